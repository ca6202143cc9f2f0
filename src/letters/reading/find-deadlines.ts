import type { Day, TimeOfDay } from '../../storage/records/entity.ts';
import { findTimes } from './find-times.ts';
import { type Flow, SEAM } from './flow.ts';
import type { JudgedDate } from './judge-dates.ts';

/** A deadline with its place in the letter. */
export interface FoundDeadline {
  readonly date: Day | null;
  readonly time: TimeOfDay | null;
  readonly what: string;
  readonly relative: string | null;
  readonly past: boolean;
  readonly line: number;
  readonly text: string;
}

const LIMIT_WORDS =
  /\s?(?:ให้แล้วเสร็จ\s?)?(?:ภายใน|ไม่เกิน|ก่อน(?=\s?(?:วัน|เวลา))|ไม่ช้ากว่า|อย่างช้า|ให้ทัน|ระหว่าง|ตั้งแต่|ในช่วง|จน?ถึง|ใน(?=\s?วัน))[^\n]{0,60}$/;
const OPENERS =
  /^.*(?:ดังนี้\s|จึง(?:ใคร่)?ขอ(?:ขยาย|เลื่อน|เปลี่ยนแปลง|แก้ไข|ปรับ)(?:ระยะ)?(?:เวลา|กำหนด(?:เวลา|การ|วัน)?)?(?:ใน)?(?:การ)?|จึงขอ(?:เรียน)?เชิญ|และ(?=รวบรวม|(?:จัด)?ส่ง(?:ข้อมูล|แบบ|ราย)|รายงานผล|แจ้งราย)|กำหนด(?=ส่ง)|โดย(?=แจ้ง|ส่ง|จัดส่ง|รายงาน)|พร้อม(?=แจ้ง|ส่ง|จัดส่ง)|จึงขอให้|จึงให้|ขอให้|โดยให้|และให้|ทั้งนี้\s?|ขอความร่วมมือ|ขอความอนุเคราะห์|พร้อมทั้ง|แล้ว(?=รายงาน|ส่ง|จัดส่ง)|โปรด|กรุณา)/s;
const LONGEST = 160;
/** How far before its date a task may be named. */
const FURTHEST = 600;
const SHORTEST = 4;
const GENERIC = /^\s?\S{0,16}ดำเนินการ\s?$/;
const ITEM_MARK = /^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|[-•–])\s/;
const LEADING = /^(?:[\s,)”"]|น\.\s|และ(?!ะ)|พร้อมทั้ง|ทั้งนี้|(?:ขอ)?ให้(?!แล้ว))+/;
const OF_DATE = /^\s?(?:ของ|ใน)?\s?(?:วัน)?\s?(?:ที่)?\s?$/;
const BY_TIME = /^\)?\s?(?:ก่อน|ไม่เกิน|ภายใน|ไม่ช้ากว่า|อย่างช้า|ตอน)?\s?\(?(?:เวลา\s?)?$/;
const TIME_REACH = 44;
/** A correction names the old date between the task and the new one. */
const OLD_DATE = /\s?(?:จากเดิม|จาก(?=\s?["“']?(?:ภายใน|วัน|กำหนด))|(?:ออกไป)?เป็น\s?$|ออกไป).*$/s;

/** What is to be done, in the letter's own words: the clause that leads to the date. */
export function taskBefore(clause: string): string {
  const whole = clause.slice(clause.lastIndexOf(SEAM) + 1);
  const bare = whole.replace(OLD_DATE, '').replace(LIMIT_WORDS, '').trimEnd();
  const opener = OPENERS.exec(bare)?.[0].length ?? 0;
  const last = bare.slice(opener);
  // "ให้อำเภอดำเนินการ" alone says nothing: what comes before it does.
  const task = last.length < SHORTEST || GENERIC.test(last) ? bare : last;
  const short =
    task.length > LONGEST ? task.slice(task.indexOf(' ', task.length - LONGEST) + 1) : task;
  return short
    .replace(ITEM_MARK, '')
    .replace(LEADING, '')
    .replace(/[\s,(“":：]+$/, '');
}

function timeOf(text: string, { mention: { start, end } }: JudgedDate): TimeOfDay | null {
  const before = text.slice(Math.max(0, start - TIME_REACH), start);
  const last = findTimes(before).at(-1);
  if (last && OF_DATE.test(before.slice(last.end))) return last.from;
  const after = text.slice(end, end + TIME_REACH);
  const [first] = findTimes(after);
  return first && BY_TIME.test(after.slice(0, first.start)) ? (first.to ?? first.from) : null;
}

/** Whether a month's day follows at once: "ภายในเดือนมีนาคม 2568 แต่ไม่เกินวันที่ 20 มีนาคม 2568". */
function sharpened(text: string, { mention }: JudgedDate, all: readonly JudgedDate[]): boolean {
  return all.some(
    (other) =>
      other.meaning === 'deadline' &&
      other.mention.form === 'day' &&
      other.mention.start >= mention.end &&
      other.mention.last?.slice(0, 7) === mention.last?.slice(0, 7) &&
      /^\s?\(?(?:แต่|และ|โดย|ทั้งนี้)?(?:ต้อง)?\s?(?:ไม่เกิน|ภายใน|คือ)\s?(?:วัน)?(?:ที่)?\s?$/.test(
        text.slice(mention.end, other.mention.start),
      ),
  );
}

/** A span says so; in words it reads ระหว่างวันที่ … ถึงวันที่ …, of which the end is one date. */
const SPAN_BEFORE = /(?:ระหว่าง|ตั้งแต่|ในช่วง|ห้วง)[^\n]{0,60}(?:ถึง|-|–)\s?(?:วัน)?(?:ที่)?\s?$/;

/** A span that was over when the letter was signed is what is reported on, not by when. */
const isReportedPeriod = (text: string, { mention }: JudgedDate, signed: Day | null): boolean =>
  signed !== null &&
  mention.last !== null &&
  mention.last < signed &&
  (mention.form === 'range' ||
    SPAN_BEFORE.test(text.slice(Math.max(0, mention.start - FURTHEST), mention.start)));

/** The deadlines among the judged dates of a body; the same day in one paragraph is one deadline. */
export function findDeadlines(
  flow: Flow,
  judged: readonly JudgedDate[],
  signed: Day | null,
): FoundDeadline[] {
  const found: (FoundDeadline & { paragraph: number })[] = [];
  for (const each of judged) {
    const { mention, paragraph, clause } = each;
    if (each.meaning !== 'deadline' || mention.last === null) continue;
    if (isReportedPeriod(flow.text, each, signed)) continue;
    if (found.some((other) => other.date === mention.last && other.paragraph === paragraph))
      continue;
    if (mention.form === 'month' && sharpened(flow.text, each, judged)) continue;
    const own = taskBefore(flow.text.slice(clause, mention.start));
    const what =
      own.length >= 8
        ? own
        : taskBefore(flow.text.slice(Math.max(paragraph, mention.start - FURTHEST), mention.start));
    found.push({
      date: mention.last,
      time: timeOf(flow.text, each),
      what,
      relative: null,
      past: signed !== null && mention.last < signed,
      line: flow.lineAt(mention.start),
      text: flow.text.slice(mention.start, mention.end),
      paragraph,
    });
  }
  return found.map(({ paragraph: _, ...deadline }) => deadline);
}
