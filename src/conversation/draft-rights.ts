import type { DraftRights } from '../circulars/draft-handler.ts';
import { officesOfAudience } from '../circulars/publication.ts';
import { mayCoordinate } from '../groups/rights.ts';

/** Who may do what with a draft, by the offices they hold. */
export const draftRights: DraftRights = {
  maySendTo: (person, audience) => mayCoordinate(person, officesOfAudience(audience)),
  mayEdit: (person, draft) => mayCoordinate(person, [{ tier: 'province', area: draft.senderArea }]),
};
