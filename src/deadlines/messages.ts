import { areaName } from '../areas/area-name.ts';
import type { Submission, SubmissionState } from '../storage/records/deadline.ts';
import type { Day } from '../storage/records/entity.ts';
import { type AreaCode, NATION, type Tier } from '../storage/records/office.ts';
import { bangkokDay, bangkokTime } from '../thai/bangkok-time.ts';
import { formatThaiDay } from '../thai/thai-date.ts';

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

/** The reason noted on a step that takes another one back. */
export const UNDONE = 'ยกเลิกรายการก่อนหน้า';

export const UNDO_TOO_LATE = 'เกิน 1 วันแล้ว ยกเลิกเองไม่ได้ กรุณาแจ้งผู้ประสานงานให้เปลี่ยนสถานะแทน';

export const UNDO_NOT_YOURS = 'รายการนี้รายงานโดยผู้อื่น กรุณาให้ผู้รายงานหรือผู้ประสานงานเป็นผู้ยกเลิก';

const names = (areas: readonly AreaCode[]): string =>
  areas.map((area) => areaName(area)).join(', ');

/** What a person hears after reporting, with the moment that counts. */
export function reported(title: string, submissions: readonly Submission[]): string {
  const [first] = submissions;
  if (first === undefined) return NOTHING_OWED;
  const when = `${formatThaiDay(bangkokDay(first.at))} เวลา ${bangkokTime(first.at).replace(':', '.')} น.`;
  const late = first.late ? ' (ส่งหลังกำหนด)' : '';
  const areas = names(submissions.map(({ area }) => area));
  return `บันทึกแล้วว่า ${areas} ส่ง “${title}” เมื่อ ${when}${late} จะไม่มีการแจ้งเตือนเรื่องนี้ถึงพื้นที่ของท่านอีก`;
}

export const alreadyReported = (title: string, areas: readonly AreaCode[]): string =>
  `${names(areas)} รายงานเรื่อง “${title}” ไว้แล้ว`;

export const notYoursToReport = (title: string): string =>
  `เรื่อง “${title}” ไม่ใช่กำหนดส่งของพื้นที่ที่ท่านลงทะเบียนไว้ จึงรายงานแทนไม่ได้`;

export const NOTHING_OWED = 'ขณะนี้พื้นที่ของท่านไม่มีงานค้างส่ง';

export const DEADLINE_GONE = 'ไม่พบกำหนดส่งนี้ อาจถูกยกเลิกแล้ว พิมพ์ “กำหนดส่ง” เพื่อดูรายการล่าสุด';

export const WHICH_REPORT = 'ส่งเรื่องใดแล้ว โปรดเลือก';

export const WHICH_DEADLINE = 'ดูผู้ที่ยังไม่ส่งเรื่องใด โปรดเลือก';

export const NOBODY_OUTSTANDING = 'ทุกพื้นที่ส่งครบทุกเรื่องแล้ว หรือยังไม่มีกำหนดส่ง';

export const REMINDED_TODAY = 'วันนี้เตือนเรื่องนี้ถึงกลุ่มที่เกี่ยวข้องไปแล้ว เตือนได้วันละครั้ง';

export const NOT_AT_NIGHT = (quietUntil: string): string =>
  `ขณะนี้เป็นช่วงงดแจ้งเตือน โปรดกดใหม่หลังเวลา ${quietUntil.replace(':', '.')} น.`;

export const NO_GROUP_TO_REMIND = 'ยังไม่มีกลุ่มไลน์ที่ลงทะเบียนสำหรับพื้นที่เหล่านี้ จึงเตือนไม่ได้';

export const remindedGroups = (groups: number): string => `ส่งการแจ้งเตือนถึง ${groups} กลุ่มแล้ว`;

/** The source of a deadline that no circular set. */
export const OWN_RECORD = 'กำหนดส่งที่ผู้ดูแลระบบบันทึกไว้';

export const reasonMissing = 'โปรดระบุเหตุผลด้วย';

export const extensionNotLater = (due: Day): string =>
  `วันที่ขยายต้องหลังกำหนดเดิม (${formatThaiDay(due, { weekday: true })})`;

const IN_GROUP = '(ในกลุ่มให้พิมพ์ “บอท” นำหน้า พิมพ์ “ยกเลิก” เพื่อเลิก)';

export const askReason = (step: 'return' | 'exempt' | 'extend', area: AreaCode): string =>
  `${{ return: 'ส่งคืนให้แก้ไข', exempt: 'ยกเว้น', extend: 'ขยายเวลา' }[step]} ${areaName(area)}: โปรดพิมพ์เหตุผล ${IN_GROUP}`;

export const askEvidence = `โปรดส่งรูป ไฟล์ ลิงก์ หรือพิมพ์หมายเหตุ ภายใน 10 นาที ${IN_GROUP}`;

export const askProgress = `ส่งไปถึงไหนแล้ว โปรดพิมพ์ “ส่งบางส่วน” ตามด้วยสิ่งที่ส่งแล้ว เช่น “ส่งบางส่วน ตัวชี้วัดที่ 1–3”`;

export const PICK_A_DAY = 'โปรดเลือกวันครบกำหนดใหม่';

export const NOTHING_CHANGED = 'เป็นสถานะนี้อยู่แล้ว ไม่มีอะไรเปลี่ยนแปลง';

export const stateChanged = ({ area, state, reason }: Submission, title: string): string =>
  `${areaName(area)} “${title}”: ${STATE_NAMES[state]}${reason ? ` (${reason})` : ''}`;

export const evidenceKept = (title: string): string => `เก็บหลักฐานของเรื่อง “${title}” แล้ว`;

export const progressKept = (title: string, how: string): string =>
  `บันทึกแล้วว่า “${title}” ส่งบางส่วน: ${how} ยังถือว่าค้างส่งจนกว่าจะพิมพ์ “ส่งแล้ว”`;

export const extended = (area: AreaCode, title: string, due: Day): string =>
  `ขยายเวลา “${title}” ให้ ${areaName(area)} ถึง${formatThaiDay(due, { weekday: true })} แล้ว`;

export const NOTHING_TO_VERIFY = 'ไม่มีพื้นที่ในรายการนี้แล้ว';

export const verifiedAll = (areas: number, title: string): string =>
  `ตรวจรับ “${title}” ${areas} แห่งแล้ว`;

export const WHICH_AREA = 'เลือกพื้นที่เพื่อดูหรือดำเนินการ';

export const WHICH_PROVINCE = 'เลือกจังหวัดเพื่อดูรายอำเภอ';

export const WHICH_VERIFY = 'ตรวจรับเรื่องใด โปรดเลือก';

/** Labels of the quick replies under a report. */
export const ATTACH = 'แนบหลักฐาน';
export const TAKE_BACK = 'ยกเลิกการรายงาน';

/** The heading of a reminder half an hour before a meeting. */
export const MEETING_SOON = 'ประชุมใกล้เริ่มแล้ว';

/** Told to coordinators while a coming month's holidays are not known in full (`YYYY-MM`). */
export const holidaysUnknown = (month: string): string =>
  `ระบบยังไม่มีวันหยุดราชการครบตั้งแต่${monthName(month)} การแจ้งเตือนอาจตรงกับวันหยุด โปรดแจ้งผู้ดูแลระบบ`;

const monthName = (month: string): string => formatThaiDay(`${month}-01`).replace(/^1 /, 'เดือน');

export const TITLE_MISSING = 'โปรดระบุเรื่องของกำหนดส่ง';

export const FROM_CIRCULAR = 'กำหนดส่งนี้มาจากหนังสือเวียน การเลื่อนหรือยกเลิกต้องแก้ไขหรือยกเลิกหนังสือเวียนฉบับนั้น';

export const BEYOND_YOUR_AREAS = 'กำหนดส่งนี้มีพื้นที่นอกความดูแลของท่าน จึงเปลี่ยนทั้งเรื่องไม่ได้';

export const cancelledNow = (title: string): string =>
  `ยกเลิกกำหนดส่ง “${title}” แล้ว จะไม่มีการแจ้งเตือนอีก`;

export const movedTo = (title: string, due: Day): string =>
  `เลื่อนกำหนดส่ง “${title}” เป็น${formatThaiDay(due, { weekday: true })} แล้ว`;

export const nudgesOff = (title: string): string => `งดแจ้งเตือนเรื่อง “${title}” แล้ว`;

export const nudgesOn = (title: string): string => `แจ้งเตือนเรื่อง “${title}” ตามปกติแล้ว`;

export const HOW_TO_ADD =
  'โปรดพิมพ์เรื่องและวันครบกำหนดที่ยังไม่ผ่าน เช่น “เพิ่มกำหนดส่ง รายงานตัวชี้วัดที่ 1-3 ภายในวันที่ 15 ธันวาคม 2569 เวลา 16.30 น.”';

export const forWhom = (title: string, due: string): string => `“${title}” ${due} สำหรับใคร`;

export const NEW_GONE = 'ไม่พบกำหนดส่งที่พิมพ์ไว้ โปรดพิมพ์ “เพิ่มกำหนดส่ง” อีกครั้ง';

export const addedDeadline = (title: string, who: string, areas: number): string =>
  `เพิ่มกำหนดส่ง “${title}” สำหรับ ${who} (${areas} แห่ง) แล้ว`;

/** All offices of a tier inside an area. */
export function officeWords(tier: Tier, area: AreaCode): string {
  if (tier === 'district') {
    return area.length === 4
      ? areaName(area)
      : area === NATION
        ? 'ทุกอำเภอทั่วประเทศ'
        : `ทุกอำเภอใน${areaName(area)}`;
  }
  return area === NATION ? 'ทุกจังหวัด' : areaName(area);
}
