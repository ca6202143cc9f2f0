import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { circularRecord, groupRecord } from '../../test/planning/records.ts';
import { districtsOf } from '../areas/areas.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Audience, Office } from '../storage/records/office.ts';
import { groupSees, officeSees, seesCircular } from './visible-circulars.ts';

const office = (name: string): Office => ({
  tier: name.startsWith('p') ? 'province' : 'district',
  area: name.slice(1),
});
const sent = (audience: Audience, senderArea = '00'): Circular =>
  circularRecord({ audience, senderArea });
const OFFICES = ['p00', 'p49', 'p47', 'd49', 'd4901', 'd4904', 'd4701'];
const seen = (circular: Circular): string =>
  OFFICES.filter((name) => officeSees(office(name), circular)).join(' ');

describe('nobody sees what their office may not see', () => {
  test.each<[string, Circular, string]>([
    [
      'the department to all provinces',
      sent({ tier: 'province', include: ['00'], exclude: [] }),
      'p00 p49 p47',
    ],
    [
      'the department to all but one province',
      sent({ tier: 'province', include: ['00'], exclude: ['47'] }),
      'p00 p49',
    ],
    [
      'the department to the districts of a province',
      sent({ tier: 'district', include: ['49'], exclude: [] }),
      'p00 p49 d49 d4901 d4904',
    ],
    [
      'the department to one district',
      sent({ tier: 'district', include: ['4901'], exclude: [] }),
      'p00 p49 d49 d4901',
    ],
    [
      'a province to its districts but one',
      sent({ tier: 'district', include: ['49'], exclude: ['4904'] }, '49'),
      'p00 p49 d49 d4901',
    ],
    ['both tiers', sent({ tier: 'both', include: ['47'], exclude: [] }), 'p00 p47 d4701'],
  ])('%s', (_what, circular, offices) => expect(seen(circular)).toBe(offices));

  test('a district sees no circular whose audience leaves it out, whoever sends it', () => {
    const codes = fc.constantFrom('00', '47', '49', ...districtsOf('49').map(({ code }) => code));
    const audiences = fc.record({
      tier: fc.constantFrom('province' as const, 'district' as const, 'both' as const),
      include: fc.array(codes, { minLength: 1, maxLength: 3 }),
      exclude: fc.array(codes, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(audiences, fc.constantFrom('00', '47', '49'), (audience, sender) => {
        const district = office('d4901');
        const within = (areas: readonly string[]) =>
          ['00', '49', '4901'].some((area) => areas.includes(area));
        const meant =
          audience.tier !== 'province' && within(audience.include) && !within(audience.exclude);
        expect(officeSees(district, sent(audience, sender))).toBe(meant);
      }),
    );
  });
});

describe('in a group', () => {
  const toOne = sent({ tier: 'district', include: ['4901'], exclude: [] });

  test('only what the group stands for is seen, whoever asks there', () => {
    const coordinator = [office('p00')];
    const other = groupRecord({ areas: ['4904'] });
    expect(seesCircular(toOne, { offices: coordinator, group: other })).toBe(false);
    expect(seesCircular(toOne, { offices: [], group: groupRecord() })).toBe(true);
    expect(seesCircular(toOne, { offices: coordinator, group: null })).toBe(true);
    expect(seesCircular(toOne, { offices: [], group: null })).toBe(false);
  });

  test('a group that is not enrolled sees nothing', () => {
    expect(groupSees(groupRecord({ tier: null, areas: ['4901'] }), toOne)).toBe(false);
    expect(groupSees(groupRecord({ tier: 'province', areas: ['49'] }), toOne)).toBe(false);
  });
});
