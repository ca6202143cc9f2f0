import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { wipa: '', malee: '', mueang: '', dongLuang: '' };
const heardIn = (chat: string, words: RegExp, last = 1) =>
  bot.simulator.until(() => words.test(bot.heard(chat, last)));
const newest = async () => {
  const [circular] = await bot.store.circulars.find({ orderBy: [['createdAt', 'descending']] });
  if (circular === undefined) throw new Error('no circular');
  return circular;
};
const rowsOf = async (circularId: string) =>
  (await bot.store.outbox.find({ where: { circularId } })).map(({ state }) => state).toSorted();
const write = (number: string) => bot.say(ids.wipa, ids.wipa, makeLetter({ number }));
const status = async (number: string): Promise<string> => {
  await bot.say(ids.wipa, ids.wipa, `สถานะหนังสือ ${number}`);
  return bot.heard(ids.wipa);
};

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.wipa = bot.simulator.addUser('วิภา').id;
  ids.malee = bot.simulator.addUser('มาลี').id;
  ids.mueang = await bot.enrolledGroup('เมืองมุกดาหาร', [ids.wipa], 'district', '4901');
  ids.dongLuang = await bot.enrolledGroup('ดงหลวง', [ids.malee], 'district', '4904');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await bot.enrol(ids.malee, ids.malee, 'district', '4904');
});
afterAll(() => bot.stop());

test('a sender sees the card as the groups will, and nobody else does', async () => {
  const pushes = bot.pushes();
  await write('มห 0018.1/ว 10');
  await bot.press(ids.wipa, ids.wipa, 'ดูตัวอย่าง');
  expect(bot.heard(ids.wipa, 2)).toMatch(/ยังไม่ได้ส่ง[\s\S]*มห 0018.1\/ว 10[\s\S]*\[รับทราบ\]/);
  await bot.press(ids.wipa, ids.wipa, 'รับทราบ');
  expect(bot.heard(ids.wipa)).toContain('ไม่พบหนังสือฉบับนี้');
  expect(bot.pushes()).toBe(pushes);
});

describe('a scheduled run', () => {
  test('that is paused does not start when its time comes', async () => {
    await write('มห 0018.1/ว 11');
    await bot.press(ids.wipa, ids.wipa, 'ตั้งเวลาส่ง', '2026-11-20T11:00');
    expect(await status('11')).toMatch(/รอส่ง 2 กลุ่ม/);
    await bot.press(ids.wipa, ids.wipa, 'หยุดพักการส่ง');
    expect(bot.heard(ids.wipa, 2)).toMatch(/พักการส่ง 2 กลุ่มไว้แล้ว[\s\S]*พักไว้ 2 กลุ่ม/);
    await bot.setTime('2026-11-20', '11:30');
    expect(await rowsOf((await newest()).id)).toEqual(['held', 'held']);
  });

  test('goes on when the sender says so', async () => {
    await bot.press(ids.wipa, ids.wipa, 'ส่งต่อที่พักไว้');
    expect(bot.heard(ids.wipa, 2)).toContain('ส่งต่อ 2 กลุ่ม');
    await heardIn(ids.mueang, /ว 11/);
    await heardIn(ids.dongLuang, /ว 11/);
    expect(await status('11')).toMatch(/ส่งแล้ว 2 กลุ่ม/);
  });
});

describe('a run that meets the month limit', () => {
  test('says which districts were not reached, and why', async () => {
    bot.simulator.faults.queue('push', 'monthLimit', 2);
    await write('มห 0018.1/ว 12');
    await bot.press(ids.wipa, ids.wipa, 'ยืนยันส่ง');
    while (!(await rowsOf((await newest()).id)).includes('held')) await setImmediate();
    bot.simulator.faults.clear();
    expect(await status('12')).toMatch(/โควตาข้อความของเดือนนี้หมด: .*(เมืองมุกดาหาร|ดงหลวง)/);
  });

  test('is sent on by the sender only to those', async () => {
    const pushes = bot.pushes();
    const missing = (await rowsOf((await newest()).id)).filter((state) => state === 'held').length;
    await bot.press(ids.wipa, ids.wipa, 'ส่งซ้ำเฉพาะที่ไม่สำเร็จ');
    expect(bot.heard(ids.wipa, 2)).toContain(`กำลังส่งซ้ำ ${missing} กลุ่ม`);
    await bot.simulator.until(() => bot.pushes() - pushes === missing);
    expect(await status('12')).toMatch(/ส่งแล้ว 2 กลุ่ม/);
  });
});

describe('รับทราบ recorded for an area that told it in another way', () => {
  test('is chosen among the silent areas and marked as recorded for it', async () => {
    await status('12');
    await bot.press(ids.wipa, ids.wipa, 'บันทึกรับทราบแทนพื้นที่');
    await bot.press(ids.wipa, ids.wipa, /ดงหลวง/);
    expect(bot.heard(ids.wipa)).toContain('บันทึกรับทราบแทนอำเภอดงหลวง');
    expect(await status('12')).toMatch(/อำเภอดงหลวง – วิภา บันทึกแทน/);
    const [recorded] = await bot.store.acknowledgements.find({ where: { area: '4904' } });
    expect(recorded).toMatchObject({ personId: ids.wipa, onBehalf: true });
  });

  test('is recorded once', async () => {
    const { id } = await newest();
    const data = `act=acknowledge-for&circular=${id}&area=4904&revision=1`;
    await bot.simulator.postback(ids.wipa, ids.wipa, data);
    await bot.app.settled();
    expect(bot.heard(ids.wipa)).toContain('รับทราบไว้แล้ว');
  });

  test('is nothing an officer can do, and nothing for an area outside one’s own', async () => {
    const { id } = await newest();
    const data = (area: string) => `act=acknowledge-for&circular=${id}&area=${area}&revision=1`;
    await bot.simulator.postback(ids.malee, ids.malee, data('4901'));
    await bot.app.settled();
    expect(bot.heard(ids.malee)).toContain('สำหรับผู้ประสานงาน');
    await bot.simulator.postback(ids.wipa, ids.wipa, data('4701'));
    await bot.app.settled();
    expect(bot.heard(ids.wipa)).toContain('ไม่อยู่ในพื้นที่');
    expect(await bot.store.acknowledgements.count({ where: { circularId: id } })).toBe(1);
  });
});

describe('areas that stay silent', () => {
  test('are reminded on the next working day at nine, only where they are silent', async () => {
    // 20 November 2026 is a Friday.
    await bot.setTime('2026-11-22', '09:30');
    expect(await bot.app.runSilentNudges()).toBe(0);
    await bot.setTime('2026-11-23', '08:30');
    expect(await bot.app.runSilentNudges()).toBe(0);
    await bot.setTime('2026-11-23', '09:05');
    // Number 11 by both groups, number 12 by the one whose district has not been recorded.
    expect(await bot.app.runSilentNudges()).toBe(3);
    await heardIn(ids.mueang, /ว 1[12]/);
    expect(await bot.app.runSilentNudges()).toBe(0);
  });

  test('are not reminded again by hand on the same day', async () => {
    const { id } = await newest();
    await bot.simulator.postback(ids.wipa, ids.wipa, `act=nudge-silent&circular=${id}`);
    await bot.app.settled();
    expect(bot.heard(ids.wipa)).toContain('เตือนได้วันละครั้ง');
  });

  test('hear it once more on the third working day, then no more', async () => {
    await bot.setTime('2026-11-24', '09:05');
    expect(await bot.app.runSilentNudges()).toBe(0);
    await bot.store.commit([
      {
        kind: 'put',
        collection: 'groups',
        value: {
          ...(await bot.store.groups.get(ids.dongLuang).then((group) => {
            if (group === null) throw new Error('no group');
            return group;
          })),
          mutedUntil: bot.clock.now() + 7 * 86_400_000,
        },
      },
    ]);
    await bot.setTime('2026-11-25', '09:05');
    expect(await bot.app.runSilentNudges()).toBe(2);
    await bot.setTime('2026-11-26', '09:05');
    expect(await bot.app.runSilentNudges()).toBe(0);
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
