/** Adam's constants: how fast the slope and its square are forgotten. */
const FORGET_SLOPE = 0.9;
const FORGET_SQUARE = 0.99;

/** How a fit goes: steps, their length, and how much large weights are held against it. */
export interface Ascent {
  readonly steps: number;
  readonly length: number;
  readonly restraint: number;
}

/**
 * Climbs to the weights of the greatest likelihood. `slope` adds the slope at the given weights to its
 * second argument and returns the weight of all examples. Same input, same weights.
 */
export function ascend(
  size: number,
  { steps, length, restraint }: Ascent,
  slope: (weights: Float64Array, sum: Float64Array) => number,
): Float64Array {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const sum = new Float64Array(size);
    const examples = slope(weights, sum);
    for (let at = 0; at < size; at++) {
      const up = (sum[at] ?? 0) / examples - restraint * (weights[at] ?? 0);
      mean[at] = FORGET_SLOPE * (mean[at] ?? 0) + (1 - FORGET_SLOPE) * up;
      square[at] = FORGET_SQUARE * (square[at] ?? 0) + (1 - FORGET_SQUARE) * up * up;
      const steady = (mean[at] ?? 0) / (1 - FORGET_SLOPE ** step);
      const scale = Math.sqrt((square[at] ?? 0) / (1 - FORGET_SQUARE ** step)) + 1e-8;
      weights[at] = (weights[at] ?? 0) + (length * steady) / scale;
    }
  }
  return weights;
}

/** The sum of the products. */
export const weigh = (signals: readonly number[], weights: Float64Array): number =>
  signals.reduce((sum, signal, at) => sum + signal * (weights[at] ?? 0), 0);
