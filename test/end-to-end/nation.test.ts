import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { districts, districtsOf } from '../../src/areas/areas.ts';
import { put, save } from '../../src/storage/store.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';
import { deadlineRecord, submissionRecord } from '../planning/records.ts';

let bot: Bot;
let coordinator: string;
const ALL = districts().flatMap(({ code, takesPart }) => (takesPart ? [code] : []));
/** All of นครราชสีมา, the province with most districts, and half of all others have reported. */
const DONE = ALL.filter((code, n) => code.startsWith('30') || n % 2 === 0);

beforeAll(async () => {
  bot = await startBot({ day: '2027-03-08' });
  coordinator = bot.simulator.addUser('กรม').id;
  await bot.enrol(coordinator, coordinator, 'province', '00', 'coordinator');
  await bot.store.commit([
    save('deadlines', deadlineRecord({ id: 'd1', version: 0, areas: ALL })),
    ...DONE.map((area) => put('submissions', submissionRecord({ deadlineId: 'd1', area }))),
  ]);
});
afterAll(() => bot.stop());

const press = async (label: string | RegExp): Promise<string> => {
  await bot.press(coordinator, coordinator, label);
  return bot.heard(coordinator);
};

test('the department sees hundreds outstanding as counts by province, not as names', async () => {
  await bot.say(coordinator, coordinator, 'กำหนดส่ง');
  const list = bot.heard(coordinator);
  expect(list).toContain(`จาก ${ALL.length} แห่ง`);
  expect(list).toMatch(/\d+ อำเภอ, .* และอีก \d+ จังหวัด/);
});

test('and goes from the worst province to a single district', async () => {
  await bot.say(coordinator, coordinator, 'ใครยังไม่ส่ง');
  const provinces = await press('ดูและจัดการรายพื้นที่');
  const counts = [...provinces.matchAll(/ยังไม่ส่ง (\d+) จาก/g)].map((found) => Number(found[1]));
  expect(counts).toHaveLength(9);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(provinces).not.toContain('นครราชสีมา');
  expect(await press('ดูต่อ')).toContain('ยังไม่ส่ง');
  const province = /จังหวัด(?!เพื่อ)[ก-๙]+/.exec(provinces)?.[0] ?? '';
  const names = await press(province);
  expect(names).toMatch(new RegExp(`อำเภอ\\S+ ${province}`));
  expect(await press(new RegExp(`^อำเภอ\\S+ ${province}`))).toContain('การรายงานผล');
});

test('reports of many are verified with one press', async () => {
  expect(districtsOf('30').length).toBeGreaterThan(30);
  await bot.say(coordinator, coordinator, 'ตรวจรับ');
  expect(await press(/^ตรวจรับทั้งหมด/)).toContain(`${DONE.length} แห่ง`);
  expect(await bot.store.submissions.count({ where: { state: 'verified' } })).toBe(DONE.length);
});

test('all of it follows LINE’s rules', () => {
  expect(bot.wrongs()).toEqual([]);
});
