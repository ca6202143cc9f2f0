import { learnedCard } from '../../src/answers/learning/learned-card.ts';
import { answeredCard, escalationCard } from '../../src/escalations/escalation-sheet.ts';
import type { Escalation } from '../../src/storage/records/escalation.ts';
import type { LearnedEntry } from '../../src/storage/records/learned-entry.ts';
import type { Preview } from './chat-page.ts';

const ASKED = Date.parse('2026-11-20T03:15:00Z');
const ANSWERED = Date.parse('2026-11-20T07:30:00Z');

const question: Escalation = {
  ...{ id: 'e-0001', version: 1, kind: 'question', number: '12/2570', state: 'open' },
  ...{ text: 'ขอขยายเวลาส่งตัวชี้วัดที่ 4 ได้ไหม', joinKey: '', category: null, messageIds: [] },
  ...{ reason: 'decision', area: '4901', level: '49', ownerId: null, ownerName: null },
  waiting: [
    {
      ...{ personId: 'U1', name: 'สมชาย', area: '4901', chatId: 'U1', chatKind: 'user' },
      ...{ eventId: 'E1', at: ASKED },
    },
  ],
  ...{ people: [], eventIds: [], answer: null, outage: null, next: null, nextAt: null },
  history: [
    { act: 'ask', at: ASKED, by: 'U1', byName: 'สมชาย', words: null, eventId: 'E1' },
    { act: 'remind', at: ANSWERED, by: null, byName: null, words: null, eventId: null },
  ],
  ...{ createdAt: ASKED, changedAt: ASKED },
};
const answered: Escalation = {
  ...question,
  state: 'answered',
  answer: {
    ...{ text: 'ขยายให้ถึงวันที่ 30 พฤศจิกายน 2569', by: 'U2', byName: 'วิภา', area: '49' },
    at: ANSWERED,
  },
};
const learned: LearnedEntry = {
  ...{ id: 'e-0001', version: 1, escalationId: 'e-0001', state: 'draft' },
  questions: ['ป้าย No Gift Policy ขนาดเท่าไร'],
  answer: 'ป้ายขนาด 2 x 3 เมตร ติดหน้าที่ว่าการอำเภอ',
  ...{ fiscalYear: 2570, audience: 'district', area: '49' },
  source: { title: 'คำตอบของผู้ประสานงานจังหวัดมุกดาหาร', date: '2026-11-20' },
  ...{ answeredBy: 'U2', approvedBy: null, changedAt: ANSWERED },
};
const coordinator = { personId: 'U2', role: 'coordinator' } as const;

/** The cards of what is handed on, and of what is learned from it. */
export const sheetPreviews: readonly Preview[] = [
  { name: 'escalation', message: escalationCard(question, coordinator, 'เตือน: ยังไม่ได้ตอบ') },
  {
    name: 'problem',
    message: escalationCard(
      { ...question, kind: 'problem', category: 'ITAP', messageIds: ['1', '2'] },
      coordinator,
    ),
  },
  { name: 'escalation-answered', message: answeredCard(answered) },
  { name: 'learned', message: learnedCard(learned) },
];
