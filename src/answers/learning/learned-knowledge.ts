import { contains } from '../../areas/areas.ts';
import type { LearnedEntry } from '../../storage/records/learned-entry.ts';
import { NATION } from '../../storage/records/office.ts';
import type { Answer, AnswerContext, Asker } from '../answer.ts';
import { type AnswerIndex, createAnswerIndex, type Found } from '../answer-index.ts';
import { chooseAnswer } from '../choose-answer.ts';
import type { KnowledgeEntry } from '../knowledge-entry.ts';
import { sayEntry } from '../say-answer.ts';

const LOOKED_AT = 14;
/** Where curated knowledge has its own reason for no answer, what was learned must fit so closely (score). */
const CLOSE = 0.85;
/** The same where curated knowledge only offers a choice. */
const NEAR = 0.7;
/** Reasons for which only a person may speak, whatever they said in another case. */
const NEVER = new Set(['person:decision', 'person:secret', 'person:score']);

/** What coordinators have taught, ready to be looked up; follows the store. */
export interface LearnedKnowledge {
  /** Takes an entry in, in the place of its earlier version; one that is not approved is taken out. */
  take(entry: LearnedEntry): void;
  /** The learned answer where curated knowledge, letters and live data have none; else theirs. */
  answer(question: string, context: AnswerContext, curated: Answer): Answer;
}

const learnedId = ({ id }: LearnedEntry): string => `learned:${id}`;

/** The record behind an answer's entry id; null for other knowledge. */
export const learnedOf = (entryId: string | null): string | null =>
  entryId?.startsWith('learned:') ? entryId.slice('learned:'.length) : null;

/** Whether an entry is meant for who asks. */
function holdsFor({ area, audience }: LearnedEntry, { offices }: Asker): boolean {
  if (offices.length === 0) return area === NATION && audience === 'all';
  return offices.some(
    (office) => contains(area, office.area) && (audience === 'all' || audience === office.tier),
  );
}

function knowledgeOf(learned: LearnedEntry, read: AnswerIndex['read']): KnowledgeEntry {
  const intents = learned.questions.flatMap((each) => [...read(each, learned.source.date).intents]);
  return {
    id: learnedId(learned),
    topic: 'learned',
    questions: learned.questions,
    keywords: [],
    intents: intents.length === 0 ? ['what-is'] : [...new Set(intents)],
    answer: learned.answer,
    detail: null,
    secret: null,
    sources: [learned.source],
    fiscalYears: learned.fiscalYear === null ? null : [learned.fiscalYear],
    audience: learned.audience,
    related: [],
    confidential: false,
    confirmed: true,
    series: null,
    rounds: [],
    indicators: [],
    openDataItems: [],
  };
}

/** Knowledge learned from coordinators; an index of its own, so that what is curated always comes first. */
export function createLearnedKnowledge(): LearnedKnowledge {
  const approved = new Map<string, LearnedEntry>();
  let index: AnswerIndex | null = null;

  function currentIndex(read: AnswerIndex['read']): AnswerIndex {
    index ??= createAnswerIndex(
      [...approved.values()].map((each) => knowledgeOf(each, read)),
      [],
      [],
    );
    return index;
  }

  return {
    take(entry) {
      const known = approved.delete(learnedId(entry));
      if (entry.state === 'approved') approved.set(learnedId(entry), entry);
      if (known || entry.state === 'approved') index = null;
    },
    answer(question, context, curated) {
      const open = curated.outcome === 'escalate' || curated.outcome === 'clarify';
      if (!open || approved.size === 0 || NEVER.has(curated.entryId ?? '')) return curated;
      const learned = currentIndex(context.index.read);
      const read = learned.read(question, context.today);
      const meant = (found: Found): boolean => {
        const entry = found.kind === 'entry' ? approved.get(found.entry.id) : undefined;
        return entry !== undefined && holdsFor(entry, context.asker);
      };
      const choice = chooseAnswer(read, learned.find(read, LOOKED_AT).filter(meant));
      if (choice.kind !== 'answer' || choice.found.kind !== 'entry') return curated;
      const reasoned = curated.entryId !== null;
      const asksBack = curated.outcome === 'clarify';
      const enough = reasoned ? CLOSE : asksBack ? NEAR : 0;
      if (choice.found.match.score < enough) return curated;
      return sayEntry(choice.found.entry, context);
    },
  };
}
