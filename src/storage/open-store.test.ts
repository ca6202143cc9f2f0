import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from './open-store.ts';

describe('openStore', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'amphoe-ita-open-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    '',
    'sqlite:',
    'sqlite',
    'data/bot.db',
    'postgres://u:secret@host/db',
    'sqlite://data/bot.db',
  ])('the URL "%s" is refused with what to write instead, and no password', async (url) => {
    const error = await openStore(url).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'store_unusable',
      message: expect.stringMatching(/^DATABASE_URL .*sqlite:/),
    });
    expect(String(error)).not.toContain('secret');
  });

  test('the folders of a new file are made', async () => {
    const path = join(folder, 'a', 'b', 'bot.db');
    const store = await openStore(`sqlite:${path}`);
    await store.close();
    await expect(
      openStore(`sqlite://${path}`).then((again) => again.close()),
    ).resolves.toBeUndefined();
  });

  test('a file that is no database is named, and left alone', async () => {
    const path = join(folder, 'letter.txt');
    writeFileSync(path, 'ที่ มท ๐๓๑๐.๑/ว ๑๒๓๔ '.repeat(100));
    await expect(openStore(`sqlite:${path}`)).rejects.toMatchObject({
      code: 'store_unavailable',
      message: expect.stringMatching(/letter\.txt is not a SQLite database/),
    });
  });

  test('a folder in place of a file is named', async () => {
    await expect(openStore(`sqlite:${folder}`)).rejects.toMatchObject({
      code: 'store_unavailable',
    });
  });

  test('a folder that cannot be made is named', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    await expect(openStore(`sqlite:${path}/bot.db`)).rejects.toMatchObject({
      code: 'store_unavailable',
      message: expect.stringContaining(path),
    });
  });

  test("another program's database is refused and not changed", async () => {
    const path = join(folder, 'other.db');
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE theirs (x); PRAGMA user_version = 1');
    await expect(openStore(`sqlite:${path}`)).rejects.toMatchObject({ code: 'store_unusable' });
    expect(other.prepare('SELECT name FROM sqlite_schema').all()).toHaveLength(1);
    other.close();
  });

  test('a new file that another process is just preparing is waited for', async () => {
    const path = join(folder, 'busy.db');
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    // Its first try is made before the call returns, and finds the lock.
    const opening = openStore(`sqlite:${path}`);
    other.exec('COMMIT');
    other.close();
    await (await opening).close();
  });

  test('a field that a release makes searchable is added to a file of before', async () => {
    const path = join(folder, 'before.db');
    await (await openStore(`sqlite:${path}`)).close();
    const file = new DatabaseSync(path);
    file.exec('DROP INDEX groups_by_tier_id');
    file.exec('ALTER TABLE groups DROP COLUMN tier');
    file.close();
    const store = await openStore(`sqlite:${path}`);
    expect(await store.groups.count({ where: { tier: 'district' } })).toBe(0);
    await store.close();
  });
});
