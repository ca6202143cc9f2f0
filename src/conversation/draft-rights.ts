import type { DraftRights } from '../circulars/draft-handler.ts';
import { officesOfAudience } from '../circulars/publication.ts';
import { mayCoordinate } from '../groups/rights.ts';
import type { AreaCode } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';

/** Whether the person coordinates the office that a draft or circular comes from, of either tier. */
export const mayManage = (person: Person | null, area: AreaCode): boolean =>
  mayCoordinate(person, [{ tier: 'province', area }]) ||
  mayCoordinate(person, [{ tier: 'district', area }]);

/** Who may do what with a draft, by the offices they hold. */
export const draftRights: DraftRights = {
  maySendTo: (person, audience) => mayCoordinate(person, officesOfAudience(audience)),
  // What goes out is asked by `maySendTo`.
  mayEdit: (person, { senderArea }) => mayManage(person, senderArea),
};
