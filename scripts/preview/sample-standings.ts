import type { DeadlineStanding } from '../../src/cards/deadline-item.ts';

/** Made-up deadlines of a province's districts for the preview page and the tests. */
export const sampleStandings: readonly DeadlineStanding[] = [
  {
    deadline: {
      id: 's-2',
      title: 'รายงานชื่อผู้ประสานงาน Amphoe ITA ของอำเภอ ผ่านระบบ ITAP',
      due: '2026-11-27',
      dueTime: '16:30',
    },
    outstanding: ['4901', '4903', '4906'],
    obligated: 7,
  },
  {
    deadline: { id: 's-1', title: 'ส่งแผนป้องกันการทุจริต', due: '2026-11-17', dueTime: null },
    outstanding: ['4904'],
    obligated: 7,
  },
  {
    deadline: {
      id: 's-3',
      title: 'ตอบแบบวัด OIT และแนบหลักฐานให้ครบทุกข้อ',
      due: '2027-03-12',
      dueTime: null,
    },
    outstanding: [],
    obligated: 7,
  },
];
