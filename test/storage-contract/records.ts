import type { Group } from '../../src/storage/records/group.ts';
import type { InboxEvent } from '../../src/storage/records/inbox-event.ts';
import type { Setting } from '../../src/storage/records/lease.ts';

/** A group that nobody has enrolled yet. */
export const group = (id: string, given: Partial<Group> = {}): Group => ({
  id,
  version: 0,
  name: null,
  memberCount: null,
  refreshedAt: null,
  present: true,
  joinedAt: 1,
  leftAt: null,
  tier: null,
  areas: [],
  enrolledAt: null,
  enrolledBy: null,
  mutedUntil: null,
  ...given,
});

/** An event that waits to be handled. */
export const inboxEvent = (id: string, given: Partial<InboxEvent> = {}): InboxEvent => ({
  id,
  version: 0,
  chatId: 'C1',
  timestamp: 1,
  receivedAt: 1,
  state: 'waiting',
  attempts: 0,
  nextAttemptAt: 0,
  leaseOwner: null,
  leaseUntil: 0,
  error: null,
  event: null,
  ...given,
});

export const setting = (id: string, value: unknown): Setting => ({ id, version: 0, value });
