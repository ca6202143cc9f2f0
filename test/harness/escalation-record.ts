import type { Escalation } from '../../src/storage/records/escalation.ts';

/** A question of an officer in a district, just handed on to the province. */
export const escalationRecord = (given: Partial<Escalation> = {}): Escalation => ({
  ...{ id: 'e1', version: 1, kind: 'question', number: '1/2570', state: 'open' },
  ...{ text: 'ขอขยายเวลาได้ไหม', joinKey: 'question:49::ขอขยายเวลาได้ไหม' },
  ...{ category: null, messageIds: [], reason: 'decision', area: '4901', level: '49' },
  ...{ ownerId: null, ownerName: null, people: ['U1'], eventIds: ['E1'], answer: null },
  waiting: [
    {
      personId: 'U1',
      name: 'สมชาย',
      area: '4901',
      chatId: 'U1',
      chatKind: 'user',
      eventId: 'E1',
      at: 0,
    },
  ],
  ...{ history: [], outage: null, next: 'remind', nextAt: 0, createdAt: 0, changedAt: 0 },
  ...given,
});
