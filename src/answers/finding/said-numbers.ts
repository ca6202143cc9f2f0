const ONES = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const SPOKEN: Readonly<Record<string, number>> = { นึง: 1, เอ็ด: 1, ยี่: 2, ...numbered(ONES) };
const ONE = 'หนึ่ง|นึง|สอง|สาม(?!ารถ)|สี่|ห้า(?!ม|ง)|หก|เจ็ด|แปด|เก้า(?!อี้)';
const TENS = `(?:(ยี่|สอง|สาม|สี่)?สิบ|(ซาว))(เอ็ด|${ONE})?`;
/** What is numbered: an indicator, an item, its letter O. */
const NUMBERED =
  '(?:ตัวชี้วัด|ตชว|ข้อ|ตัว|ประการ|มิติ|ลำดับ|อันดับ|แท่ง|เลข|เบอร์|หมายเลข)\\s*(?:ตัว|ข้อ|เลข)?ที่\\s*|(?:ตัวชี้วัด|ตชว|ข้อ|เลข|หมายเลข)\\s*|(?<![ก-๙a-z])(?:โอ|o)\\s*(?:ที่)?\\s*';
const SAID = new RegExp(
  `(${NUMBERED})(?:${TENS}|(${ONE}))(?!\\s*(?:คน|บาท|วัน|ปี(?!\\s*\\d)|เดือน|ครั้ง|รอบ|หมื่น|แสน|ล้าน|พัน|ร้อย|สิบ))`,
  'g',
);

function numbered(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((word, at) => [word, at + 1]));
}

const numberOf = (word: string | undefined): number =>
  word === undefined ? 0 : (SPOKEN[word] ?? 0);

/** A normalised text with the numbers of things in digits: `ตัวชี้วัดที่ห้า`, `โอสิบสอง`, `ข้อสี่`. */
export const withSaidNumbers = (normalised: string): string =>
  normalised.replace(
    SAID,
    (_, thing: string, tens?: string, score?: string, ones?: string, alone?: string) => {
      if (alone !== undefined) return `${thing}${numberOf(alone)}`;
      const ten = score === undefined ? (tens === undefined ? 1 : numberOf(tens)) : 2;
      return `${thing}${10 * ten + numberOf(ones)}`;
    },
  );
