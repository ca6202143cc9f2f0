import type { HelpItem } from '../cards/help-card.ts';
import { isCoordinator, isEnrolled } from '../groups/rights.ts';
import type { Context } from './context.ts';

const REGISTER: HelpItem = {
  command: 'ลงทะเบียน',
  what: 'ตามด้วยรหัสจากผู้ประสานงาน เช่น ลงทะเบียน K7XM-Q2RP',
};
const VIEWS: readonly HelpItem[] = [
  { command: 'กำหนดส่ง', what: 'งานที่ต้องส่งของพื้นที่' },
  { command: 'สถานะ', what: 'พื้นที่ส่งถึงไหนแล้ว' },
  { command: 'ปฏิทิน', what: 'เพิ่มกำหนดส่งและประชุมลงปฏิทินในโทรศัพท์' },
  { command: 'หนังสือ', what: 'หนังสือเวียนล่าสุด หรือ หนังสือ ตามด้วยคำค้น' },
];
const REPORT: HelpItem = {
  command: 'ส่งแล้ว',
  what: 'รายงานว่าส่งงานแล้ว (ตามด้วยหมายเหตุหรือลิงก์ได้)',
};
const PROBLEM: readonly HelpItem[] = [
  { command: 'แจ้งปัญหา', what: 'แจ้งปัญหาระบบหรือเอกสาร (ตามด้วยอาการได้ ส่งรูปได้)' },
  { command: 'ติดตามเรื่อง', what: 'คำถามที่ส่งต่อและปัญหาที่แจ้งไว้' },
];
const COORDINATOR: readonly HelpItem[] = [
  { command: 'เวียน', what: 'ส่งหนังสือเวียนจากข้อความหรือไฟล์' },
  { command: 'สถานะหนังสือ', what: 'หนังสือที่ส่งถึงไหนแล้ว หยุดพัก ส่งซ้ำ แก้ไข หรือยกเลิก' },
  { command: 'ใครยังไม่รับทราบ', what: 'พื้นที่ที่ยังไม่กดรับทราบ และปุ่มเตือน' },
  { command: 'ใครยังไม่ส่ง', what: 'พื้นที่ที่ยังค้างส่ง และปุ่มเตือน' },
  { command: 'เพิ่มกำหนดส่ง', what: 'ตามด้วยเรื่องและวัน เช่น รายงาน ภายในวันที่ 15 ธันวาคม 2569' },
  { command: 'ตรวจรับ', what: 'รายงานที่รอตรวจ ตรวจรับหรือส่งคืนให้แก้ไข' },
];
const PRIVATE_COORDINATOR: readonly HelpItem[] = [
  { command: 'สร้างรหัส', what: 'ตามด้วยชื่อพื้นที่ เช่น สร้างรหัส อำเภอดงหลวง' },
  { command: 'รหัส', what: 'รหัสที่ยังใช้ได้ และยกเลิกรหัส' },
  { command: 'คน', what: 'ผู้ลงทะเบียนในพื้นที่ และสิ้นสุดหน้าที่' },
];
const MUTE: HelpItem = { command: 'ปิดเสียง 7 วัน', what: 'งดแจ้งเตือนในกลุ่มนี้ (เปิดเสียง เพื่อยกเลิก)' };
const FORGET: HelpItem = { command: 'ลบข้อมูลของฉัน', what: 'ลบข้อมูลทั้งหมดที่บอทเก็บเกี่ยวกับท่าน' };

/** What the bot can do for this person, here: title, commands, and how to ask. */
export function helpItems({ group, person, services }: Context): [string, HelpItem[], string] {
  const enrolledHere = group === null ? isEnrolled(person) : group.tier !== null;
  const items = [
    ...(enrolledHere ? VIEWS : [REGISTER]),
    ...(isEnrolled(person) ? [REPORT, ...PROBLEM] : []),
    ...(isCoordinator(person) ? COORDINATOR : []),
    ...(isCoordinator(person) && group === null ? PRIVATE_COORDINATOR : []),
    ...(isCoordinator(person) && group !== null ? [MUTE] : []),
    ...(group === null ? [FORGET] : []),
  ];
  const prefix = services.botPrefixes[0] ?? 'บอท';
  const note =
    group === null
      ? 'หรือพิมพ์คำถามเกี่ยวกับ ITA และอำเภอคุณธรรมได้เลย'
      : `ในกลุ่มให้พิมพ์ “${prefix}” นำหน้า เช่น “${prefix} กำหนดส่ง” หรือกล่าวถึง (@) หรือตอบกลับข้อความของบอท`;
  return ['บอทช่วยอะไรได้บ้าง', items, note];
}
