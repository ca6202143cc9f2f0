import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../harness/start-bot.ts';

const QUESTION = 'ป้ายประชาสัมพันธ์ no gift policy ของอำเภอต้องใช้ขนาดเท่าไร';
const ANSWER = 'ป้ายขนาด 2 x 3 เมตร ติดหน้าที่ว่าการอำเภอ';

let bot: Bot;
const ids = { wipa: '', somchai: '', malee: '', far: '', guest: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  for (const [key, name] of [
    ['wipa', 'วิภา'],
    ['somchai', 'สมชาย'],
    ['malee', 'มาลี'],
    ['far', 'ไกล'],
    ['guest', 'แขก'],
  ] as const) {
    ids[key] = bot.simulator.addUser(name).id;
  }
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await bot.enrol(ids.somchai, ids.somchai, 'district', '4901');
  await bot.enrol(ids.malee, ids.malee, 'district', '4904');
  await bot.enrol(ids.far, ids.far, 'district', '5001');
});
afterAll(() => bot.stop());

const ask = async (who: string, words = QUESTION): Promise<string> => {
  await bot.say(who, who, words);
  return bot.heard(who);
};
const learned = async () => (await bot.store.learnedEntries.find())[0];

describe('a coordinator’s answer', () => {
  test('becomes a draft that does not answer yet', async () => {
    expect(await ask(ids.somchai)).toContain('เรื่องเลขที่ 1/2570');
    await bot.simulator.until(() => bot.heard(ids.wipa).includes(QUESTION));
    await bot.press(ids.wipa, ids.wipa, 'ตอบ');
    await bot.say(ids.wipa, ids.wipa, 'ป้าย 2x3 เมตร');
    expect(bot.heard(ids.wipa)).toContain('ร่าง: ยังไม่ใช้ตอบ');
    expect(await learned()).toMatchObject({ state: 'draft', fiscalYear: 2570, area: '49' });
  });

  test('is nobody else’s to approve', async () => {
    const id = (await learned())?.id;
    const data = `act=learned&learned=${id}&step=approve`;
    await bot.simulator.postback(ids.far, ids.far, data);
    await bot.app.settled();
    expect(bot.heard(ids.far)).toContain('เฉพาะผู้ประสานงานของพื้นที่');
    expect((await learned())?.state).toBe('draft');
  });

  test('is edited, given year and audience by buttons, and approved', async () => {
    await bot.press(ids.wipa, ids.wipa, 'แก้คำตอบ');
    await bot.say(ids.wipa, ids.wipa, ANSWER);
    await bot.press(ids.wipa, ids.wipa, 'ปีงบประมาณ');
    await bot.press(ids.wipa, ids.wipa, 'ทุกปี');
    await bot.press(ids.wipa, ids.wipa, 'กลุ่มเป้าหมาย');
    await bot.press(ids.wipa, ids.wipa, 'อำเภอ');
    await bot.press(ids.wipa, ids.wipa, 'ให้บอทใช้คำตอบนี้');
    expect(bot.heard(ids.wipa)).toContain('ตั้งแต่นี้บอทจะใช้ตอบ');
    expect(await learned()).toMatchObject({
      ...{ state: 'approved', answer: ANSWER, fiscalYear: null, audience: 'district' },
      approvedBy: ids.wipa,
    });
  });

  test('answers from then on in its area, in other words too, with the office as its source', async () => {
    await bot.press(ids.somchai, ids.somchai, 'เรียบร้อยแล้ว');
    for (const words of [QUESTION, 'ป้าย no gift policy ใช้ขนาดเท่าไรครับ']) {
      const heard = await ask(ids.malee, words);
      expect(heard).toContain(ANSWER);
      expect(heard).toContain('คำตอบของผู้ประสานงานจังหวัดมุกดาหาร');
      expect(heard).toContain('20 พฤศจิกายน 2569');
    }
  });

  test('does not answer elsewhere, nor a guest, nor another question', async () => {
    expect(await ask(ids.far)).not.toContain(ANSWER);
    expect(await ask(ids.guest)).not.toContain(ANSWER);
    for (const other of [
      'ขนาดของห้องประชุมเท่าไร',
      'no gift policy คืออะไร',
      'ขอขยายเวลาติดป้าย no gift policy',
    ]) {
      expect(await ask(ids.malee, other)).not.toContain(ANSWER);
    }
  });

  test('that is found wrong stops answering and goes back to who gave it', async () => {
    await ask(ids.malee);
    await bot.press(ids.malee, ids.malee, '👎 ไม่ถูกต้อง');
    expect(bot.heard(ids.malee)).toContain('หยุดใช้คำตอบนี้แล้ว');
    await bot.simulator.until(() => bot.heard(ids.wipa).includes('คำตอบเดิมไม่ถูกต้อง'));
    expect((await learned())?.state).toBe('doubted');
    expect(await ask(ids.somchai)).not.toContain(ANSWER);
  });

  test('corrected and approved anew, it answers again', async () => {
    await bot.press(ids.wipa, ids.wipa, 'ตอบ');
    await bot.say(ids.wipa, ids.wipa, 'ป้ายขนาด 1 x 2 เมตร');
    await bot.simulator.until(() => bot.heard(ids.malee, 3).includes('1 x 2 เมตร'));
    await bot.press(ids.wipa, ids.wipa, 'ให้บอทใช้คำตอบนี้');
    expect(await ask(ids.malee)).toContain('1 x 2 เมตร');
  });

  test('with a password in it is not sent', async () => {
    // Past the hour in which so many were handed on that the next wait for its digest.
    await bot.setTime('2026-11-20', '13:00');
    await ask(ids.somchai, 'ขอเลื่อนการประชุมได้ไหม');
    await bot.simulator.until(() => bot.heard(ids.wipa).includes('ขอเลื่อนการประชุมได้ไหม'));
    await bot.press(ids.wipa, ids.wipa, 'ตอบ');
    await bot.say(ids.wipa, ids.wipa, 'ได้ รหัสผ่านคือ Abc12345');
    expect(bot.heard(ids.wipa)).toContain('บอทไม่เก็บและไม่ส่งรหัสผ่าน');
    expect(JSON.stringify(await bot.store.outbox.find())).not.toContain('Abc12345');
    expect(JSON.stringify(await bot.store.inbox.find())).not.toContain('Abc12345');
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
