import type { Deadline } from '../storage/records/deadline.ts';
import type { Meeting } from '../storage/records/meeting.ts';
import { type Change, insertIfNew, save } from '../storage/store.ts';
import { pairUp } from './pair-up.ts';
import type { CircularDates } from './publish-circular.ts';

/** A record that no earlier revision has had, under an id that none of them can have taken. */
const fresh = <T extends { readonly id: string; readonly revision: number | null }>(
  record: T,
): T => ({
  ...record,
  id: `${record.id}:revision${record.revision}`,
});

const cancelled = <T extends { readonly state: 'open' | 'cancelled' }>(record: T): T => ({
  ...record,
  state: 'cancelled',
});

function deadlineChanges(before: readonly Deadline[], after: readonly Deadline[]): Change[] {
  const words = ({ title, due }: Deadline) => ({ words: title, day: due });
  return (['province', 'district'] as const).flatMap((tier) => {
    const ofTier = (all: readonly Deadline[]) => all.filter((each) => each.tier === tier);
    const { pairs, dropped } = pairUp(ofTier(before), ofTier(after), words, words);
    return [
      ...pairs.map(([old, now]) => {
        if (old === null) return insertIfNew('deadlines', fresh(now));
        const { revision, title, due, dueTime, areas, fiscalYear } = now;
        return save('deadlines', { ...old, revision, title, due, dueTime, areas, fiscalYear });
      }),
      ...dropped.map((old) => save('deadlines', cancelled(old))),
    ];
  });
}

function meetingChanges(before: readonly Meeting[], after: readonly Meeting[]): Change[] {
  const words = ({ channel, place, start, date }: Meeting) => ({
    words: `${[channel, place].filter(Boolean).join(' ')} ${start ?? ''}`,
    day: date,
  });
  const { pairs, dropped } = pairUp(before, after, words, words);
  return [
    ...pairs.map(([old, now]) =>
      old === null
        ? insertIfNew('meetings', fresh(now))
        : save('meetings', { ...now, id: old.id, version: old.version }),
    ),
    ...dropped.map((old) => save('meetings', cancelled(old))),
  ];
}

/**
 * What a new revision does to the dates of the old one. A deadline or meeting that goes on keeps its
 * record, and with it its reports, extensions and reminders; one that is gone is cancelled.
 * `before` are the records that are open now.
 */
export const revisedDates = (before: CircularDates, after: CircularDates): readonly Change[] => [
  ...deadlineChanges(before.deadlines, after.deadlines),
  ...meetingChanges(before.meetings, after.meetings),
];

/** What recalling a circular does to its dates. */
export const cancelledDates = ({ deadlines, meetings }: CircularDates): readonly Change[] => [
  ...deadlines.map((each) => save('deadlines', cancelled(each))),
  ...meetings.map((each) => save('meetings', cancelled(each))),
];
