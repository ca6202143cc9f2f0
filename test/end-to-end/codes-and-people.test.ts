import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { wipa: '', somsri: '', malee: '', next: '', dongLuang: '' };
const heard = (who: string) => bot.heard(who);
const say = (who: string, text: string) => bot.say(who, who, text);
const press = async (who: string, data: string): Promise<void> => {
  await bot.simulator.postback(who, who, data);
  await bot.app.settled();
};
const madeCode = (who: string): string => /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(heard(who))?.[0] ?? '';

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  for (const [key, name] of [
    ['wipa', 'วิภา'],
    ['somsri', 'สมศรี'],
    ['malee', 'มาลี'],
    ['next', 'ปรีชา'],
  ] as const) {
    ids[key] = bot.simulator.addUser(name).id;
  }
  ids.dongLuang = await bot.enrolledGroup('ดงหลวง', [ids.somsri, ids.malee], 'district', '4904');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '00', 'coordinator');
  await bot.enrol(ids.somsri, ids.somsri, 'province', '49', 'coordinator');
});
afterAll(() => bot.stop());

describe('a coordinator makes a code', () => {
  test('for a district of the own province by its messy name, and it works', async () => {
    await say(ids.somsri, 'สร้างรหัส อ.ดงหลวง');
    expect(heard(ids.somsri)).toMatch(/อำเภอดงหลวง จังหวัดมุกดาหาร \(เจ้าหน้าที่\)[\s\S]*ใช้ได้ 10 ครั้ง/);
    const code = madeCode(ids.somsri);
    await say(ids.malee, `ลงทะเบียน ${code}`);
    expect(heard(ids.malee)).toContain('ดงหลวง');
    expect(JSON.stringify(await bot.store.codes.find())).not.toContain(code);
  });

  test('for a successor, once', async () => {
    await say(ids.somsri, 'สร้างรหัส มุกดาหาร ผู้ประสานงาน');
    expect(heard(ids.somsri)).toMatch(/จังหวัดมุกดาหาร \(ผู้ประสานงาน\)[\s\S]*ใช้ได้ 1 ครั้ง/);
    await say(ids.next, `ลงทะเบียน ${madeCode(ids.somsri)}`);
    expect(heard(ids.next)).toContain('ผู้ประสานงาน');
  });

  test('for nothing outside, for nothing unknown, and never in a group', async () => {
    await say(ids.somsri, 'สร้างรหัส อำเภอพังโคน');
    expect(heard(ids.somsri)).toContain('ไม่พบพื้นที่ “อำเภอพังโคน”');
    await say(ids.somsri, 'สร้างรหัส');
    expect(heard(ids.somsri)).toContain('โปรดพิมพ์ “สร้างรหัส” ตามด้วยชื่อ');
    await bot.say(ids.dongLuang, ids.somsri, 'บอท สร้างรหัส ดงหลวง');
    expect(heard(ids.dongLuang)).toContain('แชตส่วนตัว');
    await say(ids.malee, 'สร้างรหัส ดงหลวง');
    expect(heard(ids.malee)).toContain('ผู้ประสานงาน');
    expect(madeCode(ids.malee)).toBe('');
    expect(await bot.store.codes.count({ where: { area: '4705' } })).toBe(0);
  });

  test('sees those that still work, without the codes, and takes one back', async () => {
    await say(ids.somsri, 'สร้างรหัส หนองสูง');
    const code = madeCode(ids.somsri);
    await say(ids.somsri, 'รหัส');
    expect(heard(ids.somsri)).toMatch(/หนองสูง/);
    expect(heard(ids.somsri)).not.toContain(code);
    await bot.press(ids.somsri, ids.somsri, /หนองสูง/);
    expect(heard(ids.somsri)).toContain('ยกเลิกรหัสลงทะเบียนของ อำเภอหนองสูง');
    await say(ids.malee, `ลงทะเบียน ${code}`);
    expect(heard(ids.malee)).toContain('ถูกยกเลิก');
  });

  test('cannot take back a code of somebody else’s area', async () => {
    await say(ids.wipa, 'สร้างรหัส จังหวัดสกลนคร');
    const [code] = await bot.store.codes.find({ where: { area: '47' } });
    await press(ids.somsri, `act=code-revoke&code=${code?.id.slice(0, 24)}`);
    expect(heard(ids.somsri)).toContain('สำหรับผู้ประสานงานของพื้นที่นี้');
    expect((await bot.store.codes.get(code?.id ?? ''))?.revokedAt).toBeNull();
  });
});

describe('a group for several areas', () => {
  const own = async () => (await bot.store.groups.get(ids.dongLuang))?.areas;
  const type = (text: string) => bot.say(ids.dongLuang, ids.somsri, text);

  test('takes one more beside what it has, once, and is told all it stands for', async () => {
    await say(ids.somsri, 'สร้างรหัส หนองสูง');
    const code = madeCode(ids.somsri);
    await type(`ลงทะเบียนเพิ่ม ${code}`);
    expect(await own()).toEqual(['4904', '4907']);
    expect(bot.heard(ids.dongLuang)).toMatch(/ดงหลวง[\s\S]*หนองสูง/);
    await type(`ลงทะเบียนเพิ่ม ${code}`);
    expect(bot.heard(ids.dongLuang)).toContain('ไม่ต้องลงทะเบียนซ้ำ');
    expect(
      (await bot.store.codes.find({ where: { area: '4907' } })).map(({ used }) => used),
    ).toContain(1);
    const [entry] = await bot.store.audit.find({
      where: { act: 'group.enrol', subject: ids.dongLuang },
      orderBy: [['at', 'descending']],
    });
    expect(entry).toMatchObject({
      before: { areas: ['4904'] },
      after: { areas: ['4904', '4907'] },
    });
  });

  test('moves to the one area of a code that is typed without เพิ่ม', async () => {
    await say(ids.somsri, 'สร้างรหัส ดงหลวง');
    await type(`ลงทะเบียน ${madeCode(ids.somsri)}`);
    expect(bot.heard(ids.dongLuang, 2)).toContain('ย้ายกลุ่มนี้จาก');
    expect(await own()).toEqual(['4904']);
  });
});

describe('a code that asks for approval', () => {
  const waitsFor = (who: string, words: RegExp) =>
    bot.simulator.until(() => words.test(heard(who)));

  test('enrols nobody until a coordinator of the office says so', async () => {
    await say(ids.somsri, 'สร้างรหัส คำชะอี ต้องอนุมัติ');
    expect(heard(ids.somsri)).toContain('ต้องได้รับอนุมัติ');
    const code = madeCode(ids.somsri);
    const newcomer = bot.simulator.addUser('วรรณา').id;
    await say(newcomer, `ลงทะเบียน ${code}`);
    expect(heard(newcomer)).toContain('ส่งคำขอลงทะเบียน');
    await say(newcomer, `ลงทะเบียน ${code}`);
    expect(heard(newcomer)).toContain('รอผู้ประสานงานอนุมัติอยู่');
    await waitsFor(ids.somsri, /อนุมัติ/);
    await say(newcomer, 'กำหนดส่ง');
    expect(heard(newcomer)).toContain('ยังไม่ได้ลงทะเบียน');
    const [request] = await bot.store.expectations.find({ where: { kind: 'enrolment' } });
    await press(ids.malee, `act=enrolment&request=${request?.id}&ok=1`);
    expect(heard(ids.malee)).toContain('สำหรับผู้ประสานงาน');
    await bot.press(ids.somsri, ids.somsri, 'อนุมัติ');
    expect(heard(ids.somsri)).toContain('อนุมัติให้ วรรณา');
    await waitsFor(newcomer, /อนุมัติแล้ว ท่านลงทะเบียนเป็นเจ้าหน้าที่/);
    expect((await bot.store.people.get(newcomer))?.holdings).toMatchObject([{ area: '4905' }]);
    await press(ids.somsri, `act=enrolment&request=${request?.id}&ok=0`);
    expect(heard(ids.somsri)).toContain('มีผู้พิจารณาไปแล้ว');
    await press(ids.somsri, `act=person-end&person=${newcomer}&tier=district&area=4905&sure=1`);
  });

  test('tells whoever is refused', async () => {
    await say(ids.somsri, 'สร้างรหัส คำชะอี ต้องอนุมัติ');
    const refused = bot.simulator.addUser('คนแปลกหน้า').id;
    await say(refused, `ลงทะเบียน ${madeCode(ids.somsri)}`);
    const [request] = await bot.store.expectations.find({ where: { kind: 'enrolment' } });
    await press(ids.somsri, `act=enrolment&request=${request?.id}&ok=0`);
    await waitsFor(refused, /ไม่อนุมัติ/);
    expect((await bot.store.people.get(refused))?.holdings ?? []).toEqual([]);
  });
});

describe('the people of an area', () => {
  test('are listed for its coordinator, with role and since when', async () => {
    await say(ids.somsri, 'คน');
    expect(heard(ids.somsri)).toMatch(/ผู้ลงทะเบียน 3 คน/);
    expect(heard(ids.somsri)).toMatch(/มาลี[\s\S]*อำเภอดงหลวง จังหวัดมุกดาหาร \(เจ้าหน้าที่\)/);
    await say(ids.somsri, 'คน ดงหลวง');
    expect(heard(ids.somsri)).toMatch(/ผู้ลงทะเบียน 1 คน/);
    await say(ids.malee, 'คน');
    expect(heard(ids.malee)).toContain('สำหรับผู้ประสานงาน');
  });

  test('hand over: the old holding ends after a second press, with a trace', async () => {
    await bot.press(ids.somsri, ids.somsri, /มาลี/);
    expect((await bot.store.people.get(ids.malee))?.holdings[0]?.until).toBeNull();
    await bot.press(ids.somsri, ids.somsri, 'สิ้นสุดหน้าที่');
    expect(heard(ids.somsri)).toContain('มาลี สิ้นสุดหน้าที่ที่ อำเภอดงหลวง');
    expect((await bot.store.people.get(ids.malee))?.holdings[0]?.until).toBeGreaterThan(0);
    const [entry] = await bot.store.audit.find({
      where: { act: 'person.end', subject: ids.malee },
    });
    expect(entry).toMatchObject({ actorId: ids.somsri, subject: ids.malee, area: '4904' });
  });

  test('are never left without a coordinator by the last one’s own press', async () => {
    const end = `act=person-end&person=${ids.wipa}&tier=province&area=00&sure=1`;
    await press(ids.wipa, end);
    expect(heard(ids.wipa)).toContain('คนสุดท้าย');
    await press(ids.somsri, end);
    expect(heard(ids.somsri)).toContain('สำหรับผู้ประสานงานของพื้นที่นี้');
    await press(ids.next, `act=person-end&person=${ids.next}&tier=province&area=49&sure=1`);
    expect(heard(ids.next)).toContain('สิ้นสุดหน้าที่');
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
