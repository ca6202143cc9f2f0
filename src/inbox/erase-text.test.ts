import { expect, test } from '@jest/globals';
import { eraseText } from './erase-text.ts';

test('erases what was written and whom it called, and keeps the rest', () => {
  const event = {
    type: 'message',
    message: { id: '1', type: 'text', text: 'ความลับ', mention: { mentionees: [] }, emojis: [] },
  };
  const erased = { type: 'message', message: { id: '1', type: 'text', text: '' } };
  expect(eraseText(event)).toEqual(erased);
});

test('leaves events without a text as they are', () => {
  for (const event of [{ type: 'join' }, { message: { type: 'sticker' } }, null, 'text']) {
    expect(eraseText(event)).toBe(event);
  }
});
