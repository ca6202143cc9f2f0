import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { wipa: '', anan: '', province: '', mukdahan: '', sakon: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  const { simulator } = bot;
  ids.wipa = simulator.addUser('วิภา').id;
  ids.anan = simulator.addUser('อนันต์').id;
  ids.province = simulator.addUser('จังหวัด').id;
  ids.mukdahan = await bot.enrolledGroup('มุกดาหาร', [ids.wipa], 'province', '49');
  ids.sakon = await bot.enrolledGroup('สกลนคร', [ids.wipa], 'province', '47');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '00', 'coordinator');
  await bot.enrol(ids.province, ids.province, 'province', '49', 'coordinator');
});
afterAll(() => bot.stop());

/** The coordinator pastes a letter to all provinces and presses ยืนยันส่ง. */
async function askToSend(number: string): Promise<void> {
  const letter = makeLetter({ number, to: 'ผู้ว่าราชการจังหวัด ทุกจังหวัด' });
  await bot.say(ids.wipa, ids.wipa, letter);
  expect(bot.heard(ids.wipa)).toContain(number);
  await bot.press(ids.wipa, ids.wipa, 'ยืนยันส่ง');
}
const circulars = () => bot.store.circulars.count();
const approvalAt = async (who: string, number: string): Promise<void> =>
  bot.simulator.until(
    () => bot.heard(who, 3).includes(number) && bot.heard(who).includes('[อนุมัติส่ง]'),
  );

describe('a circular to more than one province', () => {
  test('has nobody to approve it: who must enrol first is said', async () => {
    await askToSend('มท 0310.1/ว 1');
    expect(bot.heard(ids.wipa)).toMatch(/ต้องมีผู้ประสานงานอีกหนึ่งคน.*โปรดให้เพื่อนร่วมงานลงทะเบียน/);
    expect(await circulars()).toBe(0);
  });

  test('is shown to a second coordinator of the department, and to no province', async () => {
    await bot.enrol(ids.anan, ids.anan, 'province', '00', 'coordinator');
    const before = bot.spoken(ids.province);
    await askToSend('มท 0310.1/ว 2');
    expect(bot.heard(ids.wipa)).toContain('ส่งคำขออนุมัติให้แล้ว');
    await approvalAt(ids.anan, 'มท 0310.1/ว 2');
    expect(bot.heard(ids.anan, 3)).toMatch(/คุณวิภา ขออนุมัติ/);
    const question = JSON.stringify(bot.simulator.world.chats.get(ids.anan)?.at(-1)?.content);
    expect(question).toMatch(/ทุกจังหวัด.*2 กลุ่ม 2 คน/);
    expect(bot.spoken(ids.province)).toBe(before);
    expect(await circulars()).toBe(0);
  });

  test('cannot be approved by the one who asked', async () => {
    const [draft] = await bot.store.drafts.find({ where: { state: 'awaiting' } });
    const data = `act=draft-approve&draft=${draft?.id}&version=${draft?.version}`;
    await bot.simulator.postback(ids.wipa, ids.wipa, data);
    await bot.app.settled();
    expect(bot.heard(ids.wipa)).toContain('อนุมัติร่างที่ตนเองขอส่งไม่ได้');
    await bot.simulator.postback(ids.province, ids.province, data);
    await bot.app.settled();
    expect(bot.heard(ids.province)).toContain('ไม่มีสิทธิ');
    expect(await circulars()).toBe(0);
  });

  test('goes out when the second coordinator approves, once', async () => {
    await bot.press(ids.anan, ids.anan, 'อนุมัติส่ง');
    await bot.simulator.until(() => bot.heard(ids.sakon).includes('มท 0310.1/ว 2'));
    await bot.simulator.until(() => bot.heard(ids.mukdahan).includes('มท 0310.1/ว 2'));
    const spoken = bot.spoken(ids.sakon);
    await bot.press(ids.anan, ids.anan, 'อนุมัติส่ง');
    expect(bot.heard(ids.anan)).toContain('ส่งหรือยกเลิกไปแล้ว');
    expect(bot.spoken(ids.sakon)).toBe(spoken);
    expect(await circulars()).toBe(1);
  });

  test('that is approved tells the one who asked', async () => {
    await bot.simulator.until(() => /อนันต์ อนุมัติแล้ว/.test(bot.heard(ids.wipa)));
  });

  test('that was changed after asking needs to be asked for anew', async () => {
    await askToSend('มท 0310.1/ว 3');
    await approvalAt(ids.anan, 'มท 0310.1/ว 3');
    await bot.press(ids.wipa, ids.wipa, 'ตัดออก');
    expect(bot.heard(ids.wipa, 2)).toContain('มีผู้แก้ไข');
    await bot.press(ids.wipa, ids.wipa, 'ตัดออก');
    await bot.press(ids.anan, ids.anan, 'อนุมัติส่ง');
    expect(bot.heard(ids.anan)).toContain('มีการแก้ไขหลังขออนุมัติ');
    expect(await circulars()).toBe(1);
    await bot.press(ids.wipa, ids.wipa, 'ยืนยันส่ง');
    await approvalAt(ids.anan, 'มท 0310.1/ว 3');
    await bot.press(ids.anan, ids.anan, 'อนุมัติส่ง');
    expect(await circulars()).toBe(2);
    expect(await bot.store.deadlines.count({ where: { circularId: { not: null } } })).toBe(1);
  });

  test('that is refused goes nowhere, and the one who asked hears of it', async () => {
    await askToSend('มท 0310.1/ว 4');
    await approvalAt(ids.anan, 'มท 0310.1/ว 4');
    await bot.press(ids.anan, ids.anan, 'ไม่อนุมัติ');
    expect(await circulars()).toBe(2);
    await bot.simulator.until(() => /อนันต์ ไม่อนุมัติ/.test(bot.heard(ids.wipa)));
  });

  test('for a later time waits for it after the approval', async () => {
    await bot.say(
      ids.wipa,
      ids.wipa,
      makeLetter({ number: 'มท 0310.1/ว 5', to: 'ผู้ว่าราชการจังหวัด ทุกจังหวัด' }),
    );
    await bot.press(ids.wipa, ids.wipa, 'ตั้งเวลาส่ง', '2026-11-23T09:00');
    await approvalAt(ids.anan, 'มท 0310.1/ว 5');
    await bot.press(ids.anan, ids.anan, 'อนุมัติส่ง');
    expect(bot.heard(ids.anan)).toContain('23 พฤศจิกายน 2569');
    expect(bot.heard(ids.sakon)).not.toContain('มท 0310.1/ว 5');
    await bot.setTime('2026-11-23', '09:00');
    await bot.simulator.until(() => bot.heard(ids.sakon).includes('มท 0310.1/ว 5'));
  });
});

test('a circular within one province needs nobody else', async () => {
  await bot.enrolledGroup('ดงหลวง', [ids.province], 'district', '4904');
  await bot.say(ids.province, ids.province, makeLetter({ number: 'มห 0018.1/ว 6' }));
  await bot.press(ids.province, ids.province, 'ยืนยันส่ง');
  expect(bot.heard(ids.province)).toContain('กำลังส่ง');
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
