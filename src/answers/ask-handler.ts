import { answerCard } from '../cards/answer-card.ts';
import { type Choice, chooseCard } from '../cards/choose-card.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, SILENCE, say } from '../conversation/outcome.ts';
import type { Message } from '../line/message.ts';
import type { Office } from '../storage/records/office.ts';
import type { Question } from '../storage/records/question.ts';
import { insertIfNew } from '../storage/store.ts';
import type { Answer, PreviousQuestion } from './answer.ts';
import type { AnswerService } from './answer-service.ts';
import { type HandOnQuestion, handOn, handOnReason } from './hand-on.ts';
import { CARD_MOST, longText } from './long-answer.ts';
import { ASK_A_COORDINATOR, CHOOSE, QUESTION_GONE, SLOW_DOWN, WHICH_ONE } from './messages.ts';
import { judgeRate, RATE_WINDOW } from './question-rate.ts';

/** A question asked this long ago is no longer what "แล้วรอบสองล่ะ" follows on. */
const FOLLOW_UP_WITHIN = 10 * 60_000;
/** How many questions back are looked at. */
const FOLLOWED_BACK = 3;

/** Who asks, as far as answering needs to know. */
export interface Questioner {
  /** In a group the group's offices, for everybody reads along; else the person's own. */
  readonly offices: readonly Office[];
  readonly enrolled: boolean;
}

/** The questions just asked in this chat by this person, the last one first, each behind the next. */
async function previousQuestion({
  event,
  now,
  services,
}: Context): Promise<PreviousQuestion | null> {
  const last = await services.store.questions.find({
    where: { chatId: event.chat.id, askerId: event.senderId, at: { gte: now - FOLLOW_UP_WITHIN } },
    orderBy: [['at', 'descending']],
    limit: FOLLOWED_BACK,
  });
  return last.reduceRight<PreviousQuestion | null>(
    (previous, { text, entryId }) => ({ question: text, entryId, previous }),
    null,
  );
}

/** How often this person has asked within the last minute, and so whether this question is answered. */
async function rateOf({ event, now, services }: Context) {
  if (event.senderId === null) return 'answer';
  const lately = await services.store.questions.find({
    where: { askerId: event.senderId, at: { gt: now - RATE_WINDOW } },
  });
  const others = lately.filter(({ id }) => id !== event.eventId);
  return judgeRate(
    others.map(({ at }) => at),
    now,
  );
}

/** An answer as a card with its verdict buttons; a choice as buttons; anything else as plain text. */
function messagesOf(answer: Answer, questionId: string, note: string | null): readonly Message[] {
  const text = note === null ? answer.text : `${answer.text}\n\n${note}`;
  if (answer.outcome === 'answer' && answer.sources.length > 0) {
    return text.length > CARD_MOST
      ? longText(text)
      : [answerCard({ questionId, text, choices: answer.choices })];
  }
  const offered = answer.choices.map(
    (choice): Choice => ({ text: choice, detail: null, postback: { act: 'choose', text: choice } }),
  );
  // What says itself where to ask, or asks back, can still be handed on, by whoever wants it.
  const asksBack = answer.outcome === 'clarify' && answer.text === WHICH_ONE;
  if ((answer.outcome === 'escalate' && note === null) || asksBack) {
    const postback = { act: 'hand-on', question: questionId } as const;
    offered.push({ text: ASK_A_COORDINATOR, detail: null, postback });
  }
  return offered.length === 0 ? longText(text) : [chooseCard(CHOOSE, text, offered)];
}

/** Answers a question that addresses the bot, and keeps it for what follows on and for review. */
export async function askHandler(
  context: Context,
  service: AnswerService,
  handOnQuestion: HandOnQuestion,
  question: string,
  questioner: Questioner,
): Promise<Outcome> {
  const { event, now } = context;
  const where = context.group === null ? 'direct' : 'mention';
  const record = (outcome: Question['outcome'], entryId: string | null): Question => ({
    id: event.eventId,
    version: 0,
    chatId: event.chat.id,
    askerId: event.senderId,
    area: questioner.offices[0]?.area ?? null,
    text: question,
    outcome,
    entryId,
    at: now,
  });
  const rate = await rateOf(context);
  if (rate !== 'answer') {
    const said = rate === 'slow-down' ? say(SLOW_DOWN) : SILENCE;
    return { ...said, changes: [insertIfNew('questions', record('silence', null))] };
  }
  const previous = await previousQuestion(context);
  const answer = await service.answer(question, questioner, where, previous);
  if (answer.outcome === 'silence') return SILENCE;
  const reason = handOnReason(answer);
  const handed =
    reason === null
      ? null
      : await handOn(
          context,
          handOnQuestion,
          { text: question, eventId: event.eventId },
          reason,
          questioner,
        );
  const messages = messagesOf(answer, event.eventId, handed?.note ?? null);
  return {
    ...say(...messages, ...(handed?.messages ?? [])),
    deliveries: handed?.deliveries ?? [],
    changes: [
      insertIfNew('questions', record(answer.outcome, answer.entryId)),
      ...(handed?.changes ?? []),
    ],
  };
}

/** The button under an answer that only says where to ask: hands the question on after all. */
export async function handOnHandler(
  context: Context,
  handOnQuestion: HandOnQuestion,
  questionId: string,
  questioner: Questioner,
): Promise<Outcome> {
  const question = await context.services.store.questions.get(questionId);
  if (question === null || question.chatId !== context.event.chat.id) return say(QUESTION_GONE);
  const handed = await handOn(
    context,
    handOnQuestion,
    { text: question.text, eventId: questionId },
    'asked',
    questioner,
  );
  const { note, messages, deliveries, changes } = handed;
  return { ...say(note, ...messages), deliveries, changes };
}
