import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { coordinator: '', officer: '' };
const deadlines = () => bot.store.deadlines.find();

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.coordinator = bot.simulator.addUser('วิภา').id;
  ids.officer = bot.simulator.addUser('สมชาย').id;
  for (const [id, tier, area, role] of [
    [ids.coordinator, 'province', '49', 'coordinator'],
    [ids.officer, 'district', '4901', 'officer'],
  ] as const) {
    await bot.say(id, id, `ลงทะเบียน ${await bot.code(tier, area, role)}`);
  }
});

afterAll(() => bot.stop());

test('a coordinator adds a deadline by typing it, and nothing is added before the last press', async () => {
  await bot.say(
    ids.coordinator,
    ids.coordinator,
    'เพิ่มกำหนดส่ง รายงานตัวชี้วัดที่ 1-3 ภายในวันที่ 15 ธันวาคม 2569 เวลา 16.30 น.',
  );
  expect(await deadlines()).toEqual([]);
  await bot.press(ids.coordinator, ids.coordinator, 'ทุกอำเภอในจังหวัดมุกดาหาร');
  expect(bot.heard(ids.coordinator)).toContain('7 แห่ง');
  expect(await deadlines()).toMatchObject([
    { title: 'รายงานตัวชี้วัดที่ 1-3', due: '2026-12-15', dueTime: '16:30', fiscalYear: 2570 },
  ]);
});

test('words without a day, or with one that is past, are sent back with an example', async () => {
  for (const words of ['เพิ่มกำหนดส่ง รายงาน', 'เพิ่มกำหนดส่ง รายงาน ภายในวันที่ 1 มกราคม 2569']) {
    await bot.say(ids.coordinator, ids.coordinator, words);
    expect(bot.heard(ids.coordinator)).toContain('เช่น “เพิ่มกำหนดส่ง');
  }
});

test('an officer may neither add nor change one', async () => {
  await bot.say(ids.officer, ids.officer, 'เพิ่มกำหนดส่ง รายงาน ภายในวันที่ 15 ธันวาคม 2569');
  expect(bot.heard(ids.officer)).toContain('ผู้ประสานงาน');
  const [deadline] = await deadlines();
  const data = `act=deadline&deadline=${deadline?.id}&step=cancel-sure`;
  await bot.simulator.postback(ids.officer, ids.officer, data);
  await bot.app.settled();
  expect((await deadlines())[0]?.state).toBe('open');
});

test('it is moved, nudged no more, and cancelled after a second press', async () => {
  const show = async () => {
    await bot.say(ids.coordinator, ids.coordinator, 'ใครยังไม่ส่ง');
    await bot.press(ids.coordinator, ids.coordinator, 'เลื่อนหรือยกเลิกกำหนดส่ง');
  };
  await show();
  await bot.press(ids.coordinator, ids.coordinator, 'เลื่อนวันครบกำหนด', '2026-12-22');
  expect((await deadlines())[0]).toMatchObject({ due: '2026-12-22' });
  await show();
  await bot.press(ids.coordinator, ids.coordinator, 'งดแจ้งเตือนเรื่องนี้');
  expect((await deadlines())[0]?.policy).toEqual({ stages: [], at: null });
  await show();
  await bot.press(ids.coordinator, ids.coordinator, 'ยกเลิกกำหนดส่งนี้');
  expect((await deadlines())[0]?.state).toBe('open');
  await bot.press(ids.coordinator, ids.coordinator, 'ยืนยันยกเลิก');
  expect((await deadlines())[0]?.state).toBe('cancelled');
});

test('all of it follows LINE’s rules', () => {
  expect(bot.wrongs()).toEqual([]);
});
