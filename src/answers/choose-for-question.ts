import type { AnswerContext } from './answer.ts';
import { type Choice, chooseAnswer, SURE_FROM } from './choose-answer.ts';
import { TOPIC_CONCEPTS } from './finding/concept-words.ts';
import { LOOSE_INTENTS } from './finding/intent-words.ts';
import { holdsThroughout, partsOf } from './finding/question-parts.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import { textOf } from './found-text.ts';
import { givesAsked } from './gives-asked.ts';
import { mayRead } from './may-read.ts';
import { tellsOnly } from './tells-only.ts';

const LOOKED_AT = 14;
/** So sure must be what a part says without the topics of the story around it. */
const SURE_ALONE = 0.88;
/** Words with which a question begins behind a story. */
const TOLD_FIRST =
  /(?:ขอ(?:สอบ)?ถาม|สอบถาม|อยากถาม|รบกวนถาม|ถามหน่อย|อยากทราบว่า|อยากรู้ว่า|สงสัยว่า|ถามว่า|คือว่า)/;

/** What curated knowledge holds for a question as it was read. */
export const choiceFor = (read: ReadQuestion, context: AnswerContext): Choice =>
  chooseAnswer(
    read,
    context.index
      .find(read, LOOKED_AT)
      .filter((each) => each.kind === 'entry' || mayRead(each.letter, context.asker)),
  );

/** Whether something is asked by more than a loose word. */
const asksFirmly = ({ intents }: ReadQuestion): boolean =>
  [...intents].some((intent) => !LOOSE_INTENTS.has(intent));

/** Whether a part's answer is sure enough and gives what the whole asks for. */
const isSure = (choice: Choice, from: number, whole: ReadQuestion): boolean =>
  choice.kind === 'answer' && choice.sure >= from && givesAsked(whole, textOf(choice.found));

/** The choice for the part of a question that asks, where the whole, story and all, finds nothing sure. */
function choiceForPart(read: ReadQuestion, context: AnswerContext): Choice | null {
  for (const { text, story } of partsOf(read.normalised)) {
    const part = context.index.read(text, context.today);
    const told = context.index.read(story, context.today);
    if (part.intents.size === 0 || asksFirmly(told)) continue;
    const kept = [...read.features].filter(([feature]) => holdsThroughout(feature));
    const features = new Map([...kept, ...part.features]);
    const whole = { ...part, features, numbers: read.numbers };
    const choice = choiceFor(whole, context);
    if (isSure(choice, SURE_FROM, read)) return choice;
    const placed = kept.filter(([feature]) => !TOPIC_CONCEPTS.has(feature));
    if (kept.every(([feature]) => part.features.has(feature) || !TOPIC_CONCEPTS.has(feature)))
      continue;
    const own = { ...part, features: new Map([...placed, ...part.features]) };
    const alone = choiceFor({ ...own, numbers: read.numbers }, context);
    if (isSure(alone, SURE_ALONE, read)) return alone;
  }
  return null;
}

const sureness = (choice: Choice): number => (choice.kind === 'answer' ? choice.sure : 0);

/** What curated knowledge holds for a question: its asking part where a story is told before it. */
export function choose(read: ReadQuestion, context: AnswerContext): Choice {
  if (tellsOnly(read)) return { kind: 'nothing' };
  const toldFirst = TOLD_FIRST.test(read.normalised) ? choiceForPart(read, context) : null;
  const whole = choiceFor(read, context);
  const first = toldFirst !== null && sureness(toldFirst) >= sureness(whole) ? toldFirst : whole;
  const unsure = first.kind === 'unsure' || first.kind === 'nothing';
  return (unsure ? choiceForPart(read, context) : null) ?? first;
}
