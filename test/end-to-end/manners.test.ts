import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

/** What people write in such groups; none of it is for the bot, whatever words it holds. */
const TALK = `
อรุณสวัสดิ์ค่ะทุกท่าน | ขอบคุณครับ | รับทราบครับ | รับทราบค่ะ | รับทราบ | ทราบ | 👍 | โอเคค่ะ | ok
กำหนดส่ง | กำหนดส่งวันไหนคะ | กำหนดส่งเมื่อไหร่ | สถานะ | สถานะของดงหลวงเป็นยังไงบ้าง | หนังสือ | หนังสือ ว 575
หนังสือมาแล้วนะครับ | ส่งแล้ว | ส่งแล้วครับ | ส่งแล้วค่ะ ทางอีเมล | เวียน | เวียนหนังสือด้วยครับ | ช่วยเหลือ | ช่วยเหลือด้วย
help | status | deadlines | done | silent | outstanding | circulate | mute 7 | unmute | forget me | letters
ใครยังไม่ส่ง | ใครยังไม่รับทราบ | ใครยังไม่ส่งบ้างคะ | แจ้งปัญหา เข้าระบบไม่ได้ | ปิดเสียง | ปิดเสียง 7 วัน | เปิดเสียง
ลบข้อมูลของฉัน | ลงทะเบียน | ลงทะเบียน Zoom | ลงทะเบียน อบรมวันไหน | ลงทะเบียนอบรมแล้วค่ะ | ลงทะเบียน 2569 | register now
ลงทะเบียนเข้าร่วมประชุม Zoom ได้ที่ลิงก์นี้ | ลงทะเบียน Meeting ID 912 345 6780 | รหัส K7XM-Q2RP ใช้ไม่ได้ค่ะ
บอทเสียแล้ว | บอทตอบผิดอีกแล้ว | บอทนี่เก่งนะ | บอทมาแล้วเหรอ | บอทไม่ตอบเลย | ถามบอทสิ | ลองถาม บอท ดู | ไอ้บอท | botnet | robot
ใครมีบอท ITA บ้าง | Bot | chatbot คืออะไร | บอทเฮาส์ | @All ส่งงานด้วยครับ | @ทุกคน กำหนดส่งวันนี้ | @บอท กำหนดส่ง
ITA คืออะไร | OIT ต้องทำกี่ข้อคะ | EIT ใครตอบ | IIT ส่งเมื่อไหร่ | ITAP เข้าไม่ได้ครับ | อำเภอคุณธรรม ตัวชี้วัดที่ 4 ใครทำแล้วบ้าง
ตัวชี้วัด 1-3 ส่งภายในวันไหนคะ | ประชุม Zoom กี่โมง | ขอ Meeting ID หน่อย | ขอ passcode หน่อยค่ะ | ลิงก์ประชุมอยู่ไหน
15/12/2569 | 1/2 | และ/หรือ | https://www.dopa.go.th/ | www.dopa.go.th | 0 4261 1111 | 13.30 น. | ๑๕ ธันวาคม ๒๕๖๙ | วันที่ 15 ธ.ค. นี้
ยกเลิก | ยกเลิกประชุมวันนี้ | พอแล้ว | cancel | ใช่ | ไม่ใช่ | ? | ... | ครับ | ค่ะ | ๆ | . | 😀😀😀 | 🤨 | สวัสดีปีใหม่ 🎉
ฝากแจ้งอำเภอด้วยครับ เรื่องรายงานผล ITA ภายในวันศุกร์นี้ | เรียนพี่ ๆ ทุกท่าน วันนี้มีประชุมเวลา 13.30 น. ค่ะ
ขออนุญาตสอบถามค่ะ หนังสือจังหวัด ว 575 ต้องรายงานทางไหน | ที่ทำการปกครองอำเภอ | เรื่อง การประชุม | เรียน นายอำเภอ
ท่านใดส่งแล้วแจ้งด้วย | อำเภอดงหลวงส่งแล้วค่ะ | ยังไม่ได้ส่ง ขอเลื่อนได้ไหม | เลื่อนกำหนดส่งได้ไหมคะ | พรุ่งนี้ว่างไหม
กินข้าวหรือยัง | ฝนตกหนักมาก ระวังน้ำท่วม | ขอแสดงความนับถือ | ด่วนที่สุด | ด่วน!!! | มท 0310.1/ว 1234 | ว.575 | ที่ มห 0018.1/ว 575`
  .split(/[|\n]/)
  .map((line) => line.trim())
  .filter((line) => line !== '');

let bot: Bot;
const ids = { wipa: '', officer: '', group: '', unbound: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.wipa = bot.simulator.addUser('วิภา').id;
  ids.officer = bot.simulator.addUser('สมชาย').id;
  const both = [ids.officer, ids.wipa];
  ids.group = await bot.enrolledGroup('ดงหลวง', both, 'district', '4904');
  ids.unbound = bot.simulator.addGroup('ยังไม่ลงทะเบียน', both).id;
  await bot.simulator.joinBot(ids.unbound);
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await bot.enrol(ids.officer, ids.officer, 'district', '4904');
});
afterAll(() => bot.stop());

describe('group talk that does not address the bot', () => {
  test('is a hundred lines and more', () => expect(TALK.length).toBeGreaterThan(100));

  test.each(['group', 'unbound'] as const)('gets no answer at all: %s', async (chat) => {
    const before = bot.spoken(ids[chat]);
    const answered: string[] = [];
    for (const [index, line] of TALK.entries()) {
      const spoken = bot.spoken(ids[chat]);
      await bot.simulator.sendText(ids[chat], index % 2 === 0 ? ids.officer : ids.wipa, line);
      await bot.app.settled();
      if (bot.spoken(ids[chat]) !== spoken) answered.push(line);
    }
    expect(answered).toEqual([]);
    expect(bot.spoken(ids[chat])).toBe(before);
  });

  test('calls everybody, quotes a person, posts a picture, a sticker or a file: no answer', async () => {
    const before = bot.spoken(ids.group);
    const { simulator } = bot;
    await simulator.sendText(ids.group, ids.wipa, 'กำหนดส่งวันนี้', { mentionAll: true });
    const said = await simulator.sendText(ids.group, ids.officer, 'ส่งที่ไหนคะ');
    await simulator.sendText(ids.group, ids.wipa, 'กำหนดส่ง', { quote: said.messageId ?? '' });
    await simulator.sendSticker(ids.group, ids.officer);
    await simulator.sendImage(ids.group, ids.officer, Buffer.from('x'));
    await simulator.sendFile(ids.group, ids.officer, 'แบบรายงาน.pdf', Buffer.from('x'));
    await simulator.sendFile(ids.group, ids.wipa, 'แบบรายงาน.pdf', Buffer.from('x'));
    await bot.app.settled();
    expect(bot.spoken(ids.group)).toBe(before);
  });

  test('leaves no text behind', async () => {
    const kept = JSON.stringify(await bot.store.inbox.find({ where: { chatId: ids.group } }));
    for (const line of ['กินข้าวหรือยัง', 'ขอ passcode หน่อย', 'ตัวชี้วัด 1-3', 'อรุณสวัสดิ์'])
      expect(kept).not.toContain(line);
    expect(await bot.store.keptTexts.count()).toBe(0);
    expect(await bot.store.questions.count()).toBe(0);
  });
});

describe('what addresses the bot', () => {
  const asked = async (text: string, how = {}): Promise<number> => {
    const before = bot.spoken(ids.group);
    await bot.say(ids.group, ids.officer, text, how);
    return bot.spoken(ids.group) - before;
  };

  test.each(['บอท กำหนดส่ง', 'บอทกำหนดส่ง', '/กำหนดส่ง', 'บอทคะ สถานะ', 'บอท', '/help'])(
    'by a prefix is answered once: %s',
    async (text) => expect(await asked(text)).toBe(1),
  );

  test('by a mention anywhere is answered once', async () => {
    expect(await asked('กำหนดส่ง', { mentionBot: true })).toBe(1);
    expect(await asked('ขอดู @บอท ITA สถานะ')).toBe(1);
  });

  test('by quoting one of its messages is answered once', async () => {
    const own = bot.simulator.world.chats.get(ids.group)?.findLast(({ from }) => from === null);
    expect(await asked('กำหนดส่ง', { quote: own?.id })).toBe(1);
  });

  test('edited after the answer is not answered again; edited into a question once', async () => {
    const { messageId } = await bot.say(ids.group, ids.officer, 'บอท กำหนดส่ง');
    const before = bot.spoken(ids.group);
    await bot.simulator.editText(ids.group, ids.officer, messageId ?? '', 'บอท สถานะ');
    await bot.app.settled();
    expect(bot.spoken(ids.group)).toBe(before);
    const talk = await bot.say(ids.group, ids.officer, 'ขอดูหน่อย');
    await bot.simulator.editText(ids.group, ids.officer, talk.messageId ?? '', 'บอท สถานะ');
    await bot.app.settled();
    expect(bot.spoken(ids.group)).toBe(before + 1);
  });
});

test('a letter in the group is read without a word', async () => {
  const before = bot.spoken(ids.group);
  await bot.say(ids.group, ids.officer, makeLetter());
  expect(bot.spoken(ids.group)).toBe(before);
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
