import type { Day } from '../../storage/records/entity.ts';
import { addDays, instantOf } from '../../thai/bangkok-time.ts';
import type { Certainty, LettersAsked, LettersReply } from './ask-letters.ts';
import type { LetterKnowledge } from './letter-knowledge.ts';
import type { ShelfMatch } from './letter-shelf.ts';
import { viewOf } from './letter-view.ts';
import { heldPieces } from './match-pieces.ts';
import type { AskedWords } from './question-pieces.ts';
import type { Wanted } from './wanted.ts';
import type { WantedKind } from './wanted-kinds.ts';

const SURELY_BETTER = 1.3;
const MOST_CHOICES = 4;
const LATELY_DAYS = 60;
const SEVERAL_WORDS = 3;
const MOST_HELD = 0.6;
/** What may be asked without saying of which letter. */
const BARE_KINDS: ReadonlySet<WantedKind> = new Set<WantedKind>([
  'number',
  'date',
  'signer',
  'approver',
  'from',
  'to',
  'urgency',
  'subject',
  'attachments',
  'references',
  'links',
  'emails',
  'contact',
  'meeting-id',
  'time',
  'when',
  'where',
  'way',
  'what-to-send',
  'percent',
  'money',
  'count',
  'who',
  'fax',
  'duration',
  'which',
  'whether',
  'what',
]);
/** What only a passage of its own words answers. */
export const PASSAGE_KINDS: ReadonlySet<WantedKind> = new Set<WantedKind>([
  'which',
  'whether',
  'what',
]);
const RELATIVE_DAYS: readonly (readonly [RegExp, number])[] = [
  [/มะรืน/, 2],
  [/พรุ่งนี้|พุ่งนี้/, 1],
  [/วันนี้|เย็นนี้|บ่ายนี้|เช้านี้/, 0],
];

/** The day that พรุ่งนี้ and the like mean, or null. */
function spokenDay(compact: string, today: Day): Day | null {
  const said = RELATIVE_DAYS.find(([words]) => words.test(compact));
  return said === undefined ? null : addDays(today, said[1]);
}

const isOn = (letter: LetterKnowledge, day: Day): boolean =>
  letter.deadlines.some(({ date }) => date === day) ||
  letter.meetings.some(({ date, end_date }) => date <= day && day <= (end_date ?? date));

/** Whether what is said, common words though they are, is the letter's subject or one of its deadlines. */
const isSpokenOf = ({ pieces }: AskedWords, letter: LetterKnowledge): boolean =>
  pieces.length > 1 &&
  pieces.every(({ skeletons }) => skeletons.some((each) => viewOf(letter).subject.includes(each)));

/** Whether a letter holds most of the common words that a question says several of together. */
function speaksOf({ pieces }: AskedWords, letter: LetterKnowledge): boolean {
  const said = pieces.filter(({ joined }, at) => joined || pieces[at + 1]?.joined === true);
  if (said.length < SEVERAL_WORDS) return true;
  const held = heldPieces(said, viewOf(letter)).filter((each) => each > 0).length;
  return held >= said.length * MOST_HELD;
}

/** A question that names no letter: the only one sent lately that states what is asked. */
export function askBare(
  words: AskedWords,
  wanted: Wanted,
  matches: readonly ShelfMatch[],
  asked: LettersAsked,
  told: (
    letter: LetterKnowledge,
    certainty: Certainty,
    match: ShelfMatch | { cover: number; named: number },
  ) => LettersReply,
): LettersReply | null {
  const [kind] = wanted.kinds;
  if (kind === undefined || !BARE_KINDS.has(kind)) return null;
  if (PASSAGE_KINDS.has(kind) && words.pieces.length === 0) return null;
  const since = instantOf(addDays(asked.today, -LATELY_DAYS));
  const day = spokenDay(words.compact, asked.today);
  const scoreOf = new Map(matches.map(({ letter, score }) => [letter.id, score]));
  const whole = { cover: 1, named: 1 };
  const able = [...asked.shelf.all()]
    .filter(
      (letter) =>
        letter.sentAt !== null &&
        (letter.sentAt >= since || (scoreOf.has(letter.id) && isSpokenOf(words, letter))) &&
        asked.mayRead(letter) &&
        (day === null || isOn(letter, day)),
    )
    .sort(
      (a, b) =>
        (scoreOf.get(b.id) ?? 0) - (scoreOf.get(a.id) ?? 0) || (b.sentAt ?? 0) - (a.sentAt ?? 0),
    )
    .slice(0, 2 * MOST_CHOICES)
    .filter((letter) => speaksOf(words, letter) && told(letter, 'bare', whole).kind === 'told');
  const [only] = able;
  if (only === undefined) return null;
  const [first = 0, second = 0] = able.map(({ id }) => scoreOf.get(id) ?? 0);
  if (able.length === 1 || first > SURELY_BETTER * second) return told(only, 'bare', whole);
  const among = able.slice(0, MOST_CHOICES);
  return { kind: 'which', certainty: 'bare', ...whole, words, among, wanted };
}
