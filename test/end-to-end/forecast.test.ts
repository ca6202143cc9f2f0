import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readForecast } from '../../src/outbox/quota.ts';
import { usedThisMonth } from '../../src/simulator/quota.ts';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

const LIMIT = 500;
/** People of the groups; the second is a province's, which a circular to districts leaves out. */
const MEMBERS = { เมือง: 17, จังหวัด: 40, ดงหลวง: 3, คำชะอี: 1 };

let bot: Bot;
let wipa: string;
const used = () => usedThisMonth(bot.simulator.world);
const press = (label: string) => bot.press(wipa, wipa, label);
const forecastOf = async (tier: 'district' | 'province') => {
  const groups = await bot.store.groups.find({ where: { present: true, tier } });
  return readForecast(bot.store, { quota: async () => ({ limit: LIMIT, used: used() }) }, groups);
};
/** What the draft's card says: the messages it costs, and what is left of the month after it. */
const promised = () => {
  const [, cost, left] = /ใช้โควตา (\d+) ข้อความ เหลือโควตาเดือนนี้ (\d+)/.exec(bot.heard(wipa)) ?? [];
  return { cost: Number(cost), left: Number(left) };
};

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-23' });
  bot.simulator.world.monthlyLimit = LIMIT;
  const people = (count: number) =>
    Array.from({ length: count }, (_, n) => bot.simulator.addUser(`คนที่ ${n + 1}`).id);
  await bot.enrolledGroup('เมือง', people(MEMBERS.เมือง), 'district', '4901');
  await bot.enrolledGroup('จังหวัด', people(MEMBERS.จังหวัด), 'province', '49');
  await bot.enrolledGroup('ดงหลวง', people(MEMBERS.ดงหลวง), 'district', '4904');
  await bot.enrolledGroup('คำชะอี', people(MEMBERS.คำชะอี), 'district', '4905');
  wipa = bot.simulator.addUser('วิภา').id;
  await bot.enrol(wipa, wipa, 'province', '49', 'coordinator');
});
afterAll(() => bot.stop());

test('a circular costs of the month what its draft said, to the message', async () => {
  await bot.say(wipa, wipa, makeLetter());
  const before = used();
  const said = promised();
  expect(said.cost).toBe(MEMBERS.เมือง + MEMBERS.ดงหลวง + MEMBERS.คำชะอี);
  expect((await forecastOf('district')).cost).toBe(said.cost);
  await press('ยืนยันส่ง');
  expect(bot.pushes()).toBe(3);
  expect(used() - before).toBe(said.cost);
  expect(LIMIT - used()).toBe(said.left);
});

test('a circular that waits is already off what is left, and then costs just that', async () => {
  await bot.say(wipa, wipa, makeLetter({ number: 'มห 0018.1/ว 2' }));
  const before = used();
  const said = promised();
  await bot.press(wipa, wipa, 'ตั้งเวลาส่ง', '2026-11-24T11:00');
  expect(used()).toBe(before);
  expect(await forecastOf('province')).toMatchObject({
    cost: MEMBERS.จังหวัด,
    scheduled: said.cost,
    left: said.left,
  });
  await bot.setTime('2026-11-24', '11:30');
  await bot.simulator.until(() => bot.pushes() === 6);
  await bot.app.settled();
  expect(used() - before).toBe(said.cost);
  expect(LIMIT - used()).toBe(said.left);
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
