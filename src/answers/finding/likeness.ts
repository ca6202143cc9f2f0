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

/** A text as it is compared; its grams and their weight are worked out when they are first asked for. */
export interface Lettered {
  readonly letters: string;
  grams: Uint16Array | null;
  /** The weight of all its grams, and of which state of the index that is. */
  own: number;
  ownAt: number;
}

/** An answer as it is compared: the texts of its forms and its own. */
export interface LetteredAnswer {
  readonly forms: readonly { readonly lettered: Lettered }[];
  readonly said: Lettered;
}

/** Makes a text ready to be compared. */
export const lettered = (letters: string): Lettered => ({
  letters,
  grams: null,
  own: 0,
  ownAt: -1,
});

/** Compares questions with answers by their letters; follows what is held for how rare letters are. */
export interface LikenessIndex {
  put(answers: readonly LetteredAnswer[]): void;
  remove(answers: readonly LetteredAnswer[]): void;
  /** Prepares a question; the comparison holds until the next one is prepared. */
  compare(questionLetters: string): (answer: LetteredAnswer) => Likeness;
}

const gramsOf = (text: Lettered): Uint16Array => {
  text.grams ??= letterGrams(text.letters);
  return text.grams;
};

const share = (weight: number, of: number): number => (of === 0 ? 0 : weight / of);

/** Creates an empty index. */
export function createLikenessIndex(): LikenessIndex {
  const counts = new Float64Array(GRAM_BUCKETS);
  const asked = new Uint8Array(GRAM_BUCKETS);
  const seen = new Uint32Array(GRAM_BUCKETS);
  const weights = new Float64Array(GRAM_BUCKETS).fill(Number.NaN);
  let held = 0;
  let generation = 0;
  /** Counts the changes of what is held since something was weighed; weights are of one state. */
  let state = 0;
  let isWeighed = false;

  const count = (answers: readonly LetteredAnswer[], by: number): void => {
    generation++;
    for (const { lettered } of answers.flatMap(({ forms }) => forms)) {
      const grams = letterGrams(lettered.letters);
      for (let at = 0; at < grams.length; at++) {
        const gram = grams[at] ?? 0;
        if (seen[gram] === generation) continue;
        seen[gram] = generation;
        counts[gram] = (counts[gram] ?? 0) + by;
      }
    }
    held += by;
    if (!isWeighed) return;
    weights.fill(Number.NaN);
    isWeighed = false;
    state++;
  };
  const weightOf = (gram: number): number => {
    const known = weights[gram] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const weight = Math.log(1 + held / (counts[gram] || 0.5));
    weights[gram] = weight;
    return weight;
  };
  const ownWeight = (text: Lettered): number => {
    if (text.ownAt === state) return text.own;
    let own = 0;
    for (const gram of gramsOf(text)) own += weightOf(gram);
    text.own = own;
    text.ownAt = state;
    return own;
  };

  return {
    put: (answers) => count(answers, 1),
    remove: (answers) => count(answers, -1),
    compare(questionLetters) {
      isWeighed = true;
      const question = letterGrams(questionLetters);
      asked.fill(0);
      let whole = 0;
      let known = 0;
      for (const gram of question) {
        asked[gram] = 1;
        whole += weightOf(gram);
        if ((counts[gram] ?? 0) > 0) known += weightOf(gram);
      }
      return ({ forms, said }) => {
        generation++;
        let [formSaid, questionSaid, nearest, together, answered] = [0, 0, 0, 0, 0];
        for (const form of forms) {
          const grams = gramsOf(form.lettered);
          let shared = 0;
          for (let at = 0; at < grams.length; at++) {
            const gram = grams[at] ?? 0;
            if (asked[gram] === 0) continue;
            const weight = weightOf(gram);
            shared += weight;
            if (seen[gram] === generation) continue;
            seen[gram] = generation;
            together += weight;
          }
          if (shared === 0) continue;
          const own = ownWeight(form.lettered);
          formSaid = Math.max(formSaid, shared / own);
          questionSaid = Math.max(questionSaid, shared / whole);
          nearest = Math.max(nearest, shared / Math.sqrt(own * whole));
        }
        let covered = together;
        const grams = gramsOf(said);
        for (let at = 0; at < grams.length; at++) {
          const gram = grams[at] ?? 0;
          if (asked[gram] === 0) continue;
          answered += weightOf(gram);
          if (seen[gram] !== generation) covered += weightOf(gram);
        }
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
