const LABEL =
  /(?:หมายเลข\s?)?(?:เบอร์\s?)?(?:(?:โทร(?:ศัพท์)?(?:\.?\s?\/\s?โทรสาร|\s?และโทรสาร)?(?:มือถือ|เคลื่อนที่|สาย\S{0,10})?|มือถือ|สายด่วน|Tel|Phone|Mobile|ติดต่อ\S{0,20}(?:หมายเลข|เบอร์))\s?\.?|(?<=หมายเลข|เบอร์)\s)\s?[:：]?\s?/gi;
const FAX = /(?:โทรสาร|แฟกซ์|แฟ็กซ์|Fax|VoIP)\s?\.?\s?[:：]?\s?[\d\s–—.,ต่อ()-]*/gi;
const NUMBER =
  /^\(?[0+]?\d[\d\s()–—.-]{2,18}\d(?:\s?(?:-|–|ถึง)\s?\d{1,4}(?![\d/]))?(?:\s?(?:ต่อ|ext\.?|กด)\s?\d{1,6}(?:\s?(?:-|,|–)\s?\d{1,6}(?!\d|[\s-]\d))*)?/i;
const NEXT = /^\s?(?:\([ก-๎. ]{2,60}\)\s?(?:,|หรือ|และ|\/|;)?|,|หรือ|และ|\/|;)\s?/;
const LOOSE =
  /(?<![\d/.-])0[\s-]?[235679][\d\s–-]{6,13}\d(?!\d)|(?<![\d/.-])0[\s-]?[689]\d?[\d\s–-]{6,13}\d(?!\d)/g;

const digitsOf = (written: string): number =>
  (written.split(/ต่อ|ext|กด/i)[0] ?? '').replace(/\D/g, '').length;

function tidy(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .replace(/[\s.,(–—-]+$/, '')
    .trim();
}

/**
 * The voice numbers in a text in their order, as written: behind โทร and its like, and in a letter's
 * tail (`loose`) also numbers that only look like one. Fax numbers are left out.
 */
export function findPhones(text: string, loose = false): string[] {
  const found = new Map<string, string>();
  const add = (written: string) => {
    const phone = tidy(written);
    const key = (phone.split(/ต่อ|ext|กด/i)[0] ?? '').replace(/\D/g, '').slice(0, 10);
    if (!found.has(key)) found.set(key, phone);
  };
  for (const label of text.matchAll(LABEL)) {
    if (/^โทรสาร/.test(text.slice(label.index))) continue;
    let at = label.index + label[0].length;
    for (let count = 0; count < 6; count++) {
      const number = NUMBER.exec(text.slice(at, at + 60))?.[0];
      if (!number || digitsOf(number) < 4 || digitsOf(number) > 12) break;
      add(number);
      at += number.length;
      const next = NEXT.exec(text.slice(at, at + 80))?.[0];
      if (!next) break;
      at += next.length;
    }
  }
  if (!loose) return [...found.values()];
  const voice = text.replace(FAX, '\n');
  for (const match of voice.matchAll(LOOSE)) {
    const digits = digitsOf(match[0]);
    if (digits === 9 || digits === 10 || digits === 11) add(match[0]);
  }
  return [...found.values()];
}
