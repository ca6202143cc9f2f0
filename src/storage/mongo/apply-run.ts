import type { ClientSession, Model } from 'mongoose';
import { ConflictError } from '../errors.ts';
import type { ChangeRun } from './change-runs.ts';
import { type StoredDocument, toDocument } from './document.ts';
import { driverCollection } from './models.ts';
import { isDuplicateKey } from './mongo-error.ts';

/**
 * Applies a run. Documents go to the driver without Mongoose's casting, which would drop empty
 * objects and change what LINE has sent.
 *
 * @param session the transaction; undefined only for a single change, which is atomic by itself.
 * @returns ids of the `insertIfNew` changes whose record was there.
 * @throws ConflictError for the first save that finds another version.
 */
export async function applyRun(
  model: Model<StoredDocument>,
  run: ChangeRun,
  session?: ClientSession,
): Promise<readonly string[]> {
  const collection = driverCollection(model);
  switch (run.kind) {
    case 'remove':
      await collection.deleteMany({ _id: { $in: run.records.map(({ id }) => id) } }, { session });
      return [];
    case 'insertIfNew':
      return insertIfNew(model, run, session);
    case 'insert':
      await insert(model, run, session);
      return [];
    case 'replace':
      await replace(model, run, session);
      return [];
    case 'put': {
      const versions = await versionsOf(model, run, session);
      await collection.bulkWrite(
        run.records.map((record) => ({
          replaceOne: {
            filter: { _id: record.id },
            replacement: toDocument(record, (versions.get(record.id) ?? 0) + 1),
            upsert: true,
          },
        })),
        { session },
      );
      return [];
    }
  }
}

async function insert(
  model: Model<StoredDocument>,
  { collection, records }: ChangeRun,
  session?: ClientSession,
): Promise<void> {
  const documents = records.map((record) => toDocument(record, 1));
  try {
    await driverCollection(model).insertMany(documents, { session });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const { index = 0 } = (error as { writeErrors?: { index?: number }[] }).writeErrors?.[0] ?? {};
    throw new ConflictError(collection, records[index]?.id ?? '');
  }
}

/** Looks first: inside a transaction a duplicate would end it. */
async function insertIfNew(
  model: Model<StoredDocument>,
  run: ChangeRun,
  session?: ClientSession,
): Promise<readonly string[]> {
  const versions = session ? await versionsOf(model, run, session) : new Map<string, number>();
  const missing = run.records.filter(({ id }) => !versions.has(id));
  const existing = run.records.filter(({ id }) => versions.has(id)).map(({ id }) => id);
  if (missing.length === 0) return existing;
  try {
    const documents = missing.map((record) => toDocument(record, 1));
    await driverCollection(model).insertMany(documents, { session });
  } catch (error) {
    if (session || !isDuplicateKey(error)) throw error;
    return run.records.map(({ id }) => id);
  }
  return existing;
}

async function replace(
  model: Model<StoredDocument>,
  run: ChangeRun,
  session?: ClientSession,
): Promise<void> {
  // One record is checked by its own replacement; of several one must know which it was.
  const versions = run.records.length > 1 ? await versionsOf(model, run, session) : null;
  const stale = versions && run.records.find(({ id, version }) => versions.get(id) !== version);
  if (stale) throw new ConflictError(run.collection, stale.id);
  const { matchedCount } = await driverCollection(model).bulkWrite(
    run.records.map((record) => ({
      replaceOne: {
        filter: { _id: record.id, version: record.version },
        replacement: toDocument(record, record.version + 1),
      },
    })),
    { session },
  );
  if (matchedCount < run.records.length) {
    throw new ConflictError(run.collection, run.records[0]?.id ?? '');
  }
}

async function versionsOf(
  model: Model<StoredDocument>,
  { records }: ChangeRun,
  session?: ClientSession,
): Promise<ReadonlyMap<string, number>> {
  const ids = records.map(({ id }) => id);
  const found = await driverCollection(model)
    .find({ _id: { $in: ids } }, { session, projection: { version: 1 } })
    .toArray();
  return new Map(found.map(({ _id, version }) => [_id, version]));
}
