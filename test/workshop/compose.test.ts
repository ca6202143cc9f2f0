import vm from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.ts';
import { composeSchema } from './compose-schema.ts';
import { readProjectFile } from './project-root.ts';

const source = readProjectFile('compose.yaml');
const compose = composeSchema.parse(parse(source));
const { bot, mongo } = compose.services;
if (bot === undefined || mongo === undefined) throw new Error('compose.yaml lacks a service');

describe('compose.yaml', () => {
  test.each([
    [
      'a service that is waited for but not there',
      'mongo:\n        condition',
      'mango:\n        condition',
    ],
    ['a volume that is not declared', 'bot-data:/app/data', 'other-data:/app/data'],
    ['a number where the environment needs a string', 'PORT: "3000"', 'PORT: 3000'],
    ['a health check without CMD', '        - CMD\n', ''],
    ['a misspelt key', 'restart:', 'restarts:'],
  ])('is held to a schema that refuses %s', (_what, whole, broken) => {
    expect(source).toContain(whole);
    expect(composeSchema.safeParse(parse(source.replace(whole, broken))).success).toBe(false);
  });

  test('starts the bot only after MongoDB is healthy, and both again after a crash', () => {
    expect(bot.depends_on).toEqual({ mongo: { condition: 'service_healthy' } });
    expect([bot.restart, mongo.restart]).toEqual(['unless-stopped', 'unless-stopped']);
  });

  test('gives the bot an environment that it accepts, its secrets from the env file', () => {
    expect(bot.env_file).toBe('.env');
    const secrets = { LINE_CHANNEL_SECRET: 'secret', LINE_CHANNEL_ACCESS_TOKEN: 'token' };
    const config = readConfig({ ...secrets, ...bot.environment }, { needsLine: true });
    expect(bot.ports.map((port) => port.split(':').at(-1))).toEqual([String(config.port)]);
    expect(Object.keys(bot.environment).filter((name) => name.includes('LINE'))).toEqual([]);
  });

  test('publishes no port of MongoDB and keeps it on a network without a way out', () => {
    expect(mongo.ports).toEqual([]);
    expect(mongo.networks.map((name) => compose.networks[name]?.internal)).toEqual([true]);
    expect(bot.networks).toEqual(expect.arrayContaining(mongo.networks));
  });

  test('stops the bot no sooner than it needs to end by itself', () => {
    const within = /STOP_WITHIN = ([\d_]+)/.exec(readProjectFile('src/main.ts'))?.[1] ?? '';
    const seconds = Number(within.replace('_', '')) / 1000;
    expect(seconds).toBeGreaterThan(0);
    expect(Number.parseInt(bot.stop_grace_period ?? '', 10)).toBeGreaterThan(seconds);
  });
});

describe('the health check of MongoDB', () => {
  const databaseURL = new URL(bot.environment.DATABASE_URL ?? '');
  const script = Array.isArray(mongo.healthcheck?.test) ? mongo.healthcheck.test.at(-1) : undefined;
  const notYet = Object.assign(new Error('no replset config has been received'), {
    codeName: 'NotYetInitialized',
  });

  /** Runs the script as mongosh would; returns what it initiated and with which status it ended. */
  function check(status: () => unknown, isWritablePrimary: boolean) {
    const initiated: unknown[] = [];
    const ended: number[] = [];
    vm.runInNewContext(script ?? 'throw 0', {
      rs: { status, initiate: (how: unknown) => initiated.push(how) },
      db: { hello: () => ({ isWritablePrimary }) },
      quit: (code: number) => ended.push(code),
    });
    return { initiated: JSON.parse(JSON.stringify(initiated)), ended };
  }

  test('founds the replica set that the bot asks for, under the name that the bot reaches it by', () => {
    const { initiated, ended } = check(() => {
      throw notYet;
    }, false);
    const name = databaseURL.searchParams.get('replicaSet');
    expect(initiated).toEqual([{ _id: name, members: [{ _id: 0, host: databaseURL.host }] }]);
    expect(ended).toEqual([1]);
    expect(Object.keys(compose.services)).toContain(databaseURL.hostname);
    expect(mongo.command).toEqual(expect.arrayContaining(['--replSet', name]));
  });

  test('is healthy once the member is primary, and founds nothing a second time', () => {
    expect(check(() => ({ ok: 1 }), true)).toEqual({ initiated: [], ended: [0] });
    expect(check(() => ({ ok: 1 }), false)).toEqual({ initiated: [], ended: [1] });
  });

  test('founds nothing over another failure', () => {
    const failing = () => {
      throw new Error('not authorised');
    };
    expect(() => check(failing, false)).toThrow('not authorised');
  });
});
