import type { AreaCode } from '../storage/records/office.ts';

/** What people say for a province besides its name and its beginnings. */
export const PROVINCE_ALIASES: Readonly<Record<AreaCode, readonly string[]>> = {
  '10': ['กทม', 'กรุงเทพ', 'บางกอก'],
  '11': ['ปากน้ำ'],
  '12': ['นนท์'],
  '14': ['อยุธยา', 'กรุงเก่า'],
  '20': ['ชล'],
  '24': ['แปดริ้ว'],
  '30': ['โคราช'],
  '34': ['อุบล'],
  '41': ['อุดร'],
  '65': ['พิษโลก', 'พิดโลก', 'สองแคว'],
  '74': ['มหาชัย'],
  '75': ['แม่กลอง'],
  '77': ['ประจวบ'],
  '80': ['นครศรี', 'เมืองคอน'],
  '84': ['สุราษฎร์', 'สุราษ'],
};

/** Words for the nation or the department. */
export const NATION_ALIASES: readonly string[] = [
  'ทั้งประเทศ',
  'ทั่วประเทศ',
  'ประเทศไทย',
  'ทุกจังหวัด',
  'ทุกจังหวัดทั่วประเทศ',
  'กรมการปกครอง',
  'ส่วนกลาง',
];
