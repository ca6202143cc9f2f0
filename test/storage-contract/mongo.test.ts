import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { openStore } from '../../src/storage/open-store.ts';
import { describeContract } from './describe-contract.ts';
import type { Engine } from './engine.ts';
import { describeLostConnection } from './lost-connection.ts';
import { findMongo, type MongoServer, startReplicaSet, startStandalone } from './mongo-server.ts';

const source = findMongo(process.env);
let server: MongoServer | undefined;

const mongo: Engine = {
  name: 'MongoDB',
  shared: true,
  async createDatabase() {
    const url = new URL(server?.url ?? '');
    url.pathname = `/contract-${randomUUID()}`;
    return {
      url: url.href,
      async drop() {
        const connection = await mongoose.createConnection(url.href).asPromise();
        await connection.dropDatabase();
        await connection.close();
      },
    };
  },
};

const skipped = source.kind === 'none' ? ` (skipped: ${source.reason})` : '';
(source.kind === 'none' ? describe.skip : describe)(`storage contract: MongoDB${skipped}`, () => {
  beforeAll(async () => {
    server = await startReplicaSet(source);
  }, 300_000);
  afterAll(() => server?.stop());

  describeContract(mongo);
  describeLostConnection(mongo);

  test('a database of another program is refused', async () => {
    const database = await mongo.createDatabase();
    const other = await mongoose.createConnection(database.url).asPromise();
    await other.createCollection('theirs');
    await other.close();
    await expect(openStore(database.url)).rejects.toMatchObject({ code: 'store_unusable' });
    await database.drop();
  });
});

const STANDALONE = 'MongoDB without a replica set is refused when the store is opened';
if (source.kind === 'binary' || source.kind === 'download') {
  test(STANDALONE, async () => {
    const standalone = await startStandalone(source);
    const opening = openStore(standalone.url);
    await expect(opening).rejects.toMatchObject({
      code: 'store_unusable',
      message: expect.stringContaining('--replSet'),
    });
    await standalone.stop();
  }, 300_000);
} else {
  test.skip(`${STANDALONE} (skipped: no mongod that the test could start)`, () => {});
}
