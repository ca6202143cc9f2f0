import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { TextMessage } from '../line/message.ts';
import type { Circular } from '../storage/records/circular.ts';
import { circularMessages } from './messages.ts';

/** LINE allows five messages of 5,000 UTF-16 units; shorter ones are read more easily on a phone. */
const PART_LENGTH = 2_500;
const PARTS_PER_REPLY = 5;

/** Cuts a text into parts at line ends, or at spaces where a line is longer than a part. */
export function splitText(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const window = rest.slice(0, most);
    const line = window.lastIndexOf('\n');
    const space = window.lastIndexOf(' ');
    const border = line > most / 2 ? line : space > most / 2 ? space : most;
    parts.push(rest.slice(0, border).trim());
    rest = rest.slice(border).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}

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
