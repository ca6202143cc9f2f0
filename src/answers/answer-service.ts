import { fileURLToPath } from 'node:url';
import type { Clock } from '../clock.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Day, Instant } from '../storage/records/entity.ts';
import type { Office } from '../storage/records/office.ts';
import type { Store } from '../storage/store.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import type { Answer, AnswerContext, Asker, PreviousQuestion } from './answer.ts';
import { type AnswerIndex, createAnswerIndex } from './answer-index.ts';
import { answerQuestion } from './answer-question.ts';
import { createLearnedKnowledge } from './learning/learned-knowledge.ts';
import { loadStarterLetters } from './letters/load-starter-letters.ts';
import type { LiveData } from './live-data.ts';
import { loadKnowledge } from './load-knowledge.ts';

const KNOWLEDGE = fileURLToPath(new URL('./knowledge/', import.meta.url));
const STARTER = fileURLToPath(new URL('./starter/', import.meta.url));

/** How far apart the clocks of two instances may be without a circular being missed. */
const CLOCKS_APART = 10 * 60_000;

export interface AnswerServiceParts {
  readonly store: Store;
  readonly clock: Clock;
  /** Whether the curated entries and letter facts that come with the bot are served. */
  readonly starterKnowledge: boolean;
  /** What the records say of some offices' deadlines. */
  readonly liveData: (offices: readonly Office[], today: Day) => Promise<LiveData>;
}

export interface AnswerService {
  /** Loads the knowledge and the circulars; the first question does it otherwise. */
  readonly ready: () => Promise<void>;
  readonly answer: (
    question: string,
    asker: Asker,
    where: 'direct' | 'group' | 'mention',
    previous: PreviousQuestion | null,
  ) => Promise<Answer>;
}

/**
 * Answers questions from an index that follows the store: before each answer, circulars that were
 * published, changed or have become due since are taken in, and what coordinators have taught, also
 * those of another process.
 */
export function createAnswerService(parts: AnswerServiceParts): AnswerService {
  const { store, clock } = parts;
  let loading: Promise<AnswerIndex> | null = null;
  const taken = new Map<string, number>();
  const learned = createLearnedKnowledge();
  let followedTo: Instant = 0;

  async function load(): Promise<AnswerIndex> {
    if (!parts.starterKnowledge) return createAnswerIndex([], [], []);
    return createAnswerIndex(await loadKnowledge(KNOWLEDGE), await loadStarterLetters(STARTER), []);
  }

  /** Takes in what was learned, and circulars that were changed or have begun to be in force, since the last look. */
  async function follow(index: AnswerIndex, now: Instant): Promise<void> {
    const since = followedTo - CLOCKS_APART;
    const changed: readonly Circular[] = await store.circulars.find({
      where: { sendAt: { lte: now } },
      anyOf: [{ changedAt: { gte: since } }, { sendAt: { gte: since } }],
    });
    for (const circular of changed) {
      if (taken.get(circular.id) === circular.version) continue;
      taken.set(circular.id, circular.version);
      index.addCircular(circular);
    }
    const taught = await store.learnedEntries.find({ where: { changedAt: { gte: since } } });
    for (const entry of taught) {
      if (taken.get(entry.id) === entry.version) continue;
      taken.set(entry.id, entry.version);
      learned.take(entry);
    }
    followedTo = now;
  }

  async function currentIndex(now: Instant): Promise<AnswerIndex> {
    loading ??= load();
    const index = await loading;
    await follow(index, now);
    return index;
  }

  return {
    ready: async () => {
      await currentIndex(clock.now());
    },
    answer: async (question, asker, where, previous) => {
      const now = clock.now();
      const today = bangkokDay(now);
      const index = await currentIndex(now);
      const live = asker.enrolled ? await parts.liveData(asker.offices, today) : null;
      const context: AnswerContext = { index, today, asker, in: where, previous, live };
      return learned.answer(question, context, answerQuestion(question, context));
    },
  };
}
