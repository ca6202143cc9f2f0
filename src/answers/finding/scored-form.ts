import { INTENTS, type Intent } from '../knowledge-entry.ts';
import { TOPIC_CONCEPTS } from './concept-words.ts';
import type { Form } from './finder.ts';

/** A form as it is scored: its concepts as numbers, its intents as bits. */
export interface ScoredForm {
  readonly form: Form;
  readonly concepts: Uint32Array;
  readonly intents: number;
  readonly ownIntents: number;
  /** Whether it has a number, and a topic. */
  readonly numbered: boolean;
  readonly topical: boolean;
}

/** What is meant where no topic is said. */
const HOME_TOPIC = 'ita';

/** Whether a concept is a number that the answer must know; a score may be any. */
export const isNumber = (feature: string): boolean =>
  feature.startsWith('#') && !feature.includes('.');

/** Whether a concept is a topic that tells answers apart. */
export const isTopic = (feature: string): boolean =>
  feature !== HOME_TOPIC && TOPIC_CONCEPTS.has(feature);

/** Intents as bits of a number. */
export function bitsOf(intents: Iterable<Intent>): number {
  let bits = 0;
  for (const intent of intents) bits |= 1 << INTENTS.indexOf(intent);
  return bits;
}

/** Makes a form ready to be scored; `numberOf` numbers concepts. */
export function scoredForm(form: Form, numberOf: (feature: string) => number): ScoredForm {
  const concepts = new Uint32Array(form.features.size);
  let size = 0;
  let numbered = false;
  let topical = false;
  for (const feature of form.features) {
    concepts[size++] = numberOf(feature);
    numbered ||= isNumber(feature);
    topical ||= isTopic(feature);
  }
  const [intents, ownIntents] = [bitsOf(form.intents), bitsOf(form.ownIntents)];
  return { form, concepts, intents, ownIntents, numbered, topical };
}
