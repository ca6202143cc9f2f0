import { skeletonOf } from './skeleton.ts';

/** What in front of a word makes it another one: `ไม่เกิน` is no `เกิน`, `รองชนะเลิศ` no `ชนะเลิศ`. */
const TURNED_BY: ReadonlyMap<string, string> = new Map(
  [
    ...['ต้อง', 'น้อยกว่า'].map((word) => [word, 'ไม่'] as const),
    ...['ชนะเลิศ', 'รางวัลชนะเลิศ', 'ผู้ว่าราชการ'].map((word) => [word, 'รอง'] as const),
  ].map(([word, before]) => [skeletonOf(word), skeletonOf(before)]),
);

/** Where a word stands last, not as a part of what says another thing. */
export function lastOf(skeleton: string, text: string): number {
  let at = text.lastIndexOf(skeleton);
  const turned = TURNED_BY.get(skeleton);
  if (turned === undefined) return at;
  while (at >= 0 && text.slice(0, at).endsWith(turned))
    at = at === 0 ? -1 : text.lastIndexOf(skeleton, at - 1);
  return at;
}
