import type { DraftReach } from '../cards/draft-card.ts';
import type { LetterReading } from '../letters/letter-reading.ts';
import type { FlexMessage } from '../line/message.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Day } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import { NATION } from '../storage/records/office.ts';
import type { CircularDates } from './publish-circular.ts';

/** The card of a circular; with `passOn` it has the button by which a province passes it on. */
export type CircularCard = (
  circular: Circular,
  options?: { readonly passOn?: boolean },
) => FlexMessage;

/** A circular's card for a group: those of provinces may pass on what the department sends. */
export const cardFor = (card: CircularCard, circular: Circular, { tier }: Group): FlexMessage =>
  card(circular, { passOn: circular.senderArea === NATION && tier === 'province' });

/** What circulars need of other features; the composition supplies it. */
export interface CircularParts {
  readonly readLetter: (text: string, today: Day) => LetterReading;
  readonly circularCard: CircularCard;
  readonly draftCard: (draft: Draft, reach: DraftReach | null) => FlexMessage;
  readonly dates: (circular: Circular) => CircularDates;
}
