import { describe, expect, test } from '@jest/globals';
import { type Command, readCommand } from './command.ts';

const simple: readonly [Command['kind'], readonly string[]][] = [
  ['help', ['ช่วยเหลือ', 'help', 'Help', 'ช่วยเหลือหน่อยครับ', 'ช่วยเหลือด้วยค่ะ']],
  ['deadlines', ['กำหนดส่ง', 'deadlines', 'DEADLINES', 'กำหนดส่งครับ', 'กำหนดส่งค่ะ ๆ']],
  ['status', ['สถานะ', 'status', ' สถานะ ', 'สถานะหน่อยคะ']],
  ['circulate', ['เวียน', 'circulate', 'เวียนครับ']],
  ['silent', ['ใครยังไม่รับทราบ', 'silent', 'ใครยังไม่รับทราบคะ']],
  ['outstanding', ['ใครยังไม่ส่ง', 'outstanding', 'ใครยังไม่ส่งครับผม']],
  ['unmute', ['เปิดเสียง', 'unmute', 'เปิดเสียงนะครับ']],
  ['forget', ['ลบข้อมูลของฉัน', 'forget me', 'Forget  Me', 'ลบข้อมูลของฉันหน่อยค่ะ']],
];

describe.each(simple)('%s', (kind, texts) => {
  test.each(texts)('“%s”', (text) => expect(readCommand(text)?.kind).toBe(kind));
});

test.each<[string, Command]>([
  ['ลงทะเบียน K7XM-Q2RP', { kind: 'register', code: 'K7XM-Q2RP' }],
  ['register K7XM-Q2RP', { kind: 'register', code: 'K7XM-Q2RP' }],
  ['ลงทะเบียน K๗XM-Q๒RP', { kind: 'register', code: 'K7XM-Q2RP' }],
  ['ลงทะเบียน K7XM-Q2RP ค่ะ', { kind: 'register', code: 'K7XM-Q2RP' }],
  ['ลงทะเบียน K7XM-Q2RP ด้วยนะครับ', { kind: 'register', code: 'K7XM-Q2RP' }],
  ['ลงทะเบียน', { kind: 'register', code: '' }],
  ['หนังสือ', { kind: 'letters', words: '' }],
  ['หนังสือ ว ๕๗๕', { kind: 'letters', words: 'ว 575' }],
  ['หนังสือ ว 575 ครับ', { kind: 'letters', words: 'ว 575' }],
  ['หนังสือ ITAค่ะ', { kind: 'letters', words: 'ITA' }],
  ['หนังสือ เวที', { kind: 'letters', words: 'เวที' }],
  ['letters ITA 2567', { kind: 'letters', words: 'ITA 2567' }],
  ['ส่งแล้ว', { kind: 'report', note: '' }],
  ['ส่งแล้วครับ', { kind: 'report', note: '' }],
  ['ส่งแล้ว ทางอีเมล', { kind: 'report', note: 'ทางอีเมล' }],
  ['done', { kind: 'report', note: '' }],
  ['แจ้งปัญหา เข้าระบบไม่ได้', { kind: 'problem', text: 'เข้าระบบไม่ได้' }],
  ['ติดตามเรื่องครับ', { kind: 'follow' }],
  ['problem cannot log in', { kind: 'problem', text: 'cannot log in' }],
  ['ปิดเสียง 7 วัน', { kind: 'mute', days: 7 }],
  ['ปิดเสียง ๗ วัน', { kind: 'mute', days: 7 }],
  ['ปิดเสียง๓วันครับ', { kind: 'mute', days: 3 }],
  ['mute 14', { kind: 'mute', days: 14 }],
  ['ปิดเสียง', { kind: 'mute', days: 1 }],
])('“%s” is read with what stands behind it', (text, command) => {
  expect(readCommand(text)).toEqual(command);
});

describe('a question', () => {
  test.each([
    'หนังสือ ว 575 ส่งวันไหน',
    'หนังสือ ITA กำหนดส่งเมื่อไหร่คะ',
    'หนังสือ อบรม Zoom กี่โมง',
    'กำหนดส่งของอำเภอไหนบ้าง',
    'กำหนดส่งวันไหน',
    'สถานะของอำเภอดงหลวงเป็นยังไง',
    'หนังสือเวียนคืออะไร',
    'ส่งแล้วแต่ระบบขึ้นว่ายังไม่ส่ง ต้องทำอย่างไร?'.replace('ส่งแล้วแต่', 'ส่งไปแล้วแต่'),
    'ลงทะเบียนอบรมวันไหน',
    'helpdesk',
    'statusของ ITA',
    '',
    'ครับ',
  ])('“%s” is no command', (text) => expect(readCommand(text)).toBeNull());
});
