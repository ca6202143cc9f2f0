import type { Meaning } from './lexicon.ts';
import { type Guess, type LikelyWord, NO_GUESS } from './likely-word.ts';
import type { Piece } from './segment.ts';
import { plainWords } from './word-borders.ts';

/** A piece of a question, its misspelling mended where that can be; sureness below 1 is a guess. */
export interface MendedPiece {
  readonly text: string;
  readonly meaning: Meaning | null;
  readonly sureness: number;
}

/** A known word is only given up for a likelier longer one. */
const LEAST_BACKWARD = 0.82;

/** A mended stretch and how many pieces before and behind it went into it. */
interface Mending {
  readonly likely: LikelyWord;
  readonly before: number;
  readonly behind: number;
}

/**
 * Takes unknown stretches for misspelt words: alone, or together with a neighbour that the
 * misspelling broke off. What stays unknown comes back word by word; where nothing is guessed, only
 * what is counted is.
 */
export function mend(pieces: readonly Piece[], guess: Guess): MendedPiece[] {
  const mended: MendedPiece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    if (piece.meaning !== null) {
      mended.push({ text: piece.text, meaning: piece.meaning, sureness: 1 });
      continue;
    }
    if (guess === NO_GUESS && !asksHowMany(pieces[at - 1])) {
      mended.push({ text: piece.text, meaning: null, sureness: 0 });
      continue;
    }
    const mending = /\d/.test(piece.text) ? null : bestMending(pieces, at, guess);
    if (mending === null) {
      mended.push(...wordByWord(piece.text, guess));
      continue;
    }
    if (mending.before > 0) mended.pop();
    const { likely } = mending;
    mended.push({ text: likely.word, meaning: likely.meaning, sureness: likely.likeness });
    at += mending.behind;
  }
  return mended;
}

/** กี่ stands before any unit; what follows it is another word. */
const asksHowMany = (piece: Piece | undefined): boolean =>
  piece?.meaning?.intents.includes('how-many') ?? false;

function bestMending(pieces: readonly Piece[], at: number, guess: Guess): Mending | null {
  const text = (index: number): string => pieces[index]?.text ?? '';
  const own = text(at);
  const tries: readonly (readonly [string, number, number])[] = [
    [text(at - 1) + own + text(at + 1), 1, 1],
    [text(at - 1) + own, 1, 0],
    [own + text(at + 1), 0, 1],
    [own, 0, 0],
  ];
  let best: Mending | null = null;
  for (const [joined, before, behind] of tries) {
    if (before > 0 && asksHowMany(pieces[at - 1])) continue;
    if ((before > 0 && at === 0) || (behind > 0 && at === pieces.length - 1)) continue;
    const likely = guess(joined);
    if (likely === null || (before > 0 && likely.likeness < LEAST_BACKWARD)) continue;
    if (likely.likeness > (best?.likely.likeness ?? 0)) best = { likely, before, behind };
  }
  return best;
}

const wordByWord = (stretch: string, guess: Guess): MendedPiece[] =>
  plainWords(stretch).map((word) => {
    const likely = word === stretch ? null : guess(word);
    return likely === null
      ? { text: word, meaning: null, sureness: 0 }
      : { text: likely.word, meaning: likely.meaning, sureness: likely.likeness };
  });
