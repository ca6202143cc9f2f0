import { shorten } from '../line/limits/shorten.ts';
import type { FlexMessage } from '../line/message.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { formatPostback, type Postback } from './postback.ts';
import { moreText, shownText } from './shown-text.ts';

const MOST_CHOICES = 10;
/** LINE's limits on an action in a Flex component and on a postback's displayText. */
const LABEL_MOST = 40;
const DISPLAY_TEXT_MOST = 300;

/** One thing to choose: what it is, more about it, and what the press asks for. */
export interface Choice {
  readonly text: string;
  readonly detail: string | null;
  readonly postback: Postback;
}

/** Choices to press under a question; `kicker` says what it is about, e.g. `ส่งแล้ว`. */
export function chooseCard(
  kicker: string,
  question: string,
  choices: readonly Choice[],
): FlexMessage {
  // A list of its own: json-e knows an array by its constructor, and a store's may be another realm's.
  const shown = [...choices].slice(0, MOST_CHOICES);
  const title = shownText(question, 300) ?? 'โปรดเลือก';
  const filled = fillTemplate('choose', {
    kicker: shownText(kicker, 80) ?? 'โปรดเลือก',
    title,
    choices: shown.map(choicePart),
    note: moreText(choices.length - shown.length, 'โปรดพิมพ์ให้เจาะจงขึ้น'),
  });
  return flexMessage(`${title}: ${shown.map(({ text }) => shorten(text, 80)).join(' | ')}`, filled);
}

/** What `parts/choice.json` shows; the press appears in the chat as if the person had said it. */
export function choicePart({ text, detail, postback }: Choice) {
  const label = shownText(text, 200) ?? '–';
  return {
    text: label,
    detail: shownText(detail, 200),
    action: {
      type: 'postback',
      label: shorten(label, LABEL_MOST),
      displayText: shorten(label, DISPLAY_TEXT_MOST),
      data: formatPostback(postback),
    },
  };
}
