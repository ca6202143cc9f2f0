import { formatPostback } from '../cards/postback.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, SILENCE, say } from '../conversation/outcome.ts';
import type { QuickReply, TextMessage } from '../line/message.ts';
import type { Office } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { insertIfNew } from '../storage/store.ts';
import type { Answer, PreviousQuestion } from './answer.ts';
import type { AnswerService } from './answer-service.ts';
import { handOn } from './hand-on.ts';

/** A question asked this long ago is no longer what "แล้วรอบสองล่ะ" follows on. */
const FOLLOW_UP_WITHIN = 10 * 60_000;
/** LINE's limit on a quick reply's label. */
const LABEL_LENGTH = 20;

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

type Button = NonNullable<QuickReply['items']>[number];

function button(label: string, displayText: string, data: string): Button {
  const action = { type: 'postback' as const, label: shorten(label), displayText, data };
  return { type: 'action', action };
}

const shorten = (label: string): string =>
  label.length <= LABEL_LENGTH ? label : `${label.slice(0, LABEL_LENGTH - 1)}…`;

function buttonsOf(answer: Answer, questionId: string): readonly Button[] {
  const choices = answer.choices.map((text) =>
    button(text, text, formatPostback({ act: 'choose', text })),
  );
  if (answer.outcome !== 'answer' || answer.sources.length === 0) return choices;
  const verdict = (label: string, given: 'good' | 'bad') =>
    button(label, label, formatPostback({ act: 'feedback', question: questionId, verdict: given }));
  return [...choices, verdict('👍 ถูกต้อง', 'good'), verdict('👎 ไม่ถูกต้อง', 'bad')];
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
  const items = [...buttonsOf(answer, event.eventId)];
  const text = [answer.text, handed.note].filter((part) => part !== null).join('\n\n');
  const message: TextMessage =
    items.length > 0 ? { type: 'text', text, quickReply: { items } } : { type: 'text', text };
  return {
    ...say(message),
    deliveries: handed.deliveries,
    changes: [insertIfNew('questions', record)],
  };
}
