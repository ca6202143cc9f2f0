import { type AskedOfAnswer, IS_MENTIONED, IS_RELATED, UNKNOWN } from './asked.ts';
import type { Says } from './concept-numbers.ts';
import { bitsOf } from './intent-bits.ts';
import type { ScoredForm } from './scored-form.ts';

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

/** Who asks for an item by its name speaks of OIT, whether it is said or not. */
const ITEM = 'ข้อ';

const WHAT_IS = bitsOf(['what-is']);
const MAY_I = bitsOf(['may-i']);

function intentFactor({ asked }: AskedOfAnswer, form: ScoredForm): number {
  const { intents, strict, near } = asked;
  const isPlain = form.ownIntents === 0 || (form.ownIntents & WHAT_IS) !== 0;
  if (intents === 0) return isPlain ? NOTHING_ASKED : OTHER_ASKED;
  if (strict === 0) {
    if ((form.intents & WHAT_IS) === 0) return LOOSE_MISFIT;
    return isPlain ? OWN_FIT : ANSWER_FIT;
  }
  const given = strict & form.intents;
  if ((given & form.ownIntents) !== 0) return OWN_FIT;
  if (given !== 0) return ANSWER_FIT;
  if ((near & form.intents) !== 0 || (strict & form.alsoGiven) !== 0) return NEAR_FIT;
  return strict === MAY_I ? YES_OR_NO : NO_FIT;
}

/** What a question says, weighed against a form and the answer it leads to. */
interface Weighed {
  readonly score: number;
  readonly said: number;
  readonly share: number;
  readonly back: number;
  readonly count: number;
  readonly fit: number;
  /** Below 1 for each topic or place that is spoken of and that the answer does not know. */
  readonly aboutness: number;
  readonly numbersFit: boolean;
  /** The weight of the bot's own concepts that the answer does not know. */
  readonly missed: number;
  readonly isNamed: boolean;
  readonly topicSaid: boolean;
}

function countFactor({ asked, countsThem }: AskedOfAnswer, form: ScoredForm): number {
  if (asked.units.length === 0 || asked.units.every((unit) => form.units.includes(unit))) return 1;
  return countsThem ? COUNTED_ELSEWHERE : COUNTS_OTHER;
}

function weigh(of: AskedOfAnswer, form: ScoredForm, says: Says, own: number): Weighed {
  const { concepts, unitPlaces } = of.asked;
  const { names } = form;
  let said = of.asked.unknown;
  let covered = 0;
  let shared = 0;
  let count = 0;
  let aboutness = 1;
  let missed = 0;
  let numbersFit = true;
  let numberSaid = !form.numbered;
  let topicSaid = !form.topical;
  let isNamed = names.size === 0;
  for (let at = 0; at < concepts.length; at++) {
    const concept = concepts[at];
    if (concept === undefined) continue;
    const { sureness, weight, topical, number } = concept;
    if (!isNamed && names.has(concept.feature)) isNamed = true;
    if (says[at] === 1) {
      said += weight;
      covered += weight * sureness;
      shared += weight * sureness;
      count++;
      if (number) numberSaid = true;
      if (concept.topic) topicSaid = true;
    } else if (of.knows[at] === IS_RELATED) {
      said += weight;
      covered += weight * sureness * (number ? 1 : RELATED);
      if (number) count++;
      if (concept.place) aboutness *= PLACE_NEAR;
    } else if (of.knows[at] === IS_MENTIONED) {
      said += weight;
      covered += weight * sureness * MENTIONED;
      if (topical) aboutness *= TOPIC_MENTIONED;
    } else {
      said += concept.missing;
      if (concept.telling) missed += weight;
      if (topical) aboutness *= OTHER_TOPIC;
      if (number) numbersFit = false;
    }
  }
  if (!unitPlaces.every((place, at) => of.knowsUnit[at] === true || says[place] === 1))
    numbersFit = false;
  const share = said === 0 ? 0 : covered / said;
  const named = own === 0 ? 0 : shared / own;
  const back = of.quotesLetter ? Math.max(named, QUOTED) : named;
  const fit = intentFactor(of, form);
  const factor =
    fit *
    aboutness *
    (numberSaid ? 1 : UNSAID_NUMBER) *
    (isNamed ? 1 : UNNAMED) *
    countFactor(of, form);
  const score = share * (1 - FORM_SHARE + FORM_SHARE * back) * factor;
  return {
    score,
    said,
    share,
    back,
    count,
    fit,
    aboutness,
    numbersFit,
    missed,
    isNamed,
    topicSaid,
  };
}

/**
 * Scores one form, 0 to 1: the question's concepts it covers, by weight, its own that were said, and
 * the intent; 0 where the question says nothing of it. `says` tells which of the question's concepts,
 * days and units it has; `own` is the weight of all its concepts.
 */
export function scoreForm(of: AskedOfAnswer, form: ScoredForm, says: Says, own: number): number {
  return of.knowsNumber || says.includes(1) ? weigh(of, form, says, own).score : 0;
}

/** The same with all that speaks for and against it. */
export function matchForm(of: AskedOfAnswer, form: ScoredForm, says: Says, own: number): FormMatch {
  const { concepts, days } = of.asked;
  const weighed = weigh(of, form, says, own);
  const { said } = weighed;
  const isSaid = (at: number): boolean => says[at] === 1;
  const doings = concepts.flatMap(({ doing }, at) => (doing ? [at] : []));
  const undone = doings.filter((at) => !isSaid(at) && of.knows[at] !== IS_RELATED);
  const named = days.filter((_, at) => isSaid(concepts.length + at) || of.knowsDay[at] === true);
  const daysSaid = days.length === 0 ? 0 : named.length / days.length;
  return {
    score: weighed.score,
    covered: weighed.share,
    said: weighed.back,
    shared: weighed.count,
    intentFits: weighed.fit > NO_FIT,
    numbersFit: weighed.numbersFit,
    topicSaid: (weighed.isNamed && form.names.has(ITEM)) || weighed.topicSaid,
    fit: weighed.fit,
    aboutness: weighed.aboutness,
    missed: said === 0 ? 0 : weighed.missed / said,
    unheard: said === 0 ? 0 : of.asked.unknown / said,
    daysSaid,
    daysMissed: days.length === 0 ? 0 : 1 - daysSaid,
    doingMissed: doings.length === 0 ? 0 : undone.length / doings.length,
    placeMissed: concepts.some(({ place }, at) => place && !isSaid(at) && of.knows[at] === UNKNOWN),
    countsOther: countFactor(of, form) === COUNTS_OTHER ? 1 : 0,
  };
}
