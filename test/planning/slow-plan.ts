import type { Digest, PlanInput } from '../../src/deadlines/plan-digests.ts';
import type { Deadline } from '../../src/storage/records/deadline.ts';
import type { Group } from '../../src/storage/records/group.ts';
import type { Meeting } from '../../src/storage/records/meeting.ts';

/** A deadline's days on the wall calendar, each with the stage written on it. */
export type WallCalendar = ReadonlyMap<string, number>;

/**
 * Walks from the due day, day by day, to each stage and on to a working day, and writes the stage on
 * the calendar there; where one is written already, the smaller number stays.
 */
function wallCalendar(
  deadline: Deadline,
  input: Pick<PlanInput, 'policy' | 'holidays'>,
): WallCalendar {
  const written = new Map<string, number>();
  for (const stage of input.policy.stagesOf?.get(deadline.id) ?? input.policy.stages) {
    let day = deadline.due;
    for (let step = 0; step < stage; step += 1) day = dayBefore(day);
    for (let step = 0; step > stage; step -= 1) day = dayAfter(day);
    while (isOff(day, input)) day = stage < 0 ? dayAfter(day) : dayBefore(day);
    const other = written.get(day);
    if (other === undefined || stage < other) written.set(day, stage);
  }
  return written;
}

/** Until when an area has time: what the last note on it says, or the deadline itself. */
function ownDay(deadline: Deadline, area: string): { day: string; time: string | null } {
  let own: { day: string; time: string | null } = { day: deadline.due, time: deadline.dueTime };
  for (const note of deadline.extensions ?? []) {
    if (note.area === area) own = { day: note.due, time: note.dueTime };
  }
  return own;
}

const sheetName = (deadline: Deadline, day: string): string => `${deadline.id} until ${day}`;

/** The wall calendars of all deadlines, one for each day that any of their areas has until. */
export function wallCalendars(
  deadlines: readonly Deadline[],
  input: Pick<PlanInput, 'policy' | 'holidays'>,
): ReadonlyMap<string, WallCalendar> {
  const sheets = new Map<string, WallCalendar>();
  for (const deadline of deadlines) {
    for (const area of deadline.areas) {
      const { day } = ownDay(deadline, area);
      const name = sheetName(deadline, day);
      if (!sheets.has(name)) sheets.set(name, wallCalendar({ ...deadline, due: day }, input));
    }
  }
  return sheets;
}

/**
 * The oracle: makes one group's digest the long way round, straight from the rules. It shares nothing
 * with the planner but the types: it looks at the deadlines' wall calendars, compares areas by their
 * codes and searches through the submissions.
 */
export function slowDigest(
  group: Group,
  input: PlanInput,
  calendars: ReadonlyMap<string, WallCalendar>,
): Digest | null {
  const { on, policy } = input;
  if (!group.present || group.tier === null) return null;
  const [hour, minute] = policy.at.split(':').map(Number);
  const at = new Date(`${on}T00:00:00+07:00`).getTime() + ((hour ?? 0) * 60 + (minute ?? 0)) * 60e3;
  if (group.mutedUntil !== null && at < group.mutedUntil) return null;

  const items = [];
  for (const deadline of input.deadlines) {
    if (deadline.state !== 'open' || deadline.tier !== group.tier) continue;
    if (deadline.createdAt >= new Date(`${dayAfter(on)}T00:00:00+07:00`).getTime()) continue;
    const mine = deadline.areas.filter((area) => group.areas.some((own) => holds(own, area)));
    const until = (area: string) => {
      const { day, time } = ownDay(deadline, area);
      return `${day} ${time ?? '~'}`;
    };
    for (const end of new Set(mine.map(until))) {
      const stage = calendars.get(sheetName(deadline, end.slice(0, 10)))?.get(on);
      if (stage === undefined) continue;
      const together = mine.filter((area) => until(area) === end);
      const owing = together.filter((area) => !isFinished(deadline.id, area, input)).sort();
      if (owing.length === 0) continue;
      items.push({
        deadlineId: deadline.id,
        stage,
        outstanding: owing,
        obligated: together.length,
        key: `${String(stage + 100).padStart(4, '0')} ${end} ${deadline.id}`,
      });
    }
  }
  items.sort((a, b) => (a.key > b.key ? 1 : -1));

  const meetings = input.meetings
    .filter((meeting) => meeting.state === 'open' && isInvited(group, meeting))
    .filter((meeting) => workingDayBefore(meeting.date, input) === on)
    .map(({ id, date, start }) => ({ id, key: `${date} ${start ?? '~'} ${id}` }))
    .sort((a, b) => (a.key > b.key ? 1 : -1));

  if (items.length === 0 && meetings.length === 0) return null;
  return {
    groupId: group.id,
    on,
    items: items.map(({ key: _, ...item }) => item),
    meetings: meetings.map(({ id }) => id),
  };
}

function workingDayBefore(day: string, input: PlanInput): string {
  let before = dayBefore(day);
  while (isOff(before, input)) before = dayBefore(before);
  return before;
}

function isOff(day: string, input: Pick<PlanInput, 'holidays'>): boolean {
  const name = new Date(`${day}T12:00:00Z`).toUTCString().slice(0, 3);
  return name === 'Sat' || name === 'Sun' || input.holidays.has(day);
}

function isFinished(deadlineId: string, area: string, input: PlanInput): boolean {
  const found = input.submissions.find(
    (submission) => submission.deadlineId === deadlineId && submission.area === area,
  );
  return found !== undefined && ['submitted', 'verified', 'exempt'].includes(found.state);
}

/** The random years have groups and audiences in the provinces 47 and 49 only, and of the nation. */
function isInvited(group: Group, meeting: Meeting): boolean {
  const { tier, include, exclude } = meeting.audience;
  if (tier !== 'both' && tier !== group.tier) return false;
  const districts = ['47', '49'].flatMap((province) =>
    [...Array(18).keys()].map((n) => `${province}${String(n + 1).padStart(2, '0')}`),
  );
  const offices = group.tier === 'province' ? ['47', '49'] : districts.filter(exists);
  return offices.some(
    (office) =>
      group.areas.some((own) => holds(own, office)) &&
      include.some((area) => holds(area, office)) &&
      !exclude.some((area) => holds(area, office)),
  );
}

/** สกลนคร has 18 districts, มุกดาหาร 7. */
const exists = (district: string): boolean => district.startsWith('47') || district <= '4907';

const holds = (outer: string, inner: string): boolean =>
  outer === '00' || inner === outer || (outer.length === 2 && inner.slice(0, 2) === outer);

const shift = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};
const dayBefore = (day: string): string => shift(day, -1);
const dayAfter = (day: string): string => shift(day, 1);
