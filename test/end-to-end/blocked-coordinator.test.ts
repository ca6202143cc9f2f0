import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { wipa: '', department: '', somchai: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  const { simulator } = bot;
  ids.wipa = simulator.addUser('วิภา').id;
  ids.department = simulator.addUser('กรม').id;
  ids.somchai = simulator.addUser('สมชาย').id;
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await bot.enrol(ids.department, ids.department, 'province', '00', 'coordinator');
  await bot.enrol(ids.somchai, ids.somchai, 'district', '4901');
});
afterAll(() => bot.stop());

test('a question goes past a coordinator who blocks the bot to the next level', async () => {
  await bot.simulator.unfollow(ids.wipa);
  await bot.app.settled();
  await bot.say(ids.somchai, ids.somchai, 'ขอขยายเวลาส่งตัวชี้วัดที่ 4 ได้ไหม');
  await bot.simulator.until(() => bot.heard(ids.department, 3).includes('ตัวชี้วัดที่ 4'));
  expect(bot.heard(ids.somchai)).toContain('กรมการปกครอง');
  expect(bot.heard(ids.wipa, 3)).not.toContain('ตัวชี้วัดที่ 4');
});

test('who takes the bot back is asked again', async () => {
  await bot.simulator.follow(ids.wipa, { unblocked: true });
  await bot.app.settled();
  await bot.say(ids.somchai, ids.somchai, 'ขอผ่อนผันการส่งตัวชี้วัดที่ 5 ได้ไหม');
  await bot.simulator.until(() => bot.heard(ids.wipa, 3).includes('ตัวชี้วัดที่ 5'));
  expect((await bot.store.people.get(ids.wipa))?.blockedSince).toBeUndefined();
});

test('a stranger who blocks the bot is not remembered', async () => {
  const stranger = bot.simulator.addUser('คนผ่านมา').id;
  await bot.simulator.unfollow(stranger);
  await bot.app.settled();
  expect(await bot.store.people.get(stranger)).toBeNull();
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
