import { type Answer, type AnswerContext, NO_ANSWER } from './answer.ts';
import { lettersFirst, lettersReply, sayLetters, toldAllTheSame } from './answer-from-letters.ts';
import type { Found } from './answer-index.ts';
import { answerLive, liveQuestion } from './answer-live.ts';
import { answersTogether } from './asked-together.ts';
import { type Choice, chooseAnswer, SURE_FROM } from './choose-answer.ts';
import { answerAboutDay } from './days/answer-about-day.ts';
import { NAMED_CONCEPTS } from './finding/asked.ts';
import { TOPIC_CONCEPTS } from './finding/concept-words.ts';
import { isPlace } from './finding/place-words.ts';
import { partsOf } from './finding/question-parts.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import { meantQuestions } from './follow-up.ts';
import { mayRead } from './may-read.ts';
import * as says from './messages.ts';
import { needsPerson } from './needs-person.ts';
import { sayEntry, sayLetter } from './say-answer.ts';
import { smallTalk } from './small-talk.ts';
import { workedOut } from './worked-out.ts';

const LOOKED_AT = 14;
/** What somebody tells to have done; no question. */
const TOLD =
  /(?:ส่ง|แนบ|อัพ|อัป|ลง|ทำ|แจ้ง|ประชุม|อ่าน|ดำเนินการ|รับ)[ก-๙a-z0-9. ]{0,24}(?:ให้แล้ว|ไปแล้ว|มาแล้ว|แล้วนะ|ให้นะ|มาให้|เรียบร้อย)/;
/** Words with which a question begins behind a story. */
const TOLD_FIRST =
  /(?:ขอ(?:สอบ)?ถาม|สอบถาม|อยากถาม|รบกวนถาม|ถามหน่อย|อยากทราบว่า|อยากรู้ว่า|สงสัยว่า|ถามว่า|คือว่า)/;
const MOST_CHOICES = 4;

/**
 * Answers a question from live data, the letters in force and curated knowledge, in that order; says
 * nothing to what is not addressed to the bot, and hands on what it must not answer. Pure: the same
 * question in the same context has the same answer.
 */
export function answerQuestion(question: string, context: AnswerContext): Answer {
  if (context.in === 'group' || question.trim() === '') return NO_ANSWER;
  const talk = smallTalk(question);
  if (talk !== null) {
    return context.in === 'direct' ? { ...NO_ANSWER, outcome: 'answer', text: talk } : NO_ANSWER;
  }
  const alone = context.index.read(question, context.today);
  const first = answerFirst(alone, context);
  if (first === null) return answerInConversation(question, alone, context);
  const letters = lettersReply(question, context);
  return letters !== null && toldAllTheSame(letters, first, context)
    ? sayLetters(letters, context)
    : first;
}

/** What is for a person or answered from live data, whatever letters and knowledge say. */
function answerFirst(read: ReadQuestion, context: AnswerContext): Answer | null {
  const compact = read.normalised.replace(/\s+/g, '');
  const namesArea = [...read.features.keys()].some((feature) => isPlace(feature));
  const person = needsPerson(compact, namesArea);
  const worked = workedOut(read, person?.reason ?? null, context);
  if (worked !== null) return worked;
  if (person !== null)
    return {
      ...NO_ANSWER,
      outcome: 'escalate',
      text: person.text,
      entryId: `person:${person.reason}`,
    };
  const live = liveQuestion(compact);
  return live === null ? null : answerLive(live, context);
}

/** How a question may be meant, with what curated knowledge holds for that. */
interface Chosen {
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
/** The same answer again to another thing asked. */
const LAST_RESORT = 0.01;

/**
 * The surest of the ways a question may be meant behind the one before it, else as it stands alone;
 * where nothing is found, as it leans on the one before.
 */
function chosenInConversation(
  question: string,
  alone: ReadQuestion,
  context: AnswerContext,
): Chosen {
  const [first, ...ways] = meantQuestions(question, alone, context).map(
    ({ text, merged, asksSame }): Chosen => {
      const read = merged ? context.index.read(text, context.today) : alone;
      const choice: Choice =
        merged && answerFirst(read, context) !== null ? { kind: 'nothing' } : choose(read, context);
      return { read, choice, merged, asksSame };
    },
  );
  if (first === undefined)
    return { read: alone, choice: choose(alone, context), merged: false, asksSame: false };
  const preferred = (way: Chosen): number => {
    const { choice } = way;
    if (choice.kind !== 'answer') return 0;
    const again = way.asksSame && idOf(choice) === context.previous?.entryId;
    if (again) return LAST_RESORT;
    return choice.sure + (isKin(choice.found, context) ? KIN : 0);
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

function answerInConversation(
  question: string,
  alone: ReadQuestion,
  context: AnswerContext,
): Answer {
  const letters = lettersReply(question, context);
  if (letters?.certainty === 'quoted' || letters?.certainty === 'previous')
    return sayLetters(letters, context);
  const { read, choice, merged } = chosenInConversation(question, alone, context);
  const follows = merged && choice.kind === 'answer' && letters?.certainty === 'bare';
  if (letters !== null && !follows && lettersFirst(letters, alone, choice))
    return sayLetters(letters, context);
  return fromKnowledge(read, choice, context);
}

const choiceFor = (read: ReadQuestion, context: AnswerContext): Choice =>
  chooseAnswer(
    read,
    context.index
      .find(read, LOOKED_AT)
      .filter((each) => each.kind === 'entry' || mayRead(each.letter, context.asker)),
  );

/** What a question says of topics, places and numbers holds for each of its parts. */
const holdsThroughout = (feature: string): boolean =>
  TOPIC_CONCEPTS.has(feature) || isPlace(feature) || feature.startsWith('#');

/** The choice for the part of a question that asks, where the whole, story and all, finds nothing sure. */
function choiceForPart(read: ReadQuestion, context: AnswerContext): Choice | null {
  for (const { text, story } of partsOf(read.normalised)) {
    const part = context.index.read(text, context.today);
    const told = context.index.read(story, context.today);
    if (part.intents.size === 0 || told.intents.size > 0) continue;
    const kept = [...read.features].filter(([feature]) => holdsThroughout(feature));
    const features = new Map([...kept, ...part.features]);
    const whole = { ...part, features, numbers: read.numbers };
    const choice = choiceFor(whole, context);
    if (choice.kind === 'answer' && choice.sure >= SURE_FROM) return choice;
  }
  return null;
}

function choose(read: ReadQuestion, context: AnswerContext): Choice {
  const told = read.intents.size === 0 && TOLD.test(read.normalised);
  const toldFirst = TOLD_FIRST.test(read.normalised) ? choiceForPart(read, context) : null;
  const first = toldFirst ?? choiceFor(read, context);
  const unsure = first.kind === 'unsure' || first.kind === 'nothing';
  const found = (unsure ? choiceForPart(read, context) : null) ?? first;
  return told ? { kind: 'nothing' } : found;
}

function fromKnowledge(read: ReadQuestion, choice: Choice, context: AnswerContext): Answer {
  const aboutDay = choice.kind === 'answer' ? null : answerAboutDay(read, context);
  if (aboutDay !== null) return aboutDay;
  const together = answersTogether(read, context, (part) => choiceFor(part, context));
  if (together !== null) return joined(together.map((each) => say(each, context)));
  switch (choice.kind) {
    case 'answer':
      return say(choice.found, context);
    case 'other-year':
      return {
        ...NO_ANSWER,
        outcome: 'escalate',
        text: says.otherYearOnly(choice.asked, choice.known),
        entryId: 'other-year',
      };
    case 'this-year-not-yet':
      return {
        ...NO_ANSWER,
        outcome: 'clarify',
        text: says.thisYearNotYet(choice.asked, yearsOf(choice.found)),
        choices: [choiceOf(choice.found, true)],
      };
    case 'unsure': {
      const choices = choicesOf(choice.among);
      return choices.length < 2
        ? { ...NO_ANSWER, outcome: 'escalate', text: says.HANDED_ON, choices }
        : { ...NO_ANSWER, outcome: 'clarify', text: says.WHICH_ONE, choices };
    }
    case 'nothing':
      return ![...read.features.keys()].some(isAboutTheWork)
        ? {
            ...NO_ANSWER,
            outcome: 'clarify',
            text: says.OUT_OF_SCOPE,
            choices: says.OFFERED_TOPICS,
          }
        : { ...NO_ANSWER, outcome: 'escalate', text: says.HANDED_ON };
  }
}

/** Several answers as one. */
const joined = (answers: readonly Answer[]): Answer => ({
  ...NO_ANSWER,
  outcome: answers.some(({ outcome }) => outcome === 'answer') ? 'answer' : 'escalate',
  text: answers.map(({ text }) => text).join('\n\n'),
  sources: answers
    .flatMap(({ sources }) => sources)
    .filter((each, at, all) => all.findIndex(({ title }) => title === each.title) === at),
  entryId: answers[0]?.entryId ?? null,
  confidential: answers.some(({ confidential }) => confidential),
});

const isAboutTheWork = (feature: string): boolean =>
  NAMED_CONCEPTS.has(feature) || isPlace(feature) || feature.startsWith('#');

const yearsOf = (found: Found): readonly number[] =>
  found.kind === 'letter' ? [found.letter.fiscalYear] : (found.entry.fiscalYears ?? []);

const say = (found: Found, context: AnswerContext): Answer =>
  found.kind === 'entry'
    ? sayEntry(found.entry, context)
    : sayLetter(found.letter, found.facet, context);

/** The text of a button that asks for what was found; with its year when the year is what is open. */
function choiceOf(found: Found, withYear = false): string {
  const asked = found.kind === 'entry' ? (found.entry.questions[0] ?? '') : found.facet.choice;
  const [year] = yearsOf(found);
  return withYear && year !== undefined && !asked.includes(String(year))
    ? `${asked} ปี ${year}`
    : asked;
}

const choicesOf = (among: readonly Found[]): string[] =>
  [...new Set(among.map((each) => choiceOf(each)))].slice(0, MOST_CHOICES);
