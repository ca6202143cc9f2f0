import { expect, test } from '@jest/globals';
import { districtsOf } from '../areas/areas.ts';
import { areasText, outstandingText } from './areas-text.ts';
import { audienceText } from './audience-text.ts';

const districts = (province: string, count: number) =>
  districtsOf(province)
    .slice(0, count)
    .map(({ code }) => code);

test('few districts are named, with their province where there are several', () => {
  expect(outstandingText(['4901', '4904'])).toBe('เมืองมุกดาหาร, ดงหลวง');
  expect(outstandingText(['4901', '4801'])).toBe('เมืองมุกดาหาร (มุกดาหาร), เมืองนครพนม (นครพนม)');
});

test('many districts are counted by province, the one with most first', () => {
  const areas = [...districts('49', 3), ...districts('30', 20), ...districts('48', 4)];
  expect(outstandingText(areas)).toBe('นครราชสีมา 20 อำเภอ, นครพนม 4 อำเภอ, มุกดาหาร 3 อำเภอ');
});

test('the districts of one province are named up to ten', () => {
  const text = outstandingText(districts('30', 15));
  expect(text.split(', ')).toHaveLength(10);
  expect(text).toMatch(/ และอีก 5 แห่ง$/);
});

test('areas are written as offices write them', () => {
  expect(areasText(['49', '4801'])).toBe('จังหวัดมุกดาหาร, อำเภอเมืองนครพนม');
  expect(areasText([])).toBeNull();
});

test.each([
  [{ tier: 'province', include: ['00'], exclude: [] }, 'ทุกจังหวัด'],
  [
    { tier: 'both', include: ['00'], exclude: ['49'] },
    'ทุกจังหวัด และทุกอำเภอทั่วประเทศ ยกเว้นจังหวัดมุกดาหาร',
  ],
  [{ tier: 'district', include: ['49'], exclude: [] }, 'ทุกอำเภอในจังหวัดมุกดาหาร'],
  [
    { tier: 'district', include: ['49', '4801'], exclude: [] },
    'ทุกอำเภอในจังหวัดมุกดาหาร และอำเภอเมืองนครพนม จังหวัดนครพนม',
  ],
  [{ tier: 'district', include: [], exclude: [] }, 'ยังไม่ได้เลือกพื้นที่'],
] as const)('the audience %j reads %s', (audience, text) => {
  expect(audienceText(audience)).toBe(text);
});
