import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { previews } from '../../scripts/preview/previews.ts';
import { sampleDigest } from '../../scripts/preview/sample-digest.ts';
import {
  anyCircular,
  anyDraft,
  anyStandings,
  anyText,
} from '../../test/cards/arbitrary-records.ts';
import {
  extremeCircular,
  extremeDraft,
  extremeStandings,
} from '../../test/cards/extreme-records.ts';
import { loadOpenApiCheck } from '../../test/line-open-api/open-api-check.ts';
import { districts } from '../areas/areas.ts';
import type { Message } from '../line/message.ts';
import { checkMessages } from '../line/message-limits.ts';
import { acknowledgementText } from './acknowledgement-text.ts';
import { answerCard } from './answer-card.ts';
import { chooseCard } from './choose-card.ts';
import { circularCard } from './circular-card.ts';
import { deadlinesCard, statusCard } from './deadlines-card.ts';
import { digestCard } from './digest-card.ts';
import { draftCard } from './draft-card.ts';
import { helpCard } from './help-card.ts';
import { lettersCard } from './letters-card.ts';
import { sheetCard } from './sheet-card.ts';
import { silentCard } from './silent-card.ts';

const openApi = loadOpenApiCheck();
const openApiFaults = (message: Message) =>
  openApi?.request({
    method: 'POST',
    path: '/v2/bot/message/push',
    headers: {},
    body: { to: 'U1', messages: [message] },
  }) ?? [];

const list = { on: '2026-11-20', areas: ['49'] };
const cards: readonly [string, fc.Arbitrary<Message>][] = [
  ['circular', anyCircular.map((circular) => circularCard(circular, { acknowledged: 3 }))],
  ['draft', anyDraft.map((draft) => draftCard(draft, { groups: 1, people: 2, cost: 2, left: -5 }))],
  ['digest', anyStandings.map((items) => digestCard({ ...sampleDigest, items }))],
  [
    'deadlines',
    anyStandings.map((standings) => deadlinesCard({ ...list, standings, reports: true })),
  ],
  ['status', anyStandings.map((standings) => statusCard({ ...list, standings }))],
  [
    'letters',
    fc
      .tuple(fc.array(anyCircular, { minLength: 1, maxLength: 9 }), anyText)
      .map(([circulars, text]) =>
        lettersCard({ words: text.slice(0, 200), page: 0, circulars, found: 99 }),
      ),
  ],
  [
    'silent',
    fc
      .tuple(fc.shuffledSubarray(districts().map(({ code }) => code)), anyText)
      .map(([areas, title]) =>
        silentCard({
          ...{ kind: 'silent', id: 'c', title, caption: title, areas, asked: 928, mayNudge: true },
        }),
      ),
  ],
  [
    'choose',
    fc.array(anyText, { maxLength: 15 }).map((texts) =>
      chooseCard(
        texts[0] ?? '',
        texts[1] ?? '',
        texts.map((text) => ({
          ...{ text, detail: text, postback: { act: 'choose', text: text || '-' } },
        })),
      ),
    ),
  ],
  [
    'sheet',
    fc.array(anyText, { minLength: 1, maxLength: 15 }).map((texts) =>
      sheetCard({
        ...{ kicker: texts[0] ?? '', title: texts[1] ?? '', caption: texts[2] ?? null },
        answer: texts.join('\n'),
        facts: texts.map((value) => ({ label: 'สถานะ', value })),
        history: texts,
        buttons: texts.map((text) => ({
          label: text || 'ตอบ',
          postback: { act: 'choose', text: text || '-' },
        })),
      }),
    ),
  ],
  ['help', anyText.map((text) => helpCard(text, [{ command: text || '-', what: text }], text))],
  [
    'answer',
    anyText.map((text) =>
      answerCard({
        ...{ questionId: 'q', choices: [text || '-', 'ข'] },
        text: `${text}\n${text}\nที่มา: ${text}`,
      }),
    ),
  ],
  [
    'receipt',
    fc
      .tuple(anyCircular, anyText)
      .map(([circular, name]) => acknowledgementText({ area: '4901', name, at: 0 }, circular)),
  ],
];

describe('whatever stands in the records, LINE takes', () => {
  test.each(cards)('the %s card', (_name, message) => {
    fc.assert(
      fc.property(message, (card) => {
        expect(checkMessages([card])).toEqual([]);
        expect(openApiFaults(card)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

test.each<[string, Message]>([
  ['circular', circularCard(extremeCircular, { acknowledged: 878 })],
  ['draft', draftCard(extremeDraft, { groups: 954, people: 19_080, cost: 19_080, left: null })],
  ['digest', digestCard({ ...sampleDigest, items: extremeStandings })],
  ['deadlines', deadlinesCard({ ...list, standings: extremeStandings, reports: true })],
  ['status', statusCard({ ...list, standings: extremeStandings })],
  [
    'letters',
    lettersCard({
      ...{ words: 'ก'.repeat(200), page: 0, found: 9999 },
      circulars: Array.from({ length: 50 }, () => extremeCircular),
    }),
  ],
])('far too much of everything still makes a %s card that LINE takes', (_name, message) => {
  expect(checkMessages([message])).toEqual([]);
  expect(openApiFaults(message)).toEqual([]);
});

test.each(previews.map(({ name, message }) => [name, message] as const))(
  'LINE takes the preview %s',
  (_name, message) => {
    expect(checkMessages([message])).toEqual([]);
    expect(openApiFaults(message)).toEqual([]);
  },
);
