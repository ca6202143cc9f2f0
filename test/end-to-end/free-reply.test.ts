import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { save } from '../../src/storage/store.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';
import { deadlineRecord } from '../planning/records.ts';

let bot: Bot;
let officer: string;
let group: string;
const digest = async () => await bot.store.outbox.get(`digest:${group}:2026-12-08`);

beforeEach(async () => {
  bot = await startBot({ day: '2026-12-02', env: { FREE_REPLY_WAIT_MINUTES: '90' } });
  officer = bot.simulator.addUser('สมชาย').id;
  group = await bot.enrolledGroup('อำเภอเมืองมุกดาหาร', [officer], 'district', '4901');
  for (const day of ['2026-12-03', '2026-12-04', '2026-12-07']) {
    await bot.setTime(day, '10:00');
    await bot.say(group, officer, 'สวัสดีวันทำงาน');
  }
  await bot.store.commit([
    save('deadlines', deadlineRecord({ id: 'd1', version: 0, due: '2026-12-15' })),
  ]);
  await bot.setTime('2026-12-08', '09:00');
  expect(await bot.app.runNudges()).toBe('2026-12-08');
  await bot.app.settled();
});
afterEach(() => bot.stop());

test('chatter that needs no answer lets the digest go out free, once', async () => {
  expect(bot.heard(group)).not.toContain('เหลืออีก 7 วัน');
  await bot.say(group, officer, 'วันนี้ใครเข้าเวร');
  expect(bot.heard(group)).toContain('เหลืออีก 7 วัน');
  const spoken = bot.spoken(group);
  await bot.say(group, officer, 'รับทราบครับ');
  await bot.setTime('2026-12-08', '11:00');
  expect(bot.spoken(group)).toBe(spoken);
  expect(bot.pushes()).toBe(0);
  expect(await digest()).toMatchObject({ state: 'accepted', people: 0 });
});

test('a question keeps its own answer, and the digest waits on', async () => {
  await bot.say(group, officer, 'บอท กำหนดส่ง');
  expect(bot.heard(group)).toContain('กำหนดส่ง 1 รายการ');
  expect(await digest()).toMatchObject({ kind: 'push', state: 'queued' });
});

test('in an active group that stays silent it costs a push after the wait', async () => {
  await bot.setTime('2026-12-08', '10:29');
  expect(bot.pushes()).toBe(0);
  await bot.setTime('2026-12-08', '10:30');
  expect(bot.pushes()).toBe(1);
  expect(bot.heard(group)).toContain('เหลืออีก 7 วัน');
});

test('what has been reported during the wait is not said any more', async () => {
  await bot.enrol(officer, officer, 'district', '4901');
  await bot.say(officer, officer, 'ส่งแล้ว');
  const spoken = bot.spoken(group);
  await bot.say(group, officer, 'ส่งเรียบร้อยแล้วนะ');
  expect(bot.spoken(group)).toBe(spoken);
  expect((await digest())?.state).toBe('cancelled');
});

test('a reply that LINE may have taken is never followed by a push', async () => {
  bot.simulator.faults.queue('reply', 'acceptThenDrop');
  await bot.say(group, officer, 'วันนี้ใครเข้าเวร');
  await bot.setTime('2026-12-08', '11:00');
  expect(bot.pushes()).toBe(0);
  expect((await digest())?.uncertain).toBe(true);
});

test('a group where nobody has talked lately is nudged by a push at once', async () => {
  const quiet = await bot.enrolledGroup('อำเภอดงหลวง', [officer], 'district', '4904');
  await bot.store.commit([
    save('deadlines', deadlineRecord({ id: 'd2', version: 0, due: '2026-12-16', areas: ['4904'] })),
  ]);
  await bot.setTime('2026-12-09', '09:00');
  await bot.app.runNudges();
  await bot.app.settled();
  expect(bot.heard(quiet)).toContain('เหลืออีก 7 วัน');
});
