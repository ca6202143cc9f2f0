const FULL_NAMES = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const;

const SHORT_NAMES = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
] as const;

/** The Thai name of a month, 1 to 12: `มีนาคม`, or `มี.ค.` where `short`. */
export function thaiMonth(month: number, short = false): string {
  const name = (short ? SHORT_NAMES : FULL_NAMES)[month - 1];
  if (name === undefined) throw new RangeError(`no such month: ${month}`);
  return name;
}

/** The full Thai month names, January first. */
export const thaiMonths: readonly string[] = FULL_NAMES;

/** The abbreviated Thai month names with their dots, January first. */
export const thaiShortMonths: readonly string[] = SHORT_NAMES;
