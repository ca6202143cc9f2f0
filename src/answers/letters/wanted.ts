import { plainWords } from '../finding/word-borders.ts';
import { KINDS, REPLACES, type WantedKind } from './wanted-kinds.ts';

/** What a question wants, in the order of its words. */
export interface Wanted {
  readonly kinds: readonly WantedKind[];
  /** What is counted or asked for by name: the noun before ไหน or อะไร, behind กี่. */
  readonly noun: string | null;
  /** What is counted or numbered: behind กี่, before ที่เท่าไร. */
  readonly counted: string | null;
  /** All that are counted, as far as their words may go: ผลงานต่อประเภท behind กี่. */
  readonly counts: readonly string[];
  /** Whether a day is asked by which something must be done. */
  readonly byDay: boolean;
  /** Whether the day or hour of a gathering is asked for. */
  readonly gathering: boolean;
  /** Whether the month is enough. */
  readonly month: boolean;
  /** Whether the beginning is asked for, or the end. */
  readonly beginning: boolean;
  readonly until: boolean;
  /** Whether days running are asked for. */
  readonly range: boolean;
  /** Whether it comes again: the day of each month or week is asked for. */
  readonly recurring: boolean;
  /** Whether several things are asked for by name. */
  readonly list: boolean;
  /** Whether names are asked for. */
  readonly names: boolean;
  /** Whether leave or duty is asked for: a rule answers it. */
  readonly mayI: boolean;
  /** Whether all of them are asked for. */
  readonly every: boolean;
}

const DAY =
  /วันไหน|วันที่(?:เท่า|อะไร|ไร|ไหน)|วันใด|วันอะไร|เมื่อไ|เมื่อใด|เดือนไหน|เดือนอะไร|ช่วงไหน|ช่วงวัน|ถึงวัน|วันสุดท้าย|ขอ(?:ทราบ|รู้)?วัน(?:ที่)?(?!หยุด|ลา|นี้)|ภายใน(?:วัน|เมื่อ)|กำหนด(?:ส่ง)?(?:วัน|เมื่อ|$)|เดดไลน์|deadline|หมดเขต|ตอนไหน|ปิดรับ(?:วัน|เมื่อ)|ครบกำหนด|วันไน/;
const BY_DAY =
  /ภายใน|กำหนด|หมดเขต|วันสุดท้าย|ถึงวันไหน|ถึงเมื่อไ|ได้ถึง|รับถึง|ปิดรับ|เดดไลน์|deadline|ให้เสร็จ|แล้วเสร็จ|เสร็จ|เส็จ|ส่ง|ยื่น|ตอบ(?!แทน|ไม่|สนอง|รับ.*ประชุม)|ไม่เกิน|ก่อนวัน/;
const GATHERING =
  /ประชุม|kick\s?off|คิก(?:ออฟ|อ๊อฟ|ออฟฟ์)|อบรม|สัมมนา|จัด(?!ส่ง|ซื้อ|เก็บ|ทำ|สรร|จ้าง|หา)|เข้าร่วม|เข้าฟัง|บรรยาย|เชิญ|ปฐมนิเทศ|ชี้แจง|งาน(?:วัน)|ไปฟัง|รับฟัง|ซ้อม|พบ/;
const MONTH = /เดือนไหน|เดือนอะไร|ไตรมาส/;
const BEGINNING = /เริ่ม|ตั้งแต่/;
const EVERY = /วันไหนบ้าง|เมื่อไ[ร-ห]่?บ้าง|กี่ครั้ง|แต่ละ|ทุกรอบ|ทุกครั้ง|ทั้งหมด/;
const RANGE = /ช่วง|วันไหนถึงวันไหน|ระหว่าง|เดือนไหนถึง|ตั้งแต่วันไหน|เมื่อไ[ร-ห]่?ถึงเมื่อไ/;
const MAY_I =
  /(?:ได้|ต้อง|จำเป็น)[ก-๙a-z0-9]{0,14}?(?:ไหม|มั้ย|มัย|หรือไม่|หรือเปล่า|รึเปล่า|ป่าว|เปล่า|ปะ|ป่ะ|หรอ|เหรอ)/;
const RECURRING = /ทุก(?:วัน|เดือน|สัปดาห์|อาทิตย์|ไตรมาส|ปี)|ของ(?:ทุก)?เดือน|เดือนละ|ประจำเดือน/;
const UNTIL = /ถึงวันไหน|ถึงเมื่อไ|ถึงวันที่|รับถึง|หมดเขต|ปิดรับ|สิ้นสุด|วันสุดท้าย/;
const CONFIRMS =
  /\d\s*(?:มค|กพ|มีค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา).*(?:ใช่|วันสุดท้าย|คือวัน)/;
const ASKED = /(?:ที่|บ้าง)?(?:ไหน|อะไร|ไร(?![ก-๙])|ใด|เท่าไ)/;
const HOW_MANY = /กี่(?!โมง|ทุ่ม)(?<behind>[ก-๙a-z]+)/;
const PARTICLE = /(?:ครับ|คับ|คะ|ค่ะ|อะ|อ่ะ|ล่ะ|ละ|นะ|เนี่ย|จ๊ะ)+$/;
/** The word that is counted: the one behind กี่. */
function nounBehind(compact: string): string | null {
  const behind = HOW_MANY.exec(compact)?.groups?.behind;
  if (behind === undefined) return null;
  const [first = '', second = ''] = plainWords(behind);
  if (first.length > 1) return first.replace(PARTICLE, '') || null;
  return `${first}${second}` || null;
}

const EVERY_COUNT = /กี่(?!โมง|ทุ่ม|บาท|เปอ|%)((?:(?!กี่)[ก-๙a-z])+)/g;

/** The words behind each กี่. */
const countsOf = (compact: string): string[] =>
  [...compact.matchAll(EVERY_COUNT)].map(([, behind = '']) => behind.replace(PARTICLE, ''));

/** Who signs is asked for, not only spoken of. */
const SIGNER_ASKED =
  /ใคร|ชื่อ|คนไหน|ท่านใด|ท่านไหน|ผู้ลงนาม|(?:คน|ผู้)(?:เซ็น|ลงนาม|เสนอ)|ต้อง(?:เป็นคน)?(?:ลงนาม|เซ็น)/;
const NAMES = /รายชื่อ|ขอชื่อ|ชื่อ(?:อะไร|ใคร|ไร)?บ้าง|ใครบ้าง|ใครมั่ง|(?:อำเภอ|จังหวัด)(?:ไหน|ใด|อะไร)บ้าง/;
/** An ask that a day does not answer, though a day is asked for besides. */
const COUNTED_BESIDES = /กี่(?:วัน|คน|ชั่วโมง|ครั้ง|รอบ|ช่วง|รุ่น|บาท|ชุด|ฉบับ|ทีม|เดือน|ปี|หน้า|ข้อ)/;

/** The word that is numbered: รุ่นที่เท่าไร. */
function nounNumbered(compact: string): string | null {
  const at = compact.search(/ที่เท่าไ/);
  return at <= 0 ? null : (plainWords(compact.slice(Math.max(0, at - 16), at)).at(-1) ?? null);
}

const NO_NOUNS: ReadonlySet<string> = new Set(['ที่', 'ชื่อ', 'คือ', 'ว่า', 'ใช้', 'ต้อง', 'ทำ']);

/** The word that ไหน or อะไร asks about. */
function nounBefore(compact: string): string | null {
  const at = compact.search(ASKED);
  if (at <= 0) return null;
  const words = plainWords(compact.slice(Math.max(0, at - 24), at));
  return words.filter((word) => !NO_NOUNS.has(word)).at(-1) ?? null;
}

/** Reads from a question's normalised text, without spaces, what it wants to know of a letter. */
export function wantedOf(compact: string): Wanted {
  const found = KINDS.flatMap(([kind, words]) => {
    const at = compact.search(words);
    return at < 0 ? [] : [{ kind, at }];
  });
  const day = compact.search(DAY);
  if (day >= 0 || CONFIRMS.test(compact)) found.push({ kind: 'when', at: Math.max(day, 0) });
  const needless = new Set(found.flatMap(({ kind }) => REPLACES[kind] ?? []));
  const hasDay = found.some(({ kind }) => kind === 'when');
  if (hasDay && !COUNTED_BESIDES.test(compact)) needless.add('count');
  if (found.length > 1 && !SIGNER_ASKED.test(compact)) needless.add('signer');
  const kinds = found
    .filter(({ kind }) => !needless.has(kind))
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind);
  return {
    kinds,
    noun: nounBehind(compact) ?? nounNumbered(compact) ?? nounBefore(compact),
    counted: nounBehind(compact) ?? nounNumbered(compact),
    byDay:
      (!RANGE.test(compact) &&
        !BEGINNING.test(compact) &&
        BY_DAY.test(compact.replace('วันไหนถึงวันไหน', 'วันไหน'))) ||
      CONFIRMS.test(compact),
    gathering: GATHERING.test(compact),
    month: MONTH.test(compact),
    beginning: BEGINNING.test(compact),
    until: UNTIL.test(compact),
    range: RANGE.test(compact),
    recurring: RECURRING.test(compact),
    list: /บ้าง|มั่ง/.test(compact),
    names: NAMES.test(compact),
    counts: countsOf(compact),
    mayI: MAY_I.test(compact),
    every: EVERY.test(compact),
  };
}
