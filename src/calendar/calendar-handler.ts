import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Office } from '../storage/records/office.ts';
import type { CalendarLinks } from './calendar-link.ts';
import { calendarMessages } from './messages.ts';

/**
 * `ปฏิทิน`: the address of the calendar of this chat's offices: in a group of its areas, alone with the
 * bot of the person. Without a public address there is none.
 */
export function calendarHandler(
  context: Context,
  links: CalendarLinks | null,
  offices: readonly Office[],
): Outcome {
  if (links === null) return say(calendarMessages.off);
  if (context.group === null) {
    const id = context.event.senderId ?? '';
    return say(calendarMessages.subscribe([links.url({ kind: 'person', id })]));
  }
  const urls = offices.map(({ tier, area }) => links.url({ kind: 'area', id: `${tier}-${area}` }));
  return say(calendarMessages.subscribe(urls));
}
