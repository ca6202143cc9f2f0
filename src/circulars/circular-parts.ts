import type { DraftReach } from '../cards/draft-card.ts';
import type { LetterReading } from '../letters/letter-reading.ts';
import type { FlexMessage } from '../line/message.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Day } from '../storage/records/entity.ts';
import type { CircularDates } from './publish-circular.ts';

/** What circulars need of other features; the composition supplies it. */
export interface CircularParts {
  readonly readLetter: (text: string, today: Day) => LetterReading;
  readonly circularCard: (circular: Circular) => FlexMessage;
  readonly draftCard: (draft: Draft, reach: DraftReach | null) => FlexMessage;
  readonly dates: (circular: Circular) => CircularDates;
}
