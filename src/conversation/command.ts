import { toArabicDigits } from '../thai/digits.ts';

/** What a typed text asks for (CONTRACT.md, Chat). Anything else is a question. */
export type Command =
  | { readonly kind: 'help' }
  /** With `add`, a group stands for the code's area beside those it has. */
  | { readonly kind: 'register'; readonly code: string; readonly add?: true }
  | { readonly kind: 'deadlines' }
  | { readonly kind: 'status' }
  | { readonly kind: 'calendar' }
  | { readonly kind: 'letters'; readonly words: string }
  | { readonly kind: 'report'; readonly note: string }
  | { readonly kind: 'partly'; readonly note: string }
  | { readonly kind: 'review' }
  | { readonly kind: 'addDeadline'; readonly words: string }
  | { readonly kind: 'circulate' }
  | { readonly kind: 'sent'; readonly words: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'outstanding' }
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'follow' }
  | { readonly kind: 'code'; readonly words: string }
  | { readonly kind: 'codes' }
  | { readonly kind: 'people'; readonly words: string }
  | { readonly kind: 'mute'; readonly days: number }
  | { readonly kind: 'unmute' }
  | { readonly kind: 'forget' };

const POLITE = 'ครับผม|ครับ|คับ|ค่ะ|คะ|จ้า|จ้ะ';
/** What surely is politeness; what follows a command may itself end in ที or นะ. */
const POLITE_END = new RegExp(`(?:${POLITE}|\\s(?:${POLITE}|นะ|ด้วย|หน่อย|ที)+)+[\\s.!?ๆ]*$`);
const POLITE_WORD = new RegExp(`(?:${POLITE}|นะ|ด้วย|หน่อย|ที)[\\s.!?ๆ]*$`);
/** A word that makes "หนังสือ …" a question about a letter instead of a search for one. */
const ASKS = /(ไหน|ไหม|มั้ย|มัย|อะไร|ไร|เมื่อไ|ใคร|กี่|ยังไง|อย่างไร|ทำไม|เท่าไ|หรือ|ปะ|ป่าว|\?)/;

type Reader = (words: RegExpExecArray) => Command | null;

const COMMANDS: readonly (readonly [RegExp, Reader])[] = [
  [/^(?:ช่วยเหลือ|help|วิธีใช้|เมนู)$/i, () => ({ kind: 'help' })],
  [
    /^(?:ลงทะเบียนเพิ่ม|register\s+also)\s+(.*)$/is,
    (m) => ({ kind: 'register', code: (m[1] ?? '').trim(), add: true }),
  ],
  [
    /^(?:ลงทะเบียน|register)(?:\s+(.*)|)$/is,
    (m) => ({ kind: 'register', code: (m[1] ?? '').trim() }),
  ],
  [/^(?:กำหนดส่ง|deadlines?)$/i, () => ({ kind: 'deadlines' })],
  [/^(?:ปฏิทิน|calendar)$/i, () => ({ kind: 'calendar' })],
  [/^(?:สถานะ|status)$/i, () => ({ kind: 'status' })],
  [
    /^(?:หนังสือ|letters?)(?:\s+(.*)|)$/is,
    (m) => (ASKS.test(m[1] ?? '') ? null : { kind: 'letters', words: (m[1] ?? '').trim() }),
  ],
  [/^(?:ส่งแล้ว|done)(?:\s+(.*)|)$/is, (m) => ({ kind: 'report', note: (m[1] ?? '').trim() })],
  [/^(?:ส่งบางส่วน|partly)(?:\s+(.*)|)$/is, (m) => ({ kind: 'partly', note: (m[1] ?? '').trim() })],
  [
    /^(?:เพิ่มกำหนดส่ง|add\s+deadline)(?:\s+(.*)|)$/is,
    (m) => ({ kind: 'addDeadline', words: (m[1] ?? '').trim() }),
  ],
  [/^(?:ตรวจรับ|verify)$/i, () => ({ kind: 'review' })],
  [/^(?:เวียน|circulate)$/i, () => ({ kind: 'circulate' })],
  [/^(?:สถานะหนังสือ|sent)(?:\s+(.*)|)$/is, (m) => ({ kind: 'sent', words: (m[1] ?? '').trim() })],
  [/^(?:ใครยังไม่รับทราบ|silent)$/i, () => ({ kind: 'silent' })],
  [/^(?:ใครยังไม่ส่ง|outstanding)$/i, () => ({ kind: 'outstanding' })],
  [/^(?:ติดตามเรื่อง|follow)$/i, () => ({ kind: 'follow' })],
  [/^(?:แจ้งปัญหา|problem)(?:\s+(.*)|)$/is, (m) => ({ kind: 'problem', text: (m[1] ?? '').trim() })],
  [
    /^(?:ปิดเสียง|mute)\s*(\d{1,4})?\s*(?:วัน|days?)?$/i,
    (m) => ({ kind: 'mute', days: Number(m[1] ?? '1') }),
  ],
  [
    /^(?:สร้างรหัส|code)(?:\s*(.*)|)$/is,
    (m) => (ASKS.test(m[1] ?? '') ? null : { kind: 'code', words: (m[1] ?? '').trim() }),
  ],
  [/^(?:รหัส|รหัสลงทะเบียน|codes)$/i, () => ({ kind: 'codes' })],
  [
    /^(?:คน|รายชื่อ|people)(?:\s+(.*)|)$/is,
    (m) => (ASKS.test(m[1] ?? '') ? null : { kind: 'people', words: (m[1] ?? '').trim() }),
  ],
  [/^(?:เปิดเสียง|unmute)$/i, () => ({ kind: 'unmute' })],
  [/^(?:ลบข้อมูลของฉัน|forget\s+me)$/i, () => ({ kind: 'forget' })],
];

/** The text without politeness at its end, then with one word less each time: สถานะ itself ends in นะ. */
function politenessRemoved(text: string): readonly string[] {
  const candidates = [text.replace(POLITE_END, '').trim()];
  for (let last = candidates[0] ?? ''; POLITE_WORD.test(last); ) {
    last = last.replace(POLITE_WORD, '').trim();
    candidates.push(last);
  }
  return candidates;
}

/** Reads a command, with Thai or Arabic digits and polite words at its end; null is a question. */
export function readCommand(typed: string): Command | null {
  const text = toArabicDigits(typed)
    .replace(/[\u200b\ufeff]/g, '')
    .trim();
  for (const candidate of politenessRemoved(text)) {
    for (const [pattern, reader] of COMMANDS) {
      const words = pattern.exec(candidate);
      const command = words === null ? null : reader(words);
      if (command !== null) return command;
    }
  }
  return null;
}
