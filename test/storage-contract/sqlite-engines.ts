import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine.ts';

/** SQLite in a file of a new folder. */
export const sqliteFile: Engine = {
  name: 'SQLite in a file',
  shared: true,
  async createDatabase() {
    const folder = await mkdtemp(join(tmpdir(), 'amphoe-ita-store-'));
    return {
      url: `sqlite:${join(folder, 'bot.db')}`,
      drop: () => rm(folder, { recursive: true }),
    };
  },
};

/** SQLite in memory: every handle is a database of its own, gone when it is closed. */
export const sqliteMemory: Engine = {
  name: 'SQLite in memory',
  shared: false,
  async createDatabase() {
    return { url: 'sqlite::memory:', drop: async () => {} };
  },
};
