import { type Answer, type AnswerContext, NO_ANSWER } from './answer.ts';
import { lettersFirst, lettersReply, sayLetters } from './answer-from-letters.ts';
import type { Found } from './answer-index.ts';
import { answerLive, liveQuestion } from './answer-live.ts';
import { type Choice, chooseAnswer, SURE_FROM } from './choose-answer.ts';
import { TOPIC_CONCEPTS } from './finding/concept-words.ts';
import { isPlace } from './finding/place-words.ts';
import { partsOf } from './finding/question-parts.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import { NAMED_CONCEPTS } from './finding/score-form.ts';
import { followUp } from './follow-up.ts';
import { mayRead } from './may-read.ts';
import * as says from './messages.ts';
import { needsPerson } from './needs-person.ts';
import { sayEntry, sayLetter } from './say-answer.ts';
import { smallTalk } from './small-talk.ts';

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
  const read = followUp(alone, context);
  const compact = alone.normalised.replace(/\s+/g, '');
  const namesArea = [...alone.features.keys()].some((feature) => isPlace(feature));
  const person = needsPerson(compact, namesArea);
  if (person !== null)
    return {
      ...NO_ANSWER,
      outcome: 'escalate',
      text: person.text,
      entryId: `person:${person.reason}`,
    };
  const live = liveQuestion(compact);
  if (live !== null) return answerLive(live, context);
  const letters = lettersReply(question, context);
  if (letters !== null && lettersFirst(letters, alone, chosen(read, context)))
    return sayLetters(letters, context);
  return fromKnowledge(read, context);
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

function chosen(read: ReadQuestion, context: AnswerContext): Choice {
  const told = read.intents.size === 0 && TOLD.test(read.normalised);
  const toldFirst = TOLD_FIRST.test(read.normalised) ? choiceForPart(read, context) : null;
  const first = toldFirst ?? choiceFor(read, context);
  const unsure = first.kind === 'unsure' || first.kind === 'nothing';
  const found = (unsure ? choiceForPart(read, context) : null) ?? first;
  return told ? { kind: 'nothing' } : found;
}

function fromKnowledge(read: ReadQuestion, context: AnswerContext): Answer {
  const choice = chosen(read, context);
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
