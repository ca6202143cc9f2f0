import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { openStore } from '../open-store.ts';

test('a MongoDB that does not answer is unavailable, in words without the password', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const url = `mongodb://bot:secret@127.0.0.1:${port}/amphoe-ita`;
  const error = await openStore(url).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'store_unavailable' });
  expect(String(error)).not.toContain('secret');
});

test.each(['mongodb://', 'mongodb://host/db?nonsense=1', 'mongodb://a,b:port/db'])(
  'the URL %s is refused as unusable',
  async (url) => {
    await expect(openStore(url)).rejects.toMatchObject({ code: 'store_unusable' });
  },
);
