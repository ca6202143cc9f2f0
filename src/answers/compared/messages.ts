import type { Difference } from './measures.ts';

/** `ต่างกัน 0.77 คะแนน (ปี 2568 มากกว่าปี 2567)`, for the years in order. */
export function differs(
  { by, unit }: Difference,
  [first, second]: readonly [number, number],
): string {
  if (by === 0) return `เท่ากัน (ปี ${first} และปี ${second})`;
  const [more, less] = by > 0 ? [second, first] : [first, second];
  return `ต่างกัน ${Math.abs(by).toLocaleString('en')} ${unit} (ปี ${more} มากกว่าปี ${less})`;
}

export const listed = (text: string): string => `• ${text}`;
