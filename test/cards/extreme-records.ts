import { sampleCircular } from '../../scripts/preview/sample-circular.ts';
import { sampleDraft } from '../../scripts/preview/sample-draft.ts';
import type { DeadlineStanding } from '../../src/cards/deadline-item.ts';
import type { Circular } from '../../src/storage/records/circular.ts';
import type { Draft } from '../../src/storage/records/draft.ts';

const LONG = 'กำหนดการที่ยาวมาก'.repeat(300);
const many = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);

/** A circular in which everything is long and there is far too much of it. */
export const extremeCircular: Circular = {
  ...sampleCircular,
  number: LONG,
  subject: LONG,
  from: LONG,
  deadlines: many(200, {
    date: '2026-12-01',
    time: '16:30',
    what: LONG,
    relative: null,
    past: true,
  }),
  meetings: many(100, {
    ...{
      date: '2026-12-01',
      end_date: '2026-12-03',
      start: '08:30',
      end: '16:30',
      channel: 'Zoom',
    },
    ...{ meetingId: LONG, passcode: LONG, place: LONG },
  }),
  links: many(50, `https://zoom.us/j/1?pwd=${'x'.repeat(970)}`),
  attachments: many(50, LONG),
  phones: many(50, LONG),
  emails: many(50, LONG),
};

/** The same as a draft, with a hundred warnings. */
export const extremeDraft: Draft = {
  ...sampleDraft,
  facts: extremeCircular,
  warnings: many(100, { code: 'x', message: LONG, line: 1 }),
};

/** Three hundred deadlines with long titles. */
export const extremeStandings: readonly DeadlineStanding[] = many(300, {
  deadline: { id: 'd', title: LONG, due: '2026-12-01', dueTime: '16:30' },
  outstanding: many(11, '9001'),
  obligated: 900,
});
