import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { wipa: '', somchai: '', malee: '', one: '', four: '', far: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  const { simulator } = bot;
  ids.wipa = simulator.addUser('วิภา').id;
  ids.somchai = simulator.addUser('สมชาย').id;
  ids.malee = simulator.addUser('มาลี').id;
  ids.one = await bot.enrolledGroup('เมืองมุกดาหาร', [ids.somchai], 'district', '4901');
  ids.four = await bot.enrolledGroup('ดงหลวง', [ids.malee], 'district', '4904');
  ids.far = await bot.enrolledGroup('เชียงใหม่', [ids.malee], 'district', '5001');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await bot.enrol(ids.somchai, ids.somchai, 'district', '4901');
  await bot.enrol(ids.malee, ids.malee, 'district', '4904');
});
afterAll(() => bot.stop());

const problem = async (number: string) =>
  (await bot.store.escalations.find()).find((each) => each.number === number);

describe('a problem', () => {
  test('without words is asked for: category by button, then the words', async () => {
    await bot.say(ids.somchai, ids.somchai, 'แจ้งปัญหา');
    expect(bot.heard(ids.somchai)).toContain('ระบบอำเภอคุณธรรม');
    await bot.press(ids.somchai, ids.somchai, 'เอกสาร');
    await bot.say(ids.somchai, ids.somchai, 'ลิงก์ในหนังสือเปิดไม่ได้');
    expect(bot.heard(ids.somchai)).toContain('เรื่องเลขที่ 1/2570');
    expect(await problem('1/2570')).toMatchObject({
      ...{ kind: 'problem', category: 'เอกสาร', text: 'ลิงก์ในหนังสือเปิดไม่ได้', state: 'open' },
      area: '4901',
    });
    await bot.simulator.until(() => bot.heard(ids.wipa).includes('ลิงก์ในหนังสือเปิดไม่ได้'));
  });

  test('gets the pictures that follow, by their message ids', async () => {
    const { messageId } = await bot.simulator.sendImage(ids.somchai, ids.somchai, Buffer.from('x'));
    await bot.app.settled();
    expect((await problem('1/2570'))?.messageIds).toEqual([messageId]);
    expect(bot.heard(ids.somchai)).toContain('เก็บรูปของเรื่องเลขที่ 1/2570');
  });

  test('shows its state, owner and history to reporter and coordinator', async () => {
    await bot.press(ids.wipa, ids.wipa, 'รับเรื่อง');
    await bot.say(ids.somchai, ids.somchai, 'ติดตามเรื่อง');
    await bot.press(ids.somchai, ids.somchai, /^เลขที่ 1/);
    expect(bot.heard(ids.somchai)).toMatch(/มีผู้รับเรื่องแล้ว/);
    expect(bot.heard(ids.somchai)).toContain('รับเรื่อง โดย วิภา');
  });

  test('is for enrolled people only', async () => {
    const guest = bot.simulator.addUser('แขก').id;
    await bot.say(guest, guest, 'แจ้งปัญหา ITAP เข้าไม่ได้');
    expect(bot.heard(guest)).toContain('ยังไม่ได้ลงทะเบียน');
    expect(await bot.store.escalations.count()).toBe(1);
  });

  test('whose words name the system is opened at once, in a group too', async () => {
    await bot.say(ids.one, ids.somchai, 'บอท แจ้งปัญหา ITAP เข้าไม่ได้ตั้งแต่เช้า');
    expect(bot.heard(ids.one)).toContain('เรื่องเลขที่ 2/2570');
    expect(await problem('2/2570')).toMatchObject({ category: 'ITAP' });
    await bot.simulator.until(() => bot.heard(ids.wipa).includes('ITAP เข้าไม่ได้'));
  });
});

describe('a system that is down', () => {
  test('is told to the groups of the coordinator’s area after its cost was shown', async () => {
    const before = bot.pushes();
    await bot.press(ids.wipa, ids.wipa, 'แจ้งระบบขัดข้อง');
    expect(bot.heard(ids.wipa)).toMatch(/แจ้ง 2 กลุ่ม.*ITAP ขัดข้อง/s);
    expect(bot.heard(ids.wipa)).toContain('ใช้โควตา');
    expect(bot.pushes()).toBe(before);
    await bot.press(ids.wipa, ids.wipa, 'ยืนยันแจ้ง');
    await bot.simulator.until(() => bot.pushes() === before + 2);
    for (const group of [ids.one, ids.four])
      expect(bot.heard(group)).toContain('แจ้งระบบขัดข้อง: ITAP');
    expect(bot.heard(ids.far)).not.toContain('ITAP');
    await bot.press(ids.wipa, ids.wipa, 'ยืนยันแจ้ง');
    expect(bot.heard(ids.wipa)).toContain('ไปแล้ว');
    expect(bot.pushes()).toBe(before + 2);
  });

  test('reported again in other words, it is joined', async () => {
    await bot.say(ids.malee, ids.malee, 'แจ้งปัญหา ไอแทปขึ้นหน้าขาว');
    expect(bot.heard(ids.malee)).toMatch(/มีผู้ถามหรือแจ้งไว้แล้ว 1 ราย \(เลขที่ 2\/2570\)/);
  });

  test('and is back: the groups hear of it once, and so does whoever reported it', async () => {
    const before = bot.pushes();
    await bot.say(ids.wipa, ids.wipa, 'ติดตามเรื่อง');
    await bot.press(ids.wipa, ids.wipa, /^เลขที่ 2/);
    await bot.press(ids.wipa, ids.wipa, 'แจ้งว่าใช้งานได้แล้ว');
    await bot.press(ids.wipa, ids.wipa, 'ยืนยันแจ้ง');
    await bot.simulator.until(() => bot.pushes() === before + 3);
    for (const chat of [ids.one, ids.four, ids.malee]) {
      expect(bot.heard(chat)).toContain('ITAP ใช้งานได้แล้ว');
    }
    expect(await problem('2/2570')).toMatchObject({ state: 'answered' });
    expect(await bot.store.learnedEntries.count()).toBe(0);
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
