import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openConversation } from '../../test/harness/open-conversation.ts';

let talk: Awaited<ReturnType<typeof openConversation>>;
beforeAll(async () => {
  talk = await openConversation(Date.parse('2026-11-20T10:00:00+07:00'));
  await talk.group('C-49', { tier: 'province', area: '49' });
  await talk.person('U-officer', { tier: 'district', area: '4901', role: 'officer' });
  await talk.person('U-wipa', { tier: 'province', area: '49', role: 'coordinator' });
});
afterAll(() => talk.close());

const help = async (chat: string, from: string): Promise<string> =>
  JSON.stringify(
    (await talk.type(chat, from, 'บอท ช่วยเหลือ'.slice(chat === 'C-49' ? 0 : 4))).replies,
  );

test('help names what this person can do here, and nothing they cannot', async () => {
  const stranger = await help('U-new', 'U-new');
  expect(stranger).toContain('ลงทะเบียน');
  expect(stranger).not.toMatch(/เวียน|สถานะ|ปิดเสียง/);
  const officer = await help('U-officer', 'U-officer');
  expect(officer).toMatch(/กำหนดส่ง[\s\S]*ส่งแล้ว/);
  expect(officer).not.toMatch(/"เวียน"|ปิดเสียง/);
  const coordinator = await help('U-wipa', 'U-wipa');
  expect(coordinator).toMatch(/เวียน[\s\S]*ใครยังไม่ส่ง/);
  expect(coordinator).not.toContain('ปิดเสียง');
});

test('in a group it says how to address the bot, and leaves out what is private', async () => {
  const coordinator = await help('C-49', 'U-wipa');
  expect(coordinator).toContain('ปิดเสียง');
  expect(coordinator).toContain('“บอท” นำหน้า');
  expect(coordinator).not.toContain('ลบข้อมูลของฉัน');
});
