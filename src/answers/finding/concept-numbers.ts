/** Which of the features that are looked for a form has: 1 at the place of each that it has. */
export type Says = Uint8Array;

/** Numbers for features, by which what two of them share is found without comparing texts. */
export interface ConceptNumbers {
  /** The numbers of features, each once; a feature's number is the same from the first time on. */
  ofAll(features: readonly string[]): Uint32Array;
  /** A feature's number; undefined where it has none. */
  find(feature: string): number | undefined;
  /** The feature of a number. */
  featureOf(number: number): string;
  readonly size: number;
  /** Looks for features from now on, in the place of those before. */
  lookFor(features: readonly string[]): void;
  /** Which of them are among the numbered ones; holds until the next call. */
  among(numbered: Uint32Array): Says;
}

/** Creates numbers for features. */
export function createConceptNumbers(): ConceptNumbers {
  const numbers = new Map<string, number>();
  const features: string[] = [];
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
  const numberOf = (feature: string): number => {
    const known = numbers.get(feature);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(feature, number);
    features.push(feature);
    return number;
  };
  /** For each number the last call that had it. */
  let seen = new Uint32Array(1024);
  let calls = 0;
  let room = new Uint32Array(256);
  return {
    find: (feature) => numbers.get(feature),
    featureOf: (number) => features[number] ?? '',
    get size() {
      return features.length;
    },
    ofAll(named) {
      calls++;
      if (room.length < named.length) room = new Uint32Array(named.length * 2);
      let size = 0;
      for (const feature of named) {
        const number = numberOf(feature);
        if (number >= seen.length) {
          const before = seen;
          seen = new Uint32Array(number * 2);
          seen.set(before);
        }
        if (seen[number] === calls) continue;
        seen[number] = calls;
        room[size++] = number;
      }
      return room.slice(0, size);
    },
    lookFor(named) {
      mark(() => 0);
      if (numbers.size > placeOf.length) placeOf = new Uint16Array(numbers.size * 2);
      lookedFor = named;
      says = new Uint8Array(named.length);
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
