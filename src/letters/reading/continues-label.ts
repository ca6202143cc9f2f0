import type { HeadLabel } from './line-marks.ts';

const BODY_OPENING =
  /^(?:ด้วย|ตามที่|ตามหนังสือ|เนื่อง|อนุสนธิ|สืบเนื่อง|บัดนี้|โดยที่|เพื่อ|ในการนี้|ข้อความ|ข้อเท็จจริง|เรื่องเดิม|ขอให้|ขอเชิญ|ขอเรียน|พร้อม|จังหวัด\S{0,20}(?:ขอ|กำหนด|จะ|ได้)|กรม\S{0,30}(?:ขอ|กำหนด|จะ|ได้))/;
const ADDRESSEE =
  /^(?:\((?:ยกเว้น|เว้น|ตาม|ไม่รวม|ทุก)|\([^()]{1,60}\)$|ยกเว้น|และ|ผู้ว่า|นาย|หัวหน้า|ปลัด|ท้องถิ่น|ผู้อำนวยการ|ประธาน|เลขา|ผู้กำกับ|ผู้บัญชาการ|พัฒนา|สาธารณสุข|เกษตร|อัยการ|คณบดี|ทุก)/;
const LISTED = /^(?:[-•–]\s|จำนวน\s|ลงวันที่|และ|\(|QR)/;
const NUMBERED = /^[-•]?\s?\(?(\d{1,2})[.)]\s?(?!\d)/;
/** An item of a list of addressees that is only a name. */
const NAME_ITEM = /^[-•]?\s?\(?\d{1,2}[.)]\s?(?!ให้|ขอ|ส่ง|ราย|แจ้ง|จัด)[ก-๎.]{2,40}(?:\s[ก-๎.]{2,30})?$/;
const WHOLE_ITEM = /(?:ฉบับ|ชุด|แผ่น|เล่ม|หน้า|รายการ|\d{4})$/;

const opened = (text: string): boolean =>
  (text.match(/\(/g)?.length ?? 0) > (text.match(/\)/g)?.length ?? 0);

/** The number that an item begins with, or null. */
const numberOf = (text: string): number | null => {
  const number = NUMBERED.exec(text)?.[1];
  return number === undefined ? null : Number(number);
};

/**
 * Whether a line goes on with the label above it: with a longer list of addressees, references or
 * attachments, instead of opening the body. `lines` are the label's lines so far, without the label.
 */
export function continuesLabel(
  label: HeadLabel,
  lines: readonly string[],
  line: string,
  afterBlank: boolean,
): boolean {
  const all = lines.join(' ');
  if (opened(all)) return all.length < 600;
  if (label === 'to') {
    if (afterBlank) return /^\((?:ยกเว้น|ตาม)/.test(line);
    if (BODY_OPENING.test(line)) return false;
    const number = numberOf(line);
    if (number === null) return ADDRESSEE.test(line);
    return numberOf(lines[0] ?? '') !== null || all === '' || NAME_ITEM.test(line);
  }
  if (BODY_OPENING.test(line)) return false;
  const number = numberOf(line);
  if (number !== null) {
    const before = lines.map(numberOf).filter((each) => each !== null);
    return number === (before.at(-1) ?? (all === '' ? 0 : Number.NaN)) + 1;
  }
  if (LISTED.test(line)) return true;
  return !afterBlank && !WHOLE_ITEM.test(lines.at(-1) ?? '');
}
