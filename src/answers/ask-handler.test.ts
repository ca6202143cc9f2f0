import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { wordsOf } from '../../test/harness/words-of.ts';
import type { Context } from '../conversation/context.ts';
import { newPerson } from '../groups/holdings.ts';
import { newGroup } from '../groups/presence.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { type Answer, NO_ANSWER } from './answer.ts';
import { askHandler, type Questioner } from './ask-handler.ts';

const NOW = 1_795_000_000_000;
const MINUTE = 60_000;
const coordinator = (id: string) => newPerson(id, `คุณ${id}`);
const officer: Questioner = {
  offices: [{ tier: 'district', area: '4901' }],
  enrolled: true,
  coordinators: ['U2', 'U3', 'U4', 'U5'].map(coordinator),
};
let store: Store;
/** What the service was asked. */
const asked: unknown[] = [];

beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  asked.length = 0;
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
async function ask(context: Context, answer: Partial<Answer>, questioner = officer) {
  const service = {
    ready: async () => {},
    answer: async (...given: readonly unknown[]) => {
      asked.push(given);
      return { ...NO_ANSWER, ...answer };
    },
  };
  const outcome = await askHandler(context, service, 'ส่งวันไหน', questioner);
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
    await ask(contextAt(NOW + 10 * MINUTE, 'E2'), { outcome: 'answer', text: 'x' });
    expect(before()).toEqual({ question: 'ส่งวันไหน', entryId: 'e1' });
    await ask(contextAt(NOW + 21 * MINUTE, 'E3'), { outcome: 'answer', text: 'x' });
    expect(before()).toBeNull();
  });

  test('in another chat is not', async () => {
    await ask(contextAt(NOW, 'E1'), { outcome: 'answer', text: 'x' });
    await ask(contextAt(NOW + 1, 'E2', true), { outcome: 'answer', text: 'x' });
    expect(before()).toBeNull();
  });
});

describe('a question handed on', () => {
  const escalate = { outcome: 'escalate', text: 'ขอส่งต่อ' } as const;

  test('goes to the nearest three coordinators, once each, and says to whom', async () => {
    const outcome = await ask(contextAt(NOW, 'E1', true), escalate);
    expect(outcome.deliveries.map(({ id, to, toKind }) => [id, to, toKind])).toEqual([
      ['question:E1:U2', 'U2', 'user'],
      ['question:E1:U3', 'U3', 'user'],
      ['question:E1:U4', 'U4', 'user'],
    ]);
    const told = JSON.stringify(outcome.deliveries[0]?.messages);
    for (const words of ['ส่งวันไหน', 'สมชาย', 'กลุ่มเมือง']) expect(told).toContain(words);
    expect(wordsOf(outcome)).toContain('คุณU2');
  });

  test('does not go back to whoever asked', async () => {
    const own = { ...officer, coordinators: [coordinator('U1')] };
    const outcome = await ask(contextAt(NOW, 'E1'), escalate, own);
    expect(outcome.deliveries).toEqual([]);
    expect(wordsOf(outcome).length).toBeGreaterThan('ขอส่งต่อ'.length);
  });

  test('where nobody can be told says what to do, to the enrolled and to others', async () => {
    const alone = { ...officer, coordinators: [] };
    const enrolled = wordsOf(await ask(contextAt(NOW, 'E1'), escalate, alone));
    const guest = { offices: [], enrolled: false, coordinators: [] };
    const other = wordsOf(await ask(contextAt(NOW, 'E2'), escalate, guest));
    expect(other).toContain('ลงทะเบียน');
    expect(enrolled).not.toBe(other);
  });
});
