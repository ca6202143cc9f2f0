import { describe, expect, test } from '@jest/globals';
import { type TextEventFields, textEvent } from '../../test/faults/webhook-event.ts';
import { SILENCE, say } from '../conversation/outcome.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import type { InboxEvent } from '../storage/records/inbox-event.ts';
import { put } from '../storage/store.ts';
import { doneChanges, failedChanges, MOST_ATTEMPTS } from './finish-event.ts';
import { APOLOGY } from './messages.ts';

const NOW = 5000;

function working(fields: Partial<TextEventFields> = {}, attempts = 1): InboxEvent {
  const { raw, parsed } = textEvent({ id: 'E1', at: 1000, text: 'ข้อความ', ...fields });
  return {
    id: 'E1',
    version: 3,
    chatId: parsed.chat.id,
    timestamp: 1000,
    receivedAt: 2000,
    state: 'working',
    attempts,
    nextAttemptAt: 2000,
    leaseOwner: 'me',
    leaseUntil: 60_000,
    error: null,
    event: raw,
  };
}

const notice = newDelivery({
  id: 'notice',
  kind: 'push',
  to: 'U9',
  toKind: 'user',
  purpose: 'notice',
  messages: [],
  now: NOW,
});

describe('an event that was handled', () => {
  test('is done together with its changes, deliveries and reply', () => {
    const change = put('settings', { id: 's', version: 0, value: 1 });
    const outcome = { ...say('ได้ครับ'), deliveries: [notice], changes: [change] };
    expect(doneChanges(working(), outcome, NOW)).toEqual([
      expect.objectContaining({
        kind: 'save',
        collection: 'inbox',
        value: expect.objectContaining({ id: 'E1', version: 3, state: 'done', leaseOwner: null }),
      }),
      change,
      { kind: 'insertIfNew', collection: 'outbox', value: notice },
      {
        kind: 'insertIfNew',
        collection: 'outbox',
        value: expect.objectContaining({ id: 'reply:E1', expiresAt: 52_000 }),
      },
    ]);
  });

  test('loses its text unless the outcome keeps it', () => {
    const texts = [SILENCE, { ...SILENCE, keepText: true }].map((outcome) =>
      JSON.stringify(doneChanges(working(), outcome, NOW)),
    );
    expect(texts[0]).not.toContain('ข้อความ');
    expect(texts[1]).toContain('ข้อความ');
  });

  test('sends nothing in standby, yet keeps its changes', () => {
    const change = put('settings', { id: 's', version: 0, value: 1 });
    const smuggled = put('outbox', { ...notice, id: 'smuggled' });
    const outcome = { ...say('ได้ครับ'), deliveries: [notice], changes: [change, smuggled] };
    const changes = doneChanges(working({ standby: true }), outcome, NOW);
    expect(changes.map(({ collection }) => collection)).toEqual(['inbox', 'settings']);
  });
});

describe('an event that could not be handled', () => {
  test('is tried again after 1, 2, 4 and 8 seconds', () => {
    const waits = [1, 2, 3, 4].map((attempts) => failedChanges(working({}, attempts), 'x', NOW));
    expect(waits).toEqual(
      [1000, 2000, 4000, 8000].map((wait) => [
        expect.objectContaining({
          value: expect.objectContaining({ state: 'waiting', nextAttemptAt: NOW + wait }),
        }),
      ]),
    );
  });

  test('fails after the last try, with an apology to the person who waits', () => {
    const [event, apology] = failedChanges(working({}, MOST_ATTEMPTS), 'broken', NOW);
    expect(event).toMatchObject({ value: { state: 'failed', error: 'broken' } });
    const expected = { id: 'reply:E1', messages: [APOLOGY], fallback: 'none' };
    expect(apology).toMatchObject({ collection: 'outbox', value: expected });
  });

  test('fails silently in a group that did not call the bot, and in standby', () => {
    for (const fields of [{ chat: 'C1' }, { standby: true }]) {
      expect(failedChanges(working(fields, MOST_ATTEMPTS), 'broken', NOW)).toHaveLength(1);
    }
  });
});
