import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createEvent } from '../../src/simulator/webhook-event.ts';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { wipa: '', officer: '', group: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.wipa = bot.simulator.addUser('วิภา').id;
  ids.officer = bot.simulator.addUser('สมชาย').id;
  ids.group = await bot.enrolledGroup('ดงหลวง', [ids.officer, ids.wipa], 'district', '4904');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
});
afterAll(() => bot.stop());

const textEvent = (chat: string, from: string, text: string) => {
  const message = { id: bot.simulator.world.ids.messageId(), type: 'text', text, quoteToken: 'q' };
  return createEvent(bot.simulator.world, chat, from, { type: 'message', message });
};
const deliver = async (events: readonly object[]): Promise<number | null> => {
  const body = JSON.stringify({ destination: bot.simulator.world.bot.id, events });
  const { status } = await bot.simulator.deliverBody(body);
  await bot.app.settled();
  return status;
};

describe('while another channel has the chat (standby)', () => {
  test('nothing is said, sent or changed', async () => {
    const before = [bot.spoken(ids.wipa), bot.spoken(ids.group)];
    const standby = { standby: true };
    await bot.simulator.sendText(ids.wipa, ids.wipa, makeLetter(), standby);
    await bot.simulator.sendText(ids.group, ids.wipa, 'บอท ปิดเสียง 7 วัน', standby);
    await bot.simulator.postback(ids.wipa, ids.wipa, 'act=choose&text=เวียน', standby);
    await bot.app.settled();
    expect([bot.spoken(ids.wipa), bot.spoken(ids.group)]).toEqual(before);
    expect(await bot.store.drafts.count()).toBe(0);
    expect(await bot.store.expectations.count()).toBe(0);
    expect((await bot.store.groups.get(ids.group))?.mutedUntil).toBeNull();
  });

  test('no text is kept', async () => {
    expect(JSON.stringify(await bot.store.inbox.find())).not.toContain('ว 4821');
  });
});

describe('an event that comes again', () => {
  test('redelivered, is answered and done once', async () => {
    const { sent } = await bot.say(ids.wipa, ids.wipa, makeLetter());
    const before = bot.spoken(ids.wipa);
    for (let times = 0; times < 3; times += 1) await bot.simulator.redeliver(sent?.eventId ?? '');
    await bot.app.settled();
    expect(bot.spoken(ids.wipa)).toBe(before);
    expect(await bot.store.drafts.count()).toBe(1);
  });

  test('twice in one webhook, is done once', async () => {
    const before = bot.spoken(ids.officer);
    const event = textEvent(ids.officer, ids.officer, 'ช่วยเหลือ');
    expect(await deliver([event, event])).toBe(200);
    expect(bot.spoken(ids.officer)).toBe(before + 1);
  });

  test('first as a redelivery (its webhook was lost), is answered', async () => {
    const before = bot.spoken(ids.officer);
    const event = textEvent(ids.officer, ids.officer, 'ช่วยเหลือ');
    await deliver([{ ...event, deliveryContext: { isRedelivery: true } }]);
    expect(bot.spoken(ids.officer)).toBe(before + 1);
  });
});

describe('two events of one chat', () => {
  test('in one webhook are handled in order: enrolled, then asked', async () => {
    const code = await bot.code('district', '4904');
    const enrol = textEvent(ids.officer, ids.officer, `ลงทะเบียน ${code}`);
    const ask = textEvent(ids.officer, ids.officer, 'กำหนดส่ง');
    expect(await deliver([enrol, ask])).toBe(200);
    expect(bot.heard(ids.officer, 2)).toMatch(/สำเร็จ[\s\S]*กำหนดส่ง/);
    expect(bot.heard(ids.officer)).not.toContain('ยังไม่ได้ลงทะเบียน');
  });

  test('that come in the wrong order are handled as they happened', async () => {
    const person = bot.simulator.addUser('กลับลำดับ').id;
    const code = await bot.code('district', '4904');
    const enrol = { ...textEvent(person, person, `ลงทะเบียน ${code}`), timestamp: 1000 };
    const ask = { ...textEvent(person, person, 'กำหนดส่ง'), timestamp: 2000 };
    await deliver([ask, enrol]);
    expect(bot.heard(person)).not.toContain('ยังไม่ได้ลงทะเบียน');
    expect(bot.spoken(person)).toBe(2);
  });
});

describe('a message taken back', () => {
  test('before it is handled is not answered', async () => {
    const before = bot.spoken(ids.officer);
    const said = textEvent(ids.officer, ids.officer, 'ขอความลับ');
    const { id: messageId } = said.message as { id: string };
    const unsent = createEvent(bot.simulator.world, ids.officer, ids.officer, {
      type: 'unsend',
      unsend: { messageId },
    });
    await deliver([unsent]);
    await deliver([said]);
    expect(bot.spoken(ids.officer)).toBe(before);
    expect(JSON.stringify(await bot.store.inbox.find())).not.toContain('ขอความลับ');
  });

  test('after the answer is forgotten', async () => {
    const { messageId } = await bot.say(ids.officer, ids.officer, 'ขอถามเรื่องลับเฉพาะ');
    expect(JSON.stringify(await bot.store.inbox.find())).toContain('ลับเฉพาะ');
    await bot.simulator.unsend(ids.officer, ids.officer, messageId ?? '');
    await bot.app.settled();
    expect(JSON.stringify(await bot.store.inbox.find())).not.toContain('ลับเฉพาะ');
    expect(JSON.stringify(await bot.store.questions.find())).not.toContain('ลับเฉพาะ');
  });
});

test('somebody who adds the account is told how to begin', async () => {
  await bot.simulator.follow(ids.officer);
  await bot.app.settled();
  expect(bot.heard(ids.officer)).toContain('“ลงทะเบียน” ตามด้วยรหัส');
});

describe('the other routes', () => {
  const get = async (path: string) => {
    const response = await fetch(bot.botOrigin + path);
    return { status: response.status, body: await response.text() };
  };

  test('health and readiness', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect(await get('/readyz')).toMatchObject({ status: 200 });
    expect(await get('/nothing')).toMatchObject({ status: 404 });
  });

  test('metrics count webhooks, events and deliveries, and nobody’s words', async () => {
    const { status, body } = await get('/metrics');
    expect(status).toBe(200);
    expect(body).toMatch(/^amphoe_ita_webhooks_total\{status="200"\} \d+/m);
    expect(body).toMatch(/^amphoe_ita_event_seconds_count\{outcome="done"\} \d+/m);
    expect(body).toMatch(/^amphoe_ita_deliveries_total\{kind="reply",outcome="accepted"\} \d+/m);
    expect(body).toMatch(/^amphoe_ita_waiting\{box="outbox"\} 0$/m);
    expect(body).not.toMatch(/[ก-๙]|U[0-9a-f]{32}/);
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
