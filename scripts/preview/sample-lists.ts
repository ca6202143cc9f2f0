import { expandAudience } from '../../src/areas/audience.ts';
import { answerCard } from '../../src/cards/answer-card.ts';
import { chooseCard } from '../../src/cards/choose-card.ts';
import { circularStatusCard } from '../../src/cards/circular-status-card.ts';
import { deadlinesCard, statusCard } from '../../src/cards/deadlines-card.ts';
import { enrolledCard } from '../../src/cards/enrolled-card.ts';
import { helpCard } from '../../src/cards/help-card.ts';
import { lettersCard } from '../../src/cards/letters-card.ts';
import { pickAudienceCard } from '../../src/cards/pick-audience-card.ts';
import { silentCard } from '../../src/cards/silent-card.ts';
import type { Preview } from './chat-page.ts';
import { sampleCircular } from './sample-circular.ts';
import { sampleDraft } from './sample-draft.ts';
import { sampleStanding } from './sample-standing.ts';
import { sampleStandings } from './sample-standings.ts';

const list = { on: '2026-11-20', areas: ['49'], standings: sampleStandings };
const silent = {
  kind: 'silent',
  id: 'c-0001',
  title: sampleCircular.subject,
  caption: 'ที่ มท 0310.1/ว 1234',
  areas: ['4901', '4902', '4903', '4801', '4802'],
  asked: 19,
  mayNudge: true,
} as const;

/** The cards that answer what a person types. */
export const listPreviews: readonly Preview[] = [
  { name: 'deadlines', message: deadlinesCard({ ...list, reports: true }) },
  { name: 'status', message: statusCard(list) },
  {
    name: 'silent',
    message: silentCard(silent),
  },
  {
    name: 'pick-region',
    message: pickAudienceCard({
      draft: { ...sampleDraft, audience: { tier: 'district', include: ['49'], exclude: ['4904'] } },
      ...{ view: 'อีสาน', saved: [] },
    }),
  },
  {
    name: 'pick-province',
    message: pickAudienceCard({
      draft: { ...sampleDraft, audience: { tier: 'district', include: ['30'], exclude: ['3001'] } },
      ...{ view: '30', saved: [] },
    }),
  },
  {
    name: 'pick-nation',
    message: pickAudienceCard({ draft: sampleDraft, view: '00', saved: ['ภาคอีสาน', 'นำร่อง'] }),
  },
  { name: 'circular-status', message: circularStatusCard(sampleStanding) },
  {
    name: 'circular-status-recalled',
    message: circularStatusCard({
      ...sampleStanding,
      circular: { ...sampleCircular, state: 'cancelled', number: null, date: null },
      acknowledged: [],
      earlier: [],
      notReached: [],
    }),
  },
  {
    name: 'outstanding-nationwide',
    message: silentCard({
      ...silent,
      kind: 'outstanding',
      areas: expandAudience({ tier: 'district', include: ['00'], exclude: [] }).districts,
      asked: 878,
    }),
  },
  {
    name: 'letters',
    message: lettersCard({
      words: 'ITA',
      page: 0,
      circulars: [sampleCircular, { ...sampleCircular, state: 'cancelled', revision: 2 }],
      found: 12,
    }),
  },
  {
    name: 'choose',
    message: chooseCard(
      'ส่งแล้ว',
      'ส่งเรื่องใดแล้ว',
      sampleStandings.map(({ deadline }) => ({
        text: deadline.title,
        detail: 'ภายในวันศุกร์ที่ 27 พฤศจิกายน 2569',
        postback: { act: 'report', deadline: deadline.id },
      })),
    ),
  },
  {
    name: 'help',
    message: helpCard(
      'บอทช่วยอะไรท่านได้บ้าง',
      [
        { command: 'กำหนดส่ง', what: 'งานที่พื้นที่ของท่านต้องส่ง' },
        { command: 'ส่งแล้ว', what: 'รายงานว่าส่งงานแล้ว' },
        { command: 'หนังสือ', what: 'หนังสือเวียน ล่าสุดก่อน' },
      ],
      'พิมพ์คำถามเกี่ยวกับ ITA หรืออำเภอคุณธรรมได้เลย',
    ),
  },
  {
    name: 'enrolled-group',
    message: enrolledCard({ kind: 'group', tier: 'district', areas: ['4901'] }),
  },
  {
    name: 'enrolled-person',
    message: enrolledCard({ kind: 'person', tier: 'province', areas: ['49'], role: 'coordinator' }),
  },
  {
    name: 'answer',
    message: answerCard({
      questionId: 'q-1',
      text: [
        'ส่งรายชื่อผู้ประสานงานภายในวันศุกร์ที่ 27 พฤศจิกายน 2569 เวลา 16.30 น.',
        'ส่งผ่านระบบ ITAP ดูวิธีการที่ www.amphoe.example.go.th/ita/2570',
        'ปีงบประมาณ พ.ศ. 2570',
        'ที่มา: หนังสือกรมการปกครอง ที่ มท 0310.1/ว 1234 ลงวันที่ 16 พฤศจิกายน 2569',
      ].join('\n'),
      choices: [],
    }),
  },
];
