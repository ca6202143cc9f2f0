/**
 * The ways a month is written, January first: its name with common slips of spelling, a short name
 * of speech, its abbreviation with or without dots.
 */
const MONTHS: readonly { readonly full: string; readonly short: string }[] = [
  { full: 'มกราคม', short: 'มกรา|ม\\.?\\s?ค' },
  { full: 'กุมภาพัน[ธ]?[ุ]?[์]?', short: 'กุมภา|ก\\.?\\s?พ' },
  { full: 'มีนาคม', short: 'มีนา|มี\\.?\\s?ค' },
  { full: 'เมษายน|เมษยน', short: 'เมษา|เม\\.?\\s?ย' },
  { full: 'พฤษภาคม|พฤศภาคม', short: 'พฤษภา|พ\\.?\\s?ค' },
  { full: 'มิถุนายน', short: 'มิถุนา|มิ\\.?\\s?ย' },
  { full: 'กร[กฏฎ][กฏฎ]?าคม', short: 'กรกฎา|ก\\.?\\s?ค' },
  { full: 'สิงหาคม', short: 'สิงหา|ส\\.?\\s?ค' },
  { full: 'กันยายน', short: 'กันยา|ก\\.?\\s?ย' },
  { full: 'ตุลาคม', short: 'ตุลา|ต\\.?\\s?ค' },
  { full: 'พฤ[ศษ]จิกายน|พฤ[ศษ]จิกาย', short: 'พฤศจิกา|พ\\.?\\s?ย' },
  { full: 'ธันวาคม', short: 'ธันวา|ธ\\.?\\s?ค' },
];

const full = MONTHS.map((month) => `(?:${month.full})`).join('|');
const short = MONTHS.map((month) => `(?:${month.short})`).join('|');

/** Matches a month; the groups `full` and `short` tell which way it is written. No flags needed. */
export const monthPattern = `(?<full>${full})|(?<![ก-ฮะ-๎])(?<short>${short})(?:\\.|(?![ก-๎]))`;

const READERS = MONTHS.map((month) => new RegExp(`^(?:${month.full}|${month.short})\\.?$`));

/** The number of the month that a word means, 1 to 12, or null. */
export function monthOf(word: string): number | null {
  const index = READERS.findIndex((reader) => reader.test(word));
  return index < 0 ? null : index + 1;
}
