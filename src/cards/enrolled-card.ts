import type { FlexMessage } from '../line/message.ts';
import { type AreaCode, NATION, type Role, type Tier } from '../storage/records/office.ts';
import { areasText } from './areas-text.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { formatPostback } from './postback.ts';

/** What was bound to an office by a code. */
export type Enrolment =
  | { readonly kind: 'group'; readonly tier: Tier; readonly areas: readonly AreaCode[] }
  | {
      readonly kind: 'person';
      readonly tier: Tier;
      readonly areas: readonly AreaCode[];
      readonly role: Role;
    };

const NEXT = {
  group: [
    '• หนังสือเวียนถึงพื้นที่นี้จะส่งเข้ากลุ่มนี้',
    '• แจ้งเตือนกำหนดส่งวันละไม่เกินหนึ่งครั้ง เฉพาะเมื่อมีงานค้าง',
    '• เรียกบอทในกลุ่มโดยพิมพ์ “บอท” นำหน้า กล่าวถึงชื่อบอท (@) หรือตอบกลับข้อความของบอท',
  ],
  officer: [
    '• กด “รับทราบ” และ “ส่งแล้ว” ในนามพื้นที่ของท่านได้',
    '• พิมพ์คำถามเกี่ยวกับ ITA และอำเภอคุณธรรมได้ทันที',
  ],
  coordinator: [
    '• พิมพ์ “เวียน” เพื่อส่งหนังสือถึงพื้นที่ในความดูแล',
    '• พิมพ์ “ใครยังไม่รับทราบ” หรือ “ใครยังไม่ส่ง” เพื่อติดตามงาน',
  ],
} as const;

const ROLES: Readonly<Record<Role, string>> = { officer: 'เจ้าหน้าที่', coordinator: 'ผู้ประสานงาน' };

/** Tells a group or a person that it is enrolled, for what, and what that brings. */
export function enrolledCard(enrolment: Enrolment): FlexMessage {
  const { kind, tier, areas } = enrolment;
  const department = tier === 'province' && areas.includes(NATION);
  const office = department ? 'กรมการปกครอง' : (areasText(areas) ?? 'ไม่ระบุพื้นที่');
  const level = department ? 'กรม' : tier === 'province' ? 'จังหวัด' : 'อำเภอ';
  const role = kind === 'group' ? 'กลุ่มไลน์' : ROLES[enrolment.role];
  const filled = fillTemplate('enrolled', {
    title: office,
    caption: `${role} ระดับ${level}`,
    next: NEXT[kind === 'group' ? 'group' : enrolment.role],
    deadlines: formatPostback({ act: 'choose', text: 'กำหนดส่ง' }),
    help: formatPostback({ act: 'choose', text: 'ช่วยเหลือ' }),
  });
  return flexMessage(`ลงทะเบียนสำเร็จ: ${office} (${role} ระดับ${level})`, filled);
}
