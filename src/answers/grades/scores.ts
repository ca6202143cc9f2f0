/** The three tools of the assessment. */
export const TOOLS = ['iit', 'eit', 'oit'] as const;

export type Tool = (typeof TOOLS)[number];

/** Where a score lies, both ends included: `from` and `to` are the same for a score that is known. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The scores that a question gives, each 0 to 100. */
export interface Scores {
  readonly total: Span | null;
  readonly tools: Readonly<Partial<Record<Tool, Span>>>;
  /** Whether some tool, not said which, is below the score to pass. */
  readonly someToolBelow: boolean;
}

/** What each tool counts for in the total of 100 (entry `ita-weights`). */
export const WEIGHTS: Readonly<Record<Tool, number>> = { iit: 30, eit: 30, oit: 40 };

export const ANYWHERE: Span = { from: 0, to: 100 };

export const exactly = (score: number): Span => ({ from: score, to: score });

export const isExact = (span: Span): boolean => span.from === span.to;

/** Reckoned in whole thousandths, so that no score is lifted over a bound by a fraction's error. */
const weighted = (score: (tool: Tool) => number): number =>
  Math.round(TOOLS.reduce((sum, tool) => sum + WEIGHTS[tool] * score(tool), 0) * 1000) / 100_000;

/** Where the total lies by the tools alone; a tool that is not given may have any score. */
export function weightedTotal(tools: Scores['tools']): Span {
  return {
    from: weighted((tool) => (tools[tool] ?? ANYWHERE).from),
    to: weighted((tool) => (tools[tool] ?? ANYWHERE).to),
  };
}

/** The weighted total where all three tools are known; else null. */
export function calculatedTotal(tools: Scores['tools']): number | null {
  const known = TOOLS.every((tool) => isExact(tools[tool] ?? ANYWHERE));
  return known ? weightedTotal(tools).from : null;
}
