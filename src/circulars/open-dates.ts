import type { Store } from '../storage/store.ts';
import type { CircularDates } from './publish-circular.ts';

/** The deadlines and meetings of a circular that hold now. */
export async function openDates(
  store: Pick<Store, 'deadlines' | 'meetings'>,
  circularId: string,
): Promise<CircularDates> {
  const [deadlines, meetings] = await Promise.all([
    store.deadlines.find({ where: { circularId, state: 'open' } }),
    store.meetings.find({ where: { circularId, state: 'open' } }),
  ]);
  return { deadlines, meetings };
}
