import type { Day } from '../../storage/records/entity.ts';
import type { Intent } from '../knowledge-entry.ts';
import { named } from './described.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import type { Guess } from './likely-word.ts';
import { mend } from './mend.ts';
import { normalise } from './normalise.ts';
import { SPOKEN_MONTHS } from './number-rules.ts';
import { type Piece, segment } from './segment.ts';
import { type TypedNumbers, takeTypedNumbers } from './typed-numbers.ts';
import { type Letters, lettersOf, lettersOfAll } from './word-borders.ts';

/** A question as it is looked up. */
export interface ReadQuestion {
  readonly normalised: string;
  /** Its letters without spaces and typed numbers. */
  readonly letters: string;
  readonly numbers: TypedNumbers;
  /** Concept or typed number → how surely it was said (1, less for a guessed spelling). */
  readonly features: ReadonlyMap<string, number>;
  readonly intents: ReadonlySet<Intent>;
  /** Words that mean nothing to the bot. */
  readonly unknown: readonly string[];
  /** What is counted: the words behind กี่. */
  readonly units: readonly string[];
}

const HOW_MANY = 'กี่';
/** Who has forgotten a date only says why it is asked for; who has forgotten a password asks about that. */
const FORGOTTEN = 'ลืม';
const FORGETTABLE = ['รหัสผ่าน', 'เข้าระบบ', 'itap', 'e-fms', 'meeting id', 'passcode'] as const;
/** Who asks whether it is on a day asks when it is. */
const CONFIRMS_DAY = new RegExp(
  `\\d\\s*(?:มค|กพ|มีค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค|${SPOKEN_MONTHS.join('|')}).*ใช่`,
);
/** So does who asks which of two months. */
const CONFIRMS_MONTH = new RegExp(
  `(?:${SPOKEN_MONTHS.join('|')})\\S{0,4}\\s*(?:หรือ|รึ)\\s*(?:เดือน|ปลาย|ต้น|กลาง)?(?:${SPOKEN_MONTHS.join('|')})`,
);
/** Who asks whether there are so many asks how many there are. */
const CONFIRMS_COUNT =
  /\d\s*(?:ข้อ|ตัว|คน|ราย|หน่วย|แห่ง|ครั้ง|รอบ|เปอร์|ระดับ|ประการ|กลุ่ม|จังหวัด|อำเภอ|มิติ|อย่าง|วัน(?!ที่)|เดือน|คะแนน|บาท|ล้าน).*(?:ใช่|จริง|ถูก|หรือเปล่า)/;
/** Who only names a deadline asks when it is. */
const NAMES_DEADLINE = /กำหนด(?!การ)|เดดไลน์|deadline|หมดเขต|วันสุดท้าย|เส้นตาย/;
/** Who asks what a thing is asks for no way to do it, whatever else is said. */
const WHAT_IT_IS = /คืออะไร|คือไร|คืออารัย|หมายถึงอะไร/;

export const roundFeature = (round: number): string => `#round:${round}`;
export const indicatorFeature = (indicator: number): string => `#indicator:${indicator}`;
export const openDataFeature = (item: number): string => `#open-data:${item}`;
/** A day of a month that is spoken of; `day` is `15-5`. */
export const dayFeature = (day: string): string => `@${day}`;
/** Whether a feature is a day of a month. */
export const isDay = (feature: string): boolean => feature.startsWith('@');
const phoneFeature = (phone: string): string => `#phone:${phone}`;
/** No `#`: few letters say what of theirs has which number, and the others are not ruled out by it. */
const attachmentFeature = (attachment: number): string => `attachment:${attachment}`;
const phaseFeature = (phase: number): string => `#phase:${phase}`;
const headingFeature = (heading: string): string => `#heading:${heading.replace('.', '/')}`;
export const numberFeature = (digits: string): string => `#number:${digits}`;

/** A text that is ready to be read in any words: its numbers taken out, the rest as letters. */
export interface PreparedText {
  readonly normalised: string;
  readonly numbers: TypedNumbers;
  readonly letters: Letters;
}

function withoutNumbers(text: string, today: Day): Omit<PreparedText, 'letters'> {
  const normalised = normalise(text);
  return { normalised, numbers: takeTypedNumbers(normalised, today) };
}

/** Normalises a text and takes its numbers out; `split` tells where words may begin and end. */
export function prepareText(text: string, today: Day, split = lettersOf): PreparedText {
  const { normalised, numbers } = withoutNumbers(text, today);
  return { normalised, numbers, letters: split(numbers.rest) };
}

/** The same of a question, with the names of what it only describes. */
export function prepareQuestion(question: string, today: Day): PreparedText {
  const normalised = normalise(question);
  const numbers = takeTypedNumbers(named(normalised), today);
  return { normalised, numbers, letters: lettersOf(numbers.rest) };
}

/** The same of many texts in less time. */
export function prepareTexts(texts: readonly string[], today: Day): PreparedText[] {
  const prepared = texts.map((text) => withoutNumbers(text, today));
  const letters = lettersOfAll(prepared.map(({ numbers }) => numbers.rest));
  return prepared.map(({ normalised, numbers }, at) => ({
    normalised,
    numbers,
    letters: letters[at] ?? lettersOf(numbers.rest),
  }));
}

/** Reads concepts, intents, numbers and the unknown from a text. */
export const readText = (text: PreparedText, lexicon: Lexicon, guess: Guess): ReadQuestion =>
  readPieces(text, segment(text.letters, lexicon), guess);

/** The same of a text that is split already. */
export function readPieces(
  { normalised, numbers, letters }: PreparedText,
  pieces: readonly Piece[],
  guess: Guess,
): ReadQuestion {
  const features = new Map<string, number>();
  const intents = new Set<Intent>();
  const unknown: string[] = [];
  const take = (meaning: Meaning, sureness: number): void => {
    for (const intent of meaning.intents) intents.add(intent);
    if (meaning.concept === null) return;
    features.set(meaning.concept, Math.max(features.get(meaning.concept) ?? 0, sureness));
  };
  const units: string[] = [];
  let counted = false;
  for (const piece of mend(pieces, guess)) {
    if (counted && (piece.meaning === null || piece.meaning.concept !== null)) {
      units.push(piece.meaning?.concept ?? piece.text);
    }
    counted = piece.text === HOW_MANY;
    if (piece.meaning !== null) take(piece.meaning, piece.sureness);
    else if (!/^[\d.:/-]+$/.test(piece.text)) unknown.push(piece.text);
  }
  if (!FORGETTABLE.some((concept) => features.has(concept))) features.delete(FORGOTTEN);
  if (CONFIRMS_DAY.test(normalised) || CONFIRMS_MONTH.test(normalised)) intents.add('when');
  if (CONFIRMS_COUNT.test(normalised)) intents.add('how-many');
  if (intents.size === 0 && NAMES_DEADLINE.test(normalised)) intents.add('when');
  if (WHAT_IT_IS.test(normalised)) intents.delete('how');
  for (const each of numbers.rounds) features.set(roundFeature(each), 1);
  for (const each of numbers.indicators) features.set(indicatorFeature(each), 1);
  for (const each of numbers.openDataItems) features.set(openDataFeature(each), 1);
  for (const each of numbers.days) features.set(dayFeature(each), 1);
  for (const each of numbers.phones) features.set(phoneFeature(each), 1);
  for (const each of numbers.phases) features.set(phaseFeature(each), 1);
  for (const each of numbers.attachments) features.set(attachmentFeature(each), 1);
  for (const each of numbers.headings) features.set(headingFeature(each), 1);
  for (const each of numbers.longNumbers) features.set(numberFeature(each), 1);
  return {
    normalised,
    letters: letters.letters,
    numbers,
    features,
    intents,
    unknown,
    units,
  };
}
