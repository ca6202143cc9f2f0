import { areaName } from '../areas/area-name.ts';
import { isAreaCode } from '../areas/areas.ts';
import { coversAny, officeCovers } from '../areas/audience.ts';
import { isDone, submissionId } from '../deadlines/submission-states.ts';
import type { Day } from '../storage/records/entity.ts';
import type { Office } from '../storage/records/office.ts';
import type { Store } from '../storage/store.ts';
import { addDays } from '../thai/bangkok-time.ts';
import { deadlineEvent, meetingEvent } from './calendar-events.ts';
import type { CalendarSubject } from './calendar-link.ts';
import type { CalendarEvent } from './write-ics.ts';

/** What a calendar holds and what it is called. */
export interface CalendarContent {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

/** Dates stay in a calendar so long after they are over. */
const DAYS_BACK = 90;

type Dates = Pick<Store, 'deadlines' | 'meetings' | 'submissions' | 'people' | 'circulars'>;

/** What offices owe and are invited to: an own deadline with its own day and state, wider ones once. */
async function datesOf(
  store: Dates,
  offices: readonly Office[],
  today: Day,
): Promise<readonly CalendarEvent[]> {
  const since = addDays(today, -DAYS_BACK);
  const [deadlines, meetings] = await Promise.all([
    store.deadlines.find({
      where: { state: 'open' },
      anyOf: [{ due: { gte: since } }, { extendedUntil: { gte: since } }],
      orderBy: [['due', 'ascending']],
    }),
    store.meetings.find({ where: { state: 'open', date: { gte: since } } }),
  ]);
  const owned = deadlines.flatMap((deadline) => {
    const own = offices.find(
      ({ tier, area }) => tier === deadline.tier && deadline.areas.includes(area),
    );
    const reached = deadline.areas.some((area) =>
      offices.some((office) => officeCovers(office, { tier: deadline.tier, area })),
    );
    return own === undefined && !reached ? [] : [{ deadline, own: own?.area ?? null }];
  });
  const ids = owned.flatMap(({ deadline, own }) =>
    own === null ? [] : [submissionId(deadline.id, own)],
  );
  const states = new Map(
    (await store.submissions.getMany(ids)).map((each) => [each.id, each.state]),
  );
  const invited = meetings.filter(({ audience }) =>
    offices.some(({ tier, area }) => coversAny(tier, [area], audience)),
  );
  return [
    ...owned.map(({ deadline, own }) => {
      if (own === null) return deadlineEvent(deadline);
      const state = states.get(submissionId(deadline.id, own)) ?? 'outstanding';
      return deadlineEvent(deadline, { area: own, done: isDone(state) });
    }),
    ...invited.map(meetingEvent),
  ];
}

/** The dates that a signed link shows, as they stand now; null where there is nothing any more. */
export async function readCalendar(
  store: Dates,
  subject: CalendarSubject,
  today: Day,
): Promise<CalendarContent | null> {
  switch (subject.kind) {
    case 'area': {
      const [tier, area = ''] = subject.id.split('-');
      if ((tier !== 'province' && tier !== 'district') || !isAreaCode(area)) return null;
      const events = await datesOf(store, [{ tier, area }], today);
      return { name: `ITA ${areaName(area)}`, events };
    }
    case 'person': {
      const person = await store.people.get(subject.id);
      const offices = (person?.holdings ?? []).filter(({ until }) => until === null);
      if (offices.length === 0) return null;
      return { name: 'งาน ITA ของฉัน', events: await datesOf(store, offices, today) };
    }
    case 'circular': {
      const circular = await store.circulars.get(subject.id);
      if (circular === null || circular.state === 'cancelled') return null;
      const where = { circularId: circular.id, state: 'open' } as const;
      const [deadlines, meetings] = await Promise.all([
        store.deadlines.find({ where }),
        store.meetings.find({ where }),
      ]);
      const events = [
        ...deadlines.map((deadline) => deadlineEvent(deadline)),
        ...meetings.map(meetingEvent),
      ];
      return events.length === 0 ? null : { name: circular.subject, events };
    }
    case 'meeting': {
      const meeting = await store.meetings.get(subject.id);
      if (meeting === null || meeting.state !== 'open') return null;
      return { name: meeting.title, events: [meetingEvent(meeting)] };
    }
  }
}
