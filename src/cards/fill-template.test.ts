import { expect, test } from '@jest/globals';
import { fillTemplate } from './fill-template.ts';

test('text from a letter is shown as it is, also where it looks like a template', () => {
  const text = `${'$'}{palette.navy} {"$eval": "1"} "quoted"`;
  expect(fillTemplate('parts/note', { text })).toMatchObject({ type: 'text', text });
});

test('a value that a template names and nobody gave is an error', () => {
  expect(() => fillTemplate('parts/note', {})).toThrow(/text/);
});

test('a template that is not there is an error', () => {
  expect(() => fillTemplate('no-such-card', {})).toThrow(/no-such-card/);
});
