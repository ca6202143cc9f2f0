import { areaName } from '../areas/area-name.ts';
import { provinceOf } from '../areas/areas.ts';
import type { Acknowledgement } from '../storage/records/circular.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { bangkokDay, bangkokTime } from '../thai/bangkok-time.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import type { CircularStanding, NotReached } from './circular-standing.ts';

const HEAD = ['รหัสพื้นที่', 'จังหวัด', 'หน่วยงาน', 'สถานะ', 'ผู้รับทราบ', 'วันที่', 'เวลา', 'หมายเหตุ'];

const WHY: Readonly<Record<NotReached, string>> = {
  waiting: 'รอส่ง',
  paused: 'พักการส่งไว้',
  quota: 'โควตาข้อความหมด',
  review: 'ไม่ทราบผลการส่ง',
  failed: 'ส่งไม่สำเร็จ',
  cancelled: 'ยกเลิกการส่ง',
  noGroup: 'ไม่มีกลุ่มลงทะเบียน',
};

const when = (at: Instant): readonly string[] => [formatThaiDay(bangkokDay(at)), bangkokTime(at)];

function place(area: AreaCode): readonly string[] {
  const province = provinceOf(area);
  return [area, province === null ? '' : areaName(province, { prefix: false }), areaName(area)];
}

/** Every area of a circular with its acknowledgement, as rows of a table with its head, by area code. */
export function standingSheet(standing: CircularStanding): readonly (readonly string[])[] {
  const earlier = new Map(standing.earlier.map((each) => [each.area, each]));
  const note = (area: AreaCode): string => {
    const old = earlier.get(area);
    return old === undefined ? '' : `รับทราบฉบับเดิม โดย ${old.name ?? 'ไม่ระบุชื่อ'}`;
  };
  const done = ({ area, name, at, onBehalf }: Acknowledgement) => [
    ...[...place(area), 'รับทราบ', name ?? '', ...when(at)],
    onBehalf ? 'ผู้ประสานงานบันทึกแทน' : '',
  ];
  const rows = [
    ...standing.acknowledged.map(done),
    ...standing.silent.map((area) => [...place(area), 'ยังไม่รับทราบ', '', '', '', note(area)]),
    ...standing.notReached.map(({ area, why }) => [
      ...[...place(area), 'ยังไม่ถึง', '', '', ''],
      [WHY[why], note(area)].filter(Boolean).join(' '),
    ]),
  ];
  return [HEAD, ...rows.toSorted(([one = ''], [other = '']) => one.localeCompare(other))];
}
