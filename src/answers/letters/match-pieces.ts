import type { LetterView } from './letter-view.ts';
import type { QuestionPiece } from './question-pieces.ts';
import { soundOf } from './sounds.ts';

const SOUND_PIECES = 6;
const SHORTEST_SOUND = 3;
const SHORTEST_GUESS = 4;
const TWO_EDITS_FROM = 8;
const THREE_EDITS_FROM = 14;
/** How surely a word is meant that is only like one in the text, or sounds like it. */
const LIKE = 0.7;
const SOUNDS_LIKE = 0.85;

/** The least edits by which a word becomes some stretch of a text; stops at `most` + 1. */
export function nearestEdits(word: string, text: string, most: number): number {
  let column = Uint8Array.from({ length: word.length + 1 }, (_, at) => at);
  let next = new Uint8Array(word.length + 1);
  let least = most + 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    next[0] = 0;
    for (let row = 1; row <= word.length; row++) {
      const same = word.charCodeAt(row - 1) === code ? 0 : 1;
      next[row] = Math.min(
        (column[row - 1] ?? 0) + same,
        (column[row] ?? 0) + 1,
        (next[row - 1] ?? 0) + 1,
      );
    }
    least = Math.min(least, next[word.length] ?? least);
    if (least === 0) return 0;
    [column, next] = [next, column];
  }
  return least;
}

const mostEdits = (word: string): number =>
  word.length >= THREE_EDITS_FROM ? 3 : word.length >= TWO_EDITS_FROM ? 2 : 1;

const PREFIX_FROM = 4;

/** Whether a text holds a word; an English one as a word of its own or its beginning. */
function holdsWord(skeleton: string, view: LetterView): boolean {
  if (!/^[a-z]+$/.test(skeleton)) return view.skeleton.includes(skeleton);
  if (view.latin.has(skeleton)) return true;
  if (skeleton.length < PREFIX_FROM) return false;
  for (const word of view.latin) if (word.startsWith(skeleton)) return true;
  return false;
}

/**
 * How surely a letter holds each piece of a question (0–1): literally, spelled out, misspelt together
 * with its neighbours, or written in the other script.
 */
export function heldPieces(pieces: readonly QuestionPiece[], view: LetterView): number[] {
  const held = pieces.map((piece): number =>
    piece.skeletons.some((each) => holdsWord(each, view)) ? 1 : 0,
  );
  for (let from = 0; from < pieces.length; from++) {
    let joined = '';
    for (let to = from; to < Math.min(pieces.length, from + SOUND_PIECES); to++) {
      const piece = pieces[to];
      if (piece === undefined || piece.ordinal || (to > from && !piece.joined)) break;
      joined += piece.word;
      const isOpen = held
        .slice(from, to + 1)
        .some((each, at) => each === 0 && !pieces[from + at]?.cue);
      if (!isOpen) continue;
      const sureness = likeness(joined, to === from ? piece.skeletons[0] : undefined, view);
      if (sureness === 0) continue;
      for (let at = from; at <= to; at++) held[at] = Math.max(held[at] ?? 0, sureness);
    }
  }
  return held;
}

function likeness(word: string, skeleton: string | undefined, view: LetterView): number {
  const sound = soundOf(word);
  if (sound.length >= SHORTEST_SOUND && view.sounds.has(sound)) return SOUNDS_LIKE;
  const bare = skeleton ?? word.replace(/[็-๎]/g, '').replace(/ำ/g, 'า');
  if (bare.length < SHORTEST_GUESS || /^[a-z]{1,4}$/.test(bare)) return 0;
  const most = mostEdits(bare);
  return nearestEdits(bare, view.skeleton, most) <= most ? LIKE : 0;
}
