/** Classes of consonants that Thai and English write for one sound; vowels and ห, อ, h, ย, y count nothing. */
const CLASSES: readonly (readonly [string, string])[] = [
  ['K', 'กขคฆckqg'],
  ['N', 'งนณn'],
  ['J', 'จฉชฌj'],
  ['S', 'ซศษสszx'],
  ['T', 'ดตฎฏทธฑฒถฐtd'],
  ['P', 'บปพภผpb'],
  ['F', 'ฟฝวfvw'],
  ['M', 'มm'],
  ['R', 'รลฬrl'],
];
const CLASS_OF = new Map(
  CLASSES.flatMap(([name, letters]) => [...letters].map((letter) => [letter, name] as const)),
);

/** How a word sounds, whether written in Thai or in English: `Smart OBEC` and `สมาร์ทโอเบค` alike. */
export function soundOf(word: string): string {
  let sound = '';
  const spoken = word
    .toLowerCase()
    .replace(/[ก-ฮ][ิุ]?์/g, (silent) => (/[รทตดคกส]/.test(silent) ? silent : ''))
    .replace(/ch/g, 'j')
    .replace(/ph/g, 'f')
    .replace(/ng/g, 'n')
    .replace(/ee|ea|ai/g, '');
  for (const letter of spoken) {
    const name = CLASS_OF.get(letter);
    if (name !== undefined && !sound.endsWith(name)) sound += name;
  }
  return sound;
}

const LATIN_RUN = /[a-z][a-z]+(?:[ -]?[a-z]{2,}){0,3}/gi;
const SHORTEST = 3;

/** An r before a consonant, which many leave out in Thai: `smart` as สมาท. */
const UNSOUNDED_R = /(?<=[aeiou])r(?=[b-df-hj-np-tv-z])/gi;

/** Adds how the words of a run sound, alone and with those behind them. */
function addRuns(run: string, sounds: Set<string>): void {
  const words = run.split(/[ -]/).map(soundOf);
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const sound = words
        .slice(from, to)
        .join('')
        .replace(/(.)\1+/g, '$1');
      if (sound.length >= SHORTEST) sounds.add(sound);
    }
  }
}

/** How the English words of a text sound, alone and with those behind them. */
export function latinSounds(text: string): ReadonlySet<string> {
  const sounds = new Set<string>();
  for (const [run] of text.matchAll(LATIN_RUN)) {
    addRuns(run, sounds);
    const unsounded = run.replace(UNSOUNDED_R, '');
    if (unsounded !== run) addRuns(unsounded, sounds);
  }
  return sounds;
}
