import type { Instant } from '../storage/records/entity.ts';
import type { Escalation, EscalationState } from '../storage/records/escalation.ts';
import { UserError } from '../user-error.ts';
import { badStep } from './messages.ts';

export type EscalationAct =
  | 'tell'
  | 'join'
  | 'add'
  | 'claim'
  | 'take-over'
  | 'answer'
  | 'unclear'
  | 'remind'
  | 'pass-up'
  | 'outage'
  | 'withdraw'
  | 'close'
  | 'reopen';

/** Every step an escalation may take; what does not stand here is a fault. */
export const ESCALATION_STEPS: Readonly<
  Record<EscalationState, Readonly<Partial<Record<EscalationAct, EscalationState>>>>
> = {
  open: {
    tell: 'open',
    join: 'open',
    add: 'open',
    claim: 'claimed',
    answer: 'answered',
    remind: 'open',
    'pass-up': 'open',
    outage: 'claimed',
    withdraw: 'open',
    close: 'closed',
  },
  claimed: {
    join: 'claimed',
    add: 'claimed',
    'take-over': 'claimed',
    answer: 'answered',
    remind: 'claimed',
    'pass-up': 'open',
    outage: 'claimed',
    withdraw: 'claimed',
    close: 'closed',
  },
  answered: {
    join: 'answered',
    answer: 'answered',
    unclear: 'claimed',
    reopen: 'open',
    close: 'closed',
  },
  // One asker may close what is not clear to another.
  closed: { answer: 'answered', unclear: 'claimed', reopen: 'open' },
};

/** Who takes a step, when, in which event, and the words that go with it. */
export interface StepBy {
  readonly now: Instant;
  readonly by: string | null;
  readonly byName: string | null;
  readonly eventId: string | null;
  readonly words?: string | null;
}

const withItem = (list: readonly string[], item: string | null): readonly string[] =>
  item === null || list.includes(item) ? list : [...list, item];

/**
 * The escalation after a step, with its history, ready to be saved.
 *
 * @throws UserError for a step that the table does not hold.
 */
export function moveEscalation(
  escalation: Escalation,
  act: EscalationAct,
  { now, by, byName, eventId, words = null }: StepBy,
): Escalation {
  const to = ESCALATION_STEPS[escalation.state][act];
  if (to === undefined) {
    const { number, state } = escalation;
    throw new UserError('bad_step', `no step ${act} from ${state}`, badStep(number, state));
  }
  return {
    ...escalation,
    state: to,
    people: withItem(escalation.people, by),
    eventIds: withItem(escalation.eventIds, eventId),
    history: [...escalation.history, { act, at: now, by, byName, words, eventId }],
    changedAt: now,
  };
}
