import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { queueDay } from '../../src/deadlines/nudge-digests.ts';
import { save } from '../../src/storage/store.ts';
import { KNOWN_HOLIDAYS } from '../../src/thai/holidays.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';
import { deadlineRecord } from '../planning/records.ts';

const SETTINGS = {
  nudgeAt: '09:00',
  quietHours: { from: '18:00', to: '08:00' },
  holidays: KNOWN_HOLIDAYS,
};

let bot: Bot;
const ids = { wipa: '', somchai: '', malee: '', one: '', two: '', all: '' };
const groups = () => [ids.one, ids.two, ids.all];
let before: readonly number[] = [];
/** How many messages each group got since the test began: one, two, all districts. */
const got = () => groups().map((id, at) => bot.spoken(id) - (before[at] ?? 0));
/** Each test has its own deadline, due on a Tuesday; its stage 7 is the Tuesday before. */
const owe = (id: string, due: string, areas: readonly string[]) =>
  bot.store.commit([
    save('deadlines', deadlineRecord({ id, version: 0, title: `งาน ${id}`, due, areas })),
  ]);
const closeAll = async (): Promise<void> => {
  const open = await bot.store.deadlines.find({ where: { state: 'open' } });
  await bot.store.commit(open.map((each) => save('deadlines', { ...each, state: 'cancelled' })));
};
async function morning(day: string, time = '09:00'): Promise<string | null> {
  await bot.setTime(day, time);
  const planned = await bot.app.runNudges();
  await bot.app.settled();
  return planned;
}
const digests = async (on: string) =>
  (await bot.store.outbox.find({ where: { on } })).map(({ to, state }) => `${to} ${state}`);

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.wipa = bot.simulator.addUser('วิภา').id;
  ids.somchai = bot.simulator.addUser('สมชาย').id;
  ids.malee = bot.simulator.addUser('มาลี').id;
  const everybody = [ids.somchai, ids.malee, ids.wipa];
  ids.one = await bot.enrolledGroup('เมืองมุกดาหาร', everybody, 'district', '4901');
  ids.two = await bot.enrolledGroup('ดงหลวง', everybody, 'district', '4904');
  ids.all = await bot.enrolledGroup('ทุกอำเภอ', everybody, 'district', '49');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await bot.enrol(ids.somchai, ids.somchai, 'district', '4901');
});
afterAll(() => bot.stop());
beforeEach(async () => {
  await closeAll();
  before = groups().map((id) => bot.spoken(id));
});

describe('the morning digest', () => {
  test('comes at nine, once, to the groups of areas that owe something', async () => {
    await owe('A', '2026-12-15', ['4901']);
    expect(await morning('2026-12-08', '08:59')).toBeNull();
    expect(got()).toEqual([0, 0, 0]);
    await morning('2026-12-08');
    expect(got()).toEqual([1, 0, 1]);
    expect(bot.heard(ids.one)).toMatch(/งาน A[\s\S]*เหลืออีก 7 วัน|เหลืออีก 7 วัน[\s\S]*งาน A/);
    expect(await morning('2026-12-08', '09:10')).toBeNull();
    expect(got()).toEqual([1, 0, 1]);
  });

  test('is one card for all deadlines of the group', async () => {
    await owe('B1', '2027-01-12', ['4901']);
    await owe('B2', '2027-01-12', ['4901']);
    await morning('2027-01-05');
    expect(got()).toEqual([1, 0, 1]);
    expect(bot.heard(ids.one)).toMatch(/งาน B1/);
    expect(bot.heard(ids.one)).toMatch(/งาน B2/);
  });

  test('does not come where all is done', async () => {
    await owe('C', '2027-01-19', ['4901']);
    await bot.say(ids.somchai, ids.somchai, 'ส่งแล้ว');
    expect(bot.heard(ids.somchai)).toContain('บันทึกแล้ว');
    await morning('2027-01-12');
    expect(got()).toEqual([0, 0, 0]);
    expect(await digests('2027-01-12')).toEqual([]);
  });

  test('does not come to a group that is muted, until the days are over', async () => {
    await bot.setTime('2027-01-18', '10:00');
    await bot.say(ids.two, ids.wipa, 'บอท ปิดเสียง 3 วัน');
    expect(bot.heard(ids.two)).toContain('ปิดการแจ้งเตือนในกลุ่มนี้ 3 วัน');
    before = groups().map((id) => bot.spoken(id));
    await owe('D', '2027-01-26', ['4904']);
    await morning('2027-01-19');
    expect(got()).toEqual([0, 0, 1]);
    await morning('2027-01-25');
    expect(got()).toEqual([0, 1, 2]);
  });
});

describe('between planning and sending', () => {
  /** Plans the day at half past eight, lets something happen, and sends at nine. */
  async function plannedThen(day: string, happens: () => Promise<unknown>): Promise<void> {
    await bot.setTime(day, '08:30');
    await queueDay(bot.store, day, SETTINGS, bot.clock.now());
    expect(got()).toEqual([0, 0, 0]);
    await happens();
    before = groups().map((id) => bot.spoken(id));
    await morning(day);
  }

  test('an area that reports is not nudged, nor named', async () => {
    await owe('E', '2027-02-09', ['4901', '4904']);
    await plannedThen('2027-02-02', () => bot.say(ids.somchai, ids.somchai, 'ส่งแล้ว'));
    expect(got()).toEqual([0, 1, 1]);
    expect(bot.heard(ids.all)).toContain('ดงหลวง');
    expect(bot.heard(ids.all)).not.toContain('เมืองมุกดาหาร');
    expect(await digests('2027-02-02')).toContain(`${ids.one} cancelled`);
  });

  test('a group that is muted, or a deadline called off, gets nothing', async () => {
    await owe('F', '2027-02-16', ['4901']);
    await plannedThen('2027-02-09', () => bot.say(ids.one, ids.wipa, 'บอท ปิดเสียง 1 วัน'));
    expect(got()).toEqual([0, 0, 1]);
    await owe('G', '2027-02-23', ['4901']);
    before = groups().map((id) => bot.spoken(id));
    await plannedThen('2027-02-16', closeAll);
    expect(got()).toEqual([0, 0, 0]);
  });
});

describe('quiet hours', () => {
  test('no digest is made in them, and none is sent that was made before', async () => {
    await owe('H', '2027-03-09', ['4901']);
    expect(await morning('2027-03-02', '18:00')).toBeNull();
    await queueDay(bot.store, '2027-03-02', SETTINGS, bot.clock.now());
    await bot.setTime('2027-03-02', '18:05');
    await bot.app.settled();
    await bot.setTime('2027-03-03', '07:59');
    await bot.setTime('2027-03-03', '09:30');
    expect(got()).toEqual([0, 0, 0]);
    expect(await digests('2027-03-02')).toEqual(
      [`${ids.all} cancelled`, `${ids.one} cancelled`].toSorted(),
    );
  });
});

describe('the coordinator’s button', () => {
  test('reminds groups of outstanding areas only, once a day, not at night', async () => {
    await owe('I', '2027-05-25', ['4901', '4904']);
    await bot.setTime('2027-05-12', '10:00');
    before = groups().map((id) => bot.spoken(id));
    await bot.say(ids.somchai, ids.somchai, 'ส่งแล้ว');
    await bot.say(ids.wipa, ids.wipa, 'ใครยังไม่ส่ง');
    expect(bot.heard(ids.wipa)).toContain('ดงหลวง');
    expect(bot.heard(ids.wipa)).not.toContain('เมืองมุกดาหาร');
    await bot.press(ids.wipa, ids.wipa, /แจ้งเตือนเฉพาะ/);
    expect(bot.heard(ids.wipa)).toContain('2 กลุ่ม');
    await bot.simulator.until(() => got().join() === '0,1,1');
    await bot.press(ids.wipa, ids.wipa, /แจ้งเตือนเฉพาะ/);
    expect(bot.heard(ids.wipa)).toContain('วันละครั้ง');
    await bot.setTime('2027-05-12', '19:00');
    await bot.press(ids.wipa, ids.wipa, /แจ้งเตือนเฉพาะ/);
    expect(bot.heard(ids.wipa)).toContain('08.00 น.');
    expect(got()).toEqual([0, 1, 1]);
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
