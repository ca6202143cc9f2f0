import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { coordinator: '', officer: '', group: '', district: '', unbound: '' };

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.coordinator = bot.simulator.addUser('วิภา').id;
  ids.officer = bot.simulator.addUser('สมชาย').id;
  const both = [ids.officer, ids.coordinator];
  ids.group = await bot.enrolledGroup('จังหวัดมุกดาหาร', both, 'province', '49');
  ids.district = await bot.enrolledGroup('ดงหลวง', both, 'district', '4904');
  ids.unbound = bot.simulator.addGroup('กลุ่มอื่น', both).id;
  await bot.simulator.joinBot(ids.unbound);
  await bot.enrol(ids.coordinator, ids.coordinator, 'province', '49', 'coordinator');
});
afterAll(() => bot.stop());

/** Posts in the group; the id of the message. */
async function post(text: string, chat = ids.group): Promise<string> {
  const { messageId } = await bot.say(chat, ids.officer, text);
  return messageId ?? '';
}
async function circulate(quote: string, chat = ids.group, words = 'บอท เวียน'): Promise<string> {
  await bot.say(chat, ids.coordinator, words, { quote });
  return bot.heard(chat);
}

describe('a letter quoted with เวียน in a group', () => {
  test('is kept without a word, and becomes a draft when it is quoted', async () => {
    const before = bot.spoken(ids.group);
    const letter = await post(makeLetter({ number: 'มห 0018.1/ว 11' }));
    expect(bot.spoken(ids.group)).toBe(before);
    expect(await circulate(letter)).toContain('มห 0018.1/ว 11');
  });

  test('is found by a mention too', async () => {
    const letter = await post(makeLetter({ number: 'มห 0018.1/ว 12' }));
    const quoting = { quote: letter, mentionBot: true };
    await bot.say(ids.group, ids.coordinator, 'เวียน', quoting);
    expect(bot.heard(ids.group)).toContain('มห 0018.1/ว 12');
  });

  test('cannot be quoted in another group', async () => {
    const letter = await post(makeLetter({ number: 'มห 0018.1/ว 13' }));
    expect(await circulate(letter, ids.district)).toMatch(/ไม่พบข้อความที่อ้างถึง.*โปรดวาง/);
  });

  test('is not for an officer to send', async () => {
    const letter = await post(makeLetter({ number: 'มห 0018.1/ว 14' }));
    await bot.say(ids.group, ids.officer, 'บอท เวียน', { quote: letter });
    expect(bot.heard(ids.group)).not.toContain('มห 0018.1/ว 14');
  });

  test('that was taken back is gone', async () => {
    const letter = await post(makeLetter({ number: 'มห 0018.1/ว 15' }));
    await bot.simulator.unsend(ids.group, ids.officer, letter);
    await bot.app.settled();
    const answer = await circulate(letter);
    expect(answer).not.toContain('มห 0018.1/ว 15');
    expect(answer).toMatch(/โปรดวาง/);
    expect(JSON.stringify(await bot.store.keptTexts.find())).not.toContain('ว 15');
    expect(JSON.stringify(await bot.store.inbox.find())).not.toContain('มห 0018.1/ว 15');
  });

  test('in a group that is not enrolled is not kept', async () => {
    await post(makeLetter({ number: 'มห 0018.1/ว 16' }), ids.unbound);
    expect(JSON.stringify(await bot.store.keptTexts.find())).not.toContain('ว 16');
    expect(JSON.stringify(await bot.store.inbox.find())).not.toContain('ว 16');
  });
});

test('talk that is no letter is not kept, however long', async () => {
  const talk = `พรุ่งนี้เรียนเชิญทุกท่านที่ห้องประชุม เรื่องอาหารกลางวัน ${'ขอบคุณทุกท่าน '.repeat(30)}`;
  const message = await post(talk);
  expect(await bot.store.keptTexts.get(message)).toBeNull();
  expect(JSON.stringify(await bot.store.inbox.find())).not.toContain('อาหารกลางวัน');
});

describe('a file in a group', () => {
  const bytes = Buffer.from(makeLetter({ number: 'มห 0018.1/ว 21' }));

  test('is met with silence, and read when it is quoted', async () => {
    const before = bot.spoken(ids.group);
    const sent = await bot.simulator.sendFile(ids.group, ids.officer, 'หนังสือ.txt', bytes);
    await bot.app.settled();
    expect(bot.spoken(ids.group)).toBe(before);
    expect(await circulate(sent.messageId ?? '')).toContain('มห 0018.1/ว 21');
  });

  test('is read when the coordinator sends it after เวียน', async () => {
    await bot.say(ids.group, ids.coordinator, 'บอท เวียน');
    expect(bot.heard(ids.group)).toContain('15 นาที');
    await bot.simulator.sendFile(ids.group, ids.coordinator, 'หนังสือ.txt', bytes);
    await bot.app.settled();
    expect(bot.heard(ids.group)).toContain('มห 0018.1/ว 21');
  });
});

describe('after เวียน in a group', () => {
  test('the letter may follow without a word to the bot, and small talk before it is let be', async () => {
    await bot.say(ids.group, ids.coordinator, '/เวียน');
    const before = bot.spoken(ids.group);
    await bot.say(ids.group, ids.coordinator, 'รอสักครู่นะคะ');
    await bot.say(ids.group, ids.officer, makeLetter({ number: 'มห 0018.1/ว 31' }));
    expect(bot.spoken(ids.group)).toBe(before);
    await bot.say(ids.group, ids.coordinator, makeLetter({ number: 'มห 0018.1/ว 32' }));
    expect(bot.heard(ids.group)).toContain('มห 0018.1/ว 32');
  });

  test('“ยกเลิก” ends it', async () => {
    await bot.say(ids.group, ids.coordinator, '/เวียน');
    await bot.say(ids.group, ids.coordinator, '/ยกเลิก');
    expect(bot.heard(ids.group)).toContain('ยกเลิกแล้ว');
    const before = bot.spoken(ids.group);
    await bot.say(ids.group, ids.coordinator, makeLetter({ number: 'มห 0018.1/ว 33' }));
    expect(bot.spoken(ids.group)).toBe(before);
  });

  test('fifteen minutes later it is over', async () => {
    await bot.say(ids.group, ids.coordinator, '/เวียน');
    await bot.setTime('2026-11-20', '10:30');
    const before = bot.spoken(ids.group);
    await bot.say(ids.group, ids.coordinator, makeLetter({ number: 'มห 0018.1/ว 34' }));
    expect(bot.spoken(ids.group)).toBe(before);
  });
});

test('a kept letter can be quoted for 72 hours and not longer', async () => {
  await bot.setTime('2026-11-23', '08:00');
  const letter = await post(makeLetter({ number: 'มห 0018.1/ว 41' }));
  await bot.setTime('2026-11-26', '07:50');
  expect(await circulate(letter)).toContain('มห 0018.1/ว 41');
  await bot.setTime('2026-11-26', '08:10');
  const late = await circulate(letter);
  expect(late).not.toContain('มห 0018.1/ว 41');
  expect(late).toMatch(/โปรดวาง/);
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
