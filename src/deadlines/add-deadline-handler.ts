import { expandAudience } from '../areas/audience.ts';
import { type Choice, chooseCard } from '../cards/choose-card.ts';
import { dueText } from '../cards/date-text.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { expectationId, stillExpected } from '../conversation/expectation.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { LetterDeadline } from '../storage/records/circular.ts';
import { NATION, type Office } from '../storage/records/office.ts';
import { put, remove, save } from '../storage/store.ts';
import { newDeadline } from './deadline-edits.ts';
import { addedDeadline, forWhom, HOW_TO_ADD, NEW_GONE, officeWords } from './messages.ts';

const KEPT_MINUTES = 10;
const KIND = 'deadline-new';

/** Whom a coordinator of these offices may oblige: their own tier's offices and those below. */
function choices(offices: readonly Office[]): readonly Office[] {
  return offices.flatMap(({ tier, area }): Office[] => {
    if (tier === 'district') return [{ tier, area }];
    const districts: Office = { tier: 'district', area };
    return [districts, { tier: 'province', area }];
  });
}

const nameOf = ({ tier, area }: Office): string => officeWords(tier, area);

/**
 * `เพิ่มกำหนดส่ง WORDS`: reads what is due by when, as from a letter, and asks for whom. Nothing is
 * added before that last press.
 */
export function addDeadlineHandler(
  context: Context,
  offices: readonly Office[],
  read: readonly LetterDeadline[],
): Outcome {
  const found = read.find(({ date }) => date !== null);
  if (found === undefined || found.date === null || found.date < context.today)
    return say(HOW_TO_ADD);
  const { what: title, date: due, time: dueTime } = found;
  const id = wordsId(context);
  const until = context.now + KEPT_MINUTES * 60_000;
  const data = { title, due, dueTime };
  const shown = choices(offices).map(
    (obliged): Choice => ({
      text: nameOf(obliged),
      detail: null,
      postback: { act: 'deadline-new', tier: obliged.tier, area: obliged.area },
    }),
  );
  const question = forWhom(title, dueText({ date: due, time: dueTime, relative: null }));
  return {
    ...say(chooseCard('เพิ่มกำหนดส่ง', question, shown)),
    changes: [put('expectations', { id, version: 0, kind: KIND, data, until })],
  };
}

/** The last press: adds the deadline that was typed for the offices chosen. */
export async function newDeadlineHandler(context: Context, obliged: Office): Promise<Outcome> {
  const { store, newId } = context.services;
  const id = wordsId(context);
  const typed = stillExpected(await store.expectations.get(id), context.now);
  if (typed === null || typed.kind !== KIND) return say(NEW_GONE);
  const { tier, area } = obliged;
  const expanded = expandAudience({ tier, include: [area], exclude: [] });
  const deadline = newDeadline({
    id: newId(),
    title: String(typed.data.title),
    due: String(typed.data.due),
    dueTime: (typed.data.dueTime ?? null) as string | null,
    tier,
    areas: tier === 'province' ? expanded.provinces : expanded.districts,
    now: context.now,
  });
  const { title, due, dueTime, areas } = deadline;
  const entry = {
    act: 'deadline.add',
    subject: deadline.id,
    area: area === NATION ? null : area,
    after: { title, due, dueTime, tier, area },
  };
  return {
    ...say(addedDeadline(title, nameOf(obliged), areas.length)),
    changes: [save('deadlines', deadline), remove('expectations', id), auditEntry(context, entry)],
  };
}

const wordsId = ({ event }: Context): string =>
  `${expectationId(event.chat.id, event.senderId ?? '')}:deadline`;
