import type { Day } from '../storage/records/entity.ts';
import { IMPLIED_CONCEPTS } from './finding/concept-words.ts';
import type { Findable, Form } from './finding/finder.ts';
import { bitsOf } from './finding/intent-bits.ts';
import { compact } from './finding/lexicon.ts';
import { isPlace } from './finding/place-words.ts';
import {
  dayFeature,
  indicatorFeature,
  openDataFeature,
  roundFeature,
} from './finding/read-question.ts';
import type { Vocabulary } from './finding/vocabulary.ts';
import type { KnowledgeEntry } from './knowledge-entry.ts';
import { type LetterFacet, numberFeatures } from './letters/letter-facets.ts';
import type { LetterKnowledge } from './letters/letter-knowledge.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** Concepts and what they hold. */
function withImplied(concepts: readonly string[]): readonly string[] {
  const implied = concepts.flatMap((concept) => IMPLIED_CONCEPTS[concept] ?? []);
  return implied.length === 0 ? concepts : [...concepts, ...implied];
}

/** What names a letter's fact: its words but หนังสือ, which every one has. */
function nameOf(own: readonly string[]): ReadonlySet<string> {
  const names = own.filter((each) => each !== 'หนังสือ');
  return new Set(names.length === 0 ? own : names);
}

/** A day as a feature: which day of which month. */
const featureOf = (day: Day): string =>
  dayFeature(`${Number(day.slice(8))}-${Number(day.slice(5, 7))}`);

const saidBy = (entry: KnowledgeEntry): string => `${entry.answer} ${entry.detail ?? ''}`;

/** The texts of an entry whose words must be known before it is indexed. */
export const entryTexts = (entry: KnowledgeEntry): string[] => [
  ...entry.questions,
  ...entry.keywords,
];

const NUMBER = bitsOf(['number']);
/** A source that is quoted with its number. */
const NUMBERED_LETTER = /หนังสือ.*\d\/?ว?\s*\d/;

/** What one item of OIT is, is only meant where a question speaks of items. */
const ITEM_NAMES: ReadonlySet<string> = new Set(['ข้อ']);

/** A curated entry as it is found: each of its questions is a form of its one answer. */
export function findableEntry(entry: KnowledgeEntry, vocabulary: Vocabulary): Findable {
  const isItem = entry.openDataItems.length === 1;
  const intents = bitsOf(entry.intents);
  const alsoGiven = entry.sources.some(({ title }) => NUMBERED_LETTER.test(title)) ? NUMBER : 0;
  const forms = entry.questions.map((question): Form => {
    const asked = vocabulary.readKnown(question);
    return {
      answerKey: entry.id,
      features: asked.features,
      intents,
      alsoGiven,
      ownIntents: asked.intents,
      units: asked.units,
      names: isItem ? ITEM_NAMES : NOTHING,
      letters: asked.letters,
    };
  });
  const related = [
    ...entry.rounds.map(roundFeature),
    ...entry.indicators.map(indicatorFeature),
    ...entry.openDataItems.map(openDataFeature),
    ...forms.flatMap(({ features }) => features),
    ...entry.keywords.flatMap(vocabulary.conceptsOfPhrase),
    ...entry.sources.flatMap(({ title }) => vocabulary.conceptsOfPhrase(title).filter(isPlace)),
    ...entry.sources.flatMap(({ date }) => (date === null ? [] : [featureOf(date)])),
  ];
  const said = vocabulary.readMentioned(saidBy(entry));
  const counted = forms.flatMap(({ units }) => units);
  return {
    id: entry.id,
    forms,
    related: withImplied(related),
    counts: counted.length === 0 ? NOTHING : new Set(counted),
    mentioned: said.features,
    saidLetters: said.letters,
  };
}

/** The texts of a letter whose words must be known before it is indexed. */
export const letterTexts = (letter: LetterKnowledge): string[] => [
  letter.subject,
  ...letter.aliases,
  ...letter.deadlines.map((each) => each.what),
];

/** A letter as it is found: each of its facts by its name, with and without the letter's subject. */
export function findableLetter(
  letter: LetterKnowledge,
  facets: readonly LetterFacet[],
  vocabulary: Vocabulary,
): Findable {
  const names = [letter.subject, ...letter.aliases].map((name) => vocabulary.readKnown(name));
  const forms = facets.flatMap((facet) =>
    facet.words.flatMap((words): Form[] => {
      const own = vocabulary.conceptsOfPhrase(words);
      const letters = compact(words);
      const ways = names.map((name) => ({
        features: [...new Set([...name.features, ...own])],
        letters: name.letters + letters,
      }));
      const shared = {
        answerKey: facet.key,
        intents: bitsOf(facet.intents),
        alsoGiven: 0,
        ownIntents: bitsOf(facet.intents),
        names: nameOf(own),
        units: [],
      };
      const alone = { features: own, letters };
      return (facet.standsAlone ? [alone, ...ways] : ways).map((way) => ({ ...shared, ...way }));
    }),
  );
  const related = [
    ...numberFeatures(letter),
    ...vocabulary.conceptsOfPhrase(`หนังสือ ${letter.from ?? ''}`),
    ...names.flatMap((name) => name.features),
    ...[letter.date, ...facets.map((facet) => facet.day)].flatMap((day) =>
      day === null ? [] : [featureOf(day)],
    ),
  ];
  return {
    id: letter.id,
    forms,
    related: withImplied(related),
    counts: NOTHING,
    mentioned: [],
    saidLetters: '',
  };
}
