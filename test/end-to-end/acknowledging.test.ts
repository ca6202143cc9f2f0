import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { wipa: '', somchai: '', malee: '', late: '', other: '', one: '', two: '', all: '' };
let circular = '';

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  for (const [key, name] of [
    ['wipa', 'วิภา'],
    ['somchai', 'สมชาย'],
    ['malee', 'มาลี'],
    ['late', 'มาสาย'],
    ['other', 'สกลนคร'],
  ] as const) {
    ids[key] = bot.simulator.addUser(name).id;
  }
  const everybody = [ids.somchai, ids.malee, ids.late, ids.other];
  ids.one = await bot.enrolledGroup('เมืองมุกดาหาร', everybody, 'district', '4901');
  ids.two = await bot.enrolledGroup('ดงหลวง', everybody, 'district', '4904');
  ids.all = await bot.enrolledGroup('ทุกอำเภอ', everybody, 'district', '49');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await bot.enrol(ids.somchai, ids.somchai, 'district', '4901');
  await bot.enrol(ids.malee, ids.malee, 'district', '4904');
  await bot.enrol(ids.other, ids.other, 'district', '4701');
  await bot.say(ids.wipa, ids.wipa, makeLetter());
  await bot.press(ids.wipa, ids.wipa, 'ยืนยันส่ง');
  await bot.simulator.until(() => bot.pushes() === 3);
  circular = (await bot.store.circulars.find())[0]?.id ?? '';
});
afterAll(() => bot.stop());

const areas = async () =>
  (await bot.store.acknowledgements.find()).map(({ area, name }) => `${area} ${name}`).toSorted();
const press = async (chat: string, who: string): Promise<string> => {
  await bot.press(chat, who, 'รับทราบ');
  return bot.heard(chat);
};

describe('a press of รับทราบ', () => {
  test('counts for the district of whoever presses, wherever they press', async () => {
    expect(await press(ids.all, ids.somchai)).toContain('อำเภอเมืองมุกดาหาร รับทราบแล้ว');
    expect(await areas()).toEqual(['4901 สมชาย']);
  });

  test('of somebody whose office it is not for does not count', async () => {
    expect(await press(ids.one, ids.other)).toContain('ไม่ได้ส่งถึงพื้นที่ที่ท่านลงทะเบียน');
    expect(await areas()).toHaveLength(1);
  });

  test('where LINE does not say who pressed does not count, and the way is told', async () => {
    await bot.simulator.press(ids.two, ids.malee, { label: 'รับทราบ' }, { anonymous: true });
    await bot.app.settled();
    expect(bot.heard(ids.two)).toContain('แชตส่วนตัว');
    expect(await areas()).toHaveLength(1);
  });

  test('of somebody not enrolled is kept, and counts when they enrol', async () => {
    expect(await press(ids.two, ids.late)).toMatch(/บันทึกการกดรับทราบไว้แล้ว[\s\S]*“ลงทะเบียน”/);
    expect(await areas()).toHaveLength(1);
    await bot.enrol(ids.late, ids.late, 'district', '4904');
    expect(bot.heard(ids.late, 2)).toContain('อำเภอดงหลวง รับทราบแล้ว');
    expect(await areas()).toEqual(['4901 สมชาย', '4904 มาสาย']);
    expect(await bot.store.expectations.count({ where: { kind: `press:${ids.late}` } })).toBe(0);
  });

  test('of an old revision does not count', async () => {
    await bot.simulator.postback(
      ids.two,
      ids.malee,
      `act=acknowledge&circular=${circular}&revision=0`,
    );
    await bot.app.settled();
    expect(bot.heard(ids.two, 2)).toContain('ฉบับแก้ไข');
    expect(await areas()).toHaveLength(2);
  });

  test('by a second person of the district is kept with their name', async () => {
    await press(ids.two, ids.malee);
    expect(await areas()).toEqual(['4901 สมชาย', '4904 มาลี', '4904 มาสาย']);
  });
});

describe('who is silent', () => {
  test('is listed for the coordinator, without those who acknowledged', async () => {
    await bot.say(ids.wipa, ids.wipa, 'ใครยังไม่รับทราบ');
    const answer = bot.heard(ids.wipa);
    expect(answer).toContain('ยังไม่รับทราบ 5 จาก 7 แห่ง');
    expect(answer).toMatch(/คำชะอี/);
    expect(answer).not.toMatch(/ดงหลวง|เมืองมุกดาหาร/);
  });

  test('is reminded in groups of silent areas only, once a day', async () => {
    const before = [ids.one, ids.two, ids.all].map((id) => bot.spoken(id));
    await bot.press(ids.wipa, ids.wipa, /แจ้งเตือนเฉพาะ/);
    expect(bot.heard(ids.wipa)).toContain('1 กลุ่ม');
    await bot.simulator.until(() => bot.spoken(ids.all) === (before[2] ?? 0) + 2);
    expect([ids.one, ids.two].map((id) => bot.spoken(id))).toEqual(before.slice(0, 2));
    await bot.press(ids.wipa, ids.wipa, /แจ้งเตือนเฉพาะ/);
    expect(bot.heard(ids.wipa)).toContain('วันละครั้ง');
  });

  test('is not reminded in quiet hours', async () => {
    await bot.setTime('2026-11-20', '18:30');
    await bot.press(ids.wipa, ids.wipa, /แจ้งเตือนเฉพาะ/);
    expect(bot.heard(ids.wipa)).toContain('08.00 น.');
    await bot.setTime('2026-11-21', '10:00');
    await bot.press(ids.wipa, ids.wipa, /แจ้งเตือนเฉพาะ/);
    expect(bot.heard(ids.wipa)).toContain('1 กลุ่ม');
  });
});

describe('“ลบข้อมูลของฉัน”', () => {
  test('removes the person; the acknowledgement stands for the district without a name', async () => {
    await bot.say(ids.somchai, ids.somchai, 'ลบข้อมูลของฉัน');
    expect(bot.heard(ids.somchai)).toContain('ลบข้อมูลของท่านเรียบร้อยแล้ว');
    expect(await bot.store.people.get(ids.somchai)).toBeNull();
    expect(await areas()).toContain('4901 null');
    const kept = JSON.stringify(await bot.store.acknowledgements.find());
    expect(kept).not.toContain(ids.somchai);
    expect(kept).not.toContain('สมชาย');
    await bot.say(ids.somchai, ids.somchai, 'กำหนดส่ง');
    expect(bot.heard(ids.somchai)).toContain('ยังไม่ได้ลงทะเบียน');
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
