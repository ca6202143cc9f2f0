import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../harness/start-bot.ts';

const QUESTION = 'ขอขยายเวลาส่งตัวชี้วัดที่ 4 ได้ไหม';
const folder = mkdtempSync(join(tmpdir(), 'handing-on-'));
const databaseURL = `sqlite:${join(folder, 'bot.db')}`;

/** Holds the LINE that all bots talk to; its own bot is the first. */
let line: Bot;
let bots: Bot[] = [];
const ids = { wipa: '', somchai: '', malee: '' };

const another = (seed: number): Promise<Bot> =>
  startBot({
    ...{ day: '2026-11-20', time: '10:05', seed, databaseURL },
    env: { LINE_API_BASE_URL: line.origin, LINE_DATA_API_BASE_URL: line.origin },
  });

/** Somebody says something while LINE calls this bot. */
async function say(bot: Bot, who: string, words: string): Promise<void> {
  line.simulator.connect(bot.webhookURL);
  await line.simulator.sendText(who, who, words);
  for (const each of bots) await each.app.settled();
}
async function press(bot: Bot, who: string, label: string): Promise<void> {
  line.simulator.connect(bot.webhookURL);
  await line.simulator.press(who, who, { label });
  for (const each of bots) await each.app.settled();
}
const heard = (who: string, words: string) =>
  line.simulator.until(() => line.heard(who, 3).includes(words));
const only = async () => {
  const all = await (bots[0] ?? line).store.escalations.find();
  expect(all).toHaveLength(1);
  return all[0];
};

beforeAll(async () => {
  line = await startBot({ day: '2026-11-20', databaseURL });
  for (const [key, name] of [
    ['wipa', 'วิภา'],
    ['somchai', 'สมชาย'],
    ['malee', 'มาลี'],
  ] as const) {
    ids[key] = line.simulator.addUser(name).id;
  }
  await line.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
  await line.enrol(ids.somchai, ids.somchai, 'district', '4901');
  await line.enrol(ids.malee, ids.malee, 'district', '4904');
  bots = [line, await another(8)];
});
afterAll(async () => {
  for (const bot of bots) if (bot !== line) await bot.stop();
  await line.stop();
  rmSync(folder, { recursive: true });
});

test('asked of one bot and of another at the same moment, it is one escalation with both askers', async () => {
  const [first, second] = bots;
  if (first === undefined || second === undefined) throw new Error('two bots run');
  line.simulator.connect(first.webhookURL);
  const one = line.simulator.sendText(ids.somchai, ids.somchai, QUESTION);
  line.simulator.connect(second.webhookURL);
  await Promise.all([one, line.simulator.sendText(ids.malee, ids.malee, QUESTION)]);
  for (const each of bots) await each.app.settled();
  expect((await only())?.waiting.map(({ name }) => name).toSorted()).toEqual(['มาลี', 'สมชาย']);
  await heard(ids.wipa, QUESTION);
  expect(line.pushes()).toBe(1);
});

test('claimed at one bot, answered at the other: both askers hear it, once', async () => {
  const [first, second] = bots;
  if (first === undefined || second === undefined) throw new Error('two bots run');
  await press(second, ids.wipa, 'รับเรื่อง');
  expect(await only()).toMatchObject({ state: 'claimed', ownerName: 'วิภา' });
  await press(first, ids.wipa, 'ตอบ');
  await say(second, ids.wipa, 'ขยายให้ถึงสิ้นเดือน');
  for (const who of [ids.somchai, ids.malee]) await heard(who, 'ขยายให้ถึงสิ้นเดือน');
  expect(line.pushes()).toBe(3);
});

test('after both were restarted the asker goes on where they were', async () => {
  for (const bot of bots.slice(1)) await bot.stop();
  await line.app.stop();
  bots = [await another(9), await another(10)];
  const [first, second] = bots;
  if (first === undefined || second === undefined) throw new Error('two bots run');
  await press(first, ids.somchai, 'ยังไม่ชัด');
  await say(second, ids.somchai, 'ต้องทำหนังสือหรือไม่');
  await heard(ids.wipa, 'ต้องทำหนังสือหรือไม่');
  await press(second, ids.wipa, 'ตอบ');
  await say(first, ids.wipa, 'ไม่ต้องทำหนังสือ');
  await heard(ids.somchai, 'ไม่ต้องทำหนังสือ');
  await press(second, ids.somchai, 'เรียบร้อยแล้ว');
  expect(await only()).toMatchObject({ state: 'closed' });
});

test('what is due is done once, however many bots run', async () => {
  const [first, second] = bots;
  if (first === undefined || second === undefined) throw new Error('two bots run');
  await say(first, ids.malee, 'ขอยกเว้นการประเมินได้ไหม');
  await heard(ids.wipa, 'ขอยกเว้นการประเมินได้ไหม');
  const before = line.pushes();
  await Promise.all(bots.map((bot) => bot.setTime('2026-11-20', '14:30')));
  await Promise.all(bots.map((bot) => bot.app.runEscalations()));
  await Promise.all(bots.map((bot) => bot.app.runEscalations()));
  await heard(ids.wipa, 'เตือน: ยังไม่ได้ตอบ');
  for (const each of bots) await each.app.settled();
  expect(line.pushes()).toBe(before + 1);
});

test('everything that was sent follows LINE’s rules', () => expect(line.wrongs()).toEqual([]));
