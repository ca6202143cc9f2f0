import { StoreUnusableError } from './errors.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { openSqliteStore } from './sqlite/open-sqlite-store.ts';
import type { Store } from './store.ts';

export interface OpenStoreOptions {
  /** The program's own, unless a test brings others. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the store that a `DATABASE_URL` names and brings it to this program's schema version:
 * `sqlite:PATH`, `sqlite::memory:`, `mongodb://…` or `mongodb+srv://…`.
 *
 * @throws StoreUnusableError when the URL makes no sense or the database cannot serve this program.
 * @throws StoreUnavailableError when the database cannot be reached now.
 */
export async function openStore(url: string, options: OpenStoreOptions = {}): Promise<Store> {
  const { migrations = MIGRATIONS } = options;
  const [scheme] = url.split(':', 1);
  if (scheme === 'sqlite' && url.length > 'sqlite:'.length) {
    return openSqliteStore(sqlitePath(url.slice('sqlite:'.length)), migrations);
  }
  if (scheme === 'mongodb' || scheme === 'mongodb+srv') {
    // Only here, so that a bot on SQLite starts without loading Mongoose.
    const { openMongoStore } = await import('./mongo/open-mongo-store.ts');
    return openMongoStore(url, migrations);
  }
  // The URL itself may hold a password and is not repeated.
  throw new StoreUnusableError(
    'DATABASE_URL must be sqlite:PATH (for example sqlite:./data/amphoe-ita.db), sqlite::memory:, ' +
      'mongodb://… or mongodb+srv://…',
  );
}

/** `sqlite:///srv/bot.db` is read as the absolute path it means; two slashes name a host, and there is none. */
function sqlitePath(path: string): string {
  if (!path.startsWith('//')) return path;
  if (path.startsWith('///')) return path.slice(2);
  throw new StoreUnusableError(
    `DATABASE_URL sqlite:${path} has two slashes: write sqlite:./FOLDER/FILE or sqlite:/FOLDER/FILE`,
  );
}
