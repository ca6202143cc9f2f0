/** Dates of a letter that one bubble of a carousel shows. */
export interface DatesPage<Deadline, Meeting> {
  readonly deadlines: readonly Deadline[];
  readonly meetings: readonly Meeting[];
}

/** How many dates the first bubble has room for, and each further one in all. */
interface Room {
  readonly deadlines: number;
  readonly meetings: number;
  readonly further: number;
}

/** Splits dates into pages, deadlines before meetings, each in the given order; at least one page. */
export function datePages<Deadline, Meeting>(
  deadlines: readonly Deadline[],
  meetings: readonly Meeting[],
  room: Room,
): readonly DatesPage<Deadline, Meeting>[] {
  const first = {
    deadlines: deadlines.slice(0, room.deadlines),
    meetings: meetings.slice(0, room.meetings),
  };
  return [
    first,
    ...furtherPages(deadlines.slice(room.deadlines), meetings.slice(room.meetings), room.further),
  ];
}

/** How many dates the pages hold. */
export const countDates = (pages: readonly DatesPage<unknown, unknown>[]): number =>
  pages.reduce((sum, page) => sum + page.deadlines.length + page.meetings.length, 0);

function furtherPages<Deadline, Meeting>(
  deadlines: readonly Deadline[],
  meetings: readonly Meeting[],
  room: number,
): readonly DatesPage<Deadline, Meeting>[] {
  if (deadlines.length + meetings.length === 0) return [];
  const left = Math.max(0, room - deadlines.length);
  const page = { deadlines: deadlines.slice(0, room), meetings: meetings.slice(0, left) };
  return [page, ...furtherPages(deadlines.slice(room), meetings.slice(left), room)];
}
