import type { ActorOf } from '../deadlines/submission-steps.ts';
import { officesOf } from '../groups/rights.ts';
import type { Context } from './context.ts';
import { mayFollowUp } from './viewer.ts';

/**
 * What this event's sender is to an area's report: its coordinator, where the chat may see that; an
 * officer of the area itself; nobody.
 */
export const submissionActor =
  (context: Context): ActorOf =>
  ({ tier }, area) => {
    const { person, event } = context;
    if (person === null || event.senderId === null) return null;
    const { id, name } = person;
    if (mayFollowUp(context, { tier, area })) return { id, name, role: 'coordinator' };
    const own = officesOf(person).some((office) => office.tier === tier && office.area === area);
    return own ? { id, name, role: 'officer' } : null;
  };
