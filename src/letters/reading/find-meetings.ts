import type { LetterMeeting } from '../../storage/records/circular.ts';
import type { Day, TimeOfDay } from '../../storage/records/entity.ts';
import { findMeetingIds } from './find-meeting-ids.ts';
import { findTimes } from './find-times.ts';
import type { Flow } from './flow.ts';
import type { JudgedDate } from './judge-dates.ts';
import { channelOf, isRemote, meetingPlace, onlineChannel } from './meeting-channel.ts';

/** A meeting with its place in the letter. */
export interface FoundMeeting extends LetterMeeting {
  readonly line: number;
  readonly text: string;
}

const INVITES =
  /เชิญ|เข้าร่วม(?!คัดเลือก|ประกวด|โครงการ|แข่งขัน|การ(?:คัดเลือก|ประกวด))|ร่วม(?:ประชุม|รับฟัง|รับชม|กิจกรรม|พิธี|งาน|อบรม|สัมมนา|การ(?:ประชุม|อบรม|สัมมนา))|เข้า(?:ประชุม|อบรม|รับการ|รับฟัง)|ไปราชการ|วิทยากร|รับชม|ผู้แทน|ประชุมตามวัน|ตามวัน\s?เวลา/;
const GATHERING = /ประชุม|อบรม|สัมมนา|ชี้แจง/;
const AHEAD = 320;
const GROUPS = /(?:กลุ่ม|รุ่น|รอบ|ช่วง|ภาค)(?:ที่|เช้า|บ่าย|\s?\d)|เช้า|บ่าย/;

interface Span {
  readonly start: TimeOfDay | null;
  readonly end: TimeOfDay | null;
}

/** The spans of time that belong to a date: what stands behind it, otherwise right before it. */
function spans(before: string, after: string): Span[] {
  const held = findTimes(after).filter((time) => !time.registration);
  const first = held[0];
  if (!first) {
    const earlier = findTimes(before.slice(-60)).filter((time) => !time.registration);
    const last = earlier.at(-1);
    return last && before.slice(-60).slice(last.end).length < 24
      ? [{ start: last.from, end: last.to }]
      : [{ start: null, end: null }];
  }
  const groups = held.filter((time) =>
    GROUPS.test(after.slice(Math.max(0, time.start - 40), time.start)),
  );
  if (groups.length > 1) return groups.map((time) => ({ start: time.from, end: time.to }));
  const second = held[1];
  const joined = second && first.to && second.to && /^\s?(?:และ|,)/.test(after.slice(first.end));
  return [{ start: first.from, end: joined ? second.to : first.to }];
}

/** Whether days are one after the other: a meeting of several days, not several meetings. */
function follow(days: readonly Day[]): boolean {
  return days.every(
    (day, index) =>
      index === 0 || Date.parse(day) - Date.parse(days[index - 1] ?? '') === 86_400_000,
  );
}

function merge(found: FoundMeeting[], meeting: FoundMeeting): void {
  const same = found.findIndex(
    (other) =>
      other.date === meeting.date &&
      (other.start === meeting.start || other.start === null || meeting.start === null),
  );
  const other = found[same];
  if (!other) {
    found.push(meeting);
    return;
  }
  found[same] = {
    ...other,
    end_date: other.end_date ?? (meeting.start === other.start ? meeting.end_date : null),
    start: other.start ?? meeting.start,
    end: other.end ?? meeting.end,
    channel: other.channel ?? meeting.channel,
    meetingId: other.meetingId ?? meeting.meetingId,
    passcode: other.passcode ?? meeting.passcode,
    place: other.place ?? meeting.place,
  };
}

/** Whether a letter asks its addressee to take part in something. */
export function invites(subject: string | null, body: string): boolean {
  return INVITES.test(subject ?? '') || INVITES.test(body);
}

/** The meetings among the judged dates of a body, each with its times, place and channel. */
export function findMeetings(
  flow: Flow,
  judged: readonly JudgedDate[],
  subject: string | null,
): FoundMeeting[] {
  const { text } = flow;
  const invited = invites(subject, text);
  const ids = findMeetingIds(text);
  const found: FoundMeeting[] = [];
  for (const [index, each] of judged.entries()) {
    const { mention, clause } = each;
    if (each.meaning !== 'event' || mention.first === null || mention.last === null) continue;
    const next = judged[index + 1]?.mention.start ?? text.length;
    const item = text.indexOf('\n', mention.end);
    const until = Math.min(next, mention.end + AHEAD, item < 0 ? text.length : item);
    const before = text.slice(clause, mention.start);
    const after = text.slice(mention.end, until);
    const timed = spans(before, after);
    if (!invited && !(timed[0]?.start && GATHERING.test(before + after))) continue;
    const around = `${before.slice(-200)} ${after}`;
    const place =
      meetingPlace(after) ?? (clause === each.paragraph ? meetingPlace(before.slice(-200)) : null);
    const id = ids.find((one) => one.at > mention.start && one.at < next);
    const days =
      mention.form === 'list' && !follow(mention.days)
        ? mention.days.map((day) => [day, day] as const)
        : [[mention.first, mention.last] as const];
    for (const [first, last] of days) {
      for (const span of timed) {
        merge(found, {
          date: first,
          end_date: last === first ? null : last,
          ...span,
          channel: channelOf(around, place),
          meetingId: id?.id ?? null,
          passcode: id?.passcode ?? null,
          place,
          line: flow.lineAt(mention.start),
          text: text.slice(mention.start, mention.end),
        });
      }
    }
  }
  return found;
}

/** Fills in what another account of the same meetings knows: the forwarded letter. */
export function completeFrom(
  meetings: readonly FoundMeeting[],
  others: readonly FoundMeeting[],
): FoundMeeting[] {
  return meetings.map((meeting) => {
    const sameDay = others.filter((each) => each.date === meeting.date);
    // Cover and enclosure may disagree on the time of what is still one meeting.
    const alone = meetings.filter((each) => each.date === meeting.date).length === 1;
    const other =
      sameDay.find((each) => !meeting.start || each.start === meeting.start) ??
      (alone && sameDay.length === 1 ? sameDay[0] : undefined);
    if (!other || meeting.meetingId !== null) return meeting;
    return {
      ...meeting,
      meetingId: other.meetingId,
      passcode: other.passcode,
      channel: meeting.channel ?? other.channel,
    };
  });
}

/** Fills in, from attached pages, the meeting number and channel that the body leaves out. */
export function completeMeetings(
  meetings: readonly FoundMeeting[],
  attached: string,
  dates: ReadonlyMap<Day, number>,
): FoundMeeting[] {
  const ids = findMeetingIds(attached);
  return meetings.map((meeting) => {
    if (meeting.meetingId !== null || ids.length === 0) return meeting;
    if (meeting.channel === 'onsite' && !isRemote(attached)) return meeting;
    const from = dates.get(meeting.date);
    const later = [...dates.values()].filter((at) => from !== undefined && at > from);
    const until = Math.min(...later, attached.length);
    const own = ids.find((id) => from !== undefined && id.at > from && id.at < until);
    const id = own ?? (meetings.length === 1 || ids.length === 1 ? ids[0] : undefined);
    if (!id) return meeting;
    return {
      ...meeting,
      meetingId: id.id,
      passcode: id.passcode,
      channel: meeting.channel ?? onlineChannel(attached),
    };
  });
}
