import { plainWords } from '../finding/segment.ts';

/** What a question may want to know of a letter. */
export type WantedKind =
  | 'number'
  | 'date'
  | 'signer'
  | 'approver'
  | 'from'
  | 'to'
  | 'urgency'
  | 'subject'
  | 'attachments'
  | 'references'
  | 'links'
  | 'emails'
  | 'contact'
  | 'fax'
  | 'meeting-id'
  | 'time'
  | 'when'
  | 'where'
  | 'way'
  | 'what-to-send'
  | 'account'
  | 'percent'
  | 'money'
  | 'count'
  | 'duration'
  | 'who'
  | 'which'
  | 'whether'
  | 'what';

/** What a question wants, in the order of its words. */
export interface Wanted {
  readonly kinds: readonly WantedKind[];
  /** What is counted or asked for by name: the noun before ไหน or อะไร, behind กี่. */
  readonly noun: string | null;
  /** What is counted or numbered: behind กี่, before ที่เท่าไร. */
  readonly counted: string | null;
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
  /** Whether leave or duty is asked for: a rule answers it. */
  readonly mayI: boolean;
  /** Whether all of them are asked for. */
  readonly every: boolean;
}

const ASK = '(?:ไหน|อะไร|อารัย|ไร|ใด|เท่าไ[ร-ห][่]?|เท่าใด|กี่)';
/** Each kind's words, the more special first; `compact` has no spaces. */
const KINDS: readonly (readonly [WantedKind, RegExp])[] = [
  ['account', /(?:เลข(?:ที่)?)?บัญชี(?:ธนาคาร)?(?:เลข|อะไร|ไหน|ไร|ที่เท่า)|เลขบัญชี|พร้อมเพย์/],
  [
    'meeting-id',
    /meetingid|zoomid|(?:ไอดี|id|รหัส|เลข)(?:ห้อง)?(?:ประชุม|ซูม|zoom|meeting|webex|ห้อง|เข้า)|passcode|พาสโค้ด|(?:ประชุม|ซูม|zoom)(?:id|ไอดี|รหัส)|^(?:แล้ว|ส่วน)?(?:zoom|ซูม)(?:ล่ะ|ละ|อะ|อ่ะ)?(?:ครับ|คะ|ค่ะ|คับ)?$/,
  ],
  ['fax', /โทรสาร|แฟกซ์|แฟ็กซ์|แฟกส์|fax/],
  [
    'contact',
    /โทร(?!สาร)|โท(?=ร?(?:อะ|$))|เบอร์|เบอ(?=ร?โ|ติด|อะไร|ไร|ไหน)|ติดต่อ(?!กลับ.*เบอร์)|ประสาน(?:งาน)?(?:กับ|ที่)?(?:ใคร|คนไหน|ไหน)|(?:สอบ)?ถาม(?:เพิ่ม(?:เติม)?)?(?:ได้)?(?:ที่|กับ)?(?:ใคร|ไหน)|ผู้ประสาน(?!(?:งาน)?[ก-๙a-z]*(?:เมล|วันไหน|เมื่อ|ภายใน|กี่))|คนประสาน(?![ก-๙a-z]*กี่)|ใคร(?:เป็น(?:คน|ผู้))?ประสาน|ผู้รับผิดชอบ(?:เรื่อง[ก-๙a-z]{0,20}?)?(?:คือใคร|ชื่ออะไร|ชื่อไร|เบอร์)|แจ้งใคร|ปรึกษาใคร/,
  ],
  ['emails', /อีเม[ลว]|เม[ลล]์?(?!็)|e-?mail|gmail/],
  [
    'links',
    /ลิงก์|ลิงค์|ลิ้ง[กค]?์?|ลิง(?=อยู่|ไหน|อะ|ล่ะ|ละ|$)|link|url|(?:ขอ|สแกน)[ก-๙a-z]{0,8}(?:qr|คิวอาร์)|(?:qr|คิวอาร์)(?:code|โค้ด|โค๊ด)?(?:อยู่|อะไร|ไหน|หน่อย|ล่ะ|ละ|อะ|$)|(?:เว็บ|เวป|เวบ)(?:ไซต์|ไซด์|ไซ)?(?=ไหน|อะไร|ไร|อยู่|ล่ะ|ละ|อะ|ชื่อ|ที่|$)|(?:ดู|โหลด|ดาวน์โหลด)[ก-๙]*(?:เว็บ|เวป|เวบ)/,
  ],
  [
    'attachments',
    /(?<!ต้อง)แนบ(?:มา)?(?:ด้วย)?(?:อะไร|ไร|มี|กี่(?:อย่าง|รายการ|ฉบับ|เรื่อง|ไฟล์)|เอกสาร|ไฟล์)|(?:สิ่งที่ส่งมา|สิ่งที่แนบ|ไฟล์แนบ|เอกสารแนบ|ของแนบ|แนบมา)|(?:มี)?อะไร(?:ที่)?แนบ|อะไรมาด้วย/,
  ],
  ['references', /อ้าง(?:ถึง|อิง)?(?:จาก)?(?:หนังสือ|นส|ฉบับ|ว(?:อะไร|ไหน|ที่|$)|อะไร|ไหน|ไร|$)/],
  ['approver', /ใคร(?:เป็น)?(?:คน|ผู้)?อนุมัติ|อนุมัติโดย|(?:คน|ผู้)อนุมัติ/],
  [
    'signer',
    /(?<!เปอร์|เปอ)เซ็น(?!ต์?ร)|เซน(?=ต์|มา|หนัง|ชื่อ|$)|ลงนาม|ลงชื่อ|ใคร(?:เป็น)?(?:คน|ผู้)?(?:เสนอ|ทำเรื่อง)|(?:คน|ผู้)เสนอ/,
  ],
  [
    'date',
    /ลง(?:วัน)?ที่?(?:เท่า|อะไร|ไหน|ไร|เมื่อ)|ลงวันที่|(?:หนังสือ|นส|จดหมาย|ฉบับนี้|บันทึก)(?:ออก|ลง)?(?:มา)?(?:วันที่(?:เท่า|อะไร|ไร)|วันไหน|เมื่อไ)|ออก(?:หนังสือ)?(?:มา)?(?:วันไหน|เมื่อไ|วันที่เท่า)/,
  ],
  [
    'number',
    /เลขที่|เลขหนังสือ|เลขนส|(?:เลข|หมายเลข)(?:หนังสือ)?(?:อะไร|ไร|เท่าไ|ไหน|ที่เท่า)|(?:หนังสือ|นส)(?:ที่)?(?:เลข|เท่าไ)|ฉบับ(?:ไหน|ที่เท่า)|(?:^|เลข|หนังสือ)ว(?:ที่)?(?:เท่าไ|อะไร$|ไหน)|ขอเลข/,
  ],
  ['urgency', /ด่วน(?:แค่ไหน|ไหม|มั้ย|หรือ|ระดับ|ขนาด|มาก(?:ไหม|มั้ย|หรือ))|ชั้นความเร็ว|ความเร่งด่วน/],
  [
    'to',
    /(?:ส่ง|เสนอ|เรียน|แจ้ง|เวียน|มี)(?:ไป)?ถึง(?:ใคร|ท่านใด|หน่วยไหน|หน่วยงานไหน|หน่วยงานใด)|(?:เสนอ|เรียน)(?:ใคร|ท่านใด)(?!เป็น|บ้างที่)|(?<!หมาย)ถึงใคร|(?:ส่ง)?ถึง(?:บริษัท|หน่วยงาน|กรม|สำนัก|โรงเรียน|ใคร|อำเภอ|จังหวัด|ตำบล)(?:อะไร|ไหน|ใด|ไร)/,
  ],
  [
    'subject',
    /(?<!กี่)เรื่อง(?:อะไร|ไร|อัลไล|ว่า|เกี่ยวกับ|$)|เกี่ยวกับ(?:อะไร|ไร|เรื่อง)|ว่าด้วยเรื่อง|เนื้อหา(?:อะไร|ว่า|คือ|สรุป)|สรุป(?:ว่า|เรื่อง|หนังสือ)|หัวเรื่อง|พูดถึงอะไร/,
  ],
  ['time', /กี่โมง|เวลา(?:อะไร|ไหน|เท่า|กี่|ใด)|กี่ทุ่ม|ตั้งแต่กี่|เริ่ม(?:กี่|เวลา)|เลิกกี่|เวลาประชุม/],
  [
    'from',
    /มาจาก(?:ใคร|คณะ|หน่วย|กรม|สำนัก|กอง|ที่ไหน|ไหน)|(?:หนังสือ|นส)[ก-๙]{0,12}จาก(?:ใคร|ไหน|ที่ไหน|หน่วย)|ของ(?:ใคร|หน่วยงานไหน|หน่วยไหน|กรมไหน|สำนักไหน)|(?:หน่วยงาน|กรม|กลุ่มงาน|กอง|สำนัก|ฝ่าย|คณะ|ส่วนราชการ|กลุ่ม)(?:ไหน|อะไร|ใด|ไร)(?:ออก|ทำ|ส่ง|เป็นคน|เจ้าของ|แจ้ง|เวียน|ขอ)|ใคร(?:เป็น(?:คน|ผู้))?(?:ส่งมา|ออกหนังสือ|ออก|แจ้งมา|เวียนมา)|เจ้าของเรื่อง/,
  ],
  [
    'way',
    /(?:ส่ง|ยื่น|ตอบ|แจ้ง|รายงาน|สมัคร)[ก-๙a-z]{0,16}?(?:ทางไหน|ช่องทางไหน|ทางใด|ผ่านทางไหน|ผ่านอะไร|ที่ไหน|ไปไหน|ยังไง|อย่างไร|ตรงไหน|ทางอะไร|ไงอะ|ไง$)|ช่องทาง(?:การ)?(?:ส่ง|ไหน)|(?<!เผยแพร่)ทางไหน/,
  ],
  ['percent', /ร้อยละ|กี่เปอร|เปอร์เซ็น|กี่%|เปอเซ/],
  [
    'money',
    /(?:บาท|เงิน|งบ(?:ประมาณ)?|ค่า(?!ครองชีพ|เฉลี่ย)[ก-๙]{0,14}|ราคา|วงเงิน|เบี้ยเลี้ยง[ก-๙]{0,6}|รางวัล)[ก-๙a-z0-9]{0,12}?(?:เท่าไ|กี่|เท่าใด)|กี่บาท|(?:เท่าไ[รห]่?|กี่)[ก-๙]{0,3}บาท|ลด[ก-๙0-9]*เหลือเท่าไ/,
  ],
  ['duration', /นาน(?:แค่ไหน|เท่าไ|ขนาดไหน|เท่าใด|กี่)|กี่(?:ปี|เดือน|สัปดาห์|ชั่วโมง|นาที)ถึง/],
  ['count', /กี่(?!โมง|บาท|ทุ่ม|เปอร|%)|เท่าไ[รห]|เท่าใด/],
  [
    'where',
    /ที่ไหน|จากไหน|เผยแพร่(?:ทาง|ช่องทาง|ตรง)|ที่ใด|ตรงไหน|สถานที่|(?:โรงแรม|ห้อง|อาคาร|จังหวัด|อำเภอ|หอ|ตึก|ชั้น|ศาลา)(?:ประชุม)?(?:ไหน|อะไร|ใด|ไร|กี่)|แถวไหน|อยู่ไหน|ไปไหน|ไหนอะ$/,
  ],
  [
    'what-to-send',
    /(?:ต้อง|ให้|จะ)?(?:ส่ง|ทำ|เตรียม|รายงาน|ดำเนินการ)(?:อะไร|ไร|อัลไล)(?:บ้าง|มั่ง|กลับ)?(?!มาด้วย)|ต้องทำ(?:อะไร|ไง|ยังไง|อย่างไร)/,
  ],
  [
    'who',
    /ใคร|คนไหน|ผู้ใด|ท่านใด|(?<!(?:ไลน์|กลุ่ม|ระบบ|แบบ|ฟอร์ม|รายงาน|โครงการ|หลักสูตร|ห้อง|โรงแรม|บัญชี|มูลนิธิ|ช่อง|เพจ|ไฟล์|กิจกรรม|แอป|โปรแกรม))ชื่อ(?:ว่า)?(?:อะไร|ไร)/,
  ],
  ['which', new RegExp(`[ก-๙a-z]${ASK}`)],
  ['whether', /ไหม|มั้ย|มัย|หรือไม่|เปล่า|ป่าว|ปะ(?:ครับ|คะ|ค่ะ|คับ)?$|ป่ะ/],
  ['what', /อะไร|ยังไง|อย่างไร|วิธี|คือ|ทำไม|เพราะ/],
];
const DAY =
  /วันไหน|วันที่(?:เท่า|อะไร|ไร|ไหน)|วันใด|วันอะไร|เมื่อไ|เมื่อใด|เดือนไหน|เดือนอะไร|ช่วงไหน|ช่วงวัน|ถึงวัน|วันสุดท้าย|ภายใน(?:วัน|เมื่อ)|กำหนด(?:ส่ง)?(?:วัน|เมื่อ|$)|เดดไลน์|deadline|หมดเขต|ตอนไหน|ปิดรับ(?:วัน|เมื่อ)|ครบกำหนด|วันไน/;
const BY_DAY =
  /ภายใน|กำหนด|หมดเขต|วันสุดท้าย|ถึงวันไหน|ถึงเมื่อไ|ได้ถึง|รับถึง|ปิดรับ|เดดไลน์|deadline|ให้เสร็จ|แล้วเสร็จ|เสร็จ|เส็จ|ส่ง|ยื่น|ตอบ(?!รับ.*ประชุม)|ไม่เกิน|ก่อนวัน/;
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
/** What a kind makes needless: the special one is meant. */
const REPLACES: Readonly<Partial<Record<WantedKind, readonly WantedKind[]>>> = {
  account: ['number', 'count', 'which', 'what', 'money'],
  'meeting-id': ['number', 'count', 'which', 'what', 'links'],
  contact: ['who', 'which', 'where', 'number', 'count', 'what', 'from'],
  fax: ['contact', 'which', 'number', 'count', 'what'],
  emails: ['which', 'what', 'where', 'way', 'to'],
  links: ['which', 'where', 'what', 'way', 'who'],
  attachments: ['what', 'which', 'count', 'what-to-send'],
  references: ['which', 'what', 'number'],
  approver: ['who', 'signer'],
  signer: ['who', 'which', 'what'],
  date: ['when', 'count', 'which'],
  number: ['count', 'which', 'what', 'date'],
  to: ['who', 'which', 'what'],
  subject: ['what', 'which'],
  time: ['count', 'which'],
  from: ['who', 'which', 'what', 'where'],
  way: ['which', 'where', 'what', 'count'],
  percent: ['count', 'money', 'which'],
  money: ['count', 'which', 'what'],
  count: ['which', 'what'],
  duration: ['count', 'which', 'what'],
  where: ['which', 'what'],
  'what-to-send': ['what', 'which'],
  who: ['which', 'what'],
  when: ['which', 'count', 'what', 'whether'],
  which: ['what', 'whether'],
};

/** The word that is counted: the one behind กี่. */
function nounBehind(compact: string): string | null {
  const behind = HOW_MANY.exec(compact)?.groups?.behind;
  if (behind === undefined) return null;
  const [first = '', second = ''] = plainWords(behind);
  if (first.length > 1) return first.replace(PARTICLE, '') || null;
  return `${first}${second}` || null;
}

/** The word that is numbered: รุ่นที่เท่าไร. */
function nounNumbered(compact: string): string | null {
  const at = compact.search(/ที่เท่าไ/);
  return at <= 0 ? null : (plainWords(compact.slice(Math.max(0, at - 16), at)).at(-1) ?? null);
}

const NO_NOUNS: ReadonlySet<string> = new Set(['ที่', 'ชื่อ', 'คือ', 'ว่า', 'ใช้', 'ต้อง']);

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
    mayI: MAY_I.test(compact),
    every: EVERY.test(compact),
  };
}
