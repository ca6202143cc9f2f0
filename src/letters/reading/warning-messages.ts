import type { Day } from '../../storage/records/entity.ts';
import { formatThaiDay, weekdayOf } from '../../thai/thai-date.ts';
import { thaiWeekday } from '../../thai/thai-weekday.ts';
import type { ProvinceMark } from './sending-province.ts';

/** The Thai words of the warnings on a draft: what is odd, and what to do. */
export const warningMessages = {
  weekdayMismatch: (written: number, day: Day): string =>
    `หนังสือระบุว่าวัน${thaiWeekday(written)} แต่ ${formatThaiDay(day)} ตรงกับวัน${thaiWeekday(weekdayOf(day))} โปรดตรวจสอบวันที่`,
  timeConflict: (day: Day, one: string, other: string): string =>
    `เวลาของ ${formatThaiDay(day)} ในหนังสือไม่ตรงกัน: ${one} กับ ${other} โปรดตรวจสอบเวลา`,
  numberConflict: (one: string, other: string): string =>
    `เลขที่หนังสือไม่ตรงกัน: ${one} กับ ${other} โปรดตรวจสอบเลขที่`,
  deadlinePast: (day: Day, signed: Day): string =>
    `กำหนดส่ง ${formatThaiDay(day)} ผ่านไปแล้วตั้งแต่วันลงนาม (${formatThaiDay(signed)}) โปรดตรวจสอบกำหนดส่ง`,
  meetingPast: (day: Day, signed: Day): string =>
    `การประชุม ${formatThaiDay(day)} ผ่านไปแล้วตั้งแต่วันลงนาม (${formatThaiDay(signed)}) โปรดตรวจสอบวันประชุม`,
  deadlineReplaced: (old: Day, renewed: Day | null): string =>
    renewed
      ? `กำหนดเดิม ${formatThaiDay(old)} ถูกเปลี่ยนเป็น ${formatThaiDay(renewed)}`
      : `กำหนดเดิม ${formatThaiDay(old)} ถูกยกเลิกหรือเปลี่ยนแปลง`,
  noSuchDay: (written: string): string => `“${written}” ไม่มีในปฏิทิน ตัวเลขอาจอ่านผิด โปรดตรวจสอบกับต้นฉบับ`,
  strangeYear: (written: string): string =>
    `ปีของ “${written}” ห่างจากวันที่ของหนังสือมาก ตัวเลขอาจอ่านผิด โปรดตรวจสอบกับต้นฉบับ`,
  mixedLetters: (written: string): string =>
    `“${written}” มีตัวอักษรปนในตัวเลข อาจอ่านผิด โปรดตรวจสอบกับต้นฉบับ`,
  strangeNumber: (written: string): string =>
    `เลขที่หนังสือ “${written}” มีรูปแบบผิดปกติ ตัวเลขอาจอ่านผิด โปรดตรวจสอบกับต้นฉบับ`,
  citesLater: (cited: Day, signed: Day): string =>
    `หนังสือลงวันที่ ${formatThaiDay(signed)} แต่อ้างถึงหนังสือลงวันที่ ${formatThaiDay(cited)} ซึ่งออกทีหลัง โปรดตรวจสอบวันที่`,
  areaConflict: (mark: ProvinceMark['mark'], written: string, name: string): string =>
    `${MARKS[mark]} “${written}” ไม่ตรงกับจังหวัด${name} ซึ่งน่าจะเป็นผู้ส่ง โปรดตรวจสอบจังหวัด`,
  tooLong: (): string => 'ข้อความยาวมาก อ่านวันที่เฉพาะส่วนต้น โปรดตรวจสอบส่วนที่เหลือเอง',
};

const MARKS: Readonly<Record<ProvinceMark['mark'], string>> = {
  name: 'ชื่อจังหวัดในหัวหนังสือ',
  signature: 'ชื่อจังหวัดท้ายหนังสือ',
  letters: 'อักษรนำเลขที่หนังสือ',
  'postal code': 'รหัสไปรษณีย์',
  phone: 'หมายเลขโทรศัพท์ที่ขึ้นต้น',
  motto: 'คำขวัญ',
};
