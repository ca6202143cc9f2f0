import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import * as says from './messages.ts';

/** 👍 or 👎 on an answer: kept for whoever looks after the knowledge. */
export async function feedbackHandler(
  context: Context,
  questionId: string,
  verdict: 'good' | 'bad',
): Promise<Outcome> {
  const act = `answer.${verdict}`;
  return {
    ...say(verdict === 'good' ? says.THANKS_FOR_FEEDBACK : says.FEEDBACK_NOTED),
    changes: [auditEntry(context, { act, subject: questionId })],
  };
}
