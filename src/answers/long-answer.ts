import type { TextMessage } from '../line/message.ts';

/** What a card holds well; what is longer goes as text. */
export const CARD_MOST = 3500;
/** LINE's limit on a text message, in UTF-16 units (Messaging API reference, "Text message"). */
const TEXT_MOST = 5000;
/** LINE's limit on messages in one reply. */
const MESSAGES_MOST = 5;

/** Where a text that is too long is best cut: after a line, else after a word, else where it must. */
function cutAt(text: string): number {
  const line = text.lastIndexOf('\n', TEXT_MOST);
  if (line > TEXT_MOST / 2) return line;
  const space = text.lastIndexOf(' ', TEXT_MOST);
  if (space > TEXT_MOST / 2) return space;
  // Never between the halves of a surrogate pair, nor before a mark that belongs to the letter.
  let at = TEXT_MOST;
  while (at > 1 && /[\udc00-\udfff\p{M}]/u.test(text[at] ?? '')) at -= 1;
  return at;
}

/**
 * A long text as at most `most` text messages (five in a reply), cut at the ends of lines where it can
 * be; what five do not hold is left out.
 */
export function longText(text: string, most = MESSAGES_MOST): readonly TextMessage[] {
  const rest = text.trim();
  if (rest.length <= TEXT_MOST || most === 1)
    return rest === '' ? [] : [{ type: 'text', text: rest }];
  const at = cutAt(rest);
  return [{ type: 'text', text: rest.slice(0, at) }, ...longText(rest.slice(at), most - 1)];
}
