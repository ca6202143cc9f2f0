import type { Glyph } from './glyph.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A glyph as drawn, in the page's own coordinates; `direction` is the way its baseline runs. */
export interface DrawnGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  readonly ink: Box;
  readonly direction: readonly [number, number];
  readonly size: number;
}

const QUARTER = Math.PI / 2;
const SLANT_ALLOWED = 0.1;

/**
 * Turns a page so that most of its text runs to the right, and drops text that runs in another
 * direction: watermarks, and stamps along the margin.
 */
export function uprightGlyphs(drawn: readonly DrawnGlyph[]): Glyph[] {
  const counts = [0, 0, 0, 0];
  const quarters = drawn.map(({ direction }) => {
    const quarter = quarterOf(direction);
    if (quarter !== null) counts[quarter] = (counts[quarter] ?? 0) + 1;
    return quarter;
  });
  const main = counts.indexOf(Math.max(...counts));
  return drawn.filter((_, at) => quarters[at] === main).map((glyph) => turn(glyph, main));
}

function quarterOf([a, b]: readonly [number, number]): number | null {
  const turns = Math.atan2(b, a) / QUARTER;
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) > SLANT_ALLOWED ? null : (nearest + 4) % 4;
}

function turn({ text, x, y, box, ink, size }: DrawnGlyph, quarter: number): Glyph {
  const [origin, left, right] = [
    [x, box.left, box.right],
    [y, box.bottom, box.top],
    [-x, -box.right, -box.left],
    [-y, -box.top, -box.bottom],
  ][quarter] as [number, number, number];
  const [inkLeft, inkRight] = [
    [ink.left, ink.right],
    [ink.bottom, ink.top],
    [-ink.right, -ink.left],
    [-ink.top, -ink.bottom],
  ][quarter] as [number, number];
  const baseline = [y, -x, -y, x][quarter] as number;
  return {
    text,
    x: Math.min(origin, Math.max(left, origin - size)),
    right: Math.max(right, inkRight, origin),
    y: baseline,
    size,
    inkMiddle: (inkLeft + inkRight) / 2,
  };
}
