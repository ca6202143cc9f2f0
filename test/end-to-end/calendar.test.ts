import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { save } from '../../src/storage/store.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';
import { deadlineRecord, meetingRecord } from '../planning/records.ts';

const PUBLIC = 'https://bot.example.go.th';
let bot: Bot;
let officer: string;
let group: string;

/** What the server on this machine answers for an address that it gave. */
async function open(url: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url.replace(PUBLIC, bot.botOrigin));
  const text = (await response.text()).replaceAll('\r\n ', '');
  return { status: response.status, text };
}
const linkIn = (text: string): string => /https:\S+\.ics/.exec(text)?.[0] ?? '';

beforeAll(async () => {
  const env = { PUBLIC_URL: PUBLIC, BOARD_SECRET: 'a secret of sixteen' };
  bot = await startBot({ day: '2026-11-20', env });
  officer = bot.simulator.addUser('สมชาย').id;
  group = await bot.enrolledGroup('อำเภอเมืองมุกดาหาร', [officer], 'district', '4901');
  await bot.enrol(officer, officer, 'district', '4901');
  const areas = ['4901', '4902'];
  const deadline = { id: 'd1', version: 0, title: 'รายงานรอบที่ 1', due: '2026-12-15', areas };
  const meeting = {
    id: 'm1',
    version: 0,
    date: '2026-12-01',
    meetingId: '912',
    passcode: '246810',
  };
  await bot.store.commit([
    save('deadlines', deadlineRecord(deadline)),
    save(
      'deadlines',
      deadlineRecord({ ...deadline, id: 'd2', title: 'ของอำเภออื่น', areas: ['4902'] }),
    ),
    save('meetings', meetingRecord(meeting)),
  ]);
});
afterAll(() => bot.stop());

test('a group gets the address of its areas’ dates, without passcodes and without others’', async () => {
  await bot.say(group, officer, 'บอท ปฏิทิน');
  const { status, text } = await open(linkIn(bot.heard(group)));
  expect(status).toBe(200);
  expect(text).toContain('SUMMARY:กำหนดส่ง: รายงานรอบที่ 1');
  expect(text).toContain('SUMMARY:ประชุม: ประชุมชี้แจง');
  expect(text).not.toContain('ของอำเภออื่น');
  expect(text).not.toContain('246810');
});

test('a person’s own calendar shows what is done, and ends with their office', async () => {
  await bot.say(officer, officer, 'ส่งแล้ว');
  await bot.say(officer, officer, 'ปฏิทิน');
  const url = linkIn(bot.heard(officer));
  expect((await open(url)).text).toContain('SUMMARY:✓ ส่งแล้ว: รายงานรอบที่ 1');
  await bot.say(officer, officer, 'ลบข้อมูลของฉัน');
  expect((await open(url)).status).toBe(404);
});

test('an address with another signature is not found', async () => {
  await bot.say(group, officer, 'บอท ปฏิทิน');
  const url = linkIn(bot.heard(group)).replace('4901', '4902');
  expect((await open(url)).status).toBe(404);
});
