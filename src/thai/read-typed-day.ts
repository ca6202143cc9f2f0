import type { Day } from '../storage/records/entity.ts';
import { toArabicDigits } from './digits.ts';
import { BUDDHIST_ERA_OFFSET, toDay } from './thai-date.ts';
import { thaiMonths, thaiShortMonths } from './thai-month.ts';

/** Years from here on are of the Buddhist era; nobody types a Gregorian year so late. */
const BUDDHIST_FROM = 2400;

const gregorian = (year: number): number =>
  year >= BUDDHIST_FROM ? year - BUDDHIST_ERA_OFFSET : year;

const bare = (name: string): string => name.replace(/[.\s]/g, '');

function monthOf(name: string): number {
  const found = (names: readonly string[]) => names.findIndex((each) => bare(each) === bare(name));
  return Math.max(found(thaiMonths), found(thaiShortMonths)) + 1;
}

/**
 * A day as people type it in a table, with its full year: `2027-03-08`, `8/3/2570`, `8-3-2027`,
 * `8 มีนาคม 2570`, `8 มี.ค. 2570`, in Thai or Arabic digits; null for anything else.
 */
export function readTypedDay(typed: string): Day | null {
  const text = toArabicDigits(typed).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return toDay(gregorian(Number(iso[1])), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numbers) {
    return toDay(gregorian(Number(numbers[3])), Number(numbers[2]), Number(numbers[1]));
  }
  const words = /^(?:วัน\S*ที่\s*)?(\d{1,2})\s*([ก-๙.\s]+?)\s*(?:พ\.?ศ\.?\s*)?(\d{4})$/.exec(text);
  if (!words) return null;
  const month = monthOf(words[2] ?? '');
  return month === 0 ? null : toDay(gregorian(Number(words[3])), month, Number(words[1]));
}
