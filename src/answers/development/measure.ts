import { readFile } from 'node:fs/promises';
import type { Answer } from '../answer.ts';

/** A question of the development set, with the ids (or beginnings of ids ending in `-`, `:`, `#`) that are right. */
export interface DevelopmentQuestion {
  readonly q: string;
  readonly expect: readonly string[];
}

/** What the answers to the development set come to. */
export interface Measured {
  readonly asked: number;
  readonly right: number;
  /** Another answer than the expected, stated as fact. */
  readonly wrong: readonly string[];
  /** Asked back or handed on though an answer was there. */
  readonly missed: readonly string[];
}

/** Reads a JSON-lines file of questions. */
export async function readQuestions<T>(file: URL): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

const meets = (entryId: string, expected: string): boolean =>
  /[-:#]$/.test(expected) ? entryId.startsWith(expected) : entryId === expected;

/** Whether an answer is one of the expected. */
export const isExpected = (answer: Pick<Answer, 'entryId'>, expect: readonly string[]): boolean =>
  answer.entryId !== null && expect.some((each) => meets(answer.entryId ?? '', each));

/** Asks every question and counts right, wrong and missed. */
export function measure(
  questions: readonly DevelopmentQuestion[],
  ask: (question: string) => Answer,
): Measured {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const { q, expect } of questions) {
    const answer = ask(q);
    if (isExpected(answer, expect)) right++;
    else if (answer.outcome === 'answer') wrong.push(`${q} → ${answer.entryId}`);
    else missed.push(`${q} → ${answer.outcome} ${answer.entryId ?? answer.choices.join(' / ')}`);
  }
  return { asked: questions.length, right, wrong, missed };
}
