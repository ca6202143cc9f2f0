import type { LetterDeadline, LetterMeeting } from '../../storage/records/circular.ts';
import type { Day } from '../../storage/records/entity.ts';
import * as says from './letter-messages.ts';
import { type DateValue, datesIn, valuesIn } from './letter-values.ts';
import { nearest } from './nearest-reply.ts';
import { holdsDay } from './question-dates.ts';
import { type PutToLetter, quoted, type Reply, replied } from './reply.ts';
import { type Weighed, weighLabel, weighValues } from './weigh-context.ts';

const MOST_DATES = 4;
/** The same of dates that were confirmed on publishing. */
const MOST_FACTS = 8;
const DEADLINE_FITS = 1.6;
const MEETING_FITS = 1.6;
const CUE_FITS = 1;
const AS_GOOD = 0.4;
const LEAST_TOLD = 0.34;
const SURELY_TOLD = 0.9;
const NO_MATTER =
  /(?:ลงวันที่|ลงวัน|พ\.ศ\.|รับวันที่|เลขรับ|เลขที่รับ|รับที่|(?<!สิ้นสุด|ครบกำหนด)สัญญา\S{0,20}|ประกาศ ณ วันที่|สั่ง ณ วันที่|ณ วันที่|scan)\s?$/i;
const BY_CUE =
  /(?:ภายใน|ไม่เกิน|ก่อน|กำหนดส่ง|กำหนด|แล้วเสร็จ|สิ้นสุด|หมดเขต|จนถึง|ปิดรับ|ถึง)(?:ใน)?\s?(?:วัน[ก-๙]*ที่|วันที่|วันทำการ[ก-๙ ]*|เดือน|สิ้นเดือน)?\s?$/;
/** The day as of which something is counted. */
const AS_OF_ASKED = /ณ(?:วัน|สิ้น|เดือน)/;
const AS_OF = /(?<!ประกาศ |สั่ง )ณ (?:วัน(?:ที่)?|สิ้น(?:เดือน|วัน)?)\s?$/;
const SHORT_NOTE = 34;
/** What is no question for a deadline is told one only where the deadline itself is named. */
const NAMED_FROM = 0.2;
/** The very day is asked for. */
const EXACT = /วันไหนแน่|แน่[ๆ]?วันไหน|วันที่เท่าไ[รห]่?แน่|เป๊ะ/;

/** A day that may be meant: a deadline or meeting as it stands in the facts, or a date of the text. */
interface Candidate {
  readonly first: Day;
  readonly score: number;
  readonly told: number;
  readonly cued: boolean;
  readonly byDay: boolean;
  readonly gathering: boolean;
  /** Whether it is one of the facts, not of the text alone. */
  readonly fact: boolean;
  /** Whether it is no day but a whole month. */
  readonly month: boolean;
  readonly reply: () => Reply | null;
  /** How it is said in a list. */
  readonly label: string;
}

/** Until when one may book or hand in for a gathering is asked, not when it is. */
const isBooking = ({ wanted, words }: PutToLetter): boolean =>
  wanted.until && /สมัคร|ลงทะเบียน|ยื่น|ส่ง|แจ้ง|จอง/.test(words.compact);

/** The dates of the text that are any matter: not the letter's own, nor those of other documents. */
function matters({ letter, view, words }: PutToLetter): DateValue[] {
  const asOf = AS_OF_ASKED.test(words.compact);
  return datesIn(view, letter.date).filter((value) => {
    const before = view.flow.slice(Math.max(0, value.start - 30), value.start);
    const line = view.flow.slice(
      view.flow.lastIndexOf('\n', value.start) + 1,
      (view.flow.indexOf('\n', value.end) + view.flow.length + 1) % (view.flow.length + 1),
    );
    const head = view.flow.slice(view.flow.lastIndexOf('\n', value.start) + 1, value.start);
    const isNote =
      line.length > 0 && line.length < SHORT_NOTE && !/ภายใน|ระหว่าง|ถึงวันที่|เวลา/.test(line);
    const isOwn =
      value.first === letter.date &&
      (isNote || /^ที่\s|วันที่\s?$/.test(head.slice(0, 60)) || /^ที่/.test(head));
    const isMatter = asOf ? AS_OF.test(before) : !NO_MATTER.test(before);
    return isMatter && !isNote && !isOwn;
  });
}

const isUntil = (put: PutToLetter, value: DateValue): boolean =>
  BY_CUE.test(put.view.flow.slice(Math.max(0, value.start - 40), value.start));

function ofDeadline(
  put: PutToLetter,
  deadline: LetterDeadline,
  at: number,
  near: Weighed<DateValue> | undefined,
): Candidate[] {
  const { letter, wanted } = put;
  if (deadline.date === null) return [];
  const own = weighLabel(deadline.what, put.words.pieces, put.view);
  if (!wanted.byDay && own.told < NAMED_FROM && own.score < NAMED_FROM) return [];
  return [
    {
      first: deadline.date,
      score:
        Math.max(near?.score ?? 0, own.score) +
        (wanted.byDay ? DEADLINE_FITS : 0) -
        (wanted.beginning ? DEADLINE_FITS : 0) -
        (wanted.gathering && !wanted.byDay ? 1 : 0),
      told: Math.max(near?.told ?? 0, own.told),
      cued: near?.cued ?? false,
      byDay: true,
      gathering: false,
      fact: true,
      month: false,
      reply: () =>
        replied(letter, `deadline-${at}`, says.deadlineText(letter, deadline), {
          day: deadline.date,
        }),
      label: says.deadlineLabel(deadline),
    },
  ];
}

function ofMeeting(
  put: PutToLetter,
  meeting: LetterMeeting,
  at: number,
  near: Weighed<DateValue> | undefined,
): Candidate {
  const { letter, wanted } = put;
  const own = weighLabel(letter.subject, put.words.pieces, put.view);
  return {
    first: meeting.date,
    score:
      (near?.score ?? 0) +
      (wanted.gathering && !isBooking(put) ? MEETING_FITS : 0) -
      (wanted.byDay ? 1 : 0),
    told: Math.max(near?.told ?? 0, own.told),
    cued: near?.cued ?? false,
    byDay: false,
    gathering: true,
    fact: true,
    month: false,
    reply: () =>
      replied(letter, `meeting-${at}-when`, says.meetingWhenText(letter, meeting), {
        day: meeting.end_date ?? meeting.date,
      }),
    label: says.meetingLabel(meeting),
  };
}

function ofText(put: PutToLetter, each: Weighed<DateValue>): Candidate {
  const { value, score, told, cued, from } = each;
  const { view, wanted } = put;
  const before = view.flow.slice(Math.max(0, value.start - 60), value.start);
  const byDay = isUntil(put, value) || (wanted.until && value.first !== value.last);
  const gathering = /ประชุม|อบรม|สัมมนา|จัด|ณ/.test(before);
  const runs =
    !value.month &&
    value.first !== value.last &&
    put.letter.meetings.some(({ date }) => holds(value, date, null));
  const starts = /ตั้งแต่|เริ่ม|ระหว่าง|มีผล/.test(before);
  return {
    first: value.first,
    score:
      score +
      (wanted.byDay && byDay ? CUE_FITS : 0) +
      (wanted.beginning && starts ? CUE_FITS : 0) +
      (wanted.range && value.first !== value.last ? CUE_FITS : 0) +
      (wanted.gathering && gathering ? (runs ? MEETING_FITS : CUE_FITS / 2) : 0) +
      (wanted.month && value.month ? 1.5 : 0) -
      (!wanted.month && value.month ? 0.6 : 0),
    told,
    cued,
    byDay,
    gathering,
    fact: false,
    month: value.month,
    reply: () => quoted(put, from, value.start, value.end),
    label:
      quoted(put, Math.max(from, value.start - 70), value.start, value.end)?.text ?? value.text,
  };
}

const holds = (value: DateValue, first: Day, last: Day | null): boolean =>
  (value.first <= first && first <= value.last) || (last !== null && value.last === last);

/** The days that may be meant, best first. */
function candidatesOf(put: PutToLetter): Candidate[] {
  const { letter, view, words, wanted } = put;
  const values = matters(put);
  const weighed = weighValues(values, words.pieces, view);
  const near = (first: Day | null, last: Day | null) =>
    first === null ? undefined : weighed.find(({ value }) => holds(value, first, last));
  const isRangeEnd = (day: Day | null): boolean =>
    (wanted.range || wanted.beginning) &&
    values.some(({ first, last, month }) => !month && first !== last && last === day);
  const facts = [
    ...letter.deadlines.flatMap((each, at) =>
      isRangeEnd(each.date) ? [] : ofDeadline(put, each, at, near(each.date, null)),
    ),
    ...letter.meetings.map((each, at) => ofMeeting(put, each, at, near(each.date, each.end_date))),
  ];
  // Where the facts were corrected, the text still says what held before.
  const corrected = facts.some(({ first }) => !values.some((value) => holds(value, first, first)));
  const told = weighed.filter(
    ({ value }) =>
      wanted.beginning ||
      ((wanted.range || (wanted.gathering && !wanted.byDay)) && value.first !== value.last) ||
      ![...letter.deadlines, ...letter.meetings].some(
        ({ date }) => date !== null && holds(value, date, null),
      ),
  );
  const others = corrected && letter.revision > 1 ? [] : told.map((each) => ofText(put, each));
  const exact = EXACT.test(words.compact) && !wanted.month;
  return [...facts, ...(exact ? others.filter(({ month }) => !month) : others)].sort(
    (a, b) => b.score - a.score,
  );
}

/** The days that stand where the letter's name does, behind those that the question's other words tell. */
function withTold(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = candidates;
  if (first === undefined || first.told >= LEAST_TOLD) return candidates;
  const told = first.cued ? [] : candidates.filter((each) => each.told >= SURELY_TOLD);
  return told.length === 0 ? candidates : told;
}

/** When something is or is due, as far as the letter says; null where it does not. */
export function whenReply(put: PutToLetter): Reply | null {
  const { letter, view, words, wanted } = put;
  const recurring = wanted.recurring ? nearest(put, valuesIn(view, 'recurring')) : null;
  if (recurring !== null) return recurring;
  const all = candidatesOf(put).filter(
    (each) =>
      !wanted.byDay ||
      each.byDay ||
      (wanted.gathering &&
        each.gathering &&
        !isBooking(put) &&
        !/ภายใน|ส่งกลับ|ตอบ(?!แทน|ไม่|สนอง)/.test(words.compact)),
  );
  const named =
    words.days.length === 0
      ? []
      : all.filter(({ first }) => words.days.some((day) => holdsDay(first, first, day)));
  const candidates = withTold(named.length > 0 ? named : all);
  const [best] = candidates;
  if (best === undefined) return relativeReply(put);
  const tied = candidates.filter(
    (each) => best.score - each.score <= AS_GOOD && each.told >= best.told - 0.2,
  );
  const alike = candidates.filter(
    (each) =>
      each.byDay === best.byDay && each.gathering === best.gathering && each.fact === best.fact,
  );
  const meant = wanted.every && alike.length <= MOST_DATES ? alike : tied;
  const days = [...new Map(meant.map((each) => [each.first, each])).values()];
  const isOnly = candidates.length === 1 && AS_OF_ASKED.test(words.compact);
  if (best.told < LEAST_TOLD && !best.cued && !isOnly) return null;
  if (days.length === 1) return best.reply();
  const most = days.every(({ fact }) => fact) ? MOST_FACTS : MOST_DATES;
  if (days.length > most) return null;
  const listed = [...days].sort((a, b) => a.first.localeCompare(b.first));
  return replied(
    letter,
    'dates',
    says.datesText(
      letter,
      listed.map(({ label }) => label),
    ),
  );
}

/** A deadline without a date: "within 15 working days". */
function relativeReply({ letter }: PutToLetter): Reply | null {
  const at = letter.deadlines.findIndex(({ date, relative }) => date === null && relative !== null);
  const deadline = letter.deadlines[at];
  return deadline === undefined
    ? null
    : replied(letter, `deadline-${at}`, says.deadlineText(letter, deadline));
}
