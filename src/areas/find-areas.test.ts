import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areaName } from './area-name.ts';
import { districts, provinces } from './areas.ts';
import { editDistance } from './edit-distance.ts';
import { findAreas } from './find-areas.ts';

const codes = (text: string, within = '00'): readonly string[] =>
  findAreas(text, { within }).map((each) => each.code);

describe('one area is understood in', () => {
  test.each([
    ['อ.เมืองมุก', '4901'],
    ['จ.มุกดาหาร', '49'],
    ['อำเภอเมืองมุกดาหาร', '4901'],
    ['มุกดาหาร', '49'],
    ['เมือง สกล', '4701'],
    ['อ.เมือง จ.สกลนคร', '4701'],
    ['จ.สกลนคร อ.เมือง', '4701'],
    ['อ เมือง จ ยโสธร', '3501'],
    ['ดงหลวงจ.มุกดาหาร', '4904'],
    ['ธาตุพนม นครพนม', '4805'],
    ['ธาตุพนมนครพนม', '4805'],
    ['ดงหลวง มุก', '4904'],
    ['ที่ว่าการอำเภอดงหลวง', '4904'],
    ['ศาลากลางจังหวัดมุกดาหาร', '49'],
    ['โคราช', '30'],
    ['เมืองโคราช', '3001'],
    ['กทม.', '10'],
    ['กรุงเทพฯ', '10'],
    ['เขตบางรัก', '1004'],
    ['อ.สนามชัยเขต', '2408'],
    ['อ.อยุธยา', '1401'],
    ['ทุกจังหวัด', '00'],
    ['๔๙๐๑', '4901'],
    ['49', '49'],
  ])('%s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });
});

describe('faults in spelling are forgiven', () => {
  test.each([
    ['a missing tone mark', 'หว้านใหญ', '4906'],
    ['a missing letter', 'นิคมคำส้อย', '4902'],
    ['a missing vowel', 'ธาตพนม', '4805'],
    ['letters that sound alike', 'ศรีษะเกษ', '33'],
    ['an end that is not heard', 'กาฬสินธ์', '46'],
    ['letters swapped', 'มุกดาาหร', '49'],
    ['spaces within', 'สว่าง แดน ดิน', '4712'],
    ['decomposed sara am', 'คําชะอี', '4905'],
  ])('%s: %s', (_, text, code) => {
    expect(codes(text)).toEqual([code]);
  });
});

describe('several candidates come back', () => {
  test('for a name that repeats across provinces, each with its province', () => {
    const found = findAreas('อ.เฉลิมพระเกียรติ');
    expect(found).toHaveLength(5);
    expect(found.map((each) => each.name)).toContain('อำเภอเฉลิมพระเกียรติ จังหวัดน่าน');
    expect(found.every((each) => each.certain)).toBe(true);
  });

  test('for a province and its capital of one name, the province first', () => {
    expect(codes('อยุธยา')).toEqual(['14', '1401']);
  });

  test('for a name only begun, the best first and none certain', () => {
    const found = findAreas('มุกดา');
    expect(found.map((each) => each.code)).toEqual(['49', '4901']);
    expect(found.some((each) => each.certain)).toBe(false);
  });

  test('for the capital of whichever province', () => {
    expect(codes('อ.เมือง')).toHaveLength(76);
  });
});

test('a province named or given narrows the search', () => {
  expect(codes('เฉลิมพระเกียรติ น่าน')).toEqual(['5515']);
  expect(codes('เฉลิมพระเกียรติ', '55')).toEqual(['5515']);
  expect(codes('เมือง', '49')).toEqual(['4901']);
  expect(codes('สกลนคร', '49')).toEqual([]);
  expect(codes('4701', '49')).toEqual([]);
});

test.each(['', '   ', 'จังหวัด', 'สวัสดีครับ', 'xyz', 'อ.เมืองมุก จ.สกลนคร', '999'])(
  'nothing is made out of %j',
  (text) => {
    expect(codes(text)).toEqual([]);
  },
);

test('every area is found by its own full name alone', () => {
  for (const { code } of [...provinces(), ...districts()]) {
    expect([code, codes(areaName(code, { withProvince: true }))]).toEqual([code, [code]]);
  }
});

test('any text at all is answered, best candidate first', () => {
  const letters = fc.constantFrom(...'กขคงจมอสนรเแาิีุู่้๊์ำ .๑49');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
      const scores = findAreas(text).map((each) => each.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['มุกดาหาร', 'มุกดาหาร', 0],
  ['มุกดาหาร', 'มุกดาหา', 1],
  ['มุกดาหาร', 'มุกดาาหร', 1],
  ['กข', 'คงจฉ', 3],
])('from %s to %s it takes %i edits, at most 2 counted', (from, to, edits) => {
  expect(editDistance(from, to, 2)).toBe(edits);
});
