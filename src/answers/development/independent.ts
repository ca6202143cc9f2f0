import { readdir } from 'node:fs/promises';
import { toArabicDigits } from '../../thai/digits.ts';
import type { Answer, AnswerContext, PreviousQuestion } from '../answer.ts';

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

type Ask = (question: string, context?: Partial<AnswerContext>) => Answer;

/** Asks the turns of a conversation one after the other; the last one's answer. */
export function askInTurn(ask: Ask, [first, ...later]: readonly [string, ...string[]]): Answer {
  let answer = ask(first);
  let previous: PreviousQuestion = { question: first, entryId: answer.entryId, previous: null };
  for (const question of later) {
    answer = ask(question, { previous });
    previous = { question, entryId: answer.entryId, previous };
  }
  return answer;
}

/** What the answers to independent questions come to. */
export interface MeasuredIndependent {
  readonly asked: number;
  readonly right: number;
  /** Another answer than the right one, stated as fact. */
  readonly wrong: readonly string[];
  /** Asked back or handed on though an answer was there. */
  readonly missed: readonly string[];
  readonly mustNot: number;
  /** Answered though nobody knows, or only a person may say. */
  readonly answered: readonly string[];
}

/**
 * Asks every question and counts. Right is an answer that holds the facts, also one that tells them
 * with the remark that they are not confirmed.
 */
export function measureIndependent(
  questions: readonly IndependentQuestion[],
  ask: Ask,
): MeasuredIndependent {
  const wrong: string[] = [];
  const missed: string[] = [];
  const answered: string[] = [];
  let [asked, right, mustNot] = [0, 0, 0];
  for (const { q = '', turns, facts, must_not, unknown } of questions) {
    const [first = q, ...later] = turns ?? [];
    const answer = askInTurn(ask, [first, ...later]);
    const states = answer.outcome === 'answer';
    const said = `${[first, ...later].join(' ⇒ ')} → ${answer.outcome} ${answer.entryId}`;
    if (must_not === true || unknown === true) {
      mustNot++;
      if (states) answered.push(said);
    }
    if (facts === undefined) continue;
    asked++;
    const told = states || (answer.outcome === 'escalate' && answer.sources.length > 0);
    if (told && holdsFacts(answer.text, facts)) right++;
    else (states ? wrong : missed).push(said);
  }
  return { asked, right, wrong, missed, mustNot, answered };
}
