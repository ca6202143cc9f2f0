import type { TextEvent } from '../line/incoming-event.ts';

/** What may follow a prefix that is a word, before the message proper: politeness and punctuation. */
const PARTICLE = /^(?:จ๋า|จ้า|ครับ|คับ|ค่ะ|คะ|ค๊ะ)/;
const BORDER = /^[\s\u200b:：,，\-–—!?]+/;

function withoutMention(event: TextEvent): string | null {
  const self = event.mentions.filter((mention) => mention.isSelf);
  if (self.length === 0) return null;
  return self
    .toSorted((a, b) => b.index - a.index)
    .reduce(
      (text, { index, length }) => `${text.slice(0, index)} ${text.slice(index + length)}`,
      event.text,
    );
}

function withoutPrefix(
  text: string,
  prefix: string,
  isCommand: (rest: string) => boolean,
): string | null {
  const start = text.trimStart();
  if (!start.toLowerCase().startsWith(prefix.toLowerCase())) return null;
  const rest = start.slice(prefix.length);
  if (!/\p{L}/u.test(prefix)) return rest;
  // A prefix that is a word must end there: "บอท กำหนดส่ง" addresses the bot, "บอทเสีย" talks about it.
  const particle = PARTICLE.exec(rest);
  const after = particle === null ? rest : rest.slice(particle[0].length);
  if (after === '' || BORDER.test(after)) return after.replace(BORDER, '');
  return isCommand(rest.trim()) ? rest : null;
}

/**
 * The message without the words that address the bot, or null when a group message does not address
 * it (DESIGN.md §3, Answers): by mention, by quoting one of its messages, or by a prefix. An `@All`
 * is no mention of the bot. `isCommand` tells whether a text is one of the bot's commands.
 */
export function addressedText(
  event: TextEvent,
  prefixes: readonly string[],
  quotesBot: boolean,
  isCommand: (text: string) => boolean,
): string | null {
  if (event.chat.kind === 'user') return event.text.trim();
  const mentioned = withoutMention(event);
  if (mentioned !== null) return mentioned.trim();
  for (const prefix of prefixes.toSorted((a, b) => b.length - a.length)) {
    const rest = withoutPrefix(event.text, prefix, isCommand);
    if (rest !== null) return rest.trim();
  }
  return quotesBot ? event.text.trim() : null;
}
