const ONES = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const SPOKEN: Readonly<Record<string, number>> = { นึง: 1, เอ็ด: 1, ยี่: 2, ...numbered(ONES) };
const ONE = 'หนึ่ง|นึง|สอง|สาม(?!ารถ)|สี่|ห้า(?!ม|ง)|หก|เจ็ด|แปด|เก้า(?!อี้)';
/** What is numbered: an indicator, an item, its letter O. */
const NUMBERED =
  '(?:ตัวชี้วัด|ตชว|ข้อ|ตัว|ประการ|มิติ|ลำดับ|อันดับ|แท่ง|เลข|เบอร์|หมายเลข)\\s*(?:ตัว|ข้อ|เลข)?ที่\\s*|(?:ตัวชี้วัด|ตชว|ข้อ|เลข|หมายเลข)\\s*|(?<![ก-๙a-z])(?:โอ|o)\\s*(?:ที่)?\\s*';
const SAID = new RegExp(
  `(${NUMBERED})(${ONE})(?!s*(?:คน|บาท|วัน|ปี(?!s*d)|เดือน|ครั้ง|รอบ|หมื่น|แสน|ล้าน|พัน|ร้อย|สิบ))`,
  'g',
);

function numbered(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((word, at) => [word, at + 1]));
}

const numberOf = (word: string | undefined): number =>
  word === undefined ? 0 : (SPOKEN[word] ?? 0);

/** A number of ten and more, wherever it stands. */
const TEN_AND_MORE = new RegExp(
  `(?:(ยี่|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?สิบ|(ซาว))(เอ็ด|${ONE})?(?!เอก|โท|ตรี|เวร|ตำรวจ|พัน|หมื่น|แสน|ล้าน)`,
  'g',
);
/** `สองพันห้าร้อยหกสิบเจ็ด`, `สองห้าหกเจ็ด`: the century of a year said in full. */
const CENTURY = /ปี\s*(?:พศ\s*)?สองพันห้าร้อย(?=\d\d(?!\d))/g;

const tensAndOnes = (tens?: string, score?: string, ones?: string): number =>
  10 * (score === undefined ? (tens === undefined ? 1 : numberOf(tens)) : 2) + numberOf(ones);

/** What every number in words has; most texts have none. */
const MAY_SAY =
  /สิบ|ซาว|(?:ที่|ข้อ|ชว|วัด|โอ|o|เลข|เบอร์)\s*(?:ตัว|ข้อ|เลข)?(?:ที่)?\s*(?:หนึ่ง|นึง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)|สองพัน/;

/** A normalised text with the numbers of things, and all from ten, in digits: `ข้อสี่`, `โอสิบสอง`. */
export const withSaidNumbers = (normalised: string): string =>
  MAY_SAY.test(normalised) ? inDigits(normalised) : normalised;

const inDigits = (normalised: string): string =>
  normalised
    .replace(SAID, (_, thing: string, one: string) => `${thing}${numberOf(one)}`)
    .replace(TEN_AND_MORE, (_, tens?: string, score?: string, ones?: string) =>
      String(tensAndOnes(tens, score, ones)),
    )
    .replace(CENTURY, 'ปี 25');
