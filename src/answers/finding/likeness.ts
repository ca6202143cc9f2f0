import type { Findable, Form } from './finder.ts';
import { GRAM_BUCKETS, letterGrams } from './letter-grams.ts';

/** How alike a question and an answer's forms are, letter by letter; each 0 to 1, rare letters weighing more. */
export interface Likeness {
  /** The most that the question holds of one form. */
  readonly formSaid: number;
  /** The most that one form holds of the question. */
  readonly questionSaid: number;
  /** The cosine of the nearest form. */
  readonly nearest: number;
  /** What all forms together hold of the question. */
  readonly together: number;
  /** The same, of what any form at all holds. */
  readonly togetherOfKnown: number;
  /** What the answer's own text holds of the question. */
  readonly answered: number;
  /** What forms and answer together hold of the question. */
  readonly covered: number;
}

/** Compares questions with findables by their letters; follows what is held for how rare letters are. */
export interface LikenessIndex {
  put(findable: Findable): void;
  remove(findable: Findable): void;
  /** Prepares a question; the comparison holds until the next one is prepared. */
  compare(questionLetters: string): (findable: Findable, answerKey: string) => Likeness;
}

/** Creates an empty index. */
export function createLikenessIndex(): LikenessIndex {
  const counts = new Float64Array(GRAM_BUCKETS);
  const asked = new Uint8Array(GRAM_BUCKETS);
  const seen = new Uint32Array(GRAM_BUCKETS);
  const weights = new Float64Array(GRAM_BUCKETS).fill(Number.NaN);
  let held = 0;
  let generation = 0;
  let grams = new WeakMap<object, Uint16Array>();

  const gramsOf = (owner: object, letters: string): Uint16Array => {
    const known = grams.get(owner);
    if (known !== undefined) return known;
    const fresh = letterGrams(letters);
    grams.set(owner, fresh);
    return fresh;
  };
  const formGrams = (form: Form): Uint16Array => gramsOf(form, form.letters);
  const count = (findable: Findable, by: number): void => {
    generation++;
    for (const form of findable.forms) {
      for (const gram of letterGrams(form.letters)) {
        if (seen[gram] === generation) continue;
        seen[gram] = generation;
        counts[gram] = (counts[gram] ?? 0) + by;
      }
    }
    held += by;
    weights.fill(Number.NaN);
  };
  const weightOf = (gram: number): number => {
    const known = weights[gram] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const weight = Math.log(1 + held / (counts[gram] || 0.5));
    weights[gram] = weight;
    return weight;
  };

  return {
    put: (findable) => count(findable, 1),
    remove(findable) {
      count(findable, -1);
      grams = new WeakMap();
    },
    compare(questionLetters) {
      const question = letterGrams(questionLetters);
      asked.fill(0);
      let whole = 0;
      let known = 0;
      for (const gram of question) {
        asked[gram] = 1;
        whole += weightOf(gram);
        if ((counts[gram] ?? 0) > 0) known += weightOf(gram);
      }
      return (findable, answerKey) => {
        generation++;
        let [formSaid, questionSaid, nearest, together, answered, covered] = [0, 0, 0, 0, 0, 0];
        for (const form of findable.forms) {
          if (form.answerKey !== answerKey) continue;
          let shared = 0;
          let own = 0;
          for (const gram of formGrams(form)) {
            const weight = weightOf(gram);
            own += weight;
            if (asked[gram] === 0) continue;
            shared += weight;
            if (seen[gram] === generation) continue;
            seen[gram] = generation;
            together += weight;
          }
          if (shared === 0) continue;
          formSaid = Math.max(formSaid, shared / own);
          questionSaid = Math.max(questionSaid, shared / whole);
          nearest = Math.max(nearest, shared / Math.sqrt(own * whole));
        }
        covered = together;
        for (const gram of gramsOf(findable, findable.saidLetters)) {
          if (asked[gram] === 0) continue;
          answered += weightOf(gram);
          if (seen[gram] !== generation) covered += weightOf(gram);
        }
        const share = (weight: number, of: number): number => (of === 0 ? 0 : weight / of);
        return {
          formSaid,
          questionSaid,
          nearest,
          together: share(together, whole),
          togetherOfKnown: share(together, known),
          answered: share(answered, whole),
          covered: share(covered, whole),
        };
      };
    },
  };
}
