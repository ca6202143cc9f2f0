import type { AreaCode } from '../storage/records/office.ts';
import { type Change, insertIfNew } from '../storage/store.ts';
import type { Context } from './context.ts';

/** The audit entry of one act of this event's sender; handling the event twice writes it once. */
export function auditEntry(
  context: Context,
  entry: {
    readonly act: string;
    readonly subject: string;
    readonly area?: AreaCode | null;
    readonly before?: unknown;
    readonly after?: unknown;
  },
): Change {
  const { event, now, person } = context;
  return insertIfNew('audit', {
    id: `${event.eventId}:${entry.act}`,
    version: 0,
    at: now,
    actorId: event.senderId ?? event.chat.id,
    actorName: person?.name ?? null,
    area: entry.area ?? null,
    act: entry.act,
    subject: entry.subject,
    before: entry.before ?? null,
    after: entry.after ?? null,
  });
}
