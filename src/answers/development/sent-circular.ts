import { newCircular } from '../../circulars/new-circular.ts';
import type { Circular, CircularFacts } from '../../storage/records/circular.ts';

const SENT_AT = Date.parse('2026-11-18T03:00:00Z');
const NOTHING: CircularFacts = {
  ...{ number: null, date: '2026-11-16', subject: '', urgency: null, from: null, to: [] },
  ...{ deadlines: [], meetings: [], links: [], emails: [], phones: [] },
  ...{ references: [], attachments: [] },
};

/** A circular to everybody of 18 November 2026 with the facts given and no others, to be asked about. */
export const sentCircular = (id: string, facts: Partial<CircularFacts>, text: string): Circular =>
  newCircular({
    ...{ id, facts: { ...NOTHING, ...facts }, text, sendAt: SENT_AT, now: SENT_AT },
    audience: { tier: 'both', include: ['00'], exclude: [] },
    ...{ createdBy: 'x', createdByName: null, senderArea: '00' },
  });
