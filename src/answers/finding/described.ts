const OUTSIDERS =
  '(?:ชาวบ้าน|คนนอก|คนภายนอก|บุคคลภายนอก|ประชาชน|ผู้(?:มา)?(?:รับ|ใช้)บริการ|ผู้มาติดต่อ|(?:คน|ผู้คน)(?:ที่)?มา(?:ใช้|รับ|ติดต่อ)(?:บริการ|งาน|ราชการ)?)';
const INSIDERS =
  '(?:คนใน(?:อำเภอ|สำนักงาน|หน่วยงาน|หน่วย|ที่ทำการ|องค์กร|ออฟฟิศ|บ้าน)?(?:เรา)?(?:เอง)?|เจ้าหน้าที่|ข้าราชการ|ลูกน้อง|บุคลากร|พวกเรา(?:เอง)?|คนของเรา)';
/** A set of questions, whatever it is called. */
const SET = '(?:ชุด(?:คำถาม|แบบสอบถาม)?|แบบ(?:สอบถาม|วัด|ประเมิน|สำรวจ)?|คำถาม|เครื่องมือ|ฝั่ง)';
const OF = '(?:นั้น)?(?:ที่)?(?:ให้|ถาม|ของ|สำหรับ|ฝั่ง|ไว้ให้|ไว้ถาม)?';
const ANSWERED = '(?:เป็นคน|เป็นผู้|เขา|เค้า|มา|เข้ามา|เข้าไป|กด)*(?:ตอบ|ประเมิน|กรอก|ให้คะแนน|ทำ)';
/** Called a set, or told by who answers. */
const answeredBy = (people: string): RegExp =>
  new RegExp(
    `(?:ชุด(?:คำถาม)?|ฝั่ง|แบบ)(?:ของ)?${people}(?:${ANSWERED})?|${SET}${OF}${people}[ก-๙ ]{0,12}?${ANSWERED}|(?:ตัว|อัน)(?:ที่)(?:ให้|ถาม)?${people}${ANSWERED}|${SET}ที่(?:ถาม|ให้)${people}`,
    'g',
  );

/** A description with which people mean a thing without its name, and the name. */
interface Description {
  readonly says: RegExp;
  /** `$&` keeps what was said. */
  readonly means: string;
  /** Where this is said too, the thing is named. */
  readonly unless: RegExp;
}

const NEVER = /(?!)/;
const TOOLS = /iit|eit|oit|ไอไอที|อีไอที|โอไอที/;

const DESCRIPTIONS: readonly Description[] = [
  { says: answeredBy(OUTSIDERS), means: ' eit ', unless: TOOLS },
  { says: answeredBy(INSIDERS), means: ' iit ', unless: TOOLS },
  {
    says: /(?:ชุด|ตัว|แบบ|อัน|เครื่องมือ)(?:ที่)?(?:ไม่(?:ต้อง)?มีคน(?:มา)?(?:นั่ง)?(?:ตอบ|กรอก)|แนบลิงก์|ลงลิงก์|(?:เอา|ลง|ขึ้น)(?:ข้อมูล)?(?:ขึ้น|ลง|บน)?เว็บ)/g,
    means: ' oit ',
    unless: TOOLS,
  },
  {
    says: /(?:รายการ|หัวข้อ|ข้อมูล|ของ|เรื่อง|ข้อ)(?:ที่)?(?:ต้อง|ให้|เค้าให้|เขาให้)?(?:เอา|นำ|โชว์|แปะ|โพสต์|ลง|ขึ้น|เปิด|เปิดเผย)(?:ขึ้น|ลง|บน|ไว้|หน้า|ใน)*(?:เว็บ|เวป|เวบ)(?:ไซต์|ไซด์)?/g,
    means: ' oit ข้อ ',
    unless: TOOLS,
  },
  { says: /(?:สาม|3)\s*ชุด(?:นี้|นั้น)?|ทั้งสามตัว|สามตัวนี้|ทั้งสามแบบ/g, means: ' เครื่องมือ ', unless: NEVER },
  {
    says: /(?:เงิน|งบ)(?:ความ|โครงการ|กิจกรรม|งาน)?โปร่งใส|(?:โครงการ|กิจกรรม|งาน)(?:ความ)?โปร่งใส(?=.*68)/g,
    means: ' dopa x amphoe ita $& ',
    unless: /dopa|โดปา|amphoe/,
  },
  {
    says: /(?:อำเภอ|เรื่อง|งาน|โครงการ)(?:คนดี|ความดี|ทำดี)/g,
    means: ' อำเภอคุณธรรม ',
    unless: /คุณธรรม/,
  },
  {
    says: /(?:ประกวด|แข่ง|รางวัล|คัดเลือก)(?:ประกวด)?(?:สำนักงาน)?ท้องถิ่น(?:จังหวัด)?(?!ดีเด่น)/g,
    means: ' ท้องถิ่นดีเด่น ',
    unless: /ดีเด่น/,
  },
  {
    says: /ศูนย์(?:ต้าน|ปราบ|ป้องกัน|กัน)(?:การ)?(?:โกง|ทุจริต|คอร์รัปชัน|คอรัปชั่น)/g,
    means: ' ศปท ',
    unless: /ศปท/,
  },
  { says: /(?:วัน)?คริสต์?มาส/g, means: ' 25 ธันวาคม ', unless: /25\s*ธ/ },
  {
    says: /(?:ทาง|ผ่าน|เข้า|หน้า)จอ(?!ภาพ|คอม)|ประชุมออนไลน์/g,
    means: ' ประชุม zoom ',
    unless: /zoom|ซูม/,
  },
  { says: /(?:ใกล้|แถว|ที่)(?:ๆ)?สนามบิน/g, means: ' ดอนเมือง ', unless: /ดอนเมือง|อมารี/ },
  {
    says: /ระบบ(?:ที่)?(?:ต้อง)?(?:เข้า(?:ไป)?)?(?:ไว้)?(?:คีย์|บันทึก|ลง|รายงาน)(?:ว่า)?(?:การ)?(?:ใช้|จ่าย|เบิก)(?:เงิน|งบ|จ่าย)/g,
    means: ' e-fms ',
    unless: /e-?fms|อีเอฟ/,
  },
  { says: /ระบบ(?:ของ)?\s*ปปช/g, means: ' itap $& ', unless: /itap|itas|ไอแท/ },
];

/** A normalised text with the names of things in the place of descriptions of them: `ชุดที่คนในตอบ`. */
export const named = (normalised: string): string =>
  DESCRIPTIONS.reduce(
    (text, { says, means, unless }) =>
      text.search(says) < 0 || unless.test(normalised) ? text : text.replace(says, means),
    normalised,
  )
    .replace(/\s+/g, ' ')
    .trim();
