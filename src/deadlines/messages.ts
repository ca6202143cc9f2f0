import type { SubmissionState } from '../storage/records/deadline.ts';

/** What a state of a submission is called. */
export const STATE_NAMES: Readonly<Record<SubmissionState, string>> = {
  outstanding: 'ยังไม่ส่ง',
  submitted: 'ส่งแล้ว',
  verified: 'ตรวจรับแล้ว',
  returned: 'ส่งคืนให้แก้ไข',
  exempt: 'ได้รับยกเว้น',
};

export const badStep = (from: SubmissionState, to: SubmissionState): string =>
  `เปลี่ยนสถานะจาก “${STATE_NAMES[from]}” เป็น “${STATE_NAMES[to]}” ไม่ได้ กรุณาตรวจสอบสถานะล่าสุดก่อน`;

export const stepNotAllowed = (to: SubmissionState): string =>
  `สถานะ “${STATE_NAMES[to]}” กำหนดได้โดยผู้ประสานงานเท่านั้น กรุณาติดต่อผู้ประสานงานของท่าน`;

export const notObligated = (area: string, title: string): string =>
  `${area} ไม่ได้อยู่ในรายการที่ต้องส่งเรื่อง “${title}”`;

export const deadlineCancelled = (title: string): string =>
  `กำหนดส่งเรื่อง “${title}” ยกเลิกแล้ว ไม่ต้องรายงาน`;

export const NOTHING_TO_UNDO = 'ยังไม่มีการรายงานที่จะยกเลิกได้';

export const UNDO_TOO_LATE = 'เกิน 1 วันแล้ว ยกเลิกเองไม่ได้ กรุณาแจ้งผู้ประสานงานให้เปลี่ยนสถานะแทน';

export const UNDO_NOT_YOURS = 'รายการนี้รายงานโดยผู้อื่น กรุณาให้ผู้รายงานหรือผู้ประสานงานเป็นผู้ยกเลิก';
