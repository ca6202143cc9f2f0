import type { Day } from '../../storage/records/entity.ts';
import type { JudgedDate } from './judge-dates.ts';

const REFERS_BACK =
  /(?:ตาม|ทัน|ภายใน|ให้ทัน)\s?(?:วัน\s?)?(?:กำหนด|ระยะเวลา|ห้วงเวลา|เวลา)(?:การ|เวลา|ระยะเวลา)?(?:ที่กำหนด|ดังกล่าว|ข้างต้น|\s|$)|(?:กำหนด|ระยะ)เวลาดังกล่าว|กำชับ|เร่งรัด/;

/** Whether a date is one to sign up by, and the letter asks for that afterwards. */
function registers(text: string, { mention }: JudgedDate): boolean {
  const before = text.slice(Math.max(0, mention.start - 80), mention.start);
  return /ลงทะเบียน/.test(before) && /ลงทะเบียน/.test(text.slice(mention.end));
}

const CLOSES = /^[^\n]{0,30}(?:ซึ่ง|เนื่องจาก|โดย)\s?ระบบ[^\n]{0,60}ปิด/;

/** Whether a date only tells when a system closes, said of a task that has its own date. */
function isClosing(text: string, judged: JudgedDate, before: JudgedDate | undefined): boolean {
  if (before?.meaning !== 'deadline' || before.paragraph !== judged.paragraph) return false;
  return (
    judged.meaning === 'deadline' && CLOSES.test(text.slice(judged.clause, judged.mention.start))
  );
}

/**
 * A letter that sets no date of its own may take up one that it tells or reports of: by pointing
 * back at it, or by passing on what nobody is named for.
 */
export function adopted(text: string, judged: JudgedDate[], reference: Day | null): JudgedDate[] {
  const setsOwn = judged.some((each) => each.meaning === 'deadline');
  return judged.map((each, index) => {
    if (isClosing(text, each, judged[index - 1])) return { ...each, meaning: 'third' };
    if (each.kind !== 'deadline' || each.mention.last === null) return each;
    if (each.meaning === 'unasked' && registers(text, each))
      return { ...each, meaning: 'deadline' };
    if (setsOwn) return each;
    const ahead = reference === null || each.mention.last >= reference;
    const pointsBack = REFERS_BACK.test(text.slice(each.mention.end));
    const takes = each.meaning === 'unasked' || (each.meaning === 'told' && ahead && pointsBack);
    return takes ? { ...each, meaning: 'deadline' } : each;
  });
}
