import { type AskedWords, askedWords } from './question-pieces.ts';
import { type Wanted, wantedOf } from './wanted.ts';

/** One of several things that a question asks at once. */
export interface AskedPart {
  readonly words: AskedWords;
  readonly wanted: Wanted;
}

const PARTS = new WeakMap<AskedWords, readonly AskedPart[]>();
const MOST_PARTS = 3;

/**
 * The things that a question asks one after the other (`กี่ช่อง ทาสีอะไร`), each with its own words and,
 * where it names nothing, with those before it; fewer than two where it asks but one.
 */
export function askedApart(words: AskedWords): readonly AskedPart[] {
  const known = PARTS.get(words);
  if (known !== undefined) return known;
  const parts: AskedPart[] = [];
  let told = '';
  let before: AskedWords | null = null;
  for (const clause of words.normalised.split(/\s+/)) {
    told = `${told} ${clause}`.trim();
    const wanted = wantedOf(told.replace(/\s+/g, ''));
    if (wanted.kinds.length === 0) continue;
    const own = askedWords(told);
    const names = own.pieces.some(({ cue }) => !cue);
    const pieces: AskedWords['pieces'] =
      names || before === null ? own.pieces : [...own.pieces, ...before.pieces];
    before = { ...own, pieces };
    parts.push({ words: before, wanted });
    told = '';
  }
  const last = parts.at(-1);
  if (told !== '' && last !== undefined) {
    const rest = askedWords(told).pieces;
    parts[parts.length - 1] = {
      ...last,
      words: { ...last.words, pieces: [...last.words.pieces, ...rest] },
    };
  }
  const apart = parts.length > 1 && parts.length <= MOST_PARTS ? parts : [];
  PARTS.set(words, apart);
  return apart;
}
