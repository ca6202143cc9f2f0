import { describe, expect, test } from '@jest/globals';
import { loadOpenApiCheck } from './open-api-check.ts';

const openApi = loadOpenApiCheck();
const judged = openApi === null ? describe.skip : describe;
const title = "LINE's OpenAPI as a judge";

judged(openApi === null ? `${title} (skipped: ../shared/line is not there)` : title, () => {
  const push = (message: unknown, headers = {}) =>
    openApi?.request({
      method: 'POST',
      path: '/v2/bot/message/push',
      headers,
      body: { to: 'U1', messages: [message] },
    });

  test('passes a well-formed push', () => {
    const retry = { 'x-line-retry-key': '123e4567-e89b-12d3-a456-426614174000' };
    expect(push({ type: 'text', text: 'สวัสดี' }, retry)).toEqual([]);
  });

  test('finds what only the discriminators express', () => {
    expect(push({ type: 'text' })).not.toEqual([]);
    expect(push({ type: 'unheard-of' })).not.toEqual([]);
    const button = { type: 'button' };
    const body = { type: 'box', layout: 'vertical', contents: [button] };
    const flex = { type: 'flex', altText: 'x', contents: { type: 'bubble', body } };
    expect(push(flex)).toContain(
      "/messages/0/contents/body/contents/0 must have required property 'action'",
    );
  });

  test('finds an unknown path, a missing body and a misplaced or malformed retry key', () => {
    const request = { method: 'POST', headers: {}, body: undefined };
    expect(openApi?.request({ ...request, path: '/v2/bot/message/push/' })).toHaveLength(1);
    expect(openApi?.request({ ...request, path: '/v2/bot/message/push' })).toHaveLength(1);
    expect(push({ type: 'text', text: 'x' }, { 'x-line-retry-key': 'no-uuid' })).toHaveLength(1);
    const body = { replyToken: 'x', messages: [{ type: 'text', text: 'x' }] };
    const headers = { 'x-line-retry-key': '123e4567-e89b-12d3-a456-426614174000' };
    const path = '/v2/bot/message/reply';
    expect(openApi?.request({ ...request, path, body, headers })).toEqual([
      `${path} takes no retry key`,
    ]);
  });

  test('finds an answer that LINE would not give', () => {
    const path = '/v2/bot/message/quota';
    expect(openApi?.answer('GET', path, 200, { type: 'limited', value: 1 })).toEqual([]);
    expect(openApi?.answer('GET', path, 200, { value: 1 })).not.toEqual([]);
  });

  test('finds a webhook event without what its type needs', () => {
    const head = {
      timestamp: 1,
      mode: 'active',
      webhookEventId: '0',
      deliveryContext: { isRedelivery: false },
    };
    const destination = `U${'0'.repeat(32)}`;
    const webhook = (event: object) =>
      openApi?.webhook({ destination, events: [{ ...head, ...event }] });
    expect(webhook({ type: 'unsend', unsend: { messageId: '1' } })).toEqual([]);
    expect(webhook({ type: 'unsend' })).not.toEqual([]);
    expect(webhook({ type: 'message', message: { type: 'text', id: '1' } })).not.toEqual([]);
  });
});
