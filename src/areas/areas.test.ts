import { expect, test } from '@jest/globals';
import { areaName } from './area-name.ts';
import { contains, districts, districtsOf, isAreaCode, province, provinces } from './areas.ts';

test('knows 77 provinces and 928 districts, of which 76 and 878 take part', () => {
  expect(provinces()).toHaveLength(77);
  expect(districts()).toHaveLength(928);
  expect(provinces().filter((each) => each.takesPart)).toHaveLength(76);
  expect(districts().filter((each) => each.takesPart)).toHaveLength(878);
});

test('every district lies in a known province', () => {
  for (const each of districts()) expect(province(each.province)).not.toBeNull();
  expect(districtsOf('49').map((each) => each.code)).toEqual([
    '4901',
    '4902',
    '4903',
    '4904',
    '4905',
    '4906',
    '4907',
  ]);
});

test.each([
  ['00', 'ทั้งประเทศ'],
  ['49', 'จังหวัดมุกดาหาร'],
  ['4901', 'อำเภอเมืองมุกดาหาร'],
  ['10', 'กรุงเทพมหานคร'],
  ['1004', 'เขตบางรัก'],
  ['9999', '9999'],
])('area %s is written %s', (code, name) => {
  expect(areaName(code)).toBe(name);
});

test('an area is named without its kind, or with its province, on request', () => {
  expect(areaName('4901', { prefix: false })).toBe('เมืองมุกดาหาร');
  expect(areaName('5515', { withProvince: true })).toBe('อำเภอเฉลิมพระเกียรติ จังหวัดน่าน');
});

test.each([
  ['00', '49', true],
  ['00', '4901', true],
  ['49', '4901', true],
  ['49', '49', true],
  ['4901', '4901', true],
  ['4901', '49', false],
  ['49', '00', false],
  ['48', '4901', false],
])('%s contains %s: %s', (outer, inner, expected) => {
  expect(contains(outer, inner)).toBe(expected);
});

test('only codes of real areas are area codes', () => {
  expect(['00', '10', '49', '4901'].every(isAreaCode)).toBe(true);
  expect(['', '0', '59', '4999', '490101', 'มุก', 'toString'].some(isAreaCode)).toBe(false);
});
