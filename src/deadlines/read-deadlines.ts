import type { Deadline, Submission } from '../storage/records/deadline.ts';
import type { Day } from '../storage/records/entity.ts';
import type { AreaCode } from '../storage/records/office.ts';
import type { Store } from '../storage/store.ts';
import { addDays } from '../thai/bangkok-time.ts';

/** A deadline stays in people's lists this long after its due day; it stays reportable for ever. */
const SHOWN_AFTER = 60;

/** Open deadlines that people still look at, first due first, with their submissions. */
export interface OpenDeadlines {
  readonly deadlines: readonly Deadline[];
  readonly submissions: readonly Submission[];
}

/** Reads the open deadlines due since sixty days ago and what was submitted for them, by these areas only if any are given. */
export async function readOpenDeadlines(
  store: Pick<Store, 'deadlines' | 'submissions'>,
  today: Day,
  areas: readonly AreaCode[] | null = null,
): Promise<OpenDeadlines> {
  const since = addDays(today, -SHOWN_AFTER);
  const deadlines = await store.deadlines.find({
    where: { state: 'open' },
    anyOf: [{ due: { gte: since } }, { extendedUntil: { gte: since } }],
    orderBy: [['due', 'ascending']],
  });
  const submissions = await store.submissions.find({
    where: {
      deadlineId: { in: deadlines.map(({ id }) => id) },
      ...(areas === null ? {} : { area: { in: areas } }),
    },
  });
  return { deadlines, submissions };
}
