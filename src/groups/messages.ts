import { areaName } from '../areas/area-name.ts';
import { NATION, type Office, type Role } from '../storage/records/office.ts';
import type { CodeFault } from './rules.ts';

const ROLE = { officer: 'เจ้าหน้าที่', coordinator: 'ผู้ประสานงาน' } as const;

/** An office in words: กรมการปกครอง, จังหวัดมุกดาหาร, ทุกอำเภอในจังหวัดมุกดาหาร, อำเภอดงหลวง จังหวัดมุกดาหาร. */
export function officeName({ tier, area }: Office): string {
  if (area === NATION) return tier === 'province' ? 'กรมการปกครอง (ทุกจังหวัด)' : 'ทุกอำเภอทั่วประเทศ';
  if (tier === 'district' && area.length === 2) return `ทุกอำเภอใน${areaName(area)}`;
  return areaName(area, { withProvince: true });
}

/** A role in Thai. */
export const roleName = (role: Role): string => ROLE[role];

const CODE_FAULTS: Readonly<Record<CodeFault, string>> = {
  unknown: 'ไม่พบรหัสลงทะเบียนนี้ โปรดตรวจตัวอักษรและตัวเลขอีกครั้ง หรือขอรหัสใหม่จากผู้ประสานงานของท่าน',
  expired: 'รหัสลงทะเบียนนี้หมดอายุแล้ว โปรดขอรหัสใหม่จากผู้ประสานงานของท่าน',
  usedUp: 'รหัสลงทะเบียนนี้ถูกใช้ครบจำนวนครั้งแล้ว โปรดขอรหัสใหม่จากผู้ประสานงานของท่าน',
  revoked: 'รหัสลงทะเบียนนี้ถูกยกเลิกแล้ว โปรดขอรหัสใหม่จากผู้ประสานงานของท่าน',
};

export const groupMessages = {
  codeRefused: (fault: CodeFault, lockedNow: boolean): string =>
    lockedNow
      ? `${CODE_FAULTS[fault]}\n\nพิมพ์รหัสผิดครบ 5 ครั้ง ระบบระงับการลงทะเบียนของท่าน 1 ชั่วโมง เพื่อความปลอดภัย`
      : CODE_FAULTS[fault],
  lockedOut: (until: string): string =>
    `ขณะนี้ยังลงทะเบียนไม่ได้ เนื่องจากพิมพ์รหัสผิดหลายครั้ง โปรดลองใหม่หลังเวลา ${until} น. หรือติดต่อผู้ประสานงานของท่าน`,
  groupMoved: (office: Office, before: readonly Office[]): string =>
    `ย้ายกลุ่มนี้จาก ${before.map(officeName).join(', ')} เป็น ${officeName(office)} เรียบร้อยแล้ว`,
  already: (office: Office): string => `ลงทะเบียนเป็น ${officeName(office)} ไว้แล้ว ไม่ต้องลงทะเบียนซ้ำ`,
  codeMissing:
    'โปรดพิมพ์ “ลงทะเบียน” ตามด้วยรหัส เช่น “ลงทะเบียน K7XM-Q2RP” ขอรหัสได้จากผู้ประสานงานของจังหวัดหรือกรมการปกครอง',
  groupNotEnrolled:
    'กลุ่มนี้ยังไม่ได้ลงทะเบียน จึงยังใช้งานไม่ได้ โปรดขอรหัสจากผู้ประสานงาน แล้วพิมพ์ “ลงทะเบียน” ตามด้วยรหัสในกลุ่มนี้',
  personNotEnrolled:
    'ท่านยังไม่ได้ลงทะเบียนเป็นเจ้าหน้าที่หรือผู้ประสานงาน โปรดขอรหัสจากผู้ประสานงานของจังหวัด แล้วพิมพ์ “ลงทะเบียน” ตามด้วยรหัสในแชตส่วนตัวกับบอท',
  senderUnknown:
    'LINE ไม่ได้แจ้งว่าท่านเป็นใคร จึงทำรายการนี้ในกลุ่มไม่ได้ โปรดเพิ่มบอทเป็นเพื่อนแล้วทำรายการในแชตส่วนตัว',
  forgotten: 'ลบข้อมูลของท่านเรียบร้อยแล้ว หากต้องการใช้งานอีก โปรดขอรหัสลงทะเบียนใหม่จากผู้ประสานงาน',
  muted: (days: number, until: string): string =>
    `ปิดการแจ้งเตือนในกลุ่มนี้ ${days} วัน ถึง${until} พิมพ์ “เปิดเสียง” เมื่อต้องการให้แจ้งเตือนอีก (หนังสือเวียนยังส่งตามปกติ)`,
  unmuted: 'เปิดการแจ้งเตือนในกลุ่มนี้แล้ว',
  muteOnlyInGroup: 'คำสั่งปิดเสียงและเปิดเสียงใช้ในกลุ่มเท่านั้น',
  coordinatorOnly: 'คำสั่งนี้สำหรับผู้ประสานงานของพื้นที่นี้ โปรดแจ้งผู้ประสานงานของท่านให้ดำเนินการ',
} as const;
