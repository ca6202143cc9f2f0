import type { Context } from '../conversation/context.ts';
import type { Outcome } from '../conversation/outcome.ts';
import type { Message } from '../line/message.ts';
import type { AreaCode } from '../storage/records/office.ts';
import type { Answer } from './answer.ts';
import type { Questioner } from './ask-handler.ts';
import * as says from './messages.ts';

/** What comes of handing a question on; supplied by the composition. */
export interface HandedOnQuestion {
  readonly note: string;
  readonly messages: readonly Message[];
  readonly changes: Outcome['changes'];
  readonly deliveries: Outcome['deliveries'];
}

/** Hands a question on to the coordinators of an area; null when the area has none. */
export type HandOnQuestion = (
  context: Context,
  question: {
    readonly text: string;
    readonly reason: string;
    readonly area: AreaCode;
    /** The event that asked. */
    readonly eventId: string;
  },
) => Promise<HandedOnQuestion | null>;

/** Why a question is handed on; what stands here alone needs a coordinator. */
const REASONS: Readonly<Record<string, string>> = {
  'person:decision': 'decision',
  'person:trouble': 'trouble',
  'person:unknown': 'unknown',
  'person:others-work': 'unknown',
  'other-year': 'other-year',
};

/**
 * Why an answer needs a coordinator, or null: it is complete as it is when it answers, asks back, or
 * says itself where to ask (passwords, an area's score, entries that are not confirmed, what only
 * enrolled people may see).
 */
export function handOnReason({ outcome, entryId }: Answer): string | null {
  if (outcome !== 'escalate') return null;
  return entryId === null ? 'unknown' : (REASONS[entryId] ?? null);
}

const NOTHING = { messages: [], changes: [], deliveries: [] } as const;

/** Hands a question on and says to the asker what came of it, or where to ask when nothing could. */
export async function handOn(
  context: Context,
  handOnQuestion: HandOnQuestion,
  { text, eventId }: { readonly text: string; readonly eventId: string },
  reason: string,
  { offices, enrolled }: Questioner,
): Promise<HandedOnQuestion> {
  const [office] = offices;
  if (!enrolled || office === undefined) return { ...NOTHING, note: says.ENROL_TO_BE_HANDED_ON };
  const handed = await handOnQuestion(context, { text, reason, area: office.area, eventId });
  return handed ?? { ...NOTHING, note: says.NOBODY_TO_TELL };
}
