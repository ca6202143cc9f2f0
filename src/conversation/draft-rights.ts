import type { DraftRights } from '../circulars/draft-handler.ts';
import { officesOfAudience } from '../circulars/publication.ts';
import { mayCoordinate } from '../groups/rights.ts';

/** Who may do what with a draft, by the offices they hold. */
export const draftRights: DraftRights = {
  maySendTo: (person, audience) => mayCoordinate(person, officesOfAudience(audience)),
  // The office that a draft comes from may be of either tier; what goes out is asked by `maySendTo`.
  mayEdit: (person, { senderArea: area }) =>
    mayCoordinate(person, [{ tier: 'province', area }]) ||
    mayCoordinate(person, [{ tier: 'district', area }]),
};
