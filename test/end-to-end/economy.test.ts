import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { wipa: '', malee: '', mueang: '', dongLuang: '' };
const press = (label: string | RegExp) => bot.press(ids.wipa, ids.wipa, label);

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-23' });
  ids.wipa = bot.simulator.addUser('วิภา').id;
  ids.malee = bot.simulator.addUser('มาลี').id;
  ids.mueang = await bot.enrolledGroup('เมืองมุกดาหาร', [ids.malee], 'district', '4901');
  ids.dongLuang = await bot.enrolledGroup('ดงหลวง', [ids.malee], 'district', '4904');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await bot.say(ids.wipa, ids.wipa, makeLetter());
});
afterAll(() => bot.stop());

test('an economical circular costs nothing in a group that talks: the next message brings it', async () => {
  await press('ส่งแบบประหยัดโควตา');
  expect(bot.heard(ids.wipa)).toMatch(/แบบประหยัด: /);
  await press('ยืนยันส่ง');
  expect(bot.pushes()).toBe(0);
  await bot.say(ids.dongLuang, ids.malee, 'สวัสดีตอนเช้าค่ะทุกคน');
  await bot.simulator.until(() => /ว 4821/.test(bot.heard(ids.dongLuang)));
  expect(bot.pushes()).toBe(0);
  expect(bot.heard(ids.mueang)).not.toMatch(/ว 4821/);
});

test('a group that stays quiet for a day gets it as a push', async () => {
  await bot.setTime('2026-11-24', '10:30');
  await bot.simulator.until(() => /ว 4821/.test(bot.heard(ids.mueang)));
  expect(bot.pushes()).toBe(1);
  await bot.say(ids.wipa, ids.wipa, 'สถานะหนังสือ');
  expect(bot.heard(ids.wipa)).toMatch(/ส่งแล้ว 2 กลุ่ม/);
});

test('what is paused does not go out, not even free', async () => {
  await bot.say(ids.wipa, ids.wipa, makeLetter({ number: 'มห 0018.1/ว 5' }));
  await press('ส่งแบบประหยัดโควตา');
  await press('ยืนยันส่ง');
  await bot.say(ids.wipa, ids.wipa, 'สถานะหนังสือ ว5');
  await press('หยุดพักการส่ง');
  await bot.say(ids.dongLuang, ids.malee, 'มีใครว่างประชุมไหมคะ');
  expect(bot.heard(ids.dongLuang)).not.toMatch(/ว 5\b/);
  expect(await bot.store.outbox.count({ where: { state: 'held' } })).toBe(2);
});

test('a letter marked ด่วนที่สุด is never put off', async () => {
  await bot.say(ids.wipa, ids.wipa, `ด่วนที่สุด\n${makeLetter({ number: 'มห 0018.1/ว 6' })}`);
  await press('ส่งแบบประหยัดโควตา');
  expect(bot.heard(ids.wipa)).toContain('ต้องส่งทันที');
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
