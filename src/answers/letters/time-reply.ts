import * as says from './letter-messages.ts';
import { datesIn, type TextValue, valuesIn } from './letter-values.ts';
import { factOf, nearest, TOLD_FROM } from './nearest-reply.ts';
import { holdsDay } from './question-dates.ts';
import { type PutToLetter, quoted, type Reply, replied } from './reply.ts';
import { weighValues } from './weigh-context.ts';
import { whenReply } from './when-reply.ts';

/** Items of a day's order that have hours of their own. */
const ITEMS = /ลงทะเบียน|รายงานตัว|พิธีเปิด|พักเที่ยง|พักรับประทาน|ทดสอบ|เทส(?:ต์)?(?=[ก-๙])/;
const LOAN_WORD = /^เทส(?:ต์)?$/;
const ENDS = /เลิก|ถึงกี่โมง|จบ|เสร็จกี่/;
const BESIDE = 40;
const SURELY_OTHER = 0.12;

const REACH = 90;

/** Whether an hour is the first behind an item of the day's order, in its paragraph. */
const isOfItem =
  (item: string, flow: string, reach: number) =>
  ({ start }: TextValue): boolean => {
    const line = flow.lastIndexOf('\n', start) + 1;
    const before = flow.slice(Math.max(line, start - reach), start);
    const at = before.lastIndexOf(item);
    return at >= 0 && !/\d[.:]\d\d/.test(before.slice(at));
  };

/** Whether an hour stands beside an item of the day's order, before it or behind it. */
const isBeside =
  (item: string, flow: string) =>
  ({ start, end }: TextValue): boolean =>
    flow
      .slice(Math.max(0, start - BESIDE), end + BESIDE)
      .split('\n')
      .some((line) => line.includes(item) && /\d[.:]\d\d/.test(line));

/** The hours of a meeting, or those the text names for a day or a thing. */
export function timeReply(put: PutToLetter): Reply | null {
  const { letter, view, words } = put;
  const times = valuesIn(view, 'time');
  if (words.days.length > 0) {
    const dates = datesIn(view, letter.date);
    const on = times.filter((time) => {
      const day = dates.filter(({ end }) => end <= time.start && time.start - end < 60).at(-1);
      return day !== undefined && words.days.some((each) => holdsDay(day.first, day.last, each));
    });
    const [best] = weighValues(on, words.pieces, view);
    if (best !== undefined)
      return quoted(
        put,
        Math.max(best.from, best.value.start - 80),
        best.value.start,
        best.value.end,
      );
  }
  const item = ITEMS.exec(words.compact)?.[0].replace(LOAN_WORD, 'ทดสอบ');
  if (item !== undefined) {
    const of =
      times.find(isOfItem(item, view.flow, REACH)) ?? times.find(isBeside(item, view.flow));
    return of === undefined ? null : quoted(put, of.start - BESIDE, of.start, of.end);
  }
  const [likeliest] = weighValues(times, words.pieces, view);
  const [gathers] = letter.meetings;
  const ofGathering = weighValues(times, words.pieces, view).find(
    ({ value }) =>
      gathers?.start && value.text.replace(':', '.').startsWith(gathers.start.replace(':', '.')),
  );
  if (
    likeliest !== undefined &&
    ofGathering !== undefined &&
    likeliest.score >= ofGathering.score + SURELY_OTHER &&
    likeliest.told >= TOLD_FROM
  )
    return quoted(put, likeliest.from, likeliest.value.start, likeliest.value.end);
  const toEnd = ENDS.test(words.compact);
  const at = letter.meetings.findIndex(
    ({ start, end }) => start !== null && (!toEnd || end !== null),
  );
  if (toEnd && at < 0 && letter.meetings.length > 0) return null;
  const meeting = letter.meetings[at];
  if (meeting !== undefined && letter.meetings.length === 1)
    return replied(letter, `meeting-${at}-when`, says.meetingWhenText(letter, meeting), {
      day: meeting.end_date ?? meeting.date,
    });
  if (meeting !== undefined) {
    const when = whenReply({ ...put, wanted: { ...put.wanted, gathering: true, byDay: false } });
    if (when !== null && /\d\d\.\d\d/.test(when.text)) return when;
  }
  const timed = letter.deadlines.findIndex(({ time }) => time !== null);
  if (timed >= 0 && put.wanted.byDay) return factOf(put, `deadline-${timed}`);
  return times.length === 0 ? null : nearest(put, times);
}
