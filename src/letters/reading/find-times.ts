import type { TimeOfDay } from '../../storage/records/entity.ts';
import { spokenTimes } from '../../thai/spoken-time.ts';

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

/** What a clock shows without minutes: `เวลา 9 น.`, `13 นาฬิกา 30 นาที`, `0930 น.`. */
const WHOLE_HOUR =
  /(?<![\d.,:/-])(?:(?<hour>[01]?\d|2[0-4])(?:\s?นาฬิกา(?:\s?(?<minutes>[0-5]?\d)\s?นาที)?|(?<=เวลา\s?\d{1,2})\s?น\.)|(?<joined>(?:[01]\d|2[0-3])[0-5]\d)\s?น\.)/g;
const TO = /^\s?(?:-|–|—|ถึง|จนถึง)\s?(?:เวลา\s?)?$/;

type Clock = Omit<TimeMention, 'registration'>;

function digital(text: string): Clock[] {
  return [...text.matchAll(TIME)].flatMap((match) => {
    const [whole, label, hour, minute, unit, toHour, toMinute, toUnit] = match;
    if (hour === undefined || minute === undefined) return [];
    const hasUnit = Boolean(unit?.trim()) || Boolean(toUnit?.trim());
    if (!label && !hasUnit && !/\d:\d/.test(whole)) return [];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        from: timeOfDay(hour, minute),
        to: toHour && toMinute ? timeOfDay(toHour, toMinute) : null,
      },
    ];
  });
}

/** Times without a point between hours and minutes, and those in everyday words; spans joined. */
function worded(text: string): Clock[] {
  const whole = [...text.matchAll(WHOLE_HOUR)].map((match) => {
    const { hour, minutes, joined } = match.groups ?? {};
    const time = joined
      ? timeOfDay(joined.slice(0, 2), joined.slice(2))
      : timeOfDay(hour ?? '', (minutes ?? '').padStart(2, '0'));
    return { start: match.index, end: match.index + match[0].length, time };
  });
  const found: Clock[] = [];
  for (const { start, end, time } of [...whole, ...spokenTimes(text)].sort(
    (a, b) => a.start - b.start,
  )) {
    const last = found.at(-1);
    if (last?.to === null && TO.test(text.slice(last.end, start))) {
      found[found.length - 1] = { ...last, end, to: time };
    } else {
      found.push({ start, end, from: time, to: null });
    }
  }
  return found;
}

/**
 * Every time of day in a text with Arabic digits, in its order: `เวลา 13.30 - 15.00 น.`,
 * `9 นาฬิกา`, `บ่ายโมงครึ่ง`. Linear.
 */
export function findTimes(text: string): TimeMention[] {
  const clocks = digital(text);
  const apart = worded(text).filter(
    (each) => !clocks.some((other) => each.start < other.end && other.start < each.end),
  );
  return [...clocks, ...apart]
    .sort((a, b) => a.start - b.start)
    .map((clock) => {
      const before = text.slice(Math.max(0, clock.start - 60), clock.start);
      const label = /^เวลา\s?(?:ประมาณ\s?)?/.exec(text.slice(clock.start, clock.end))?.[0] ?? '';
      const after = text.slice(clock.end, clock.end + 24);
      const registration =
        REGISTRATION.test(`${before}${label}`.trimEnd()) || REGISTRATION_AFTER.test(after);
      return { ...clock, registration };
    });
}
