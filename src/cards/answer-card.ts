import type { FlexMessage } from '../line/message.ts';
import { choicePart } from './choose-card.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { webUri } from './links.ts';
import { formatPostback } from './postback.ts';
import { shownParagraphs } from './shown-text.ts';

const MOST_LINKS = 4;
const MOST_CHOICES = 4;
const FOOTNOTE = /^(หมายเหตุ:|ปีงบประมาณ พ\.ศ\.|ที่มา:)/;

/** An answer to show. */
export interface AnswerToShow {
  /** The question's record, for 👍 and 👎. */
  readonly questionId: string;
  /** The answer as it is said in words: short answer, detail, fiscal year, source, each on its lines. */
  readonly text: string;
  /** Questions that ask further. */
  readonly choices: readonly string[];
}

/**
 * The answer's first line stands out, detail follows, then links that can be tapped (LINE makes none
 * in a card by itself), fiscal year and source in small print, and whether it was right.
 */
export function answerCard({ questionId, text, choices }: AnswerToShow): FlexMessage {
  const [answer = '–', ...rest] = (shownParagraphs(text, 4000) ?? '–').split('\n');
  const found = rest.findIndex((line) => FOOTNOTE.test(line));
  const footnotes = found < 0 ? [] : rest.slice(found);
  const detail = shownParagraphs(rest.slice(0, rest.length - footnotes.length).join('\n'), 4000);
  const verdict = (given: 'good' | 'bad') =>
    formatPostback({ act: 'feedback', question: questionId, verdict: given });
  const filled = fillTemplate('answer', {
    answer,
    detail,
    links: linksIn(text),
    choices: choices
      .slice(0, MOST_CHOICES)
      .map((choice) =>
        choicePart({ text: choice, detail: null, postback: { act: 'choose', text: choice } }),
      ),
    footnotes: footnotes.filter((line) => line !== ''),
    good: verdict('good'),
    bad: verdict('bad'),
  });
  return flexMessage([answer, ...footnotes].join('\n'), filled);
}

function linksIn(text: string) {
  const found = text.match(/(?:https?:\/\/|www\.)[^\s\u0e00-\u0e7f"“”()<>]+/g) ?? [];
  const uris = new Set(found.flatMap((link) => webUri(link.replace(/[.,;:]+$/, '')) ?? []));
  return [...uris]
    .slice(0, MOST_LINKS)
    .map((uri) => ({ text: `เปิดลิงก์ ${new URL(uri).hostname}`, uri }));
}
