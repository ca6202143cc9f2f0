import type { LetterDeadline, LetterMeeting } from '../storage/records/circular.ts';
import type { Day } from '../storage/records/entity.ts';
import type { LetterReading } from './letter-reading.ts';
import { findDates } from './reading/find-dates.ts';
import { normaliseLetter } from './reading/normalise-letter.ts';

const URGENCY = /(ด่วนที่สุด|ด่วนมาก|ด่วน)/;
const NUMBER = /(?:^|\s)ที่?\s?([ก-ฮ]{1,3}\.?\s?[\d.()]+\s?(?:\/\s?(?:ว\s?)?[\d/]*)?)/;

/** Reads an official letter. Never throws; what is not in the text is null or empty. */
export function readLetter(text: string, _options: { readonly today?: Day } = {}): LetterReading {
  const lines = normaliseLetter(text).map((line) => line.trimmed);
  const toIndex = lines.findIndex((line) => /^(?:กราบ)?เรียน\s/.test(line));
  const head = lines.slice(0, toIndex < 0 ? 15 : toIndex + 1);
  const field = (label: RegExp) =>
    head
      .find((line) => label.test(line))
      ?.replace(label, '')
      .trim() || null;
  const dateLine = head.find((line) => /^(?:วันที่ )?\d{1,2} [ก-๎.]+ \d{4}$/.test(line));
  const date = findDates(dateLine ?? '', null)[0]?.last ?? null;
  const closing = lines.findIndex((line) => /^ขอแสดงความนับถือ/.test(line));
  const body = lines.slice(toIndex + 1, closing < 0 ? lines.length : closing).join(' ');
  const deadlines: LetterDeadline[] = [];
  const meetings: LetterMeeting[] = [];
  for (const mention of findDates(body, date)) {
    if (mention.last === null || mention.first === null) continue;
    const before = body.slice(Math.max(0, mention.start - 120), mention.start);
    const after = body.slice(mention.end, mention.end + 120);
    if (/(?:ภายใน|ไม่เกิน|ก่อน)(?:วัน)?(?:ที่)?\s?$/.test(before)) {
      if (deadlines.some((deadline) => deadline.date === mention.last)) continue;
      const what = before
        .replace(/(?:ภายใน|ไม่เกิน|ก่อน).*$/, '')
        .trim()
        .slice(-80);
      deadlines.push({ date: mention.last, time: null, what, relative: null, past: false });
    } else if (/ประชุม|กิจกรรม|อบรม/.test(before)) {
      const time = /เวลา (\d{1,2})[.:](\d{2})(?: น\.)?(?: ?[-–] ?(\d{1,2})[.:](\d{2}))?/.exec(
        after,
      );
      const id = /Meeting ID ?: ?([\d ]+)/i.exec(body)?.[1]?.replace(/ /g, '') ?? null;
      meetings.push({
        date: mention.first,
        end_date: mention.first === mention.last ? null : mention.last,
        start: time ? `${time[1]?.padStart(2, '0')}:${time[2]}` : null,
        end: time?.[3] ? `${time[3].padStart(2, '0')}:${time[4]}` : null,
        channel: /zoom/i.test(after) ? 'Zoom' : null,
        meetingId: id,
        passcode: /(?:Passcode|Password) ?: ?(\w+)/i.exec(body)?.[1] ?? null,
        place: null,
      });
    }
  }
  const to = field(/^(?:กราบ)?เรียน\s/);
  return {
    number: head.map((line) => NUMBER.exec(line)?.[1]).find((found) => found) ?? null,
    date,
    subject: field(/^เรื่อง\s/),
    urgency: (head.find((line) => URGENCY.test(line))?.match(URGENCY)?.[1] ?? null) as
      | LetterReading['urgency']
      | null,
    from: head.find((line) => /^(?:ศาลากลาง|ที่ทำการ|กรม|สำนักงาน)/.test(line)) ?? null,
    to: to ? [to] : [],
    audience: to
      ? {
          tier: /นายอำเภอ/.test(to) ? 'district' : /ผู้ว่าราชการ/.test(to) ? 'province' : null,
          area: null,
          include: [],
          exclude: [],
        }
      : null,
    deadlines,
    meetings,
    links: text.match(/https?:\/\/[^\s<>]+/g) ?? [],
    emails: text.match(/[\w.-]+@[\w-]+\.[\w.-]+/g) ?? [],
    phones: [],
    references: [],
    attachments: [],
    enclosed: null,
    warnings: [],
  };
}
