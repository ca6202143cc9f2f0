import type { Answer, AnswerContext } from './answer.ts';
import { answerCompared } from './compared/answer-compared.ts';
import { answerOnDay } from './days/answer-on-day.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import { answerGrade } from './grades/answer-grade.ts';
import type { NeedsPerson } from './needs-person.ts';

/**
 * An answer that is worked out rather than looked up: the level of given scores, what lies on a day,
 * two things held against each other. Of what is for a person only scores are: whoever gives them asks
 * for arithmetic, not for a result. Null where nothing is to be worked out.
 */
export function workedOut(
  read: ReadQuestion,
  forPerson: NeedsPerson['reason'] | null,
  context: AnswerContext,
): Answer | null {
  if (forPerson !== null && forPerson !== 'score') return null;
  const grade = answerGrade(read, context);
  if (grade !== null || forPerson !== null) return grade;
  return answerOnDay(read, context) ?? answerCompared(read, context);
}
