import {
  ANYWHERE,
  calculatedTotal,
  type Scores,
  type Span,
  TOOLS,
  weightedTotal,
} from './scores.ts';

/** The levels in words, best first (entry `grades-new`). */
export const LEVELS = ['excellent', 'good', 'pass', 'improve', 'urgent'] as const;

export type Level = (typeof LEVELS)[number];

/** What passes: in the total, and for ผ่านดี in every tool too (entries `pass-score`, `grade-good`). */
export const PASS = 85;
/** What is excellent, in the total and in every tool (entry `grade-excellent`). */
export const EXCELLENT = 95;
/** Below this it is urgent (entry `grade-improve`). */
export const URGENT = 70;

/** How far a total that was typed may be from the weighted one: people leave the decimals out. */
const TYPED_ROUGHLY = 1;

/** The letters of old with the least score of each, best first (entry `grades-old`). */
export const OLD_GRADES = [
  ['AA', 95],
  ['A', 85],
  ['B', 75],
  ['C', 65],
  ['D', 55],
  ['E', 50],
  ['F', 0],
] as const;

/** The total as far as it is known: as given, or worked out from the tools; null where both disagree. */
export function totalOf({ total, tools }: Scores): Span | null {
  const byTools = weightedTotal(tools);
  if (total === null) return byTools;
  const calculated = calculatedTotal(tools);
  if (calculated !== null) {
    return { from: Math.min(total.from, calculated), to: Math.max(total.to, calculated) };
  }
  const apart = total.from > byTools.to + TYPED_ROUGHLY || total.to < byTools.from - TYPED_ROUGHLY;
  return apart ? null : total;
}

/** Every level that the scores allow, best first; one alone where they decide it. Nothing is rounded up. */
export function possibleLevels(scores: Scores): Level[] {
  const total = totalOf(scores);
  if (total === null) return [];
  const tools = TOOLS.map((tool) => scores.tools[tool] ?? ANYWHERE);
  const allMayReach = (least: number): boolean =>
    !scores.someToolBelow && tools.every((tool) => tool.to >= least);
  const allReach = (least: number): boolean =>
    !scores.someToolBelow && tools.every((tool) => tool.from >= least);
  const surelyExcellent = total.from >= EXCELLENT && allReach(EXCELLENT);
  const possible: Readonly<Record<Level, boolean>> = {
    excellent: total.to >= EXCELLENT && allMayReach(EXCELLENT),
    good: total.to >= PASS && allMayReach(PASS) && !surelyExcellent,
    pass: total.to >= PASS && !allReach(PASS),
    improve: total.from < PASS && total.to >= URGENT,
    urgent: total.from < URGENT,
  };
  return LEVELS.filter((level) => possible[level]);
}

/** The letter of old for a score of 0 to 100; nothing is rounded up. */
export function oldGradeOf(score: number): string {
  const [grade] = OLD_GRADES.find(([, least]) => score >= least) ?? ['F'];
  return grade;
}
