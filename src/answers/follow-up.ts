import type { AnswerContext, PreviousQuestion } from './answer.ts';
import { isHomeTopic } from './answer-from-letters.ts';
import { INTENT_WORDS } from './finding/intent-words.ts';
import { normalise } from './finding/normalise.ts';
import { isPlace } from './finding/place-words.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import type { Intent } from './knowledge-entry.ts';
import { askedWords } from './letters/question-pieces.ts';
import { swapped } from './swap-said.ts';

/** A question as it may be meant behind the ones before it. */
export interface Meant {
  readonly text: string;
  /** Whether it is read behind what was said before. */
  readonly merged: boolean;
  /** Whether it asks the same as before, of something else: the same answer is none. */
  readonly asksSame: boolean;
}

const BACK = 3;
const LEADING =
  /^(?:แล้ว|ละ|และ|ส่วน|อ้าว|งั้น)(?!ว)(?:ถ้า)?(?:เป็น)?\s*|^ของ\s*(?=ปี|จังหวัด|อำเภอ|\d|[a-z])/;
const TRAILING =
  /\s*(?:ล่ะ|ละ|หละ|หล่ะ|อ่ะ|อะ|น่ะ|นะ|เด้อ|เด้|เด|เหรอ|หรอ)?(?:ครับผม|ครับ|คับ|ค้าบ|คะ|ค่ะ|ค่า|จ๊ะ|จ้ะ|จ้า)?$/;
const MARKED = /^(?:แล้ว|และ|ส่วน)(?!ว)|(?:ล่ะ|ละ|หละ|หล่ะ|อ่ะ|อะ|เด้?)(?:ครับ|คะ|ค่ะ|คับ|จ๊ะ|จ้ะ)?$/;
const FEW = 2;
const SEVERAL = 4;
const SAID_FOR: Readonly<Record<Intent, string>> = {
  when: 'วันไหน',
  where: 'ที่ไหน',
  who: 'ใคร',
  'how-many': 'กี่',
  how: 'ยังไง',
  'may-i': 'ได้ไหม',
  'what-is': 'คืออะไร',
  why: 'ทำไม',
  'which-link': 'ลิงก์',
  contact: 'เบอร์โทร',
  number: 'เลขที่',
};
const SHORTEST_ASK = 4;
const SHORT_ASKS = ['กี่', 'ใคร', 'ไหม', 'มั้ย', 'เบอร์', 'โทร', 'ไร'];
const ASKS = new RegExp(
  [...Object.values(INTENT_WORDS).flatMap((words) => words.split('|')), ...SHORT_ASKS]
    .map((word) => normalise(word))
    .filter((word) => word.length >= SHORTEST_ASK || SHORT_ASKS.includes(word))
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

const OFFICES = /จังหวัด(?!ดีเด่น)|อำเภอ(?!คุณธรรม|ส่งเสริม|พัฒนา)/g;

const bare = (text: string): string => text.replace(LEADING, '').replace(TRAILING, '').trim();
const joined = (...texts: readonly string[]): string => texts.join(' ').replace(/\s+/g, ' ').trim();

/** What a question speaks of, in words: its topics, places, years and rounds. */
function topicsOf({ features, numbers }: ReadQuestion): string {
  const named = [...features.keys()]
    .filter((feature) => isHomeTopic(feature) || isPlace(feature))
    .map((feature) => feature.replace(/^place:/, ''));
  return joined(...named, ...numbers.years.map((year) => `ปี ${year}`));
}

/** The same topics without the places: an office does it that is of none of them. */
const withoutPlaces = (own: string, text: string, { index, today }: AnswerContext): string =>
  [...index.read(text, today).features.keys()]
    .filter(isPlace)
    .reduce((rest, feature) => rest.replace(feature.replace(/^place:/, ''), ' '), own);

const intentOf = ({ intents }: ReadQuestion): string =>
  [...intents]
    .slice(0, 1)
    .map((intent) => SAID_FOR[intent])
    .join('');

/** Whether a question says that it goes on from the one before: แล้ว …, … ล่ะ. */
export const goesOn = (question: string): boolean =>
  MARKED.test(normalise(question).replace(/\s+/g, ''));

/** Whether a question says so little that it is read behind the one before it first. */
function leansOn(question: string, read: ReadQuestion, rest: string): boolean {
  const naming = askedWords(question).pieces.filter((piece) => !piece.cue).length;
  const topical = [...read.features.keys()].some(isHomeTopic);
  const onlyNames = goesOn(question) && read.intents.size === 0 && naming <= FEW;
  if (topical && rest !== '' && !onlyNames) return false;
  return naming <= FEW || (goesOn(question) && naming <= SEVERAL);
}

/** Whether nothing is left but common words that ask for nothing. */
const saysNothing = (rest: string): boolean =>
  rest.search(ASKS) < 0 && askedWords(rest).pieces.every((piece) => piece.cue);

/** The question before as it was itself meant. */
function meantBefore(previous: PreviousQuestion, context: AnswerContext, back: number): string {
  const own = normalise(previous.question);
  if (back === 0 || !previous.previous) return own;
  const read = context.index.read(previous.question, context.today);
  const before = meantBefore(previous.previous, context, back - 1);
  const { text, rest } = swapped(bare(own), before, read, context);
  if (!leansOn(previous.question, read, rest)) return own;
  return rest === '' ? text : joined(text.replace(ASKS, ' '), rest);
}

/**
 * The ways a question may be meant in its conversation, the likelier first: `แล้วรอบสองล่ะ` is what was
 * asked before with the other round; `ใครเซ็น` asks something else of the same thing. What names a
 * subject of its own is meant as it stands.
 */
export function meantQuestions(
  question: string,
  alone: ReadQuestion,
  context: AnswerContext,
): readonly Meant[] {
  const itself: Meant = { text: question, merged: false, asksSame: false };
  const previous = context.previous ?? null;
  if (previous === null) return [itself];
  const before = meantBefore(previous, context, BACK - 1);
  const read = context.index.read(before, context.today);
  const said = swapped(bare(normalise(question)), before, alone, context);
  const { text } = said;
  const rest = text !== before && saysNothing(said.rest) ? '' : said.rest;
  const topics = topicsOf(read);
  const asks = rest !== '' && (alone.intents.size > 0 || rest.search(ASKS) >= 0);
  const kept = text.replace(ASKS, ' ');
  const own = topicsOf(context.index.read(text, context.today));
  const ofAnOffice = (said: string, ...more: readonly string[]): readonly string[] =>
    question.search(OFFICES) >= 0 ? [joined(withoutPlaces(own, text, context), said, ...more)] : [];
  const texts =
    rest === ''
      ? [text, text.replace(OFFICES, ' ')]
      : asks
        ? [joined(kept, rest), joined(own, rest), ...ofAnOffice(bare(normalise(question)))]
        : [
            joined(own, rest, intentOf(read)),
            joined(text, rest),
            ...ofAnOffice(rest, intentOf(read)),
            ...(intentOf(read) === '' ? [joined(own, rest)] : []),
          ];
  const merged = [...new Set(texts.map((each) => joined(each)))]
    .filter((each) => each !== '' && (topics !== '' || read.features.size > 0))
    .map((each): Meant => ({ text: each, merged: true, asksSame: !asks }));
  if (!leansOn(question, alone, rest)) return [itself];
  return rest === '' ? merged : [...merged, itself];
}
