import { normalise } from '../finding/normalise.ts';
import { partsOf } from '../finding/question-parts.ts';
import { askLetters, type LettersAsked, type LettersReply } from './ask-letters.ts';
import { viewOf } from './letter-view.ts';
import { askedWords } from './question-pieces.ts';
import { wantedOf } from './wanted.ts';

/** A shorter question tells no story before it asks. */
const STORY_FROM = 60;
const MOST_PARTS = 2;
const SURELY_COVERED = 0.8;

const asks = (text: string): boolean => wantedOf(text.replace(/\s+/g, '')).kinds.length > 0;

/** Whether a part asks, and names the letter by more than whom it is from. */
const isNamedBy = ({ words, wanted, letter }: LettersReply & { kind: 'told' }): boolean =>
  wanted.kinds.length > 0 &&
  words.pieces.some(
    ({ cue, skeletons }) => !cue && !skeletons.some((each) => viewOf(letter).sender.includes(each)),
  );

/** What of a story names the thing, with what of it asks: `ได้แบบสำรวจรถมา หนูเพิ่งย้าย ส่งวันไหน`. */
function namedAndAsked(clauses: readonly string[]): string[] {
  const at = clauses.findIndex(asks);
  if (at < 1) return [];
  return clauses
    .slice(0, at)
    .filter((clause) => askedWords(clause).pieces.some(({ cue }) => !cue))
    .map((clause) => `${clause} ${clauses[at]}`);
}

/**
 * What the letters in force reply to a question, to the part of it that asks where it tells a story
 * before, or to the first of two questions; null where no letter is meant.
 */
export function askStory(question: string, asked: LettersAsked): LettersReply | null {
  const reply = askLetters(question, asked);
  if (reply !== null || /ว\s?\d/.test(question)) return reply;
  const normalised = normalise(question);
  const isStory = question.length >= STORY_FROM;
  const parts = partsOf(normalised);
  const tails = parts.filter(({ text }) => isStory && normalised.endsWith(text));
  const heads = parts.filter(
    ({ text, story }) => normalised.startsWith(text) && asks(text) && asks(story),
  );
  const clauses = isStory ? namedAndAsked(normalised.split(/\s+/)) : [];
  const tries = [
    ...tails.slice(-MOST_PARTS).map(({ text }) => ({ text, least: 0 })),
    ...heads.slice(0, 1).map(({ text }) => ({ text, least: SURELY_COVERED })),
    ...clauses.slice(0, MOST_PARTS).map((text) => ({ text, least: SURELY_COVERED })),
  ];
  for (const { text, least } of tries) {
    const part = askLetters(text, asked);
    if (
      part?.kind === 'told' &&
      part.certainty === 'named' &&
      part.cover >= least &&
      isNamedBy(part)
    )
      return part;
  }
  return null;
}
