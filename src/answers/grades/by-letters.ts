import type { AnswerContext } from '../answer.ts';
import { oldGradeOf, PASS, totalOf } from './level-of.ts';
import * as texts from './messages.ts';
import { calculatedTotal, type Scores } from './scores.ts';
import type { Verdict } from './verdict.ts';

/** The letter of old that the total comes to, for a year of that rule or for none named. */
export function byLetters(
  scores: Scores,
  year: number | null,
  index: AnswerContext['index'],
): Verdict | null {
  const rule = index.entry('grades-old');
  const total = totalOf(scores);
  if (rule === null || total === null) return null;
  const calculated = scores.total === null ? calculatedTotal(scores.tools) : null;
  const weights = calculated === null ? null : index.entry('ita-weights');
  if (calculated !== null && (weights === null || weights.fiscalYears !== null)) return null;
  const grade = oldGradeOf(total.from);
  if (grade !== oldGradeOf(total.to)) return null;
  const passing = index.entry('pass-score');
  const passKnown = year !== null && passing?.fiscalYears?.includes(year);
  return {
    entryId: rule.id,
    lines: [
      texts.oldGrade(texts.givenText(scores, calculated), grade, year),
      passKnown ? (total.from >= PASS ? texts.PASSES : texts.FAILS) : null,
      rule.answer,
    ],
    rules: [rule, weights, passKnown ? passing : null].filter((each) => each !== null),
  };
}
