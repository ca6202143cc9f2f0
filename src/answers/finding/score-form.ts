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
  /** The weight of the concepts they share. */
  readonly shared: number;
  readonly intentFits: boolean;
}

const RELATED = 0.8;
const MENTIONED = 0.45;
const FORM_SHARE = 0.3;
const NO_FIT = 0.45;
const LOOSE_FIT = 0.96;
const NOTHING_ASKED = 0.98;
const UNKNOWN_WORD = 0.55;

/** 1 when the form gives what is asked for, less when it gives something near it, `NO_FIT` when not. */
function intentFactor(asked: ReadonlySet<Intent>, given: readonly Intent[]): number {
  const strict = [...asked].filter((intent) => !LOOSE_INTENTS.has(intent));
  if (asked.size === 0) return NOTHING_ASKED;
  if (
    [...asked].some(
      (intent) => given.includes(intent) && (strict.length === 0 || !LOOSE_INTENTS.has(intent)),
    )
  ) {
    return 1;
  }
  if (strict.length === 0) return LOOSE_FIT;
  const near = strict.some((intent) => ALSO_SERVED_BY[intent].some((each) => given.includes(each)));
  return near ? LOOSE_FIT : NO_FIT;
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
  for (const [feature, sureness] of question.features) {
    const weight = weightOf(feature);
    said += weight;
    if (form.features.has(feature)) {
      covered += weight * sureness;
      shared += weight * sureness;
    } else if (findable.related.has(feature)) covered += weight * sureness * RELATED;
    else if (findable.mentioned.has(feature)) covered += weight * sureness * MENTIONED;
  }
  const rare = weightOf('');
  for (const word of question.unknown) said += rare * UNKNOWN_WORD * Math.min(1, word.length / 5);
  let own = 0;
  for (const feature of form.features) own += weightOf(feature);
  const share = said === 0 ? 0 : covered / said;
  const back = own === 0 ? 0 : shared / own;
  const factor = intentFactor(question.intents, form.intents);
  return {
    score: share * (1 - FORM_SHARE + FORM_SHARE * back) * factor,
    covered: share,
    shared,
    intentFits: factor > NO_FIT,
  };
}
