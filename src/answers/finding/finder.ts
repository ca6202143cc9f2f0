import { type AskedOfAnswer, askedOf, askedOfAnswer, type KnownByAnswer } from './asked.ts';
import { createConceptNumbers } from './concept-numbers.ts';
import { TOPIC_CONCEPTS } from './concept-words.ts';
import { createLikenessIndex, type Lettered, type Likeness, lettered } from './likeness.ts';
import { isPlace } from './place-words.ts';
import { rankOf } from './rank.ts';
import type { ReadQuestion } from './read-question.ts';
import { type FormMatch, matchForm, scoreForm } from './score-form.ts';
import { type ScoredForm, scoredForm } from './scored-form.ts';

/** One way to ask for one answer. */
export interface Form {
  /** The answer this form leads to. */
  readonly answerKey: string;
  readonly features: readonly string[];
  /** What its answer gives, as bits. */
  readonly intents: number;
  /** What its answer gives besides: its source line names the letter. */
  readonly alsoGiven: number;
  /** What this way of asking asks for, as bits. */
  readonly ownIntents: number;
  /** What it counts: the words behind กี่. */
  readonly units: readonly string[];
  /** Where not empty, the question must say one of these for the form to be meant. */
  readonly names: ReadonlySet<string>;
  /** Its text without spaces and numbers, as questions are compared by letters. */
  readonly letters: string;
}

/** What can be found: an entry or a letter with all its forms. */
export interface Findable {
  readonly id: string;
  readonly forms: readonly Form[];
  /** Concepts of its other forms' words, its keywords; some more than once. */
  readonly related: readonly string[];
  /** What any of its forms counts. */
  readonly counts: ReadonlySet<string>;
  /** Concepts that only its answer names. */
  readonly mentioned: readonly string[];
  /** The letters of what it answers. */
  readonly saidLetters: string;
}

/** The best form of an answer for a question. */
export interface Match extends FormMatch {
  readonly id: string;
  readonly answerKey: string;
  readonly likeness: Likeness;
  /** How likely it is the answer rather than another one; only differences mean something. */
  readonly rank: number;
}

/** Looks answers up by the concepts of a question. */
export interface Finder {
  put(findable: Findable): void;
  remove(id: string): void;
  /** The likeliest answers, best first, at most `limit`, one per answer. */
  find(question: ReadQuestion, limit: number): Match[];
  readonly size: number;
}

/** A form as it is held. */
interface HeldForm extends ScoredForm {
  readonly lettered: Lettered;
  /** The weight of its concepts, and of which state of the index that is. */
  own: number;
  ownAt: number;
}

/** One of a findable's answers with the forms that lead to it. */
interface HeldAnswer {
  readonly id: string;
  readonly answerKey: string;
  readonly forms: readonly HeldForm[];
  readonly said: Lettered;
}

/** A findable as it is held. */
interface Held extends KnownByAnswer {
  readonly id: string;
  readonly answers: readonly HeldAnswer[];
}

/** An answer by the best of its forms. */
interface Scored {
  readonly answer: HeldAnswer;
  readonly form: HeldForm;
  readonly of: AskedOfAnswer;
  readonly score: number;
}

const CANDIDATES = 100;
/** So many of the likeliest by their concepts are compared letter by letter. */
const COMPARED = 40;
/** A concept of so many entries finds nothing that rarer concepts have not found. */
const COMMON = 2000;
/** What a topic weighs at least, however much is known about it. */
const TOPIC_WEIGHT = 2.6;

/** How far the last of the CANDIDATES best was reached; to sort them all would take most of a lookup. */
function leastOf(touched: readonly number[], reach: Float64Array): number {
  const best = new Float64Array(CANDIDATES);
  const last = CANDIDATES - 1;
  for (const slot of touched) {
    const own = reach[slot] ?? 0;
    if (own <= (best[last] ?? 0)) continue;
    let at = last;
    for (; at > 0 && (best[at - 1] ?? 0) < own; at--) best[at] = best[at - 1] ?? 0;
    best[at] = own;
  }
  return best[last] ?? 0;
}

/** The slots that were reached best, at least CANDIDATES of them where there are so many, in no order. */
function likeliest(touched: readonly number[], reach: Float64Array): number[] {
  if (touched.length <= CANDIDATES) return [...touched];
  const least = leastOf(touched, reach);
  return touched.filter((slot) => (reach[slot] ?? 0) >= least).slice(0, 2 * CANDIDATES);
}

/** An inverted index over concepts, weighted by how rare each is; updated in place. */
export function createFinder(): Finder {
  const slots: (Held | null)[] = [];
  const slotOf = new Map<string, number>();
  const free: number[] = [];
  const numbers = createConceptNumbers();
  /** For each concept's number the slots that have it. */
  const postings: (number[] | undefined)[] = [];
  const likenesses = createLikenessIndex();
  let reach = new Float64Array(1024);

  /** Calls back for each concept that a findable has; for many of them more than once. */
  const eachConcept = (held: Held, take: (concept: number) => void): void => {
    held.related.forEach(take);
    held.mentioned.forEach(take);
    for (const { forms } of held.answers) for (const form of forms) form.concepts.forEach(take);
  };
  /** What each concept weighs; what is not worked out yet is NaN. */
  let weights = new Float64Array(1024).fill(Number.NaN);
  const weigh = (feature: string, count: number): number => {
    const rarity = Math.log(1 + slotOf.size / (count === 0 ? 0.7 : count));
    const topical = TOPIC_CONCEPTS.has(feature) || isPlace(feature);
    return topical ? Math.max(rarity, TOPIC_WEIGHT) : rarity;
  };
  const weightOfNumber = (concept: number): number => {
    const known = weights[concept] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const weight = weigh(numbers.featureOf(concept), postings[concept]?.length ?? 0);
    weights[concept] = weight;
    return weight;
  };
  const weightOf = (feature: string): number => {
    const concept = numbers.find(feature);
    return concept === undefined ? weigh(feature, 0) : weightOfNumber(concept);
  };
  let state = 0;
  let isWeighed = false;
  const ownWeight = (held: HeldForm): number => {
    if (held.ownAt === state) return held.own;
    held.own = held.concepts.reduce((sum, concept) => sum + weightOfNumber(concept), 0);
    held.ownAt = state;
    return held.own;
  };
  /** What concepts weigh depends on all that is held. */
  const forgetWeights = (): void => {
    if (!isWeighed) return;
    weights.fill(Number.NaN);
    isWeighed = false;
    state++;
  };
  const heldAnswers = ({ id, forms, saidLetters }: Findable): HeldAnswer[] => {
    const said = lettered(saidLetters);
    const byKey = new Map<string, HeldForm[]>();
    for (const form of forms) {
      const scored = scoredForm(form, numbers.ofAll);
      const held = { ...scored, lettered: lettered(form.letters), own: 0, ownAt: -1 };
      const others = byKey.get(form.answerKey);
      if (others === undefined) byKey.set(form.answerKey, [held]);
      else others.push(held);
    }
    return [...byKey].map(([answerKey, own]) => ({ id, answerKey, forms: own, said }));
  };
  const remove = (id: string): void => {
    const slot = slotOf.get(id);
    const held = slot === undefined ? undefined : slots[slot];
    if (slot === undefined || held === undefined || held === null) return;
    eachConcept(held, (concept) => {
      const at = postings[concept]?.indexOf(slot) ?? -1;
      if (at >= 0) postings[concept]?.splice(at, 1);
    });
    slots[slot] = null;
    likenesses.remove(held.answers);
    forgetWeights();
    slotOf.delete(id);
    free.push(slot);
  };

  const candidatesFor = (question: ReadQuestion): number[] => {
    const touched: number[] = [];
    const wanted = [...question.features].sort((a, b) => weightOf(b[0]) - weightOf(a[0]));
    for (const [feature, sureness] of wanted) {
      const posting = postings[numbers.find(feature) ?? -1];
      if (posting === undefined) continue;
      const weight = weightOf(feature) * sureness;
      const common = touched.length > 0 && posting.length > COMMON;
      for (const slot of posting) {
        const before = reach[slot] ?? 0;
        if (before === 0) {
          if (common) continue;
          touched.push(slot);
        }
        reach[slot] = before + weight;
      }
    }
    const best = likeliest(touched, reach);
    for (const slot of touched) reach[slot] = 0;
    return best;
  };

  const bestForm = (answer: HeldAnswer, of: AskedOfAnswer): Scored | null => {
    let best: HeldForm | null = null;
    let score = 0;
    for (const form of answer.forms) {
      const its = scoreForm(of, form, numbers.among(form.concepts), ownWeight(form));
      if (its <= score) continue;
      best = form;
      score = its;
    }
    return best === null ? null : { answer, form: best, of, score };
  };

  return {
    put(findable) {
      remove(findable.id);
      const slot = free.pop() ?? slots.length;
      const held: Held = {
        id: findable.id,
        answers: heldAnswers(findable),
        related: numbers.ofAll(findable.related),
        mentioned: numbers.ofAll(findable.mentioned),
        counts: findable.counts,
      };
      slots[slot] = held;
      likenesses.put(held.answers);
      slotOf.set(findable.id, slot);
      forgetWeights();
      if (slots.length > reach.length) reach = new Float64Array(slots.length * 2);
      eachConcept(held, (concept) => {
        const posting = postings[concept];
        if (posting === undefined) postings[concept] = [slot];
        else if (posting.at(-1) !== slot) posting.push(slot);
      });
    },
    remove,
    find(question, limit) {
      isWeighed = true;
      if (weights.length < numbers.size)
        weights = new Float64Array(numbers.size * 2).fill(Number.NaN);
      const asked = askedOf(question, weightOf);
      numbers.lookFor(asked.lookedFor);
      const scored: Scored[] = [];
      for (const slot of candidatesFor(question)) {
        const held = slots[slot];
        if (held === null || held === undefined) continue;
        const of = askedOfAnswer(asked, held, numbers.among);
        for (const answer of held.answers) {
          const best = bestForm(answer, of);
          if (best !== null) scored.push(best);
        }
      }
      const likenessOf = likenesses.compare(question.letters);
      return scored
        .sort((a, b) => b.score - a.score)
        .slice(0, COMPARED)
        .map(({ answer, form, of }): Match => {
          const match = matchForm(of, form, numbers.among(form.concepts), ownWeight(form));
          const likeness = likenessOf(answer);
          const rank = rankOf(match, likeness);
          return { ...match, id: answer.id, answerKey: answer.answerKey, likeness, rank };
        })
        .sort((a, b) => b.rank - a.rank)
        .slice(0, limit);
    },
    get size() {
      return slotOf.size;
    },
  };
}
