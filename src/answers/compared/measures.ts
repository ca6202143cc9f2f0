/** A figure that two answers may both give, and by which words a question asks for it. */
interface Measure {
  readonly asked: RegExp;
  readonly given: RegExp;
  readonly unit: string;
}

/** The first that is asked for and given counts. */
const MEASURES: readonly Measure[] = [
  {
    asked: /ร้อยละ|เปอร์|เปอเซ/,
    given: /ผ่าน[^\d]{0,20}(?:85 ขึ้นไป )?(?:[\d,]+ หน่วยงาน )?\(?ร้อยละ ([\d.]+)/,
    unit: 'จุดร้อยละ',
  },
  {
    asked: /ผ่าน/,
    given: /ผ่าน[^\d]{0,20}(?:85 ขึ้นไป )?([\d,]+) หน่วยงาน/,
    unit: 'หน่วยงาน',
  },
  { asked: /หน่วย|แห่ง/, given: /([\d,]+) หน่วยงาน/, unit: 'หน่วยงาน' },
  { asked: /ข้อ/, given: /มี ([\d,]+) ข้อ/, unit: 'ข้อ' },
  { asked: /เฉลี่ย|คะแนน|แต้ม|ita|ไอทีเอ|ผล/, given: /เฉลี่ย[^\d]{0,20}([\d.]+)/, unit: 'คะแนน' },
];

/** A figure of two answers, held against each other. */
export interface Difference {
  /** The second less the first, exact to the hundredth. */
  readonly by: number;
  readonly unit: string;
}

const figure = (text: string, { given }: Measure): number | null => {
  const digits = given.exec(text)?.[1]?.replace(/,/g, '');
  return digits === undefined ? null : Number(digits);
};

/** How much what a question asks for differs between two answers; null where not both give it. */
export function differenceOf(question: string, first: string, second: string): Difference | null {
  for (const measure of MEASURES) {
    if (!measure.asked.test(question)) continue;
    const [a, b] = [figure(first, measure), figure(second, measure)];
    if (a !== null && b !== null) {
      return { by: Math.round((b - a) * 100) / 100, unit: measure.unit };
    }
  }
  return null;
}
