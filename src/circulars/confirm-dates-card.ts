import { chooseCard } from '../cards/choose-card.ts';
import type { FlexMessage } from '../line/message.ts';
import type { Draft } from '../storage/records/draft.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import { circularMessages } from './messages.ts';

/** The dates of a letter read from a picture that nobody has compared with it yet; a press confirms one. */
export const confirmDatesCard = (draft: Draft): FlexMessage =>
  chooseCard(
    'ต้องตรวจ',
    circularMessages.datesToConfirm,
    draft.unconfirmed.map((date) => ({
      text: formatThaiDay(date, { weekday: true }),
      detail: null,
      postback: { act: 'draft-confirm-date', draft: draft.id, version: draft.version, date },
    })),
  );
