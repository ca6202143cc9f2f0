import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseEvent } from './parse-event.ts';
import { parseWebhook } from './parse-webhook.ts';

const destination = `U${'0'.repeat(32)}`;
const source = { type: 'group', groupId: `C${'1'.repeat(32)}`, userId: `U${'2'.repeat(32)}` };
const head = { timestamp: 1, mode: 'active', deliveryContext: { isRedelivery: false }, source };
const mention = { mentionees: [{ index: 0, length: 4, type: 'user', isSelf: true }] };
const message = { type: 'text', id: '1', text: '@บอท สวัสดี', mention, quoteToken: 'q' };
const samples = [
  { ...head, webhookEventId: 'a', type: 'message', message },
  {
    ...head,
    webhookEventId: 'b',
    type: 'postback',
    postback: { data: 'x', params: { date: 'd' } },
  },
  { ...head, webhookEventId: 'c', type: 'memberJoined', joined: { members: [{ userId: 'U1' }] } },
  { ...head, webhookEventId: 'd', type: 'unsend', unsend: { messageId: '1' } },
];
const TYPES = [
  ...['text', 'file', 'otherMessage', 'postback', 'unsend', 'memberJoined', 'memberLeft'],
  ...['join', 'leave', 'follow', 'unfollow', 'unknown'],
];

describe('the body of a webhook', () => {
  test('gives its events, raw and parsed, in order; none are as good as some', () => {
    expect(parseWebhook({ destination, events: samples })).toEqual({
      ok: true,
      destination,
      events: samples.map((raw) => ({ raw, parsed: parseEvent(raw) })),
    });
    expect(parseWebhook({ destination, events: [] })).toEqual({
      ok: true,
      destination,
      events: [],
    });
  });

  test('keeps the good events beside what is no event at all', () => {
    const webhook = parseWebhook({ destination, events: [null, 7, samples[0], 'x', []] });
    expect(webhook).toMatchObject({ ok: true, events: [{ raw: samples[0] }] });
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['a text', 'events'],
    ['an object without events', { destination }],
    ['events that are no list', { destination, events: {} }],
    ['too many events', { destination, events: Array(1001).fill(samples[0]) }],
    [
      'a nesting that would overflow',
      { events: [JSON.parse('['.repeat(90_000) + ']'.repeat(90_000))] },
    ],
  ])('is none when it is %s, and says why', (_, body) => {
    expect(parseWebhook(body)).toEqual({ ok: false, reason: expect.any(String) });
  });

  test('never makes the parser throw, whatever part of it is changed into whatever JSON', () => {
    const anything = fc.jsonValue({ maxDepth: 3 });
    const change = fc.tuple(fc.array(fc.nat(12), { maxLength: 5 }), anything);
    const mutated = fc
      .tuple(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 4 }))
      .map(([sample, changes]) =>
        changes.reduce<unknown>((body, [path, value]) => mutate(body, path, value), {
          destination,
          events: [sample],
        }),
      );
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: mutated }, anything), (body) => {
        const webhook = parseWebhook(body);
        if (!webhook.ok) return;
        for (const { parsed } of webhook.events) {
          expect(TYPES).toContain(parsed.type);
          expect(parsed.eventId).toEqual(expect.stringMatching(/./s));
          expect(Number.isSafeInteger(parsed.timestamp)).toBe(true);
          if (parsed.type !== 'unknown') expect(parsed.chat.id).not.toBe('');
        }
      }),
      { numRuns: 3000 },
    );
  });
});

/** Replaces, at the place that the steps lead to, one value by another. */
function mutate(value: unknown, [step, ...rest]: readonly number[], by: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const changed = mutate((value as Record<string, unknown>)[key], rest, by);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? changed : item))
    : { ...value, [key]: changed };
}
