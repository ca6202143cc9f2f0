import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { save } from '../../src/storage/store.ts';
import { instantOf } from '../../src/thai/bangkok-time.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';
import { deadlineRecord } from '../planning/records.ts';

let bot: Bot;
const ids = { coordinator: '', somchai: '', malee: '', one: '' };
const submission = (area: string, deadline = 'd1') =>
  bot.store.submissions.get(`${deadline}:${area}`);

beforeAll(async () => {
  bot = await startBot({ day: '2027-03-08' });
  const { simulator } = bot;
  ids.coordinator = simulator.addUser('วิภา').id;
  ids.somchai = simulator.addUser('สมชาย').id;
  ids.malee = simulator.addUser('มาลี').id;
  ids.one = simulator.addGroup('อำเภอเมืองมุกดาหาร', [ids.somchai]).id;
  await simulator.joinBot(ids.one);
  await bot.say(ids.one, ids.somchai, `ลงทะเบียน ${await bot.code('district', '4901')}`);
  for (const [id, tier, area, role] of [
    [ids.coordinator, 'province', '49', 'coordinator'],
    [ids.somchai, 'district', '4901', 'officer'],
    [ids.malee, 'district', '4904', 'officer'],
  ] as const) {
    await bot.say(id, id, `ลงทะเบียน ${await bot.code(tier, area, role)}`);
  }
  const areas = ['4901', '4902', '4904'];
  await bot.store.commit([
    save('deadlines', deadlineRecord({ id: 'd1', version: 0, title: 'รายงานรอบที่ 1', areas })),
    save(
      'deadlines',
      deadlineRecord({ id: 'd2', version: 0, title: 'รายงานรอบที่ 2', due: '2027-05-10', areas }),
    ),
  ]);
});

afterAll(() => bot.stop());

test('a report with a link, when several are open, is kept for the one chosen', async () => {
  await bot.say(ids.somchai, ids.somchai, 'ส่งแล้ว https://drive.google.com/x ครบทุกตัวชี้วัด');
  expect(bot.heard(ids.somchai)).toContain('รายงานรอบที่ 2');
  await bot.press(ids.somchai, ids.somchai, 'รายงานรอบที่ 1');
  expect(bot.heard(ids.somchai)).toContain('บันทึกแล้ว');
  expect(await submission('4901')).toMatchObject({
    state: 'submitted',
    late: false,
    evidence: { note: 'ครบทุกตัวชี้วัด', links: ['https://drive.google.com/x'] },
  });
});

test('a picture sent after แนบหลักฐาน is kept by its message id', async () => {
  await bot.press(ids.somchai, ids.somchai, 'แนบหลักฐาน');
  const { messageId } = await bot.simulator.sendImage(ids.somchai, ids.somchai, Buffer.from('x'));
  await bot.app.settled();
  expect((await submission('4901'))?.evidence?.messageIds).toEqual([messageId]);
  expect(bot.heard(ids.somchai)).toContain('เก็บหลักฐาน');
});

test('a coordinator returns it with a reason, and the district’s group is told', async () => {
  await bot.say(ids.coordinator, ids.coordinator, 'ตรวจรับ');
  await bot.press(ids.coordinator, ids.coordinator, /^อำเภอเมืองมุกดาหาร/);
  expect(bot.heard(ids.coordinator)).toContain('ครบทุกตัวชี้วัด');
  await bot.press(ids.coordinator, ids.coordinator, 'ส่งคืนให้แก้ไข');
  expect((await submission('4901'))?.state).toBe('submitted');
  await bot.say(ids.coordinator, ids.coordinator, 'ขาดลายเซ็นนายอำเภอ');
  expect(await submission('4901')).toMatchObject({
    state: 'returned',
    reason: 'ขาดลายเซ็นนายอำเภอ',
    byName: 'วิภา',
  });
  await bot.simulator.until(() => bot.pushes() === 1);
  expect(bot.heard(ids.one)).toContain('ขาดลายเซ็นนายอำเภอ');
});

test('it is corrected in the group, verified, and that can be undone within a day', async () => {
  await bot.press(ids.one, ids.somchai, 'ส่งแล้ว');
  expect((await submission('4901'))?.state).toBe('submitted');
  await bot.say(ids.coordinator, ids.coordinator, 'ตรวจรับ');
  await bot.press(ids.coordinator, ids.coordinator, /^อำเภอเมืองมุกดาหาร/);
  await bot.press(ids.coordinator, ids.coordinator, 'ตรวจรับ');
  expect((await submission('4901'))?.state).toBe('verified');
  bot.clock.set(bot.clock.now() + 23 * 3_600_000);
  await bot.simulator.postback(
    ids.coordinator,
    ids.coordinator,
    'act=submission&deadline=d1&area=4901&step=undo',
  );
  await bot.app.settled();
  expect((await submission('4901'))?.state).toBe('submitted');
  expect((await submission('4901'))?.history).toHaveLength(5);
  // Good news costs the group no push: it waits for a message that the bot may reply to.
  expect(bot.pushes()).toBe(1);
  await bot.say(ids.one, ids.somchai, 'วันนี้ฝนตก');
  expect(bot.heard(ids.one)).toContain('ตรวจรับแล้ว');
});

test('an officer may not verify, nor touch another district', async () => {
  const press = async (area: string, step: string) => {
    const data = `act=submission&deadline=d1&area=${area}&step=${step}`;
    await bot.simulator.postback(ids.malee, ids.malee, data);
    await bot.app.settled();
    return bot.heard(ids.malee);
  };
  expect(await press('4901', 'undo')).toContain('ไม่ใช่กำหนดส่งของพื้นที่');
  await press('4904', 'report');
  expect(await press('4904', 'verify')).toContain('ผู้ประสานงานเท่านั้น');
  expect((await submission('4904'))?.state).toBe('submitted');
});

test('a part done is noted and stays owed', async () => {
  await bot.say(ids.somchai, ids.somchai, 'ส่งบางส่วน ตัวชี้วัดที่ 4');
  expect(bot.heard(ids.somchai)).toContain('ค้างส่ง');
  expect(await submission('4901', 'd2')).toMatchObject({
    state: 'outstanding',
    reason: 'ตัวชี้วัดที่ 4',
  });
});

test('a coordinator reports for a silent district, exempts one and gives one more time', async () => {
  const open = async (area: RegExp) => {
    await bot.say(ids.coordinator, ids.coordinator, 'ใครยังไม่ส่ง');
    await bot.press(ids.coordinator, ids.coordinator, 'รายงานรอบที่ 2');
    await bot.press(ids.coordinator, ids.coordinator, 'ดูและจัดการรายพื้นที่');
    await bot.press(ids.coordinator, ids.coordinator, area);
  };
  await open(/^อำเภอนิคมคำสร้อย/);
  await bot.press(ids.coordinator, ids.coordinator, 'ยกเว้นพื้นที่นี้');
  await bot.say(ids.coordinator, ids.coordinator, 'ไม่มีภารกิจนี้');
  expect(await submission('4902', 'd2')).toMatchObject({ state: 'exempt', reason: 'ไม่มีภารกิจนี้' });
  await open(/^อำเภอดงหลวง/);
  await bot.press(ids.coordinator, ids.coordinator, 'ขยายเวลา', '2027-05-20');
  await bot.say(ids.coordinator, ids.coordinator, 'น้ำท่วม');
  expect(bot.heard(ids.coordinator)).toContain('20 พฤษภาคม 2570');
  await bot.say(ids.malee, ids.malee, 'กำหนดส่ง');
  expect(bot.heard(ids.malee)).toContain('20 พฤษภาคม 2570');
  await open(/^อำเภอดงหลวง/);
  await bot.press(ids.coordinator, ids.coordinator, 'ส่งแล้ว');
  expect(await submission('4904', 'd2')).toMatchObject({ state: 'submitted', byName: 'วิภา' });
});

test('a report after the due day is marked late', async () => {
  bot.clock.set(instantOf('2027-05-12', '10:00'));
  await bot.say(ids.somchai, ids.somchai, 'ส่งแล้ว');
  expect(bot.heard(ids.somchai)).toContain('ส่งหลังกำหนด');
  expect((await submission('4901', 'd2'))?.late).toBe(true);
});

test('who has all removed leaves no name in any report or extension', async () => {
  const records = async () =>
    JSON.stringify([await bot.store.submissions.find(), await bot.store.deadlines.find()]);
  for (const [id, name] of [
    [ids.somchai, 'สมชาย'],
    [ids.coordinator, 'วิภา'],
  ] as const) {
    expect(await records()).toContain(name);
    await bot.say(id, id, 'ลบข้อมูลของฉัน');
    expect(await records()).not.toContain(id);
    expect(await records()).not.toContain(name);
  }
});

test('all of it follows LINE’s rules', () => {
  expect(bot.wrongs()).toEqual([]);
});
