import type { AnswerContext } from '../answer.ts';
import type { GradeQuestion } from './grade-question.ts';
import { type Level, oldGradeOf, PASS, possibleLevels, totalOf } from './level-of.ts';
import * as texts from './messages.ts';
import { calculatedTotal, isExact, type Scores } from './scores.ts';
import type { Verdict } from './verdict.ts';

const RULE_OF: Readonly<Record<Level, string>> = {
  excellent: 'grade-excellent',
  good: 'grade-good',
  pass: 'grade-pass-below-tool',
  improve: 'grade-improve',
  urgent: 'grade-improve',
};

/** Under which entry the answer is kept: the decisive level's, or all levels' where the tools decide. */
function entryIdFor(levels: readonly Level[]): string {
  const byTools = levels.includes('good') && levels.includes('pass');
  const [first = 'pass'] = levels;
  return byTools ? 'grades-new' : RULE_OF[levels.includes('good') ? 'good' : first];
}

/** The level in words that the scores come to, or each that they leave open with its condition. */
export function byWords(
  scores: Scores,
  asked: GradeQuestion,
  saysGrade: boolean,
  index: AnswerContext['index'],
): Verdict | null {
  const levels = possibleLevels(scores);
  const [level] = levels;
  const total = totalOf(scores);
  const passing = index.entry('pass-score');
  const rules = [...new Set(levels.map((each) => RULE_OF[each]))].flatMap(
    (id) => index.entry(id) ?? [],
  );
  const [rule] = rules;
  const saysNothing = scores.total === null && levels.length > 3;
  if (level === undefined || rule === undefined || saysNothing) return null;
  if (total === null || passing === null) return null;
  const calculated = calculatedTotal(scores.tools);
  if (asked === 'total' && calculated === null) return null;
  const weights = calculated === null ? null : index.entry('ita-weights');
  const given = texts.givenText(scores, calculated);
  const fails = total.to < PASS;
  if (asked === 'lacking') {
    if (!isExact(total) || !fails) return null;
    return { entryId: passing.id, lines: [texts.lacks(given, total.from)], rules: [passing] };
  }
  const totalAlone = Object.keys(scores.tools).length === 0 && !scores.someToolBelow;
  if (asked === 'pass' && totalAlone && (fails || total.from >= PASS)) {
    const verdict = `${given} ${fails ? texts.FAILS : texts.PASSES}`;
    return {
      entryId: passing.id,
      lines: [verdict, passing.answer, fails ? null : texts.mayBe(levels)],
      rules: fails ? [passing] : [passing, ...rules],
    };
  }
  const decided = levels.length === 1;
  return {
    entryId: entryIdFor(levels),
    lines: [
      texts.totalsDiffer(scores.total, calculated),
      decided ? texts.atLevel(given, level) : given,
      decided ? rule.answer : texts.mayBe(levels),
      fails ? texts.FAILS : null,
      saysGrade && isExact(total) ? texts.byOldRule(oldGradeOf(total.from)) : null,
    ],
    rules: [...rules, ...(weights === null ? [] : [weights])],
  };
}
