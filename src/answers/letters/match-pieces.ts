import type { LetterView } from './letter-view.ts';
import { nearestEdits } from './nearest-edits.ts';
import type { QuestionPiece } from './question-pieces.ts';
import { skeletonOf } from './skeleton.ts';
import { soundOf } from './sounds.ts';

const SOUND_PIECES = 6;
const SHORTEST_SOUND = 3;
const SHORTEST_GUESS = 4;
const GUESS_PIECES = 3;
const GROUP = 3;
const LONGEST_GUESS = 18;
const TWO_EDITS_FROM = 8;
const THREE_EDITS_FROM = 14;
/** How surely a word is meant that is only like one in the text, or sounds like it. */
const LIKE = 0.7;
/** Beside a word as long that is held, one that is not is no misspelling of the end of it. */
const LONG = 6;
const SOUNDS_LIKE = 0.85;

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

/** Pieces that stand together and may be one word, misspelt or written in the other script. */
export interface PieceRun {
  readonly from: number;
  readonly to: number;
  readonly skeleton: string;
  readonly sound: string;
}

const RUNS = new WeakMap<readonly QuestionPiece[], readonly PieceRun[]>();

/** The runs of a question's pieces; worked out once per question. */
export function runsOf(pieces: readonly QuestionPiece[]): readonly PieceRun[] {
  const known = RUNS.get(pieces);
  if (known !== undefined) return known;
  const runs: PieceRun[] = [];
  for (let from = 0; from < pieces.length; from++) {
    let word = '';
    for (let to = from; to < Math.min(pieces.length, from + SOUND_PIECES); to++) {
      const piece = pieces[to];
      if (piece === undefined || piece.ordinal || (to > from && !piece.joined)) break;
      word += piece.word;
      const skeleton = skeletonOf(word);
      const sound = soundOf(word);
      const isWorth = sound.length >= SHORTEST_SOUND || skeleton.length >= SHORTEST_GUESS;
      if (isWorth) runs.push({ from, to, skeleton, sound });
    }
  }
  RUNS.set(pieces, runs);
  return runs;
}

/**
 * How surely a letter holds each piece of a question (0–1): literally, spelled out, written in the other
 * script, or misspelt together with its neighbours. Only where `guess` allows it for one of them is a
 * run of pieces taken for a misspelling: a word that some letter holds is not misspelt.
 */
export function heldPieces(
  pieces: readonly QuestionPiece[],
  view: LetterView,
  guess: readonly boolean[] | null = null,
): number[] {
  const kept = HELD.get(pieces) ?? new WeakMap<LetterView, number[]>();
  HELD.set(pieces, kept);
  const known = kept.get(view) ?? holding(pieces, view, guess);
  kept.set(view, known);
  return known;
}

const HELD = new WeakMap<readonly QuestionPiece[], WeakMap<LetterView, number[]>>();

function holding(
  pieces: readonly QuestionPiece[],
  view: LetterView,
  guess: readonly boolean[] | null,
): number[] {
  const held = pieces.map((piece): number =>
    piece.skeletons.some((each) => holdsWord(each, view)) ? 1 : 0,
  );
  for (const { from, to, skeleton, sound } of runsOf(pieces)) {
    let isOpen = false;
    let mayGuess = false;
    let open = 0;
    let whole = 0;
    for (let at = from; at <= to; at++) {
      const size = pieces[at]?.skeletons[0]?.length ?? 0;
      if (held[at] === 1) whole = Math.max(whole, size);
      if (held[at] !== 0 || pieces[at]?.cue === true) continue;
      isOpen = true;
      open += size;
      if (guess === null || guess[at] === true) mayGuess = true;
    }
    if (!isOpen) continue;
    const sureness = likeness(
      {
        skeleton,
        sound,
        most: Math.min(mostEdits(skeleton), whole < LONG ? skeleton.length : Math.floor(open / 2)),
      },
      mayGuess && to - from < GUESS_PIECES,
      view,
    );
    if (sureness === 0) continue;
    for (let at = from; at <= to; at++) held[at] = Math.max(held[at] ?? 0, sureness);
  }
  return held;
}

/** Whether a text holds as many of a word's groups of letters as so many mistakes leave whole. */
function sharesEnough(word: string, edits: number, text: string): boolean {
  const groups = word.length - GROUP + 1;
  const needed = Math.max(1, groups - GROUP * edits);
  let held = 0;
  for (let at = 0; at < groups; at++) {
    if (text.includes(word.slice(at, at + GROUP)) && ++held >= needed) return true;
  }
  return false;
}

/** How like a run is to something in a letter, `most` edits away. */
function likeness(
  { skeleton, sound, most }: { skeleton: string; sound: string; most: number },
  mayGuess: boolean,
  view: LetterView,
): number {
  if (sound.length >= SHORTEST_SOUND && view.sounds.has(sound)) return SOUNDS_LIKE;
  if (
    !mayGuess ||
    most === 0 ||
    skeleton.length < SHORTEST_GUESS ||
    skeleton.length > LONGEST_GUESS
  )
    return 0;
  if (/^[a-z]{1,4}$/.test(skeleton)) return 0;
  if (!sharesEnough(skeleton, most, view.skeleton)) return 0;
  return nearestEdits(skeleton, view.skeleton) <= most ? LIKE : 0;
}
