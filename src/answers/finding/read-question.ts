import type { Day } from '../../storage/records/entity.ts';
import type { Intent } from '../knowledge-entry.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import type { Guess } from './likely-word.ts';
import { normalise } from './normalise.ts';
import { plainWords, segment } from './segment.ts';
import { type TypedNumbers, takeTypedNumbers } from './typed-numbers.ts';

/** A question as it is looked up. */
export interface ReadQuestion {
  readonly normalised: string;
  readonly numbers: TypedNumbers;
  /** Concept or typed number → how surely it was said (1, less for a guessed spelling). */
  readonly features: ReadonlyMap<string, number>;
  readonly intents: ReadonlySet<Intent>;
  /** Words that mean nothing to the bot. */
  readonly unknown: readonly string[];
}

export const roundFeature = (round: number): string => `#round:${round}`;
export const indicatorFeature = (indicator: number): string => `#indicator:${indicator}`;
export const openDataFeature = (item: number): string => `#open-data:${item}`;
export const numberFeature = (digits: string): string => `#number:${digits}`;

/** Normalises a question, takes its numbers out, and reads concepts, intents and the unknown from it. */
export function readQuestion(
  text: string,
  lexicon: Lexicon,
  guess: Guess,
  today: Day,
): ReadQuestion {
  const normalised = normalise(text);
  const numbers = takeTypedNumbers(normalised, today);
  const features = new Map<string, number>();
  const intents = new Set<Intent>();
  const unknown: string[] = [];
  const take = (meaning: Meaning, sureness: number): void => {
    for (const intent of meaning.intents) intents.add(intent);
    if (meaning.concept === null) return;
    features.set(meaning.concept, Math.max(features.get(meaning.concept) ?? 0, sureness));
  };
  const pieces = segment(numbers.rest, lexicon);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    if (piece.meaning !== null) {
      take(piece.meaning, 1);
      continue;
    }
    const next = pieces[at + 1]?.text ?? '';
    const previous = pieces[at - 1]?.text ?? '';
    const whole = guess(piece.text);
    const joined = whole === null ? guess(piece.text + next) : null;
    const likely = whole ?? joined ?? guess(previous + piece.text);
    if (likely !== null) {
      take(likely.meaning, likely.likeness);
      if (joined !== null) at++;
      continue;
    }
    for (const word of plainWords(piece.text)) {
      const known = word === piece.text ? null : guess(word);
      if (known !== null) take(known.meaning, known.likeness);
      else if (!/^[\d.:/-]+$/.test(word)) unknown.push(word);
    }
  }
  for (const each of numbers.rounds) features.set(roundFeature(each), 1);
  for (const each of numbers.indicators) features.set(indicatorFeature(each), 1);
  for (const each of numbers.openDataItems) features.set(openDataFeature(each), 1);
  for (const each of numbers.longNumbers) features.set(numberFeature(each), 1);
  return { normalised, numbers, features, intents, unknown };
}
