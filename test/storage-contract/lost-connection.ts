import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/storage/open-store.ts';
import { insertIfNew, put, save } from '../../src/storage/store.ts';
import { type CuttableConnection, openCuttableConnection } from './cuttable-connection.ts';
import { type Engine, useStore } from './engine.ts';
import { setting } from './records.ts';

const UNAVAILABLE = { code: 'store_unavailable' };

/** What happens when the way to the server is lost, for an engine that has one. */
export function describeLostConnection(engine: Engine): void {
  describe('a lost connection', () => {
    const used = useStore(engine);
    let connection: CuttableConnection;
    let url: string;
    beforeAll(async () => {
      const { host, pathname } = new URL(used.url.split(',')[0] ?? '');
      const [name = '', port = '27017'] = host.split(':');
      connection = await openCuttableConnection(name, Number(port));
      url = `mongodb://127.0.0.1:${connection.port}${pathname}?directConnection=true`;
    });
    afterAll(() => connection.close());

    test('every call fails as unavailable, and works again once the way is there', async () => {
      const store = await openStore(url);
      try {
        await store.commit([put('settings', setting('a', 1))]);
        connection.cut();
        await expect(store.ping()).rejects.toMatchObject(UNAVAILABLE);
        await expect(store.settings.find()).rejects.toMatchObject(UNAVAILABLE);
        const one = store.commit([insertIfNew('settings', setting('b', 1))]);
        await expect(one).rejects.toMatchObject(UNAVAILABLE);
        const several = store.commit([
          save('settings', { ...setting('a', 2), version: 1 }),
          put('settings', setting('c', 1)),
        ]);
        await expect(several).rejects.toMatchObject(UNAVAILABLE);
        await expect(openStore(url)).rejects.toMatchObject(UNAVAILABLE);

        connection.mend();
        await store.ping();
        expect((await store.settings.find()).map(({ id, value }) => [id, value])).toEqual([
          ['a', 1],
        ]);
        await store.commit([put('settings', setting('a', 3)), put('settings', setting('b', 3))]);
      } finally {
        connection.mend();
        await store.close();
      }
    }, 60_000);
  });
}
