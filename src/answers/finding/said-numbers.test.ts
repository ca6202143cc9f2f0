import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from './normalise.ts';
import { withSaidNumbers } from './said-numbers.ts';
import { takeTypedNumbers } from './typed-numbers.ts';

const ONES = ['', 'เอ็ด', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const ALONE = ['', 'หนึ่ง', ...ONES.slice(2)];
const TENS = ['', 'สิบ', 'ยี่สิบ', 'สามสิบ', 'สี่สิบ'];

/** A number below 50 as it is said. */
const said = (number: number): string =>
  number < 10 ? (ALONE[number] ?? '') : `${TENS[Math.floor(number / 10)]}${ONES[number % 10]}`;

describe('numbers said in words', () => {
  test('of indicators, items and the letter O are read up to 49', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 49 }),
        fc.constantFrom('ตัวชี้วัดที่', 'ข้อที่', 'ตัวที่', 'โอ', 'ลำดับที่', 'ตชว'),
        (number, thing) => {
          expect(withSaidNumbers(`${thing}${said(number)} คืออะไร`)).toBe(
            `${thing}${number} คืออะไร`,
          );
        },
      ),
    );
  });

  test.each([
    ['โอซาวสองปี 66', 'โอ22ปี 66'],
    ['ตัวที่ห้าคือเรื่องไหน', 'ตัวที่5คือเรื่องไหน'],
    ['ปีหกสิบหกประชุมวันไหน', 'ปี66ประชุมวันไหน'],
    ['ปีสองพันห้าร้อยหกสิบเจ็ดมีสามสิบข้อ', 'ปี 2567มี30ข้อ'],
    ['วันที่สิบพฤษภา', 'วันที่10พฤษภา'],
    ['ข้อสี่ท้องถิ่นดีเด่น', 'ข้อ4ท้องถิ่นดีเด่น'],
  ])('“%s” reads as “%s”', (typed, read) => {
    expect(withSaidNumbers(typed)).toBe(read);
  });

  test.each(['ข้อห้ามมีอะไรบ้าง', 'ข้อสามารถ', 'ตัวที่ห้ามใช้', 'สี่ข้อ', 'ที่หนึ่งคือใคร', 'ข้อสองปี', 'สิบเอกสมชาย'])(
    '“%s” holds no number of a thing',
    (typed) => {
      expect(withSaidNumbers(typed)).toBe(typed);
    },
  );
});

test.each(['กี่ข้อ35ใช่มั้ย', 'มีกี่ข้อ 35 ข้อใช่ไหม', 'ภายในกี่วัน 120 ใช่ไหม'])(
  'a count that “%s” only asks to be confirmed is no number to look for',
  (typed) => {
    const { indicators, openDataItems, longNumbers } = takeTypedNumbers(
      normalise(typed),
      '2026-11-20',
    );
    expect([...indicators, ...openDataItems, ...longNumbers]).toEqual([]);
  },
);
