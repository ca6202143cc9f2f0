import type { Glyph } from './glyph.ts';

/** A base character with the marks that stand above and below it, at the base's place. */
export interface Cluster {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const MARK = /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\uf701-\uf70e\uf710-\uf71a]$/;
const NIKHAHIT = '\u0e4d';
const UNNAMED = /^[\s\ufffd]$/;
const TONE = /^[\u0e48-\u0e4b\uf705-\uf708\uf70a-\uf70d\uf713-\uf716]$/;
const SILENCER = /^[\u0e4c\uf709\uf70e\uf717]$/;

/** How far from its base's line and width a mark may be drawn, in letter sizes. */
const MARK_RISE = 0.7;
const MARK_OVERHANG = 0.3;
const WIDTHLESS = 0.08;

/** How many characters before and after a mark are looked at. */
const REACH = 400;

/**
 * Puts Thai vowels and tone marks back on their base characters, in the order in which they are
 * typed, wherever and whenever the page draws them. A mark without a base near it stays alone.
 */
export function glyphClusters(drawn: readonly Glyph[]): Cluster[] {
  const glyphs = drawn.map((glyph, at) =>
    isLostNikhahit(glyph, drawn[at + 1]) ? { ...glyph, text: NIKHAHIT } : glyph,
  );
  const bases = glyphs
    .map((glyph, order) => ({ glyph, order, marks: [] as Glyph[] }))
    .filter(({ glyph }) => !MARK.test(glyph.text));
  const placed = bases.map(({ order }) => order);
  const lonely: { glyph: Glyph; order: number; marks: Glyph[] }[] = [];
  glyphs.forEach((mark, order) => {
    if (!MARK.test(mark.text)) return;
    const base = nearestBase(mark, bases, firstAfter(placed, order));
    if (base) base.marks.push(mark);
    else lonely.push({ glyph: mark, order, marks: [] });
  });
  return [...bases, ...lonely]
    .sort((one, other) => one.order - other.order)
    .map(({ glyph, marks }) => ({
      text: glyph.text + typedOrder(marks),
      x: glyph.x,
      right: glyph.right,
      y: glyph.y,
      size: glyph.size,
    }));
}

// Word writes ำ as two glyphs and names the ring no letter or a space; no word begins with า.
function isLostNikhahit(glyph: Glyph, next: Glyph | undefined): boolean {
  return (
    next?.text === '\u0e32' &&
    UNNAMED.test(glyph.text) &&
    glyph.right - glyph.x < WIDTHLESS * glyph.size
  );
}

function firstAfter(placed: readonly number[], order: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle] ?? 0) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

// The mark mostly follows its base; a page that draws it later is searched around for the letter
// under its ink. Ink beside every letter belongs to the letter before it.
function nearestBase<B extends { readonly glyph: Glyph }>(
  mark: Glyph,
  bases: readonly B[],
  after: number,
): B | null {
  const before = bases[after - 1];
  if (before && carries(before.glyph, mark, 0)) return before;
  return (
    around(bases, after, ({ glyph }) => carries(glyph, mark, 0)) ??
    (before && carries(before.glyph, mark, MARK_OVERHANG) ? before : null)
  );
}

function around<B>(bases: readonly B[], at: number, fits: (base: B) => boolean): B | null {
  for (let step = 1; step <= REACH; step += 1) {
    const found = [bases[at - step], bases[at + step - 1]].find((base) => base && fits(base));
    if (found) return found;
  }
  return null;
}

function isNear(base: Glyph, mark: Glyph): boolean {
  return /\S/.test(base.text) && Math.abs(base.y - mark.y) <= MARK_RISE * base.size;
}

function carries(base: Glyph, mark: Glyph, overhang: number): boolean {
  return (
    isNear(base, mark) &&
    mark.inkMiddle >= base.x - overhang * base.size &&
    mark.inkMiddle <= base.right + overhang * base.size
  );
}

function typedOrder(marks: readonly Glyph[]): string {
  return [...new Set(marks.map(({ text }) => text))]
    .sort((one, other) => markRank(one) - markRank(other))
    .join('');
}

function markRank(mark: string): number {
  if (SILENCER.test(mark)) return 2;
  return TONE.test(mark) ? 1 : 0;
}
