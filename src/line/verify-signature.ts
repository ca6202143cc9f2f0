import { createHmac, timingSafeEqual } from 'node:crypto';

/** Base64 of 32 bytes. */
const SIGNATURE = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Whether `header` (`x-line-signature`) is the signature of these raw bytes under one of the channel
 * secrets; two stand while a secret is being changed. A missing or malformed header is false. Takes
 * the same time wherever the difference lies.
 *
 * Source: LINE Messaging API reference, "Signature validation".
 */
export function verifySignature(
  rawBody: Buffer,
  header: string | undefined,
  secrets: readonly string[],
): boolean {
  if (header === undefined || !SIGNATURE.test(header)) return false;
  const given = Buffer.from(header, 'base64');
  let valid = false;
  for (const secret of secrets) {
    // An empty secret would let anybody sign.
    if (secret === '') continue;
    const expected = createHmac('sha256', secret).update(rawBody).digest();
    if (timingSafeEqual(expected, given)) valid = true;
  }
  return valid;
}

/** The `x-line-signature` of a body, as LINE makes it. */
export function signBody(rawBody: Buffer | string, secret: string): string {
  return createHmac('sha256', secret).update(rawBody).digest('base64');
}
