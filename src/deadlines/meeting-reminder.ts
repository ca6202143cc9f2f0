import { coversAny } from '../areas/audience.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import type { Meeting } from '../storage/records/meeting.ts';
import { bangkokTime, instantOf } from '../thai/bangkok-time.ts';
import { isQuiet, nextTime, type QuietHours } from '../thai/quiet-hours.ts';
import { isReachable } from './covering-groups.ts';
import type { DigestWindow } from './digest-window.ts';

const AHEAD = 30 * 60_000;

/**
 * When groups are reminded that a meeting is about to begin: within the half hour before it, as far
 * as that is not quiet. Null for a meeting without a time, one that is cancelled, and where all of
 * the half hour is quiet.
 */
export function meetingReminderWindow(meeting: Meeting, quiet: QuietHours): DigestWindow | null {
  if (meeting.state !== 'open' || meeting.start === null) return null;
  const begins = instantOf(meeting.date, meeting.start);
  const half = begins - AHEAD;
  if (!isQuiet(quiet, bangkokTime(half))) {
    return { notBefore: half, expiresAt: Math.min(begins, nextTime(half, quiet.from)) };
  }
  const notBefore = nextTime(half, quiet.to);
  return notBefore < begins ? { notBefore, expiresAt: begins } : null;
}

/** The groups to remind of a meeting at an instant: invited, enrolled, present and not muted. */
export const groupsInvited = (
  meeting: Meeting,
  groups: readonly Group[],
  at: Instant,
): readonly Group[] =>
  groups.filter(
    (group) =>
      isReachable(group, at) &&
      group.tier !== null &&
      coversAny(group.tier, group.areas, meeting.audience),
  );
