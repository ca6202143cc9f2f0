import { chooseCard } from '../cards/choose-card.ts';
import { dueText } from '../cards/date-text.ts';
import type { Context } from '../conversation/context.ts';
import { expectationId, stillExpected } from '../conversation/expectation.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Deadline, Evidence } from '../storage/records/deadline.ts';
import { put, remove } from '../storage/store.ts';
import { asOwed } from './live-status.ts';
import { NOTHING_OWED, WHICH_REPORT } from './messages.ts';
import {
  type OwnDebt,
  ownDebts,
  type Reporter,
  type ReportWords,
  reportHandler,
} from './report-handler.ts';

const KEPT_MINUTES = 10;
/** What was typed with `ส่งแล้ว`, until the person has chosen for which deadline. */
const REPORT_WORDS = 'report-words';

/** `ส่งแล้ว`: reports the one open deadline, or asks which. `circularId` narrows it down. */
export async function reportChoiceHandler(
  context: Context,
  reporter: Reporter,
  circularId: string | null,
  words: ReportWords = { evidence: null, partly: null },
): Promise<Outcome> {
  const debts = (await ownDebts(context, reporter)).filter(
    ({ deadline }) => circularId === null || deadline.circularId === circularId,
  );
  const [only] = debts;
  if (only === undefined) return say(NOTHING_OWED);
  if (debts.length === 1) return reportHandler(context, only.deadline, reporter, words);
  const choice = say(chooseCard('ส่งแล้ว', WHICH_REPORT, debts.map(reportChoice)));
  if (words.evidence === null && words.partly === null) return choice;
  const id = wordsId(context);
  const until = context.now + KEPT_MINUTES * 60_000;
  const kept = { id, version: 0, kind: REPORT_WORDS, data: { ...words }, until };
  return { ...choice, changes: [put('expectations', kept)] };
}

/** A press of ส่งแล้ว on a deadline, with what was typed before the choice. */
export async function reportPressHandler(
  context: Context,
  deadline: Deadline,
  reporter: Reporter,
): Promise<Outcome> {
  const id = wordsId(context);
  const stored = stillExpected(await context.services.store.expectations.get(id), context.now);
  if (stored === null) return reportHandler(context, deadline, reporter);
  const words: ReportWords = {
    evidence: stored.data.evidence as Evidence | null,
    partly: stored.data.partly as string | null,
  };
  const outcome = await reportHandler(context, deadline, reporter, words);
  return { ...outcome, changes: [...outcome.changes, remove('expectations', id)] };
}

const wordsId = ({ event }: Context): string =>
  `${expectationId(event.chat.id, event.senderId ?? '')}:report`;

function reportChoice({ deadline, areas }: OwnDebt) {
  const { id, title, due, dueTime } = asOwed(deadline, areas);
  const detail = dueText({ date: due, time: dueTime, relative: null });
  return { text: title, detail, postback: { act: 'report', deadline: id } } as const;
}
