import type { AnswerContext } from './answer.ts';
import type { Found } from './answer-index.ts';
import type { Choice } from './choose-answer.ts';
import { LOOSE_INTENTS } from './finding/intent-words.ts';
import { holdsThroughout } from './finding/question-parts.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import type { Intent } from './knowledge-entry.ts';

/** Where one thing asked may end and the next begin. */
const BETWEEN = /\s+(?:แล้วก็|แล้ว|และ|กับ)?\s*|(?<=[ก-๙])แล้ว(?=[ก-๙a-z])/;
const MOST = 3;
/** So sure must be each of several that ask alike: the same may only be said twice. */
const SURE_OF_EACH = 0.7;

const strictOf = ({ intents }: ReadQuestion): Intent[] =>
  [...intents].filter((intent) => !LOOSE_INTENTS.has(intent) && intent !== 'may-i');

/** The things that a question asks for one after the other, each read with what holds for all. */
function asksOf(read: ReadQuestion, context: AnswerContext): ReadQuestion[] {
  const clauses = read.normalised
    .split(BETWEEN)
    .filter((text) => text !== '')
    .map((text) => ({ text, asks: strictOf(context.index.read(text, context.today)).length > 0 }));
  const told = clauses.flatMap(({ text, asks }) => (asks ? [] : [text])).join(' ');
  const shared = [...read.features].filter(([feature]) => holdsThroughout(feature));
  return clauses
    .filter(({ asks }) => asks)
    .map(({ text }) => {
      const clause = context.index.read(`${text} ${told}`, context.today);
      return {
        ...clause,
        features: new Map([...shared, ...clause.features]),
        numbers: read.numbers,
      };
    });
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
  const intents = asks.flatMap(strictOf);
  const enough = new Set(intents).size < intents.length ? SURE_OF_EACH : 0;
  const found: Found[] = [];
  for (const ask of asks) {
    const choice = choose(ask);
    if (choice.kind !== 'answer' || choice.sure < enough) return null;
    if (!found.some((each) => each.match.answerKey === choice.found.match.answerKey))
      found.push(choice.found);
  }
  return found.length < 2 ? null : found;
}
