import type { Delivery } from '../storage/records/delivery.ts';
import type { Store } from '../storage/store.ts';

/** A circular's later try, or null once the circular was taken back or has a newer revision. */
export async function freshenCircular(
  store: Pick<Store, 'circulars'>,
  delivery: Delivery,
): Promise<Delivery | null> {
  const circular = await store.circulars.get(delivery.circularId ?? '');
  if (circular === null) return delivery;
  const holds = circular.state === 'published' && circular.revision === delivery.revision;
  return holds ? delivery : null;
}
