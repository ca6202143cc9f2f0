import type { Store } from '../storage/store.ts';

/** The groups that have got any revision of a circular, or may have. */
export async function groupsTold(
  store: Pick<Store, 'outbox'>,
  circularId: string,
): Promise<ReadonlySet<string>> {
  const rows = await store.outbox.find({
    where: { circularId, state: { in: ['accepted', 'sending', 'review'] } },
  });
  return new Set(rows.filter(({ purpose }) => purpose === 'circular').map(({ to }) => to));
}
