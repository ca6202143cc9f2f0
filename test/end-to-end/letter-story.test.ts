import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../harness/start-bot.ts';

/** A letter in the ministry's style, written for this test. */
const LETTER = `ด่วนที่สุด
ที่ มห 0018.1/ว 4821                                ศาลากลางจังหวัดมุกดาหาร
                                                     ถนนวิวิธสุรการ มห 49000

                      20 พฤศจิกายน 2569

เรื่อง  การรายงานผลการเปิดเผยข้อมูลสาธารณะของอำเภอ ประจำปีงบประมาณ พ.ศ. 2570

เรียน  นายอำเภอ ทุกอำเภอ

สิ่งที่ส่งมาด้วย  แบบรายงานผล จำนวน 1 ชุด

        ด้วยจังหวัดมุกดาหารจะรวบรวมผลการเปิดเผยข้อมูลสาธารณะของอำเภอเสนอกรมการปกครอง จึงขอให้อำเภอดำเนินการ ดังนี้

        1. รายงานผลการเปิดเผยข้อมูลสาธารณะตามแบบรายงานให้จังหวัดทราบ ภายในวันอังคารที่ 15 ธันวาคม 2569

        2. เข้าร่วมประชุมชี้แจงผ่านระบบ Zoom ในวันพุธที่ 25 พฤศจิกายน 2569 เวลา 13.30 - 15.00 น. Meeting ID : 912 345 6780 Passcode : 246810

        จึงเรียนมาเพื่อพิจารณาดำเนินการ

                                ขอแสดงความนับถือ

                                (นายทดสอบ ใจซื่อ)
                                ปลัดจังหวัด ปฏิบัติราชการแทน
                                ผู้ว่าราชการจังหวัดมุกดาหาร

ที่ทำการปกครองจังหวัด
กลุ่มงานปกครอง
โทร. 0 4261 1111`;

let bot: Bot;
const ids = { coordinator: '', somchai: '', malee: '', one: '', two: '', other: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  const { simulator } = bot;
  ids.coordinator = simulator.addUser('วิภา').id;
  ids.somchai = simulator.addUser('สมชาย').id;
  ids.malee = simulator.addUser('มาลี').id;
  ids.one = simulator.addGroup('อำเภอเมืองมุกดาหาร', [ids.somchai, ids.coordinator]).id;
  ids.two = simulator.addGroup('อำเภอดงหลวง', [ids.malee]).id;
  ids.other = simulator.addGroup('อำเภอเมืองสกลนคร', [ids.malee]).id;
  for (const group of [ids.one, ids.two, ids.other]) await simulator.joinBot(group);
});

afterAll(() => bot.stop());

test('a group that the bot comes into hears nothing until it enrols', async () => {
  await bot.say(ids.one, ids.somchai, 'บอทมาแล้วเหรอ');
  expect(bot.spoken(ids.one)).toBe(0);
});

test('groups and people enrol with codes', async () => {
  await bot.say(ids.one, ids.somchai, `ลงทะเบียน ${await bot.code('district', '4901')}`);
  await bot.say(ids.two, ids.malee, `ลงทะเบียน ${await bot.code('district', '4904')}`);
  await bot.say(ids.other, ids.malee, `ลงทะเบียน ${await bot.code('district', '4701')}`);
  await bot.say(
    ids.coordinator,
    ids.coordinator,
    `ลงทะเบียน ${await bot.code('province', '49', 'coordinator')}`,
  );
  await bot.say(ids.somchai, ids.somchai, `ลงทะเบียน ${await bot.code('district', '4901')}`);
  expect(bot.heard(ids.one)).toContain('อำเภอเมืองมุกดาหาร');
  expect(bot.heard(ids.coordinator)).toContain('จังหวัดมุกดาหาร');
});

test('a wrong code is refused in words, and locks out after five tries', async () => {
  for (let tries = 0; tries < 5; tries += 1)
    await bot.say(ids.malee, ids.malee, 'ลงทะเบียน WR0N-GC0D');
  expect(bot.heard(ids.malee)).toContain('ระงับการลงทะเบียน');
  await bot.say(ids.malee, ids.malee, `ลงทะเบียน ${await bot.code('district', '4904')}`);
  expect(bot.heard(ids.malee)).toContain('ยังลงทะเบียนไม่ได้');
  bot.clock.set(bot.clock.now() + 61 * 60_000);
  await bot.say(ids.malee, ids.malee, `ลงทะเบียน ${await bot.code('district', '4904')}`);
  expect(bot.heard(ids.malee)).toContain('อำเภอดงหลวง');
});

test('an officer may not send a circular', async () => {
  await bot.say(ids.somchai, ids.somchai, 'เวียน');
  expect(bot.heard(ids.somchai)).toContain('ผู้ประสานงาน');
});

test('a pasted letter becomes a draft, and goes out after the last press only', async () => {
  await bot.say(ids.coordinator, ids.coordinator, LETTER);
  const draft = bot.heard(ids.coordinator);
  expect(draft).toContain('การรายงานผลการเปิดเผยข้อมูลสาธารณะของอำเภอ');
  expect(draft).toContain('15 ธันวาคม 2569');
  expect(draft).toContain('ทุกอำเภอในจังหวัดมุกดาหาร');
  expect(bot.spoken(ids.two)).toBe(1);
  await bot.press(ids.coordinator, ids.coordinator, /^ยืนยัน/);
  expect(bot.heard(ids.coordinator)).toContain('2 กลุ่ม');
  await bot.simulator.until(() => bot.pushes() === 2);
  expect(bot.heard(ids.two)).toContain('มห 0018.1/ว 4821');
  expect(bot.spoken(ids.other)).toBe(1);
});

test('pressing send once more sends nothing more', async () => {
  await bot.press(ids.coordinator, ids.coordinator, /^ยืนยัน/);
  expect(bot.heard(ids.coordinator)).toContain('ไปแล้ว');
  expect(bot.pushes()).toBe(2);
});

test('a named person acknowledges for their district, once', async () => {
  await bot.press(ids.one, ids.somchai, 'รับทราบ');
  expect(bot.heard(ids.one)).toMatch(/อำเภอเมืองมุกดาหาร รับทราบแล้ว[\s\S]*สมชาย/);
  await bot.press(ids.one, ids.somchai, 'รับทราบ');
  expect(bot.heard(ids.one)).toContain('ไว้แล้ว');
  expect(await bot.store.acknowledgements.count()).toBe(1);
});

test('the coordinator sees who is silent', async () => {
  await bot.say(ids.coordinator, ids.coordinator, 'ใครยังไม่รับทราบ');
  expect(bot.heard(ids.coordinator)).toContain('ดงหลวง');
  expect(bot.heard(ids.coordinator)).not.toContain('เมืองมุกดาหาร');
});

test('an officer reports, and the digest seven days before names only the silent', async () => {
  await bot.press(ids.one, ids.somchai, /ส่งแล้ว|รายงาน/);
  expect(bot.heard(ids.one)).toContain('บันทึกแล้ว');
  const [one, two] = [bot.spoken(ids.one), bot.spoken(ids.two)];
  await bot.setTime('2026-12-08', '09:00');
  await bot.app.runNudges();
  expect(await bot.app.runNudges()).toBeNull();
  await bot.simulator.until(() => bot.spoken(ids.two) === two + 1);
  expect(bot.heard(ids.two)).toContain('เหลืออีก 7 วัน');
  expect(bot.spoken(ids.one)).toBe(one);
});

test('a question in messy Thai is answered from the letter with its source', async () => {
  await bot.say(ids.two, ids.malee, 'บอท รายงานเปิดเผยข้อมูลสาธารณะส่งวันไหนคะ');
  expect(bot.heard(ids.two)).toContain('15 ธันวาคม 2569');
  expect(bot.heard(ids.two)).toContain('มห 0018.1/ว 4821');
});

test('group talk that does not address the bot is met with silence and not kept', async () => {
  const before = bot.spoken(ids.two);
  await bot.say(ids.two, ids.malee, 'พรุ่งนี้ประชุมกี่โมงนะ ใครรู้บ้าง กำหนดส่งวันไหน');
  expect(bot.spoken(ids.two)).toBe(before);
  const kept = await bot.store.inbox.find({ where: { chatId: ids.two } });
  expect(JSON.stringify(kept)).not.toContain('พรุ่งนี้ประชุมกี่โมงนะ');
});

test('everything that was sent follows LINE’s rules', () => {
  expect(bot.wrongs()).toEqual([]);
});
