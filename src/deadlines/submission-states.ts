import { areaName } from '../areas/area-name.ts';
import type {
  Deadline,
  Evidence,
  Submission,
  SubmissionState,
} from '../storage/records/deadline.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { AreaCode, Role } from '../storage/records/office.ts';
import { UserError } from '../user-error.ts';
import { dueOf } from './extensions.ts';
import { isLate } from './late.ts';
import {
  badStep,
  deadlineCancelled,
  NOTHING_TO_UNDO,
  notObligated,
  stepNotAllowed,
  UNDO_NOT_YOURS,
  UNDO_TOO_LATE,
  UNDONE,
} from './messages.ts';

/** The steps a submission may take, by the state it is in, and who may take them. */
const STEPS: Readonly<
  Record<SubmissionState, Readonly<Partial<Record<SubmissionState, 'officer' | 'coordinator'>>>>
> = {
  outstanding: { submitted: 'officer', verified: 'coordinator', exempt: 'coordinator' },
  submitted: {
    verified: 'coordinator',
    returned: 'coordinator',
    exempt: 'coordinator',
    outstanding: 'coordinator',
  },
  verified: { submitted: 'coordinator', returned: 'coordinator', outstanding: 'coordinator' },
  returned: {
    submitted: 'officer',
    verified: 'coordinator',
    exempt: 'coordinator',
    outstanding: 'coordinator',
  },
  exempt: { submitted: 'officer', outstanding: 'coordinator' },
};

const UNDO_WITHIN = 24 * 60 * 60_000;

/** Who takes a step; an operator may all that a coordinator may. */
export interface Actor {
  readonly id: string;
  readonly name: string | null;
  readonly role: Role | 'operator';
}

/** Whether an area in this state owes nothing more and is never nudged. */
export const isDone = (state: SubmissionState): boolean =>
  state === 'submitted' || state === 'verified' || state === 'exempt';

/** The id of an area's submission for a deadline. */
export const submissionId = (deadlineId: string, area: AreaCode): string => `${deadlineId}:${area}`;

/** Reported once, it stays in time or late, also when it comes back corrected. */
function lateAfter(
  deadline: Pick<Deadline, 'due' | 'dueTime'>,
  current: Submission | null,
  to: SubmissionState,
  at: Instant,
): boolean {
  if (to === 'outstanding' || to === 'exempt') return false;
  const reported =
    current !== null && current.state !== 'outstanding' && current.state !== 'exempt';
  return reported ? current.late : isLate(deadline, at);
}

/**
 * The record after a step, ready to be saved; null when the area is in that state already. Whether
 * the actor's office reaches the area is for the caller to have checked.
 *
 * @throws UserError for a step that the table does not hold or the actor's role may not take, for an
 * area that owes nothing here, and for a cancelled deadline.
 */
export function moveSubmission(given: {
  readonly deadline: Deadline;
  readonly area: AreaCode;
  readonly current: Submission | null;
  readonly to: SubmissionState;
  readonly actor: Actor;
  readonly at: Instant;
  readonly reason?: string | null;
  readonly evidence?: Evidence | null;
}): Submission | null {
  const { deadline, area, current, to, actor, at } = given;
  const from = current?.state ?? 'outstanding';
  checkOpen(deadline, area);
  if (from === to) return null;
  const needed = STEPS[from][to];
  if (needed === undefined) {
    throw new UserError('bad_step', `no step from ${from} to ${to}`, badStep(from, to));
  }
  if (needed === 'coordinator' && actor.role === 'officer') {
    throw new UserError('not_allowed', `an officer may not set ${to}`, stepNotAllowed(to));
  }
  return stepTaken({
    ...given,
    current,
    late: lateAfter(dueOf(deadline, area), current, to, at),
    evidence: given.evidence ?? current?.evidence ?? null,
  });
}

function stepTaken(step: {
  readonly deadline: Pick<Deadline, 'id'>;
  readonly area: AreaCode;
  readonly current: Submission | null;
  readonly to: SubmissionState;
  readonly actor: Actor;
  readonly at: Instant;
  readonly late: boolean;
  readonly reason?: string | null;
  readonly evidence: Evidence | null;
}): Submission {
  const { deadline, area, current, to, actor, at, late, evidence } = step;
  const { id: by, name: byName } = actor;
  const reason = step.reason ?? null;
  return {
    id: submissionId(deadline.id, area),
    version: current?.version ?? 0,
    deadlineId: deadline.id,
    ...{ area, state: to, at, by, byName, late, reason, evidence },
    history: [...(current?.history ?? []), { state: to, at, by, byName, reason }],
    actors: [...new Set([...(current?.history ?? []).map((each) => each.by), by])],
  };
}

/**
 * The record with a note of how far an area has come that is not done yet.
 *
 * @throws UserError for an area that is done, owes nothing, or whose deadline is cancelled.
 */
export function noteProgress(
  given: Omit<Parameters<typeof moveSubmission>[0], 'to'> & { readonly reason: string },
): Submission {
  const { deadline, area, current } = given;
  checkOpen(deadline, area);
  const state = current?.state ?? 'outstanding';
  if (isDone(state)) {
    throw new UserError('bad_step', `no progress once ${state}`, badStep(state, 'outstanding'));
  }
  const evidence = given.evidence ?? current?.evidence ?? null;
  return stepTaken({ ...given, to: state, late: current?.late ?? false, evidence });
}

function checkOpen(deadline: Deadline, area: AreaCode): void {
  if (!deadline.areas.includes(area)) {
    throw new UserError(
      'not_obligated',
      `area ${area} does not owe deadline ${deadline.id}`,
      notObligated(areaName(area), deadline.title),
    );
  }
  if (deadline.state === 'cancelled') {
    throw new UserError(
      'deadline_cancelled',
      `deadline ${deadline.id} is cancelled`,
      deadlineCancelled(deadline.title),
    );
  }
}

/**
 * The record with its last step taken back; the history keeps both. Who took the step may do so, and
 * a coordinator, within a day.
 *
 * @throws UserError when there is nothing to undo, when it is too late, or when it is not theirs.
 */
export function undoSubmission(current: Submission | null, actor: Actor, at: Instant): Submission {
  const last = current?.history.at(-1);
  if (!current || !last || last.reason === UNDONE) {
    throw new UserError('nothing_to_undo', 'no step was taken yet', NOTHING_TO_UNDO);
  }
  if (actor.role === 'officer' && actor.id !== last.by) {
    throw new UserError('not_allowed', 'the step was taken by somebody else', UNDO_NOT_YOURS);
  }
  if (at - last.at > UNDO_WITHIN) {
    throw new UserError('undo_too_late', 'the step is older than a day', UNDO_TOO_LATE);
  }
  const to = current.history.at(-2)?.state ?? 'outstanding';
  const { area } = current;
  const deadline = { id: current.deadlineId };
  const open = to === 'outstanding' || to === 'exempt';
  const late = open ? false : current.late;
  const evidence = open ? null : (current.evidence ?? null);
  return stepTaken({ deadline, area, current, to, actor, at, late, reason: UNDONE, evidence });
}

/** Whether the last step of a submission may still be taken back by somebody. */
export const isUndoable = (current: Submission | null, at: Instant): boolean => {
  const last = current?.history.at(-1);
  return last !== undefined && last.reason !== UNDONE && at - last.at <= UNDO_WITHIN;
};
