import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';

/** Makes ids of LINE's shapes, the same ones in the same order in every run. */
export interface Identifiers {
  userId(): string;
  groupId(): string;
  messageId(): string;
  /** A ULID: its first ten letters are the time. */
  eventId(): string;
  token(): string;
  /** A UUID. */
  requestId(): string;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const FIRST_MESSAGE_ID = 500_000_000_000_000_000n;

export function createIdentifiers(seed: string, clock: Clock): Identifiers {
  let count = 0;
  const hex = () => createHash('sha256').update(`${seed}:${++count}`).digest('hex');
  return {
    userId: () => `U${hex().slice(0, 32)}`,
    groupId: () => `C${hex().slice(0, 32)}`,
    messageId: () => String(FIRST_MESSAGE_ID + BigInt(++count)),
    eventId: () => base32(BigInt(clock.now()), 10) + base32(BigInt(`0x${hex().slice(0, 20)}`), 16),
    token: () => hex().slice(0, 32),
    requestId: () => hex().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-4$3-8$4-$5'),
  };
}

function base32(value: bigint, length: number): string {
  const digits = Array.from({ length }, (_, index) => {
    const shifted = value >> BigInt(5 * (length - 1 - index));
    return CROCKFORD.charAt(Number(shifted & 31n));
  });
  return digits.join('');
}
