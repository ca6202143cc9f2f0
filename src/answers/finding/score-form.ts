import type { Intent } from '../knowledge-entry.ts';
import { CONCEPT_WORDS, TOPIC_CONCEPTS } from './concept-words.ts';
import type { Findable, Form } from './finder.ts';
import { ALSO_SERVED_BY, LOOSE_INTENTS } from './intent-words.ts';
import { isPlace } from './place-words.ts';
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
  /** Whether it knows every round, indicator, O-number and letter number that the question names. */
  readonly numbersFit: boolean;
  /** Whether the form's topic was said, where it has one. */
  readonly topicSaid: boolean;
}

const RELATED = 0.8;
const MENTIONED = 0.6;
const FORM_SHARE = 0.3;
/** How well the intents fit: the form's own, another of its answer's, one that serves nearly, none. */
const OWN_FIT = 1;
const ANSWER_FIT = 0.95;
const NEAR_FIT = 0.92;
const LOOSE_MISFIT = 0.85;
const NO_FIT = 0.45;
/** A fact answers a yes-or-no question about it, though less surely than one made for it. */
const YES_OR_NO = 0.8;
const NOTHING_ASKED = 0.97;
/** For a form with a round, indicator or O-number that the question does not name. */
const UNSAID_NUMBER = 0.8;
/** Unknown words, and known ones that name nothing of the domain, say less about what is meant. */
const UNKNOWN_WORD = 0.4;
const PLAIN_WORD = 0.4;
/** For a topic or place the answer does not know, or names in passing only. */
const OTHER_TOPIC = 0.6;
const TOPIC_MENTIONED = 0.85;
/** For a letter's fact whose name (ลงนาม, เลขที่ …) the question does not say. */
const UNNAMED = 0.5;

/** What is meant where no topic is said. */
const HOME_TOPIC = 'ita';

/** The concepts of the bot's work, as against words it has merely read. */
export const NAMED_CONCEPTS: ReadonlySet<string> = new Set(
  CONCEPT_WORDS.map((line) => line.split('|')[0] ?? line),
);
const isNumber = (feature: string): boolean => feature.startsWith('#');

function intentFactor(asked: ReadonlySet<Intent>, form: Form): number {
  const strict = [...asked].filter((intent) => !LOOSE_INTENTS.has(intent));
  if (asked.size === 0) return NOTHING_ASKED;
  if (strict.length === 0) {
    if (!form.intents.includes('what-is')) return LOOSE_MISFIT;
    return form.ownIntents.size === 0 || form.ownIntents.has('what-is') ? OWN_FIT : ANSWER_FIT;
  }
  if (strict.some((intent) => form.ownIntents.has(intent) && form.intents.includes(intent)))
    return OWN_FIT;
  if (strict.some((intent) => form.intents.includes(intent))) return ANSWER_FIT;
  const near = strict.some((intent) =>
    ALSO_SERVED_BY[intent].some((each) => form.intents.includes(each)),
  );
  if (near) return NEAR_FIT;
  return strict.every((intent) => intent === 'may-i') ? YES_OR_NO : NO_FIT;
}

/** What a question says, weighed against a form and the answer it leads to. */
interface Weighed {
  readonly said: number;
  readonly covered: number;
  readonly shared: number;
  readonly count: number;
  /** Below 1 for each topic or place that is spoken of and that the answer does not know. */
  readonly aboutness: number;
  readonly numbersFit: boolean;
}

function weigh(
  question: ReadQuestion,
  form: Form,
  findable: Pick<Findable, 'related' | 'mentioned'>,
  weightOf: (feature: string) => number,
): Weighed {
  let said = 0;
  let covered = 0;
  let shared = 0;
  let count = 0;
  let aboutness = 1;
  let numbersFit = true;
  for (const [feature, sureness] of question.features) {
    const weight = weightOf(feature);
    const topical = TOPIC_CONCEPTS.has(feature) || isPlace(feature);
    if (form.features.has(feature)) {
      said += weight;
      covered += weight * sureness;
      shared += weight * sureness;
      count++;
    } else if (findable.related.has(feature)) {
      said += weight;
      covered += weight * sureness * (isNumber(feature) ? 1 : RELATED);
      if (isNumber(feature)) count++;
    } else if (findable.mentioned.has(feature)) {
      said += weight;
      covered += weight * sureness * MENTIONED;
      if (topical) aboutness *= TOPIC_MENTIONED;
    } else {
      said +=
        NAMED_CONCEPTS.has(feature) || topical || isNumber(feature) ? weight : weight * PLAIN_WORD;
      if (topical) aboutness *= OTHER_TOPIC;
      if (isNumber(feature)) numbersFit = false;
    }
  }
  for (const word of question.unknown) {
    said += weightOf('') * UNKNOWN_WORD * Math.min(1, word.length / 5);
  }
  return { said, covered, shared, count, aboutness, numbersFit };
}

/** Whether the question says one of the form's concepts of a kind, where the form has any. */
function saysIts(question: ReadQuestion, form: Form, kind: (feature: string) => boolean): boolean {
  let any = false;
  for (const feature of form.features) {
    if (!kind(feature)) continue;
    if (question.features.has(feature)) return true;
    any = true;
  }
  return !any;
}

/** Scores one form: the question's concepts it covers, by weight, its own that were said, and the intent. */
export function scoreForm(
  question: ReadQuestion,
  form: Form,
  findable: Pick<Findable, 'related' | 'mentioned'>,
  weightOf: (feature: string) => number,
): FormMatch {
  const weighed = weigh(question, form, findable, weightOf);
  let own = 0;
  for (const feature of form.features) {
    own += weightOf(feature);
  }
  const share = weighed.said === 0 ? 0 : weighed.covered / weighed.said;
  const back = own === 0 ? 0 : weighed.shared / own;
  const fit = intentFactor(question.intents, form);
  const named =
    form.names.size === 0 || [...form.names].some((each) => question.features.has(each));
  const factor =
    fit *
    weighed.aboutness *
    (saysIts(question, form, isNumber) ? 1 : UNSAID_NUMBER) *
    (named ? 1 : UNNAMED);
  return {
    score: share * (1 - FORM_SHARE + FORM_SHARE * back) * factor,
    covered: share,
    said: back,
    shared: weighed.count,
    intentFits: fit > NO_FIT,
    numbersFit: weighed.numbersFit,
    topicSaid: saysIts(question, form, (each) => each !== HOME_TOPIC && TOPIC_CONCEPTS.has(each)),
  };
}
