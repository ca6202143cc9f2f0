import type { Clock } from '../clock.ts';
import type { Store } from '../storage/store.ts';

const DAY = 86_400_000;
/** An unfinished draft is kept this long, however short messages are. */
const DRAFT_DAYS = 30;

/**
 * Removes what is no longer needed: texts of messages, answered events and settled deliveries after
 * the retention time; kept letters, expectations and codes at their own end. Deadlines,
 * circulars, acknowledgements, submissions and the audit log stay. Returns how many were removed.
 */
export async function runRetentionJob(
  store: Store,
  clock: Clock,
  retentionDays: number,
): Promise<number> {
  const now = clock.now();
  const before = now - retentionDays * DAY;
  const removed = [
    await store.purge('inbox', { state: { in: ['done', 'failed'] }, receivedAt: { lt: before } }),
    await store.purge('outbox', {
      state: { in: ['accepted', 'failed', 'cancelled'] },
      purpose: { in: ['answer', 'digest', 'notice'] },
      createdAt: { lt: before },
    }),
    await store.purge('questions', { at: { lt: before } }),
    await store.purge('escalations', { state: 'closed', changedAt: { lt: before } }),
    await store.purge('sentMessages', { at: { lt: before } }),
    await store.purge('keptTexts', { keptUntil: { lt: now } }),
    await store.purge('expectations', { until: { lt: now } }),
    await store.purge('codes', { expiresAt: { lt: before } }),
    await store.purge('drafts', { updatedAt: { lt: now - DRAFT_DAYS * DAY } }),
  ];
  return removed.reduce((sum, count) => sum + count, 0);
}
