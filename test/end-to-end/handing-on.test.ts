import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../harness/start-bot.ts';

const QUESTION = 'ขอขยายเวลาส่งตัวชี้วัดที่ 4 ได้ไหม';

let bot: Bot;
const ids = { wipa: '', anan: '', somchai: '', malee: '', group: '', department: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  const { simulator } = bot;
  ids.wipa = simulator.addUser('วิภา').id;
  ids.anan = simulator.addUser('อนันต์').id;
  ids.somchai = simulator.addUser('สมชาย').id;
  ids.malee = simulator.addUser('มาลี').id;
  ids.department = simulator.addUser('กรม').id;
  ids.group = await bot.enrolledGroup('ดงหลวง', [ids.malee], 'district', '4904');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await bot.enrol(ids.anan, ids.anan, 'province', '49', 'coordinator');
  await bot.enrol(ids.department, ids.department, 'province', '00', 'coordinator');
  await bot.enrol(ids.somchai, ids.somchai, 'district', '4901');
  await bot.enrol(ids.malee, ids.malee, 'district', '4904');
});
afterAll(() => bot.stop());

const only = async () => (await bot.store.escalations.find())[0];
const heardBy = (who: string, words: string) =>
  bot.simulator.until(() => bot.heard(who, 3).includes(words));

describe('a question that needs a decision', () => {
  test('goes to the coordinators of the province as a card, and the asker is told the number', async () => {
    await bot.say(ids.somchai, ids.somchai, QUESTION);
    expect(bot.heard(ids.somchai)).toMatch(/ผู้ประสานงานจังหวัดมุกดาหารแล้ว เรื่องเลขที่ 1\/2570/);
    await heardBy(ids.wipa, QUESTION);
    await heardBy(ids.anan, QUESTION);
    expect(bot.heard(ids.wipa)).toContain('รับเรื่อง');
    expect(bot.spoken(ids.department)).toBe(1);
  });

  test('asked again in a group of the same province, it is joined and costs no push', async () => {
    const before = bot.pushes();
    await bot.say(ids.group, ids.malee, `บอท ${QUESTION} ครับ`);
    expect(bot.heard(ids.group)).toMatch(/มีผู้ถามหรือแจ้งไว้แล้ว 1 ราย \(เลขที่ 1\/2570\)/);
    expect(await bot.store.escalations.count()).toBe(1);
    expect(bot.pushes()).toBe(before);
  });

  test('is claimed by one; the other is told who has it', async () => {
    await bot.press(ids.wipa, ids.wipa, 'รับเรื่อง');
    expect(await only()).toMatchObject({ state: 'claimed', ownerName: 'วิภา' });
    await bot.press(ids.anan, ids.anan, 'รับเรื่อง');
    expect(bot.heard(ids.anan, 2)).toContain('คุณวิภา รับไว้แล้ว');
  });

  test('is nobody else’s to answer', async () => {
    const id = (await only())?.id ?? '';
    await bot.simulator.postback(
      ids.somchai,
      ids.somchai,
      `act=escalation&escalation=${id}&step=answer`,
    );
    await bot.app.settled();
    expect(bot.heard(ids.somchai)).toContain('เป็นของผู้ประสานงาน');
  });

  test('is answered by ตอบ and typing; the answer goes where each asked, with the office', async () => {
    await bot.press(ids.wipa, ids.wipa, 'ตอบ');
    await bot.say(ids.wipa, ids.wipa, 'ขยายให้ถึงวันที่ 30 พฤศจิกายน 2569');
    expect(bot.heard(ids.wipa)).toMatch(/ส่งคำตอบเรื่องเลขที่ 1\/2570 ถึงผู้ถามแล้ว \(2 แห่ง\)/);
    for (const chat of [ids.somchai, ids.group]) {
      await heardBy(chat, 'ขยายให้ถึงวันที่ 30 พฤศจิกายน 2569');
      expect(bot.heard(chat)).toContain('ผู้ประสานงานจังหวัดมุกดาหาร (คุณวิภา)');
      expect(bot.heard(chat)).toContain(QUESTION);
    }
  });

  test('not clear: what is typed next goes to the coordinator, who answers by quoting it', async () => {
    await bot.press(ids.somchai, ids.somchai, 'ยังไม่ชัด');
    await bot.say(ids.somchai, ids.somchai, 'ต้องทำหนังสือขอหรือไม่');
    await heardBy(ids.wipa, 'ต้องทำหนังสือขอหรือไม่');
    const card = bot.simulator.world.chats.get(ids.wipa)?.at(-1);
    await bot.say(ids.wipa, ids.wipa, 'ไม่ต้องทำหนังสือ', { quote: card?.id });
    await heardBy(ids.somchai, 'ไม่ต้องทำหนังสือ');
  });

  test('is closed by the asker', async () => {
    await bot.press(ids.somchai, ids.somchai, 'เรียบร้อยแล้ว');
    expect(bot.heard(ids.somchai)).toContain('ปิดเรื่องเลขที่ 1/2570');
    expect(await only()).toMatchObject({ state: 'closed', next: null });
  });

  test('is no rule for the next: a decision is not offered to be learned', async () => {
    expect(await bot.store.learnedEntries.count()).toBe(0);
  });
});

describe('what needs no handing on costs no push', () => {
  test.each(['ขอรหัสผ่าน ITAP หน่อย', 'อำเภอเมืองมุกดาหารได้คะแนน ITA เท่าไร', 'สวัสดี', 'ITA คืออะไร'])(
    '%s',
    async (question) => {
      const [before, open] = [bot.pushes(), await bot.store.escalations.count()];
      await bot.say(ids.somchai, ids.somchai, question);
      expect(bot.pushes()).toBe(before);
      expect(await bot.store.escalations.count()).toBe(open);
    },
  );
});

test('thanks and a sticker get a short word one-to-one, and silence in a group', async () => {
  await bot.say(ids.somchai, ids.somchai, 'ขอบคุณครับ');
  expect(bot.heard(ids.somchai)).toContain('ยินดี');
  const [alone, inGroup] = [bot.spoken(ids.somchai), bot.spoken(ids.group)];
  await bot.simulator.sendSticker(ids.somchai, ids.somchai);
  await bot.simulator.sendSticker(ids.group, ids.malee);
  await bot.say(ids.group, ids.malee, 'บอท ขอบคุณครับ');
  expect(bot.spoken(ids.somchai)).toBe(alone + 1);
  expect(bot.spoken(ids.group)).toBe(inGroup);
});

describe('when nobody answers', () => {
  test('a question after hours waits for the morning, and several come as one digest', async () => {
    await bot.setTime('2026-11-20', '19:00');
    const before = bot.pushes();
    await bot.say(ids.somchai, ids.somchai, 'ขอยกเว้นตัวชี้วัดที่ 2 ได้ไหม');
    expect(bot.heard(ids.somchai)).toContain('วันจันทร์ที่ 23 พฤศจิกายน 2569');
    await bot.say(ids.malee, ids.malee, 'ขอเลื่อนประชุมได้ไหม');
    await bot.app.runEscalations();
    expect(bot.pushes()).toBe(before);
    await bot.setTime('2026-11-23', '08:31');
    await bot.app.runEscalations();
    await heardBy(ids.wipa, 'มี 2 เรื่องรอผู้ประสานงานตอบ');
    await bot.app.settled();
    expect(bot.pushes()).toBe(before + 2);
  });

  test('they are reminded after four working hours, once', async () => {
    await bot.setTime('2026-11-23', '12:35');
    await bot.app.runEscalations();
    await bot.app.runEscalations();
    await bot.app.settled();
    const [first] = await bot.store.escalations.find({ where: { state: 'open' } });
    expect(first?.history.filter(({ act }) => act === 'remind')).toHaveLength(1);
  });

  test('after a working day it is passed up to the department', async () => {
    expect(bot.heard(ids.department, 3)).not.toContain('รอผู้ประสานงาน');
    await bot.setTime('2026-11-23', '16:45');
    await bot.app.runEscalations();
    await bot.app.settled();
    await bot.setTime('2026-11-24', '09:00');
    await bot.app.runEscalations();
    await heardBy(ids.department, 'มี 2 เรื่องรอผู้ประสานงานตอบ');
    const open = await bot.store.escalations.find({ where: { state: 'open' } });
    expect(open.map(({ level }) => level)).toEqual(['00', '00']);
  });

  test('the department answers from the digest, and the answer names it', async () => {
    await bot.press(ids.department, ids.department, /^เลขที่ 2/);
    await bot.press(ids.department, ids.department, 'ตอบ');
    await bot.say(ids.department, ids.department, 'ยกเว้นไม่ได้');
    await heardBy(ids.somchai, 'ผู้ประสานงานกรมการปกครอง');
  });
});

describe('what is taken back', () => {
  test('is forgotten where it was handed on, and stays where others ask it too', async () => {
    const own = await bot.say(ids.somchai, ids.somchai, 'ขอเลื่อนการตรวจประเมินได้ไหม');
    expect(await bot.store.escalations.count({ where: { state: 'open' } })).toBe(2);
    await bot.simulator.unsend(ids.somchai, ids.somchai, own.messageId ?? '');
    await bot.app.settled();
    const left = JSON.stringify(await bot.store.escalations.find());
    expect(left).not.toContain('ขอเลื่อนการตรวจประเมิน');
    expect(JSON.stringify(await bot.store.questions.find())).not.toContain('ขอเลื่อนการตรวจ');
  });

  test('a person who has all removed leaves no name in what was handed on', async () => {
    await bot.say(ids.somchai, ids.somchai, 'ลบข้อมูลของฉัน');
    const left = JSON.stringify(await bot.store.escalations.find());
    expect(left).not.toContain(ids.somchai);
    expect(left).not.toContain('สมชาย');
    expect(left).toContain('มาลี');
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
