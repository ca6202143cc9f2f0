import mongoose, { type Connection, type Model } from 'mongoose';
import {
  COLLECTIONS,
  type CollectionName,
  type CollectionShape,
  type FieldType,
} from '../records/collections.ts';
import type { StoredDocument } from './document.ts';

export type Models = Readonly<Record<CollectionName, Model<StoredDocument>>>;

/** The driver's collection under a model: what is written there goes past Mongoose's casting. */
export const driverCollection = (model: Model<StoredDocument>) =>
  model.collection as unknown as mongoose.mongo.Collection<StoredDocument>;

const TYPES: Readonly<Record<FieldType, unknown>> = {
  text: String,
  integer: Number,
  boolean: Boolean,
  list: { type: [String], default: undefined },
};

/** One Mongoose model per collection, with its indexes; the indexes are made by `prepareSchema`. */
export function createModels(connection: Connection): Models {
  const models = (Object.keys(COLLECTIONS) as CollectionName[]).map((name) => [
    name,
    connection.model<StoredDocument>(name, createSchema(COLLECTIONS[name]), name),
  ]);
  return Object.fromEntries(models) as Models;
}

function createSchema({ fields, indexes }: CollectionShape<never>): mongoose.Schema {
  const paths = Object.entries(fields as Record<string, FieldType>).map(([field, type]) => [
    field,
    TYPES[type],
  ]);
  const schema = new mongoose.Schema(
    { _id: String, version: Number, ...Object.fromEntries(paths) },
    {
      // What cannot be searched is kept as it is.
      strict: false,
      id: false,
      versionKey: false,
      autoIndex: false,
      autoCreate: false,
      suppressReservedKeysWarning: true,
    },
  );
  for (const index of indexes as readonly (readonly string[])[]) {
    // The id settles ties, so with it at the end of an index nothing has to be sorted.
    schema.index(Object.fromEntries([...index, '_id'].map((field) => [field, 1])));
  }
  return schema;
}
