import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { save } from '../../src/storage/store.ts';
import { instantOf } from '../../src/thai/bangkok-time.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';
import { deadlineRecord, meetingRecord } from '../planning/records.ts';

let bot: Bot;
const ids = { coordinator: '', somchai: '', one: '', province: '' };

async function nudgeAt(day: string, time: string): Promise<string | null> {
  bot.clock.set(instantOf(day, time));
  return bot.app.runNudges();
}

/** The pushes to a chat, as JSON, oldest first: after a jump of the clock sending waits for the lead. */
async function pushesTo(to: string): Promise<readonly string[]> {
  const orderBy = [['createdAt', 'ascending']] as const;
  const rows = await bot.store.outbox.find({ where: { to, kind: 'push' }, orderBy });
  return rows.map(({ messages }) => JSON.stringify(messages));
}

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-15' });
  const { simulator } = bot;
  ids.coordinator = simulator.addUser('วิภา').id;
  ids.somchai = simulator.addUser('สมชาย').id;
  ids.one = simulator.addGroup('อำเภอเมืองมุกดาหาร', [ids.somchai]).id;
  ids.province = simulator.addGroup('จังหวัดสกลนคร', [ids.somchai]).id;
  for (const group of [ids.one, ids.province]) await simulator.joinBot(group);
  await bot.say(ids.one, ids.somchai, `ลงทะเบียน ${await bot.code('district', '4901')}`);
  await bot.say(ids.province, ids.somchai, `ลงทะเบียน ${await bot.code('province', '47')}`);
  for (const [id, tier, area, role] of [
    [ids.coordinator, 'province', '49', 'coordinator'],
    [ids.somchai, 'district', '4901', 'officer'],
  ] as const) {
    await bot.say(id, id, `ลงทะเบียน ${await bot.code(tier, area, role)}`);
  }
  const areas = ['4901', '4902'];
  const deadline = { id: 'd1', version: 0, title: 'รายงานรอบที่ 1', due: '2026-11-19', areas };
  const meeting = { id: 'm1', version: 0, date: '2026-11-18', start: '13:30' };
  await bot.store.commit([
    save('deadlines', deadlineRecord(deadline)),
    save('meetings', meetingRecord(meeting)),
  ]);
});

afterAll(() => bot.stop());

test('a week begins with a coordinator’s digest, to their own chat', async () => {
  expect(await nudgeAt('2026-11-16', '09:00')).toBe('2026-11-16');
  await bot.simulator.until(() => bot.pushes() === 1);
  expect(bot.heard(ids.coordinator)).toContain('สรุปต้นสัปดาห์');
  expect(bot.heard(ids.coordinator)).toContain('ยังไม่ส่ง 2 จาก 2 แห่ง');
  // The days of 2027 are two months away and not known in full: the person is told.
  expect(bot.heard(ids.coordinator)).toContain('มกราคม 2570');
});

test('a day without news brings none', async () => {
  await nudgeAt('2026-11-17', '09:00');
  expect(await pushesTo(ids.coordinator)).toHaveLength(1);
});

test('invited groups are reminded half an hour before a meeting, once', async () => {
  await nudgeAt('2026-11-18', '12:59');
  const before = await pushesTo(ids.one);
  for (const time of ['13:00', '13:05', '13:30']) await nudgeAt('2026-11-18', time);
  const after = await pushesTo(ids.one);
  expect(after).toHaveLength(before.length + 1);
  expect(after.at(-1)).toContain('ประชุมใกล้เริ่มแล้ว');
  expect(before.join()).not.toContain('ประชุมใกล้เริ่มแล้ว');
  expect(await pushesTo(ids.province)).toEqual([]);
});

test('a meeting put off is reminded again, one that is cancelled is not', async () => {
  const change = async (given: { start: string; state: 'open' | 'cancelled' }) => {
    const meeting = await bot.store.meetings.get('m1');
    if (meeting === null) throw new Error('the meeting is gone');
    await bot.store.commit([save('meetings', { ...meeting, ...given })]);
  };
  const before = await pushesTo(ids.one);
  await change({ start: '15:00', state: 'open' });
  await nudgeAt('2026-11-18', '14:30');
  expect(await pushesTo(ids.one)).toHaveLength(before.length + 1);
  await change({ start: '16:00', state: 'cancelled' });
  await nudgeAt('2026-11-18', '15:30');
  expect(await pushesTo(ids.one)).toHaveLength(before.length + 1);
});

test('three working days late is told with the officer’s name, and what came in the next morning', async () => {
  await nudgeAt('2026-11-24', '09:00');
  const overdue = (await pushesTo(ids.coordinator)).at(-1);
  expect(overdue).toContain('เกินกำหนดแล้ว 3 วันทำการ');
  expect(overdue).toContain('อำเภอเมืองมุกดาหาร (สมชาย)');
  await bot.say(ids.somchai, ids.somchai, 'ส่งแล้ว');
  await nudgeAt('2026-11-25', '09:00');
  expect((await pushesTo(ids.coordinator)).at(-1)).toContain('รายงานเข้ามาใหม่');
});

test('a clock set back to an earlier day nudges nobody, and goes on when it is right again', async () => {
  const rows = await bot.store.outbox.count();
  expect(await nudgeAt('2026-11-23', '09:00')).toBeNull();
  expect(await bot.store.outbox.count()).toBe(rows);
  expect(await nudgeAt('2026-11-26', '09:00')).toBe('2026-11-26');
});

test('all of it follows LINE’s rules', () => {
  expect(bot.wrongs()).toEqual([]);
});
