import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escalationRecord } from '../../test/harness/escalation-record.ts';
import { UserError } from '../user-error.ts';
import { ESCALATION_STEPS, type EscalationAct, moveEscalation } from './escalation-states.ts';

const step = { now: 5, by: 'U2', byName: 'วิภา', eventId: 'E2', words: 'ด่วน' };

test('a step moves the state and is kept with who, when and what', () => {
  const moved = moveEscalation(escalationRecord(), 'claim', step);
  expect(moved).toMatchObject({
    ...{ state: 'claimed', people: ['U1', 'U2'], eventIds: ['E1', 'E2'], changedAt: 5 },
    history: [{ act: 'claim', at: 5, by: 'U2', byName: 'วิภา', words: 'ด่วน', eventId: 'E2' }],
  });
});

test.each([
  ['open', 'take-over'],
  ['claimed', 'claim'],
  ['answered', 'claim'],
  ['answered', 'remind'],
  ['closed', 'close'],
  ['closed', 'join'],
  ['open', 'unclear'],
] as const)('what is %s cannot take the step %s, and it is said why', (state, act) => {
  expect(() => moveEscalation(escalationRecord({ state }), act, step)).toThrow(UserError);
});

test('whatever is done in whatever order, only steps of the table are taken', () => {
  const acts = [...new Set(Object.values(ESCALATION_STEPS).flatMap((each) => Object.keys(each)))];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...(acts as EscalationAct[]))), (tried) => {
      let current = escalationRecord();
      for (const act of tried) {
        const to = ESCALATION_STEPS[current.state][act];
        if (to === undefined) {
          expect(() => moveEscalation(current, act, step)).toThrow(UserError);
        } else {
          current = moveEscalation(current, act, step);
          expect(current.state).toBe(to);
        }
      }
    }),
  );
});
