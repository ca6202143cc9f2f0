import type { Circular, CircularFacts } from '../storage/records/circular.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { AreaCode, Audience } from '../storage/records/office.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import { fiscalYearOf } from '../thai/thai-date.ts';
import { pickFacts } from './pick-facts.ts';

/** A first revision of a circular, ready to be published. */
export function newCircular(given: {
  readonly id: string;
  readonly facts: CircularFacts;
  readonly text: string;
  readonly audience: Audience;
  readonly sendAt: Instant;
  readonly now: Instant;
  readonly createdBy: string;
  readonly createdByName: string | null;
  readonly senderArea: AreaCode;
  readonly passedOnFrom?: string | undefined;
  readonly waitsForReply?: number | undefined;
}): Circular {
  const { facts, now } = given;
  return {
    ...pickFacts(facts),
    id: given.id,
    version: 0,
    text: given.text,
    audience: given.audience,
    fiscalYear: fiscalYearOf(facts.date ?? bangkokDay(now)),
    revision: 1,
    state: 'published',
    sendAt: given.sendAt,
    createdAt: now,
    changedAt: now,
    createdBy: given.createdBy,
    createdByName: given.createdByName,
    senderArea: given.senderArea,
    ...(given.waitsForReply === undefined ? {} : { waitsForReply: given.waitsForReply }),
    ...(given.passedOnFrom === undefined ? {} : { passedOnFrom: given.passedOnFrom }),
  };
}
