import { TOPIC_CONCEPTS } from './concept-words.ts';
import type { Form } from './finder.ts';

/** A form as it is scored: its concepts as numbers. */
export interface ScoredForm {
  readonly form: Form;
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

/** Makes a form ready to be scored; `numberOf` numbers concepts. */
export function scoredForm(form: Form, numberOf: (feature: string) => number): ScoredForm {
  const concepts = new Uint32Array(form.features.length);
  let size = 0;
  let numbered = false;
  let topical = false;
  for (const feature of form.features) {
    concepts[size++] = numberOf(feature);
    numbered ||= isNumber(feature);
    topical ||= isTopic(feature);
  }
  return { form, concepts, numbered, topical };
}
