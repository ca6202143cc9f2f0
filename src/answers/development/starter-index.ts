import { fileURLToPath } from 'node:url';
import type { Circular } from '../../storage/records/circular.ts';
import type { Answer, AnswerContext } from '../answer.ts';
import { type AnswerIndex, createAnswerIndex } from '../answer-index.ts';
import { answerQuestion } from '../answer-question.ts';
import type { KnowledgeEntry } from '../knowledge-entry.ts';
import type { LetterKnowledge } from '../letters/letter-knowledge.ts';
import { loadStarterLetters } from '../letters/load-starter-letters.ts';
import { loadKnowledge } from '../load-knowledge.ts';

/** What comes with the bot, for tests and measurements. */
export interface StarterKnowledge {
  readonly entries: readonly KnowledgeEntry[];
  readonly letters: readonly LetterKnowledge[];
}

/** Loads the curated entries and the starter pack's letters. */
export async function loadStarterKnowledge(): Promise<StarterKnowledge> {
  return {
    entries: await loadKnowledge(fileURLToPath(new URL('../knowledge/', import.meta.url))),
    letters: await loadStarterLetters(fileURLToPath(new URL('../starter/', import.meta.url))),
  };
}

/** Asks an index as an enrolled department coordinator one-to-one, unless told otherwise. */
export const askerOf =
  (index: AnswerIndex, today = '2026-11-20') =>
  (question: string, context: Partial<AnswerContext> = {}): Answer =>
    answerQuestion(question, {
      index,
      today,
      asker: { offices: [{ tier: 'province', area: '00' }], enrolled: true },
      in: 'direct',
      live: { openDeadlines: [] },
      ...context,
    });

/** The starter knowledge and some circulars, ready to be asked. */
export async function starterAsker(
  circulars: readonly Circular[] = [],
): Promise<ReturnType<typeof askerOf>> {
  const { entries, letters } = await loadStarterKnowledge();
  return askerOf(createAnswerIndex(entries, letters, circulars));
}
