import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { ConfigurationError, readConfig } from './config.ts';
import { createLineApi } from './line/create-line-api.ts';
import { newShortId } from './new-short-id.ts';
import { isProcessAlive } from './process-alive.ts';
import { StoreUnavailableError, StoreUnusableError } from './storage/errors.ts';
import { nameOwner } from './storage/lease-owner.ts';
import { openStore } from './storage/open-store.ts';
import { systemTimers } from './timers.ts';

/** How long a stop may take before the process ends anyway; Docker waits ten seconds. */
const STOP_WITHIN = 9_000;

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env, { needsLine: true });
  const log = pino({ level: config.logLevel });
  const store = await openStore(config.databaseURL);
  const nonce = randomBytes(4).toString('hex');
  const app = createApp({
    config,
    store,
    line: createLineApi({
      channelAccessToken: config.channelAccessToken,
      apiBaseURL: config.apiBaseURL,
      dataApiBaseURL: config.dataApiBaseURL,
    }),
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
    newId: () => newShortId(randomBytes),
    log,
    instanceId: nameOwner({ host: hostname(), pid: process.pid, nonce }),
    isProcessAlive,
  });
  const port = await app.start();
  log.info({ host: config.host, port }, 'listening');

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    await app.stop();
    await store.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
}

/** What an operator can act on is said in words; anything else with its stack. */
function wordsFor(error: unknown): string {
  const known =
    error instanceof ConfigurationError ||
    error instanceof StoreUnusableError ||
    error instanceof StoreUnavailableError;
  if (known) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `port ${port} is in use by another program: set PORT to another one`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`The bot cannot start: ${wordsFor(error)}\n`);
  process.exit(1);
});
