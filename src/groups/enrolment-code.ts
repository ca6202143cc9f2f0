import { createHash } from 'node:crypto';
import { toArabicDigits } from '../thai/digits.ts';

/** Letters and digits that no font confuses: no I, L, O, 0, 1. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/** A code as it is compared and hashed: Arabic digits, capitals, no hyphens or spaces. */
export function normaliseCode(typed: string): string {
  return toArabicDigits(typed)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/** The id under which a code is kept: SHA-256, hex. The code itself is never stored. */
export function hashCode(typed: string): string {
  return createHash('sha256')
    .update(`enrolment:${normaliseCode(typed)}`)
    .digest('hex');
}

/**
 * A new code such as `K7XM-Q2RP` (about 39 bits). It always holds a digit and a letter, so that it can
 * be told from a word or a number when it is typed in a group without addressing the bot.
 */
export function newEnrolmentCode(randomBytes: (count: number) => Uint8Array): string {
  for (;;) {
    const letters = [...randomBytes(LENGTH * 2)]
      .filter((byte) => byte < 256 - (256 % ALPHABET.length))
      .slice(0, LENGTH)
      .map((byte) => ALPHABET[byte % ALPHABET.length]);
    const code = letters.join('');
    const mixed = /\d/.test(code) && /[A-Z]/.test(code);
    if (letters.length === LENGTH && mixed) return `${code.slice(0, 4)}-${code.slice(4)}`;
  }
}

/**
 * Whether a word typed after ลงทะเบียน can be a code at all. Stricter than a person in a one-to-one
 * chat needs, because in a group everything else must be met with silence.
 */
export function looksLikeCode(word: string): boolean {
  const code = normaliseCode(word);
  if (!/^[\dA-Za-z๐-๙-]+$/.test(word) || code.length < 6 || code.length > 16) return false;
  return /\d/.test(code) ? /[A-Z]/.test(code) : word === word.toUpperCase();
}
