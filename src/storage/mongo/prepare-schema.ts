import type mongoose from 'mongoose';
import type { Connection } from 'mongoose';
import { StoreUnusableError } from '../errors.ts';
import {
  type Migration,
  pendingMigrations,
  type StoredRecord,
  schemaVersion,
} from '../migrations.ts';
import { plain, type StoredDocument, toDocument, toRecord } from './document.ts';
import { inTransaction } from './in-transaction.ts';
import { driverCollection, type Models } from './models.ts';

/** How far the database's records have been brought. */
interface SchemaDocument {
  readonly _id: string;
  readonly version: number;
  /** The last id that the migration to the next version has dealt with; null before its first. */
  readonly after: string | null;
}

const SCHEMA = 'schema';
const BATCH = 200;

const schemaCollection = (connection: Connection) =>
  connection.collection(SCHEMA) as unknown as mongoose.mongo.Collection<SchemaDocument>;

/**
 * Makes the collections and indexes that are missing and brings the records to the program's schema
 * version.
 *
 * @throws StoreUnusableError when the database is another program's, or newer than this program.
 */
export async function prepareSchema(
  connection: Connection,
  models: Models,
  migrations: readonly Migration[],
): Promise<void> {
  await markDatabase(connection, schemaVersion(migrations));
  const stored = await schemaCollection(connection).findOne({ _id: SCHEMA });
  pendingMigrations(migrations, stored?.version ?? schemaVersion(migrations));
  for (const model of Object.values(models)) {
    await model.createCollection();
    await model.createIndexes();
  }
  while (await migrateBatch(connection, models, migrations));
}

/** Writes the version into a new database. */
async function markDatabase(connection: Connection, version: number): Promise<void> {
  const schema = schemaCollection(connection);
  // In this order: whoever opens at the same time writes the mark before it makes collections.
  const others = await connection.listCollections();
  const marked = await schema.findOne({ _id: SCHEMA });
  if (!marked && others.length > 0) {
    throw new StoreUnusableError(
      'the MongoDB database holds collections of another program; name another database in DATABASE_URL',
    );
  }
  await schema.updateOne(
    { _id: SCHEMA },
    { $setOnInsert: { version, after: null } },
    { upsert: true },
  );
}

/**
 * Takes the records one batch further, together with the mark of how far it has come: each record
 * is changed once, whoever else migrates and whenever the program dies.
 *
 * @returns whether there may be more to do.
 */
function migrateBatch(
  connection: Connection,
  models: Models,
  migrations: readonly Migration[],
): Promise<boolean> {
  const schema = schemaCollection(connection);
  return inTransaction(connection, async (session) => {
    const stored = await schema.findOne({ _id: SCHEMA }, { session });
    const [next] = stored ? pendingMigrations(migrations, stored.version) : [];
    if (!stored || !next) return false;
    const collection = driverCollection(models[next.collection]);
    const documents = await collection
      .find(stored.after === null ? {} : { _id: { $gt: stored.after } }, {
        session,
      })
      .sort({ _id: 1 })
      .limit(BATCH)
      .toArray();
    if (documents.length > 0) {
      await collection.bulkWrite(
        documents.map((document) => migrateDocument(next, document)),
        { session },
      );
    }
    const done = documents.length < BATCH;
    await schema.replaceOne(
      { _id: SCHEMA },
      done
        ? { version: stored.version + 1, after: null }
        : { version: stored.version, after: documents.at(-1)?._id ?? null },
      { session },
    );
    return true;
  });
}

function migrateDocument({ change }: Migration, document: StoredDocument) {
  const filter = { _id: document._id };
  const changed = change(toRecord<StoredRecord>(document));
  return changed === null
    ? { deleteOne: { filter } }
    : { replaceOne: { filter, replacement: toDocument(plain(changed), document.version + 1) } };
}
