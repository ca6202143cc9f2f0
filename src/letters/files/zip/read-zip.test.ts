import { expect, test } from '@jest/globals';
import { writeZip } from '../fixtures/write-zip.ts';
import { listZip, readZip, ZipError } from './read-zip.ts';

const everything = () => true;
const ZIP = writeZip([
  { name: 'a.xml', content: 'x'.repeat(1000) },
  { name: 'b.bin', content: 'y'.repeat(1000) },
]);

test('lists the parts and unpacks only the wanted ones', () => {
  expect(listZip(ZIP)).toEqual(['a.xml', 'b.bin']);
  const parts = readZip(ZIP, 5000, (name) => name === 'a.xml');
  expect([...parts.keys()]).toEqual(['a.xml']);
  expect(new TextDecoder().decode(parts.get('a.xml'))).toBe('x'.repeat(1000));
});

test('stops where the parts together unpack to more than allowed, whatever sizes the file claims', () => {
  const lying = new Uint8Array(ZIP);
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
  }
  expect(() => readZip(lying, 1999, everything)).toThrow(
    expect.objectContaining({ name: 'ZipError', tooLarge: true }),
  );
  expect(readZip(lying, 2000, everything).size).toBe(2);
});

test('says what is broken instead of reading beyond the end', () => {
  expect(() => listZip(ZIP.subarray(0, 40))).toThrow(ZipError);
  expect(() => readZip(ZIP.slice(20), 5000, everything)).toThrow(ZipError);
});
