import { numberAndDate } from '../cards/circular-parts.ts';
import type { Circular } from '../storage/records/circular.ts';

const title = (circular: Circular): string => {
  const number = numberAndDate(circular)?.replace('\n', ' ');
  return number === undefined ? `“${circular.subject}”` : `${number} เรื่อง “${circular.subject}”`;
};

export const revisionMessages = {
  changed: (circular: Circular, changes: readonly string[]): string =>
    [
      `แก้ไขหนังสือเวียน ${title(circular)}`,
      '',
      'สิ่งที่เปลี่ยนแปลง',
      ...changes.map((each) => `• ${each}`),
      '',
      'โปรดใช้ฉบับแก้ไขในการ์ดถัดไปแทนฉบับเดิม และกดรับทราบอีกครั้ง',
    ].join('\n'),
  recalled: (circular: Circular): string =>
    `ขอยกเลิกหนังสือเวียน ${title(circular)}\n\nไม่ต้องดำเนินการตามหนังสือฉบับนี้ กำหนดส่งและการประชุมตามหนังสือนี้ยกเลิกทั้งหมด และบอทจะไม่แจ้งเตือนหรือตอบคำถามจากหนังสือนี้อีก`,
  nothingChanged: 'ฉบับแก้ไขนี้ยังไม่มีอะไรต่างจากฉบับที่ส่งไปแล้ว โปรดแก้ไขวันที่ เรื่อง หรือกำหนดส่งก่อนส่ง',
  changedSince: 'หนังสือฉบับนี้มีการแก้ไขหรือยกเลิกไปแล้วหลังจากเปิดร่างแก้ไขนี้ โปรดเริ่มแก้ไขใหม่จากสถานะหนังสือ',
  revising: (subject: string): string =>
    `ร่างแก้ไขหนังสือ “${subject}” ยังไม่ส่ง โปรดแก้วันที่ เรื่อง หรือกำหนดส่งในการ์ดนี้ แล้วกด “ยืนยันส่ง” ระบบจะบอกทุกกลุ่มว่าเปลี่ยนอะไรจากฉบับเดิม`,
  revised: (groups: number, people: number, changes: readonly string[]): string =>
    `ส่งฉบับแก้ไขถึง ${groups} กลุ่ม (${people} คน)\n${changes.map((each) => `• ${each}`).join('\n')}`,
  audienceStays: 'กลุ่มเป้าหมายของหนังสือที่ส่งแล้วเปลี่ยนไม่ได้ หากต้องการส่งถึงพื้นที่อื่น โปรดเวียนเป็นหนังสือใหม่',
  recallQuestion: (subject: string, groups: number): string =>
    `ยกเลิกหนังสือ “${subject}” หรือไม่ ระบบจะหยุดส่ง ยกเลิกกำหนดส่ง และแจ้ง ${groups} กลุ่มที่ได้รับแล้ว`,
  recallDone: (groups: number, stopped: number): string =>
    `ยกเลิกหนังสือแล้ว แจ้งกลุ่มที่ได้รับไปแล้ว ${groups} กลุ่ม${stopped > 0 ? ` และหยุดส่งที่ยังไม่ถึง ${stopped} กลุ่ม` : ''}`,
  olderRevision: 'หนังสือฉบับนี้มีฉบับแก้ไขแล้ว โปรดอ่านและกดรับทราบในฉบับล่าสุดนี้',
} as const;
