import type { AnswerContext } from './answer.ts';
import type { Found } from './answer-index.ts';
import type { Choice } from './choose-answer.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import { goesOn, meantQuestions } from './follow-up.ts';

/** How a question may be meant, with what curated knowledge holds for that. */
export interface Chosen {
  readonly read: ReadQuestion;
  readonly choice: Choice;
  readonly merged: boolean;
  /** Whether it asks for the same as the question before, of something else. */
  readonly asksSame: boolean;
}

/** How much surer a later way must be than one before it. */
const SURER = 0.05;
/** What an answer of the matter spoken of before is surer by. */
const KIN = 0.1;
/** So sure must be what is found behind a question that it does not belong to, where nothing says that one goes on. */
const SURE_OF_STRANGER = 0.9;
/** The same answer to something else asked of the same matter is the less likely. */
const AGAIN = 0.25;
/** The same answer again to another thing asked. */
const LAST_RESORT = 0.01;

/**
 * The surest of the ways a question may be meant behind the one before it, else as it stands alone;
 * where nothing is found, as it leans on the one before.
 */
export function chosenInConversation(
  question: string,
  alone: ReadQuestion,
  context: AnswerContext,
  chooseFor: (read: ReadQuestion, merged: boolean) => Choice,
): Chosen {
  const [first, ...ways] = meantQuestions(question, alone, context).map(
    ({ text, merged, asksSame }): Chosen => {
      const read = merged ? context.index.read(text, context.today) : alone;
      return { read, choice: chooseFor(read, merged), merged, asksSame };
    },
  );
  if (first === undefined)
    return { read: alone, choice: chooseFor(alone, false), merged: false, asksSame: false };
  const preferred = (way: Chosen): number => {
    const { choice } = way;
    if (choice.kind !== 'answer') return 0;
    const again = idOf(choice) === context.previous?.entryId;
    if (again && way.asksSame) return LAST_RESORT;
    const kin = isKin(choice.found, context);
    if (way.merged && !kin && !goesOn(question) && choice.sure < SURE_OF_STRANGER) return 0;
    return choice.sure + (kin ? KIN : 0) - (again && way.merged ? AGAIN : 0);
  };
  return ways.reduce((best, way) => {
    if (preferred(best) <= LAST_RESORT) return preferred(way) > preferred(best) ? way : best;
    const surest = way.merged && !way.asksSame;
    return surest && preferred(way) > preferred(best) + SURER ? way : best;
  }, first);
}

/** Whether an answer belongs to what was spoken of before: of its topic and its years. */
function isKin(found: Found, { index, previous }: AnswerContext): boolean {
  const before = previous?.entryId ? index.entry(previous.entryId) : null;
  if (before === null || found.kind !== 'entry') return false;
  return (
    before.related.includes(found.entry.id) ||
    (before.topic === found.entry.topic &&
      String(before.fiscalYears) === String(found.entry.fiscalYears))
  );
}

/** The id of the answer that a choice leads to. */
const idOf = (choice: Choice): string | null =>
  choice.kind !== 'answer'
    ? null
    : choice.found.kind === 'entry'
      ? choice.found.entry.id
      : choice.found.facet.key;
