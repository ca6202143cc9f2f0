import { expect, test } from '@jest/globals';
import { createTextExtractor } from './create-text-extractor.ts';
import { readFixture } from './fixtures/read-fixture.ts';

test('files sent at once are opened one after the other, also after a refusal', async () => {
  const extract = createTextExtractor();
  const order: string[] = [];
  const send = (name: string) =>
    extract(readFixture(name)).then(
      () => order.push(name),
      () => order.push(`${name} refused`),
    );
  await Promise.all(
    ['libreoffice.pdf', 'password.pdf', 'libreoffice.docx', 'letter.txt'].map(send),
  );
  expect(order).toEqual([
    'libreoffice.pdf',
    'password.pdf refused',
    'libreoffice.docx',
    'letter.txt',
  ]);
});

test('a crowd is told to try later, and later is served', async () => {
  const extract = createTextExtractor();
  const crowd = Array.from({ length: 21 }, () => extract(readFixture('letter.txt')));
  const results = await Promise.allSettled(crowd);
  expect(results.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'busy' } },
  ]);
  expect(await extract(readFixture('letter.txt'))).toMatchObject({ kind: 'text' });
});
