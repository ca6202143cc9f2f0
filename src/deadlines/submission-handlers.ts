import { type SubmissionStep, submissionCard } from '../cards/submission-card.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { expectationId } from '../conversation/expectation.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Deadline, Submission, SubmissionState } from '../storage/records/deadline.ts';
import type { Day } from '../storage/records/entity.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { put, save } from '../storage/store.ts';
import type { QuietHours } from '../thai/quiet-hours.ts';
import { dueOf } from './extensions.ts';
import {
  askEvidence,
  askReason,
  NOTHING_CHANGED,
  notYoursToReport,
  PICK_A_DAY,
  stateChanged,
} from './messages.ts';
import { type Actor, moveSubmission, submissionId, undoSubmission } from './submission-states.ts';
import { type ActorOf, stepsFor } from './submission-steps.ts';
import { tellArea } from './tell-area.ts';

const ASK_MINUTES = 10;
/** What the bot waits for after a press that needs words, a picture or a file. */
export const SUBMISSION_WORDS = 'submission-words';

/** What the words are for, kept in the expectation. */
export interface ExpectedWords {
  readonly step: 'return' | 'exempt' | 'extend' | 'evidence';
  readonly deadlineId: string;
  readonly areas: readonly AreaCode[];
  readonly due: Day | null;
}

const TO: Readonly<Partial<Record<SubmissionStep, SubmissionState>>> = {
  report: 'submitted',
  verify: 'verified',
  reopen: 'outstanding',
};

/** An area's report as a card, with the steps that this person may take. */
function showSubmission(
  context: Context,
  deadline: Deadline,
  area: AreaCode,
  current: Submission | null,
  actor: Actor,
): Outcome {
  const steps = stepsFor(current, actor, context.now);
  const owed = { ...deadline, ...dueOf(deadline, area) };
  return say(submissionCard({ deadline: owed, area, submission: current, steps }));
}

/** The bot waits for words about a submission from whoever pressed. */
export function expectWords(context: Context, words: ExpectedWords, prompt: string): Outcome {
  const { event, now } = context;
  const id = expectationId(event.chat.id, event.senderId ?? '');
  const until = now + ASK_MINUTES * 60_000;
  const kind = SUBMISSION_WORDS;
  return {
    ...say(prompt),
    changes: [put('expectations', { id, version: 0, kind, data: { ...words }, until })],
  };
}

/** A step as changes, with its audit entry. */
export function stepChanges(
  context: Context,
  before: Submission | null,
  after: Submission,
): Pick<Outcome, 'changes'> {
  const entry = auditEntry(context, {
    act: 'submission.step',
    subject: after.id,
    area: after.area,
    before: before?.state ?? 'outstanding',
    after: { state: after.state, reason: after.reason ?? null },
  });
  return { changes: [save('submissions', after), entry] };
}

/** A press on an area's report. A step that needs a reason asks for it; the rest is done at once. */
export async function submissionHandler(
  context: Context,
  press: { readonly deadline: Deadline; readonly area: AreaCode; readonly step: SubmissionStep },
  actorOf: ActorOf,
  quiet: QuietHours,
): Promise<Outcome> {
  const { deadline, area, step } = press;
  const actor = actorOf(deadline, area);
  if (actor === null) return say(notYoursToReport(deadline.title));
  const current = await context.services.store.submissions.get(submissionId(deadline.id, area));
  const words = { deadlineId: deadline.id, areas: [area], due: null };
  switch (step) {
    case 'show':
      return showSubmission(context, deadline, area, current, actor);
    case 'evidence':
      return expectWords(context, { ...words, step }, askEvidence);
    case 'return':
    case 'exempt':
      return expectWords(context, { ...words, step }, askReason(step, area));
    case 'extend': {
      const { event } = context;
      const due = event.type === 'postback' ? (event.params.date ?? null) : null;
      if (due === null) return say(PICK_A_DAY);
      return expectWords(context, { ...words, step, due }, askReason(step, area));
    }
    case 'undo': {
      const undone = undoSubmission(current, actor, context.now);
      return {
        ...say(stateChanged(undone, deadline.title)),
        ...stepChanges(context, current, undone),
      };
    }
    default: {
      const to = TO[step] ?? 'submitted';
      const at = context.now;
      const moved = moveSubmission({ deadline, area, current, to, actor, at });
      if (moved === null) return say(NOTHING_CHANGED);
      const told = actor.role === 'officer' ? [] : await tellArea(context, deadline, moved, quiet);
      return {
        ...say(stateChanged(moved, deadline.title)),
        ...stepChanges(context, current, moved),
        deliveries: told,
      };
    }
  }
}
