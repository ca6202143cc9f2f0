import type { SubmissionStep } from '../cards/submission-card.ts';
import type { Deadline, Submission } from '../storage/records/deadline.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { type Actor, isUndoable } from './submission-states.ts';

/** What a person is to a deadline's area, by the offices they hold; null for a stranger. */
export type ActorOf = (deadline: Pick<Deadline, 'tier'>, area: AreaCode) => Actor | null;

type Step = Exclude<SubmissionStep, 'show'>;

const COORDINATOR_STEPS: Readonly<Record<Submission['state'], readonly Step[]>> = {
  outstanding: ['report', 'exempt', 'extend'],
  submitted: ['verify', 'return', 'evidence'],
  verified: ['return', 'reopen'],
  returned: ['verify', 'report', 'exempt', 'extend'],
  exempt: ['reopen'],
};

const OFFICER_STEPS: Readonly<Record<Submission['state'], readonly Step[]>> = {
  outstanding: ['report'],
  submitted: ['evidence'],
  verified: [],
  returned: ['report'],
  exempt: [],
};

/** The steps offered to a person for an area's report; which are allowed is the states' table's to say. */
export function stepsFor(current: Submission | null, actor: Actor, now: Instant): readonly Step[] {
  const state = current?.state ?? 'outstanding';
  const own = actor.role === 'officer' ? OFFICER_STEPS[state] : COORDINATOR_STEPS[state];
  const mayUndo = actor.role !== 'officer' || current?.history.at(-1)?.by === actor.id;
  return mayUndo && isUndoable(current, now) ? [...own, 'undo'] : own;
}
