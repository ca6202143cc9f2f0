import type { TextValue } from './letter-values.ts';
import type { LetterView } from './letter-view.ts';
import { heldPieces } from './match-pieces.ts';
import { LONGEST_WORD, nearestEdits } from './nearest-edits.ts';
import type { QuestionPiece } from './question-pieces.ts';
import { skeletonOf } from './skeleton.ts';
import { soundOf } from './sounds.ts';
import { lastOf } from './turned-words.ts';

/** A value with how much of the question stands around it. */
export interface Weighed<T extends TextValue> {
  readonly value: T;
  /** Weight of the question's words around it. */
  readonly score: number;
  /** The share of the words that say which value of the letter is meant; 1 where there are none. */
  readonly told: number;
  /** The same of all that it names, whether or not the letter holds it. */
  readonly near: number;
  /** Whether all of its common words stand in the value's own paragraph, several being said. */
  readonly cued: boolean;
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
const SHORTEST_PART = 20;
const MOST_PARTS = 0.6;
const NAMES_PART = 0.7;
const UNHELD = 0.5;
const BEHIND_COUNTS = 0.7;
const SHARED_COUNTS = 0.5;
const LEAD_COUNTS = 0.3;
const LEAD_TELLS = 0.7;

const lengthWeight = (piece: QuestionPiece): number =>
  0.4 + 0.6 * Math.min(1, (piece.skeletons.at(-1)?.length ?? 0) / 6);

/** What names the letter tells its parts apart only where some of them speak of it and others do not. */
const weightOf = (piece: QuestionPiece, view: LetterView): number => {
  const whole = lengthWeight(piece) * (piece.cue ? CUE : piece.ordinal ? ORDINAL : 1);
  return isOfLetter(piece, view)
    ? whole * (tellsParts(piece, view) ? NAMES_PART : OF_SUBJECT)
    : whole;
};

const HEADS = ['เรื่อง', 'เรียน', 'อ้างถึง', 'สิ่งที่ส่งมาด้วย', 'ขอแสดงความนับถือ'].map(skeletonOf);
const isHead = (part: string): boolean =>
  HEADS.some((each) => part.startsWith(each)) || /^ที[ก-ฮ]{0,4}\d/.test(part);
const PARTS = new WeakMap<LetterView, readonly string[]>();

/** The letter's paragraphs below its head, as they are compared. */
function partsOf(view: LetterView): readonly string[] {
  const known = PARTS.get(view);
  if (known !== undefined) return known;
  const parts = view.flow
    .split('\n')
    .map(skeletonOf)
    .filter((each) => each.length > SHORTEST_PART && !isHead(each));
  PARTS.set(view, parts);
  return parts;
}

/** Whether some paragraphs hold a word, and most do not. */
function tellsParts(piece: QuestionPiece, view: LetterView): boolean {
  const parts = partsOf(view);
  const holding = parts.filter((part) => piece.skeletons.some((each) => part.includes(each)));
  return holding.length > 0 && holding.length <= parts.length * MOST_PARTS;
}

/**
 * How much each word says of which part of the letter is meant: fully what the letter holds outside its
 * name, less what it does not hold, least what names the letter.
 */
export function tellingWeights(pieces: readonly QuestionPiece[], view: LetterView): number[] {
  const held = heldPieces(pieces, view);
  return pieces.map((piece, at) => {
    if (piece.cue) return 0;
    const whole = lengthWeight(piece);
    if ((held[at] ?? 0) === 0) return whole * UNHELD;
    if (piece.skeletons.some((each) => view.sender.includes(each))) return 0;
    if (isOfLetter(piece, view)) return tellsParts(piece, view) ? whole * OF_SUBJECT : 0;
    return soundsOnly(piece, held[at] ?? 0, view) ? 0 : whole;
  });
}

/** Whether a word names the letter itself, so that it says nothing of which part of it is meant. */
export const isOfLetter = (piece: QuestionPiece | undefined, view: LetterView): boolean =>
  piece !== undefined &&
  (!piece.ordinal || isOfTitle(piece, view)) &&
  (piece.skeletons.some((each) => view.subject.includes(each) || view.sender.includes(each)) ||
    soundsLikeName(piece, view));

/** Once where the letter is named, once where its text begins. */
const NAMED_TWICE = 2;

/** Whether a number is the letter's own, `ครั้งที่ 3` of its subject, and none of its parts'. */
const isOfTitle = ({ skeletons }: QuestionPiece, { title, skeleton }: LetterView): boolean =>
  skeletons.some((each) => title.includes(each) && skeleton.split(each).length - 1 <= NAMED_TWICE);

const SOUNDS = new WeakMap<QuestionPiece, string>();

/** Whether a word in Thai letters sounds as an English one of the letter's name: ยูนิเซฟ, UNICEF. */
function soundsLikeName(piece: QuestionPiece, { nameSounds }: LetterView): boolean {
  if (nameSounds.size === 0 || piece.word.length < SHORTEST_GUESS || !/^[ก-๙]+$/.test(piece.word))
    return false;
  const sound = SOUNDS.get(piece) ?? soundOf(piece.word);
  SOUNDS.set(piece, sound);
  return sound.length > 1 && nameSounds.has(sound);
}

/** How near to the end of a text a word stands last (0–1 of its length); null where it does not. */
function standsAt(piece: QuestionPiece, text: string): number | null {
  let at = -1;
  for (const skeleton of piece.skeletons) at = Math.max(at, lastOf(skeleton, text));
  if (at >= 0) return at / Math.max(1, text.length);
  const [own = ''] = piece.skeletons;
  if (piece.cue || piece.ordinal || own.length < SHORTEST_GUESS) return null;
  if (own.length > LONGEST_WORD || /[a-z]/.test(own)) return null;
  const most = own.length >= 8 ? 2 : 1;
  return nearestEdits(own, text) <= most ? 0.5 : null;
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
  const tells = tellingWeights(pieces, view).map((weight, at) =>
    (heldPieces(pieces, view)[at] ?? 0) === 0 || isOfLetter(pieces[at], view) ? 0 : weight,
  );
  for (const [at, piece] of pieces.entries()) {
    sought += tells[at] ?? 0;
    if (standsAt(piece, text) === null) continue;
    // What the letter's subject says too still tells which of its dates is named.
    score += lengthWeight(piece) * (piece.cue ? CUE : 1);
    told += tells[at] ?? 0;
  }
  return { score, told: sought === 0 ? 1 : told / sought };
}

/** What begins another clause. */
const CLAUSE_ENDS = /\n|\s(?:โดย|และต้อง|ทั้งนี้|หาก|แต่)/;

/** The stretches of the text around a value, from the nearest on, as they are compared. */
interface Surroundings {
  /** Of its own clause: from the value before it, or the paragraph's beginning. */
  readonly before: string;
  readonly behind: string;
  /** The paragraph's head, which it shares with the values before it. */
  readonly shared: string;
  /** What leads up to the paragraph. */
  readonly lead: string;
  readonly begins: number;
}

function surroundingsOf(
  value: TextValue,
  previous: TextValue | undefined,
  next: TextValue | undefined,
  { flow }: LetterView,
): Surroundings {
  const line = flow.lastIndexOf('\n', value.start) + 1;
  const last = previous?.end ?? 0;
  const own = Math.max(line, last, value.start - BEFORE);
  const begins = Math.max(last > line ? line : last, value.start - BEFORE, 0);
  const ends = Math.min(next?.start ?? flow.length, value.end + BEHIND);
  return {
    before: skeletonOf(flow.slice(own, value.start)),
    behind: skeletonOf(flow.slice(value.start, ends).split(CLAUSE_ENDS)[0] ?? ''),
    shared: skeletonOf(flow.slice(last > line ? begins : own, own)),
    lead: skeletonOf(flow.slice(last > line ? line : begins, line)),
    begins,
  };
}

/** How much a word counts for a value by where it stands (0–1), and how far before it. */
function countsFor(piece: QuestionPiece, around: Surroundings): number {
  const own = standsAt(piece, around.before);
  if (own !== null) {
    const away = Math.max(0, around.before.length * (1 - own) - NEAR);
    return 1 - (FADES * away) / BEFORE;
  }
  if (!piece.ordinal && standsAt(piece, around.behind) !== null) return BEHIND_COUNTS;
  if (standsAt(piece, around.shared) !== null) return piece.ordinal ? 0 : SHARED_COUNTS;
  return standsAt(piece, around.lead) === null ? 0 : LEAD_COUNTS;
}

const sumOf = (weights: readonly number[]): number => weights.reduce((sum, each) => sum + each, 0);

/** Weighs each of a letter's values by the question's words around it, best first. */
export function weighValues<T extends TextValue>(
  values: readonly T[],
  pieces: readonly QuestionPiece[],
  view: LetterView,
): Weighed<T>[] {
  const weights = pieces.map((piece) => weightOf(piece, view));
  const names = tellingWeights(pieces, view);
  const held = heldPieces(pieces, view);
  const tells = names.map((weight, at) =>
    (held[at] ?? 0) === 0 || isOfLetter(pieces[at], view) ? 0 : weight,
  );
  const sought = sumOf(tells);
  const named = sumOf(names);
  const weighed = values.map((value, at): Weighed<T> => {
    const around = surroundingsOf(value, values[at - 1], values[at + 1], view);
    let score = 0;
    let told = 0;
    let near = 0;
    let earliest = 1;
    let cues = 0;
    const said = around.lead + around.shared + around.before;
    pieces.forEach((piece, index) => {
      const counts = countsFor(piece, around);
      if (counts === 0) return;
      if (piece.cue && counts > LEAD_COUNTS) cues++;
      score += (weights[index] ?? 0) * counts;
      const sureness = counts > LEAD_COUNTS ? 1 : LEAD_TELLS;
      told += (tells[index] ?? 0) * sureness;
      near += (names[index] ?? 0) * sureness;
      const place = piece.cue ? null : standsAt(piece, said);
      if (place !== null) earliest = Math.min(earliest, place);
    });
    const { begins } = around;
    const from = begins + Math.floor((value.start - begins) * earliest * 0.95);
    return {
      value,
      score,
      told: sought === 0 ? 1 : told / sought,
      near: named === 0 ? 1 : near / named,
      cued: cues > 1 && cues === pieces.filter(({ cue }) => cue).length,
      from,
    };
  });
  return weighed.sort((a, b) => b.score - a.score);
}
