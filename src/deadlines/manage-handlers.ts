import { deadlineSheet, type ManageStep } from '../cards/deadline-sheet.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Deadline } from '../storage/records/deadline.ts';
import { save } from '../storage/store.ts';
import { cancelDeadline, changeDeadline } from './deadline-edits.ts';
import {
  cancelledNow,
  FROM_CIRCULAR,
  movedTo,
  nudgesOff,
  nudgesOn,
  PICK_A_DAY,
} from './messages.ts';

function stepsFor({ circularId, policy }: Deadline): readonly ManageStep[] {
  const quiet = policy?.stages?.length === 0;
  const own: readonly ManageStep[] = circularId === null ? ['move', 'cancel'] : [];
  return [...own, quiet ? 'unmute' : 'mute'];
}

/** A coordinator's press on a deadline as a whole: shown, moved, nudged or not, cancelled. */
export function manageHandler(context: Context, deadline: Deadline, step: ManageStep): Outcome {
  const ofCircular = deadline.circularId !== null;
  switch (step) {
    case 'show':
      return say(deadlineSheet(deadline, stepsFor(deadline)));
    case 'cancel':
      return ofCircular ? say(FROM_CIRCULAR) : say(deadlineSheet(deadline, ['cancel-sure']));
    case 'cancel-sure':
      if (ofCircular) return say(FROM_CIRCULAR);
      return changed(context, deadline, cancelDeadline(deadline), cancelledNow(deadline.title));
    case 'move': {
      if (ofCircular) return say(FROM_CIRCULAR);
      const due = context.event.type === 'postback' ? context.event.params.date : undefined;
      if (due === undefined) return say(PICK_A_DAY);
      const after = changeDeadline(deadline, { due });
      return changed(context, deadline, after, movedTo(deadline.title, due));
    }
    case 'mute':
    case 'unmute': {
      const at = deadline.policy?.at ?? null;
      const policy = { stages: step === 'mute' ? [] : null, at };
      const words = step === 'mute' ? nudgesOff(deadline.title) : nudgesOn(deadline.title);
      return changed(context, deadline, changeDeadline(deadline, { policy }), words);
    }
  }
}

function changed(context: Context, before: Deadline, after: Deadline, words: string): Outcome {
  const facts = ({ title, due, dueTime, state, policy }: Deadline) => ({
    ...{ title, due, dueTime, state, policy: policy ?? null },
  });
  const entry = {
    act: 'deadline.change',
    subject: before.id,
    before: facts(before),
    after: facts(after),
  };
  return { ...say(words), changes: [save('deadlines', after), auditEntry(context, entry)] };
}
