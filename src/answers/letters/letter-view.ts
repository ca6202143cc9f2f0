import { flowOf, type LetterTable } from './letter-flow.ts';
import type { LetterKnowledge } from './letter-knowledge.ts';
import { skeletonOf } from './skeleton.ts';
import { latinSounds, soundOf } from './sounds.ts';

/** A letter's text made ready to be quoted and searched; worked out when it is first looked into. */
export interface LetterView {
  /** Its text with broken lines joined; paragraphs parted by a line break, Arabic digits. */
  readonly flow: string;
  readonly tables: readonly LetterTable[];
  readonly skeleton: string;
  /** Skeletons of what names it: its subject and deadlines, and the offices it is from and to. */
  readonly subject: string;
  /** The same of its subject alone. */
  readonly title: string;
  readonly offices: string;
  readonly sender: string;
  /** Every number in it, without commas. */
  readonly numbers: ReadonlySet<string>;
  /** How its English words sound. */
  readonly sounds: ReadonlySet<string>;
  /** How the English words of its name sound, each alone. */
  readonly nameSounds: ReadonlySet<string>;
  /** Its English words, alone and two together. */
  readonly latin: ReadonlySet<string>;
}

const VIEWS = new WeakMap<LetterKnowledge, LetterView>();
function latinWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return new Set([...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`)]);
}

/** What a letter looks like from outside, without its text. */
export const namesOf = (letter: LetterKnowledge): string =>
  [letter.subject, ...letter.aliases, ...letter.deadlines.map((each) => each.what)].join(' ');

/** The texts in which a letter is found. */
export const searchedText = (letter: LetterKnowledge): string =>
  [
    namesOf(letter),
    letter.from ?? '',
    ...letter.to,
    letter.number ?? '',
    ...letter.attachments,
    letter.text,
  ].join(' ');

/** What numbered rows go by, where only their column's head says it: `ขั้นตอนที่ 4`. */
const rowNames = (tables: readonly LetterTable[]): string =>
  tables
    .flatMap(({ heads: [head], rows }) =>
      head === undefined
        ? []
        : rows.flatMap(({ cells: [first = ''] }) =>
            /^(?:\d{1,2}|[A-Za-z])$/.test(first) ? [`${head}ที่${first} ${head}${first}`] : [],
          ),
    )
    .join(' ');

/** The view of a letter; the same for as long as the letter is held. */
export function viewOf(letter: LetterKnowledge): LetterView {
  const known = VIEWS.get(letter);
  if (known !== undefined) return known;
  const { flow, tables } = flowOf(letter.text);
  const whole = `${searchedText({ ...letter, text: flow })} ${rowNames(tables)}`;
  const view: LetterView = {
    flow,
    tables,
    skeleton: skeletonOf(whole),
    subject: skeletonOf(namesOf(letter)),
    title: skeletonOf([letter.subject, ...letter.aliases].join(' ')),
    offices: skeletonOf([letter.from ?? '', ...letter.to].join(' ')),
    sender: skeletonOf(letter.from ?? ''),
    numbers: new Set(whole.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? []),
    sounds: latinSounds(whole),
    nameSounds: new Set((namesOf(letter).match(/[A-Za-z]{4,}/g) ?? []).map(soundOf)),
    latin: latinWords(whole),
  };
  VIEWS.set(letter, view);
  return view;
}
