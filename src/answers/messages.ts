import type { Day } from '../storage/records/entity.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import type { Source } from './knowledge-entry.ts';

export const LIVE_SOURCE = 'ข้อมูลกำหนดส่งและการรายงานในระบบ';

/** The records themselves are as of a day; a letter is dated. */
function sourceText({ title, date }: Source): string {
  if (date === null) return title;
  return `${title} ${title === LIVE_SOURCE ? 'ณ วันที่' : 'ลงวันที่'} ${formatThaiDay(date)}`;
}

/** `ที่มา: …` with each source's letter and date or page. */
export const sourceLine = (sources: readonly Source[]): string =>
  `ที่มา: ${sources.map(sourceText).join('; ')}`;

/** `ปีงบประมาณ พ.ศ. …`, the years a fact holds for. */
export const fiscalYearLine = (years: readonly number[]): string =>
  `ปีงบประมาณ พ.ศ. ${years.join(', ')}`;

export const ONE_SOURCE_ONLY = 'หมายเหตุ: ข้อมูลนี้มีแหล่งเดียว ยังไม่ยืนยัน โปรดตรวจกับคู่มือหรือผู้ประสานงานก่อนใช้';

export const passedNote = (day: Day): string => `(ผ่านกำหนดมาแล้วเมื่อ ${formatThaiDay(day)})`;

export const GREETING =
  'สวัสดี บอทช่วยตอบเรื่อง ITA อำเภอ อำเภอคุณธรรม หนังสือเวียน และกำหนดส่งได้ พิมพ์คำถามได้เลย';
export const THANKS = 'ยินดีช่วยเหลือ มีคำถามอีกพิมพ์ได้เสมอ';
export const ACKNOWLEDGED = 'รับทราบ';
export const FAREWELL = 'ขอบคุณ แล้วพบกันใหม่ มีคำถามเมื่อใดพิมพ์ได้เสมอ';
export const WISHED_BACK = 'ขอบคุณสำหรับไมตรี ขอให้ท่านมีความสุขและสุขภาพแข็งแรงเช่นกัน';
export const CHEERED_UP = 'เป็นกำลังใจให้ท่าน มีเรื่องใดให้ช่วยค้น พิมพ์ถามได้เสมอ';
export const NEVER_MIND = 'ไม่เป็นไร มีคำถามพิมพ์ได้เสมอ';
export const WELCOME =
  'ยินดีต้อนรับ บอทช่วยตอบเรื่อง ITA อำเภอ อำเภอคุณธรรม หนังสือเวียน และกำหนดส่งได้ พิมพ์คำถามได้เสมอ';
export const WHO_AM_I =
  'บอทนี้ช่วยประสานงาน ITA อำเภอและอำเภอคุณธรรม ตอบจากหนังสือและข้อมูลที่มีแหล่งอ้างอิงเท่านั้น';

export const HANDED_ON = 'เรื่องนี้ยังไม่มีข้อมูลที่ยืนยันได้ จึงขอให้ผู้ประสานงานเป็นผู้ตอบ';
export const NEEDS_DECISION = 'เรื่องนี้ต้องให้ผู้มีอำนาจพิจารณา บอทตอบแทนไม่ได้ จึงขอให้ผู้ประสานงานเป็นผู้ตอบ';
export const SYSTEM_TROUBLE =
  'รับทราบปัญหา เรื่องนี้ต้องให้ผู้ประสานงานช่วยดู (ครั้งต่อไปพิมพ์ “แจ้งปัญหา” ตามด้วยอาการ แล้วส่งรูปหน้าจอได้)';
export const NOT_GIVEN_OUT =
  'บอทไม่เก็บและไม่ส่งรหัสผ่าน รหัสของระบบอยู่ในเอกสารแนบ (QR) ของหนังสือกรมการปกครองที่แจ้งถึงจังหวัดและอำเภอ หากไม่มีหรือลืมรหัส ติดต่อผู้ประสานงานจังหวัด หรือ ศปท.ปค. โทร. 0 2226 0530';
export const JOIN_CODE_NOT_GIVEN_OUT =
  'บอทไม่ส่งรหัสเข้ากลุ่มในแชต QR และรหัสของกลุ่มไลน์อยู่ในเอกสารแนบของหนังสือที่แจ้งถึงจังหวัดและอำเภอ หากไม่มี ติดต่อผู้ประสานงานของพื้นที่';
export const ENROLMENT_CODE_FROM_COORDINATOR =
  'รหัสลงทะเบียนออกให้เฉพาะบุคคลหรือกลุ่ม ขอได้จากผู้ประสานงานของพื้นที่ท่าน';
export const DISTRICT_SCORE =
  'คะแนนหรืออันดับรายอำเภอ/จังหวัดไม่มีในข้อมูลของบอท จึงไม่ขอคาดเดา ดูได้ในระบบ ITAP (รายงานผลการประเมินที่ผ่านมา) หรือถามผู้ประสานงาน';
export const ENROLLED_ONLY =
  'ข้อมูลนี้ให้ได้เฉพาะผู้ที่ลงทะเบียนแล้ว โปรดพิมพ์ “ลงทะเบียน” ตามด้วยรหัสที่ได้จากผู้ประสานงาน แล้วถามใหม่อีกครั้ง';
export const ENROL_FOR_STATUS =
  'เรื่องของอำเภอหรือจังหวัดของท่าน บอทตอบได้เมื่อทราบว่าท่านอยู่หน่วยงานใด โปรดพิมพ์ “ลงทะเบียน” ตามด้วยรหัสที่ได้จากผู้ประสานงาน';
export const OUT_OF_SCOPE =
  'เรื่องนี้อยู่นอกงานที่บอทดูแล บอทตอบได้เรื่อง ITA อำเภอ อำเภอคุณธรรม หนังสือเวียน และกำหนดส่ง เลือกด้านล่างได้เลย';
export const WHICH_ONE = 'หมายถึงข้อใด โปรดเลือกด้านล่าง หรือพิมพ์ถามให้ชัดขึ้น';
export const OFFERED_TOPICS: readonly string[] = [
  'ITA คืออะไร',
  'อำเภอคุณธรรมต้นแบบคืออะไร',
  'กำหนดส่ง',
  'ช่วยเหลือ',
];

/** Said when a fact is there, but for other years than the one asked for. */
export const otherYearOnly = (asked: readonly number[], known: readonly number[]): string =>
  `ยังไม่มีข้อมูลที่ยืนยันได้ของปีงบประมาณ ${asked.join(', ')} (ที่มีคือปี ${known.join(', ')} ซึ่งใช้แทนกันไม่ได้) จึงขอให้ผู้ประสานงานเป็นผู้ตอบ`;

/** Said for "this year" when the newest known year is another. */
export const thisYearNotYet = (asked: readonly number[], known: readonly number[]): string =>
  `ยังไม่มีหนังสือหรือข้อมูลของปีงบประมาณ ${asked.join(', ')} ที่มีคือปี ${known.join(', ')} ต้องการดูหรือไม่`;

export const NEXT_DEADLINE = 'กำหนดส่งถัดไป';
export const NO_NEXT_DEADLINE = 'ตอนนี้ไม่มีกำหนดส่งที่ยังไม่ถึงในระบบ';
export const NO_OPEN_DEADLINES = 'ตอนนี้ไม่มีกำหนดส่งที่เปิดอยู่ของหน่วยงานท่านในระบบ';
export const ALL_SENT = 'ส่งครบทุกรายการแล้ว';
export const NOT_SENT_YET = 'สถานะการส่ง';
export const STILL_OPEN = 'รายการที่ยังค้างอยู่';

export const OTHER_YEARS_MAY_DIFFER = 'หมายเหตุ: เป็นข้อมูลของปีที่ระบุ ปีอื่นอาจไม่เหมือนกัน';
export const MORE_WHEN_ENROLLED = 'ผู้ที่ลงทะเบียนแล้วจะเห็นข้อมูลส่วนที่เหลือ';

export const NOBODY_TO_TELL =
  'ขณะนี้ยังไม่มีผู้ประสานงานของพื้นที่ท่านลงทะเบียนไว้ โปรดติดต่อที่ทำการปกครองจังหวัด หรือ ศปท.ปค. โทร. 0 2226 0530';

export const ENROL_TO_BE_HANDED_ON =
  'หากต้องการให้ส่งต่อถึงผู้ประสานงานของพื้นที่ โปรดลงทะเบียนก่อน หรือติดต่อ ศปท.ปค. โทร. 0 2226 0530';

export const THANKS_FOR_FEEDBACK = 'ขอบคุณสำหรับความเห็น';

export const FEEDBACK_NOTED = 'ขอบคุณที่แจ้ง บันทึกไว้แล้วว่าคำตอบนี้ไม่ถูกต้อง เพื่อให้ผู้ดูแลตรวจแก้';

/** Over a card that offers what may have been meant. */
export const CHOOSE = 'โปรดเลือกคำถาม';

/** On a button: hands the question on although the bot has said what it can. */
export const ASK_A_COORDINATOR = 'ส่งต่อให้ผู้ประสานงาน';

export const QUESTION_GONE = 'ไม่พบคำถามนี้แล้ว โปรดพิมพ์ถามใหม่';

export const SLOW_DOWN = 'ได้รับคำถามจากท่านถี่มาก ขอพักสักหนึ่งนาที แล้วพิมพ์ถามต่อได้ตามปกติ';

export const LEARNED_REOPENED =
  'ขอบคุณที่แจ้ง หยุดใช้คำตอบนี้แล้ว และแจ้งผู้ประสานงานที่ตอบไว้ให้ตรวจ เมื่อได้คำตอบใหม่จะแจ้งกลับที่นี่';
