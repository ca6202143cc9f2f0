import { expect, test } from '@jest/globals';
import { joinSpacedLetters } from './join-spaced-letters.ts';

test('words whose letters a text layer set apart are made whole', () => {
  expect(joinSpacedLetters('จึ ง ขอให้ ส่ งภายในวั น ศุ ก ร์ ที่ 21 มี น าคม 2568')).toBe(
    'จึงขอให้ส่งภายในวันศุกร์ที่ 21 มีนาคม 2568',
  );
});

test.each(['เรียน นายอำเภอ ทุกอำเภอ', 'ณ ห้องประชุม ชั้น ๕ ที่ มท ๐๓๒๒/ว ๑๒๓', 'คำว่า ก ข คือ', ''])(
  'a line that is whole stays as it is: %s',
  (line) => {
    expect(joinSpacedLetters(line)).toBe(line);
  },
);

test('joins a line that is nothing but single letters with their marks', () => {
  expect(joinSpacedLetters('ด่ ว น ที่ สุ ด')).toBe('ด่วนที่สุด');
});
