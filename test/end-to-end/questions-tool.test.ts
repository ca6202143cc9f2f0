import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openStore } from '../../src/storage/open-store.ts';
import { insertIfNew } from '../../src/storage/store.ts';
import { runCli } from '../harness/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'questions-'));
const databaseURL = `sqlite:${join(folder, 'bot.db')}`;
const DAY = 86_400_000;
const list = (...args: readonly string[]) =>
  runCli(['--json', 'questions', 'list', ...args], { DATABASE_URL: databaseURL });

beforeAll(async () => {
  const store = await openStore(databaseURL);
  // The tool goes by the machine's clock.
  const now = Date.now();
  const ask = (id: string, text: string, at: number, outcome: 'answer' | 'escalate') =>
    insertIfNew('questions', {
      ...{ id, version: 0, chatId: 'U1', askerId: 'U1', area: '4901', text, outcome, at },
      entryId: null,
    });
  await store.commit([
    ask('1', 'ป้ายขนาดเท่าไร', now - 1000, 'escalate'),
    ask('2', 'ป้ายขนาดเท่าไร ', now - 2000, 'escalate'),
    ask('3', 'ITA คืออะไร', now, 'answer'),
    ask('4', 'งบมาเมื่อไร', now - 10 * DAY, 'escalate'),
  ]);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what was not answered this week is listed with how often it was asked', async () => {
  const { exit, lines } = await list('--unanswered');
  expect(exit).toBe(0);
  expect(lines).toMatchObject([
    { q: 'ป้ายขนาดเท่าไร', count: 2, areas: ['4901'], number: null, state: null },
  ]);
});

test('more days show more', async () => {
  const { lines } = await list('--unanswered', '--days', '30');
  expect(lines).toHaveLength(2);
});

test.each([[[]], [['--unanswered', '--days', 'x']]])('%j is bad usage', async (args) => {
  expect((await list(...args)).exit).toBe(2);
});
