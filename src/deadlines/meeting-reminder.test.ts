import { describe, expect, test } from '@jest/globals';
import { groupRecord, meetingRecord } from '../../test/planning/records.ts';
import type { Meeting } from '../storage/records/meeting.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { groupsInvited, meetingReminderWindow } from './meeting-reminder.ts';

const QUIET = { from: '18:00', to: '08:00' };
const ON = '2027-03-10';

describe('a meeting is about to begin', () => {
  test.each<[string, Partial<Meeting>, string | null, string | null]>([
    ['at half past one', { start: '13:30' }, '13:00', '13:30'],
    ['soon after quiet hours', { start: '08:15' }, '08:00', '08:15'],
    ['within quiet hours', { start: '07:30' }, null, null],
    ['as quiet hours end', { start: '08:00' }, null, null],
    ['as quiet hours begin', { start: '18:10' }, '17:40', '18:00'],
    ['after midnight', { start: '00:10' }, null, null],
    ['at no known time', { start: null }, null, null],
    ['but is cancelled', { start: '13:30', state: 'cancelled' }, null, null],
  ])('%s', (_, given, notBefore, expiresAt) => {
    expect(meetingReminderWindow(meetingRecord({ date: ON, ...given }), QUIET)).toEqual(
      notBefore && expiresAt
        ? { notBefore: instantOf(ON, notBefore), expiresAt: instantOf(ON, expiresAt) }
        : null,
    );
  });
});

test('only invited groups that may be nudged are reminded', () => {
  const at = instantOf(ON, '13:00');
  const groups = [
    groupRecord({ id: 'invited' }),
    groupRecord({ id: 'muted', mutedUntil: at + 1 }),
    groupRecord({ id: 'left', present: false }),
    groupRecord({ id: 'not enrolled', tier: null, areas: [] }),
    groupRecord({ id: 'other tier', tier: 'province', areas: ['49'] }),
    groupRecord({ id: 'elsewhere', areas: ['4701'] }),
  ];
  expect(groupsInvited(meetingRecord(), groups, at).map((group) => group.id)).toEqual(['invited']);
});
