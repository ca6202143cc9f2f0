import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Deadline, Evidence } from '../storage/records/deadline.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { remove, save } from '../storage/store.ts';
import type { QuietHours } from '../thai/quiet-hours.ts';
import { joinEvidence, readEvidence } from './evidence.ts';
import { extendDeadline } from './extensions.ts';
import {
  DEADLINE_GONE,
  evidenceKept,
  extended,
  NOTHING_CHANGED,
  notYoursToReport,
  reasonMissing,
  stateChanged,
} from './messages.ts';
import { type ExpectedWords, stepChanges } from './submission-handlers.ts';
import { type Actor, moveSubmission, submissionId } from './submission-states.ts';
import type { ActorOf } from './submission-steps.ts';
import { tellArea } from './tell-area.ts';

interface Answer {
  readonly expectation: string;
  readonly words: ExpectedWords;
  readonly text: string;
  /** LINE's message ids of what was sent instead of words. */
  readonly messageIds: readonly string[];
}

/** The reason, note, link, picture or file that the bot had asked for. */
export async function submissionWordsHandler(
  context: Context,
  answer: Answer,
  actorOf: ActorOf,
  quiet: QuietHours,
): Promise<Outcome> {
  const { words, expectation } = answer;
  const [area] = words.areas;
  const deadline = await context.services.store.deadlines.get(words.deadlineId);
  if (deadline === null || deadline.state === 'cancelled' || area === undefined)
    return say(DEADLINE_GONE);
  const actor = actorOf(deadline, area);
  if (actor === null) return say(notYoursToReport(deadline.title));
  const outcome = await take(context, answer, { deadline, area, actor }, quiet);
  // What was asked for stays asked for until it has come.
  if (outcome.changes.length === 0) return outcome;
  return { ...outcome, changes: [...outcome.changes, remove('expectations', expectation)] };
}

interface About {
  readonly deadline: Deadline;
  readonly area: AreaCode;
  readonly actor: Actor;
}

async function take(
  context: Context,
  { words, text, messageIds }: Answer,
  { deadline, area, actor }: About,
  quiet: QuietHours,
): Promise<Outcome> {
  if (words.step === 'evidence') {
    return attachEvidence(context, deadline, words.areas, readEvidence(text, messageIds));
  }
  const reason = text.replace(/\s+/g, ' ').trim();
  if (reason === '') return say(reasonMissing);
  const at = context.now;
  if (words.step === 'extend') {
    const { id: by, name: byName } = actor;
    const due = words.due ?? '';
    const extension = { area, due, dueTime: null, reason, by, byName, at };
    const after = extendDeadline(deadline, extension);
    const entry = { act: 'deadline.extend', subject: deadline.id, area, after: { due, reason } };
    return {
      ...say(extended(area, deadline.title, due)),
      changes: [save('deadlines', after), auditEntry(context, entry)],
    };
  }
  const current = await context.services.store.submissions.get(submissionId(deadline.id, area));
  const to = words.step === 'return' ? 'returned' : 'exempt';
  const moved = moveSubmission({ deadline, area, current, to, actor, at, reason });
  if (moved === null) return say(NOTHING_CHANGED);
  return {
    ...say(stateChanged(moved, deadline.title)),
    ...stepChanges(context, current, moved),
    deliveries: await tellArea(context, deadline, moved, quiet),
  };
}

async function attachEvidence(
  context: Context,
  deadline: Deadline,
  areas: readonly AreaCode[],
  evidence: Evidence | null,
): Promise<Outcome> {
  if (evidence === null) return say(reasonMissing);
  const found = await context.services.store.submissions.getMany(
    areas.map((area) => submissionId(deadline.id, area)),
  );
  if (found.length === 0) return say(NOTHING_CHANGED);
  return {
    ...say(evidenceKept(deadline.title)),
    changes: [
      ...found.map((each) =>
        save('submissions', { ...each, evidence: joinEvidence(each.evidence ?? null, evidence) }),
      ),
      auditEntry(context, { act: 'submission.evidence', subject: deadline.id, after: evidence }),
    ],
  };
}
