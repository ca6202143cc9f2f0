import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { circularRecord } from '../../test/planning/records.ts';
import type { Draft } from '../storage/records/draft.ts';
import { type DraftEdit, draftFault, editDraft, newDraft } from './draft-rules.ts';

const TODAY = '2026-11-20';
const deadline = { date: '2026-12-15', time: null, what: 'ส่งแบบ', relative: null, past: false };
const relative = { ...deadline, date: null, relative: 'ภายใน 15 วันทำการ' };
const meeting = {
  ...{ date: '2026-11-25', end_date: '2026-11-26', start: '13:30', end: '15:00' },
  ...{ channel: 'Zoom', meetingId: null, passcode: null, place: null },
};
const draft: Draft = newDraft({
  ...{
    id: 'd',
    chatId: 'C',
    ownerId: 'U',
    text: 'หนังสือ',
    senderArea: '49',
    warnings: [],
    unconfirmed: [],
    now: 1,
  },
  facts: circularRecord({ deadlines: [deadline, relative], meetings: [meeting] }),
  audience: { tier: 'district', include: ['49'], exclude: [] },
});
const edited = (edit: DraftEdit, from = draft) => editDraft(from, edit, 2, TODAY);

test('a new draft is open, not stored yet and not asked to be approved', () => {
  expect(draft).toMatchObject({ version: 0, state: 'open', approval: null, circularId: null });
});

describe('a correction', () => {
  test('of a date keeps the time and forgets that it was relative or past', () => {
    const on = { kind: 'deadlineDate', index: 1, date: '2026-12-01', time: null } as const;
    expect(edited(on).facts.deadlines).toEqual([
      deadline,
      { ...relative, date: '2026-12-01', relative: null, past: false },
    ]);
    const at = { ...on, index: 0, date: '2026-11-19', time: '16:30' } as const;
    expect(edited(at).facts.deadlines[0]).toEqual({
      ...deadline,
      ...{ date: '2026-11-19', time: '16:30', past: true },
    });
  });

  test('of a meeting’s day makes it one day, and keeps its hour unless one is picked', () => {
    const on = { kind: 'meetingDate', index: 0, date: '2026-12-01', time: null } as const;
    expect(edited(on).facts.meetings).toEqual([{ ...meeting, date: '2026-12-01', end_date: null }]);
    expect(edited({ ...on, time: '09:00' }).facts.meetings[0]?.start).toBe('09:00');
  });

  test('may drop and add', () => {
    expect(edited({ kind: 'dropDeadline', index: 0 }).facts.deadlines).toEqual([relative]);
    expect(edited({ kind: 'dropMeeting', index: 0 }).facts.meetings).toEqual([]);
    const what = { kind: 'addDeadline', what: 'ส่งภาพ', date: '2026-11-20', time: null } as const;
    expect(edited(what).facts.deadlines.at(-1)).toMatchObject({ what: 'ส่งภาพ', past: false });
    expect(edited({ kind: 'addMeeting', meeting }).facts.meetings).toEqual([meeting, meeting]);
  });

  const edits: fc.Arbitrary<DraftEdit> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('deadlineDate' as const, 'meetingDate' as const),
      index: fc.nat(4),
      date: fc.constantFrom('2026-11-19', '2026-11-20', '2027-01-01'),
      time: fc.constantFrom(null, '09:00'),
    }),
    fc.record({
      kind: fc.constantFrom('dropDeadline' as const, 'dropMeeting' as const),
      index: fc.nat(4),
    }),
    fc.record({ kind: fc.constant('subject' as const), subject: fc.string() }),
    fc.record({
      kind: fc.constant('audience' as const),
      audience: fc.constantFrom({ tier: 'district' as const, include: ['4901'], exclude: [] }),
    }),
  );

  test('of any kind voids an approval and leaves the letter, its owner and version alone', () => {
    const awaiting: Draft = {
      ...draft,
      ...{ version: 3, state: 'awaiting', approval: { askedBy: 'U', sendAt: null } },
    };
    fc.assert(
      fc.property(edits, (edit) => {
        const after = edited(edit, awaiting);
        expect(after).toMatchObject({ state: 'open', approval: null, version: 3, updatedAt: 2 });
        expect(after).toMatchObject({ id: 'd', ownerId: 'U', text: 'หนังสือ', senderArea: '49' });
        expect(after.facts.number).toBe(draft.facts.number);
      }),
    );
  });

  test('of a place that is not there any more changes no date', () => {
    fc.assert(
      fc.property(edits, fc.nat(50), (edit, more) => {
        fc.pre('index' in edit);
        if (!('index' in edit)) return;
        const beyond = { ...edit, index: 2 + more };
        expect(edited(beyond).facts).toEqual(draft.facts);
      }),
    );
  });

  test('says whether the day has passed, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 8 }), (all) => {
        const after = all.reduce((from, edit) => edited(edit, from), draft);
        for (const { date, past } of after.facts.deadlines)
          expect(past).toBe(date !== null && date < TODAY);
      }),
    );
  });
});

test('what keeps a draft from going out', () => {
  expect(draftFault(draft)).toBeNull();
  expect(draftFault(edited({ kind: 'subject', subject: ' ' }))).toBe('noSubject');
  expect(draftFault({ ...draft, audience: null })).toBe('noAudience');
  const nobody = { tier: 'district', include: [], exclude: [] } as const;
  expect(draftFault({ ...draft, audience: nobody })).toBe('noAudience');
});
