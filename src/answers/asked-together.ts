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

const strictOf = ({ intents }: ReadQuestion): Intent[] =>
  [...intents].filter((intent) => !LOOSE_INTENTS.has(intent) && intent !== 'may-i');

/** The things that a question asks for one after the other, each read with what holds for all. */
function asksOf(read: ReadQuestion, context: AnswerContext): ReadQuestion[] {
  const clauses = read.normalised
    .split(BETWEEN)
    .filter((text) => text !== '')
    .map((text) => context.index.read(text, context.today));
  const asking = clauses.filter((clause) => strictOf(clause).length > 0);
  const telling = clauses.filter((clause) => strictOf(clause).length === 0);
  const shared = new Map([
    ...[...read.features].filter(([feature]) => holdsThroughout(feature)),
    ...telling.flatMap((clause) => [...clause.features]),
  ]);
  return asking.map((clause) => ({
    ...clause,
    features: new Map([...shared, ...clause.features]),
    numbers: read.numbers,
  }));
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
  if (strictOf(read).length < 2) return null;
  const asks = asksOf(read, context);
  if (asks.length < 2 || asks.length > MOST) return null;
  const intents = asks.flatMap(strictOf);
  if (new Set(intents).size < intents.length) return null;
  const found: Found[] = [];
  for (const ask of asks) {
    const choice = choose(ask);
    if (choice.kind !== 'answer') return null;
    if (!found.some((each) => each.match.answerKey === choice.found.match.answerKey))
      found.push(choice.found);
  }
  return found.length < 2 ? null : found;
}
