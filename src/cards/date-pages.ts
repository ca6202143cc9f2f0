/** Dates of a letter, split over the bubbles of a carousel. */
export interface DatesPage<Deadline, Meeting> {
  readonly deadlines: readonly Deadline[];
  readonly meetings: readonly Meeting[];
}

interface Room {
  readonly deadlines: number;
  readonly meetings: number;
}

/** Splits dates into pages, in order: the first holds at most `first`, each further one `next`. */
export function datePages<Deadline, Meeting>(
  deadlines: readonly Deadline[],
  meetings: readonly Meeting[],
  first: Room,
  next: Room,
): readonly DatesPage<Deadline, Meeting>[] {
  const pages = [takeDates(deadlines, meetings, 0, 0, first)];
  let from: Room = first;
  while (from.deadlines < deadlines.length || from.meetings < meetings.length) {
    pages.push(takeDates(deadlines, meetings, from.deadlines, from.meetings, next));
    from = {
      deadlines: from.deadlines + next.deadlines,
      meetings: from.meetings + next.meetings,
    };
  }
  return pages;
}

/** How many dates the pages hold. */
export const countDates = (pages: readonly DatesPage<unknown, unknown>[]): number =>
  pages.reduce((sum, page) => sum + page.deadlines.length + page.meetings.length, 0);

function takeDates<Deadline, Meeting>(
  deadlines: readonly Deadline[],
  meetings: readonly Meeting[],
  deadline: number,
  meeting: number,
  room: Room,
): DatesPage<Deadline, Meeting> {
  return {
    deadlines: deadlines.slice(deadline, deadline + room.deadlines),
    meetings: meetings.slice(meeting, meeting + room.meetings),
  };
}
