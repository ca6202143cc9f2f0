import { expect, test } from '@jest/globals';
import { draftFault, editDraft, newDraft } from './draft-rules.ts';

const NOW = Date.parse('2026-11-20T10:00:00+07:00');
const deadline = { date: '2026-12-15', time: null, what: 'รายงานผล', relative: null, past: false };
const recognised = newDraft({
  id: 'd1',
  chatId: 'c',
  ownerId: 'p',
  text: 'เรื่อง การรายงานผล',
  facts: {
    ...{
      number: null,
      date: '2026-11-20',
      subject: 'การรายงานผล',
      urgency: null,
      from: null,
      to: [],
    },
    ...{ deadlines: [deadline], meetings: [], links: [], emails: [], phones: [] },
    ...{ references: [], attachments: [] },
  },
  audience: { tier: 'district', include: ['49'], exclude: [] },
  senderArea: '49',
  warnings: [],
  unconfirmed: ['2026-11-20', '2026-12-15'],
  now: NOW,
});
const edit = (draft: typeof recognised, change: Parameters<typeof editDraft>[1]) =>
  editDraft(draft, change, NOW, '2026-11-20');

test('a draft read from a picture may not go out before each date is confirmed', () => {
  expect(draftFault(recognised)).toBe('unconfirmedDates');
  const one = edit(recognised, { kind: 'confirmDate', date: '2026-11-20' });
  expect(draftFault(one)).toBe('unconfirmedDates');
  const both = edit(one, { kind: 'confirmDate', date: '2026-12-15' });
  expect(draftFault(both)).toBeNull();
});

test('a recognised date that a person corrects or drops needs no confirming', () => {
  const signed = edit(recognised, { kind: 'confirmDate', date: '2026-11-20' });
  const corrected = { kind: 'deadlineDate', index: 0, date: '2026-12-16', time: null } as const;
  expect(draftFault(edit(signed, corrected))).toBeNull();
  expect(draftFault(edit(signed, { kind: 'dropDeadline', index: 0 }))).toBeNull();
});
