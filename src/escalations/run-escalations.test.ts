import { describe, expect, test } from '@jest/globals';
import { escalationRecord } from '../../test/harness/escalation-record.ts';
import { newPerson } from '../groups/holdings.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import type { EscalationParts } from './escalation-parts.ts';
import { levelsOf } from './levels.ts';
import { planBeat } from './run-escalations.ts';
import { afterTold, nextWorkInstant } from './schedule.ts';

const HOURS = { holidays: new Set<string>(), quietHours: { from: '18:00', to: '08:00' } };
const staff: Readonly<Record<string, string>> = { U2: '49', U3: '49', U9: '00' };
const people = Object.keys(staff).map((id) => newPerson(id, id));
const parts: EscalationParts = {
  ...HOURS,
  officeFor: () => null,
  isCoordinatorOf: ({ id }, area) => staff[id] === area,
  normalise: (text) => text,
  learn: async () => ({ replies: [], changes: [] }),
};
const FRIDAY = instantOf('2026-11-20', '10:00');
const plan = (given: Parameters<typeof escalationRecord>[0]) =>
  planBeat(escalationRecord(given), people, parts, FRIDAY);

test('a district is asked about at its own level, its province’s, then the nation’s', () => {
  expect(levelsOf('4901')).toEqual(['4901', '49', '00']);
  expect(levelsOf('49')).toEqual(['49', '00']);
  expect(levelsOf('00')).toEqual(['00']);
});

describe('what the clock does', () => {
  test('a reminder goes to whoever claimed it, else to all of the level', () => {
    expect(plan({ next: 'remind', ownerId: 'U3', state: 'claimed' }).to).toEqual(['U3']);
    expect(plan({ next: 'remind' }).to).toEqual(['U2', 'U3']);
  });

  test('after the reminder it is passed up, and nobody owns it any more', () => {
    expect(plan({ next: 'remind' }).moved).toMatchObject({ next: 'pass-up' });
    const passed = plan({ next: 'pass-up', ownerId: 'U2', state: 'claimed' });
    expect(passed.to).toEqual(['U9']);
    expect(passed.moved).toMatchObject({ state: 'open', level: '00', ownerId: null });
  });

  test('above the department there is nobody: it is reminded once and no more', () => {
    const last = plan({ next: 'remind', level: '00' });
    expect(last.moved).toMatchObject({ next: null, nextAt: null });
  });

  test('an asker who coordinates the level themself is not asked', () => {
    const own = escalationRecord().waiting.map((each) => ({ ...each, personId: 'U2' }));
    expect(plan({ next: 'tell', waiting: own }).to).toEqual(['U3']);
  });

  test('what was answered and never confirmed is closed', () => {
    expect(plan({ next: 'close', state: 'answered' }).moved.state).toBe('closed');
  });
});

describe('hours', () => {
  test('a reminder falls four hours of work later, over the weekend', () => {
    expect(afterTold(instantOf('2026-11-20', '15:00'), HOURS).nextAt).toBe(
      instantOf('2026-11-23', '11:00'),
    );
  });

  test('quiet hours inside office hours are respected', () => {
    const quietHours = { from: '11:00', to: '13:00' };
    expect(nextWorkInstant(instantOf('2026-11-20', '11:30'), { ...HOURS, quietHours })).toBe(
      instantOf('2026-11-20', '13:00'),
    );
  });
});
