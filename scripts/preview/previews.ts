import { acknowledgementText } from '../../src/cards/acknowledgement-text.ts';
import { circularCard } from '../../src/cards/circular-card.ts';
import { digestCard } from '../../src/cards/digest-card.ts';
import { draftCard } from '../../src/cards/draft-card.ts';
import type { Preview } from './chat-page.ts';
import { sampleCircular } from './sample-circular.ts';
import { sampleDigest } from './sample-digest.ts';
import { sampleDraft } from './sample-draft.ts';
import { listPreviews } from './sample-lists.ts';
import { sheetPreviews } from './sample-sheets.ts';

/** Every card with made-up content, and the shapes that break cards most easily. */
export const previews: readonly Preview[] = [
  { name: 'circular', message: circularCard(sampleCircular, { acknowledged: 2 }) },
  {
    name: 'circular-crowded',
    message: circularCard({
      ...sampleCircular,
      urgency: 'ด่วน',
      revision: 2,
      subject: sampleCircular.subject.repeat(3),
      deadlines: Array.from({ length: 10 }, () => sampleCircular.deadlines).flat(),
      meetings: Array.from({ length: 5 }, () => sampleCircular.meetings).flat(),
      attachments: Array.from({ length: 6 }, () => sampleCircular.attachments).flat(),
    }),
  },
  {
    name: 'circular-bare',
    message: circularCard({
      ...sampleCircular,
      number: null,
      date: null,
      urgency: null,
      from: null,
      deadlines: [],
      meetings: [],
      links: [],
      emails: [],
      phones: [],
      attachments: [],
    }),
  },
  {
    name: 'draft',
    message: draftCard(sampleDraft, { groups: 7, people: 140, cost: 140, left: 12_040 }),
  },
  { name: 'digest', message: digestCard(sampleDigest) },
  {
    name: 'acknowledged',
    message: acknowledgementText(
      { area: '4901', name: 'สมหญิง ใจดี', at: Date.parse('2026-11-20T03:15:00Z') },
      sampleCircular,
      { acknowledged: 3, asked: 7 },
    ),
  },
  ...listPreviews,
  ...sheetPreviews,
];
