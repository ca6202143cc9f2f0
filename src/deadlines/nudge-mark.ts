import type { Day, TimeOfDay } from '../storage/records/entity.ts';
import { put, remove, type Store } from '../storage/store.ts';

const LAST_PLANNED = 'nudges:lastPlanned';

/** Up to where digests have been queued. */
export interface NudgeMark {
  readonly on: Day;
  readonly time: TimeOfDay;
}

/** The newest day and time whose digests were queued, or null. */
export async function readNudgeMark(store: Pick<Store, 'settings'>): Promise<NudgeMark | null> {
  const value = (await store.settings.get(LAST_PLANNED))?.value;
  const [on, time] = typeof value === 'string' ? value.split('T') : [];
  return on === undefined ? null : { on, time: time ?? '24:00' };
}

/** The change that notes up to where digests have been queued; written with them. */
export const keepNudgeMark = ({ on, time }: NudgeMark) =>
  put('settings', { id: LAST_PLANNED, version: 0, value: `${on}T${time}` });

/** The change that forgets how far digests have been queued; rows that are there make no second ones. */
export const forgetNudgeMark = () => remove('settings', LAST_PLANNED);
