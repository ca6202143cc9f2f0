import { type Answer, type AnswerContext, NO_ANSWER } from '../answer.ts';
import type { ReadQuestion } from '../finding/read-question.ts';
import { groundsOf } from '../say-grounds.ts';
import { byLetters } from './by-letters.ts';
import { byWords } from './by-words.ts';
import { type GradeQuestion, gradeQuestion, meansOldGrades } from './grade-question.ts';
import { REAL_RESULT_MAY_DIFFER } from './messages.ts';
import { readScores } from './read-scores.ts';
import type { Scores } from './scores.ts';
import { takeYears } from './years-of-scores.ts';

const GOES_ON = /^(?:แล้ว|ละ|และ|ถ้า)|(?:ล่ะ|ละ|หละ)(?:ครับ|คะ|ค่ะ|คับ)?$/;

/** What is asked of which scores, in which years named. */
interface Asked {
  readonly asked: GradeQuestion | null;
  readonly years: readonly number[];
  readonly scores: Scores | null;
}

function ask(read: ReadQuestion): Asked {
  const { years, rest } = takeYears(read.normalised);
  return { asked: gradeQuestion(read), years, scores: readScores(rest) };
}

/** What is asked, taking from the question before what a question that goes on from it leaves out. */
function askedIn(read: ReadQuestion, context: GradeContext): Asked {
  const now = ask(read);
  const goesOn = now.asked === null && GOES_ON.test(read.normalised.replace(/\s+/g, ''));
  const nothingNew = now.scores === null && now.years.length === 0;
  if (!goesOn || nothingNew || !context.previous) return now;
  const before = ask(context.index.read(context.previous.question, context.today));
  if (before.asked === null) return now;
  return {
    asked: before.asked === 'pass' && now.scores?.total === null ? 'level' : before.asked,
    years: now.years.length > 0 ? now.years : before.years,
    scores:
      now.scores === null || before.scores === null
        ? (now.scores ?? before.scores)
        : {
            total: now.scores.total ?? before.scores.total,
            tools: { ...before.scores.tools, ...now.scores.tools },
            someToolBelow: before.scores.someToolBelow || now.scores.someToolBelow,
          },
  };
}

type GradeContext = Pick<AnswerContext, 'index' | 'today' | 'previous'>;

/**
 * The level that the scores of a question come to, or whether they pass, by the rule of the year
 * named (else the newest known), with that rule's entries as sources. Null where the question gives
 * no scores, asks for something else, or no rule of its year is known. Never says what was announced.
 */
export function answerGrade(read: ReadQuestion, context: GradeContext): Answer | null {
  const { asked, years, scores } = askedIn(read, context);
  if (asked === null || scores === null || years.length > 1) return null;
  const [year = null] = years;
  const ruledBy = (id: string): boolean =>
    year !== null && (context.index.entry(id)?.fiscalYears?.includes(year) ?? false);
  const isOld = year === null ? meansOldGrades(read.normalised) : ruledBy('grades-old');
  if (!isOld && year !== null && !ruledBy('grades-new')) return null;
  const saysGrade = /เกรด|grade/.test(read.normalised);
  const verdict = isOld
    ? byLetters(scores, year, context.index)
    : byWords(scores, asked, saysGrade, context.index);
  if (verdict === null) return null;
  const [rule] = verdict.rules;
  const heldFor = year === null ? (rule?.fiscalYears ?? null) : [year];
  const { lines, sources } = groundsOf(verdict.rules, heldFor, context.today);
  return {
    ...NO_ANSWER,
    outcome: 'answer',
    text: [...verdict.lines, REAL_RESULT_MAY_DIFFER, ...lines]
      .filter((line) => line !== null)
      .join('\n'),
    sources,
    entryId: verdict.entryId,
  };
}
