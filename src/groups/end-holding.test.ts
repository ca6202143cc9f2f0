import { expect, test } from '@jest/globals';
import { endHolding } from './end-holding.ts';
import { currentHoldings, newPerson, takeOffice } from './holdings.ts';

const office = { tier: 'district', area: '4901' } as const;
const officer = takeOffice(newPerson('U1', 'มาลี'), { ...office, role: 'officer' }, 1);

test('a holding that ends stays in the history, with its end', () => {
  const ended = endHolding(officer, office, 9);
  expect(ended?.holdings).toEqual([{ ...office, role: 'officer', since: 1, until: 9 }]);
  expect(currentHoldings(ended)).toEqual([]);
});

test('other offices of the person go on', () => {
  const both = takeOffice(officer, { tier: 'district', area: '4904', role: 'officer' }, 2);
  expect(currentHoldings(endHolding(both, office, 9))).toMatchObject([{ area: '4904' }]);
});

test('an office that is not held, or not any more, cannot be ended', () => {
  expect(endHolding(officer, { tier: 'province', area: '49' }, 9)).toBeNull();
  const ended = endHolding(officer, office, 9);
  expect(ended && endHolding(ended, office, 10)).toBeNull();
});
