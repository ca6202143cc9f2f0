import type { TextValue } from './letter-values.ts';
import type { LetterView } from './letter-view.ts';
import { heldPieces, nearestEdits } from './match-pieces.ts';
import type { QuestionPiece } from './question-pieces.ts';
import { skeletonOf } from './skeleton.ts';

/** A value with how much of the question stands around it. */
export interface Weighed<T extends TextValue> {
  readonly value: T;
  /** Weight of the question's words around it. */
  readonly score: number;
  /** The share of the words that say which value of the letter is meant; 1 where there are none. */
  readonly told: number;
  /** Where the nearest stretch begins that is worth quoting. */
  readonly from: number;
}

const BEFORE = 420;
const BEHIND = 110;
const CUE = 0.35;
const OF_SUBJECT = 0.25;
const ORDINAL = 3;
const FADES = 0.6;
const NEAR = 60;
const SHORTEST_GUESS = 5;

const weightOf = (piece: QuestionPiece, view: LetterView): number => {
  const length = Math.min(1, (piece.skeletons.at(-1)?.length ?? 0) / 6);
  const whole = (0.4 + 0.6 * length) * (piece.cue ? CUE : piece.ordinal ? ORDINAL : 1);
  return isOfLetter(piece, view) ? whole * OF_SUBJECT : whole;
};

/** Whether a word names the letter itself, so that it says nothing of which part of it is meant. */
export const isOfLetter = (piece: QuestionPiece, view: LetterView): boolean =>
  !piece.ordinal &&
  piece.skeletons.some((each) => view.subject.includes(each) || view.sender.includes(each));

const NEGATED = 'ไม';
const NEGATABLE: ReadonlySet<string> = new Set(['เกน', 'ถง', 'ม', 'ตอง', 'นอยกวา']);

/** Where a word stands last; `เกิน` is not said where it says `ไม่เกิน`. */
export function lastOf(skeleton: string, text: string): number {
  let at = text.lastIndexOf(skeleton);
  if (!NEGATABLE.has(skeleton)) return at;
  while (at >= 0 && text.slice(0, at).endsWith(NEGATED))
    at = at === 0 ? -1 : text.lastIndexOf(skeleton, at - 1);
  return at;
}

/** How near to the end of a text a word stands last (0–1 of its length); null where it does not. */
function standsAt(piece: QuestionPiece, text: string): number | null {
  let at = -1;
  for (const skeleton of piece.skeletons) at = Math.max(at, lastOf(skeleton, text));
  if (at >= 0) return at / Math.max(1, text.length);
  const [own = ''] = piece.skeletons;
  if (piece.cue || piece.ordinal || own.length < SHORTEST_GUESS || /[a-z]/.test(own)) return null;
  const most = own.length >= 8 ? 2 : 1;
  return nearestEdits(own, text, most) <= most ? 0.5 : null;
}

/**
 * Which pieces tell the part of the letter that is meant: those that the letter holds, but not in its
 * name; what it does not hold at all tells nothing between its parts.
 */
export function partsAmong(pieces: readonly QuestionPiece[], view: LetterView): boolean[] {
  const held = heldPieces(pieces, view);
  return pieces.map(
    (piece, at) =>
      !piece.cue &&
      (held[at] ?? 0) > 0 &&
      !isOfLetter(piece, view) &&
      !soundsOnly(piece, held[at] ?? 0, view),
  );
}

/** Whether a piece is in the letter only as a part of a word that is written otherwise. */
const soundsOnly = (piece: QuestionPiece, held: number, view: LetterView): boolean =>
  held < 1 &&
  !(
    piece.skeletons[0] !== undefined &&
    piece.skeletons[0].length >= SHORTEST_GUESS &&
    standsAt(piece, view.skeleton) !== null
  );

/** How much of the question a fact's own name says, and how much of what tells the part. */
export function weighLabel(
  label: string,
  pieces: readonly QuestionPiece[],
  view: LetterView,
): { readonly score: number; readonly told: number } {
  const text = skeletonOf(label);
  let score = 0;
  let told = 0;
  let sought = 0;
  const parts = partsAmong(pieces, view);
  for (const [at, piece] of pieces.entries()) {
    const weight = weightOf(piece, view);
    const part = parts[at] ?? false;
    if (part) sought += weight;
    if (standsAt(piece, text) === null) continue;
    // What the letter's subject says too still tells which of its dates is named.
    score += isOfLetter(piece, view) && !piece.cue ? weight / OF_SUBJECT : weight;
    if (part) told += weight;
  }
  return { score, told: sought === 0 ? 1 : told / sought };
}

/** Weighs each of a letter's values by the question's words around it, best first. */
export function weighValues<T extends TextValue>(
  values: readonly T[],
  pieces: readonly QuestionPiece[],
  view: LetterView,
): Weighed<T>[] {
  const weights = pieces.map((piece) => weightOf(piece, view));
  const parts = partsAmong(pieces, view);
  const weighed = values.map((value, at): Weighed<T> => {
    const begins = Math.max(0, values[at - 1]?.end ?? 0, value.start - BEFORE);
    const ends = Math.min(values[at + 1]?.start ?? view.flow.length, value.end + BEHIND);
    const before = skeletonOf(view.flow.slice(begins, value.start));
    const behind = skeletonOf(view.flow.slice(value.start, ends).split('\n')[0] ?? '');
    let score = 0;
    let told = 0;
    let sought = 0;
    let earliest = 1;
    pieces.forEach((piece, index) => {
      const weight = weights[index] ?? 0;
      const part = parts[index] ?? false;
      if (part) sought += weight;
      const place = standsAt(piece, before);
      const after = place === null && !piece.ordinal ? standsAt(piece, behind) : null;
      if (place === null && after === null) return;
      const away = place === null ? 0 : Math.max(0, before.length * (1 - place) - NEAR);
      score += weight * (place === null ? 1 - FADES / 2 : 1 - (FADES * away) / BEFORE);
      if (part) told += weight;
      if (place !== null && !piece.cue) earliest = Math.min(earliest, place);
    });
    const from = begins + Math.floor((value.start - begins) * earliest * 0.95);
    return { value, score, told: sought === 0 ? 1 : told / sought, from };
  });
  return weighed.sort((a, b) => b.score - a.score);
}
