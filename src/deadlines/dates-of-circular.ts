import { expandAudience } from '../areas/audience.ts';
import { meetingUri } from '../cards/links.ts';
import type { Circular, LetterMeeting } from '../storage/records/circular.ts';
import type { Deadline } from '../storage/records/deadline.ts';
import type { Meeting } from '../storage/records/meeting.ts';

/**
 * The deadlines that a circular sets: one per dated deadline and tier that its audience means, with
 * every obligated area written out. Relative ones have no date and give none. The ids follow from
 * the circular's and the place in it, so that doing it twice gives the same records. Nothing is owed
 * before the circular is sent.
 */
export function deadlinesOfCircular(circular: Circular): readonly Deadline[] {
  const { provinces, districts } = expandAudience(circular.audience);
  const tiers = [
    { tier: 'province', areas: provinces },
    { tier: 'district', areas: districts },
  ] as const;
  return circular.deadlines.flatMap(({ date, time, what }, position) =>
    tiers.flatMap(({ tier, areas }) =>
      date === null || areas.length === 0
        ? []
        : [
            {
              id: `${circular.id}:deadline${position + 1}:${tier}`,
              version: 0,
              circularId: circular.id,
              revision: circular.revision,
              title: what.trim() || circular.subject,
              due: date,
              dueTime: time,
              tier,
              areas,
              fiscalYear: circular.fiscalYear,
              state: 'open' as const,
              createdAt: Math.max(circular.createdAt, circular.sendAt),
            },
          ],
    ),
  );
}

function meetingRecord(circular: Circular, meeting: LetterMeeting, position: number): Meeting {
  const { date, start, end, channel, place, meetingId, passcode } = meeting;
  return {
    id: `${circular.id}:meeting${position + 1}`,
    version: 0,
    circularId: circular.id,
    revision: circular.revision,
    state: 'open',
    title: circular.subject,
    ...{ date, endDate: meeting.end_date, start, end, channel, place, meetingId, passcode },
    link: meetingUri(meeting, circular.links),
    audience: circular.audience,
  };
}

/** The meetings that a circular announces, for its whole audience; ids as for deadlines. */
export const meetingsOfCircular = (circular: Circular): readonly Meeting[] =>
  circular.meetings.map((meeting, position) => meetingRecord(circular, meeting, position));

/** All dates of a circular as records. */
export const datesOfCircular = (
  circular: Circular,
): { readonly deadlines: readonly Deadline[]; readonly meetings: readonly Meeting[] } => ({
  deadlines: deadlinesOfCircular(circular),
  meetings: meetingsOfCircular(circular),
});
