import { expect, test } from '@jest/globals';
import { readFixture } from '../fixtures/read-fixture.ts';
import { pictureSize } from './picture-size.ts';

test('a PNG tells its pixels', () => {
  expect(pictureSize(readFixture('picture-renamed.pdf').bytes)).toBe(150 * 210);
});

test('a JPEG tells its pixels behind other segments', () => {
  const jpeg = Buffer.from('ffd8ffe0000400ffffc00011080064012c030000000000000000000000', 'hex');
  expect(pictureSize(jpeg)).toBe(100 * 300);
});

test('another format or a damaged picture tells nothing, without end or error', () => {
  expect(pictureSize(new Uint8Array(100))).toBeNull();
  expect(pictureSize(Buffer.from(`ffd8${'ff'.repeat(40)}`, 'hex'))).toBeNull();
  expect(pictureSize(Buffer.from(`ffd8${'ffe00000'.repeat(20)}`, 'hex'))).toBeNull();
  expect(pictureSize(new Uint8Array(3))).toBeNull();
});
