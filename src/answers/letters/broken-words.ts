import { skeletonOf } from './skeleton.ts';

/** What is shorter names nothing by itself. */
const BIT = 2;
const LONE_CONSONANT = /^[ก-ฮ]$/;

const isBit = (word: string): boolean => skeletonOf(word).length <= BIT && /^[ก-๙]+$/.test(word);

/**
 * The words of a stretch without spaces, with a foreign name in one that the word borders took for
 * several short ones (`ซี|พี|โอ`), and a consonant left over with the word that it ends. `known` tells
 * how many of the words from a place on are one that is known; those are left as they are.
 */
export function wholeWords(
  words: readonly string[],
  known: (words: readonly string[], at: number) => number,
): string[] {
  const whole: string[] = [];
  let unknown = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const taken = known(words, at);
    if (taken === 0 && unknown && LONE_CONSONANT.test(word)) {
      whole[whole.length - 1] += word;
      at++;
      continue;
    }
    unknown = taken === 0;
    let end = at + Math.max(taken, 1);
    if (unknown && isBit(word)) {
      for (let to = end; to < words.length && isBit(words[to] ?? ''); to++) {
        const behind = known(words, to);
        if (behind > 1) break;
        if (behind === 0) end = to + 1;
      }
      whole.push(words.slice(at, end).join(''));
    } else whole.push(...words.slice(at, end));
    at = end;
  }
  return whole;
}
