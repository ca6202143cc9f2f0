import { describe, expect, test } from '@jest/globals';
import { ConfigurationError, readConfig } from './config.ts';
import { isQuiet } from './thai/quiet-hours.ts';

const line = { LINE_CHANNEL_SECRET: 's', LINE_CHANNEL_ACCESS_TOKEN: 't' };

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env, { needsLine: true });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
  }
  return [];
}

describe('reading the configuration', () => {
  test('fills every default when only the required values are given', () => {
    const config = readConfig(line, { needsLine: true });
    expect(config).toMatchObject({
      channelSecrets: ['s'],
      apiBaseURL: 'https://api.line.me',
      databaseURL: 'sqlite:./data/amphoe-ita.db',
      host: '0.0.0.0',
      port: 3000,
      publicURL: null,
      botPrefixes: ['บอท', '/'],
      nudgeAt: '09:00',
      quietHours: { from: '18:00', to: '08:00' },
      retentionDays: 90,
      starterKnowledge: true,
      logLevel: 'info',
    });
  });

  test('names every fault at once', () => {
    const faults = faultsOf({
      PORT: '99999',
      PUBLIC_URL: 'http://bot.example.go.th',
      LINE_API_BASE_URL: 'https://api.line.me/v2',
      NUDGE_AT: '9 โมง',
      DATABASE_URL: 'mysql://x',
      STARTER_KNOWLEDGE: 'yes',
    });
    for (const name of [
      'LINE_CHANNEL_SECRET',
      'LINE_CHANNEL_ACCESS_TOKEN',
      'PORT',
      'PUBLIC_URL',
      'LINE_API_BASE_URL',
      'NUDGE_AT',
      'DATABASE_URL',
      'STARTER_KNOWLEDGE',
    ]) {
      expect(faults.filter((fault) => fault.startsWith(`${name} `))).toHaveLength(1);
    }
  });

  test('counts an empty value as absent', () => {
    expect(faultsOf({ ...line, LINE_CHANNEL_SECRET: ' ' })).toEqual([
      expect.stringMatching(/^LINE_CHANNEL_SECRET is required/),
    ]);
  });

  test('takes two channel secrets and refuses three', () => {
    const secrets = (text: string) =>
      readConfig({ ...line, LINE_CHANNEL_SECRET: text }, { needsLine: true }).channelSecrets;
    expect(secrets('old, new')).toEqual(['old', 'new']);
    expect(() => secrets('a,b,c')).toThrow(/one secret, or two/);
  });

  test('refuses a nudge time inside the quiet hours', () => {
    expect(faultsOf({ ...line, NUDGE_AT: '20:00' })).toEqual([
      expect.stringMatching(/NUDGE_AT \(20:00\) lies inside QUIET_HOURS/),
    ]);
  });

  test("lets the operator's tool run without LINE credentials", () => {
    expect(readConfig({}, { needsLine: false }).channelAccessToken).toBe('');
  });

  test.each([
    ['18:00', '08:00', '07:59', true],
    ['18:00', '08:00', '08:00', false],
    ['18:00', '08:00', '18:00', true],
    ['12:00', '13:00', '12:30', true],
    ['12:00', '13:00', '11:59', false],
  ])('quiet hours %s-%s at %s: %s', (from, to, time, quiet) => {
    expect(isQuiet({ from, to }, time)).toBe(quiet);
  });
});
