/** Which of the features that are looked for a form has: 1 at the place of each that it has. */
export type Says = Uint8Array;

/** Numbers for features, by which what two of them share is found without comparing texts. */
export interface ConceptNumbers {
  /** The number of a feature; the same from the first time on. */
  of(feature: string): number;
  /** Looks for features from now on, in the place of those before. */
  lookFor(features: readonly string[]): void;
  /** Which of them are among the numbered ones; holds until the next call. */
  among(numbered: Uint32Array): Says;
}

/** Creates numbers for features. */
export function createConceptNumbers(): ConceptNumbers {
  const numbers = new Map<string, number>();
  /** For each numbered feature its place among those looked for, counted from 1, or 0. */
  let placeOf = new Uint16Array(1024);
  let lookedFor: readonly string[] = [];
  let says = new Uint8Array(0);
  let dirty = false;

  const mark = (place: (at: number) => number): void => {
    for (const [at, feature] of lookedFor.entries()) {
      const number = numbers.get(feature);
      if (number !== undefined) placeOf[number] = place(at);
    }
  };
  return {
    of(feature) {
      const known = numbers.get(feature);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(feature, number);
      return number;
    },
    lookFor(features) {
      mark(() => 0);
      if (numbers.size > placeOf.length) placeOf = new Uint16Array(numbers.size * 2);
      lookedFor = features;
      says = new Uint8Array(features.length);
      mark((at) => at + 1);
    },
    among(numbered) {
      if (dirty) says.fill(0);
      dirty = false;
      for (let at = 0; at < numbered.length; at++) {
        const place = placeOf[numbered[at] ?? 0] ?? 0;
        if (place === 0) continue;
        says[place - 1] = 1;
        dirty = true;
      }
      return says;
    },
  };
}
