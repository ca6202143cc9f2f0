import type { AnswerContext } from './answer.ts';
import type { Found } from './answer-index.ts';
import { type Choice, SURE_FROM } from './choose-answer.ts';
import { LOOSE_INTENTS } from './finding/intent-words.ts';
import { holdsThroughout } from './finding/question-parts.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import type { Intent } from './knowledge-entry.ts';

/** Where one thing asked may end and the next begin. */
const BETWEEN = /\s+(?:แล้วก็|แล้ว|และ|กับ)?\s*|(?<=[ก-๙])แล้ว(?=[ก-๙a-z])/;
/** Only tells which letter is meant. */
const DATED = /(?:ลงวันที่|ลว)\s*(?=\d)/g;
const MOST = 3;
/** So sure must be each of several that ask alike: the same may only be said twice. */
const SURE_OF_EACH = 0.7;
/** So sure what a clause says without the topics of those before it. */
const SURE_ALONE = 0.88;

const strictOf = ({ intents }: ReadQuestion): Intent[] =>
  [...intents].filter((intent) => !LOOSE_INTENTS.has(intent) && intent !== 'may-i');

/** What is asked for by naming it: `ทางเมลอะไร`. */
const NAMED = ['อีเมล', 'โทร', 'เลขที่หนังสือ', 'meeting id', 'passcode', 'ลงนาม'] as const;
const asksOfName = ({ intents, features }: ReadQuestion): boolean =>
  intents.has('what-is') && NAMED.some((concept) => features.has(concept));

/** What a clause asks for; empty where it only tells. */
function askedIn(clause: ReadQuestion): readonly Intent[] {
  const strict = strictOf(clause);
  return strict.length === 0 && asksOfName(clause) ? ['what-is'] : strict;
}

/** A way in which one of several things asked may be meant, and how sure its answer must be. */
interface Way {
  readonly read: ReadQuestion;
  readonly from: number;
}

/** One of several things asked, with the ways it may be meant, those that say least of others first. */
interface Ask {
  readonly intents: readonly Intent[];
  readonly ways: readonly Way[];
}

/** The things that a question asks for one after the other. */
function asksOf(read: ReadQuestion, { index, today }: AnswerContext): Ask[] {
  const readOf = (text: string): ReadQuestion => index.read(text, today);
  const clauses = read.normalised
    .replace(DATED, ' ')
    .split(BETWEEN)
    .filter((text) => text !== '')
    .map((text) => ({ text, intents: askedIn(readOf(text)) }));
  const told = clauses.flatMap(({ text, intents }) => (intents.length > 0 ? [] : [text]));
  const shared = [...read.features].filter(([feature]) => holdsThroughout(feature));
  const withTopics = (clause: ReadQuestion, topics: typeof shared): ReadQuestion => {
    const { numbers } = clause.numbers.years.length > 0 ? clause : read;
    return { ...clause, features: new Map([...topics, ...clause.features]), numbers };
  };
  let before: string[] = [];
  let soFar = '';
  return clauses.flatMap(({ text, intents }): Ask[] => {
    before.push(text);
    soFar += ` ${text}`;
    if (intents.length === 0) return [];
    const own = readOf(before.join(' '));
    before = [];
    const saidYet = readOf(soFar).features;
    const topics = shared.filter(([feature]) => saidYet.has(feature));
    const all = (clause: ReadQuestion): ReadQuestion => ({
      ...withTopics(clause, shared),
      numbers: read.numbers,
    });
    return [
      {
        intents,
        ways: [
          { read: withTopics(own, topics), from: SURE_FROM },
          { read: withTopics(own, []), from: SURE_ALONE },
          { read: all(readOf(`${text} ${told.join(' ')}`)), from: 0 },
          { read: all(own), from: 0 },
        ],
      },
    ];
  });
}

/** What the first way holds that is sure enough; null where none is. */
function sureOf(
  { ways }: Ask,
  enough: number,
  choose: (read: ReadQuestion) => Choice,
): Found | null {
  for (const way of ways) {
    const choice = choose(way.read);
    if (choice.kind === 'answer' && choice.sure >= Math.max(way.from, enough)) return choice.found;
  }
  return null;
}

/**
 * The answers to a question that asks for different things at once ("ส่งวันไหน แล้วส่งเมลไหน"), in
 * their order; null where it asks for one thing, or one answer gives all, or one of them is not known.
 */
export function answersTogether(
  read: ReadQuestion,
  context: AnswerContext,
  choose: (read: ReadQuestion) => Choice,
): readonly Found[] | null {
  const asks = asksOf(read, context);
  if (asks.length < 2 || asks.length > MOST) return null;
  const intents = asks.flatMap((ask) => ask.intents);
  const enough = new Set(intents).size < intents.length ? SURE_OF_EACH : 0;
  const found: Found[] = [];
  for (const ask of asks) {
    const one = sureOf(ask, enough, choose);
    if (one === null) return null;
    if (!found.some((each) => each.match.answerKey === one.match.answerKey)) found.push(one);
  }
  return found.length < 2 ? null : found;
}
