import mongoose, { type Model } from 'mongoose';
import { readQuery } from '../read-query.ts';
import type { CollectionName } from '../records/collections.ts';
import type { Entity } from '../records/entity.ts';
import type { Query, Repository } from '../store.ts';
import { plain, type StoredDocument, toRecord } from './document.ts';
import { driverCollection } from './models.ts';
import { filterOf, sortOf } from './mongo-query.ts';

/** The repository of one collection. */
export function createMongoRepository<T extends Entity>(
  name: CollectionName,
  model: Model<StoredDocument>,
): Repository<T> {
  const find = (query: Query<T>, fields?: '_id'): Promise<StoredDocument[]> => {
    const asked = readQuery(name, query);
    // To MongoDB a limit of 0 is none at all.
    if (asked.limit === 0) return Promise.resolve([]);
    return model
      .find(filterOf(asked), fields)
      .sort(sortOf(asked))
      .skip(asked.offset)
      .limit(asked.limit ?? 0)
      .lean<StoredDocument[]>()
      .exec();
  };

  return {
    async get(id) {
      const document = await model.findById(id).lean<StoredDocument>().exec();
      return document ? toRecord<T>(document) : null;
    },
    async getMany(ids) {
      const found = await model
        .find({ _id: { $in: ids } })
        .lean<StoredDocument[]>()
        .exec();
      return found.map(toRecord<T>);
    },
    async find(query = {}) {
      return (await find(query)).map(toRecord<T>);
    },
    async count(query = {}) {
      return model.countDocuments(filterOf(readQuery(name, query))).exec();
    },
    async claim(query, set) {
      for (;;) {
        const ids = (await find(query, '_id')).map(({ _id }) => _id);
        if (ids.length === 0) return [];
        const claimed = await claimAmong(model, ids, filterOf(readQuery(name, query)), set);
        // All taken by others in the meantime: they got on, so this loop comes to an end.
        if (claimed.length > 0) return claimed.map(toRecord<T>);
      }
    },
  };
}

/**
 * Takes those of the records that still match. The server changes each record by itself and looks at
 * the condition again right then, so of two claimers only one finds a record as the condition wants
 * it; the mark tells it afterwards which ones it got. No transaction: claimers would only undo each
 * other's.
 */
async function claimAmong(
  model: Model<StoredDocument>,
  ids: readonly string[],
  filter: Readonly<Record<string, unknown>>,
  set: object,
): Promise<StoredDocument[]> {
  const collection = driverCollection(model);
  const mark = new mongoose.Types.ObjectId().toHexString();
  const among = { _id: { $in: [...ids] } };
  await collection.updateMany(
    { $and: [among, filter] },
    { $set: { ...plain(set), _claim: mark }, $inc: { version: 1 as never } },
  );
  const claimed = await collection.find({ ...among, _claim: mark }).toArray();
  const byId = new Map(claimed.map((document) => [document._id, document]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
