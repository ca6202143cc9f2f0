import type { Instant } from '../storage/records/entity.ts';
import type { Person } from '../storage/records/person.ts';

const MINUTE = 60_000;
/** DESIGN.md §3: five wrong tries in ten minutes lock that person out for an hour. */
export const WRONG_TRIES = 5;
export const TRY_WINDOW = 10 * MINUTE;
export const LOCK_TIME = 60 * MINUTE;

/** Whether this person may not try a code now. */
export function isLockedOut(person: Person | null, now: Instant): boolean {
  return person?.lockedUntil != null && person.lockedUntil > now;
}

/** The person after one more wrong code. */
export function recordWrongCode(person: Person, now: Instant): Person {
  const wrongCodes = [...person.wrongCodes.filter((at) => at > now - TRY_WINDOW), now];
  return wrongCodes.length >= WRONG_TRIES
    ? { ...person, wrongCodes: [], lockedUntil: now + LOCK_TIME }
    : { ...person, wrongCodes };
}
