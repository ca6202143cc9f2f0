import type { Answer, AnswerContext } from '../answer.ts';
import type { AnswerIndex, Found } from '../answer-index.ts';
import { liveQuestion } from '../answer-live.ts';
import { isPlace } from '../finding/place-words.ts';
import type { ReadQuestion } from '../finding/read-question.ts';
import { needsPerson } from '../needs-person.ts';
import { sayEntry, sayLetter } from '../say-answer.ts';
import { smallTalk } from '../small-talk.ts';
import { holdsFacts, type IndependentQuestion, independentFiles } from './independent.ts';
import { type DevelopmentQuestion, isExpected, readQuestions } from './measure.ts';

const HERE = new URL('.', import.meta.url);
const TODAY = '2026-11-20';
const MOST = 60;

/** A question with all that was found for it, and which of that is right. */
export interface JudgedQuestion {
  readonly read: ReadQuestion;
  readonly found: readonly Found[];
  readonly right: ReadonlySet<string>;
  /** How much it counts: the sets differ in size and in how near to the bot's own words they are. */
  readonly weight: number;
}

const OWN = 0.4;
const OWN_MUST_NOT = 0.8;
const INDEPENDENT = 1;
const INDEPENDENT_MUST_NOT = 1.5;

/** Whether a question is answered before knowledge is asked. */
function isSettled(question: string, read: ReadQuestion): boolean {
  const letters = read.normalised.replace(/\s+/g, '');
  return (
    smallTalk(question) !== null ||
    liveQuestion(letters) !== null ||
    needsPerson(letters, [...read.features.keys()].some(isPlace)) !== null
  );
}

function say(found: Found, index: AnswerIndex): Answer {
  const asker = { offices: [{ tier: 'province' as const, area: '00' }], enrolled: true };
  const context: AnswerContext = { index, today: TODAY, asker, in: 'direct' };
  return found.kind === 'entry'
    ? sayEntry(found.entry, context)
    : sayLetter(found.letter, found.facet, context);
}

/** Every question of the development sets that knowledge decides, with what an index finds for it. */
export async function judgedQuestions(index: AnswerIndex): Promise<readonly JudgedQuestion[]> {
  const judged: JudgedQuestion[] = [];
  const add = (question: string, weight: number, isRight: (found: Found) => boolean): void => {
    const read = index.read(question, TODAY);
    if (isSettled(question, read)) return;
    const found = index.find(read, MOST);
    const right = found.filter(isRight).map((each) => each.match.answerKey);
    judged.push({ read, found, right: new Set(right), weight });
  };
  for (const { q, expect } of await readQuestions<DevelopmentQuestion>(
    new URL('questions.jsonl', HERE),
  ))
    add(q, OWN, (found) => isExpected({ entryId: found.match.answerKey }, expect));
  for (const { q } of await readQuestions<{ q: string }>(new URL('must-not-answer.jsonl', HERE)))
    add(q, OWN_MUST_NOT, () => false);
  for (const file of await independentFiles()) {
    for (const question of await readQuestions<IndependentQuestion>(file)) {
      const { q, facts } = question;
      if (q === undefined || question.unknown === true) continue;
      if (question.must_not === true) add(q, INDEPENDENT_MUST_NOT, () => false);
      else if (facts !== undefined)
        add(q, INDEPENDENT, (found) => holdsFacts(say(found, index).text, facts));
    }
  }
  return judged;
}
