/** The ways a weekday is written without วัน, Sunday first. */
const WEEKDAYS: readonly string[] = [
  'อาทิตย์?',
  'จันทร์?',
  'อังคาร',
  'พุธ',
  'พฤหัสบดี|พฤหัสฯ?|พฤหัส',
  'ศุกร์?',
  'เสาร์?',
];

/** Matches a weekday's name. */
export const weekdayPattern = WEEKDAYS.join('|');

const READERS = WEEKDAYS.map((weekday) => new RegExp(`^(?:${weekday})$`));

/** The weekday that a word means, 0 = Sunday, or null. */
export function weekdayOfWord(word: string): number | null {
  const index = READERS.findIndex((reader) => reader.test(word));
  return index < 0 ? null : index;
}
