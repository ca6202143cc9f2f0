const FIRST = 1000;
const LONGEST = 5 * 60 * 1000;

/**
 * Milliseconds before try number `attempts + 1`: doubling from a second to five minutes, of which the
 * second half is left to chance (`random`: 0 up to 1), so that many rows do not come back at once.
 */
export function backOff(attempts: number, random: number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.max(0, attempts - 1));
  return Math.round(whole / 2 + (whole / 2) * random);
}
