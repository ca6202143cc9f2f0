import { thaiMonths } from '../../thai/thai-month.ts';
import type { Intent } from '../knowledge-entry.ts';
import { CONCEPT_WORDS } from './concept-words.ts';
import { FILLER_WORDS } from './filler-words.ts';
import { INTENT_WORDS } from './intent-words.ts';
import { normalise } from './normalise.ts';
import { SPOKEN_MONTHS } from './number-rules.ts';
import { STORY_WORDS } from './story-words.ts';

/** What a known word stands for: a concept, intents, both, or (neither) a filler. */
export interface Meaning {
  readonly concept: string | null;
  readonly intents: readonly Intent[];
}

/** A place in the tree of all words' letters. Most go on with one letter only, which needs no map. */
interface Node {
  /** The first letter with which it goes on, and where to; 0 and null where none. */
  letter: number;
  next: Node | null;
  others: Map<number, Node> | null;
  meaning: Meaning | null;
}

/** Left out by who types in a hurry; a short word without them is often another word. */
const TONE_MARKS = /[่-๋]/g;
const SHORTEST_TONELESS = 4;

const newNode = (): Node => ({ letter: 0, next: null, others: null, meaning: null });

/** Where a letter leads from a place; undefined where no word goes on with it. */
export const nextNode = (node: Node, letter: number): Node | undefined =>
  node.letter === letter && node.next !== null ? node.next : node.others?.get(letter);

/** A text as words are looked up in it: normalised, without spaces. */
export const compact = (text: string): string => normalise(text).replace(/\s+/g, '');

/** The known words, by their letters; `words` lists those that a misspelling may have meant. */
export interface Lexicon {
  readonly root: Node;
  readonly words: Map<string, Meaning>;
  /** Adds a word as its own concept unless it is known. */
  learn(word: string): void;
  /** Makes a word stand for a concept, whatever it stood for. */
  teach(word: string, concept: string): void;
}

/** A lexicon of the domain's concepts, the intent words and the fillers. */
export function createLexicon(): Lexicon {
  const root = newNode();
  const words = new Map<string, Meaning>();
  const nodeOf = (word: string): Node => {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      let next = nextNode(node, code);
      if (next === undefined) {
        next = newNode();
        if (node.next === null) {
          node.letter = code;
          node.next = next;
        } else {
          node.others ??= new Map();
          node.others.set(code, next);
        }
      }
      node = next;
    }
    return node;
  };
  const put = (word: string, meaning: Meaning): void => {
    nodeOf(word).meaning = meaning;
    words.set(word, meaning);
    const toneless = word.replace(TONE_MARKS, '');
    if (toneless === word || toneless.length < SHORTEST_TONELESS || words.has(toneless)) return;
    nodeOf(toneless).meaning ??= meaning;
  };
  const add = (spelling: string, concept: string | null, intents: readonly Intent[]): void => {
    const word = compact(spelling);
    if (word === '') return;
    const known = words.get(word);
    put(word, {
      concept: known?.concept ?? concept,
      intents: [...new Set([...(known?.intents ?? []), ...intents])],
    });
  };
  for (const word of [FILLER_WORDS, STORY_WORDS].join('|').split('|')) add(word, null, []);
  for (const month of [...thaiMonths, ...SPOKEN_MONTHS]) add(month, null, []);
  for (const [intent, list] of Object.entries(INTENT_WORDS)) {
    for (const word of list.split('|')) add(word, null, [intent as Intent]);
  }
  for (const line of CONCEPT_WORDS) {
    const [name = '', ...spellings] = line.split('|');
    for (const spelling of [name, ...spellings]) add(spelling, name, []);
  }
  return {
    root,
    words,
    teach: (word, concept) => put(compact(word), { concept, intents: [] }),
    learn(word) {
      if (!words.has(word)) put(word, { concept: word, intents: [] });
    },
  };
}
