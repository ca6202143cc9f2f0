import type { FlexMessage } from '../line/message.ts';
import type { Day } from '../storage/records/entity.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { webUri } from './links.ts';
import { formatPostback } from './postback.ts';
import { shownParagraphs, shownText } from './shown-text.ts';

const MOST_LINKS = 4;
const MOST_SOURCES = 4;

/** An answer to show, with where it comes from. */
export interface AnswerToShow {
  /** The question's record, for 👍 and 👎. */
  readonly questionId: string;
  /** One or two sentences. */
  readonly answer: string;
  readonly detail: string | null;
  readonly sources: readonly { readonly title: string; readonly date: Day | null }[];
  /** The fiscal years (Buddhist era) it holds for; empty where it does not depend on one. */
  readonly fiscalYears: readonly number[];
}

/**
 * The answer first, then detail, links that can be tapped (LINE makes none in a card by itself),
 * source, fiscal year, and whether it was right.
 */
export function answerCard(given: AnswerToShow): FlexMessage {
  const answer = shownParagraphs(given.answer, 1000) ?? '–';
  const detail = shownParagraphs(given.detail, 3000);
  const sources = sourceLines(given);
  const filled = fillTemplate('answer', {
    answer,
    detail,
    links: linksIn(`${answer} ${detail ?? ''}`),
    sources,
    good: formatPostback({ act: 'feedback', question: given.questionId, verdict: 'good' }),
    bad: formatPostback({ act: 'feedback', question: given.questionId, verdict: 'bad' }),
  });
  return flexMessage([answer, ...sources].join('\n'), filled);
}

function sourceLines({ sources, fiscalYears }: AnswerToShow): readonly string[] {
  const lines = sources.slice(0, MOST_SOURCES).map(({ title, date }) => {
    const dated = date === null ? title : `${title} ลงวันที่ ${formatThaiDay(date)}`;
    return shownText(`ที่มา: ${dated}`, 250) ?? '';
  });
  if (fiscalYears.length === 0) return lines;
  return [...lines, `ใช้กับปีงบประมาณ พ.ศ. ${fiscalYears.join(', ')}`];
}

function linksIn(text: string) {
  const found = text.match(/(?:https?:\/\/|www\.)[^\s\u0e00-\u0e7f"“”()<>]+/g) ?? [];
  const links = [...new Set(found)].flatMap((link) => {
    const uri = webUri(link.replace(/[.,;:]+$/, ''));
    return uri === null ? [] : [{ text: `เปิดลิงก์ ${new URL(uri).hostname}`, uri }];
  });
  return links.slice(0, MOST_LINKS);
}
