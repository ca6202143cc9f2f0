import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { endOf, listeningPort, spawnProgram } from './start-program.ts';

const ENVIRONMENT = {
  LINE_CHANNEL_SECRET: 'secret',
  LINE_CHANNEL_ACCESS_TOKEN: 'token',
  LINE_API_BASE_URL: 'http://127.0.0.1:9',
  LINE_DATA_API_BASE_URL: 'http://127.0.0.1:9',
  DATABASE_URL: 'sqlite::memory:',
  HOST: '127.0.0.1',
  PORT: '0',
};

// An empty folder, so that no .env of the checkout is read.
let folder = '';
let bot: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workshop-'));
});
afterEach(() => {
  bot?.kill('SIGKILL');
  bot = null;
  rmSync(folder, { recursive: true });
});

const startBot = async (env: Readonly<Record<string, string>>): Promise<number> => {
  bot = spawnProgram('src/main.ts', env, folder);
  return listeningPort(bot);
};
const checkHealth = (port: number) =>
  endOf(spawnProgram('scripts/healthcheck.ts', { PORT: String(port) }, folder));

describe('the bot as the image runs it', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with status 0', async (signal) => {
    await startBot(ENVIRONMENT);
    bot?.kill(signal);
    expect(await once(bot as ChildProcess, 'exit')).toEqual([0, null]);
  });

  test('makes its database in a data folder that is not there yet', async () => {
    const { DATABASE_URL: _, ...rest } = ENVIRONMENT;
    const port = await startBot(rest);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { ok: true, reason: null }]);
  });

  test('with an empty environment it ends with status 1 and names both missing variables', async () => {
    const { code, stderr } = await endOf(spawnProgram('src/main.ts', {}, folder));
    expect(code).toBe(1);
    expect(stderr).toContain('LINE_CHANNEL_SECRET is required');
    expect(stderr).toContain('LINE_CHANNEL_ACCESS_TOKEN is required');
  });

  test('names every fault of a contradictory environment at once', async () => {
    const env = { ...ENVIRONMENT, PORT: '99999', DATABASE_URL: 'mysql://x', NUDGE_AT: '9' };
    const { code, stderr } = await endOf(spawnProgram('src/main.ts', env, folder));
    expect(code).toBe(1);
    expect(stderr).toMatch(/3 fault\(s\)[\s\S]*DATABASE_URL[\s\S]*PORT[\s\S]*NUDGE_AT/);
  });

  test('says so when its port is taken', async () => {
    const port = await startBot(ENVIRONMENT);
    const second = await endOf(
      spawnProgram('src/main.ts', { ...ENVIRONMENT, PORT: String(port) }, folder),
    );
    expect([second.code, second.stderr]).toEqual([1, expect.stringContaining(`port ${port}`)]);
  });
});

describe('the health check', () => {
  test('succeeds while the bot lives and fails once it is down', async () => {
    const port = await startBot(ENVIRONMENT);
    expect(await checkHealth(port)).toMatchObject({ code: 0, stderr: '' });
    bot?.kill('SIGTERM');
    await once(bot as ChildProcess, 'exit');
    expect(await checkHealth(port)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('does not answer'),
    });
  });

  test('fails when something answers with an error', async () => {
    const server = createServer((_request, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { code, stderr } = await checkHealth((server.address() as AddressInfo).port);
    await new Promise((resolve) => server.close(resolve));
    expect([code, stderr]).toEqual([1, expect.stringContaining('answers 503')]);
  });
});
