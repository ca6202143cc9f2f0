import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Draft } from '../../src/storage/records/draft.ts';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

const TWO_DATES = [
  'รายงานผลการดำเนินการตามตัวชี้วัดที่ 1 ให้จังหวัดทราบ ภายในวันอังคารที่ 15 ธันวาคม 2569',
  'เข้าร่วมประชุมชี้แจงผ่านระบบ Zoom ในวันพุธที่ 25 พฤศจิกายน 2569 เวลา 13.30 - 15.00 น.',
];

let bot: Bot;
const ids = { wipa: '', anan: '', officer: '', stranger: '', one: '', two: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.wipa = bot.simulator.addUser('วิภา').id;
  ids.anan = bot.simulator.addUser('อนันต์').id;
  ids.officer = bot.simulator.addUser('สมชาย').id;
  ids.stranger = bot.simulator.addUser('สกลนคร').id;
  ids.one = await bot.enrolledGroup('เมืองมุกดาหาร', [ids.officer], 'district', '4901');
  ids.two = await bot.enrolledGroup('ดงหลวง', [ids.officer], 'district', '4904');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await bot.enrol(ids.anan, ids.anan, 'province', '49', 'coordinator');
  await bot.enrol(ids.stranger, ids.stranger, 'province', '47', 'coordinator');
});
afterAll(() => bot.stop());

const draft = async (): Promise<Draft | undefined> =>
  (await bot.store.drafts.find()).toSorted((a, b) => b.createdAt - a.createdAt)[0];
const paste = (number: string, who = ids.wipa) =>
  bot.say(who, who, makeLetter({ number, items: TWO_DATES }));
const press = (label: string, picked?: string) => bot.press(ids.wipa, ids.wipa, label, picked);
const type = (text: string) => bot.say(ids.wipa, ids.wipa, text);
const postback = async (who: string, data: string): Promise<string> => {
  await bot.simulator.postback(who, who, data);
  await bot.app.settled();
  return bot.heard(who);
};

describe('a draft is corrected', () => {
  beforeAll(async () => {
    await bot.setTime('2026-11-20', '10:10');
    await paste('มห 0018.1/ว 51');
  });

  test('its dates are what the letter says', async () => {
    const { facts, audience } = (await draft()) ?? {};
    expect(facts?.deadlines).toMatchObject([{ date: '2026-12-15' }]);
    expect(facts?.meetings).toMatchObject([{ date: '2026-11-25', start: '13:30', end: '15:00' }]);
    expect(audience).toEqual({ tier: 'district', include: ['49'], exclude: [] });
  });

  test('by the date picker', async () => {
    await press('แก้วัน', '2026-12-18');
    expect(bot.heard(ids.wipa)).toContain('18 ธันวาคม 2569');
    expect((await draft())?.facts.deadlines).toMatchObject([{ date: '2026-12-18' }]);
  });

  test('by typing a further deadline or meeting', async () => {
    await press('เพิ่มกำหนดส่งหรือประชุม');
    expect(bot.heard(ids.wipa)).toContain('โปรดพิมพ์กำหนดส่ง');
    await type('เมื่อไหร่ก็ได้');
    expect(bot.heard(ids.wipa)).toContain('ไม่พบวันที่ในข้อความ');
    await type('ส่งภาพกิจกรรม ภายในวันที่ 8 มีนาคม 2570');
    await press('เพิ่มกำหนดส่งหรือประชุม');
    await type('ประชุมวันที่ 3 มีนาคม 2570 เวลา 13.30 น. ทาง Zoom');
    const { deadlines, meetings } = (await draft())?.facts ?? {};
    expect(deadlines).toMatchObject([{ date: '2026-12-18' }, { date: '2027-03-08' }]);
    expect(meetings).toMatchObject([
      { date: '2026-11-25' },
      { date: '2027-03-03', start: '13:30', channel: 'Zoom' },
    ]);
  });

  test('by dropping a date', async () => {
    await press('ตัดออก');
    expect((await draft())?.facts.deadlines).toMatchObject([{ date: '2027-03-08' }]);
  });

  test('by typing its subject', async () => {
    await press('แก้เรื่อง');
    await type('เรื่อง  การส่งภาพกิจกรรม');
    expect((await draft())?.facts.subject).toBe('การส่งภาพกิจกรรม');
  });

  test('by typing its audience, with exceptions', async () => {
    await press('แก้กลุ่ม');
    await type('ทุกอำเภอ ยกเว้น ดงหลวง');
    expect((await draft())?.audience).toEqual({
      tier: 'district',
      include: ['49'],
      exclude: ['4904'],
    });
    expect(bot.heard(ids.wipa)).toContain('ถึง 1 กลุ่ม');
  });

  test.each([
    ['อำเภอดาวอังคาร', /ไม่รู้จักพื้นที่ “อำเภอดาวอังคาร” โปรด/],
    ['จังหวัดสกลนคร', /ไม่รู้จักพื้นที่|เกินพื้นที่/],
    ['ทุกจังหวัด', /เกินพื้นที่|ไม่รู้จักพื้นที่/],
  ])('but not to %s', async (words, answer) => {
    const before = (await draft())?.audience;
    await press('แก้กลุ่ม');
    await type(words);
    expect(bot.heard(ids.wipa)).toMatch(answer);
    expect((await draft())?.audience).toEqual(before);
    await type('ยกเลิก');
  });

  test('and goes out as corrected, to those it is for', async () => {
    const before = bot.spoken(ids.two);
    await press('ยืนยันส่ง');
    await bot.simulator.until(() => bot.heard(ids.one).includes('การส่งภาพกิจกรรม'));
    expect(bot.spoken(ids.two)).toBe(before);
    const id = (await draft())?.id ?? '';
    const deadlines = await bot.store.deadlines.find({ where: { circularId: id } });
    expect(deadlines).toMatchObject([{ due: '2027-03-08' }]);
    expect(deadlines[0]?.areas).not.toContain('4904');
    expect(await bot.store.meetings.count({ where: { circularId: id } })).toBe(2);
  });
});

describe('two coordinators on one draft', () => {
  test('a card older than the draft changes nothing and shows the draft as it is', async () => {
    await bot.setTime('2026-11-20', '10:20');
    await paste('มห 0018.1/ว 52');
    const { id, version } = (await draft()) ?? {};
    const seen = `draft=${id}&version=${version}`;
    await bot.simulator.postback(ids.anan, ids.anan, `act=draft-drop&${seen}&deadline=0`);
    await bot.app.settled();
    expect((await draft())?.facts.deadlines).toEqual([]);
    await postback(ids.wipa, `act=draft-send&${seen}`);
    expect(bot.heard(ids.wipa, 2)).toContain('ร่างนี้มีผู้แก้ไข');
    expect((await draft())?.state).toBe('open');
    await postback(ids.wipa, `act=draft-drop-meeting&${seen}&meeting=0`);
    expect((await draft())?.facts.meetings).toHaveLength(1);
  });

  test('both press send at the same moment: it goes out once', async () => {
    const { id, version } = (await draft()) ?? {};
    const before = [bot.spoken(ids.one), await bot.store.circulars.count()] as const;
    const data = `act=draft-send&draft=${id}&version=${version}`;
    await Promise.all([ids.wipa, ids.anan].map((who) => bot.simulator.postback(who, who, data)));
    await bot.app.settled();
    await bot.simulator.until(() => bot.spoken(ids.one) > before[0]);
    expect(await bot.store.circulars.count()).toBe(before[1] + 1);
    expect(bot.spoken(ids.one)).toBe(before[0] + 1);
    const answers = [bot.heard(ids.wipa), bot.heard(ids.anan)].join('\n');
    expect(answers).toContain('กำลังส่ง');
    expect(answers).toContain('ส่งหรือยกเลิกไปแล้ว');
  });

  test('a coordinator of another province and an officer may not touch it', async () => {
    await bot.setTime('2026-11-20', '10:30');
    await paste('มห 0018.1/ว 53');
    const { id, version } = (await draft()) ?? {};
    for (const who of [ids.stranger, ids.officer]) {
      const answer = await postback(who, `act=draft-send&draft=${id}&version=${version}`);
      expect(answer).toMatch(/ไม่มีสิทธิ/);
    }
    expect((await draft())?.state).toBe('open');
  });

  test('a draft called off is closed for good', async () => {
    await press('ยกเลิก');
    expect(bot.heard(ids.wipa)).toContain('ยกเลิกร่าง');
    await press('ยืนยันส่ง');
    expect(bot.heard(ids.wipa)).toContain('ส่งหรือยกเลิกไปแล้ว');
    expect((await draft())?.state).toBe('dropped');
  });
});

describe('a time to send at', () => {
  test('that has passed is refused; a later one is kept until then', async () => {
    await bot.setTime('2026-11-20', '10:40');
    await paste('มห 0018.1/ว 54');
    await press('ตั้งเวลาส่ง', '2026-11-20T10:39');
    expect(bot.heard(ids.wipa)).toContain('ผ่านไปแล้ว');
    await press('ตั้งเวลาส่ง', '2026-11-20T13:00');
    expect(bot.heard(ids.wipa)).toMatch(/ตั้งเวลาส่ง.*13\.00 น\./);
    expect(bot.heard(ids.one)).not.toContain('ว 54');
    await bot.setTime('2026-11-20', '13:00');
    await bot.simulator.until(() => bot.heard(ids.one).includes('มห 0018.1/ว 54'));
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
