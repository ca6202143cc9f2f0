import { UserError } from '../../user-error.ts';
import type { ExtractionNote } from './extracted-text.ts';
import type { FileLimits } from './limits.ts';

/** Why a file is not read; the codes go to programs, the words to the person who sent it. */
export type RefusalCode = keyof typeof REFUSALS;

interface Figures {
  readonly mebibytes?: number;
  readonly pages?: number;
}

const SEND_INSTEAD = 'กรุณาส่งเป็นไฟล์ PDF ที่คัดลอกข้อความได้ ไฟล์ DOCX ไฟล์ข้อความ หรือวางข้อความในแชต';

const REFUSALS = {
  file_too_large: ({ mebibytes }: Figures) =>
    `ไฟล์มีขนาดใหญ่เกิน ${mebibytes} MB จึงไม่ได้เปิดอ่าน กรุณาส่งเฉพาะหน้าที่เป็นตัวหนังสือ หรือวางข้อความในแชต`,
  file_empty: () => 'ไฟล์นี้ว่างเปล่า กรุณาตรวจสอบไฟล์ต้นฉบับแล้วส่งใหม่',
  no_text: () => `ไฟล์นี้ไม่มีข้อความให้อ่าน ${SEND_INSTEAD}`,
  unsupported_type: () => `ไม่รองรับไฟล์ชนิดนี้ ${SEND_INSTEAD}`,
  spreadsheet: () => 'ไฟล์นี้เป็นตารางคำนวณ (Excel) ไม่ใช่หนังสือ กรุณาส่งตัวหนังสือเป็นไฟล์ PDF หรือ DOCX',
  presentation: () => 'ไฟล์นี้เป็นงานนำเสนอ (PowerPoint) ไม่ใช่หนังสือ กรุณาส่งตัวหนังสือเป็นไฟล์ PDF หรือ DOCX',
  legacy_office: () =>
    'ไฟล์นี้เป็นเอกสาร Office รุ่นเก่า (.doc หรือ .xls) ซึ่งอ่านไม่ได้ กรุณาเปิดด้วย Word แล้วบันทึกเป็น PDF หรือ DOCX จากนั้นส่งใหม่',
  archive: () => 'ไฟล์นี้เป็นไฟล์บีบอัด กรุณาแตกไฟล์แล้วส่งหนังสือทีละฉบับเป็นไฟล์ PDF หรือ DOCX',
  image: () => `ไฟล์นี้เป็นรูปภาพ จึงอ่านข้อความไม่ได้ ${SEND_INSTEAD}`,
  image_renamed: () =>
    'ไฟล์นี้ใช้ชื่อเอกสาร แต่ข้างในเป็นรูปภาพ จึงอ่านข้อความไม่ได้ กรุณาส่งไฟล์ PDF หรือ DOCX ต้นฉบับ หรือวางข้อความในแชต',
  scan_only: () =>
    'ไฟล์ PDF นี้เป็นภาพสแกน ไม่มีข้อความให้อ่าน กรุณาส่งไฟล์ PDF หรือ DOCX ต้นฉบับที่คัดลอกข้อความได้ หรือพิมพ์ข้อความสำคัญในแชต',
  text_garbled: () =>
    'ข้อความในไฟล์ PDF นี้คัดลอกออกมาเป็นตัวอักษรที่อ่านไม่ได้ (แบบอักษรในไฟล์ไม่ครบ) กรุณาส่งไฟล์ DOCX ต้นฉบับ หรือบันทึกเป็น PDF ใหม่จากต้นฉบับ',
  pdf_encrypted: () =>
    'ไฟล์ PDF นี้ตั้งรหัสผ่านไว้ จึงเปิดอ่านไม่ได้ กรุณาบันทึกเป็น PDF ที่ไม่มีรหัสผ่านแล้วส่งใหม่ (ไม่ต้องส่งรหัสผ่าน)',
  document_encrypted: () =>
    'เอกสารนี้ตั้งรหัสผ่านไว้ จึงเปิดอ่านไม่ได้ กรุณาบันทึกเป็น PDF หรือ DOCX ที่ไม่มีรหัสผ่านแล้วส่งใหม่ (ไม่ต้องส่งรหัสผ่าน)',
  pdf_damaged: () => 'ไฟล์ PDF เสียหาย เปิดไม่ได้ กรุณาดาวน์โหลดหรือบันทึกใหม่แล้วส่งอีกครั้ง',
  docx_damaged: () => 'ไฟล์ DOCX เสียหาย เปิดไม่ได้ กรุณาเปิดด้วย Word แล้วบันทึกใหม่ จากนั้นส่งอีกครั้ง',
  too_many_pages: ({ pages }: Figures) =>
    `ไฟล์มีเกิน ${pages} หน้า จึงไม่ได้เปิดอ่าน กรุณาส่งเฉพาะหน้าของหนังสือนำและสิ่งที่ส่งมาด้วยที่จำเป็น`,
  too_complex: () => `ไฟล์นี้ใช้หน่วยความจำเกินที่กำหนดเมื่อเปิดอ่าน จึงหยุดอ่าน ${SEND_INSTEAD}`,
  ocr_missing: () =>
    'ระบบเปิดใช้การอ่านภาพ (OCR) ไว้ แต่ยังไม่ได้ติดตั้งส่วนเสริม กรุณาแจ้งผู้ดูแลระบบ ระหว่างนี้ส่งไฟล์ PDF หรือ DOCX ที่คัดลอกข้อความได้ หรือวางข้อความในแชต',
  ocr_failed: () => `อ่านข้อความจากภาพ (OCR) ไม่สำเร็จ ${SEND_INSTEAD}`,
  picture_unsuitable: () =>
    'รูปภาพนี้ใหญ่เกินไปหรือไม่ใช่ชนิด JPEG หรือ PNG จึงอ่านข้อความไม่ได้ กรุณาถ่ายหรือบันทึกใหม่เป็น JPEG ขนาดไม่เกิน 40 ล้านพิกเซล',
  busy: () => 'มีไฟล์รออ่านอยู่มาก กรุณาส่งไฟล์นี้อีกครั้งในอีกสักครู่',
  too_slow: () => `อ่านไฟล์นี้ไม่เสร็จในเวลาที่กำหนด จึงหยุดอ่าน ${SEND_INSTEAD}`,
} as const;

/** The error for a refused file; `detail` is for the log. */
export function refusal(
  code: RefusalCode,
  detail: string,
  figures: Figures = {},
  options?: ErrorOptions,
): UserError {
  return new UserError(code, detail, REFUSALS[code](figures), options);
}

/** Whether a code that came back from the other process is one of ours. */
export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSALS, code);
}

/** The limits as people read them. */
export function figuresOf({ fileBytes, pages }: FileLimits): Figures {
  return { mebibytes: Math.floor(fileBytes / 1024 / 1024), pages };
}

/** Notes on a text that did come out. */
export const NOTES = {
  scannedPages: (pages: readonly number[]): ExtractionNote => ({
    code: 'scanned_pages',
    message: `หน้า ${pages.join(', ')} เป็นภาพ จึงอ่านข้อความไม่ได้ กรุณาตรวจสอบหน้านั้นด้วยตนเอง`,
  }),
  garbledPages: (pages: readonly number[]): ExtractionNote => ({
    code: 'garbled_pages',
    message: `ข้อความหน้า ${pages.join(', ')} คัดลอกออกมาเป็นตัวอักษรที่อ่านไม่ได้ กรุณาตรวจสอบหน้านั้นด้วยตนเอง`,
  }),
  recognised: (): ExtractionNote => ({
    code: 'recognised',
    message: 'ข้อความนี้อ่านจากภาพ (OCR) ตัวเลขอาจผิดได้ ต้องตรวจวันที่ เวลา และเลขทุกตัวกับต้นฉบับก่อนส่ง',
  }),
  textCut: (): ExtractionNote => ({
    code: 'text_cut',
    message: 'ข้อความในไฟล์ยาวเกินกำหนด จึงอ่านเฉพาะส่วนต้น',
  }),
};
