import type { Day } from '../storage/records/entity.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import type { Source } from './knowledge-entry.ts';

const sourceText = (source: Source): string =>
  source.date === null ? source.title : `${source.title} ลงวันที่ ${formatThaiDay(source.date)}`;

/** `ที่มา: …` with each source's letter and date or page. */
export const sourceLine = (sources: readonly Source[]): string =>
  `ที่มา: ${sources.map(sourceText).join('; ')}`;

/** `ปีงบประมาณ พ.ศ. …`, the years a fact holds for. */
export const fiscalYearLine = (years: readonly number[]): string =>
  `ปีงบประมาณ พ.ศ. ${years.join(', ')}`;

export const ONE_SOURCE_ONLY = 'หมายเหตุ: ข้อมูลนี้มีแหล่งเดียว ยังไม่ยืนยัน โปรดตรวจกับคู่มือหรือผู้ประสานงานก่อนใช้';

export const passedNote = (day: Day): string => `(ผ่านกำหนดมาแล้วเมื่อ ${formatThaiDay(day)})`;

export const GREETING =
  'สวัสดีครับ ผมช่วยตอบเรื่อง ITA อำเภอ อำเภอคุณธรรม หนังสือเวียน และกำหนดส่งได้ พิมพ์คำถามมาได้เลยครับ';
export const THANKS = 'ยินดีครับ มีอะไรถามได้เสมอครับ';
export const ACKNOWLEDGED = 'รับทราบครับ';
export const WHO_AM_I =
  'ผมเป็นบอตช่วยประสานงาน ITA อำเภอและอำเภอคุณธรรม ตอบจากหนังสือและข้อมูลที่มีแหล่งอ้างอิงเท่านั้นครับ';

export const HANDED_ON = 'เรื่องนี้ผมยังไม่มีข้อมูลที่ยืนยันได้ จึงขอส่งต่อให้ผู้ประสานงานตอบครับ';
export const NEEDS_DECISION = 'เรื่องนี้ต้องให้ผู้มีอำนาจพิจารณา ผมตอบแทนไม่ได้ จึงขอส่งต่อให้ผู้ประสานงานครับ';
export const SYSTEM_TROUBLE =
  'รับทราบปัญหาครับ เรื่องนี้ต้องให้ผู้ประสานงานช่วยดู จึงขอส่งต่อให้ (หรือพิมพ์ “แจ้งปัญหา” ตามด้วยอาการ)';
export const NOT_GIVEN_OUT =
  'ผมไม่เก็บและไม่ส่งรหัสผ่านครับ รหัสของระบบอยู่ในเอกสารแนบ (QR) ของหนังสือกรมการปกครองที่แจ้งถึงจังหวัดและอำเภอ หากไม่มีหรือลืมรหัส ติดต่อผู้ประสานงานจังหวัด หรือ ศปท.ปค. โทร. 0 2226 0530';
export const DISTRICT_SCORE =
  'คะแนนหรืออันดับรายอำเภอ/จังหวัดไม่มีในข้อมูลที่ผมมี จึงไม่ขอเดาครับ ดูได้ในระบบ ITAP (รายงานผลการประเมินที่ผ่านมา) หรือถามผู้ประสานงาน ผมส่งต่อให้แล้ว';
export const ENROLLED_ONLY =
  'ข้อมูลนี้ให้ได้เฉพาะผู้ที่ลงทะเบียนแล้วครับ พิมพ์ “ลงทะเบียน” ตามด้วยรหัสที่ได้จากผู้ประสานงาน แล้วถามใหม่อีกครั้ง';
export const ENROL_FOR_STATUS =
  'เรื่องของอำเภอหรือจังหวัดคุณ ผมตอบได้เมื่อทราบว่าคุณอยู่หน่วยงานใดครับ พิมพ์ “ลงทะเบียน” ตามด้วยรหัสที่ได้จากผู้ประสานงาน';
export const OUT_OF_SCOPE =
  'เรื่องนี้อยู่นอกงานที่ผมดูแลครับ ผมตอบได้เรื่อง ITA อำเภอ อำเภอคุณธรรม หนังสือเวียน และกำหนดส่ง ลองเลือกด้านล่างได้เลยครับ';
export const WHICH_ONE = 'หมายถึงข้อไหนครับ เลือกด้านล่างหรือพิมพ์ถามให้ชัดขึ้นอีกนิดได้เลยครับ';
export const OFFERED_TOPICS: readonly string[] = [
  'ITA คืออะไร',
  'อำเภอคุณธรรมต้นแบบคืออะไร',
  'กำหนดส่ง',
  'ช่วยเหลือ',
];

/** Said when a fact is there, but for other years than the one asked for. */
export const otherYearOnly = (asked: readonly number[], known: readonly number[]): string =>
  `ยังไม่มีข้อมูลที่ยืนยันได้ของปีงบประมาณ ${asked.join(', ')} ครับ (ที่มีคือปี ${known.join(', ')} ซึ่งใช้แทนกันไม่ได้) ขอส่งต่อให้ผู้ประสานงานตอบ`;

/** Said for "this year" when the newest known year is another. */
export const thisYearNotYet = (asked: readonly number[], known: readonly number[]): string =>
  `ยังไม่มีหนังสือหรือข้อมูลของปีงบประมาณ ${asked.join(', ')} ครับ ที่มีคือปี ${known.join(', ')} ต้องการดูไหมครับ`;

export const LIVE_SOURCE = 'ข้อมูลกำหนดส่งและการรายงานในระบบ';
export const NEXT_DEADLINE = 'กำหนดส่งถัดไป';
export const NO_NEXT_DEADLINE = 'ตอนนี้ไม่มีกำหนดส่งที่ยังไม่ถึงในระบบครับ';
export const NO_OPEN_DEADLINES = 'ตอนนี้ไม่มีกำหนดส่งที่เปิดอยู่ของหน่วยงานคุณในระบบครับ';
export const ALL_SENT = 'ส่งครบทุกรายการแล้วครับ';
export const NOT_SENT_YET = 'สถานะการส่ง';
export const STILL_OPEN = 'รายการที่ยังค้างอยู่';

export const OTHER_YEARS_MAY_DIFFER = 'หมายเหตุ: เป็นข้อมูลของปีที่ระบุ ปีอื่นอาจไม่เหมือนกัน';
export const MORE_WHEN_ENROLLED = 'ผู้ที่ลงทะเบียนแล้วจะเห็นข้อมูลส่วนที่เหลือ';

export const toldTo = (names: readonly (string | null)[]): string =>
  `แจ้งผู้ประสานงานแล้ว: ${names.map((name) => (name === null ? 'ผู้ประสานงาน' : `คุณ${name}`)).join(', ')} จะติดต่อกลับโดยตรง`;

export const NOBODY_TO_TELL =
  'ขณะนี้ยังไม่มีผู้ประสานงานของพื้นที่ท่านลงทะเบียนไว้ โปรดติดต่อที่ทำการปกครองจังหวัด หรือ ศปท.ปค. โทร. 0 2226 0530';

export const ENROL_TO_BE_HANDED_ON =
  'หากต้องการให้ส่งต่อถึงผู้ประสานงานของพื้นที่ โปรดลงทะเบียนก่อน หรือติดต่อ ศปท.ปค. โทร. 0 2226 0530';

export const questionFor = (question: string, asker: string | null, group: string | null): string =>
  [
    `มีคำถามที่บอทตอบไม่ได้ จาก${asker === null ? 'เจ้าหน้าที่' : `คุณ${asker}`}${group === null ? '' : ` ในกลุ่ม “${group}”`}`,
    `“${question}”`,
    'โปรดตอบผู้ถามโดยตรง',
  ].join('\n');

export const THANKS_FOR_FEEDBACK = 'ขอบคุณสำหรับความเห็น';

export const FEEDBACK_NOTED = 'ขอบคุณที่แจ้ง บันทึกไว้แล้วว่าคำตอบนี้ไม่ถูกต้อง เพื่อให้ผู้ดูแลตรวจแก้';

/** Over a card that offers what may have been meant. */
export const CHOOSE = 'โปรดเลือกคำถาม';
