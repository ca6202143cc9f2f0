import type { Digest } from '../../src/cards/digest-card.ts';
import { sampleStandings } from './sample-standings.ts';

/** A made-up digest of a province's group for the preview page and the tests. */
export const sampleDigest: Digest = {
  on: '2026-11-20',
  areas: ['49'],
  items: sampleStandings.slice(0, 2),
  meetings: [
    {
      id: 'm-1',
      version: 1,
      circularId: 'c-0001',
      revision: 1,
      state: 'open',
      title: 'ชี้แจงการประเมิน Amphoe ITA ปี 2570',
      date: '2026-11-23',
      endDate: null,
      start: '13:30',
      end: '16:30',
      channel: 'Zoom',
      place: null,
      link: 'https://zoom.us/j/91234567890',
      meetingId: '912 3456 7890',
      passcode: '257000',
      audience: { tier: 'district', include: ['49'], exclude: [] },
    },
  ],
};
