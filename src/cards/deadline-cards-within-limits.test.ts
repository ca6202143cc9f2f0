import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../../test/cards/arbitrary-records.ts';
import { loadOpenApiCheck } from '../../test/line-open-api/open-api-check.ts';
import { deadlineRecord, submissionRecord } from '../../test/planning/records.ts';
import { districts } from '../areas/areas.ts';
import type { Message } from '../line/message.ts';
import { checkMessages } from '../line/message-limits.ts';
import { type CoordinatorSheet, coordinatorCard } from './coordinator-card.ts';
import { deadlineSheet } from './deadline-sheet.ts';
import { MANAGE_STEPS, SUBMISSION_STEPS } from './postback.ts';
import { submissionCard } from './submission-card.ts';

const openApi = loadOpenApiCheck();
const faultsOf = (message: Message) => [
  ...checkMessages([message]),
  ...(openApi?.request({
    method: 'POST',
    path: '/v2/bot/message/push',
    headers: {},
    body: { to: 'U1', messages: [message] },
  }) ?? []),
];
const codes = districts().map(({ code }) => code);
const areas = fc.shuffledSubarray(codes, { minLength: 1 });

const submission = fc.tuple(anyText, fc.webUrl(), fc.boolean()).map(([text, link, late]) =>
  submissionRecord({
    ...{ deadlineId: 'deadline', area: '4901', late, byName: text, reason: text },
    evidence: { note: text, links: [link, text, link], messageIds: ['1', '2'] },
    history: Array.from({ length: 9 }, (_, n) => ({
      ...{ state: 'returned' as const, at: n * 86_400_000, by: 'U1', byName: text, reason: text },
    })),
  }),
);
const sheet: fc.Arbitrary<CoordinatorSheet> = fc
  .tuple(anyText, areas, fc.integer({ min: 0, max: 40 }), fc.boolean())
  .map(([title, reached, count, weekly]) => {
    const deadline = deadlineRecord({ title });
    const many = <T>(item: T) => Array.from({ length: count }, () => item);
    const silent = reached.map((area) => ({ area, officers: [title, title] }));
    return {
      ...{ on: '2027-03-08', weekly, areas: reached, warning: title || null },
      due: many({ deadline, outstanding: reached, obligated: reached.length }),
      reported: many({ deadline, areas: reached }),
      overdue: many({ deadline, silent }),
      month: { month: '2027-02', deadlines: 9, inTime: 1, late: 2, outstanding: 3, exempt: count },
    };
  });

const cards: readonly [string, fc.Arbitrary<Message>][] = [
  [
    'submission',
    fc.tuple(anyText, submission).map(([title, given]) =>
      submissionCard({
        ...{ deadline: deadlineRecord({ title }), area: '4901', submission: given },
        steps: SUBMISSION_STEPS.filter((step) => step !== 'show'),
      }),
    ),
  ],
  [
    'deadline',
    fc
      .tuple(anyText, areas)
      .map(([title, obliged]) =>
        deadlineSheet(deadlineRecord({ title, areas: obliged }), MANAGE_STEPS),
      ),
  ],
  ['coordinator', sheet.map((given) => coordinatorCard(given))],
];

describe('whatever stands in the records, LINE takes', () => {
  test.each(cards)('the %s card', (_name, message) => {
    fc.assert(
      fc.property(message, (card) => expect(faultsOf(card)).toEqual([])),
      { numRuns: 40 },
    );
  });
});
