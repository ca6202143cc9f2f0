import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { old: '', fresh: '', one: '', two: '', three: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.old = bot.simulator.addUser('วิภา').id;
  ids.fresh = bot.simulator.addUser('อนันต์').id;
  const both = [ids.old, ids.fresh];
  ids.one = await bot.enrolledGroup('เมืองมุกดาหาร', both, 'district', '4901');
  ids.two = await bot.enrolledGroup('ดงหลวง', both, 'district', '4904');
  ids.three = await bot.enrolledGroup('คำชะอี', both, 'district', '4905');
  await bot.enrol(ids.old, ids.old, 'province', '49', 'coordinator');
});
afterAll(() => bot.stop());

const group = (id: string) => bot.store.groups.get(id);
async function publish(number: string, from = ids.old): Promise<void> {
  await bot.say(from, from, makeLetter({ number }));
  await bot.press(from, from, 'ยืนยันส่ง');
}

describe('a handover', () => {
  test('a new coordinator takes over the province’s groups and drafts as they are', async () => {
    await bot.say(ids.old, ids.old, makeLetter({ number: 'มห 0018.1/ว 61' }));
    const [draft] = await bot.store.drafts.find();
    await bot.enrol(ids.fresh, ids.fresh, 'province', '49', 'coordinator');
    const data = `act=draft-send&draft=${draft?.id}&version=${draft?.version}`;
    await bot.simulator.postback(ids.fresh, ids.fresh, data);
    await bot.app.settled();
    expect(bot.heard(ids.fresh)).toContain('3 กลุ่ม');
    for (const id of [ids.one, ids.two, ids.three])
      await bot.simulator.until(() => bot.heard(id).includes('มห 0018.1/ว 61'));
  });

  test('groups moved to other areas say from where, and are written down', async () => {
    for (const [id, area] of [
      [ids.one, '4906'],
      [ids.two, '4907'],
    ] as const) {
      await bot.enrol(id, ids.fresh, 'district', area);
      expect(bot.heard(id, 2)).toContain('ย้ายกลุ่มนี้จาก');
      expect(await group(id)).toMatchObject({ areas: [area], enrolledBy: ids.fresh });
    }
    const moves = await bot.store.audit.find();
    expect(
      moves.filter(({ act, before }) => act === 'group.enrol' && before !== null),
    ).toHaveLength(2);
  });

  test('enrolling a group for what it stands for already spends no use of the code', async () => {
    const code = await bot.code('district', '4906');
    await bot.say(ids.one, ids.fresh, `ลงทะเบียน ${code}`);
    expect(bot.heard(ids.one)).toContain('ไว้แล้ว');
    expect((await bot.store.codes.find()).filter(({ used }) => used === 0)).toHaveLength(1);
  });
});

describe('members', () => {
  test('who come and go change the count that the quota is reckoned with', async () => {
    const newcomer = bot.simulator.addUser('คนใหม่').id;
    expect(await group(ids.three)).toMatchObject({ memberCount: 2 });
    await bot.simulator.memberJoined(ids.three, [newcomer]);
    await bot.app.settled();
    expect(await group(ids.three)).toMatchObject({ memberCount: 3, refreshedAt: null });
    await bot.simulator.memberLeft(ids.three, [newcomer]);
    await bot.app.settled();
    expect(await group(ids.three)).toMatchObject({ memberCount: 2 });
  });
});

describe('a group that the bot was removed from', () => {
  test('is out of the circulars and their cost', async () => {
    await bot.simulator.kickBot(ids.two);
    await bot.app.settled();
    expect(await group(ids.two)).toMatchObject({ present: false });
    await publish('มห 0018.1/ว 62');
    expect(bot.heard(ids.old)).toContain('2 กลุ่ม');
  });

  test('without LINE telling is found out when a push is refused', async () => {
    const simulated = bot.simulator.world.groups.get(ids.three);
    if (simulated !== undefined) simulated.botIn = false;
    await publish('มห 0018.1/ว 63');
    await bot.simulator.until(() => bot.heard(ids.one).includes('มห 0018.1/ว 63'));
    await bot.app.settled();
    expect(await group(ids.three)).toMatchObject({ present: false });
    const failed = await bot.store.outbox.find({ where: { state: 'failed' } });
    expect(failed).toMatchObject([{ to: ids.three, error: expect.stringContaining('400') }]);
    await publish('มห 0018.1/ว 64');
    expect(bot.heard(ids.old)).toContain('1 กลุ่ม');
  });

  test('must enrol anew when it asks the bot in again', async () => {
    const before = bot.spoken(ids.two);
    await bot.simulator.joinBot(ids.two);
    await bot.app.settled();
    expect(bot.spoken(ids.two)).toBe(before);
    expect(await group(ids.two)).toMatchObject({ present: true, tier: null, areas: [] });
    await publish('มห 0018.1/ว 65');
    expect(bot.spoken(ids.two)).toBe(before);
    await bot.say(ids.two, ids.old, 'บอท กำหนดส่ง');
    expect(bot.heard(ids.two)).toContain('ยังไม่ได้ลงทะเบียน');
    await bot.enrol(ids.two, ids.old, 'district', '4904');
    await publish('มห 0018.1/ว 66');
    await bot.simulator.until(() => bot.heard(ids.two).includes('มห 0018.1/ว 66'));
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
