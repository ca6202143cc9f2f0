import { answerCard } from '../cards/answer-card.ts';
import { chooseCard } from '../cards/choose-card.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, SILENCE, say } from '../conversation/outcome.ts';
import type { Message } from '../line/message.ts';
import type { Office } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { insertIfNew } from '../storage/store.ts';
import type { Answer, PreviousQuestion } from './answer.ts';
import type { AnswerService } from './answer-service.ts';
import { handOn } from './hand-on.ts';
import { CHOOSE } from './messages.ts';

/** A question asked this long ago is no longer what "แล้วรอบสองล่ะ" follows on. */
const FOLLOW_UP_WITHIN = 10 * 60_000;

/** Who asks, as far as answering needs to know. */
export interface Questioner {
  /** In a group the group's offices, for everybody reads along; else the person's own. */
  readonly offices: readonly Office[];
  readonly enrolled: boolean;
  /** Coordinators of the asker's area, to whom a question is handed on. */
  readonly coordinators: readonly Person[];
}

async function previousQuestion({
  event,
  now,
  services,
}: Context): Promise<PreviousQuestion | null> {
  const [last] = await services.store.questions.find({
    where: { chatId: event.chat.id, askerId: event.senderId, at: { gte: now - FOLLOW_UP_WITHIN } },
    orderBy: [['at', 'descending']],
    limit: 1,
  });
  return last === undefined ? null : { question: last.text, entryId: last.entryId };
}

/** An answer as a card with its verdict buttons; a choice as buttons; anything else as plain text. */
function messageOf(answer: Answer, questionId: string, note: string | null): Message {
  const text = note === null ? answer.text : `${answer.text}\n\n${note}`;
  if (answer.outcome === 'answer' && answer.sources.length > 0) {
    return answerCard({ questionId, text, choices: answer.choices });
  }
  if (answer.choices.length === 0) return { type: 'text', text };
  return chooseCard(
    CHOOSE,
    text,
    answer.choices.map((choice) => ({
      text: choice,
      detail: null,
      postback: { act: 'choose', text: choice },
    })),
  );
}

/** Answers a question that addresses the bot, and keeps it for what follows on and for review. */
export async function askHandler(
  context: Context,
  service: AnswerService,
  question: string,
  questioner: Questioner,
): Promise<Outcome> {
  const { event, now } = context;
  const where = context.group === null ? 'direct' : 'mention';
  const previous = await previousQuestion(context);
  const answer = await service.answer(question, questioner, where, previous);
  if (answer.outcome === 'silence') return SILENCE;
  const record = {
    id: event.eventId,
    version: 0,
    chatId: event.chat.id,
    askerId: event.senderId,
    area: questioner.offices[0]?.area ?? null,
    text: question,
    outcome: answer.outcome,
    entryId: answer.entryId,
    at: now,
  };
  const handed =
    answer.outcome === 'escalate'
      ? handOn(context, question, questioner)
      : { note: null, deliveries: [] };
  const message = messageOf(answer, event.eventId, handed.note);
  return {
    ...say(message),
    deliveries: handed.deliveries,
    changes: [insertIfNew('questions', record)],
  };
}
