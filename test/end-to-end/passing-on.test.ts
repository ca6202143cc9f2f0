import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = {
  ...{ wipa: '', anan: '', somsri: '', malee: '' },
  ...{ mukdahan: '', sakon: '', dongLuang: '' },
};
const heardIn = (chat: string, words: RegExp, last = 1) =>
  bot.simulator.until(() => words.test(bot.heard(chat, last)));
const original = async () => {
  const [circular] = await bot.store.circulars.find({ orderBy: [['createdAt', 'ascending']] });
  if (circular === undefined) throw new Error('no circular');
  return circular;
};
const press = async (chat: string, who: string, data: string): Promise<string> => {
  await bot.simulator.postback(chat, who, data);
  await bot.app.settled();
  return bot.heard(chat);
};

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  for (const [key, name] of [
    ['wipa', 'วิภา'],
    ['anan', 'อนันต์'],
    ['somsri', 'สมศรี'],
    ['malee', 'มาลี'],
  ] as const) {
    ids[key] = bot.simulator.addUser(name).id;
  }
  ids.mukdahan = await bot.enrolledGroup('มุกดาหาร', [ids.somsri], 'province', '49');
  ids.sakon = await bot.enrolledGroup('สกลนคร', [ids.anan], 'province', '47');
  ids.dongLuang = await bot.enrolledGroup('ดงหลวง', [ids.malee], 'district', '4904');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '00', 'coordinator');
  await bot.enrol(ids.anan, ids.anan, 'province', '00', 'coordinator');
  await bot.enrol(ids.somsri, ids.somsri, 'province', '49', 'coordinator');
  await bot.enrol(ids.malee, ids.malee, 'district', '4904');
  const letter = { number: 'มท 0310.1/ว 900', to: 'ผู้ว่าราชการจังหวัด ทุกจังหวัด' };
  await bot.say(ids.wipa, ids.wipa, makeLetter(letter));
  await bot.press(ids.wipa, ids.wipa, 'ยืนยันส่ง');
  await bot.simulator.until(() => /อนุมัติส่ง/.test(bot.heard(ids.anan)));
  await bot.press(ids.anan, ids.anan, 'อนุมัติส่ง');
  await heardIn(ids.mukdahan, /ว 900/);
});
afterAll(() => bot.stop());

describe('เวียนต่อ on a circular of the department', () => {
  test('opens a draft to the districts of the province, with the department’s letter attached', async () => {
    await bot.press(ids.mukdahan, ids.somsri, 'เวียนต่อถึงอำเภอ');
    expect(bot.heard(ids.mukdahan)).toMatch(/ทุกอำเภอในจังหวัดมุกดาหาร/);
    const [draft] = await bot.store.drafts.find({ where: { state: 'open' } });
    expect(draft).toMatchObject({
      senderArea: '49',
      audience: { tier: 'district', include: ['49'], exclude: [] },
      facts: { number: null, from: 'จังหวัดมุกดาหาร' },
    });
    expect(draft?.facts.attachments[0]).toContain('มท 0310.1/ว 900');
    expect(draft?.text).toContain('จังหวัดมุกดาหาร ขอส่งหนังสือ');
    expect(draft?.text).toContain((await original()).text.slice(0, 40));
  });

  test('takes the province’s own number, date, deadline and note', async () => {
    await bot.press(ids.mukdahan, ids.somsri, 'เลขที่และวันที่');
    await bot.say(ids.mukdahan, ids.somsri, 'บอท ไม่มีเลข');
    expect(bot.heard(ids.mukdahan)).toContain('อ่านเลขที่หนังสือไม่ได้');
    await bot.say(ids.mukdahan, ids.somsri, 'บอท มห ๐๐๑๘.๑/ว ๕๕ ลงวันที่ ๒๓ พฤศจิกายน ๒๕๖๙');
    await bot.press(ids.mukdahan, ids.somsri, 'ใส่หมายเหตุ');
    await bot.say(ids.mukdahan, ids.somsri, 'บอท ส่งที่คุณสมศรี ห้อง 201');
    await bot.press(ids.mukdahan, ids.somsri, 'แก้วัน', '2026-12-10');
    const [draft] = await bot.store.drafts.find({ where: { state: 'open' } });
    expect(draft?.facts).toMatchObject({
      number: 'มห 0018.1/ว 55',
      date: '2026-11-23',
      note: 'ส่งที่คุณสมศรี ห้อง 201',
    });
    expect(draft?.facts.deadlines[0]?.date).toBe('2026-12-10');
  });

  test('goes to the districts, who acknowledge it to the province', async () => {
    await bot.press(ids.mukdahan, ids.somsri, 'ยืนยันส่ง');
    await heardIn(ids.dongLuang, /มห 0018.1\/ว 55/);
    expect(bot.heard(ids.dongLuang)).toMatch(/จังหวัดมุกดาหาร[\s\S]*ห้อง 201[\s\S]*มท 0310.1\/ว 900/);
    expect(bot.heard(ids.dongLuang)).not.toContain('เวียนต่อ');
    await bot.press(ids.dongLuang, ids.malee, 'รับทราบ');
    expect(bot.heard(ids.dongLuang)).toContain('รับทราบแล้ว 1 จาก 7 แห่ง');
  });

  test('is seen by the department, down the chain', async () => {
    await bot.say(ids.wipa, ids.wipa, 'สถานะหนังสือ 900');
    const card = bot.heard(ids.wipa);
    expect(card).toMatch(/เวียนต่อแล้ว 1 จาก 76 จังหวัด/);
    expect(card).toMatch(/จังหวัดมุกดาหาร: อำเภอรับทราบ 1 จาก 7/);
    expect(card).toMatch(/ยังไม่เวียนต่อ: /);
  });

  test('is done once by a province, and by nobody else than its coordinator', async () => {
    const { id } = await original();
    const data = `act=circular&circular=${id}&step=pass-on`;
    expect(await press(ids.mukdahan, ids.somsri, data)).toContain('เวียนต่อหนังสือ');
    expect(await press(ids.malee, ids.malee, data)).toContain('เฉพาะผู้ประสานงานของจังหวัด');
    expect(await press(ids.wipa, ids.wipa, data)).toContain('เฉพาะผู้ประสานงานของจังหวัด');
    expect(await bot.store.circulars.count()).toBe(2);
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
