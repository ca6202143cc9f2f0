import type { Day } from '../../storage/records/entity.ts';
import type { Asker } from '../answer.ts';
import type { AnswerIndex, Found } from '../answer-index.ts';
import type { ReadQuestion } from '../finding/read-question.ts';
import { mayRead } from '../may-read.ts';
import type { DatedFact } from './dated-facts.ts';

const LOOKED_AT = 200;
/** How near to the best a fact must come by the other words of the question to be told with it. */
const AS_NEAR = 0.85;
/** Below this the other words tell nothing apart. */
const TELLING = 0.35;

const isSaid = (fact: DatedFact): boolean => fact.kind === 'letter' || fact.among !== null;
const isEvent = (fact: DatedFact): boolean =>
  fact.kind === 'letter' ? !fact.isDate : fact.entry.intents.includes('when') && isSaid(fact);
/** Whether it tells of a letter of that day. */
const isLetter = (fact: DatedFact): boolean =>
  fact.kind === 'letter' ? fact.isDate : isSaid(fact) && fact.entry.intents.includes('number');
const isOwn = (fact: DatedFact): boolean =>
  fact.kind === 'entry' || fact.letter.origin === 'circular';

/** Whether another fact says the same more to the point: one of its topic that names fewer days. */
const isOutdone = (fact: DatedFact, by: readonly DatedFact[]): boolean =>
  fact.kind === 'entry' &&
  by.some(
    (other) =>
      other.kind === 'entry' &&
      other.entry !== fact.entry &&
      other.day === fact.day &&
      other.entry.topic === fact.entry.topic &&
      (other.among ?? LOOKED_AT) < (fact.among ?? LOOKED_AT),
  );

/** The first of these that leaves something. */
function firstOf(
  facts: readonly DatedFact[],
  ...rules: readonly ((fact: DatedFact) => boolean)[]
): readonly DatedFact[] {
  for (const rule of rules) {
    const left = facts.filter(rule);
    if (left.length > 0) return left;
  }
  return facts;
}

/**
 * What a question may mean by a day, of all that is known of it: what happens or ends on it before
 * what only mentions it, curated entries and letters in force before the starter pack's letters, days
 * to come before others where no year is named, and what the other words are nearest to.
 */
export function factsMeant(
  known: readonly DatedFact[],
  others: ReadQuestion,
  index: AnswerIndex,
  asker: Asker,
  today: Day,
): readonly DatedFact[] {
  const readable = known.filter(
    (fact) =>
      (fact.kind === 'letter'
        ? mayRead(fact.letter, asker)
        : fact.entry.confirmed !== 'unconfirmed') &&
      (fact.kind === 'letter' || !fact.entry.confidential),
  );
  const sameDay = new Set(readable.map((fact) => fact.day)).size === 1;
  const speaksOfLetters = others.features.has('หนังสือ');
  const due = sameDay ? readable : firstOf(readable, (fact) => fact.day >= today);
  const events = firstOf(
    due,
    (fact) => speaksOfLetters && isLetter(fact),
    (fact) => isEvent(fact) && isOwn(fact),
    isEvent,
    (fact) => isSaid(fact) && isOwn(fact),
    isSaid,
  );
  const pointed = events.filter((fact) => !isOutdone(fact, events));
  return pointed.length < 2 ? pointed : nearest(pointed, others, index);
}

function nearest(
  facts: readonly DatedFact[],
  others: ReadQuestion,
  index: AnswerIndex,
): readonly DatedFact[] {
  const scores = new Map<string, number>();
  for (const found of index.find(others, LOOKED_AT)) {
    const key = keyOfFound(found);
    scores.set(key, Math.max(scores.get(key) ?? 0, found.match.score));
  }
  const scoreOf = (fact: DatedFact): number =>
    scores.get(fact.kind === 'entry' ? fact.entry.id : fact.facet.key) ?? 0;
  const best = facts.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a));
  if (scoreOf(best) < TELLING) return facts;
  return facts
    .filter((fact) => isOneMatter(fact, best) || scoreOf(fact) >= scoreOf(best) * AS_NEAR)
    .sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** Whether two entries tell of one thing that lies on one day, as a meeting and its agenda do. */
const isOneMatter = (a: DatedFact, b: DatedFact): boolean =>
  a.kind === 'entry' &&
  b.kind === 'entry' &&
  a.day === b.day &&
  a.entry.topic === b.entry.topic &&
  a.entry.sources[0]?.title === b.entry.sources[0]?.title;

const keyOfFound = (found: Found): string =>
  found.kind === 'entry' ? found.entry.id : found.facet.key;
