import { chooseCard } from '../cards/choose-card.ts';
import type { Context } from '../conversation/context.ts';
import { expectationId } from '../conversation/expectation.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { HandedOn } from '../escalations/open-escalation.ts';
import type { Expectation } from '../storage/records/chat.ts';
import type { Escalation } from '../storage/records/escalation.ts';
import { type Change, put, save } from '../storage/store.ts';
import { CATEGORIES, type Category, categoryNamed, readCategory } from './categories.ts';
import { problemMessages as says } from './messages.ts';

/** What the bot waits for while a problem is reported. */
export const PROBLEM_CATEGORY = 'problem-category';
export const PROBLEM_TEXT = 'problem-text';
export const PROBLEM_PHOTOS = 'problem-photos';

const ASK_MINUTES = 10;
const MOST_PHOTOS = 10;

/** What problems need of handing on; supplied by the composition. */
export interface ProblemParts {
  /** Hands the problem to a coordinator, or joins it to the same one; null when there is nobody. */
  readonly open: (
    context: Context,
    problem: { readonly text: string; readonly category: Category },
  ) => Promise<HandedOn | null>;
  /** The escalation with one more picture. */
  readonly withPhoto: (context: Context, problem: Escalation, messageId: string) => Escalation;
}

function expect(context: Context, kind: string, data: Expectation['data']): readonly Change[] {
  const { event, now } = context;
  if (event.senderId === null) return [];
  const id = expectationId(event.chat.id, event.senderId);
  const until = now + ASK_MINUTES * 60_000;
  return [put('expectations', { id, version: 0, kind, data, until })];
}

async function open(
  context: Context,
  parts: ProblemParts,
  text: string,
  category: Category,
): Promise<Outcome> {
  const opened = await parts.open(context, { text, category });
  if (opened === null) return say(says.nobody);
  const { escalation, note, messages, changes, deliveries } = opened;
  const photos = expect(context, PROBLEM_PHOTOS, { escalationId: escalation.id });
  return {
    ...say(`${note}\n${says.photosWelcome}`, ...messages),
    deliveries,
    changes: [...changes, ...photos],
  };
}

/** `แจ้งปัญหา ข้อความ`: opened at once where the words name the category, else after a press. */
export async function problemHandler(
  context: Context,
  parts: ProblemParts,
  text: string,
): Promise<Outcome> {
  const category = readCategory(text);
  if (text !== '' && category !== null) return open(context, parts, text, category);
  const card = chooseCard(
    says.kicker,
    says.whichCategory,
    CATEGORIES.map((each) => ({
      text: each,
      detail: null,
      postback: { act: 'problem', category: each },
    })),
  );
  return { ...say(card), changes: expect(context, PROBLEM_CATEGORY, { text }) };
}

/** The category was chosen; the words are there already, or come next. */
export async function categoryHandler(
  context: Context,
  parts: ProblemParts,
  expected: Expectation | null,
  name: string,
): Promise<Outcome> {
  const category = categoryNamed(name) ?? 'อื่น ๆ';
  const text = expected?.kind === PROBLEM_CATEGORY ? String(expected.data.text) : '';
  if (text !== '') return open(context, parts, text, category);
  return { ...say(says.askText(category)), changes: expect(context, PROBLEM_TEXT, { category }) };
}

/** The words of a problem whose category was chosen before. */
export async function problemTextHandler(
  context: Context,
  parts: ProblemParts,
  expected: Expectation,
  text: string,
): Promise<Outcome> {
  return open(context, parts, text, categoryNamed(String(expected.data.category)) ?? 'อื่น ๆ');
}

/** A picture for the problem that this person has just reported. */
export async function photoHandler(
  context: Context,
  parts: ProblemParts,
  expected: Expectation,
  messageId: string,
): Promise<Outcome | null> {
  const { store } = context.services;
  const problem = await store.escalations.get(String(expected.data.escalationId));
  if (problem === null || problem.state === 'closed' || problem.state === 'answered') return null;
  if (problem.messageIds.length >= MOST_PHOTOS) return say(says.tooManyPhotos);
  const kept = parts.withPhoto(context, problem, messageId);
  return {
    ...say(says.photoKept(kept.number, kept.messageIds.length)),
    changes: [save('escalations', kept)],
  };
}
