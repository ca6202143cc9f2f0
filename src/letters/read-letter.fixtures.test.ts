import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readLetter } from './read-letter.ts';

const folder = new URL('./reading/fixtures/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length));

test.each(names)('reads the letter %s as it is labelled', (name) => {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  const reading = readLetter(text);
  const found = { ...reading, warnings: reading.warnings.map((warning) => warning.code) };
  expect(found).toMatchObject(expected);
});
