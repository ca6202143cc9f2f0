import type { Day } from '../../storage/records/entity.ts';
import { askBare } from './ask-bare.ts';
import { conditionReply, isCase } from './condition-reply.ts';
import { extremeRow } from './extreme-row.ts';
import { givesKind } from './gives-kind.ts';
import type { LetterKnowledge } from './letter-knowledge.ts';
import { letterReply, numbersFit } from './letter-reply.ts';
import type { LetterShelf, ShelfMatch } from './letter-shelf.ts';
import { datesIn } from './letter-values.ts';
import { viewOf } from './letter-view.ts';
import { heldPieces } from './match-pieces.ts';
import { asksOfNothing, isOfOtherEvent } from './other-event.ts';
import { holdsDay } from './question-dates.ts';
import { type AskedWords, askedWords } from './question-pieces.ts';
import type { PutToLetter, Reply } from './reply.ts';
import { skeletonOf } from './skeleton.ts';
import { type Wanted, wantedOf } from './wanted.ts';
import type { WantedKind } from './wanted-kinds.ts';

/** How a letter came to be the one that is asked. */
export type Certainty = 'quoted' | 'sender' | 'previous' | 'named' | 'bare';

/** What the letters reply to a question. */
export type LettersReply = {
  readonly certainty: Certainty;
  /** The share of the question's naming words that the letter holds (0–1). */
  readonly cover: number;
  /** The same of its subject and offices alone. */
  readonly named: number;
  readonly words: AskedWords;
  readonly wanted: Wanted;
} & (
  | { readonly kind: 'told'; readonly letter: LetterKnowledge; readonly reply: Reply }
  | { readonly kind: 'missing'; readonly letter: LetterKnowledge }
  | { readonly kind: 'which'; readonly among: readonly LetterKnowledge[] }
);

/** The letter spoken of just before, and what was asked of it. */
export interface PreviousLetter {
  readonly letter: LetterKnowledge | null;
  readonly question: string;
}

/** All that asking the letters depends on. */
export interface LettersAsked {
  readonly shelf: LetterShelf;
  readonly today: Day;
  readonly mayRead: (letter: LetterKnowledge) => boolean;
  readonly previous: PreviousLetter | null;
}

const COVERED_FROM = 0.55;
const AS_COVERED = 0.12;
const AS_GOOD = 0.82;
const MOST_CHOICES = 4;
const SHORT = 4;
/** What is asked of a letter as a paper, whatever it is about. */
const PAPER_KINDS: ReadonlySet<WantedKind> = new Set<WantedKind>([
  'number',
  'date',
  'signer',
  'from',
  'to',
  'attachments',
  'references',
]);
const asksOfPaper = ({ kinds: [first] }: Wanted): boolean =>
  first !== undefined && PAPER_KINDS.has(first);

/** The same ask as before, of what is newly named: no longer of the gathering that was. */
const inherited = (own: Wanted, before: Wanted): Wanted => ({
  ...before,
  gathering: own.gathering,
  beginning: own.beginning,
});

/** Whether a question only puts another number in the place of the one before. */
const isRenumbered = ({ pieces }: AskedWords): boolean =>
  pieces.every(({ cue, ordinal }) => cue || ordinal) && pieces.some(({ ordinal }) => ordinal);

/** A question that names nothing, about what the one before it named. */
const joinedWords = (words: AskedWords, before: AskedWords): AskedWords => ({
  ...words,
  pieces: [
    ...words.pieces,
    ...before.pieces.filter(({ cue, ordinal }) => !cue && !(ordinal && isRenumbered(words))),
  ],
});

/** Asks the letters in force; null where none is meant. */
export function askLetters(question: string, asked: LettersAsked): LettersReply | null {
  const words = askedWords(question);
  const own = wantedOf(words.compact);
  const naming = words.pieces.filter((piece) => !piece.cue);
  const follows = asked.previous !== null && words.pieces.length <= SHORT;
  const inherits = follows && own.kinds.length === 0;
  const before = follows ? askedWords(asked.previous?.question ?? '') : null;
  const wanted = before !== null && inherits ? inherited(own, wantedOf(before.compact)) : own;
  const put = (letter: LetterKnowledge, spoken: AskedWords): PutToLetter => ({
    letter,
    view: viewOf(letter),
    words: spoken,
    wanted,
  });
  /** A letter may be asked more than once until it is known which one is meant. */
  const stated = new Map<LetterKnowledge, ReturnType<typeof letterReply>>();
  const told = (
    letter: LetterKnowledge,
    certainty: Certainty,
    match: Pick<ShelfMatch, 'cover' | 'named'>,
    spoken: AskedWords = words,
  ): LettersReply => {
    const { cover, named } = match;
    const kept = spoken === words ? stated.get(letter) : undefined;
    const reply = kept === undefined ? statedBy(put(letter, spoken)) : kept;
    if (spoken === words) stated.set(letter, reply);
    const shared = { certainty, cover, named, words, wanted, letter };
    return reply === null ? { ...shared, kind: 'missing' } : { ...shared, kind: 'told', reply };
  };

  const matches = asked.shelf
    .find(words, asked.mayRead)
    .filter(({ letter, quoted }) => quoted || isOfPlaces(words, letter));
  const quoted = matches.filter((each) => each.quoted);
  const [byNumber] = quoted;
  if (byNumber !== undefined) {
    const best = quoted.reduce((a, b) => (b.score > a.score ? b : a), byNumber);
    return told(best.letter, 'quoted', best);
  }
  if (words.quoted.some(({ circular }) => circular)) return null;

  const last = asked.previous?.letter ?? null;
  if (last !== null && follows && isOfPlaces(words, last)) {
    const cover = naming.length === 0 ? 1 : coverOf(words, last);
    const best = matches[0];
    const covered =
      cover >= COVERED_FROM && (best === undefined || cover >= best.cover - AS_COVERED);
    if (covered && (last.origin === 'circular' || asksOfPaper(own))) {
      const whole = { cover, named: cover };
      const adds = before !== null && (words.pieces.length === 0 || isRenumbered(words));
      const behind = adds ? joinedWords(words, before) : null;
      const first = behind === null ? null : told(last, 'previous', whole, behind);
      const reply = first?.kind === 'told' ? first : told(last, 'previous', whole);
      if (reply.kind === 'told' || (naming.length === 0 && last.origin === 'circular'))
        return reply;
    }
  }
  if (naming.length === 0) return askBare(words, wanted, matches, asked, told);

  const [best] = matches;
  if (best === undefined || best.cover < COVERED_FROM) return null;
  const rivals = matches.filter(
    (each) => each.cover >= best.cover - AS_COVERED && each.score >= best.score * AS_GOOD,
  );
  const certainty = best.sender && /หนังสือ|จดหมาย|บันทึก/.test(words.compact) ? 'sender' : 'named';
  if (rivals.length === 1) return told(best.letter, certainty, best);
  const able = rivals.filter(({ letter }) => told(letter, certainty, best).kind === 'told');
  const dated = able.filter(({ letter, view }) =>
    datesIn(view, letter.date).some(({ first, last }) =>
      words.days.some((day) => holdsDay(first, last, day)),
    ),
  );
  const [only] = dated.length === 1 ? dated : able;
  if (only === undefined) return told(best.letter, certainty, best);
  if (dated.length === 1) return told(only.letter, certainty, only);
  if (able.length === 1) return told(only.letter, certainty, only);
  const among = able.slice(0, MOST_CHOICES).map(({ letter }) => letter);
  return { kind: 'which', certainty, cover: best.cover, named: best.named, words, among, wanted };
}

/** What a letter states of what is asked; null where it does not. */
function statedBy(to: PutToLetter): ReturnType<typeof letterReply> {
  const extreme = fits(to) ? extremeRow(to) : null;
  if (extreme !== null) return extreme;
  const reply = conditionReply(to) ?? (fits(to) ? letterReply(to) : null);
  return reply !== null && givesKind(to, reply) ? reply : null;
}

/** Whether a letter speaks of all provinces that are named. */
const isOfPlaces = ({ provinces }: AskedWords, letter: LetterKnowledge): boolean =>
  provinces.every((name) => viewOf(letter).skeleton.includes(skeletonOf(name)));

/** Whether the letter holds all numbers and numbered things that the question names. */
function fits(put: PutToLetter): boolean {
  const held = heldPieces(put.words.pieces, put.view);
  return (
    numbersFit(put) &&
    !isOfOtherEvent(put) &&
    !asksOfNothing(put) &&
    put.words.pieces.every((piece, at) => !piece.ordinal || (held[at] ?? 0) > 0) &&
    put.words.quoted.every(
      ({ digits, circular }) =>
        circular ||
        isCase(digits, put.words.normalised, put.view.flow) ||
        put.view.numbers.has(digits) ||
        put.view.skeleton.includes(digits),
    )
  );
}

/** The share of the naming words that one letter holds. */
function coverOf(words: AskedWords, letter: LetterKnowledge): number {
  const held = heldPieces(words.pieces, viewOf(letter));
  let said = 0;
  let covered = 0;
  words.pieces.forEach((piece, at) => {
    if (piece.cue) return;
    const weight = piece.skeletons[0]?.length ?? 0;
    said += weight;
    covered += weight * (held[at] ?? 0);
  });
  return said === 0 ? 1 : covered / said;
}
