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

/** Adds what the concepts hold. */
function imply(concepts: Set<string>): void {
  for (const concept of [...concepts]) {
    for (const implied of IMPLIED_CONCEPTS[concept] ?? []) concepts.add(implied);
  }
}

/** What names a letter's fact: its words but หนังสือ, which every one has. */
function nameOf(own: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set([...own].filter((each) => each !== 'หนังสือ'));
  return names.size === 0 ? own : names;
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

/** What one item of OIT is, is only meant where a question speaks of items. */
const ITEM_NAMES: ReadonlySet<string> = new Set(['ข้อ']);

/** A curated entry as it is found: each of its questions is a form of its one answer. */
export function findableEntry(entry: KnowledgeEntry, vocabulary: Vocabulary): Findable {
  const isItem = entry.openDataItems.length === 1;
  const intents = bitsOf(entry.intents);
  const forms = entry.questions.map((question): Form => {
    const asked = vocabulary.readKnown(question);
    return {
      answerKey: entry.id,
      features: asked.features,
      intents,
      ownIntents: asked.intents,
      units: asked.units,
      names: isItem ? ITEM_NAMES : NOTHING,
      letters: asked.letters,
    };
  });
  const related = new Set<string>();
  const relate = (concepts: Iterable<string>): void => {
    for (const concept of concepts) related.add(concept);
  };
  relate(entry.rounds.map(roundFeature));
  relate(entry.indicators.map(indicatorFeature));
  relate(entry.openDataItems.map(openDataFeature));
  for (const { features } of forms) relate(features);
  for (const text of entry.keywords) relate(vocabulary.conceptsOfPhrase(text));
  for (const { title, date } of entry.sources) {
    relate([...vocabulary.conceptsOfPhrase(title)].filter(isPlace));
    if (date !== null) related.add(featureOf(date));
  }
  imply(related);
  const said = vocabulary.readMentioned(saidBy(entry));
  const counts = new Set(forms.flatMap((form) => [...form.units]));
  return {
    id: entry.id,
    forms,
    related,
    counts,
    mentioned: new Set(said.features),
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
        ownIntents: bitsOf(facet.intents),
        names: nameOf(own),
        units: [],
      };
      const alone = { features: [...own], letters };
      return (facet.standsAlone ? [alone, ...ways] : ways).map((way) => ({ ...shared, ...way }));
    }),
  );
  const related = new Set([
    ...numberFeatures(letter),
    ...vocabulary.conceptsOfPhrase(`หนังสือ ${letter.from ?? ''}`),
    ...names.flatMap((name) => name.features),
    ...[letter.date, ...facets.map((facet) => facet.day)].flatMap((day) =>
      day === null ? [] : [featureOf(day)],
    ),
  ]);
  imply(related);
  return {
    id: letter.id,
    forms,
    related,
    counts: NOTHING,
    mentioned: NOTHING,
    saidLetters: '',
  };
}
