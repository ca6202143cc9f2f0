import { isPrivateNumber } from './letter-knowledge.ts';

const LONGEST = 240;
const BEHIND = 60;
const MOST_BACK = 40;
const WORDS = new Intl.Segmenter('th', { granularity: 'word' });
const PHONE = /(?<!\d)0[\d\s–-]{7,13}\d(?!\d)/g;
const PASSCODE =
  /((?:passcode|พาสโค้ด|รหัสเข้า(?:ห้อง|ประชุม|ร่วม)?\S{0,8})\s*[:：]?\s*)([A-Za-z0-9]{4,12})/gi;
const PASSWORD =
  /((?:password|pass\s?word|รหัสผ่าน|username|user\s?name|ชื่อผู้ใช้)\s*[:：=]?\s*)([A-Za-z0-9@._-]{3,24})/gi;
const PASSCODE_LINK = /https?:\/\/\S*(?:pwd=|zoom\.us\/j|pass(?:word|code)?=)\S*/gi;
const HIDDEN = '(ดูได้เมื่อลงทะเบียนแล้ว)';
const WITHHELD = '(ไม่แสดงรหัสผ่าน)';

/** A passage as everybody may read it, and what of it is for enrolled people only. */
export interface Quoted {
  readonly open: string;
  readonly secret: string | null;
}

/** Takes passcodes, people's own numbers and passwords out of a passage; passwords go to nobody. */
export function withoutSecrets(text: string): Quoted {
  const secrets: string[] = [];
  const hide = (secret: string): string => {
    secrets.push(secret.trim());
    return HIDDEN;
  };
  const open = text
    .replace(PASSWORD, (_, label: string) => `${label}${WITHHELD}`)
    .replace(PASSCODE_LINK, hide)
    .replace(PASSCODE, (_, label: string, code: string) => `${label}${hide(code)}`)
    .replace(PHONE, (number) => (isPrivateNumber(number) ? hide(number) : number));
  return { open, secret: secrets.length === 0 ? null : secrets.join(' , ') };
}

/** The place where a quotation that should begin at `at` may begin: behind a space or line break, else before a word. */
function beginning(flow: string, at: number): number {
  if (at <= 0) return 0;
  const line = flow.lastIndexOf('\n', at);
  const space = flow.lastIndexOf(' ', at);
  const back = Math.max(line, space) + 1;
  if (at - back <= MOST_BACK) return back;
  let begins = back;
  for (const { index, segment } of WORDS.segment(flow.slice(back, at + 1)))
    if (back + index <= at && segment !== '') begins = back + index;
  return begins;
}

/** What is numbered is one thing said: where it is short enough it is quoted whole. */
const ITEM = /^(?:\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\s|[-–•])\s?\S/;
const LONGEST_ITEM = 320;

/** The numbered item that a stretch stands in, null where it stands in none or in a longer one. */
function itemAround(flow: string, start: number, end: number): string | null {
  const from = flow.lastIndexOf('\n', start) + 1;
  const line = flow.indexOf('\n', start);
  const until = line < 0 ? flow.length : line;
  if (until < end || until - from > LONGEST_ITEM) return null;
  const item = flow.slice(from, until);
  return ITEM.test(item) ? item : null;
}

/** The numbered item of a text that holds `start` to `end`; else its clauses from about `from`, in at most 240 letters. */
export function quoteOf(flow: string, from: number, start: number, end: number): string {
  const item = itemAround(flow, start, end);
  if (item !== null) return item.replace(/\s+/g, ' ').trim();
  const line = flow.indexOf('\n', end);
  const limit = Math.min(line < 0 ? flow.length : line, end + BEHIND);
  const space = flow.lastIndexOf(' ', limit);
  const until = limit === end + BEHIND && space >= end ? space : limit;
  const begins = beginning(flow, from);
  if (until - begins <= LONGEST) return flow.slice(begins, until).replace(/\s+/g, ' ').trim();
  const near = beginning(flow, Math.max(begins, start - LONGEST / 2));
  const head = flow.slice(begins, Math.min(near, begins + LONGEST / 3));
  const cut = head.slice(0, Math.max(head.lastIndexOf(' '), 0)) || head;
  const rest = flow.slice(near, until);
  const joined = near - begins > 20 ? `${cut} … ${rest}` : rest;
  return joined.replace(/\s+/g, ' ').trim();
}
