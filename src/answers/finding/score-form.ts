import type { Intent } from '../knowledge-entry.ts';
import type { Findable, Form } from './finder.ts';
import { ALSO_SERVED_BY, LOOSE_INTENTS } from './intent-words.ts';
import type { ReadQuestion } from './read-question.ts';

/** How well a form answers a question. */
export interface FormMatch {
  /** 0 to 1, all told. */
  readonly score: number;
  /** How much of what the question says the form says too (0–1). */
  readonly covered: number;
  /** How much of the form the question says (0–1). */
  readonly said: number;
  /** How many concepts they share. */
  readonly shared: number;
  readonly intentFits: boolean;
}

const RELATED = 0.8;
const MENTIONED = 0.45;
const FORM_SHARE = 0.3;
/** How well the intents fit: the form's own, another of its answer's, one that serves nearly, none. */
const OWN_FIT = 1;
const ANSWER_FIT = 0.95;
const NEAR_FIT = 0.92;
const LOOSE_MISFIT = 0.85;
const NO_FIT = 0.45;
const NOTHING_ASKED = 0.97;
const UNKNOWN_WORD = 0.55;

function intentFactor(asked: ReadonlySet<Intent>, form: Form): number {
  const strict = [...asked].filter((intent) => !LOOSE_INTENTS.has(intent));
  if (asked.size === 0) return NOTHING_ASKED;
  if (strict.length === 0) {
    if (form.ownIntents.size === 0 || form.ownIntents.has('what-is')) return OWN_FIT;
    return form.intents.includes('what-is') ? ANSWER_FIT : LOOSE_MISFIT;
  }
  if (strict.some((intent) => form.ownIntents.has(intent) && form.intents.includes(intent))) return OWN_FIT;
  if (strict.some((intent) => form.intents.includes(intent))) return ANSWER_FIT;
  const near = strict.some((intent) => ALSO_SERVED_BY[intent].some((each) => form.intents.includes(each)));
  return near ? NEAR_FIT : NO_FIT;
}

/** Scores one form: the question's concepts it covers, by weight, its own that were said, and the intent. */
export function scoreForm(
  question: ReadQuestion,
  form: Form,
  findable: Pick<Findable, 'related' | 'mentioned'>,
  weightOf: (feature: string) => number,
): FormMatch {
  let said = 0;
  let covered = 0;
  let shared = 0;
  let count = 0;
  for (const [feature, sureness] of question.features) {
    const weight = weightOf(feature);
    said += weight;
    if (form.features.has(feature)) {
      covered += weight * sureness;
      shared += weight * sureness;
      count++;
    } else if (findable.related.has(feature)) covered += weight * sureness * RELATED;
    else if (findable.mentioned.has(feature)) covered += weight * sureness * MENTIONED;
  }
  const rare = weightOf('');
  for (const word of question.unknown) said += rare * UNKNOWN_WORD * Math.min(1, word.length / 5);
  let own = 0;
  for (const feature of form.features) own += weightOf(feature);
  const share = said === 0 ? 0 : covered / said;
  const back = own === 0 ? 0 : shared / own;
  const factor = intentFactor(question.intents, form);
  return {
    score: share * (1 - FORM_SHARE + FORM_SHARE * back) * factor,
    covered: share,
    said: back,
    shared: count,
    intentFits: factor > NO_FIT,
  };
}
