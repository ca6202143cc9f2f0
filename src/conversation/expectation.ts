import type { Expectation } from '../storage/records/chat.ts';
import type { Instant } from '../storage/records/entity.ts';

/** Where it is kept what the bot waits for from a person in a chat. */
export const expectationId = (chatId: string, personId: string): string => `${chatId}:${personId}`;

/** The expectation if it still holds, else null. */
export const stillExpected = (expectation: Expectation | null, now: Instant): Expectation | null =>
  expectation !== null && expectation.until > now ? expectation : null;
