import { urgencyPattern } from './urgency.ts';

/** What a label at the head of a letter introduces. */
export type HeadLabel = 'subject' | 'to' | 'reference' | 'attachment' | 'office' | 'from';

const LABELS: readonly (readonly [HeadLabel, RegExp])[] = [
  [
    'subject',
    /^[-•]?\s?เรื่?\s?อง(?:\s?[:：]\s?|\s|$|(?=การ|ขอ(?!ง)|แจ้ง|รายงาน|โครงการ|แนวทาง|เร่งรัด|ซักซ้อม|กำหนด|เชิญ))/,
  ],
  [
    'to',
    /^[-•]?\s?(?:กราบ)?เรี\s?ยน(?:\s?[:：]\s?|\s|$|(?=ผู้|นาย|ปลัด|หัวหน้า|อธิบดี|ท่าน|เลขา|คณบดี|รอง|ท้องถิ่น|ทุก|ผวจ|นอภ|จังหวัด|อำเภอ))/,
  ],
  ['reference', /^[-•]?\s?อ้?าง\s?ถึ?ง(?:\s?[:：]\s?|\s|$|(?=หนังสือ))/],
  ['attachment', /^[-•]?\s?สิ่?ง\s?ที่?\s?ส่?\s?ง\s?มา\s?ด้?วย(?:\s?[:：]\s?|\s|$)/],
  ['office', /^ส่วนราชการ(?:\s?[:：]\s?|\s|$)/],
  ['from', /^(?:จาก|ผู้ส่ง)(?:\s?[:：]\s?|\s)/],
];
const STAMPED_TO = /^(?:ถึง|ผู้รับ(?:ปฏิบัติ)?)(?:\s?[:：]\s?|\s)(?!วันที่|เวลา)/;
const BROADCAST = /^(?:วิทยุ|โทรสาร|โทรสารในราชการ|ข่าว)/;

/** A label at the start of a line, and what follows it. */
export function headLabel(line: string): { label: HeadLabel; rest: string } | null {
  for (const [label, pattern] of LABELS) {
    const match = pattern.exec(line);
    if (match) return { label, rest: line.slice(match[0].length).trim() };
  }
  const stamped = STAMPED_TO.exec(line);
  return stamped ? { label: 'to', rest: line.slice(stamped[0].length).trim() } : null;
}

const MEMO_TITLE = /บั\s?น\s?ทึ\s?ก\s?ข้?\s?อ\s?ค\s?ว\s?า\s?ม/;
/** Whether a line holds the title of an internal letter. */
export const isMemoTitle = (line: string): boolean => line.length < 60 && MEMO_TITLE.test(line);

/** Whether a line is the title of a letter sent by fax or radio. */
export const isBroadcastTitle = (line: string): boolean =>
  line.length < 60 && BROADCAST.test(line) && !/โทร\.|\d{4}/.test(line);

const URGENCY_LINE = new RegExp(
  `^[^ก-๙]{0,6}(?:(?:ชั้น)?ความ(?:เร่งด่วน|เร็ว)\\s?:?\\s?)?${urgencyPattern}[^ก-๙]{0,6}$`,
);
/** Whether a line holds nothing but a grade of urgency. */
export const isUrgencyLine = (line: string): boolean => line.length < 50 && URGENCY_LINE.test(line);

/** Whether a line is the complimentary close of an external letter. */
export const isRespect = (line: string): boolean => /^ขอ\s?แสดง\s?ความ\s?นั\s?บ\s?ถื\s?อ/.test(line);

/** Whether a line opens the paragraph that says what the letter is for. */
export const isPurpose = (line: string): boolean =>
  /^จึง\s?(?:ขอ)?(?:เรี\s?ยน|แจ้ง|ประกาศ|ส่ง|เชิญ|ขอเรียนเชิญ)\S*?\s?(?:มา|ยืนยัน|เพื่อ)/.test(line);

const SIGNED =
  /^\(\s?(?:(?:นาย|นาง|นางสาว|น\.ส\.|ว่าที่|พล|พัน|ร้อย|จ่า|สิบ|ดร\.|ผู้ช่วย|รอง|ศาสตราจารย์|หม่อม)[^)\d]{3,60}|[ก-๎.]{2,30}\s[ก-๎]{2,30}(?:\s[ก-๎]{2,30})?)\s?\)$/;
/** Whether a line is the name under a signature, in brackets. */
export const isSignature = (line: string): boolean =>
  line.length < 90 && SIGNED.test(line) && !/^\(\s?(?:ยกเว้น|สำเนา|ลงชื่อ|ถ้ามี)/.test(line);

/** Whether a line only announces the next page: `/๓. ให้ที่ทำการ ...`. */
export const isCatchword = (line: string): boolean =>
  line.length < 80 &&
  (/^\/\s?\S/.test(line)
    ? /(?:\.{2,}|…)$/.test(line) || line.length < 40
    : /\S\s?(?:\.{3}|…)$/.test(line) && !/\.{4}/.test(line) && !/^(?:เรี|วัน|ที่|เวลา)/.test(line));

/** Whether a line is a page's number. */
export const isPageNumber = (line: string): boolean =>
  /^[-–—]{0,2}\s?(?:หน้า(?:ที่)?\s?)?\d{1,3}\s?(?:\/\s?\d{1,3})?\s?[-–—]{0,2}$/.test(line);

/** Whether a line is a motto: a short saying in quotation marks and nothing else. */
export const isMotto = (line: string): boolean =>
  line.length < 140 && /^["“”'‘][^"“”]{4,}["“”'’]$/.test(line);

const ANNEX_TITLE =
  /^(?:[-(]\s?)?(?:สิ่งที่ส่งมาด้วย|เอกสารแนบ|เอกสารประกอบ|แบบตอบรับ|แบบรายงาน|แบบสำรวจ|แบบฟอร์ม|แบบลงทะเบียน|กำหนดการ|ระเบียบวาระ|วาระการประชุม|รายละเอียด|บัญชี|รายชื่อ|ประกาศ(?!\s?ณ)|คำสั่ง|ตาราง|ปฏิทิน|แผน|หลักเกณฑ์|แนวทาง|ตัวชี้วัด|ขั้นตอน|คู่มือ|สำเนาคู่ฉบับ|ตามหนังสือ|หนังสือ\S*\s.{0,60}\sที่\s|ภาคผนวก|ผนวก|การลงทะเบียน|ช่องทาง)/;
/** Whether a line behind the signature opens a page that is attached to the letter. */
export const isAnnexTitle = (line: string): boolean => ANNEX_TITLE.test(line);
