import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Audience } from '../storage/records/office.ts';
import { districts, provinces } from './areas.ts';
import { expandAudience } from './audience.ts';
import { coverage, toggleArea, toggleAreas } from './toggle-area.ts';

const nobody: Audience = { tier: 'district', include: [], exclude: [] };
const press = (...areas: readonly string[]): Audience => areas.reduce(toggleArea, nobody);

test('a press takes an area in, a second press out', () => {
  expect(press('49')).toEqual({ ...nobody, include: ['49'] });
  expect(press('49', '49')).toEqual(nobody);
});

test('a district of a province that is in becomes its exception, and comes back', () => {
  expect(press('49', '4904')).toEqual({ ...nobody, include: ['49'], exclude: ['4904'] });
  expect(press('49', '4904', '4904')).toEqual({ ...nobody, include: ['49'] });
});

test('the whole of an area takes the place of its parts, and of its exceptions', () => {
  expect(press('4904', '4901', '49')).toEqual({ ...nobody, include: ['49'] });
  expect(press('49', '4904', '49')).toEqual({ ...nobody, include: ['49'] });
  expect(press('00', '49', '4904')).toMatchObject({
    include: ['00'],
    exclude: ['4901', '4902', '4903', '4905', '4906', '4907'],
  });
});

test('whatever was pressed, the last press turns exactly that area', () => {
  const codes = [...provinces(), ...districts()].map(({ code }) => code);
  const area = fc.constantFrom('00', '49', '47', '4901', '4904', '4701', ...codes.slice(0, 5));
  fc.assert(
    fc.property(fc.array(area, { maxLength: 8 }), area, (before, last) => {
      const audience = press(...before);
      const after = toggleArea(audience, last);
      const was = coverage(audience, last);
      expect(coverage(after, last)).toBe(was === 'all' ? 'none' : 'all');
      const elsewhere = (each: Audience) =>
        expandAudience(each).districts.filter((code) => !(last === '00' || code.startsWith(last)));
      expect(elsewhere(after)).toEqual(elsewhere(audience));
    }),
  );
});

test('several areas are pressed in together first, and out together once all are in', () => {
  const some = press('49');
  const all = toggleAreas(some, ['47', '48', '49']);
  expect(all.include.toSorted()).toEqual(['47', '48', '49']);
  expect(toggleAreas(all, ['47', '48', '49'])).toEqual(nobody);
});
