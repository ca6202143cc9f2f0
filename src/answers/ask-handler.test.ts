import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { wordsOf } from '../../test/harness/words-of.ts';
import type { Context } from '../conversation/context.ts';
import { newPerson } from '../groups/holdings.ts';
import { newGroup } from '../groups/presence.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { type Answer, NO_ANSWER } from './answer.ts';
import { askHandler, handOnHandler, type Questioner } from './ask-handler.ts';
import type { HandOnQuestion } from './hand-on.ts';

const NOW = 1_795_000_000_000;
const MINUTE = 60_000;
const officer: Questioner = {
  offices: [{ tier: 'district', area: '4901' }],
  enrolled: true,
};
let store: Store;
/** What the service was asked, and what was handed on. */
const asked: unknown[] = [];
const handed: unknown[] = [];
const handOnQuestion: HandOnQuestion = async (_context, question) => {
  handed.push(question);
  return { note: 'เรื่องเลขที่ 1/2570', messages: [], changes: [], deliveries: [] };
};

beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  asked.length = 0;
  handed.length = 0;
});
afterEach(() => store.close());

function contextAt(now: number, eventId: string, inGroup = false): Context {
  const chat = inGroup
    ? ({ kind: 'group', id: 'C1' } as const)
    : ({ kind: 'user', id: 'U1' } as const);
  const event = {
    ...({ type: 'unknown', lineType: '', eventId, timestamp: now, standby: false } as const),
    ...{ redelivered: false, replyToken: 'R', chat, senderId: 'U1' },
  };
  const group = inGroup ? { ...newGroup('C1', 1), name: 'กลุ่มเมือง' } : null;
  const services = { store } as Context['services'];
  return { event, now, today: '2026-11-20', person: newPerson('U1', 'สมชาย'), group, services };
}
async function ask(
  context: Context,
  answer: Partial<Answer>,
  questioner = officer,
  handOn = handOnQuestion,
) {
  const service = {
    ready: async () => {},
    answer: async (...given: readonly unknown[]) => {
      asked.push(given);
      return { ...NO_ANSWER, ...answer };
    },
  };
  const outcome = await askHandler(context, service, handOn, 'ส่งวันไหน', questioner);
  await store.commit(outcome.changes);
  return outcome;
}

const source = { title: 'คู่มือ', date: '2026-01-01' };

describe('a question', () => {
  test('that is answered shows the answer and is kept with what answered it', async () => {
    const answer = {
      outcome: 'answer',
      text: 'ส่ง 15 ธ.ค.',
      sources: [source],
      entryId: 'e1',
    } as const;
    const outcome = await ask(contextAt(NOW, 'E1'), answer);
    expect(JSON.stringify(outcome.replies)).toContain('ส่ง 15 ธ.ค.');
    expect(outcome.deliveries).toEqual([]);
    expect(await store.questions.get('E1')).toMatchObject({
      ...{ chatId: 'U1', askerId: 'U1', area: '4901', text: 'ส่งวันไหน', outcome: 'answer' },
      ...{ entryId: 'e1', at: NOW },
    });
  });

  test('with several meanings offers them as buttons that ask further', async () => {
    const answer = { outcome: 'clarify', text: 'ข้อไหน', choices: ['รอบแรก', 'รอบสอง'] } as const;
    const { replies } = await ask(contextAt(NOW, 'E1'), answer);
    expect(JSON.stringify(replies)).toContain('act=choose&text=รอบสอง');
  });

  test('that is met with silence leaves nothing behind', async () => {
    const outcome = await ask(contextAt(NOW, 'E1', true), { outcome: 'silence' });
    expect([outcome.replies, outcome.changes, outcome.keepText]).toEqual([[], [], false]);
    expect(await store.questions.count()).toBe(0);
  });

  test('is asked as in a mention in a group, as directly alone', async () => {
    await ask(contextAt(NOW, 'E1', true), { outcome: 'answer', text: 'x' });
    await ask(contextAt(NOW, 'E2'), { outcome: 'answer', text: 'x' });
    expect(asked.map((given) => (given as unknown[])[2])).toEqual(['mention', 'direct']);
  });
});

describe('what was asked before', () => {
  const before = () => (asked.at(-1) as unknown[])[3];

  test('in the same chat within ten minutes is told along', async () => {
    await ask(contextAt(NOW, 'E1'), { outcome: 'answer', text: 'x', entryId: 'e1' });
    expect(before()).toBeNull();
    await ask(contextAt(NOW + 9 * MINUTE, 'E2'), { outcome: 'answer', text: 'x' });
    expect(before()).toEqual({ question: 'ส่งวันไหน', entryId: 'e1', previous: null });
    await ask(contextAt(NOW + 10 * MINUTE, 'E3'), { outcome: 'answer', text: 'x' });
    expect(before()).toEqual({
      question: 'ส่งวันไหน',
      entryId: null,
      previous: { question: 'ส่งวันไหน', entryId: 'e1', previous: null },
    });
    await ask(contextAt(NOW + 21 * MINUTE, 'E4'), { outcome: 'answer', text: 'x' });
    expect(before()).toBeNull();
  });

  test('in another chat is not', async () => {
    await ask(contextAt(NOW, 'E1'), { outcome: 'answer', text: 'x' });
    await ask(contextAt(NOW + 1, 'E2', true), { outcome: 'answer', text: 'x' });
    expect(before()).toBeNull();
  });
});

describe('a question that the bot may not answer', () => {
  const escalate = { outcome: 'escalate', text: 'ขอให้ผู้ประสานงานตอบ' } as const;

  test.each([
    [null, 'unknown'],
    ['other-year', 'other-year'],
    ['person:decision', 'decision'],
    ['person:trouble', 'trouble'],
  ])('with the ground %s is handed on, and the asker told its number', async (entryId, reason) => {
    const outcome = await ask(contextAt(NOW, 'E1'), { ...escalate, entryId });
    expect(handed).toEqual([{ text: 'ส่งวันไหน', reason, area: '4901', eventId: 'E1' }]);
    expect(wordsOf(outcome)).toContain('1/2570');
  });

  test.each(['person:secret', 'person:score', 'itap-address'])(
    'because of %s says where to ask and troubles nobody, but can be handed on',
    async (entryId) => {
      const outcome = await ask(contextAt(NOW, 'E1'), { ...escalate, entryId });
      expect(handed).toEqual([]);
      expect(JSON.stringify(outcome.replies)).toContain('act=hand-on&question=E1');
      const pressed = await handOnHandler(contextAt(NOW, 'E2'), handOnQuestion, 'E1', officer);
      expect(handed).toEqual([{ text: 'ส่งวันไหน', reason: 'asked', area: '4901', eventId: 'E1' }]);
      expect(wordsOf(pressed)).toContain('1/2570');
    },
  );

  test('is not handed on from another chat', async () => {
    await ask(contextAt(NOW, 'E1'), { ...escalate, entryId: 'person:score' });
    await handOnHandler(contextAt(NOW, 'E2', true), handOnQuestion, 'E1', officer);
    expect(handed).toEqual([]);
  });

  test('where nobody can be told says what to do, to the enrolled and to others', async () => {
    const nobody = async () => null;
    const enrolled = wordsOf(await ask(contextAt(NOW, 'E1'), escalate, officer, nobody));
    const guest = { offices: [], enrolled: false };
    const other = wordsOf(await ask(contextAt(NOW, 'E2'), escalate, guest));
    expect(other).toContain('ลงทะเบียน');
    expect(enrolled).not.toBe(other);
    expect(handed).toEqual([]);
  });
});

test('the twenty-first question of a minute gets a kind word, the next none, later ones an answer', async () => {
  const answer = { outcome: 'answer', text: 'x' } as const;
  for (let count = 0; count < 20; count += 1) await ask(contextAt(NOW, `E${count}`), answer);
  expect(wordsOf(await ask(contextAt(NOW, 'E20'), answer))).toContain('พักสักหนึ่งนาที');
  expect((await ask(contextAt(NOW, 'E21'), answer)).replies).toEqual([]);
  expect(wordsOf(await ask(contextAt(NOW + MINUTE, 'E22'), answer))).toContain('x');
});

test('an answer too long for a card comes as text in one reply of at most five messages', async () => {
  const answer = { outcome: 'answer', text: 'ก '.repeat(9000), sources: [source] } as const;
  const { replies } = await ask(contextAt(NOW, 'E1'), answer);
  expect(replies.map(({ type }) => type)).toEqual(['text', 'text', 'text', 'text']);
});
