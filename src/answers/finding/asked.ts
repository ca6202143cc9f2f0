import type { Intent } from '../knowledge-entry.ts';
import type { Says } from './concept-numbers.ts';
import { CONCEPT_WORDS, DOING_CONCEPTS, TOPIC_CONCEPTS } from './concept-words.ts';
import { bitsOf } from './intent-bits.ts';
import { ALSO_SERVED_BY, LOOSE_INTENTS } from './intent-words.ts';
import { isPlace } from './place-words.ts';
import { isDay, numberFeature, type ReadQuestion } from './read-question.ts';
import { isNumber, isTopic } from './scored-form.ts';

/** A question as forms are held against it: worked out once, used for each of many forms. */
export interface Asked {
  readonly concepts: readonly AskedConcept[];
  /** Days of a month that it names. */
  readonly days: readonly string[];
  /** The weight of what the question says that nobody knows. */
  readonly unknown: number;
  /** Its intents, those of them that rule answers out, and those that serve these nearly; as bits. */
  readonly intents: number;
  readonly strict: number;
  readonly near: number;
  readonly units: readonly string[];
  /** All that is looked for in answers and forms: the concepts, the days, then units that are neither. */
  readonly lookedFor: readonly string[];
  /** Where each unit stands among them. */
  readonly unitPlaces: readonly number[];
}

export interface AskedConcept {
  readonly feature: string;
  readonly sureness: number;
  readonly weight: number;
  readonly topical: boolean;
  readonly topic: boolean;
  readonly number: boolean;
  readonly place: boolean;
  readonly doing: boolean;
  readonly letterNumber: boolean;
  /** Whether it is of the bot's work, not just a word it has read. */
  readonly telling: boolean;
  /** Its weight where the answer does not know it. */
  readonly missing: number;
}

/** How an answer knows a concept, whatever its forms say. */
export const UNKNOWN = 0;
export const IS_MENTIONED = 1;
export const IS_RELATED = 2;

/** A question held against an answer: what holds for all of its forms. */
export interface AskedOfAnswer {
  readonly asked: Asked;
  /** For each that is looked for, concepts first, how the answer knows it. */
  readonly knows: Uint8Array;
  /** For each day, whether the answer knows it. */
  readonly knowsDay: readonly boolean[];
  /** Whether the answer knows a day or a number of the question. */
  readonly knowsNumber: boolean;
  /** For each thing that is counted, whether the answer knows it. */
  readonly knowsUnit: readonly boolean[];
  /** Whether some form of the answer counts each of them. */
  readonly countsThem: boolean;
  /** Whether the question names the letter by its number. */
  readonly quotesLetter: boolean;
}

/** Unknown words, and known ones that name nothing of the domain, say less about what is meant. */
const UNKNOWN_WORD = 0.4;
const PLAIN_WORD = 0.4;
const LETTER_NUMBER = numberFeature('');

/** The concepts of the bot's work, as against words it has merely read. */
export const NAMED_CONCEPTS: ReadonlySet<string> = new Set(
  CONCEPT_WORDS.map((line) => line.split('|')[0] ?? line),
);

/** Prepares a question for scoring; `weightOf` tells how much a concept says. */
export function askedOf(question: ReadQuestion, weightOf: (feature: string) => number): Asked {
  const features = [...question.features];
  const days = features.flatMap(([feature]) => (isDay(feature) ? [feature] : []));
  const said = features.filter(([feature]) => !isDay(feature));
  const concepts = said.map(([feature, sureness]): AskedConcept => {
    const weight = weightOf(feature);
    const place = isPlace(feature);
    const topical = TOPIC_CONCEPTS.has(feature) || place;
    const number = isNumber(feature);
    const telling = NAMED_CONCEPTS.has(feature) || topical || number;
    return {
      feature,
      sureness,
      weight,
      topical,
      topic: isTopic(feature),
      number,
      place,
      doing: DOING_CONCEPTS.has(feature),
      letterNumber: feature.startsWith(LETTER_NUMBER),
      telling,
      missing: telling ? weight : weight * PLAIN_WORD,
    };
  });
  const unknown = question.unknown
    .map((word) => weightOf('') * UNKNOWN_WORD * Math.min(1, word.length / 5))
    .reduce((sum, weight) => sum + weight, 0);
  const strict = [...question.intents].filter((intent) => !LOOSE_INTENTS.has(intent));
  const near = strict.flatMap((intent): readonly Intent[] => ALSO_SERVED_BY[intent]);
  const { units } = question;
  const lookedFor = [...new Set([...said.map(([feature]) => feature), ...days, ...units])];
  return {
    concepts,
    days,
    unknown,
    intents: bitsOf(question.intents),
    strict: bitsOf(strict),
    near: bitsOf(near),
    units,
    lookedFor,
    unitPlaces: units.map((unit) => lookedFor.indexOf(unit)),
  };
}

/** What an answer knows, as numbers of concepts. */
export interface KnownByAnswer {
  readonly related: Uint32Array;
  readonly mentioned: Uint32Array;
  /** What any of its forms counts. */
  readonly counts: ReadonlySet<string>;
}

/** Holds a question against what an answer knows; `among` tells which of what is looked for are there. */
export function askedOfAnswer(
  asked: Asked,
  { related, mentioned, counts }: KnownByAnswer,
  among: (numbered: Uint32Array) => Says,
): AskedOfAnswer {
  const { concepts, days, units, unitPlaces } = asked;
  const knows = among(related).map((each) => (each === 0 ? UNKNOWN : IS_RELATED));
  const quotesLetter = concepts.some((each, at) => each.letterNumber && knows[at] === IS_RELATED);
  const mentions = among(mentioned);
  const mentionsNumber = concepts.some((each, at) => each.number && mentions[at] === 1);
  for (let at = 0; at < knows.length; at++) {
    if (knows[at] === UNKNOWN && mentions[at] === 1) knows[at] = IS_MENTIONED;
  }
  const knowsDay = days.map((_, at) => knows[concepts.length + at] !== UNKNOWN);
  return {
    asked,
    knows,
    knowsDay,
    knowsNumber: mentionsNumber || knowsDay.includes(true),
    knowsUnit: unitPlaces.map((place) => knows[place] !== UNKNOWN),
    countsThem: units.every((unit) => counts.has(unit)),
    quotesLetter,
  };
}
