import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../../test/harness/letter.ts';
import { openConversation } from '../../test/harness/open-conversation.ts';
import { wordsOf } from '../../test/harness/words-of.ts';
import { circularRecord } from '../../test/planning/records.ts';
import { put } from '../storage/store.ts';

const MINUTE = 60_000;
const WIPA = 'U-wipa';
const GROUP = 'C-49';

let talk: Awaited<ReturnType<typeof openConversation>>;
beforeEach(async () => {
  talk = await openConversation(Date.parse('2026-11-20T10:00:00+07:00'));
  await talk.group(GROUP, { tier: 'province', area: '49' });
  await talk.person(WIPA, { tier: 'province', area: '49', role: 'coordinator' });
});
afterEach(() => talk.close());

const say = async (text: string, chat = WIPA, from = WIPA): Promise<string> =>
  wordsOf(await talk.type(chat, from, text));
const pass = (minutes: number): void => {
  talk.clock.instant += minutes * MINUTE;
};
const drafts = () => talk.store.drafts.count();
const expected = async (chat = WIPA) =>
  (await talk.store.expectations.get(`${chat}:${WIPA}`))?.kind ?? null;

describe('after เวียน', () => {
  test('the next text is taken for the letter, for fifteen minutes', async () => {
    await say('เวียน');
    expect(await expected()).toBe('letter');
    pass(14.9);
    expect(await say('รายงานผลภายในวันที่ 8 มีนาคม 2570')).toContain('ร่าง');
    expect(await drafts()).toBe(1);
    await say('เวียน');
    pass(15);
    expect(await say('รายงานผลภายในวันที่ 8 มีนาคม 2570')).not.toContain('ร่าง');
    expect(await drafts()).toBe(1);
  });

  test.each(['ยกเลิก', 'cancel', 'ไม่แล้ว', 'พอแล้ว'])('“%s” ends it', async (word) => {
    await say('เวียน');
    expect(await say(word)).toBe('ยกเลิกแล้ว');
    expect(await expected()).toBeNull();
  });

  test('a command is still a command', async () => {
    await say('เวียน');
    expect(await say('ช่วยเหลือ')).toContain('บอทช่วยอะไรได้บ้าง');
    expect(await expected()).toBe('letter');
  });

  test('in a group only this person’s letter is waited for, and small talk is let be', async () => {
    await say('บอท เวียน', GROUP);
    await talk.person('U-anan', { tier: 'province', area: '49', role: 'coordinator' });
    expect(await say(makeLetter(), GROUP, 'U-anan')).toBe('');
    expect(await say('รอสักครู่ค่ะ', GROUP)).toBe('');
    expect(await say(makeLetter(), GROUP)).toContain('ร่าง');
  });
});

describe('the pages of a letter', () => {
  const pages = makeLetter().split('จึงเรียนมา');

  test('that come within five minutes make one draft', async () => {
    await say(pages[0] ?? '');
    expect(await expected()).toBe('letterPage');
    pass(4.9);
    await say(`2. ส่งภาพกิจกรรม ภายในวันที่ 8 มีนาคม 2570\n จึงเรียนมา${pages[1]}`);
    expect(await drafts()).toBe(1);
    const [draft] = await talk.store.drafts.find();
    expect(draft?.facts.deadlines.map(({ date }) => date)).toEqual(['2026-12-15', '2027-03-08']);
  });

  test('that come later, or after a correction, are not put to it', async () => {
    await say(pages[0] ?? '');
    const [draft] = await talk.store.drafts.find();
    await talk.press(WIPA, WIPA, `act=draft-drop&draft=${draft?.id}&version=1&deadline=0`);
    await say(`2. ส่งภาพกิจกรรม ภายในวันที่ 8 มีนาคม 2570 ตามแบบรายงานที่แนบมาพร้อมหนังสือฉบับนี้`);
    const [after] = await talk.store.drafts.find();
    expect(after?.facts.deadlines).toEqual([]);
  });

  test('a question in between is answered, not added', async () => {
    await say(pages[0] ?? '');
    expect(await say('ITA คืออะไร')).not.toContain('ร่าง');
    expect((await talk.store.drafts.find())[0]?.text).not.toContain('ITA คืออะไร');
  });
});

describe('after “ถามเรื่องนี้”', () => {
  beforeEach(async () => {
    const deadline = {
      date: '2026-12-15',
      time: null,
      what: 'รายงานผล ITA',
      relative: null,
      past: false,
    };
    const sendAt = talk.clock.now() - 1;
    const given = { version: 0, deadlines: [deadline], sendAt, changedAt: sendAt };
    await talk.store.commit([put('circulars', circularRecord(given))]);
    await talk.press(WIPA, WIPA, 'act=ask&circular=circular');
  });

  test('the next words are a question about that letter, once, within five minutes', async () => {
    expect(await expected()).toBe('ask');
    expect(await say('ส่งภายในวันไหน')).toContain('15 ธันวาคม 2569');
    expect(await expected()).toBeNull();
  });

  test('later they are a question like any other', async () => {
    pass(5);
    await say('ส่งภายในวันไหน');
    const [question] = await talk.store.questions.find();
    expect(question?.text).toBe('ส่งภายในวันไหน');
  });
});

describe('what the bot waits for', () => {
  test('is another person’s no more than another chat’s', async () => {
    await say('เวียน');
    expect(await expected(GROUP)).toBeNull();
    expect(await say(makeLetter(), GROUP)).toBe('');
  });

  test('is nothing from somebody LINE does not name', async () => {
    await talk.type(GROUP, null, 'บอท เวียน');
    expect(await talk.store.expectations.count()).toBe(0);
  });

  test('is given up when the person’s office has ended', async () => {
    await say('เวียน');
    const person = await talk.store.people.get(WIPA);
    if (person !== null) await talk.store.commit([put('people', { ...person, holdings: [] })]);
    expect(await say(makeLetter())).toContain('ผู้ประสานงาน');
    expect(await drafts()).toBe(0);
  });
});
