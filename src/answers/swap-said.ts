import type { AnswerContext } from './answer.ts';
import { named } from './finding/described.ts';
import { isPlace } from './finding/place-words.ts';
import type { ReadQuestion } from './finding/read-question.ts';

/** A question of before with what a new one puts in its place, and what else the new one says. */
export interface Swapped {
  readonly text: string;
  /** Empty where the new question only puts something in the place of something. */
  readonly rest: string;
}

/** Things of a kind that stand for one another: a new one takes the old one's place. */
interface Kind {
  readonly said: RegExp;
  /** Where there is none to be replaced, what is added; null adds nothing and swaps nothing. */
  readonly added: (said: string) => string | null;
}

const DIGITS = '\\d{1,2}(?:\\s*-\\s*\\d{1,2})?';
const YEAR: Kind = {
  said: /(?:(?:ปีงบประมาณ|ปีงบ|ปี|พศ)\s*)?(?<![\d./-])(?:25[5-9]\d|6[2-9]|7[0-5])(?![\d.:]|\s*(?:คะแนน|คน|ข้อ(?!ที่)))/,
  added: (said) => ` ปี ${said.replace(/\D/g, '')}`,
};
const TOOL: Kind = {
  said: /ไอ\s?ไอ\s?ที|อี\s?ไอ\s?ที|โอ\s?ไอ\s?ที|(?<![a-z])(?:iit|eit|oit)(?![a-z])/,
  added: (said) => ` ${said}`,
};
const GRADE: Kind = { said: /(?<![a-z])(?:aa|[a-f])(?![a-z])/, added: () => null };
const OFFICE: Kind = {
  said: /จังหวัด(?!ดีเด่น)|อำเภอ(?!คุณธรรม|ส่งเสริม|พัฒนา|ละ)/,
  added: (said) => ` ของ${said}`,
};
/** Rounds and the indicators that are reported in them: naming the one leaves the other behind. */
const NUMBERED: readonly Kind[] = [
  {
    said: /(?:รอบ|ครั้ง|งวด)\s*(?:ที่\s*)?(?:\d{1,2}|แรก|หนึ่ง|นึง|สอง|หลัง|สุดท้าย|สาม)/,
    added: (said) => ` ${said}`,
  },
  {
    said: new RegExp(`(?:ตัวชี้วัด|ตชว|ตัว|ข้อ)\\s*(?:ที่\\s*)?${DIGITS}`),
    added: (said) => ` ${said}`,
  },
  {
    said: /(?:ฉบับ|ระยะ|เฟส)\s*(?:ที่\s*)?\d(?!\d)/,
    added: (said) => ` ${said}`,
  },
  { said: /(?<![\d./])\d\s*-\s*\d{1,2}(?![\d./])/, added: () => null },
];
const KINDS: readonly Kind[] = [YEAR, TOOL, GRADE, ...NUMBERED, OFFICE];
const GLUE = /^(?:ของ|ที่(?!ไหน|ใด|อยู่)|เป็น|ใน|ก็|แล้ว|ถ้า|สำหรับ|\s)+|(?:ของ|ที่|เป็น|\s)+$/g;
const NUMBER_BEHIND = new RegExp(`(?:ที่\\s*)?${DIGITS}`);

/** A round takes the place of the indicators that were asked for, and they that of a round. */
const withoutNumbered = (text: string, kind: Kind): string =>
  NUMBERED.includes(kind)
    ? NUMBERED.reduce((rest, { said }) => rest.replace(said, ' '), text)
    : text;

/** Puts a number behind the noun that numbered it before: `ตัวที่ 8` behind `ตชว1` is `ตชว 8`. */
function inPlace(old: string, said: string): string {
  const number = NUMBER_BEHIND.exec(said)?.[0];
  return /^(?:ตัวชี้วัด|ตชว|ข้อ)/.test(old) && number !== undefined
    ? old.replace(NUMBER_BEHIND, number)
    : said;
}

const BARE_NUMBER = /^(?:ที่\s*|ตัวที่\s*|ข้อที่\s*)?(\d{1,2})$/;
const NUMBERED_NOUN =
  /((?:ตัวชี้วัด|ตชว|ตัว|ข้อ|ฉบับ|ระยะ|รอบ|ครั้ง|o)\s*(?:ที่\s*)?)\d{1,2}(?:\s*-\s*\d{1,2})?/;

/** `7 ล่ะ` behind what was numbered 6; null where nothing was, or more is said. */
function renumbered(said: string, before: string): Swapped | null {
  const number = BARE_NUMBER.exec(said.replace(GLUE, '').trim())?.[1];
  if (number === undefined || !NUMBERED_NOUN.test(before)) return null;
  return { text: before.replace(NUMBERED_NOUN, (_, noun: string) => `${noun}${number}`), rest: '' };
}

const YEAR_AFTER = /ปี(?:ถัดมา|ต่อมา|ถัดไป|หลังจากนั้น)/;
const YEAR_BEFORE = /ปี(?:ก่อนหน้า(?:นั้น|นี้)?|ก่อนนั้น)/;

/** `ปีถัดมา` as the year that it is behind the one spoken of. */
function withYearCounted(said: string, before: string): string {
  const year = Number(YEAR.said.exec(before)?.[0].replace(/\D/g, '') ?? Number.NaN);
  if (Number.isNaN(year)) return said;
  const full = year < 100 ? year + 2500 : year;
  return said.replace(YEAR_AFTER, `ปี ${full + 1}`).replace(YEAR_BEFORE, `ปี ${full - 1}`);
}

const WHO_ANSWERS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:แบบ)?(?:วัด|สอบถาม|ของ|ที่)?(?:ภายใน(?!\s?\d|วัน|กี่|เดือน|กำหนด|เวลา|ปี)|คนใน|เจ้าหน้าที่)(?:ตอบ)?/,
    'iit',
  ],
  [/(?:แบบ)?(?:วัด|สอบถาม|ของ|ที่)?(?:ภายนอก|คนนอก|ชาวบ้าน|ประชาชน)(?:ตอบ)?/, 'eit'],
  [/(?:ตัว|อัน)?(?:ที่)?(?:ต้อง)?(?:เอาขึ้น|เอาลง|ขึ้น|ลง)(?:ใน|บน|หน้า)?เว็บ/, 'oit'],
];
const inTool = (text: string): string => {
  const told = named(text);
  if (TOOL.said.test(told)) return told;
  return WHO_ANSWERS.reduce((rest, [people, tool]) => rest.replace(people, ` ${tool} `), told);
};

/** Both texts with the tools' names where one asks of a tool, and the other of who answers another. */
function inTools(question: string, previous: string): readonly [string, string] {
  const tools = [inTool(question), inTool(previous)] as const;
  return tools.every((text) => TOOL.said.test(text)) ? tools : [question, previous];
}

/** The places that a read text names, as they are written there. */
const placesIn = (read: ReadQuestion, text: string): string[] =>
  [...read.features.keys()]
    .filter(isPlace)
    .map((feature) => feature.replace(/^place:/, '').replace(/^(?:จังหวัด|อำเภอ)/, ''))
    .flatMap((name) => (text.includes(name) ? [name] : []));

/** Puts what a question says in the place of what was said before. Both texts are normalised. */
export function swapped(
  question: string,
  previous: string,
  read: ReadQuestion,
  { index, today }: AnswerContext,
): Swapped {
  const [said, before] = inTools(question, previous);
  const other = renumbered(said, before);
  if (other !== null) return other;
  let text = before;
  let rest = withYearCounted(said, before);
  for (const kind of KINDS) {
    const { said: pattern, added } = kind;
    const [now] = pattern.exec(rest) ?? [];
    if (now === undefined) continue;
    const old = pattern.exec(text)?.[0];
    const addition = old === undefined ? added(now) : null;
    if (old === undefined && addition === null) continue;
    text =
      old === undefined
        ? `${withoutNumbered(text, kind)}${addition}`
        : text.replace(
            old,
            ` ${kind === YEAR ? ` ปี ${now.replace(/\D/g, '')}` : inPlace(old, now)} `,
          );
    rest = rest.replace(now, ' ');
  }
  const [place] = placesIn(read, rest);
  if (place !== undefined) {
    const [old] = placesIn(index.read(before, today), text);
    text = old === undefined ? `${text} ${place}` : text.replace(old, place);
    rest = rest.replace(place, ' ');
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    rest: rest.replace(GLUE, '').replace(/\s+/g, ' ').trim(),
  };
}
