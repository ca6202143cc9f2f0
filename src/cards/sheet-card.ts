import { shorten } from '../line/limits/shorten.ts';
import type { FlexMessage } from '../line/message.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { formatPostback, type Postback } from './postback.ts';
import { shownParagraphs, shownText } from './shown-text.ts';

const MOST_FACTS = 10;
const MOST_STEPS = 6;
const MOST_BUTTONS = 6;
const ANSWER_MOST = 4000;
const LABEL_MOST = 40;

/** A button of a sheet. */
export interface SheetButton {
  readonly label: string;
  readonly postback: Postback;
}

/** Something on its way: what it is, how it stands, what was done, and what the reader may do. */
export interface Sheet {
  readonly kicker: string;
  readonly title: string;
  readonly caption: string | null;
  readonly answer: string | null;
  readonly facts: readonly { readonly label: string; readonly value: string | null }[];
  readonly history: readonly string[];
  readonly buttons: readonly SheetButton[];
}

/** A sheet as a card; facts without a value are left out. */
export function sheetCard(sheet: Sheet): FlexMessage {
  const kicker = shownText(sheet.kicker, 80) ?? '–';
  const title = shownText(sheet.title, 400) ?? '–';
  const answer = shownParagraphs(sheet.answer, ANSWER_MOST);
  const facts = sheet.facts.flatMap(({ label, value }) => {
    const shown = shownText(value, 300);
    return shown === null ? [] : [{ label, value: shown }];
  });
  const filled = fillTemplate('escalation', {
    ...{ kicker, title, answer },
    caption: shownText(sheet.caption, 200),
    facts: facts.slice(0, MOST_FACTS),
    history: sheet.history.flatMap((step) => shownText(step, 200) ?? []).slice(-MOST_STEPS),
    actions: sheet.buttons.slice(0, MOST_BUTTONS).map(({ label, postback }, index) => ({
      style: index === 0 ? 'primary' : 'secondary',
      action: {
        type: 'postback',
        label: shorten(label, LABEL_MOST),
        displayText: shorten(label, LABEL_MOST),
        data: formatPostback(postback),
      },
    })),
  });
  const said = answer === null ? '' : `: ${answer}`;
  return flexMessage(`${kicker}: ${title}${said}`, filled);
}
