import { createLexicon, type Lexicon } from './finding/lexicon.ts';
import { normalise } from './finding/normalise.ts';
import { isPlace, placeWords } from './finding/place-words.ts';
import { type Piece, segment } from './finding/segment.ts';
import { lettersOf } from './finding/word-borders.ts';
import * as says from './messages.ts';
import { EVERYDAY_WORDS, TALK_WORDS, type Talk } from './small-talk-words.ts';

const REPLIES: Readonly<Record<Talk, string>> = {
  greeting: says.GREETING,
  presence: says.GREETING,
  thanks: says.THANKS,
  acknowledgement: says.ACKNOWLEDGED,
  farewell: says.FAREWELL,
  wish: says.WISHED_BACK,
  apology: says.NEVER_MIND,
  introduction: says.WELCOME,
  mood: says.CHEERED_UP,
  'who-are-you': says.WHO_AM_I,
};
/** Of several, the one that is answered: who greets and introduces himself is welcomed. */
const FIRST: readonly Talk[] = [
  'introduction',
  'wish',
  'mood',
  'farewell',
  'who-are-you',
  'apology',
  'thanks',
  'greeting',
  'presence',
  'acknowledgement',
];
const TALK = 'talk:';
const EVERYDAY = `${TALK}everyday`;
const PEOPLE = new Set([
  'อำเภอ',
  'จังหวัด',
  'ปลัดอำเภอ',
  'ผู้บริหาร',
  'เจ้าหน้าที่',
  'ผู้ว่า',
  'ปลัดจังหวัด',
  'ปค',
]);
/** Words of want or doubt, behind which something is asked for. */
const WANTS =
  /ขอ(?!บ|โทษ|โทด|อภัย|ให้|ตัว|แนะนำ|รับ|ง|สุมา|สูมา|ถาม|สอบถาม)|(?<!ที่)ช่วย(?!เหลือ|ได้|ชีวิต|ตอบ|หาให้)|อยาก(?!ทัก)|ต้องการ|งง|ไม่รู้|ไม่ทราบ|ไม่เข้าใจ|ไม่ได้ผล|ไม่ทัน|แล้วถ้า|ล่ะ/;
/** Thanks for something, which may be named. */
const THANKS_FOR = /(?:ขอบคุณ|ขอบใจ|ขอบพระคุณ)[^ ]{0,8} ?(?:สำหรับ|ที่|กับ)/;
const LAUGHS = /(?<!\d)5{3,}(?!\d)/g;
const PICTURES = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+$/u;
/** Letters of unknown words that friendly talk may hold: names in an introduction, a slip elsewhere. */
const UNKNOWN_LETTERS: Readonly<Record<Talk, number>> = {
  introduction: 40,
  wish: 24,
  mood: 12,
  farewell: 10,
  apology: 14,
  thanks: 8,
  greeting: 5,
  presence: 0,
  acknowledgement: 0,
  'who-are-you': 0,
};

function createTalkLexicon(): Lexicon {
  const lexicon = createLexicon();
  for (const { word, concept } of placeWords()) lexicon.teach(word, concept);
  for (const word of EVERYDAY_WORDS.split('|')) lexicon.teach(word, EVERYDAY);
  for (const [talk, words] of Object.entries(TALK_WORDS)) {
    for (const word of words.split('|')) lexicon.teach(word, TALK + talk);
  }
  return lexicon;
}
const LEXICON = createTalkLexicon();

/** What is told along with thanks: it is done, or will be. */
const TELLS =
  /(?<=[ก-๙])(?<!ครับ|คับ|ค่ะ|คะ|จ้า)แล้ว(?!ก็|แต่|ยัง|หรือ|ไป|ของ|ถ้า|ต้อง|ใคร|ส่ง|จะ)|เดี๋ยว|จะ(?:ดำเนินการ|ไป|แจ้ง|รีบ)|ได้คำตอบ/;

/** Asked of the bot itself; with somebody named it is asked of him. */
const STRICT: ReadonlySet<Talk> = new Set(['presence', 'who-are-you']);

const isSomebody = ({ meaning }: Pick<Piece, 'meaning'>): boolean =>
  meaning !== null &&
  meaning.concept !== null &&
  (PEOPLE.has(meaning.concept) || isPlace(meaning.concept));

const isOfWork = ({ meaning }: Piece): boolean =>
  meaning !== null &&
  meaning.concept !== null &&
  !meaning.concept.startsWith(TALK) &&
  !isSomebody({ meaning });

const asks = ({ meaning }: Piece): boolean =>
  meaning !== null && meaning.concept === null && meaning.intents.length > 0;

/**
 * A short human answer when a message is nothing but friendly: it greets, thanks, praises, wishes,
 * says sorry or good-bye, asks for nothing and speaks of no work (unless it gives thanks for it or
 * introduces somebody who does it); else null.
 */
export function smallTalk(text: string): string | null {
  if (text.trim() !== '' && PICTURES.test(text)) return says.ACKNOWLEDGED;
  const normalised = normalise(text).replace(LAUGHS, ' ฮ่า ').trim();
  const pieces = segment(lettersOf(normalised), LEXICON);
  const talk = FIRST.find((each) => pieces.some(({ meaning }) => meaning?.concept === TALK + each));
  if (talk === undefined || pieces.some(asks)) return null;
  if (WANTS.test(normalised.replace(/\s/g, ''))) return null;
  const mayNameWork =
    talk === 'introduction' ||
    (talk === 'thanks' && (THANKS_FOR.test(normalised) || TELLS.test(normalised)));
  if (pieces.some(isOfWork) && !mayNameWork) return null;
  if (STRICT.has(talk) && pieces.some(isSomebody)) return null;
  const unknown = pieces
    .filter(({ meaning }) => meaning === null)
    .map((piece) => piece.text)
    .join('');
  const tooMuch = unknown.length > UNKNOWN_LETTERS[talk] || /[a-z\d]/.test(unknown);
  return tooMuch && !mayNameWork ? null : REPLIES[talk];
}
