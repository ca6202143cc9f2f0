const AND = '\\s*(?:กับ|กะ|และ|หรือ|vs|เทียบกับ)\\s*';
const NAME = '(?:ตัวชี้วัด|ตชว|ตัว|หัวข้อ|ข้อ|o|โอ)?\\s*(?:ที่)?\\s*';
const NUMBER = '(?<![\\d.])(\\d{1,2}(?:\\.\\d)?)(?![\\d.])';
const NUMBERED = new RegExp(`(${NAME})${NUMBER}${AND}(?:${NAME})${NUMBER}`);
const HELD_AGAINST = /ต่าง|เดียวกัน|เหมือนกัน|เหมือนหรือ|แยก(?:ไม่ออก|กัน|ยังไง|ไง)|เทียบ|คนละ|สับสน|งง/;
/** The comparing itself, which is nobody's name. */
const COMPARING =
  /(?:มัน)?(?:แตก)?ต่าง(?:กัน)?[ก-๙]{0,14}|(?:อัน|ตัว|เรื่อง)?เดียวกัน[ก-๙]{0,12}|(?:ไม่)?เหมือนกัน[ก-๙]{0,12}|แยก(?:ไม่ออก|กัน|ยังไง|ไง)[ก-๙]{0,12}|คนละ(?:อัน|ตัว|เรื่อง)[ก-๙]{0,8}/g;

/** Two things that a question holds against each other, each in words of its own. */
export interface TwoThings {
  readonly things: readonly [string, string];
  /** What is said of both. */
  readonly shared: string;
  readonly numbered: boolean;
}

/** `ตัวที่` stands for the indicators' number. */
const nameOf = (name: string): string => {
  const plain = name.replace(/\s+/g, '');
  return plain === '' || plain === 'ที่' || plain === 'ตัวที่' || plain === 'ตัว' ? 'ตัวชี้วัดที่' : plain;
};

/** The two things of a normalised question that asks how they differ; else null. */
export function twoThings(normalised: string): TwoThings | null {
  if (!HELD_AGAINST.test(normalised)) return null;
  const numbered = NUMBERED.exec(normalised);
  if (numbered !== null) {
    const [whole, name = '', first = '', second = ''] = numbered;
    const shared = normalised.replace(whole, ' ').replace(COMPARING, ' ').trim();
    return first === second
      ? null
      : {
          things: [`${nameOf(name)} ${first}`, `${nameOf(name)} ${second}`],
          shared,
          numbered: true,
        };
  }
  const [left = '', right = '', ...more] = normalised
    .replace(COMPARING, ' | ')
    .split(new RegExp(`${AND}(?=[^|])`));
  const [second = '', ...behind] = right.split('|');
  if (more.length > 0 || left.includes('|') || left.trim() === '' || second.trim() === '')
    return null;
  return { things: [left.trim(), second.trim()], shared: behind.join(' ').trim(), numbered: false };
}
