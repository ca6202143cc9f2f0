import type { LiveData, LiveDeadline } from '../answers/live-data.ts';
import { areaName } from '../areas/area-name.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Deadline } from '../storage/records/deadline.ts';
import type { Day } from '../storage/records/entity.ts';
import type { Office } from '../storage/records/office.ts';
import type { Store } from '../storage/store.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import { areasWithinReach, asOwed } from './live-status.ts';
import { OWN_RECORD } from './messages.ts';
import { readOpenDeadlines } from './read-deadlines.ts';
import { submissionId } from './submission-states.ts';

function sourceOf(deadline: Deadline, circulars: ReadonlyMap<string, Circular>) {
  const circular = deadline.circularId === null ? undefined : circulars.get(deadline.circularId);
  if (circular === undefined) return { title: OWN_RECORD, date: bangkokDay(deadline.createdAt) };
  const { number, subject, date } = circular;
  return { title: number === null ? `หนังสือเรื่อง ${subject}` : `หนังสือ ที่ ${number}`, date };
}

/** What the records say now for some offices: their open deadlines and who has done what. */
export async function readLiveData(
  store: Pick<Store, 'deadlines' | 'submissions' | 'circulars'>,
  offices: readonly Office[],
  today: Day,
): Promise<LiveData> {
  const { deadlines, submissions } = await readOpenDeadlines(store, today);
  const states = new Map(submissions.map(({ id, state }) => [id, state]));
  const ids = [...new Set(deadlines.flatMap(({ circularId }) => circularId ?? []))];
  const circulars = new Map((await store.circulars.getMany(ids)).map((each) => [each.id, each]));
  const openDeadlines = deadlines.flatMap((deadline): LiveDeadline[] => {
    const { id, title, tier, fiscalYear } = deadline;
    const codes = new Set(offices.flatMap((office) => areasWithinReach(deadline, office)));
    if (codes.size === 0) return [];
    const { due, dueTime } = asOwed(deadline, [...codes]);
    const areas = [...codes].map((area) => ({
      area,
      name: areaName(area),
      state: states.get(submissionId(id, area)) ?? ('outstanding' as const),
    }));
    const source = sourceOf(deadline, circulars);
    return [{ deadlineId: id, title, due, dueTime, tier, fiscalYear, areas, source }];
  });
  return { openDeadlines };
}
