import type { CircularStanding } from '../../src/circulars/circular-standing.ts';
import type { Acknowledgement } from '../../src/storage/records/circular.ts';
import { sampleCircular } from './sample-circular.ts';

const acknowledgement = (area: string, name: string, revision: number): Acknowledgement => ({
  id: `c-0001:${revision}:${area}:${name}`,
  version: 1,
  circularId: 'c-0001',
  revision,
  area,
  personId: name,
  name,
  at: Date.parse('2026-11-20T03:15:00Z'),
});

/** A made-up revised circular on its way, with something of everything. */
export const sampleStanding: CircularStanding = {
  circular: { ...sampleCircular, revision: 2 },
  asked: 13,
  acknowledged: [
    acknowledgement('4901', 'สมหญิง ใจดี', 2),
    { ...acknowledgement('4902', 'พรทิพย์ รักงาน', 2), onBehalf: true },
  ],
  earlier: [acknowledgement('4903', 'มาลี', 1)],
  silent: ['4903', '4904', '4801', '4802'],
  notReached: [
    { area: '4905', why: 'failed' },
    { area: '4906', why: 'noGroup' },
    { area: '4907', why: 'noGroup' },
    { area: '4803', why: 'waiting' },
  ],
  groups: { accepted: 6, waiting: 1, paused: 0, quota: 0, review: 0, failed: 1, cancelled: 0 },
};
