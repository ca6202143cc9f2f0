import { save } from '../storage/store.ts';
import type { Context } from './context.ts';
import { conversationMessages } from './messages.ts';
import { type Outcome, SILENCE, say } from './outcome.ts';

/** Welcomes who adds the bot as a friend; one who had blocked it can be written to again. */
export function followHandler({ person }: Context): Outcome {
  const welcome = say(conversationMessages.welcome);
  if (person?.blockedSince === undefined) return welcome;
  const { blockedSince: _, ...reachable } = person;
  return { ...welcome, changes: [...welcome.changes, save('people', reachable)] };
}

/**
 * Remembers of an enrolled person that they have blocked the bot: LINE accepts what is sent to them with
 * a 200 and delivers nothing (FACTS.md §3), so what needs an answer goes to somebody else.
 */
export function unfollowHandler({ person, now }: Context): Outcome {
  if (person === null || person.holdings.length === 0) return SILENCE;
  return { ...SILENCE, changes: [save('people', { ...person, blockedSince: now })] };
}
