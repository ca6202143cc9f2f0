import { readdir } from 'node:fs/promises';
import { toArabicDigits } from '../../thai/digits.ts';

/**
 * A question by somebody who had seen neither the knowledge nor the code, with what a right answer's
 * text holds: of each inner list at least one.
 */
export interface IndependentQuestion {
  readonly q?: string;
  /** A conversation instead of one question; the facts are of the last turn. */
  readonly turns?: readonly string[];
  readonly facts?: readonly (readonly string[])[];
  /** Not known for sure: anything but a statement of fact is right. */
  readonly unknown?: boolean;
  readonly must_not?: boolean;
  readonly small_talk?: boolean;
}

const HERE = new URL('.', import.meta.url);

/** The files of independent questions, in the order of their names. */
export async function independentFiles(): Promise<readonly URL[]> {
  const names = (await readdir(HERE)).filter((name) => /^independent-.*\.jsonl$/.test(name));
  return names.sort().map((name) => new URL(name, HERE));
}

const plain = (text: string): string =>
  toArabicDigits(text)
    .toLowerCase()
    .replace(/[\s,\u200b]+/g, '')
    .replace(/เเ/g, 'แ')
    .replace(/ํา/g, 'ำ');

/** Whether a text holds the facts, whatever its spaces, commas and digits. */
export function holdsFacts(text: string, facts: readonly (readonly string[])[]): boolean {
  const said = plain(text);
  return facts.every((ways) => ways.some((way) => said.includes(plain(way))));
}
