import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { wipa: '', malee: '', mueang: '', dongLuang: '' };
const heardIn = (chat: string, words: string | RegExp, last = 1) =>
  bot.simulator.until(() => bot.heard(chat, last).match(words) !== null);
const circular = async () => {
  const [newest] = await bot.store.circulars.find({ orderBy: [['createdAt', 'descending']] });
  if (newest === undefined) throw new Error('no circular');
  return newest;
};
const pressData = async (chat: string, from: string, data: string): Promise<void> => {
  await bot.simulator.postback(chat, from, data);
  await bot.app.settled();
};

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.wipa = bot.simulator.addUser('วิภา').id;
  ids.malee = bot.simulator.addUser('มาลี').id;
  ids.mueang = await bot.enrolledGroup('เมืองมุกดาหาร', [ids.wipa], 'district', '4901');
  ids.dongLuang = await bot.enrolledGroup('ดงหลวง', [ids.malee], 'district', '4904');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await bot.enrol(ids.malee, ids.malee, 'district', '4904');
  await bot.say(ids.wipa, ids.wipa, makeLetter());
  await bot.press(ids.wipa, ids.wipa, 'ยืนยันส่ง');
  await heardIn(ids.dongLuang, /มห 0018.1\/ว 4821/);
  await heardIn(ids.mueang, /มห 0018.1\/ว 4821/);
  await bot.press(ids.dongLuang, ids.malee, 'รับทราบ');
});
afterAll(() => bot.stop());

describe('a circular that was sent with a wrong date', () => {
  test('is opened for correction from its live card, as it was sent', async () => {
    await bot.say(ids.wipa, ids.wipa, 'สถานะหนังสือ');
    expect(bot.heard(ids.wipa)).toMatch(/รับทราบแล้ว 1 จาก 7 แห่ง/);
    expect(bot.heard(ids.wipa)).toMatch(/มาลี/);
    await bot.press(ids.wipa, ids.wipa, 'แก้ไขหนังสือ');
    expect(bot.heard(ids.wipa)).toMatch(/ร่างฉบับแก้ไข/);
  });

  test('does not go out again while nothing differs', async () => {
    await bot.press(ids.wipa, ids.wipa, 'ยืนยันส่ง');
    expect(bot.heard(ids.wipa)).toContain('ยังไม่มีอะไรต่าง');
    expect((await circular()).revision).toBe(1);
  });

  test('keeps its audience and has no time of its own', async () => {
    const [draft] = await bot.store.drafts.find({ where: { state: 'open' } });
    const data = `draft=${draft?.id}&version=${draft?.version}`;
    await pressData(ids.wipa, ids.wipa, `act=draft-audience&${data}`);
    expect(bot.heard(ids.wipa)).toContain('เปลี่ยนไม่ได้');
    await pressData(ids.wipa, ids.wipa, `act=draft-schedule&${data}`);
    expect(bot.heard(ids.wipa)).toContain('ตั้งเวลาใหม่ไม่ได้');
  });

  test('goes to every group once more, with what changed said first', async () => {
    const pushes = bot.pushes();
    await bot.press(ids.wipa, ids.wipa, /แก้วัน/, '2026-12-18');
    await bot.press(ids.wipa, ids.wipa, 'ยืนยันส่ง');
    expect(bot.heard(ids.wipa)).toMatch(/ส่งฉบับแก้ไขถึง 2 กลุ่ม/);
    await heardIn(ids.dongLuang, /แก้ไขครั้งที่ 1/);
    await heardIn(ids.mueang, /แก้ไขครั้งที่ 1/);
    expect(bot.heard(ids.dongLuang, 2)).toMatch(
      /เปลี่ยนจากภายใน อ. 15 ธ.ค. 69 เป็นภายใน ศ. 18 ธ.ค. 69/,
    );
    expect(bot.pushes() - pushes).toBe(2);
  });

  test('moves its deadline, in the same record', async () => {
    const { id, changedAt, createdAt } = await circular();
    const deadlines = await bot.store.deadlines.find({ where: { circularId: id } });
    expect(deadlines).toMatchObject([{ due: '2026-12-18', revision: 2, state: 'open' }]);
    expect(changedAt).toBeGreaterThan(createdAt);
  });

  test('keeps who had read the old one, as readers of the old one', async () => {
    await bot.say(ids.wipa, ids.wipa, 'สถานะหนังสือ');
    expect(bot.heard(ids.wipa)).toMatch(/รับทราบแล้ว 0 จาก 7 แห่ง[\s\S]*รับทราบฉบับเดิม[\s\S]*มาลี/);
  });

  test('gives the new card to who presses รับทราบ on the old one', async () => {
    const { id } = await circular();
    await pressData(ids.dongLuang, ids.malee, `act=acknowledge&circular=${id}&revision=1`);
    expect(bot.heard(ids.dongLuang, 2)).toMatch(/มีฉบับแก้ไขแล้ว[\s\S]*แก้ไขครั้งที่ 1/);
    await bot.press(ids.dongLuang, ids.malee, 'รับทราบ');
    expect(bot.heard(ids.dongLuang)).toContain('รับทราบแล้ว 1 จาก 7 แห่ง');
  });

  test('is not corrected by a draft opened before another correction', async () => {
    await bot.say(ids.wipa, ids.wipa, 'สถานะหนังสือ');
    await bot.press(ids.wipa, ids.wipa, 'แก้ไขหนังสือ');
    const [draft] = await bot.store.drafts.find({ where: { state: 'open' } });
    const sent = await circular();
    await bot.store.commit([
      { kind: 'save', collection: 'circulars', value: { ...sent, revision: 3 } },
    ]);
    await pressData(
      ids.wipa,
      ids.wipa,
      `act=draft-send&draft=${draft?.id}&version=${draft?.version}`,
    );
    expect(bot.heard(ids.wipa)).toContain('โปรดเริ่มแก้ไขใหม่');
  });
});

describe('a circular that is taken back', () => {
  test('is taken back only after a second press', async () => {
    await bot.say(ids.wipa, ids.wipa, 'สถานะหนังสือ');
    await bot.press(ids.wipa, ids.wipa, 'ยกเลิกหนังสือ');
    expect((await circular()).state).toBe('published');
    await bot.press(ids.wipa, ids.wipa, 'ยืนยันยกเลิก');
    expect(bot.heard(ids.wipa)).toContain('แจ้งกลุ่มที่ได้รับไปแล้ว 2 กลุ่ม');
  });

  test('is said to be off to every group that has it', async () => {
    await heardIn(ids.dongLuang, /ขอยกเลิกหนังสือเวียน ที่ มห 0018.1\/ว 4821/);
    await heardIn(ids.mueang, /ไม่ต้องดำเนินการ/);
  });

  test('leaves no deadline, no nudge and no acknowledging behind', async () => {
    const { id } = await circular();
    expect(await bot.store.deadlines.find({ where: { circularId: id, state: 'open' } })).toEqual(
      [],
    );
    await pressData(ids.mueang, ids.malee, `act=acknowledge&circular=${id}&revision=2`);
    expect(bot.heard(ids.mueang)).toContain('ถูกยกเลิกแล้ว');
    await pressData(ids.wipa, ids.wipa, `act=nudge-silent&circular=${id}`);
    expect(bot.heard(ids.wipa)).toContain('ถูกยกเลิกแล้ว');
  });

  test('cannot be taken back or corrected by somebody of another office', async () => {
    const { id } = await circular();
    for (const step of ['recall-now', 'revise', 'status', 'pause']) {
      await pressData(ids.malee, ids.malee, `act=circular&circular=${id}&step=${step}&revision=3`);
      expect(bot.heard(ids.malee)).toContain('เฉพาะผู้ประสานงานของหน่วยงานที่ส่ง');
    }
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
