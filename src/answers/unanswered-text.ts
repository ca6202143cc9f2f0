import { shorten } from '../line/limits/shorten.ts';
import type { Unanswered } from './unanswered.ts';

const MOST_LISTED = 15;
const TEXT_MOST = 120;

/** The week's list of what was asked and not answered, for a coordinator. */
export function unansweredText(unanswered: readonly Unanswered[]): string {
  const lines = unanswered.slice(0, MOST_LISTED).map(({ text, count, escalation }, index) => {
    const often = count > 1 ? ` (${count} ครั้ง)` : '';
    const number = escalation === null ? '' : ` – เรื่องเลขที่ ${escalation.number}`;
    return `${index + 1}. ${shorten(text.replace(/\s+/g, ' '), TEXT_MOST)}${often}${number}`;
  });
  const more = unanswered.length - MOST_LISTED;
  return [
    `คำถามในรอบสัปดาห์ที่ยังไม่มีคำตอบ ${unanswered.length} เรื่อง`,
    ...lines,
    ...(more > 0 ? [`และอีก ${more} เรื่อง`] : []),
    'พิมพ์ “ติดตามเรื่อง” เพื่อดูและตอบเรื่องที่ส่งต่อถึงท่าน',
  ].join('\n');
}
