import type { Sender } from '../circulars/circulate-handler.ts';
import { coordinatorOffice } from '../groups/rights.ts';
import type { Context } from './context.ts';

/** The coordinator's office a circular of this event's sender comes from; null for anybody else. */
export function senderOf({ event, person }: Context): Sender | null {
  const office = coordinatorOffice(person);
  return office === null || event.senderId === null ? null : { office, personId: event.senderId };
}
