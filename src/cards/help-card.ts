import type { FlexMessage } from '../line/message.ts';
import { choicePart } from './choose-card.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { moreText, shownText } from './shown-text.ts';

const MOST_ITEMS = 15;

/** One thing the bot can do: the words to type, and what they do. */
export interface HelpItem {
  readonly command: string;
  readonly what: string;
}

/** What the bot can do for a person, here; a press is the same as typing the words. */
export function helpCard(
  title: string,
  items: readonly HelpItem[],
  note: string | null = null,
): FlexMessage {
  const shownTitle = shownText(title, 200) ?? 'ช่วยเหลือ';
  const filled = fillTemplate('choose', {
    kicker: 'ช่วยเหลือ',
    title: shownTitle,
    choices: items
      .slice(0, MOST_ITEMS)
      .map(({ command, what }) =>
        choicePart({ text: command, detail: what, postback: { act: 'choose', text: command } }),
      ),
    note: moreText(items.length - MOST_ITEMS, 'ถามได้เลย') ?? shownText(note, 500),
  });
  return flexMessage(`${shownTitle}: ${items.map(({ command }) => command).join(' | ')}`, filled);
}
