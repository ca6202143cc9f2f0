import type { AnswerContext } from './answer.ts';
import type { Found } from './answer-index.ts';
import type { Choice } from './choose-answer.ts';
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

/** One of several things asked: with all that is only told, and with what is told right before it. */
interface Ask {
  readonly intents: readonly Intent[];
  readonly ways: readonly ReadQuestion[];
}

/** The things that a question asks for one after the other. */
function asksOf(read: ReadQuestion, context: AnswerContext): Ask[] {
  const clauses = read.normalised
    .replace(DATED, ' ')
    .split(BETWEEN)
    .filter((text) => text !== '')
    .map((text) => ({ text, intents: askedIn(context.index.read(text, context.today)) }));
  const told = clauses.flatMap(({ text, intents }) => (intents.length > 0 ? [] : [text]));
  const shared = [...read.features].filter(([feature]) => holdsThroughout(feature));
  const wayOf = (text: string): ReadQuestion => {
    const clause = context.index.read(text, context.today);
    const features = new Map([...shared, ...clause.features]);
    return { ...clause, features, numbers: read.numbers };
  };
  let before: string[] = [];
  return clauses.flatMap(({ text, intents }): Ask[] => {
    before.push(text);
    if (intents.length === 0) return [];
    const own = before.join(' ');
    before = [];
    return [{ intents, ways: [wayOf(`${text} ${told.join(' ')}`), wayOf(own)] }];
  });
}

/** What the first way holds that is sure enough; null where none is. */
function sureOf(
  { ways }: Ask,
  enough: number,
  choose: (read: ReadQuestion) => Choice,
): Found | null {
  for (const way of ways) {
    const choice = choose(way);
    if (choice.kind === 'answer' && choice.sure >= enough) return choice.found;
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
