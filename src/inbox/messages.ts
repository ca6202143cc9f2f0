import type { TextMessage } from '../line/message.ts';

/** What a person is told whose request could not be worked on. */
export const APOLOGY: TextMessage = {
  type: 'text',
  text: 'ขออภัย ระบบขัดข้อง จึงทำรายการนี้ไม่สำเร็จ กรุณาลองใหม่อีกครั้งในภายหลัง',
};
