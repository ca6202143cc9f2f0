/** One line of the bench's table; `ratio` is value to baseline, both measured in the same run or a limit. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number;
  readonly ratio: number;
}

/** A row measured against a limit. */
export const limitRow = (
  name: string,
  value: number,
  unit: string,
  baseline: number,
): BenchRow => ({ name, value, unit, baseline, ratio: value / baseline });
