import { chooseCard } from '../cards/choose-card.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { LearnedEntry } from '../storage/records/learned-entry.ts';
import { save } from '../storage/store.ts';
import { learnedOf } from './learning/learned-knowledge.ts';
import * as says from './messages.ts';

/** Opens what an entry was learned from again, for the coordinator who answered; supplied by the composition. */
export type ReopenLearned = (
  context: Context,
  entry: LearnedEntry,
) => Promise<Pick<Outcome, 'changes' | 'deliveries'>>;

/**
 * 👍 or 👎 on an answer: kept for whoever looks after the knowledge. 👎 on something learned takes it
 * out until a coordinator has looked at it; on anything else it can be handed on.
 */
export async function feedbackHandler(
  context: Context,
  reopen: ReopenLearned,
  questionId: string,
  verdict: 'good' | 'bad',
): Promise<Outcome> {
  const { event, now, services } = context;
  const noted = auditEntry(context, { act: `answer.${verdict}`, subject: questionId });
  if (verdict === 'good') return { ...say(says.THANKS_FOR_FEEDBACK), changes: [noted] };
  const question = await services.store.questions.get(questionId);
  // Whoever was not given the answer here has no say in it.
  if (question === null || question.chatId !== event.chat.id) {
    return { ...say(says.FEEDBACK_NOTED), changes: [noted] };
  }
  const learnedId = learnedOf(question.entryId);
  const learned = learnedId === null ? null : await services.store.learnedEntries.get(learnedId);
  const postback = { act: 'hand-on', question: questionId } as const;
  const offer = { text: says.ASK_A_COORDINATOR, detail: null, postback };
  const offered = say(chooseCard(says.CHOOSE, says.FEEDBACK_NOTED, [offer]));
  if (learned?.state !== 'approved') return { ...offered, changes: [noted] };
  const doubted: LearnedEntry = { ...learned, state: 'doubted', approvedBy: null, changedAt: now };
  const reopened = await reopen(context, learned);
  return {
    // What it was learned from may be gone by now: then it can be handed on anew.
    ...(reopened.changes.length === 0 ? offered : say(says.LEARNED_REOPENED)),
    deliveries: reopened.deliveries,
    changes: [noted, save('learnedEntries', doubted), ...reopened.changes],
  };
}
