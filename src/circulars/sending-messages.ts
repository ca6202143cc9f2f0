import { areaName } from '../areas/area-name.ts';
import type { AreaCode } from '../storage/records/office.ts';

export const sendingMessages = {
  paused: (groups: number): string =>
    groups === 0
      ? 'ไม่มีกลุ่มที่รอส่งอยู่ จึงไม่มีอะไรให้พัก'
      : `พักการส่ง ${groups} กลุ่มไว้แล้ว กด “ส่งต่อที่พักไว้” เมื่อพร้อม`,
  resumed: (groups: number): string =>
    groups === 0 ? 'ไม่มีกลุ่มที่พักไว้' : `ส่งต่อ ${groups} กลุ่มที่พักไว้แล้ว`,
  resent: (groups: number): string =>
    groups === 0 ? 'ไม่มีกลุ่มที่ส่งไม่สำเร็จ จึงไม่ต้องส่งซ้ำ' : `กำลังส่งซ้ำ ${groups} กลุ่มที่ส่งไม่สำเร็จ`,
  notManager: 'เฉพาะผู้ประสานงานของหน่วยงานที่ส่งหนังสือฉบับนี้เท่านั้นที่จัดการได้',
  whichArea: 'บันทึกรับทราบแทนพื้นที่ใด (เมื่อพื้นที่แจ้งว่ารับทราบแล้วทางอื่น)',
  recordedFor: (area: AreaCode): string =>
    `บันทึกรับทราบแทน${areaName(area, { withProvince: true })} แล้ว`,
  recordedAlready: (area: AreaCode): string =>
    `${areaName(area, { withProvince: true })} รับทราบไว้แล้ว ไม่ต้องบันทึกแทน`,
  notAsked: (area: AreaCode): string =>
    `หนังสือฉบับนี้ไม่ได้ส่งถึง${areaName(area, { withProvince: true })} หรือไม่อยู่ในพื้นที่ที่ท่านประสานงาน`,
  revisedAtOnce: 'ฉบับแก้ไขส่งทันทีหรือตามเวลาเดิมของหนังสือ ตั้งเวลาใหม่ไม่ได้ โปรดกด “ยืนยันส่ง”',
  tooUrgent: 'หนังสือด่วนที่สุดต้องส่งทันที จึงส่งแบบประหยัดไม่ได้',
  whichStatus: 'ดูสถานะหนังสือฉบับใด โปรดเลือก',
  noneSent: 'ยังไม่มีหนังสือเวียนที่หน่วยงานของท่านส่ง',
} as const;
