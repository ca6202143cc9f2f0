import { normalise } from '../finding/normalise.ts';
import { plainWords } from '../finding/word-borders.ts';
import { officesSpelled, provincesIn } from './asked-provinces.ts';
import { wholeWords } from './broken-words.ts';
import { spelledOut } from './office-abbreviations.ts';
import { knownUse, type WordUse } from './passing-words.ts';
import { type MonthDay, namedDays, namedMonths } from './question-dates.ts';
import { writtenFor } from './said-for.ts';
import { gramsOf } from './signature.ts';
import { skeletonOf } from './skeleton.ts';

/** A word of a question that may name a letter or a passage of it. */
export interface QuestionPiece {
  readonly word: string;
  /** How a text may hold it: its own skeleton, then those of what it is short for. */
  readonly skeletons: readonly string[];
  readonly grams: readonly Uint32Array[];
  /** Tells what is asked rather than which letter is meant. */
  readonly cue: boolean;
  /** Whether it stands right behind the piece before it. */
  readonly joined: boolean;
  /** A number with what it numbers, as in ครั้งที่ 2: without it a letter is another one. */
  readonly ordinal: boolean;
}

/** A question as letters are searched for it. */
export interface AskedWords {
  readonly normalised: string;
  /** The same without spaces. */
  readonly compact: string;
  readonly pieces: readonly QuestionPiece[];
  /** Numbers that the letter has to hold; a year in two digits with its century. */
  readonly numbers: readonly string[];
  /** Numbers that may be a letter's own: behind ว, or of three digits and more. */
  readonly quoted: readonly { readonly digits: string; readonly circular: boolean }[];
  readonly days: readonly MonthDay[];
  /** The provinces it names. */
  readonly provinces: readonly string[];
}

const LONGEST_KNOWN = 5;
/** A shorter word stands in any text. */
const SHORTEST_OTHER = 3;
const NUMBERED =
  /(ครั้ง|รอบ|ขั้นตอน|ขั้น|ประเภท|อันดับ|วาระ|หมวด|หน้า|บท|ลำดับ(?=\s*(?:ที่\s*)?\d)|ระยะ|ไตรมาส|ข้อ|รุ่น|งวด|กลุ่ม|มาตรา|ตอน|ภาค|ชั้น|เฟส|ตัวชี้วัด|ตชว|เขต|ชุด)\s*(?:ที่\s*)?(\d{1,3}|แรก|หนึ่ง|นึง|สอง|สาม|สี่|สุดท้าย)(?!\d)/g;
/** What goes by a letter: สาย C. */
const LETTERED =
  /(สาย|กลุ่ม|ทีม|โซน|ชุด|รุ่น|หมวด|จุด|เส้นทาง|ค่าย|สนาม|อาคาร|ประเภท|แบบ)\s*(?:ที่\s*)?(?:([a-h])(?![a-z])|(เอ|บี|ซี|ดี|อี)(?=\s|$|ใคร|วัน|ที่|กี่|อยู่|ไป|ฉีด|ออก|จัด|ล่ะ|ละ|อะ|คะ|ครับ))/g;
const LETTERS: Readonly<Record<string, string>> = { เอ: 'a', บี: 'b', ซี: 'c', ดี: 'd', อี: 'e' };
const SPOKEN: Readonly<Record<string, string>> = {
  แรก: '1',
  หนึ่ง: '1',
  นึง: '1',
  สอง: '2',
  สาม: '3',
  สี่: '4',
};
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  รอบ: ['ครั้ง', 'งวด', 'ระยะ'],
  ครั้ง: ['รอบ', 'งวด'],
  งวด: ['รอบ', 'ครั้ง'],
  เฟส: ['ระยะ'],
  ตชว: ['ตัวชี้วัด'],
  ขั้น: ['ขั้นตอน'],
  ขั้นตอน: ['ขั้น'],
};
const POWERS: Readonly<Record<string, number>> = {
  พัน: 1e3,
  หมื่น: 1e4,
  แสน: 1e5,
  ล้าน: 1e6,
};
const DIGITS = 'ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า'.split(' ');
const CIRCULAR_NUMBER = /(?<![ก-๙])ว\s*(\d{1,6})(?!\d)/g;
/** The office's part of a letter's number, before its own: `นภ 0017.3` of `นภ 0017.3/ว 7205`. */
const OFFICE_NUMBER =
  /(?:(?<![ก-๙])[ก-ฮ]{2,3}\s*)?(?<!\d)0\d{3}(?:\.\d{1,3}){0,2}\s*\/?\s*(?=ว\s*\d)/g;
/** What forms and items go by: `O18`, `นท. 2`, `DA-70`. */
const CODE =
  /(?<![a-zก-๙\d])(?!(?:iit|eit|oit|ita|itap|off|kickoff|amphoe|zoom|ai|qr|พศ|ปี|มค|กพ|มีค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค|ว|น|อ|ข้อ|ที่|ม)[\s\d.-])([a-z]{1,3}|[ก-ฮ]{1,3}|[ก-ฮ]{2,3}\s[ก-ฮ]{2,3})[\s.-]?(\d{1,3})(?![\d.:])/g;
/** Everyday words of consonants only, which are no code before a number. */
const NO_CODES: ReadonlySet<string> = new Set(
  'คน ครบ รบ ลบ รถ กบ นม พบ หก สด ผล งบ จบ ขอ รอบ กอง สอง สอบ ตรง ลง จน ชน บน ถนน หน ปม กม ซม รวม ยก ตก นก รอ พอ ตน ลด มอบ ชอบ บอก ออก สง กลบ ขวด ทน ฝน ลม นอก ปลด'.split(
    ' ',
  ),
);
const YEAR = /(?:ปี|พศ|งบ|ปีงบ|ปีงบประมาณ|ศึกษา)\s*(25\d\d|[4-7]\d)(?!\d)/g;

const DEGREE = /(?<![ก-๙])ป\.?\s?(ตรี|โท|เอก)/g;

/** Dots between Thai letters: of abbreviations they go, elsewhere they part words. */
const undotted = (text: string): string =>
  text
    .replace(/(?<![ก-๙])(?:[ก-ฮ]{1,4}\.\s?){2,}/g, (short) => `${short.replace(/[.\s]/g, '')} `)
    .replace(/(?<=[ก-๙])\.(?=[ก-๙])/g, '. ');

/** Particles at the end of a word, which mislead its splitting. */
const PARTICLES =
  /(?<=[ก-๙]{2})(?:อะ|อ่ะ|ล่ะ|ละ|หละ|หล่ะ|คะ|ค่ะ|ครับ|คับ|ค้าบ|จ้ะ|จ๊ะ|จ้า|นะ|น่ะ|เด้?|เนาะ)+(?=\s|$)/g;

/** The same between what is asked and the words behind it: `เท่าไหร่อะหนังสือ`, `ที่ไหนอะพี่`. */
const PARTICLES_INSIDE =
  /(ไหน|อะไร|ใคร|เท่าไหร่|เท่าไร|เท่าใด|เมื่อไหร่|เมื่อไร|กี่โมง)(?:อ่?ะ|น่ะ|ล่ะ|คะ|ค่ะ|ครับ|คับ)(?=[ก-๙]{2})/g;
/** Who is asking, told before the question or behind it: `อบต.ถามว่า…`, `… รปภ.ถาม`. */
const ASKER_BEFORE = /^\S{2,20}?(?:ฝาก)?ถาม(?:มา)?ว่า(?=\S{3})/;
const ASKER_BEHIND = /(?<=\S{8}.*)\s\S{2,20}(?:ฝาก)?ถาม(?:มา)?(?:ครับ|คับ|ค่ะ|คะ|น่ะ|จ้า)?\s*$/;
const TEACHER = /(?<![ก-๙])อ\.\s?(?=ที่ปรึกษา|ผู้สอน|ประจำ|พิเศษ)/g;

/** A question with its customary short forms written out, and without who is asking. */
const writtenOut = (question: string): string =>
  officesSpelled(question.replace(DEGREE, 'ปริญญา$1').replace(TEACHER, 'อาจารย์'))
    .replace(PARTICLES_INSIDE, '$1 ')
    .replace(ASKER_BEFORE, '')
    .replace(ASKER_BEHIND, '');

/** `เกินแสน`, `5 หมื่น` as digits. */
const inDigits = (text: string): string =>
  text.replace(
    /(\d+(?:\.\d+)?)?\s*(พัน|หมื่น|แสน|ล้าน)(?!ธ)(สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?/g,
    (whole, count: string | undefined, power: string, rest: string | undefined, at: number) =>
      count === undefined && !/(?:เกิน|ถึง|กว่า|หลัก|แล้ว|เป็น|ได้|วงเงิน|งบ)\s*$/.test(text.slice(0, at))
        ? whole
        : ` ${Math.round((Number(count ?? 1) + (rest === undefined ? 0 : DIGITS.indexOf(rest) / 10)) * (POWERS[power] ?? 1))} บาท `,
  );

/** What a word may be written as in a letter. */
const othersFor = (word: string): readonly string[] => [...spelledOut(word), ...writtenFor(word)];

const pieceOf = (
  word: string,
  rest: Pick<QuestionPiece, 'cue' | 'joined' | 'ordinal'>,
  others: readonly string[],
): QuestionPiece => {
  const skeletons = [...new Set([word, ...others].map(skeletonOf))].filter(
    (each, at) => each.length >= (at === 0 ? 1 : SHORTEST_OTHER),
  );
  return { word, skeletons, grams: skeletons.map(gramsOf), ...rest };
};

/** How many words from a place on are one that is known, and how it is used; none, where it is not known. */
function knownFrom(words: readonly string[], at: number): { taken: number; use: WordUse | null } {
  for (let many = Math.min(LONGEST_KNOWN, words.length - at); many > 1; many--) {
    const said = words.slice(at, at + many).join('');
    const use = knownUse(said) ?? (othersFor(said).length > 0 ? 'naming' : null);
    if (use !== null) return { taken: many, use };
  }
  const use = knownUse(words[at] ?? '');
  return { taken: use === null ? 0 : 1, use };
}

/** The words of a text by how they are used; those known as one are taken as one. */
function usedWords(text: string): { word: string; use: 'naming' | 'cue'; joined: boolean }[] {
  const used: { word: string; use: 'naming' | 'cue'; joined: boolean }[] = [];
  for (const stretch of text.split(/[\s/:-]+/)) {
    const words = wholeWords(plainWords(stretch), (all, at) => knownFrom(all, at).taken);
    let joined = false;
    for (let at = 0; at < words.length; ) {
      const known = knownFrom(words, at);
      let taken = Math.max(known.taken, 1);
      let use = known.use;
      const negated = words[at] === 'ไม่' && taken === 1 && at + 1 < words.length;
      if (negated) {
        taken = 2;
        const negated = othersFor(`ไม่${words[at + 1] ?? ''}`).length === 0;
        use = negated && knownUse(words[at + 1] ?? '') === 'cue' ? 'cue' : null;
      }
      const word = words.slice(at, at + taken).join('');
      at += taken;
      if (use === 'passing' || /^\d+$/.test(word) || word.length < 2) {
        joined = false;
        continue;
      }
      used.push({ word, use: use ?? 'naming', joined });
      joined = true;
    }
  }
  return used;
}

/** Takes a question apart into what letters and passages are found by. */
export function askedWords(question: string): AskedWords {
  const normalised = inDigits(normalise(undotted(writtenOut(question))));
  const compact = normalised.replace(/\s+/g, '');
  const quoted: { digits: string; circular: boolean }[] = [];
  const numbers: string[] = [];
  const ordinals: QuestionPiece[] = [];
  const mixed: QuestionPiece[] = [];
  const anyMonth: MonthDay[] = [];
  const dates = namedDays(normalised);
  let rest = normalised.replace(PARTICLES, (said) => ' '.repeat(said.length));
  for (const { start, end } of [...dates].reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const months = namedMonths(rest);
  for (const { year, start, end } of [...months].reverse()) {
    if (year !== null) numbers.push(year);
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  const provinces = provincesIn(rest);
  for (const { start, end } of [...provinces].reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  rest = rest
    .replace(
      /วัน\s*ที่?\s*(\d{1,2})(?:\s*-\s*(\d{1,2}))?(?![\d:.])/g,
      (_, first: string, last?: string) => {
        for (const each of [first, last])
          if (each !== undefined) anyMonth.push({ month: 0, date: Number(each) });
        return ' ';
      },
    )
    .replace(OFFICE_NUMBER, ' ')
    .replace(CIRCULAR_NUMBER, (_, digits: string) => {
      quoted.push({ digits, circular: true });
      return ' ';
    })
    .replace(YEAR, (_, year: string) => {
      numbers.push(year.length === 2 ? `25${year}` : year);
      return ' ปี ';
    })
    .replace(NUMBERED, (whole, noun: string, written: string) => {
      const number = SPOKEN[written] ?? written;
      if (!/^\d+$/.test(number)) return whole;
      const named = [noun, ...(ALSO_CALLED[noun] ?? [])];
      const others = named.flatMap((each) => [
        `${each}ที่${number}`,
        `${each}${number}`,
        ...(number === '1' ? [`${each}แรก`] : []),
      ]);
      ordinals.push(
        pieceOf(others[0] ?? whole, { cue: false, joined: false, ordinal: true }, others),
      );
      return ' ';
    })
    .replace(LETTERED, (_, noun: string, letter: string | undefined, spoken: string) => {
      const name = letter ?? LETTERS[spoken] ?? '';
      const others = [`${noun}${name}`, `${noun}ที่${name}`];
      ordinals.push(
        pieceOf(`${noun}${name}`, { cue: false, joined: false, ordinal: true }, others),
      );
      return ' ';
    })
    .replace(CODE, (whole: string, letters: string, digits: string) => {
      if (knownUse(letters) !== null || NO_CODES.has(letters)) return whole;
      const code = `${letters}${digits}`.replace(/[\s.]/g, '');
      ordinals.push(pieceOf(code, { cue: false, joined: false, ordinal: true }, []));
      return ' ';
    })
    .replace(/(?<![a-z\d])\d+[a-z]+\d*/g, (token) => {
      mixed.push(pieceOf(token, { cue: false, joined: false, ordinal: false }, []));
      return ' ';
    })
    .replace(/\d+(?:\.\d+)?/g, (number) => {
      if (/^25[4-9]\d$/.test(number)) numbers.push(number);
      else if (/^\d{3,6}$/.test(number)) quoted.push({ digits: number, circular: false });
      else numbers.push(number);
      return ` ${number} `;
    });
  const pieces = usedWords(rest.replace(/ต้อง(?=[ก-๙])/g, 'ต้อง ').replace(/(?=กี่)/g, ' ')).map(
    ({ word, use, joined }) =>
      pieceOf(word, { cue: use === 'cue', joined, ordinal: false }, othersFor(word)),
  );
  const named = provinces.map(({ name }) =>
    pieceOf(name, { cue: false, joined: false, ordinal: false }, []),
  );
  return {
    normalised,
    compact,
    pieces: [...pieces, ...named, ...mixed, ...ordinals],
    numbers,
    quoted,
    days: [...dates.flatMap((each) => each.days), ...months.map(({ day }) => day), ...anyMonth],
    provinces: provinces.map(({ name }) => name),
  };
}
