import { describe, expect, test } from '@jest/globals';
import { circularRecord, groupRecord } from '../../test/planning/records.ts';
import { newPerson } from '../groups/holdings.ts';
import type { Acknowledgement } from '../storage/records/circular.ts';
import type { Group } from '../storage/records/group.ts';
import type { Office } from '../storage/records/office.ts';
import { areasAcknowledged, circularStatus, newAcknowledgements } from './acknowledge-rules.ts';

const office = (name: string): Office => ({
  tier: name.startsWith('p') ? 'province' : 'district',
  area: name.slice(1),
});
const toDistricts = circularRecord({
  audience: { tier: 'district', include: ['49'], exclude: ['4907'] },
});
const toProvinces = circularRecord({
  audience: { tier: 'province', include: ['00'], exclude: [] },
});
const muang = groupRecord({ areas: ['4901'] });
const all = groupRecord({ areas: ['49'] });
const province = groupRecord({ tier: 'province', areas: ['49'] });

describe('a press counts for', () => {
  test.each<[string, readonly string[], Group | null, readonly string[]]>([
    ['an officer’s own district', ['d4901'], muang, ['4901']],
    ['their own, pressed in another’s group', ['d4904'], muang, ['4904']],
    ['their own, pressed in a one-to-one chat', ['d4901'], null, ['4901']],
    ['both districts of somebody who holds two', ['d4901', 'd4904'], all, ['4901', '4904']],
    ['nothing of somebody from elsewhere', ['d4701'], muang, []],
    ['nothing of a district left out', ['d4907'], all, []],
    ['nothing of a province', ['p49'], muang, []],
    ['the group’s district, for an office of all districts', ['d49'], muang, ['4901']],
    ['nothing for that office in a one-to-one chat', ['d49'], null, []],
    ['nothing for that office in the province’s group', ['d49'], province, []],
    ['nothing of nobody', [], muang, []],
  ])('%s', (_what, offices, group, areas) => {
    expect(areasAcknowledged(toDistricts, offices.map(office), group)).toEqual(areas);
  });

  test('a province’s own office, on a circular to provinces', () => {
    expect(areasAcknowledged(toProvinces, [office('p49')], province)).toEqual(['49']);
    expect(areasAcknowledged(toProvinces, [office('d4901')], province)).toEqual([]);
    expect(areasAcknowledged(toProvinces, [office('p00')], province)).toEqual(['49']);
  });
});

describe('of acknowledgements', () => {
  const [first] = newAcknowledgements(toDistricts, ['4901'], newPerson('U1', 'สมชาย'), 10);
  const given = (change: Partial<Acknowledgement>): Acknowledgement => ({
    ...(first ?? ({} as Acknowledgement)),
    ...change,
  });

  test('one of the same person, area and revision has the same id', () => {
    const again = newAcknowledgements(toDistricts, ['4901'], newPerson('U1', 'สมชาย'), 99);
    expect(again[0]?.id).toBe(first?.id);
    const revised = { ...toDistricts, revision: 2 };
    const other = newAcknowledgements(revised, ['4901'], newPerson('U1', 'สมชาย'), 99);
    expect(other[0]?.id).not.toBe(first?.id);
  });

  test('the first of each area counts, of this revision only', () => {
    const { acknowledged, silent } = circularStatus(toDistricts, [
      given({ id: 'b', area: '4901', name: 'มาลี', at: 20 }),
      given({ id: 'a', area: '4901', name: 'สมชาย', at: 10 }),
      given({ id: 'c', area: '4904', at: 5, revision: 0 }),
      given({ id: 'd', area: '4905', at: 15 }),
    ]);
    expect(acknowledged.map(({ area, name }) => `${area} ${name}`)).toEqual([
      '4901 สมชาย',
      '4905 สมชาย',
    ]);
    expect(silent).toEqual(['4902', '4903', '4904', '4906']);
  });
});
