import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import { save } from '../storage/store.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import { groupMessages } from './messages.ts';
import { mayCoordinate } from './rights.ts';

const DAY = 86_400_000;
/** Longer than any programme's year; a group that wants no nudges for good leaves the programme. */
const MOST_DAYS = 365;

/** `ปิดเสียง N วัน` (days) or `เปิดเสียง` (null): nudges in this group; circulars still come. */
export function muteHandler(context: Context, days: number | null): Outcome {
  const { group, person, now } = context;
  if (group === null) return say(groupMessages.muteOnlyInGroup);
  const { tier } = group;
  if (tier === null) return say(groupMessages.groupNotEnrolled);
  if (context.event.senderId === null) return say(groupMessages.senderUnknown);
  if (
    !mayCoordinate(
      person,
      group.areas.map((area) => ({ tier, area })),
    )
  ) {
    return say(groupMessages.coordinatorOnly);
  }
  const kept = days === null ? null : Math.min(days, MOST_DAYS);
  const mutedUntil = kept === null || kept === 0 ? null : now + kept * DAY;
  return {
    ...say(
      mutedUntil === null || kept === null
        ? groupMessages.unmuted
        : groupMessages.muted(kept, formatThaiDay(bangkokDay(mutedUntil), { weekday: true })),
    ),
    changes: [
      save('groups', { ...group, mutedUntil }),
      auditEntry(context, {
        act: 'group.mute',
        subject: group.id,
        before: group.mutedUntil,
        after: mutedUntil,
      }),
    ],
  };
}
