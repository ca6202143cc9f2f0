import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashCode } from '../../src/groups/enrolment-code.ts';
import { save } from '../../src/storage/store.ts';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { coordinator: '', officer: '', stranger: '', group: '', unbound: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.coordinator = bot.simulator.addUser('วิภา').id;
  ids.officer = bot.simulator.addUser('สมชาย').id;
  ids.stranger = bot.simulator.addUser('คนใหม่').id;
  ids.group = await bot.enrolledGroup('ดงหลวง', [ids.officer, ids.stranger], 'district', '4904');
  ids.unbound = bot.simulator.addGroup('ยังไม่ลงทะเบียน', [ids.officer, ids.coordinator]).id;
  await bot.simulator.joinBot(ids.unbound);
  await bot.enrol(ids.coordinator, ids.coordinator, 'province', '49', 'coordinator');
  await bot.enrol(ids.officer, ids.officer, 'district', '4904');
});
afterAll(() => bot.stop());

const answer = async (text: string, from = ids.coordinator, chat = from): Promise<string> => {
  const before = bot.spoken(chat);
  await bot.say(chat, from, text);
  expect(bot.spoken(chat)).toBeGreaterThan(before);
  return bot.heard(chat);
};

describe('a code', () => {
  const changed = async (change: object): Promise<string> => {
    const code = await bot.code('district', '4901');
    const record = await bot.store.codes.get(hashCode(code));
    if (record !== null) await bot.store.commit([save('codes', { ...record, ...change })]);
    return code;
  };

  test.each([
    ['that is wrong', null, /ไม่พบรหัส.*ขอรหัสใหม่/],
    ['that has expired', { expiresAt: 1 }, /หมดอายุ.*ขอรหัสใหม่/],
    ['that is used up', { used: 20 }, /ครบจำนวนครั้ง.*ขอรหัสใหม่/],
    ['that was revoked', { revokedAt: 1 }, /ถูกยกเลิก.*ขอรหัสใหม่/],
  ])('%s is refused with what to do', async (_what, change, words) => {
    const code = change === null ? 'AAAA-2222' : await changed(change);
    expect(await answer(`ลงทะเบียน ${code}`, ids.stranger)).toMatch(words);
    expect(await bot.store.people.get(ids.stranger)).toMatchObject({ holdings: [] });
  });

  test('wrong for the fifth time locks out, a good one too, until an hour has gone', async () => {
    expect(await answer('ลงทะเบียน AAAA-2222', ids.stranger)).toContain('ระงับการลงทะเบียน');
    const good = `ลงทะเบียน ${await bot.code('district', '4901')}`;
    expect(await answer(good, ids.stranger)).toMatch(/ลองใหม่หลังเวลา 11\.\d\d น\./);
    expect(await answer(good, ids.stranger, ids.unbound)).toMatch(/ลองใหม่หลังเวลา/);
    expect((await bot.store.groups.get(ids.unbound))?.tier).toBeNull();
  });

  test('left out is asked for', async () => {
    expect(await answer('ลงทะเบียน', ids.officer)).toContain('ตามด้วยรหัส');
  });
});

describe('a group that is not enrolled', () => {
  test.each(['บอท กำหนดส่ง', 'บอท ITA คืออะไร', '/เวียน', 'บอท'])(
    'is told how to: %s',
    async (text) => {
      expect(await answer(text, ids.coordinator, ids.unbound)).toMatch(
        /ยังไม่ได้ลงทะเบียน.*“ลงทะเบียน” ตามด้วยรหัส/,
      );
    },
  );
});

describe('a person without the right', () => {
  test.each([
    ['เวียน', /ผู้ประสานงาน/],
    ['ใครยังไม่รับทราบ', /ผู้ประสานงาน/],
    ['ใครยังไม่ส่ง', /ผู้ประสานงาน/],
  ])('an officer who types %s is told who may', async (text, words) => {
    expect(await answer(text, ids.officer)).toMatch(words);
  });

  test.each(['กำหนดส่ง', 'สถานะ', 'หนังสือ', 'ส่งแล้ว', 'เวียน', 'ใครยังไม่ส่ง', 'แจ้งปัญหา เข้าไม่ได้'])(
    'somebody not enrolled who types %s is told how to enrol',
    async (text) => {
      expect(await answer(text, ids.stranger)).toMatch(/ยังไม่ได้ลงทะเบียน.*“ลงทะเบียน” ตามด้วยรหัส/);
    },
  );

  test('muting a group is for its coordinator', async () => {
    expect(await answer('บอท ปิดเสียง 7 วัน', ids.officer, ids.group)).toContain('ผู้ประสานงาน');
    expect((await bot.store.groups.get(ids.group))?.mutedUntil).toBeNull();
  });

  test('a letter pasted by an officer goes nowhere', async () => {
    const drafts = await bot.store.drafts.count();
    await bot.say(ids.officer, ids.officer, makeLetter());
    expect(await bot.store.drafts.count()).toBe(drafts);
  });

  test('where LINE does not say who types, nothing that needs a right is done', async () => {
    await bot.simulator.sendText(ids.group, ids.officer, 'บอท ส่งแล้ว', { anonymous: true });
    await bot.app.settled();
    expect(bot.heard(ids.group)).toContain('แชตส่วนตัว');
  });
});

describe('a letter', () => {
  test('without a date is drafted, and the missing date is said', async () => {
    const draft = await answer(makeLetter({ date: null }));
    expect(draft).toContain('ร่าง – ยังไม่ได้ส่ง');
    expect(draft).not.toContain('20 พฤศจิกายน 2569');
    expect(draft).toMatch(/ไม่พบวันที่ของหนังสือ โปรดตรวจกับต้นฉบับ/);
    expect(await bot.store.drafts.find({ where: { state: 'open' } })).toMatchObject([
      { facts: { date: null, number: 'มห 0018.1/ว 4821' } },
    ]);
  });

  test('that is none, after เวียน, is refused with what is missing', async () => {
    expect(await answer('เวียน')).toContain('15 นาที');
    expect(await answer('พรุ่งนี้ว่างไหม')).toMatch(/อ่านเป็นหนังสือราชการไม่ได้.*โปรดวางข้อความ/);
    expect(await answer(makeLetter({ number: 'มห 0018.1/ว 9' }))).toContain('มห 0018.1/ว 9');
  });

  test('to an audience without a group does not go out, and the way to a group is told', async () => {
    await answer(makeLetter({ to: 'นายอำเภอหนองสูง' }));
    await bot.press(ids.coordinator, ids.coordinator, 'แก้กลุ่ม');
    await answer('อำเภอหนองสูง');
    await bot.press(ids.coordinator, ids.coordinator, 'ยืนยันส่ง');
    expect(bot.heard(ids.coordinator)).toMatch(/ยังไม่มีกลุ่มไลน์.*หนองสูง.*สร้างรหัสลงทะเบียน/);
    expect(await bot.store.circulars.count()).toBe(0);
  });

  test.each([
    ['x.pdf', Buffer.from('%PDF-1.7 broken')],
    ['x.docx', Buffer.from('PK\u0003\u0004 broken')],
    ['x.exe', Buffer.from([0x4d, 0x5a, 0, 1, 2, 3])],
    ['empty.pdf', Buffer.alloc(0)],
    ['menu.txt', Buffer.from('ข้าวผัด 50 บาท\nก๋วยเตี๋ยว 40 บาท')],
  ])('as the file %s that is none is refused with what to send', async (name, bytes) => {
    const before = bot.spoken(ids.coordinator);
    await bot.simulator.sendFile(ids.coordinator, ids.coordinator, name, bytes);
    await bot.app.settled();
    expect(bot.spoken(ids.coordinator)).toBe(before + 1);
    expect(bot.heard(ids.coordinator)).toMatch(/โปรด|กรุณา/);
    expect(bot.heard(ids.coordinator)).not.toContain('ร่าง');
  });

  test('as a file that LINE has deleted is asked for again', async () => {
    const content = { type: 'file', fileName: 'a.pdf', fileSize: 9 };
    await bot.simulator.post(ids.coordinator, ids.coordinator, content);
    await bot.app.settled();
    expect(bot.heard(ids.coordinator)).toMatch(/LINE ลบไฟล์นี้แล้ว โปรดส่งไฟล์ใหม่/);
  });
});

describe('a button', () => {
  test.each([
    ['of nobody we know', 'action=buy&itemid=1', /ปุ่มนี้ใช้ไม่ได้แล้ว.*“ช่วยเหลือ”/],
    ['with nothing in it', '', /ปุ่มนี้ใช้ไม่ได้แล้ว/],
    ['of a circular long gone', 'act=acknowledge&circular=x&revision=1', /ไม่พบหนังสือ.*“หนังสือ”/],
    ['of a draft long gone', 'act=draft-send&draft=x&version=1', /ไม่พบร่าง.*“เวียน”/],
    ['of a deadline long gone', 'act=report&deadline=x', /ไม่พบกำหนดส่ง.*“กำหนดส่ง”/],
  ])('%s is answered with what to do', async (_what, data, words) => {
    await bot.simulator.postback(ids.coordinator, ids.coordinator, data);
    await bot.app.settled();
    expect(bot.heard(ids.coordinator)).toMatch(words);
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
