import type { Intent } from '../knowledge-entry.ts';
import { CONCEPT_WORDS, DOING_CONCEPTS, TOPIC_CONCEPTS } from './concept-words.ts';
import type { Findable, Form } from './finder.ts';
import { ALSO_SERVED_BY, LOOSE_INTENTS } from './intent-words.ts';
import { isPlace } from './place-words.ts';
import { isDay, numberFeature, type ReadQuestion } from './read-question.ts';

/** A question as forms are held against it: worked out once, used for each of many forms. */
export interface Asked {
  readonly concepts: readonly AskedConcept[];
  /** Days of a month that it names. */
  readonly days: readonly string[];
  /** The weight of what the question says that nobody knows. */
  readonly unknown: number;
  readonly intents: ReadonlySet<Intent>;
  /** The intents that rule answers out. */
  readonly strict: readonly Intent[];
  readonly units: readonly string[];
}

interface AskedConcept {
  readonly feature: string;
  readonly sureness: number;
  readonly weight: number;
  readonly topical: boolean;
  readonly number: boolean;
  /** Whether it is of the bot's work, not just a word it has read. */
  readonly telling: boolean;
  /** Its weight where the answer does not know it. */
  readonly missing: number;
}

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
  /** Whether it knows every number that the question names, and what the question counts. */
  readonly numbersFit: boolean;
  /** Whether the form's topic was said, where it has one. */
  readonly topicSaid: boolean;
  /** How well the intents fit (0–1). */
  readonly fit: number;
  /** Below 1 for each topic or place that is spoken of and that the answer does not know. */
  readonly aboutness: number;
  /** How much of what the question says is of the bot's work and not in the answer (0–1). */
  readonly missed: number;
  /** How much of what the question says is known to nobody (0–1). */
  readonly unheard: number;
  /** How many of the days that the question names the answer names too (0–1), and how many not. */
  readonly daysSaid: number;
  readonly daysMissed: number;
  /** How many of the doings that the question names are not the form's: ประกาศ where it is ส่ง (0–1). */
  readonly doingMissed: number;
  /** Whether a place is named that the answer does not know. */
  readonly placeMissed: boolean;
  /** 1 where it counts something else than the question does. */
  readonly countsOther: number;
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
/** For a bare noun and a form that asks for more than what it is. */
const OTHER_ASKED = 0.92;
/** For a form with a round, indicator or O-number that the question does not name. */
const UNSAID_NUMBER = 0.8;
/** Unknown words, and known ones that name nothing of the domain, say less about what is meant. */
const UNKNOWN_WORD = 0.4;
const PLAIN_WORD = 0.4;
/** For a topic or place the answer does not know, or names in passing only. */
const OTHER_TOPIC = 0.6;
const TOPIC_MENTIONED = 0.85;
/** For a place that the source is from, but that the question forms do not name. */
const PLACE_NEAR = 0.9;
/** For a letter's fact whose name (ลงนาม, เลขที่ …) the question does not say. */
const UNNAMED = 0.5;
/** How much of a form counts as said when its letter is named by number. */
const QUOTED = 0.75;
/** For a form beside one of the same answer that counts what the question counts. */
const COUNTED_ELSEWHERE = 0.97;
/** For a form that does not count what the question counts. */
const COUNTS_OTHER = 0.88;
const LETTER_NUMBER = numberFeature('');

/** Who asks for an item by its name speaks of OIT, whether it is said or not. */
const ITEM = 'ข้อ';

/** What is meant where no topic is said. */
const HOME_TOPIC = 'ita';

/** The concepts of the bot's work, as against words it has merely read. */
export const NAMED_CONCEPTS: ReadonlySet<string> = new Set(
  CONCEPT_WORDS.map((line) => line.split('|')[0] ?? line),
);
/** A number that the answer must know; a score may be any. */
const isNumber = (feature: string): boolean => feature.startsWith('#') && !feature.includes('.');

/** Prepares a question for scoring; `weightOf` tells how much a concept says. */
export function askedOf(question: ReadQuestion, weightOf: (feature: string) => number): Asked {
  const features = [...question.features];
  const days = features.flatMap(([feature]) => (isDay(feature) ? [feature] : []));
  const said = features.filter(([feature]) => !isDay(feature));
  const concepts = said.map(([feature, sureness]): AskedConcept => {
    const weight = weightOf(feature);
    const topical = TOPIC_CONCEPTS.has(feature) || isPlace(feature);
    const number = isNumber(feature);
    const telling = NAMED_CONCEPTS.has(feature) || topical || number;
    return {
      feature,
      sureness,
      weight,
      topical,
      number,
      telling,
      missing: telling ? weight : weight * PLAIN_WORD,
    };
  });
  const unknown = question.unknown
    .map((word) => weightOf('') * UNKNOWN_WORD * Math.min(1, word.length / 5))
    .reduce((sum, weight) => sum + weight, 0);
  const strict = [...question.intents].filter((intent) => !LOOSE_INTENTS.has(intent));
  return { concepts, days, unknown, intents: question.intents, strict, units: question.units };
}

function intentFactor({ intents, strict }: Asked, form: Form): number {
  if (intents.size === 0) {
    const plain = form.ownIntents.size === 0 || form.ownIntents.has('what-is');
    return plain ? NOTHING_ASKED : OTHER_ASKED;
  }
  if (strict.length === 0) {
    if (!form.intents.includes('what-is')) return LOOSE_MISFIT;
    return form.ownIntents.size === 0 || form.ownIntents.has('what-is') ? OWN_FIT : ANSWER_FIT;
  }
  const given = strict.filter((intent) => form.intents.includes(intent));
  if (given.some((intent) => form.ownIntents.has(intent))) return OWN_FIT;
  if (given.length > 0) return ANSWER_FIT;
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
  /** The weight of the bot's own concepts that the answer does not know. */
  readonly missed: number;
}

type Known = Pick<Findable, 'related' | 'mentioned' | 'counts'>;

function countFactor({ units }: Asked, form: Form, known: Known): number {
  if (units.every((unit) => form.units.has(unit))) return 1;
  return units.every((unit) => known.counts.has(unit)) ? COUNTED_ELSEWHERE : COUNTS_OTHER;
}

function weigh(asked: Asked, form: Form, known: Known): Weighed {
  let said = asked.unknown;
  let covered = 0;
  let shared = 0;
  let count = 0;
  let aboutness = 1;
  let missed = 0;
  let numbersFit = true;
  for (const { feature, sureness, weight, topical, number, missing, telling } of asked.concepts) {
    if (form.features.has(feature)) {
      said += weight;
      covered += weight * sureness;
      shared += weight * sureness;
      count++;
    } else if (known.related.has(feature)) {
      said += weight;
      covered += weight * sureness * (number ? 1 : RELATED);
      if (number) count++;
      if (isPlace(feature)) aboutness *= PLACE_NEAR;
    } else if (known.mentioned.has(feature)) {
      said += weight;
      covered += weight * sureness * MENTIONED;
      if (topical) aboutness *= TOPIC_MENTIONED;
    } else {
      said += missing;
      if (telling) missed += weight;
      if (topical) aboutness *= OTHER_TOPIC;
      if (number) numbersFit = false;
    }
  }
  const counts = asked.units.every(
    (unit) => form.features.has(unit) || known.related.has(unit) || known.mentioned.has(unit),
  );
  return { said, covered, shared, count, aboutness, missed, numbersFit: numbersFit && counts };
}

const isKnown = (feature: string, form: Form, known: Known): boolean =>
  form.features.has(feature) || known.related.has(feature) || known.mentioned.has(feature);

function doingMissed({ concepts }: Asked, form: Form, known: Known): number {
  const doings = concepts.filter(({ feature }) => DOING_CONCEPTS.has(feature));
  if (doings.length === 0) return 0;
  const missed = doings.filter(
    ({ feature }) => !form.features.has(feature) && !known.related.has(feature),
  );
  return missed.length / doings.length;
}

function daysOf({ days }: Asked, form: Form, known: Known) {
  if (days.length === 0) return { daysSaid: 0, daysMissed: 0 };
  const named = days.filter((day) => isKnown(day, form, known));
  const daysSaid = named.length / days.length;
  return { daysSaid, daysMissed: 1 - daysSaid };
}

/** Whether the question names the letter by its number. */
const quotesLetter = ({ concepts }: Asked, known: Known): boolean =>
  concepts.some(({ feature }) => feature.startsWith(LETTER_NUMBER) && known.related.has(feature));

/** Whether the question says one of the form's concepts of a kind, where the form has any. */
function saysIts({ concepts }: Asked, form: Form, kind: (feature: string) => boolean): boolean {
  if (concepts.some(({ feature }) => kind(feature) && form.features.has(feature))) return true;
  for (const feature of form.features) if (kind(feature)) return false;
  return true;
}

const isTopic = (feature: string): boolean => feature !== HOME_TOPIC && TOPIC_CONCEPTS.has(feature);

/**
 * Scores one form: the question's concepts it covers, by weight, its own that were said, and the
 * intent. Null when the question says nothing of it. `own` is the weight of all its concepts.
 */
export function scoreForm(asked: Asked, form: Form, known: Known, own: number): FormMatch | null {
  const speaksOfIt = ({ feature, number }: AskedConcept): boolean =>
    form.features.has(feature) || (number && known.mentioned.has(feature));
  const namesDay = asked.days.some((day) => isKnown(day, form, known));
  if (!namesDay && !asked.concepts.some(speaksOfIt)) return null;
  const weighed = weigh(asked, form, known);
  const share = weighed.said === 0 ? 0 : weighed.covered / weighed.said;
  const named = own === 0 ? 0 : weighed.shared / own;
  const back = quotesLetter(asked, known) ? Math.max(named, QUOTED) : named;
  const fit = intentFactor(asked, form);
  const isNamed =
    form.names.size === 0 || asked.concepts.some(({ feature }) => form.names.has(feature));
  const factor =
    fit *
    weighed.aboutness *
    (saysIts(asked, form, isNumber) ? 1 : UNSAID_NUMBER) *
    (isNamed ? 1 : UNNAMED) *
    countFactor(asked, form, known);
  return {
    score: share * (1 - FORM_SHARE + FORM_SHARE * back) * factor,
    covered: share,
    said: back,
    shared: weighed.count,
    intentFits: fit > NO_FIT,
    numbersFit: weighed.numbersFit,
    topicSaid: (isNamed && form.names.has(ITEM)) || saysIts(asked, form, isTopic),
    fit,
    aboutness: weighed.aboutness,
    missed: weighed.said === 0 ? 0 : weighed.missed / weighed.said,
    unheard: weighed.said === 0 ? 0 : asked.unknown / weighed.said,
    ...daysOf(asked, form, known),
    doingMissed: doingMissed(asked, form, known),
    placeMissed: asked.concepts.some(
      ({ feature }) => isPlace(feature) && !isKnown(feature, form, known),
    ),
    countsOther: countFactor(asked, form, known) === COUNTS_OTHER ? 1 : 0,
  };
}
