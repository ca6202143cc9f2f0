import type { Day } from '../../storage/records/entity.ts';
import { dateRole } from './date-roles.ts';
import { findDates } from './find-dates.ts';
import { type FoundDeadline, taskBefore } from './find-deadlines.ts';
import type { Flow } from './flow.ts';
import type { Parties } from './parties.ts';

/** Attached forms ask for themselves to be sent back. */
const ASKS_BACK =
  /(?:โปรด|กรุณา|ขอให้|ขอความ(?:กรุณา|ร่วมมือ))[^\n]{0,160}$|(?:ส่ง|ตอบ)แบบ\S{0,30}\s?(?:กลับ|คืน)[^\n]{0,120}$|(?:ตอบกลับ|ส่งคืน)[^\n]{0,120}$/;
/** The body points at attached pages for the dates. */
const POINTS_AT =
  /ตาม(?:ปฏิทิน|กำหนดการ|แผน|ระยะเวลา|ห้วงเวลา|วัน\s?เวลา|ขั้นตอน)[^\n]{0,60}(?:ที่ส่งมา|แนบ|ส่งมาด้วย)/;
const MOST_DATES = 100;

/**
 * The deadlines that attached pages set: on a form to be sent back, and, where the body leaves its
 * dates to an attached calendar, in that calendar's rows that name the addressee.
 */
export function findAnnexDeadlines(
  annex: Flow,
  body: string,
  { sender, addressee }: Parties,
  signed: Day | null,
  known: readonly FoundDeadline[],
): FoundDeadline[] {
  const { text } = annex;
  const leavesDates = known.length === 0 && POINTS_AT.test(body);
  const names = new RegExp(`(?<!ของ|ระดับ|ประเมิน)(?:${addressee})`);
  const own = new RegExp(`^\\s?(?:[-•–\\d.()]{0,6}\\s)?(?!${addressee})(?:${sender})`);
  const found: FoundDeadline[] = [];
  let previousEnd = 0;
  for (const mention of findDates(text, signed).slice(0, MOST_DATES)) {
    const from = Math.max(
      previousEnd,
      text.lastIndexOf('\n', mention.start) + 1,
      mention.start - 400,
    );
    const clause = text.slice(from, mention.start);
    previousEnd = mention.end;
    if (mention.last === null || dateRole(text, mention) !== 'limit') continue;
    if (own.test(clause)) continue;
    if (!ASKS_BACK.test(clause) && !(leavesDates && names.test(clause))) continue;
    if ([...known, ...found].some((each) => each.date === mention.last)) continue;
    found.push({
      date: mention.last,
      time: null,
      what: taskBefore(clause),
      relative: null,
      past: signed !== null && mention.last < signed,
      line: annex.lineAt(mention.start),
      text: text.slice(mention.start, mention.end),
    });
  }
  return found;
}
