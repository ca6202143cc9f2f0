import { fileURLToPath } from 'node:url';
import type { Clock } from '../clock.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Day, Instant } from '../storage/records/entity.ts';
import type { Office } from '../storage/records/office.ts';
import type { Store } from '../storage/store.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import type { Answer, Asker, PreviousQuestion } from './answer.ts';
import { type AnswerIndex, createAnswerIndex } from './answer-index.ts';
import { answerQuestion } from './answer-question.ts';
import type { LiveData } from './live-data.ts';
import { loadKnowledge } from './load-knowledge.ts';

const KNOWLEDGE = fileURLToPath(new URL('./knowledge/', import.meta.url));

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
 * published, changed or have become due since are taken in, also those of another process.
 */
export function createAnswerService(parts: AnswerServiceParts): AnswerService {
  const { store, clock } = parts;
  let loading: Promise<AnswerIndex> | null = null;
  let seen = new Map<string, number>();

  async function load(): Promise<AnswerIndex> {
    const entries = parts.starterKnowledge ? await loadKnowledge(KNOWLEDGE) : [];
    return createAnswerIndex(entries, [], []);
  }

  /** Circulars in force at an instant whose stored version the index does not know yet. */
  async function follow(index: AnswerIndex, now: Instant): Promise<void> {
    const versions = new Map<string, number>();
    const circulars: readonly Circular[] = await store.circulars.find({
      where: { sendAt: { lte: now } },
    });
    for (const circular of circulars) {
      versions.set(circular.id, circular.version);
      if (seen.get(circular.id) !== circular.version) index.addCircular(circular);
    }
    for (const id of seen.keys()) if (!versions.has(id)) index.removeCircular(id);
    seen = versions;
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
      return answerQuestion(question, { index, today, asker, in: where, previous, live });
    },
  };
}
