import type { TimeOfDay } from '../../storage/records/entity.ts';

/** A time of day or a span of it, as written. */
export interface TimeMention {
  readonly start: number;
  readonly end: number;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay | null;
  /** What people do then: sign in, or take part. */
  readonly registration: boolean;
}

const HOUR = '([01]?\\d|2[0-4])\\s?[.:]\\s?([0-5]\\d)(?!\\d)';
const UNIT = '\\s?(?:น\\s?\\.|น(?![ก-๎])|นาฬิกา)?';
const TIME = new RegExp(
  `(เวลา\\s?(?:ประมาณ\\s?)?)?(?<![\\d.,/])${HOUR}(${UNIT})(?:\\s?(?:-|–|—|ถึง|จนถึง)\\s?(?:เวลา\\s?)?${HOUR}(${UNIT}))?(?!\\s?(?:บาท|%|ล้าน|คะแนน))`,
  'g',
);
const REGISTRATION =
  /(?:ลงทะเบียน|เปิดระบบ|เปิดห้อง|ทดสอบ(?:ระบบ|สัญญาณ)|เข้าระบบ|รายงานตัว|พร้อมกัน|login|log in)\S{0,40}\s?(?:ตั้งแต่|ใน|ก่อน|เวลา|ได้)*\s?$/i;
const REGISTRATION_AFTER = /^\s?(?:ลงทะเบียน|รายงานตัว|ทดสอบ(?:ระบบ|สัญญาณ))/;

/** `HH:mm`; the day's end, 24.00, is its last minute. */
function timeOfDay(hour: string, minute: string): TimeOfDay {
  return Number(hour) === 24 ? '23:59' : `${hour.padStart(2, '0')}:${minute}`;
}

/** Every time of day in a text with Arabic digits: `เวลา 13.30 - 15.00 น.`. Linear. */
export function findTimes(text: string): TimeMention[] {
  const found: TimeMention[] = [];
  for (const match of text.matchAll(TIME)) {
    const [whole, label, hour, minute, unit, toHour, toMinute, toUnit] = match;
    if (hour === undefined || minute === undefined) continue;
    const hasUnit = Boolean(unit?.trim()) || Boolean(toUnit?.trim());
    if (!label && !hasUnit && !/\d:\d/.test(whole)) continue;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const after = text.slice(match.index + whole.length, match.index + whole.length + 24);
    found.push({
      start: match.index,
      end: match.index + whole.length,
      from: timeOfDay(hour, minute),
      to: toHour && toMinute ? timeOfDay(toHour, toMinute) : null,
      registration:
        REGISTRATION.test(`${before}${label ?? ''}`.trimEnd()) || REGISTRATION_AFTER.test(after),
    });
  }
  return found;
}
