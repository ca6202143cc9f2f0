import { coordinatingOffice } from '../areas/coordinating-office.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { EscalationState } from '../storage/records/escalation.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { bangkokDay, bangkokTime } from '../thai/bangkok-time.ts';
import { formatThaiDay, formatThaiTime } from '../thai/thai-date.ts';

const STATES: Readonly<Record<EscalationState, string>> = {
  open: 'รอผู้ประสานงานรับเรื่อง',
  claimed: 'มีผู้รับเรื่องแล้ว',
  answered: 'ตอบแล้ว รอผู้ถามยืนยัน',
  closed: 'ปิดเรื่องแล้ว',
};

/** A state as people read it. */
export const stateName = (state: EscalationState): string => STATES[state];

export const badStep = (number: string, state: EscalationState): string =>
  `เรื่องเลขที่ ${number} ${STATES[state]} จึงทำขั้นตอนนี้ไม่ได้ โปรดพิมพ์ “ติดตามเรื่อง” เพื่อดูสถานะล่าสุด`;

const when = (at: Instant): string =>
  `${formatThaiDay(bangkokDay(at), { weekday: true })} ${formatThaiTime(bangkokTime(at))}`;

export const escalationMessages = {
  told: (number: string, level: AreaCode): string =>
    `ส่งต่อให้ผู้ประสานงาน${coordinatingOffice(level)}แล้ว เรื่องเลขที่ ${number} เมื่อได้คำตอบจะแจ้งกลับที่นี่`,
  toldLater: (number: string, level: AreaCode, at: Instant): string =>
    `รับเรื่องไว้แล้ว เลขที่ ${number} จะถึงผู้ประสานงาน${coordinatingOffice(level)}${when(at)} เมื่อได้คำตอบจะแจ้งกลับที่นี่`,
  joined: (number: string, others: number): string =>
    `เรื่องนี้มีผู้ถามหรือแจ้งไว้แล้ว ${others} ราย (เลขที่ ${number}) เมื่อได้คำตอบจะแจ้งกลับที่นี่ด้วย`,
  already: (number: string): string => `เรื่องนี้ส่งต่อไว้แล้ว เลขที่ ${number} เมื่อได้คำตอบจะแจ้งกลับที่เดิม`,
  alreadyAnswered: (number: string): string => `เรื่องนี้ผู้ประสานงานตอบไว้แล้ว (เลขที่ ${number})`,
  gone: 'ไม่พบเรื่องนี้ หรือเก็บไว้ครบกำหนดแล้ว',
  notYours: 'เรื่องนี้จัดการได้เฉพาะผู้ถามและผู้ประสานงานของพื้นที่',
  coordinatorOnly: 'ขั้นตอนนี้เป็นของผู้ประสานงานของพื้นที่',
  claimed: (number: string): string =>
    `ท่านรับเรื่องเลขที่ ${number} แล้ว กด “ตอบ” แล้วพิมพ์คำตอบ หรือตอบกลับ (quote) ข้อความของเรื่องนี้`,
  claimedBy: (number: string, name: string): string =>
    `เรื่องเลขที่ ${number} คุณ${name} รับไว้แล้ว หากจะทำแทนให้กด “รับช่วงต่อ”`,
  takenOver: (number: string, name: string): string =>
    `คุณ${name} รับช่วงเรื่องเลขที่ ${number} ต่อจากท่านแล้ว`,
  askAnswer: (number: string, text: string): string =>
    `โปรดพิมพ์คำตอบของเรื่องเลขที่ ${number}\n“${text}”\nข้อความถัดไปจะส่งถึงผู้ถามทันที (พิมพ์ “ยกเลิก” เพื่อไม่ตอบ)`,
  askUnclear: (number: string): string =>
    `เปิดเรื่องเลขที่ ${number} ต่อแล้ว โปรดพิมพ์ส่วนที่ยังไม่ชัด เพื่อส่งให้ผู้ตอบ`,
  emptyAnswer: 'โปรดพิมพ์คำตอบเป็นข้อความ',
  secretAnswer:
    'คำตอบนี้มีรหัสผ่าน จึงไม่ส่งให้ บอทไม่เก็บและไม่ส่งรหัสผ่าน โปรดแจ้งวิธีรับรหัสแทน เช่น เลขที่หนังสือที่แนบรหัส',
  answerSent: (number: string, chats: number): string =>
    `ส่งคำตอบเรื่องเลขที่ ${number} ถึงผู้ถามแล้ว (${chats} แห่ง)`,
  wordsPassed: (number: string): string => `ส่งข้อความเพิ่มเติมของเรื่องเลขที่ ${number} ให้ผู้ตอบแล้ว`,
  wordsKept: (number: string): string => `เพิ่มข้อความในเรื่องเลขที่ ${number} แล้ว`,
  closed: (number: string): string => `ปิดเรื่องเลขที่ ${number} แล้ว ขอบคุณที่แจ้งผล`,
  withdrawn: (number: string): string =>
    `รับทราบ ท่านไม่รอเรื่องเลขที่ ${number} แล้ว ผู้อื่นที่ถามเรื่องเดียวกันยังรออยู่`,
  none: 'ขณะนี้ไม่มีเรื่องที่ค้างอยู่',
  list: (count: number): string => `เรื่องที่ค้างอยู่ ${count} เรื่อง`,
  digest: (count: number): string => `มี ${count} เรื่องรอผู้ประสานงานตอบ`,
  reminder: 'เตือน: ยังไม่ได้ตอบ',
  passedUp: (from: AreaCode): string => `ส่งต่อจาก${coordinatingOffice(from)} เพราะยังไม่มีคำตอบ`,
  unclear: 'ผู้ถามแจ้งว่ายังไม่ชัด',
  reopened: 'มีผู้แจ้งว่าคำตอบเดิมไม่ถูกต้อง',
} as const;

const ACTS: Readonly<Record<string, string>> = {
  ask: 'ถาม',
  report: 'แจ้งปัญหา',
  tell: 'ส่งถึงผู้ประสานงาน',
  join: 'ถามเพิ่ม',
  add: 'เพิ่มข้อความ',
  claim: 'รับเรื่อง',
  'take-over': 'รับช่วงต่อ',
  answer: 'ตอบ',
  unclear: 'ยังไม่ชัด',
  remind: 'เตือนผู้ประสานงาน',
  'pass-up': 'ส่งต่อหน่วยเหนือ',
  outage: 'แจ้งระบบขัดข้อง',
  withdraw: 'ถอนเรื่อง',
  close: 'ปิดเรื่อง',
  reopen: 'เปิดใหม่',
};

/** An act of the history as people read it. */
export const actName = (act: string): string => ACTS[act] ?? act;
