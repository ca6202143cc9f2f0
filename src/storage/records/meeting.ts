import type { Day, Entity, TimeOfDay } from './entity.ts';
import type { Audience } from './office.ts';

/** A meeting announced by a circular. */
export interface Meeting extends Entity {
  readonly circularId: string;
  readonly revision: number;
  readonly state: 'open' | 'cancelled';
  readonly title: string;
  readonly date: Day;
  readonly endDate: Day | null;
  readonly start: TimeOfDay | null;
  readonly end: TimeOfDay | null;
  readonly channel: string | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly meetingId: string | null;
  readonly passcode: string | null;
  readonly audience: Audience;
}
