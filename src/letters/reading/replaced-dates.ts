import type { DateMention } from './find-dates.ts';

const MOVED =
  /เลื่อน|เปลี่ยน(?:แปลง)?|แก้ไข|แก้เป็น|ขยาย(?:ระยะ|กำหนด)?(?:เวลา)?|ปรับ(?:เปลี่ยน|แก้)?(?:กำหนด|แผน|ปฏิทิน|วัน)|ยกเลิก|งด(?:การ|จัด|ประชุม)/;
const OLD =
  /(?:จาก|เดิม|แทน|ความว่า|ข้อความ)\s?(?:เดิม\s?)?(?:ที่)?(?:กำหนด\S{0,40}\s?|คือ\s?|เป็น\s?)?(?:ให้\S{0,40}\s?)?["“”'‘(]?(?:ภายใน|ใน|ระหว่าง|ไม่เกิน)?\s?(?:วัน\s?)?(?:ที่\s?)?(?:เวลา\s?[\d.: -]{4,20}\s?น\.?\s?)?$/;
const OLD_CLAUSE =
  /(?:จากเดิม|เดิมกำหนด|กำหนดเดิม|กำหนดการเดิม|(?<!จังหวัด)ความเดิม|ที่กำหนดไว้เดิม)[^\n]{0,140}$/;
const CANCELLED = /(?:ยกเลิก|งด|เลื่อน)(?:การ|กำหนด|จัด|ประชุม|นัด|กิจกรรม)[^\n]{0,120}$/;
const CALLED_OFF = /(?:ยกเลิก|งด)(?:การ|กำหนด|จัด|ประชุม|นัด|กิจกรรม)/g;
const NEW =
  /(?:เป็น|ออกไป(?:เป็น|จน|ถึง|อีก)?|มาเป็น|ไปเป็น|ใหม่(?:เป็น)?|แทน|ความใหม่|แก้เป็น)\S{0,12}[^\n\d]{0,60}$/;
const EXTENDS = /ขยาย(?:ระยะ)?(?:เวลา|กำหนด)[^\n\d]{0,60}ถึง\s?(?:วัน)?[^\s\d]{0,14}\s?(?:ที่)?\s?$/;
/** What follows is the new date, whatever stood before. */
const BECOMES = /(?:ไป|มา|แก้ไข|แก้|เปลี่ยน)เป็น|เป็น(?=\s?(?:ภายใน|วัน|เวลา|ระหว่าง|ใน|["“”]))|ออกไป/g;
/** Wordings are quoted: “…” to become “…”. */
const OLD_QUOTED = /(?:ความว่า|จาก|เดิม|ข้อความ|คำว่า)\s?["“'][^"”“\n]{0,120}$/;
const NEW_QUOTED = /เป็น(?:ความว่า|ข้อความ|คำว่า)?\s?["“'][^"”“\n]{0,120}$/;
const QUOTE_BECOMES = /^[^"”\n]{0,80}["”']\s?(?:ให้)?(?:แก้|เปลี่ยน|เป็น)/;
const NEXT_REQUEST = /(?:ทั้งนี้|อนึ่ง|นอกจากนี้|พร้อมทั้ง|พร้อมกันนี้)\s/g;
const LOOK_BACK = 200;

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

const RESETS =
  /เลื่อน(?!ขั้น|เงินเดือน|ตำแหน่ง|ระดับ)|ขยาย(?:ระยะ)?เวลา|ขยายกำหนด|(?:เปลี่ยน(?:แปลง)?|ปรับ(?:เปลี่ยน)?|แก้ไข)กำหนด|ยกเลิก(?:หนังสือ|กำหนด)|กำหนด(?:การ|เวลา|ส่ง)?ใหม่/;

/** Whether a letter sets dates anew in place of those told before. */
export const resetsDates = (text: string): boolean => RESETS.test(text);

/** How a letter that moves dates treats this one: as the old, as the new, or neither. */
export function replacement(
  text: string,
  mention: DateMention,
  previousEnd: number,
): 'old' | 'new' | null {
  const paragraph = text.lastIndexOf('\n', mention.start) + 1;
  const from = Math.max(paragraph, previousEnd, mention.start - LOOK_BACK);
  const whence = text.slice(from, mention.start);
  // Another request begins: what is moved is told before it.
  const before = whence.slice(Math.max(0, lastOf(NEXT_REQUEST, whence)));
  const whole = text.slice(
    Math.max(paragraph, mention.start - LOOK_BACK * 2),
    mention.end + LOOK_BACK,
  );
  if (!MOVED.test(whole)) return null;
  const after = text.slice(mention.end, mention.end + LOOK_BACK);
  if (NEW_QUOTED.test(before)) return 'new';
  if (OLD_QUOTED.test(before) && QUOTE_BECOMES.test(after)) return 'old';
  const oldAt = Math.max(before.search(OLD), before.search(OLD_CLAUSE));
  const newAt = before.search(NEW);
  if (oldAt >= 0 && oldAt > lastOf(BECOMES, before)) return 'old';
  if (EXTENDS.test(before)) return 'new';
  if (newAt >= 0 && lastOf(CALLED_OFF, before) > newAt) return 'old';
  if (newAt >= 0 || (oldAt >= 0 && lastOf(BECOMES, before) > oldAt)) return 'new';
  if (CANCELLED.test(before)) return 'old';
  return null;
}
