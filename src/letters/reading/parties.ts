import type { SuggestedAudience } from '../letter-reading.ts';

/** Who writes and who is written to, as words that stand for them in the running text. */
export interface Parties {
  /** Matches the sending office's names and kinds; never empty. */
  readonly sender: string;
  /** Matches offices above the sender; null where the sender is the top. */
  readonly superior: string | null;
  /** Matches the addressee's names and kinds. */
  readonly addressee: string;
}

const SUPERIOR_OF_PROVINCE =
  'กรม[ก-ฮ]\\S{0,40}|กรม(?=\\s|ฯ)|กระทรวง\\S{0,20}|สำนักงาน\\s?(?:คณะกรรมการ)?ป(?:้องกัน|\\.ป\\.ช)\\S{0,30}|ปค\\.|มท\\.|สถ\\.|ส่วนกลาง';
const SUPERIOR_OF_DEPARTMENT =
  'กระทรวง\\S{0,20}|สำนักงาน\\s?(?:คณะกรรมการ)?ป(?:้องกัน|\\.ป\\.ช)\\S{0,30}|คณะรัฐมนตรี|นายกรัฐมนตรี|มท\\.';
const DISTRICTS = '(?:ที่ทำการปกครอง|นาย|ปลัด|ท้องถิ่น)?อำเภอ|ที่ว่าการอำเภอ|กิ่งอำเภอ';
const PROVINCES = '(?:ที่ทำการปกครอง|ผู้ว่าราชการ|ปลัด|ท้องถิ่น)?จังหวัด|ศาลากลางจังหวัด|สำนักงาน\\S{0,30}จังหวัด';
/** A province that writes to its own officers too: the word alone is then its own. */
const OWN_PROVINCE = 'ผู้ว่าราชการจังหวัด|ศาลากลางจังหวัด|(?<!ปลัด|ท้องถิ่น|ประจำ|การปกครอง|พัฒนาการ)จังหวัด';
const OFFICERS = '(?:ปลัด|ท้องถิ่น|ที่ทำการปกครอง|พัฒนาการ)จังหวัด|(?:หัวหน้า)?ส่วนราชการ|หน่วยงาน';
const BY_PROVINCE = /^(?!กรม|กระทรวง|สำนักงานปลัด|ที่ว่าการ|อำเภอ|ที่ทำการปกครองอำเภอ)[^\n]{0,60}จังหวัด/;
const OFFICE_WORDS =
  /(?:สำนักงาน|โรงเรียน|สถานศึกษา|คณะ|กอง|สำนัก|กลุ่มงาน|ฝ่าย|เทศบาล|องค์การ|หน่วยงาน|ส่วนราชการ|วิทยาลัย|มหาวิทยาลัย|โรงพยาบาล|ศูนย์|สถาบัน)/g;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words for both parties of a letter, from its sender, its addressees and its tier. */
export function partiesOf(
  from: string | null,
  to: readonly string[],
  tier: SuggestedAudience['tier'],
): Parties {
  const names = [from?.split(/[\s(]/)[0] ?? ''].filter((name) => name.length > 4).map(escaped);
  const kinds = [...new Set(to.join(' ').match(OFFICE_WORDS) ?? [])];
  const fromProvince =
    /จังหวัด/.test(from ?? '') || (tier === 'district' && !/^กรม|^กระทรวง/.test(from ?? ''));
  if (tier === 'district' && fromProvince) {
    return {
      sender: [...names, PROVINCES].join('|'),
      superior: SUPERIOR_OF_PROVINCE,
      addressee: [DISTRICTS, ...kinds, 'ท่าน'].join('|'),
    };
  }
  if (tier !== null && BY_PROVINCE.test(from ?? '')) {
    return {
      sender: [...names, OWN_PROVINCE].join('|'),
      superior: SUPERIOR_OF_PROVINCE,
      addressee: [DISTRICTS, OFFICERS, ...kinds, 'ท่าน'].join('|'),
    };
  }
  if (tier !== null) {
    return {
      sender: [
        ...names,
        'กรม(?:ฯ|การ\\S{0,30}|ส่งเสริม\\S{0,30})?(?=\\s|จะ|ต้อง)',
        'กระทรวง\\S{0,20}',
        'ปค\\.',
        'สถ\\.',
      ].join('|'),
      superior: SUPERIOR_OF_DEPARTMENT,
      addressee: [PROVINCES, DISTRICTS, ...kinds, 'ท่าน'].join('|'),
    };
  }
  return {
    sender: names.join('|') || '(?!)',
    superior: null,
    addressee: [...kinds, 'ท่าน'].join('|'),
  };
}
