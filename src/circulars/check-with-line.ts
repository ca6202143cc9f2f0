import type { Context } from '../conversation/context.ts';
import type { Message } from '../line/message.ts';
import { circularMessages } from './messages.ts';

/**
 * Asks LINE once, before anything goes out, whether it would take the messages; the sentence that
 * says why not, or null. Where LINE does not answer, the outbox will find out.
 */
export async function checkWithLine(
  { services }: Context,
  messages: readonly Message[],
): Promise<string | null> {
  try {
    const refusal = await services.line.validatePush(messages);
    return refusal === null ? null : circularMessages.refusedByLine(refusal);
  } catch (error) {
    services.warn('could not ask LINE whether it takes the circular', error);
    return null;
  }
}
