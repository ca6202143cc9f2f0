import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { signBody, verifySignature } from './verify-signature.ts';

const body = Buffer.from('{"events":[],"text":"\\uD83E\\uDD28 สวัสดี"}');
const sign = (secret: string) => createHmac('sha256', secret).update(body).digest('base64');

describe('the signature of a webhook', () => {
  test('is the Base64 of HMAC-SHA256 over the raw bytes under the channel secret', () => {
    expect(signBody(body, 'secret')).toBe(sign('secret'));
    expect(verifySignature(body, sign('secret'), ['secret'])).toBe(true);
  });

  test('holds under either secret while one is being changed', () => {
    expect(verifySignature(body, sign('old'), ['old', 'new'])).toBe(true);
    expect(verifySignature(body, sign('new'), ['old', 'new'])).toBe(true);
    expect(verifySignature(body, sign('other'), ['old', 'new'])).toBe(false);
  });

  test('fails when the JSON is the same but its bytes are not', () => {
    const again = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
    expect(verifySignature(again, sign('secret'), ['secret'])).toBe(false);
  });

  test.each([
    undefined,
    '',
    'no base64 at all',
    sign('secret').slice(1),
    `${sign('secret')} `,
    sign('secret').replace('=', ''),
    createHmac('sha256', 'secret').update(body).digest('hex'),
    'ก'.repeat(44),
  ])('fails without an error for the header %p', (header) => {
    expect(verifySignature(body, header, ['secret'])).toBe(false);
  });

  test('never holds under an empty secret or no secret', () => {
    expect(verifySignature(body, sign(''), [''])).toBe(false);
    expect(verifySignature(body, sign('secret'), [])).toBe(false);
  });
});
