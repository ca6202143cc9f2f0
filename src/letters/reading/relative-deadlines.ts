import { type FoundDeadline, taskBefore } from './find-deadlines.ts';
import type { Flow } from './flow.ts';

const COUNT =
  '(?:\\d{1,3}(?:\\s?\\([ก-๎]{2,20}\\))?|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ\\S{0,6}|สามสิบ|หกสิบ|เก้าสิบ)';
const UNIT = '(?:วันทำการ|วัน|สัปดาห์|เดือน|ชั่วโมง|ชม\\.)';
const RELATIVE = new RegExp(
  `(?:ภายใน|ไม่เกิน|ภายในกำหนด|ภายในระยะเวลา)\\s?${COUNT}\\s?${UNIT}(?:\\s?(?:นับ(?:แต่|จาก|ถัด|ตั้งแต่)|หลัง(?:จาก)?|จาก|ตั้งแต่|ก่อน)[^\\n\\u2028]{0,80})?`,
  'g',
);
const RECURRING =
  /(?:ภายใน|ไม่เกิน|ก่อน|ทุก)\s?(?:ทุก\s?)?วัน\s?(?:ทำการสุดท้าย\s?|ที่\s?\d{1,2}\s?)?ของ\s?(?:ทุก|แต่ละ)?\s?(?:เดือน|ไตรมาส)(?:ถัดไป|ต่อไป)?|ทุก\s?วัน(?:ที่\s?\d{1,2}(?=\s?ของ)|(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์))(?:\s?ของ\s?(?:ทุก|แต่ละ)?(?:เดือน|สัปดาห์))?|ภายใน\s?(?:วันนี้|พรุ่งนี้|วันพรุ่งนี้|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?:ที่จะถึง)?นี้|สัปดาห์นี้|สัปดาห์หน้า)/g;
const END = /\s(?:เพื่อ|ทั้งนี้|และ(?=ให้|ขอ|ส่ง|ราย)|พร้อม|โดย|จึง|ต่อไป|ผ่าน|ทาง|หาก|ให้)/;
const MOST = 50;

/**
 * Deadlines that are counted from something instead of named by a date: kept in the letter's words.
 * `counts` tells whether what stands at an offset is asked of the addressee.
 */
export function findRelativeDeadlines(
  flow: Flow,
  counts: (offset: number) => boolean,
): FoundDeadline[] {
  const { text } = flow;
  const matches = [...text.matchAll(RELATIVE), ...text.matchAll(RECURRING)]
    .sort((a, b) => a.index - b.index)
    .slice(0, MOST);
  const found: FoundDeadline[] = [];
  let previousEnd = 0;
  for (const match of matches) {
    // "ภายในวันศุกร์นี้ (14 มีนาคม 2568)" names its date.
    if (/^\s?\(\s?\d/.test(text.slice(match.index + match[0].length).slice(0, 4))) continue;
    if (!counts(match.index)) continue;
    const end = END.exec(match[0])?.index ?? match[0].length;
    const relative = match[0].slice(0, end).trim();
    const paragraph = text.lastIndexOf('\n', match.index) + 1;
    const what = taskBefore(
      text.slice(Math.max(paragraph, previousEnd, match.index - 400), match.index),
    );
    previousEnd = match.index + relative.length;
    found.push({
      date: null,
      time: null,
      what,
      relative,
      past: false,
      line: flow.lineAt(match.index),
      text: relative,
    });
  }
  return found;
}
