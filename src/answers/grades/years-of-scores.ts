import { SCORED } from './score-words.ts';

const NAMED_YEAR = new RegExp(
  [
    '(?:ปีงบประมาณ|ปีงบ|ประจำปี|ปี|พศ|fy|สมัย|ยุค|เมื่อ|ตอน)\\s*(?:พศ\\s*)?(25\\d\\d|[5-7]\\d)(?![\\d.])(?:\\s*(?:กับ|และ|หรือ|ถึง|-)\\s*(25\\d\\d|[5-7]\\d)(?![\\d.]|\\s*คะแนน))?',
    '(?<![\\d.])(25[5-9]\\d)(?![\\d.])',
    // `ita 65` is a year, unless it is called a score.
    '(?<=ita|ไอทีเอ)\\s*(6\\d|7[0-5])(?![\\d.]|\\s*(?:คะแนน|แต้ม))',
    // The year right behind what was scored, since the score comes behind it: `ita65 ได้ 52.3`.
    `(?<=${SCORED})\\s*([56]\\d|7[0-5])(?=\\s*(?:ได้|คะแนน|ผล|รวม|มี)[^\\d]{0,20}\\d)`,
  ].join('|'),
  'g',
);

/** The years that a question about scores names, in the Buddhist era, and the text without them. */
export function takeYears(normalised: string): {
  readonly years: readonly number[];
  readonly rest: string;
} {
  const years = new Set<number>();
  const rest = normalised.replace(
    NAMED_YEAR,
    (_, named?: string, another?: string, full?: string, ofIta?: string, ofTool?: string) => {
      for (const digits of [named, another, full, ofIta, ofTool]) {
        if (digits === undefined) continue;
        years.add(digits.length === 2 ? 2500 + Number(digits) : Number(digits));
      }
      return ' ';
    },
  );
  return { years: [...years], rest };
}
