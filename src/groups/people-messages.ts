import type { Office, Role } from '../storage/records/office.ts';
import { officeName, roleName } from './messages.ts';

export const peopleMessages = {
  privateOnly: 'คำสั่งนี้ใช้ในแชตส่วนตัวกับบอทเท่านั้น เพื่อไม่ให้รหัสและรายชื่อเผยแพร่ในกลุ่ม',
  codeWhich:
    'โปรดพิมพ์ “สร้างรหัส” ตามด้วยชื่ออำเภอหรือจังหวัด เช่น “สร้างรหัส อำเภอดงหลวง” หากเป็นรหัสของผู้ประสานงาน ให้เติมคำว่า “ผู้ประสานงาน” ต่อท้าย',
  areaUnknown: (words: string): string =>
    `ไม่พบพื้นที่ “${words}” ในพื้นที่ที่ท่านประสานงาน โปรดตรวจชื่ออำเภอหรือจังหวัดแล้วพิมพ์ใหม่`,
  areaAmbiguous: (words: string, names: readonly string[]): string =>
    `“${words}” มีหลายแห่ง: ${names.join(', ')} โปรดพิมพ์ชื่อพร้อมจังหวัด`,
  codeMade: (
    code: string,
    office: Office,
    role: Role,
    limits: { readonly uses: number; readonly until: string; readonly approval: boolean },
  ): string =>
    [
      `รหัสลงทะเบียน ${code}`,
      `สำหรับ ${officeName(office)} (${roleName(role)})`,
      `ใช้ได้ ${limits.uses} ครั้ง ถึง${limits.until}`,
      ...(limits.approval ? ['ผู้ที่ใช้รหัสนี้ในแชตส่วนตัวต้องได้รับอนุมัติจากผู้ประสานงานก่อน'] : []),
      '',
      role === 'officer'
        ? `ส่งให้พื้นที่พิมพ์ในกลุ่มไลน์ หรือในแชตส่วนตัวกับบอทว่า: ลงทะเบียน ${code}`
        : `ส่งให้ผู้รับหน้าที่พิมพ์ในแชตส่วนตัวกับบอทว่า: ลงทะเบียน ${code}`,
      'รหัสนี้แสดงครั้งเดียว ดูหรือยกเลิกรหัสที่ยังใช้ได้ พิมพ์ “รหัส”',
    ].join('\n'),
  codesNone: 'ไม่มีรหัสลงทะเบียนที่ยังใช้ได้ในพื้นที่ของท่าน สร้างใหม่ได้ด้วย “สร้างรหัส ชื่อพื้นที่”',
  codesTitle: 'รหัสที่ยังใช้ได้ กดเพื่อยกเลิกรหัสนั้น (ไม่แสดงตัวรหัส)',
  codeDetail: (used: number, uses: number, until: string): string =>
    `ใช้แล้ว ${used} จาก ${uses} ครั้ง หมดอายุ ${until}`,
  codeRevoked: (office: Office): string =>
    `ยกเลิกรหัสลงทะเบียนของ ${officeName(office)} แล้ว ใช้ลงทะเบียนไม่ได้อีก`,
  codeGone: 'ไม่พบรหัสนี้ หรือถูกยกเลิกไปแล้ว',
  peopleNone: 'ยังไม่มีผู้ลงทะเบียนในพื้นที่นี้ สร้างรหัสได้ด้วย “สร้างรหัส ชื่อพื้นที่”',
  peopleTitle: (count: number): string => `ผู้ลงทะเบียน ${count} คน กดชื่อเมื่อต้องการสิ้นสุดหน้าที่`,
  peopleProvinces: (count: number): string => `ผู้ลงทะเบียน ${count} คน โปรดเลือกจังหวัด`,
  personDetail: (office: Office, role: Role, since: string): string =>
    `${officeName(office)} (${roleName(role)}) ตั้งแต่ ${since}`,
  endQuestion: (name: string, office: Office): string =>
    `สิ้นสุดหน้าที่ของ ${name} ที่ ${officeName(office)} หรือไม่ (ประวัติยังเก็บไว้)`,
  ended: (name: string, office: Office): string =>
    `${name} สิ้นสุดหน้าที่ที่ ${officeName(office)} แล้ว หากมีผู้รับหน้าที่ต่อ พิมพ์ “สร้างรหัส” ตามด้วยชื่อพื้นที่`,
  approvalAsked: (office: Office): string =>
    `ส่งคำขอลงทะเบียนเป็น ${officeName(office)} ให้ผู้ประสานงานแล้ว บอทจะแจ้งเมื่อได้รับอนุมัติ`,
  approvalWaits: 'คำขอลงทะเบียนของท่านรอผู้ประสานงานอนุมัติอยู่ บอทจะแจ้งเมื่อได้รับอนุมัติ',
  nobodyApproves: 'รหัสนี้ต้องมีผู้ประสานงานอนุมัติ แต่ยังไม่มีผู้ประสานงานของพื้นที่นี้ลงทะเบียนไว้ โปรดติดต่อผู้ที่ให้รหัส',
  approvalQuestion: (name: string, office: Office, role: Role): string =>
    `${name} ขอลงทะเบียนเป็น${roleName(role)} ${officeName(office)} อนุมัติหรือไม่`,
  approvalGone: 'คำขอนี้มีผู้พิจารณาไปแล้ว หรือหมดอายุแล้ว',
  approved: (name: string, office: Office, role: Role): string =>
    `อนุมัติให้ ${name} เป็น${roleName(role)} ${officeName(office)} แล้ว`,
  approvedYou: (office: Office, role: Role): string =>
    `ผู้ประสานงานอนุมัติแล้ว ท่านลงทะเบียนเป็น${roleName(role)} ${officeName(office)} เรียบร้อย พิมพ์ “ช่วยเหลือ” เพื่อดูว่าทำอะไรได้บ้าง`,
  refused: (name: string): string => `ไม่อนุมัติคำขอลงทะเบียนของ ${name} และแจ้งให้ทราบแล้ว`,
  refusedYou: (office: Office): string =>
    `ผู้ประสานงานไม่อนุมัติให้ท่านลงทะเบียนเป็น ${officeName(office)} โปรดติดต่อผู้ประสานงานของท่าน`,
  notHeld: 'บุคคลนี้ไม่ได้รับหน้าที่นี้แล้ว',
  yourselfLast: 'ท่านเป็นผู้ประสานงานคนสุดท้ายของพื้นที่นี้ โปรดให้ผู้รับหน้าที่ต่อลงทะเบียนก่อน',
} as const;
