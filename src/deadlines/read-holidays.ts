import type { Day } from '../storage/records/entity.ts';
import { put, type Store } from '../storage/store.ts';
import { type Holidays, isYearCovered, withHolidays } from '../thai/holidays.ts';

const SETTING = 'holidays';

/** What an operator has changed of the list that comes with the program. */
export interface HolidayEdits {
  readonly added: readonly { readonly day: Day; readonly name: string }[];
  /** Days of the list that are working days after all. */
  readonly removed: readonly Day[];
  /** Gregorian years that the operator says are complete. */
  readonly confirmed: readonly number[];
}

const NO_EDITS: HolidayEdits = { added: [], removed: [], confirmed: [] };

/** The operator's changes; none where nobody has made any. */
export async function readHolidayEdits(store: Pick<Store, 'settings'>): Promise<HolidayEdits> {
  const stored = (await store.settings.get(SETTING))?.value as Partial<HolidayEdits> | undefined;
  return { ...NO_EDITS, ...stored };
}

/** The change that stores an operator's changes. */
export const keepHolidayEdits = (edits: HolidayEdits) =>
  put('settings', { id: SETTING, version: 0, value: edits });

/** The known holidays with the operator's changes. */
export const applyHolidayEdits = (known: Holidays, { added, removed }: HolidayEdits): Holidays =>
  withHolidays(
    known,
    added.map(({ day }) => day),
    removed,
  );

/** Whether a year's holidays are known in full, by the program's list or the operator's word. */
export const isYearKnown = (year: number, { confirmed }: HolidayEdits): boolean =>
  isYearCovered(year) || confirmed.includes(year);

/**
 * The first month from a day's on, up to the next but one, whose year's holidays are not known in
 * full, as `YYYY-MM`; null where all are. Plans for it may fall on a holiday.
 */
export function uncoveredMonth(on: Day, edits: HolidayEdits): string | null {
  const [year = 0, month = 1] = on.split('-').map(Number);
  for (const ahead of [0, 1, 2]) {
    const index = month - 1 + ahead;
    const itsYear = year + Math.floor(index / 12);
    if (!isYearKnown(itsYear, edits)) {
      return `${itsYear}-${String((index % 12) + 1).padStart(2, '0')}`;
    }
  }
  return null;
}
