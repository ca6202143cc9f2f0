import type { Intent } from '../knowledge-entry.ts';
import { CONCEPT_WORDS, DOING_CONCEPTS, TOPIC_CONCEPTS } from './concept-words.ts';
import type { Findable } from './finder.ts';
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
  /** For each concept, how the answer knows it. */
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
  return {
    concepts,
    days,
    unknown,
    intents: bitsOf(question.intents),
    strict: bitsOf(strict),
    near: bitsOf(near),
    units: question.units,
  };
}

/** Holds a question against what an answer knows. */
export function askedOfAnswer(
  asked: Asked,
  { related, mentioned, counts }: Pick<Findable, 'related' | 'mentioned' | 'counts'>,
): AskedOfAnswer {
  const { concepts, days, units } = asked;
  const knows = new Uint8Array(concepts.length);
  let quotesLetter = false;
  let mentionsNumber = false;
  for (let at = 0; at < concepts.length; at++) {
    const concept = concepts[at];
    if (concept === undefined) continue;
    const isRelated = related.has(concept.feature);
    const isMentioned = (!isRelated || concept.number) && mentioned.has(concept.feature);
    knows[at] = isRelated ? IS_RELATED : isMentioned ? IS_MENTIONED : UNKNOWN;
    if (isRelated && concept.letterNumber) quotesLetter = true;
    if (isMentioned && concept.number) mentionsNumber = true;
  }
  const isKnown = (feature: string): boolean => related.has(feature) || mentioned.has(feature);
  const knowsDay = days.map(isKnown);
  return {
    asked,
    knows,
    knowsDay,
    knowsNumber: mentionsNumber || knowsDay.includes(true),
    knowsUnit: units.map(isKnown),
    countsThem: units.every((unit) => counts.has(unit)),
    quotesLetter,
  };
}
