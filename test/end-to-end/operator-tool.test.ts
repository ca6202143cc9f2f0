import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type CliRun, runCli } from '../harness/run-cli.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'operator-'));
const databaseURL = `sqlite:${join(folder, 'bot.db')}`;
const letter = join(folder, 'letter.txt');
let bot: Bot;
const ids = { officer: '', coordinator: '', one: '', two: '' };

/** The tool beside the running bot, on its store and its LINE. */
const cli = (...args: readonly string[]): Promise<CliRun> =>
  runCli(['--json', ...args], {
    DATABASE_URL: databaseURL,
    LINE_CHANNEL_ACCESS_TOKEN: 'token-of-the-simulated-channel',
    LINE_API_BASE_URL: bot.origin,
    LINE_DATA_API_BASE_URL: bot.origin,
  });
async function done(...args: readonly string[]): Promise<CliRun['lines']> {
  const { exit, lines, stderr } = await cli(...args);
  expect({ exit, stderr: exit === 0 ? '' : stderr }).toEqual({ exit: 0, stderr: '' });
  return lines;
}

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20', databaseURL });
  // The tool goes by the machine's clock.
  bot.clock.set(Date.now() + 1000);
  ids.officer = bot.simulator.addUser('สมชาย').id;
  ids.coordinator = bot.simulator.addUser('วิภา').id;
  for (const [key, name] of [
    ['one', 'เมืองมุกดาหาร'],
    ['two', 'ดงหลวง'],
  ] as const) {
    ids[key] = bot.simulator.addGroup(name, [ids.officer, ids.coordinator]).id;
    await bot.simulator.joinBot(ids[key]);
  }
  writeFileSync(letter, makeLetter());
});
afterAll(async () => {
  await bot.stop();
  rmSync(folder, { recursive: true });
});

let circularId = '';
let deadlineId = '';

test('a code is created and works in the chat', async () => {
  const made = await Promise.all([
    done('codes', 'create', '--tier', 'district', '--area', '4901', '--uses', '3', '--days', '2'),
    done('codes', 'create', '--tier', 'district', '--area', '4904'),
    done('codes', 'create', '--tier', 'province', '--area', '49', '--role', 'coordinator'),
  ]);
  const [first, second, third] = made.map(([line]) => line);
  expect(first).toEqual({
    code: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/),
    ...{ tier: 'district', area: '4901', role: 'officer', uses: 3 },
    expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  });
  await bot.say(ids.one, ids.officer, `ลงทะเบียน ${first?.code}`);
  await bot.say(ids.two, ids.officer, `ลงทะเบียน ${second?.code}`);
  await bot.say(ids.officer, ids.officer, `ลงทะเบียน ${first?.code}`);
  await bot.say(ids.coordinator, ids.coordinator, `ลงทะเบียน ${third?.code}`);
  expect(bot.heard(ids.one)).toContain('อำเภอเมืองมุกดาหาร');
  expect(bot.heard(ids.coordinator)).toContain('ผู้ประสานงาน');
});

test('codes are listed without themselves, and revoked', async () => {
  const [made] = await done('codes', 'create', '--tier', 'district', '--area', '4905');
  const listed = await done('codes', 'list');
  expect(listed).toHaveLength(4);
  expect(JSON.stringify(listed)).not.toContain(String(made?.code));
  await done('codes', 'revoke', String(made?.code));
  await bot.say(ids.two, ids.coordinator, `ลงทะเบียน ${made?.code}`);
  expect(bot.heard(ids.two)).toContain('ถูกยกเลิก');
});

test('a letter is read, and published by the running bot only with --yes', async () => {
  const [read] = await done('letters', 'read', letter);
  expect(read).toMatchObject({
    file: 'letter.txt',
    number: 'มห 0018.1/ว 4821',
    date: '2026-11-20',
    deadlines: [{ date: '2026-12-15' }],
  });
  const publish = ['circulars', 'publish', letter, '--tier', 'district', '--area', '49'];
  const unsure = await cli(...publish);
  expect([unsure.exit, unsure.stdout]).toEqual([1, '']);
  expect(unsure.stderr).toContain('--yes');
  expect(await bot.store.circulars.count()).toBe(0);

  const [published] = await done(...publish, '--exclude', '4907', '--yes');
  expect(published).toEqual({
    circularId: expect.any(String),
    ...{ groups: 2, people: 4, quota: { cost: 4, left: 34_996 } },
  });
  circularId = String(published?.circularId);
  await bot.simulator.until(() => bot.pushes() === 2);
  expect(bot.heard(ids.one)).toContain('มห 0018.1/ว 4821');
});

test('its status follows who has acknowledged', async () => {
  await bot.press(ids.one, ids.officer, 'รับทราบ');
  const [status] = await done('circulars', 'status', circularId);
  expect(status).toMatchObject({
    circularId,
    deliveries: { queued: 0, accepted: 2, failed: 0, review: 0 },
    acknowledged: [{ area: '4901', name: 'สมชาย', at: expect.stringMatching(/Z$/) }],
  });
  expect(status?.silent).toEqual(['4902', '4903', '4904', '4905', '4906']);
});

test('a deadline is added and seen in the chat, and a submission set there is seen by the tool', async () => {
  const due = ['--due', '2099-03-10T16:30', '--tier', 'district', '--area', '4901,4904'];
  const [added] = await done('deadlines', 'add', '--title', 'ส่งแบบสำรวจ', ...due);
  expect(added).toEqual({ deadlineId: expect.any(String), areas: ['4901', '4904'] });
  deadlineId = String(added?.deadlineId);
  await bot.say(ids.one, ids.officer, 'บอท กำหนดส่ง');
  expect(bot.heard(ids.one)).toContain('ส่งแบบสำรวจ');

  const set = ['submissions', 'set', '--deadline', deadlineId, '--area', '4901', '--state'];
  expect(await done(...set, 'submitted')).toEqual([
    { deadlineId, area: '4901', state: 'submitted' },
  ]);
  expect(await done('deadlines', 'list')).toContainEqual({
    ...{ deadlineId, title: 'ส่งแบบสำรวจ', due: '2099-03-10T16:30', tier: 'district' },
    ...{ areas: ['4901', '4904'], outstanding: ['4904'], circularId: null },
  });
});

test('the nudges of a day are planned without sending, and sent once by the bot on that day', async () => {
  const planned = await done('nudges', 'plan', '--on', '2099-03-03');
  const digest = { groupId: ids.two, on: '2099-03-03' };
  expect(planned).toMatchObject([
    { ...digest, items: [{ deadlineId, stage: 7, outstanding: ['4904'] }] },
  ]);
  expect(await bot.store.outbox.count({ where: { on: '2099-03-03' } })).toBe(0);
  expect(await done('nudges', 'send', '--on', '2099-03-03')).toEqual(planned);
  expect(await done('nudges', 'send', '--on', '2099-03-03')).toEqual(planned);
  await bot.setTime('2099-03-03', '09:30');
  await bot.simulator.until(() => bot.heard(ids.two, 3).includes('ส่งแบบสำรวจ'));
});

test('the outbox is listed, whole or by state', async () => {
  const rows = await done('outbox', 'list', '--state', 'accepted');
  expect(rows).toContainEqual({
    deliveryId: `circular:${circularId}:1:${ids.one}`,
    ...{ to: ids.one, state: 'accepted', attempts: 1, error: null, circularId },
  });
  expect((await done('outbox', 'list')).length).toBe(await bot.store.outbox.count());
});

describe('questions', () => {
  test('are answered one by one, or from a file', async () => {
    const [answer] = await done('ask', 'ITA คืออะไร');
    expect(answer).toMatchObject({ q: 'ITA คืออะไร', outcome: 'answer' });
    const sources = answer?.sources as readonly unknown[];
    expect(sources[0]).toEqual({ title: expect.any(String), date: expect.anything() });
    const file = join(folder, 'questions.jsonl');
    writeFileSync(file, '{"q":"ITA คืออะไร"}\n\n{"q":"กินข้าวหรือยัง"}\n');
    const answers = await done('ask', '--file', file, '--in', 'group');
    expect(answers.map(({ q, outcome }) => [q, outcome])).toEqual([
      ['ITA คืออะไร', 'silence'],
      ['กินข้าวหรือยัง', 'silence'],
    ]);
  });
});

test('the store is copied whole while nothing is lost', async () => {
  const to = `sqlite:${join(folder, 'copy.db')}`;
  const copied = await done('store', 'copy', '--from', databaseURL, '--to', to);
  expect(copied).toContainEqual({ collection: 'groups', copied: 2 });
  expect(copied).toContainEqual({ collection: 'circulars', copied: 1 });
  const [status] = (
    await runCli(['--json', 'circulars', 'status', circularId], { DATABASE_URL: to })
  ).lines;
  expect(status).toMatchObject({ circularId, acknowledged: [{ area: '4901' }] });
  expect((await cli('store', 'copy', '--from', databaseURL, '--to', to)).exit).toBe(1);
});

describe('bad usage', () => {
  const rows: readonly (readonly [number, string])[] = [
    [2, ''],
    [2, 'nonsense'],
    [2, 'codes create --tier district'],
    [2, 'codes create --tier district --area 9999'],
    [2, 'codes create --tier province --area 4901'],
    [2, 'deadlines add --title x --due 2027-02-30 --tier district --area 49'],
    [2, 'nudges plan --on tomorrow'],
    [2, 'ask'],
    [1, 'circulars status nothing'],
    [1, 'circulars publish /nowhere/letter.txt --tier district --area 49 --yes'],
    [1, 'submissions set --deadline nothing --area 4901 --state submitted'],
    [0, '--help'],
  ];
  test.each(rows)('exit %i: %s', async (exit, line) => {
    const run = await cli(...line.split(' ').filter((word) => word !== ''));
    expect(run.exit).toBe(exit);
    expect(run.stdout).toBe('');
    expect(run.stderr).not.toBe('');
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  test('a store that cannot be opened is said in words', async () => {
    const run = await runCli(['outbox', 'list'], { DATABASE_URL: `sqlite:${letter}/x.db` });
    expect(run.exit).toBe(1);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    const wrong = await runCli(['outbox', 'list'], { DATABASE_URL: 'oracle://x' });
    expect(wrong.exit).toBe(1);
    expect(wrong.stderr).toContain('DATABASE_URL');
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
