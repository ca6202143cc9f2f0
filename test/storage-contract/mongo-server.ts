import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { MongoMemoryReplSet, MongoMemoryServer } from 'mongodb-memory-server-core';

/** Where a MongoDB for the tests comes from. */
export type MongoSource =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'binary'; readonly path: string }
  | { readonly kind: 'download' }
  | { readonly kind: 'none'; readonly reason: string };

/** Looks for a MongoDB, without the network unless `MONGOMS_ALLOW_DOWNLOAD=1` allows it. */
export function findMongo(environment: NodeJS.ProcessEnv): MongoSource {
  if (environment.TEST_MONGODB_URL) return { kind: 'url', url: environment.TEST_MONGODB_URL };
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const path = [
    environment.MONGOMS_SYSTEM_BINARY,
    ...folders.map((one) => join(one, 'mongod')),
  ].find((one) => one && isExecutable(one));
  if (path) return { kind: 'binary', path };
  if (environment.MONGOMS_ALLOW_DOWNLOAD === '1') return { kind: 'download' };
  return {
    kind: 'none',
    reason:
      'no mongod found: set TEST_MONGODB_URL or MONGOMS_SYSTEM_BINARY, put mongod on the PATH, or allow MONGOMS_ALLOW_DOWNLOAD=1',
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A running server; `url` names no database. */
export interface MongoServer {
  readonly url: string;
  stop(): Promise<void>;
}

type Startable = Extract<MongoSource, { kind: 'binary' | 'download' }>;

const binaryOf = (source: Startable) =>
  source.kind === 'binary' ? { binary: { systemBinary: source.path } } : {};

/** A replica set of one member, or the one that the URL names. */
export async function startReplicaSet(source: MongoSource): Promise<MongoServer> {
  if (source.kind === 'none') throw new Error(source.reason);
  if (source.kind === 'url') return { url: source.url, stop: async () => {} };
  const set = await MongoMemoryReplSet.create({
    ...binaryOf(source),
    replSet: { count: 1, storageEngine: 'wiredTiger' },
  });
  return { url: set.getUri(), stop: async () => void (await set.stop()) };
}

/** A server that belongs to no replica set. */
export async function startStandalone(source: Startable): Promise<MongoServer> {
  const server = await MongoMemoryServer.create(binaryOf(source));
  return { url: server.getUri(), stop: async () => void (await server.stop()) };
}
