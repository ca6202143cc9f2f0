import { readFileSync } from 'node:fs';
import { readLetter } from '../../src/letters/read-letter.ts';
import type { BenchRow } from './bench-row.ts';

/** What issue 3 allows for a two-page letter on the machine it is measured on. */
const TWO_PAGE_LIMIT_MS = 20;
/** No text of LINE or a file may hold a person up: 1 MB of anything within this. */
const MEGABYTE_LIMIT_MS = 3000;
const ROUNDS = 50;
const MEGABYTE = 1_000_000;

const fixture = (name: string): string =>
  readFileSync(new URL(`../../src/letters/reading/fixtures/${name}.txt`, import.meta.url), 'utf8');

function milliseconds(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** The middle one of several runs, warm. */
function medianOf(rounds: number, task: () => void): number {
  const runs = Array.from({ length: rounds }, () => milliseconds(task)).sort((a, b) => a - b);
  return runs[rounds >> 1] ?? 0;
}

const filled = (piece: string): string =>
  piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);

/** Reading time of a two-page letter with the letter it forwards, and of 1 MB of hostile text. */
export function benchReading(): BenchRow[] {
  const letter = fixture('cover-and-enclosed');
  const twoPage = medianOf(ROUNDS, () => readLetter(letter));
  const hostile = ['ภายในวันที่ ', '5 มีนาคม 2568 ', '\n', '1', '☐ ', 'เรียน นายอำเภอ\n', letter];
  const slowest = Math.max(
    ...hostile.map((piece) => {
      const text = filled(piece);
      return milliseconds(() => readLetter(text));
    }),
  );
  return [
    {
      name: 'read a two-page letter',
      value: twoPage,
      unit: 'ms',
      baseline: TWO_PAGE_LIMIT_MS,
      ratio: twoPage / TWO_PAGE_LIMIT_MS,
    },
    {
      name: 'read 1 MB of hostile text, slowest kind',
      value: slowest,
      unit: 'ms',
      baseline: MEGABYTE_LIMIT_MS,
      ratio: slowest / MEGABYTE_LIMIT_MS,
    },
  ];
}
