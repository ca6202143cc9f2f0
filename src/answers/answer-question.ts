import { type Answer, type AnswerContext, NO_ANSWER } from './answer.ts';
import { lettersFirst, lettersReply, sayLetters, toldAllTheSame } from './answer-from-letters.ts';
import type { Found } from './answer-index.ts';
import { answerLive, liveQuestion } from './answer-live.ts';
import { answersTogether } from './asked-together.ts';
import type { Choice } from './choose-answer.ts';
import { choiceFor, choose } from './choose-for-question.ts';
import { answerAboutDay } from './days/answer-about-day.ts';
import { withoutAsides } from './finding/asides.ts';
import { NAMED_CONCEPTS } from './finding/asked.ts';
import { isPlace } from './finding/place-words.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import { chosenInConversation } from './in-conversation.ts';
import { ofMeeting } from './meeting-code.ts';
import * as says from './messages.ts';
import { needsPerson } from './needs-person.ts';
import { sayEntry, sayLetter } from './say-answer.ts';
import { smallTalk } from './small-talk.ts';
import { tellsOnly } from './tells-only.ts';
import { workedOut } from './worked-out.ts';

const MOST_CHOICES = 4;
/** So sure must be what is answered to somebody in trouble with a system. */
const SURE_BESIDE_TROUBLE = 0.9;
/** The same of what a letter that was just spoken of does not state. */
const SURE_BESIDE_LETTER = 0.85;
const BESIDE_TROUBLE = /ไหน|อะไร|ใคร|กี่|เมื่อไ|เท่าไ|เบอร์|ชื่อ/;

/**
 * Answers a question from live data, the letters in force and curated knowledge, in that order; says
 * nothing to what is not addressed to the bot, and hands on what it must not answer. Pure: the same
 * question in the same context has the same answer.
 */
export function answerQuestion(typed: string, context: AnswerContext): Answer {
  if (context.in === 'group' || typed.trim() === '') return NO_ANSWER;
  const question = ofMeeting(withoutAsides(typed), context);
  const talk = smallTalk(question);
  if (talk !== null) {
    return context.in === 'direct' ? { ...NO_ANSWER, outcome: 'answer', text: talk } : NO_ANSWER;
  }
  const alone = context.index.read(question, context.today);
  const first = answerFirst(alone, context);
  if (first === null || (isOfTrouble(first) && asksBesideTrouble(alone, context)))
    return answerInConversation(question, alone, context);
  const letters = lettersReply(question, context);
  return letters !== null && toldAllTheSame(letters, first, context)
    ? sayLetters(letters, context)
    : first;
}

const isOfTrouble = ({ entryId }: Answer): boolean => entryId === 'person:trouble';

/** What curated knowledge surely holds for a question; null where it is not that sure. */
function surely(read: ReadQuestion, from: number, context: AnswerContext): Choice | null {
  const choice = choose(read, context);
  return choice.kind === 'answer' && choice.sure >= from ? choice : null;
}

/** Whether who tells of trouble asks for something that is surely known: `สแกนไม่ติด ชื่อกลุ่มอะไร`. */
function asksBesideTrouble(read: ReadQuestion, context: AnswerContext): boolean {
  return (
    BESIDE_TROUBLE.test(read.normalised) && surely(read, SURE_BESIDE_TROUBLE, context) !== null
  );
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

function answerInConversation(
  question: string,
  alone: ReadQuestion,
  context: AnswerContext,
): Answer {
  if (tellsOnly(alone)) return fromKnowledge(alone, { kind: 'nothing' }, context);
  const letters = lettersReply(question, context);
  if (letters?.certainty === 'quoted') return sayLetters(letters, context);
  if (letters?.certainty === 'previous') {
    const itself = letters.kind === 'missing' ? surely(alone, SURE_BESIDE_LETTER, context) : null;
    return itself === null ? sayLetters(letters, context) : fromKnowledge(alone, itself, context);
  }
  const { read, choice, merged } = chosenInConversation(
    question,
    alone,
    context,
    (meant, isMerged) =>
      isMerged && answerFirst(meant, context) !== null
        ? { kind: 'nothing' }
        : choose(meant, context),
  );
  const follows = merged && choice.kind === 'answer' && letters?.certainty === 'bare';
  if (letters !== null && !follows && lettersFirst(letters, alone, choice))
    return sayLetters(letters, context);
  return fromKnowledge(read, choice, context);
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
        ? noAnswer(read, choices)
        : { ...NO_ANSWER, outcome: 'clarify', text: says.WHICH_ONE, choices };
    }
    case 'nothing':
      return noAnswer(read, []);
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

/** What nobody knows: turned down where it is not about the work, else handed on. */
const noAnswer = ({ features }: ReadQuestion, choices: readonly string[]): Answer =>
  [...features.keys()].some(isAboutTheWork)
    ? { ...NO_ANSWER, outcome: 'escalate', text: says.HANDED_ON, choices }
    : {
        ...NO_ANSWER,
        outcome: 'clarify',
        text: says.OUT_OF_SCOPE,
        choices: says.OFFERED_TOPICS,
      };

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
