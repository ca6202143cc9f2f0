import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { TextMessage } from '../line/message.ts';
import type { Circular } from '../storage/records/circular.ts';
import { circularMessages } from './messages.ts';
import { splitText } from './split-text.ts';

/** LINE allows five messages of 5,000 UTF-16 units; shorter ones are read more easily on a phone. */
const PART_LENGTH = 2_500;
const PARTS_PER_REPLY = 5;

/** รายละเอียด: the letter's own text, five parts at a time. */
export function detailsHandler(
  _context: Context,
  circular: Circular,
  page: number,
  nextPage: (page: number) => string,
): Outcome {
  const parts = splitText(circular.text, PART_LENGTH);
  if (parts.length === 0) return say(circularMessages.noText);
  const shown = parts.slice(page * PARTS_PER_REPLY, (page + 1) * PARTS_PER_REPLY);
  const last = shown.length - 1;
  const more = parts.length > (page + 1) * PARTS_PER_REPLY;
  const messages = shown.map((text, index): TextMessage => {
    if (index !== last || !more) return { type: 'text', text };
    const label = circularMessages.morePages;
    const action = {
      type: 'postback' as const,
      label,
      displayText: label,
      data: nextPage(page + 1),
    };
    return { type: 'text', text, quickReply: { items: [{ type: 'action', action }] } };
  });
  return messages.length === 0 ? say(circularMessages.noText) : say(...messages);
}
