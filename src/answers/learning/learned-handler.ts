import { areaName } from '../../areas/area-name.ts';
import type { Postback } from '../../cards/postback.ts';
import { auditEntry } from '../../conversation/audit.ts';
import type { Context } from '../../conversation/context.ts';
import { expectationId } from '../../conversation/expectation.ts';
import { type Outcome, say } from '../../conversation/outcome.ts';
import type { Expectation } from '../../storage/records/chat.ts';
import type { LearnedEntry } from '../../storage/records/learned-entry.ts';
import type { AreaCode } from '../../storage/records/office.ts';
import { put, remove, save } from '../../storage/store.ts';
import { fiscalYearOf } from '../../thai/thai-date.ts';
import { audienceChoices, learnedCard, yearChoices, yearText } from './learned-card.ts';
import { learningMessages as says } from './messages.ts';

/** What the bot waits for after แก้คำตอบ and แก้คำถาม. */
export const LEARNED_WORDS = 'learned-words';
const ASK_MINUTES = 30;

type Press = Extract<Postback, { act: 'learned' }>;

/** Whether this event's sender coordinates an area, and so decides what is said there. */
export type Coordinates = (context: Context, area: AreaCode) => boolean;

function expectWords(context: Context, id: string, step: Press['step'], prompt: string): Outcome {
  const { event, now } = context;
  const expectation = {
    id: expectationId(event.chat.id, event.senderId ?? ''),
    ...{ version: 0, kind: LEARNED_WORDS, data: { id, step } },
    until: now + ASK_MINUTES * 60_000,
  };
  return { ...say(prompt), changes: [put('expectations', expectation)] };
}

/** Writes a changed entry, noted in the audit log; whatever is changed must be approved anew. */
function change(
  context: Context,
  before: LearnedEntry,
  given: Partial<LearnedEntry>,
  shown: (after: LearnedEntry) => Outcome,
): Outcome {
  const state = given.state ?? 'draft';
  const after: LearnedEntry = {
    ...before,
    ...given,
    state,
    approvedBy: state === 'approved' ? context.event.senderId : null,
    changedAt: context.now,
  };
  const entry = { act: `learned.${state}`, subject: before.id, area: before.area, before };
  return {
    ...shown(after),
    changes: [save('learnedEntries', after), auditEntry(context, { ...entry, after })],
  };
}

const shownAgain = (after: LearnedEntry): Outcome => say(learnedCard(after));

/** A press on a draft of something learned. */
export async function learnedHandler(
  context: Context,
  coordinates: Coordinates,
  { learned, step, value }: Press,
): Promise<Outcome> {
  const entry = await context.services.store.learnedEntries.get(learned);
  if (entry === null) return say(says.gone);
  if (context.event.senderId === null || !coordinates(context, entry.area))
    return say(says.notYours);
  switch (step) {
    case 'show':
      return shownAgain(entry);
    case 'approve':
      return change(context, entry, { state: 'approved' }, (after) =>
        say(says.approved(yearText(after), areaName(after.area, { withProvince: true }))),
      );
    case 'drop':
      return change(context, entry, { state: 'dropped' }, () => say(says.dropped));
    case 'edit-answer':
      return expectWords(context, learned, step, says.askAnswer);
    case 'edit-question':
      return expectWords(context, learned, step, says.askQuestion);
    case 'year': {
      if (value === undefined) return say(yearChoices(entry, fiscalYearOf(context.today)));
      const year = /^\d{4}$/.test(value) ? Number(value) : null;
      return change(context, entry, { fiscalYear: year }, shownAgain);
    }
    case 'audience': {
      const audience = (['all', 'province', 'district'] as const).find((each) => each === value);
      if (audience === undefined) return say(audienceChoices(entry));
      return change(context, entry, { audience }, shownAgain);
    }
  }
}

/** The new wording of an entry's answer or question. */
export async function learnedWordsHandler(
  context: Context,
  coordinates: Coordinates,
  expected: Expectation,
  words: string,
): Promise<Outcome> {
  const entry = await context.services.store.learnedEntries.get(String(expected.data.id));
  if (entry === null) return say(says.gone);
  if (!coordinates(context, entry.area)) return say(says.notYours);
  const text = words.trim();
  const given = expected.data.step === 'edit-answer' ? { answer: text } : { questions: [text] };
  const outcome = change(context, entry, given, shownAgain);
  return { ...outcome, changes: [...outcome.changes, remove('expectations', expected.id)] };
}
