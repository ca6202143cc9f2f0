import type { Instant } from '../storage/records/entity.ts';
import { type AreaCode, NATION } from '../storage/records/office.ts';
import { type Change, insertIfNew } from '../storage/store.ts';

/** The audit entry of an operator's act; what is done once at an instant is written once. */
export function operatorAudit(given: {
  readonly act: string;
  readonly subject: string;
  readonly now: Instant;
  readonly area?: AreaCode;
  readonly before?: unknown;
  readonly after?: unknown;
}): Change {
  const { act, subject, now } = given;
  return insertIfNew('audit', {
    id: `operator:${act}:${subject}:${now}`,
    version: 0,
    at: now,
    actorId: 'operator',
    actorName: null,
    area: given.area ?? NATION,
    act,
    subject,
    before: given.before ?? null,
    after: given.after ?? null,
  });
}
