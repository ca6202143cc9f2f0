import { describe, expect, test } from '@jest/globals';
import { districtsOf } from '../areas/areas.ts';
import { readCalendar } from './import-calendar.ts';

const HEADINGS = ['เรื่อง', 'กำหนดส่ง', 'เวลา', 'ระดับ', 'พื้นที่', 'ยกเว้น'];
const MUKDAHAN = districtsOf('49').map(({ code }) => code);

describe('a year’s calendar', () => {
  test('is read with Thai headings, Thai days and names', () => {
    const { rows, faults } = readCalendar([
      HEADINGS,
      ['รอบที่ 1', '๑๕ มี.ค. ๒๕๗๐', '16.30 น.', 'อำเภอ', 'จังหวัดมุกดาหาร', 'อำเภอดงหลวง'],
      ['', '', '', '', '', ''],
      ['รอบที่ 2', new Date('2027-05-10T00:00:00Z'), 0.6875, 'จังหวัด', '47;49', null],
    ]);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        ...{ line: 2, title: 'รอบที่ 1', due: '2027-03-15', dueTime: '16:30', tier: 'district' },
        areas: MUKDAHAN.filter((code) => code !== '4904'),
      },
      {
        ...{ line: 4, title: 'รอบที่ 2', due: '2027-05-10', dueTime: '16:30', tier: 'province' },
        areas: ['47', '49'],
      },
    ]);
  });

  test('names every bad row with its line and all that is wrong with it', () => {
    const { faults } = readCalendar([
      ['title', 'due', 'time', 'tier', 'area'],
      ['a', '2027-02-29', '', 'district', '49'],
      ['', '2027-03-01', '25:00', 'amphoe', '49'],
      ['b', '2027-03-01', '', 'district', 'อำเภอเมืองxyz'],
      ['c', '2027-03-01', '', 'district', '4901'],
      ['c', '1/3/2570', '', 'district', '4901'],
      ['d', '2027-03-01', '', 'province', '4901'],
    ]);
    expect(faults.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '2 no day: "2027-02-29"',
      '3 no title',
      '3 no time of day: "25:00"',
      '3 the tier must be province or district, not "amphoe"',
      '4 no such area, or several: "อำเภอเมืองxyz"',
      '6 the same as line 5',
      '7 nobody of that tier in that area',
    ]);
  });

  test('without its columns is refused', () => {
    expect(readCalendar([['title', 'due']]).faults).toEqual([
      { line: 1, what: 'no column tier, area' },
    ]);
  });

  test('takes no name that several areas bear', () => {
    const rows = [
      ['title', 'due', 'tier', 'area'],
      ['a', '2027-03-01', 'district', 'อำเภอเฉลิมพระเกียรติ'],
    ];
    expect(readCalendar(rows).faults).toHaveLength(1);
  });
});
