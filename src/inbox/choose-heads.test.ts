import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { InboxEvent } from '../storage/records/inbox-event.ts';
import { chooseHeads } from './choose-heads.ts';

const NOW = 1000;

function event(given: Partial<InboxEvent>): InboxEvent {
  return {
    id: 'e',
    version: 1,
    chatId: 'C',
    timestamp: 0,
    receivedAt: 0,
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: 0,
    leaseOwner: null,
    leaseUntil: 0,
    error: null,
    event: {},
    ...given,
  };
}
const working = (given: Partial<InboxEvent>) =>
  event({ state: 'working', leaseOwner: 'alive', leaseUntil: NOW + 1, ...given });
const isGone = (owner: string) => owner === 'dead';
const ids = (events: readonly InboxEvent[]) => events.map(({ id }) => id);

test('takes the first waiting event of each chat', () => {
  const waiting = [event({ id: '1' }), event({ id: '2' }), event({ id: '3', chatId: 'D' })];
  expect(ids(chooseHeads(waiting, [], NOW, isGone).ready)).toEqual(['1', '3']);
});

test('takes nothing of a chat in which somebody works', () => {
  const heads = chooseHeads([event({ id: '1' })], [working({ id: '2' })], NOW, isGone);
  expect(heads).toEqual({ ready: [], abandoned: [] });
});

test('lets no event overtake one that waits for its next try', () => {
  const waiting = [event({ id: '1', nextAttemptAt: NOW + 1 }), event({ id: '2' })];
  expect(chooseHeads(waiting, [], NOW, isGone).ready).toEqual([]);
});

test('finds events whose lease has ended or whose owner has died', () => {
  const held = [
    working({ id: 'over', leaseUntil: NOW }),
    working({ id: 'orphan', leaseOwner: 'dead' }),
    working({ id: 'held' }),
  ];
  expect(ids(chooseHeads([], held, NOW, isGone).abandoned)).toEqual(['over', 'orphan']);
});

test('never takes two events of one chat, nor a later one before an earlier one', () => {
  const chats = fc.constantFrom('A', 'B', 'C');
  const waitings = fc.array(fc.record({ chatId: chats, nextAttemptAt: fc.nat(2 * NOW) }));
  fc.assert(
    fc.property(waitings, fc.array(chats), (list, busy) => {
      const waiting = list.map((given, index) => event({ ...given, id: `${index}` }));
      const held = busy.map((chatId) => working({ chatId }));
      const { ready } = chooseHeads(waiting, held, NOW, isGone);
      for (const head of ready) {
        const first = waiting.find(({ chatId }) => chatId === head.chatId);
        expect(head).toBe(first);
        expect(busy).not.toContain(head.chatId);
      }
      expect(new Set(ready.map(({ chatId }) => chatId)).size).toBe(ready.length);
    }),
  );
});
