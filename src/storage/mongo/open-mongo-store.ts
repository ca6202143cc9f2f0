import mongoose, { type Connection } from 'mongoose';
import { StoreUnusableError } from '../errors.ts';
import { guardStore } from '../guard-store.ts';
import type { Migration } from '../migrations.ts';
import { readQuery } from '../read-query.ts';
import { COLLECTIONS, type CollectionName } from '../records/collections.ts';
import type { Store } from '../store.ts';
import { applyRun } from './apply-run.ts';
import { changeRuns } from './change-runs.ts';
import { plain, toDocument } from './document.ts';
import { inTransaction } from './in-transaction.ts';
import { createModels, driverCollection, type Models } from './models.ts';
import { mapMongoError } from './mongo-error.ts';
import { filterOf } from './mongo-query.ts';
import { createMongoRepository } from './mongo-repository.ts';
import { prepareSchema } from './prepare-schema.ts';
import { requireReplicaSet } from './require-replica-set.ts';

/** Where the URL names no database; MongoDB's own default is `test`. */
const DEFAULT_DATABASE = 'amphoe-ita';

/** Milliseconds. A webhook has to be answered in seconds, so nothing waits long for a server. */
const SERVER_SELECTION_TIMEOUT = 3000;
const CONNECT_TIMEOUT = 3000;
const SOCKET_TIMEOUT = 20_000;
const WRITE_CONCERN_TIMEOUT = 10_000;

/**
 * Opens a store in a MongoDB replica set. Lost connections come back by themselves; until then every
 * call fails within seconds.
 *
 * A commit is a transaction of a session: its records lie in several collections, each with its own
 * version to be compared, and MongoDB by itself is atomic for a single document only. Written one
 * after the other, a crash in between would leave an event done whose answers were never stored.
 *
 * @throws StoreUnavailableError when no server answers.
 * @throws StoreUnusableError for a standalone server, a wrong password, another program's database,
 *   or one newer than this program.
 */
export async function openMongoStore(
  url: string,
  migrations: readonly Migration[],
): Promise<Store> {
  let connection: Connection | undefined;
  try {
    connection = await connect(url);
    requireReplicaSet(await database(connection).command({ hello: 1 }));
    const models = createModels(connection);
    await prepareSchema(connection, models, migrations);
    return guardStore(createStore(connection, models), mapMongoError);
  } catch (error) {
    await connection?.destroy();
    throw mapMongoError(error);
  }
}

async function connect(url: string): Promise<Connection> {
  let connection: Connection | undefined;
  const named = /^[^/]+:\/\/[^/]+\/[^?]/.test(url);
  try {
    connection = mongoose.createConnection(url, {
      ...(named ? {} : { dbName: DEFAULT_DATABASE }),
      autoIndex: false,
      bufferCommands: false,
      serverSelectionTimeoutMS: SERVER_SELECTION_TIMEOUT,
      connectTimeoutMS: CONNECT_TIMEOUT,
      socketTimeoutMS: SOCKET_TIMEOUT,
      // What a majority has survives the loss of the primary; what it has not is never acted on.
      writeConcern: { w: 'majority', wtimeoutMS: WRITE_CONCERN_TIMEOUT },
      readConcern: { level: 'majority' },
      readPreference: 'primary',
    });
    return await connection.asPromise();
  } catch (error) {
    await connection?.destroy();
    const mapped = mapMongoError(error);
    if (mapped !== error) throw mapped;
    // Before a server has been reached only the URL and its options can be at fault.
    const { message } = error as Error;
    throw new StoreUnusableError(`DATABASE_URL cannot be used: ${message}`, { cause: error });
  }
}

function database({ db }: Connection) {
  if (!db) throw new mongoose.mongo.MongoNotConnectedError('the connection has been closed');
  return db;
}

function createStore(connection: Connection, models: Models): Store {
  const repositories = Object.fromEntries(
    (Object.keys(COLLECTIONS) as CollectionName[]).map((name) => [
      name,
      createMongoRepository<never>(name, models[name]),
    ]),
  );
  const rest: Pick<Store, 'commit' | 'restore' | 'purge' | 'ping' | 'close'> = {
    async commit(changes) {
      // A copy: what the caller does to its records meanwhile must not get in.
      const runs = changeRuns(plain(changes));
      const [only] = runs;
      if (!only) return { existing: [] };
      // One document needs no transaction, save for a put, which reads the version first.
      if (changes.length === 1 && only.kind !== 'put') {
        return { existing: await applyRun(models[only.collection], only) };
      }
      const existing = await inTransaction(connection, async (session) => {
        const found: string[] = [];
        for (const run of runs) {
          found.push(...(await applyRun(models[run.collection], run, session)));
        }
        return found;
      });
      return { existing };
    },
    async restore(collection, records) {
      const documents = plain(records).map((record) => toDocument(record, record.version));
      if (documents.length === 0) return;
      await inTransaction(connection, (session) =>
        driverCollection(models[collection]).insertMany(documents, { session }),
      );
    },
    async purge(collection, where) {
      const filter = filterOf(readQuery(collection, { where }));
      return (await driverCollection(models[collection]).deleteMany(filter)).deletedCount;
    },
    async ping() {
      await database(connection).command({ ping: 1 });
    },
    async close() {
      await connection.close();
    },
  };
  return { ...repositories, ...rest } as Store;
}
