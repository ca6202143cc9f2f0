import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type CliRun, runCli } from '../harness/run-cli.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'circulars-'));
const databaseURL = `sqlite:${join(folder, 'bot.db')}`;
let bot: Bot;
const ids = { officer: '', one: '', two: '' };
let circularId = '';

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
async function refused(words: RegExp, ...args: readonly string[]): Promise<void> {
  const { exit, lines, stderr } = await cli(...args);
  expect({ exit, lines }).toEqual({ exit: 1, lines: [] });
  expect(stderr).toMatch(words);
}
const letterFile = (name: string, letter: string): string => {
  const path = join(folder, name);
  writeFileSync(path, letter);
  return path;
};

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20', databaseURL });
  // The tool goes by the machine's clock.
  bot.clock.set(Date.now() + 1000);
  ids.officer = bot.simulator.addUser('=มาลี').id;
  ids.one = await bot.enrolledGroup('เมืองมุกดาหาร', [ids.officer], 'district', '4901');
  ids.two = await bot.enrolledGroup('ดงหลวง', [ids.officer], 'district', '4904');
  await bot.enrol(ids.officer, ids.officer, 'district', '4904');
  const path = letterFile('letter.txt', makeLetter());
  const publish = ['circulars', 'publish', path, '--tier', 'district', '--area', '49', '--yes'];
  circularId = String((await done(...publish))[0]?.circularId);
  await bot.simulator.until(() => /ว 4821/.test(bot.heard(ids.two)));
  await bot.press(ids.two, ids.officer, 'รับทราบ');
});
afterAll(async () => {
  await bot.stop();
  rmSync(folder, { recursive: true });
});

test('status names who has read, who is silent and whom it has not reached, and why', async () => {
  const [status] = await done('circulars', 'status', circularId);
  expect(status).toMatchObject({
    revision: 1,
    state: 'published',
    deliveries: { queued: 0, accepted: 2, failed: 0, review: 0 },
    acknowledged: [{ area: '4904', name: '=มาลี' }],
    silent: ['4901', '4902', '4903', '4905', '4906', '4907'],
  });
  expect(status?.notReached).toContainEqual({ area: '4902', why: 'noGroup' });
});

describe('an export', () => {
  test('as CSV opens as Thai in Excel, and no name in it is a formula', async () => {
    const to = join(folder, 'read.csv');
    expect(await done('circulars', 'export', circularId, '--to', to)).toMatchObject([{ areas: 7 }]);
    const [head, first, , , fourth, ...rest] = readFileSync(to, 'utf8').split('\r\n');
    expect(head).toMatch(/^\ufeffรหัสพื้นที่,จังหวัด,/);
    expect(first).toMatch(/^4901,มุกดาหาร,อำเภอเมืองมุกดาหาร,ยังไม่รับทราบ,/);
    expect(fourth).toMatch(/^4904,มุกดาหาร,อำเภอดงหลวง,รับทราบ,'=มาลี,/);
    expect(rest).toHaveLength(4);
  });

  test('as XLSX is a workbook', async () => {
    const to = join(folder, 'read.xlsx');
    await done('circulars', 'export', circularId, '--to', to);
    expect(readFileSync(to).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });

  test('to any other kind of file is refused', async () => {
    expect((await cli('circulars', 'export', circularId, '--to', 'x.pdf')).exit).toBe(2);
  });
});

describe('a revision from a corrected letter', () => {
  const moved = 'รายงานผลการเปิดเผยข้อมูลสาธารณะตามแบบรายงานให้จังหวัดทราบ ภายในวันศุกร์ที่ 18 ธันวาคม 2569';

  test('needs a difference and a yes', async () => {
    const same = letterFile('same.txt', makeLetter());
    await refused(/differs in nothing/, 'circulars', 'revise', circularId, same, '--yes');
    const path = letterFile('moved.txt', makeLetter({ items: [moved] }));
    await refused(/add --yes/, 'circulars', 'revise', circularId, path);
    await refused(/no circular/, 'circulars', 'revise', 'nobody', path, '--yes');
  });

  test('goes to the groups with what changed, and counts acknowledgements anew', async () => {
    const path = letterFile('moved.txt', makeLetter({ items: [moved] }));
    const [line] = await done('circulars', 'revise', circularId, path, '--yes');
    expect(line).toMatchObject({ circularId, revision: 2, groups: 2 });
    expect(line?.changed).toEqual([expect.stringMatching(/15 ธ.ค. 69 เป็นภายใน ศ. 18 ธ.ค. 69/)]);
    await bot.simulator.until(() => /18 ธันวาคม/.test(bot.heard(ids.two)));
    const [status] = await done('circulars', 'status', circularId);
    expect(status).toMatchObject({
      acknowledged: [],
      earlier: [{ area: '4904' }],
      deliveries: { accepted: 2 },
    });
    const deadlines = await done('deadlines', 'list');
    expect(deadlines).toMatchObject([{ due: '2026-12-18', circularId }]);
  });
});

test('a run that is to go out later is paused, resumed and stopped by a recall', async () => {
  const path = letterFile('later.txt', makeLetter({ number: 'มห 0018.1/ว 77' }));
  const at = new Date(Date.now() + 86_400_000).toISOString();
  const publish = ['circulars', 'publish', path, '--tier', 'district', '--area', '49'];
  const [made] = await done(...publish, '--at', at, '--yes');
  const later = String(made?.circularId);
  expect(await done('circulars', 'pause', later)).toEqual([{ circularId: later, groups: 2 }]);
  expect(await done('outbox', 'list', '--state', 'held')).toHaveLength(2);
  expect(await done('circulars', 'resend', later)).toEqual([{ circularId: later, groups: 0 }]);
  expect(await done('circulars', 'resume', later)).toEqual([{ circularId: later, groups: 2 }]);
  const [waiting] = await bot.store.outbox.find({ where: { circularId: later } });
  expect(waiting).toMatchObject({ state: 'queued', notBefore: Date.parse(at) });
  await refused(/add --yes/, 'circulars', 'cancel', later);
  expect(await done('circulars', 'cancel', later, '--yes')).toMatchObject([
    { told: 0, stopped: 2 },
  ]);
  await refused(/was recalled/, 'circulars', 'pause', later);
  expect(await done('circulars', 'status', later)).toMatchObject([{ state: 'cancelled' }]);
});

test('a delivery of unknown outcome is settled by whoever looked, once', async () => {
  const [row] = await bot.store.outbox.find({ where: { circularId, state: 'accepted' } });
  if (row === undefined) throw new Error('no row');
  const doubtful = { ...row, state: 'review', error: 'timeout', acceptedAt: null } as const;
  await bot.store.commit([{ kind: 'save', collection: 'outbox', value: doubtful }]);
  expect(await done('outbox', 'list', '--state', 'review')).toMatchObject([{ deliveryId: row.id }]);
  expect((await cli('outbox', 'settle', row.id, '--as', 'lost')).exit).toBe(2);
  expect(await done('outbox', 'settle', row.id, '--as', 'accepted')).toEqual([
    { deliveryId: row.id, state: 'accepted' },
  ]);
  await refused(/only what is in review/, 'outbox', 'settle', row.id, '--as', 'failed');
});

describe('people and groups', () => {
  test('are listed by area', async () => {
    expect(await done('groups', 'list', '--area', '4904')).toMatchObject([
      { groupId: ids.two, tier: 'district', areas: ['4904'], present: true },
    ]);
    expect(await done('people', 'list', '--area', '49')).toMatchObject([
      { personId: ids.officer, area: '4904', role: 'officer', until: null },
    ]);
    expect(await done('people', 'list', '--area', '47')).toEqual([]);
  });

  test('hand over: the old holding ends, history and audit keep it', async () => {
    const end = ['people', 'end', ids.officer, '--tier', 'district', '--area', '4904'];
    await done(...end);
    await refused(/does not hold/, ...end);
    expect(await done('people', 'list')).toEqual([]);
    expect(await done('people', 'list', '--all')).toMatchObject([
      { personId: ids.officer, until: expect.any(String) },
    ]);
    await bot.say(ids.officer, ids.officer, 'กำหนดส่ง');
    expect(bot.heard(ids.officer)).toContain('ยังไม่ได้ลงทะเบียน');
    const [entry] = await done('audit', 'list', '--act', 'person.end');
    expect(entry).toMatchObject({ actorId: 'operator', subject: ids.officer, area: '4904' });
  });
});

test('the audit log tells all that was done to the circular, newest first', async () => {
  const acts = (await done('audit', 'list', '--subject', circularId)).map(({ act }) => act);
  expect(acts[0]).toBe('circular.revise');
  // The tool and the bot of this test go by two clocks.
  expect(acts.toSorted()).toEqual(['circular.acknowledge', 'circular.publish', 'circular.revise']);
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
