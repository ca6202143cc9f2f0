const FULL_NAMES = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;
const SHORT_NAMES = ['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.'] as const;

/** The Thai name of a weekday without วัน, 0 = Sunday: `ศุกร์`, or `ศ.` where `short`. */
export function thaiWeekday(weekday: number, short = false): string {
  const name = (short ? SHORT_NAMES : FULL_NAMES)[weekday];
  if (name === undefined) throw new RangeError(`no such weekday: ${weekday}`);
  return name;
}
