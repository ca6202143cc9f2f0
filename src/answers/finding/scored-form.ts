import { TOPIC_CONCEPTS } from './concept-words.ts';
import type { Form } from './finder.ts';

/** A form as it is scored: its concepts as numbers. */
export interface ScoredForm extends Omit<Form, 'features'> {
  readonly concepts: Uint32Array;
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

/** Makes a form ready to be scored; `numbersOf` numbers its concepts. */
export const scoredForm = (
  form: Form,
  numbersOf: (features: readonly string[]) => Uint32Array,
): ScoredForm => ({
  answerKey: form.answerKey,
  intents: form.intents,
  alsoGiven: form.alsoGiven,
  ownIntents: form.ownIntents,
  units: form.units,
  names: form.names,
  letters: form.letters,
  concepts: numbersOf(form.features),
  numbered: form.features.some(isNumber),
  topical: form.features.some(isTopic),
});
