import type { Parties } from './parties.ts';

/**
 * Who has to act: the letter's addressee by name, whoever is asked (no name), its sender (upward),
 * somebody else, or nobody is asked at all.
 */
export type Duty = 'addressee' | 'asked' | 'sender' | 'third' | 'unsaid';

interface Cue {
  readonly at: number;
  readonly duty: Duty;
  /** Holds beyond its paragraph: a list follows, or the letter's own request. */
  readonly lasts: boolean;
}

const ACTS =
  '(?:รายงาน|รวบรวม|สรุป|ส่ง|จัดส่ง|นำส่ง|แจ้ง|ดำเนินการ|ประเมิน|คัดเลือก|ตรวจสอบ|บันทึก|พิจารณา|กำกับ|จัดทำ|มอบหมาย|เสนอ|ประมวล|ยืนยัน|เร่งรัด|รับรอง|กลั่นกรอง|ติดตาม|ประสาน|จัดเก็บ|สำรวจ|ตอบ|กรอก)';
const THIRD =
  /ผู้(?:ที่)?(?:มีความ)?(?:สนใจ|ประสงค์|สมัคร|มีสิทธิ|รับจ้าง|ขาย|ประกอบการ|เข้าแข่งขัน)|(?<!หาก\S{0,20})ที่(?:มีความ)?สนใจ|รับสมัคร|ใบสมัคร|ให้(?:บริษัท|ประชาชน|เยาวชน|นักเรียน|นักศึกษา|นิสิต)|คณะ(?:กรรมการ|ทำงาน|ผู้ตรวจ|อนุกรรมการ)\S{0,40}\s?(?:จะ|มีกำหนด|ลงพื้นที่|กำหนด)/g;
const REACH = 4000;
const MOST_CUES = 12;

function cuePatterns({ sender, superior, addressee }: Parties): [RegExp, Duty][] {
  const ask =
    '(?:(?:ขอ)?ให้|แจ้ง(?:ให้)?|กำชับ(?:ให้)?|เร่งรัด(?:ให้)?|ขอความร่วมมือ(?:จาก)?|มอบหมาย(?:ให้)?|ประสาน|เชิญ)';
  const upward: [RegExp, Duty][] = superior
    ? [
        [
          new RegExp(
            `เพื่อ\\s?(?:จะได้)?\\s?(?:รวบรวม|สรุป|ประมวล|รายงาน|เสนอ|นำเสนอ|จัดส่ง|นำส่ง)[^\\n]{0,40}?(?:${superior})`,
            'g',
          ),
          'sender',
        ],
        [new RegExp(`(?:${superior})\\s?(?:จะ|จัก|ต้อง|มีกำหนด)`, 'g'), 'sender'],
      ]
    : [];
  return [
    ...upward,
    [new RegExp(`เพื่อ\\s?(?:ที่\\s?)?(?:(?:${sender})\\S{0,40}\\s?)?(?:จะ|จัก)(?:ได้)?`, 'g'), 'sender'],
    [
      new RegExp(
        `(?<!ขอให้\\s?|[ก-ฮ]ให้\\s?|ของ)(?:${sender})[^\\s\\n]{0,30}\\s?(?:จะ|จัก|ต้อง|มีหน้าที่|มีกำหนดต้อง)(?!แจ้ง|จัด|ประกาศ)`,
        'g',
      ),
      'sender',
    ],
    [
      new RegExp(
        `(?:ขอ)?ให้\\s?(?:ทุก)?(?!${addressee})(?:${sender})[^\\s\\n]{0,30}\\s?${ACTS}`,
        'g',
      ),
      'sender',
    ],
    [THIRD, 'third'],
    [
      new RegExp(
        `${ask}\\s?(?:ทุก)?(?:${addressee})|(?<!ของ|ระดับ|ประเมิน)(?:${addressee})[^\\s\\n]{0,20}\\s?(?:ต้อง|ดำเนินการ|รายงาน|จัดส่ง|ส่ง|ที่ยัง|ใด)`,
        'g',
      ),
      'addressee',
    ],
    [
      new RegExp(
        `จึง(?:ใคร่)?(?:ขอ|ให้|กำหนดให้|กำชับ)|(?:ขอ|โดย|และ|ทั้งนี้\\s?|พร้อมทั้ง|รวมทั้ง|จะต้อง)\\s?ให้(?!\\s?(?:${sender}))|ขอความ(?:ร่วมมือ|อนุเคราะห์)|ขอได้โปรด|โปรด|กรุณา`,
        'g',
      ),
      'asked',
    ],
  ];
}

function lastBefore(cues: readonly Cue[], offset: number): number {
  let low = -1;
  let high = cues.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cues[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Tells, for any offset of a body, who has to do what the text there asks for. */
export function findDuties(text: string, parties: Parties): (offset: number) => Duty {
  const cues: Cue[] = cuePatterns(parties)
    .flatMap(([pattern, duty]) =>
      [...text.matchAll(pattern)].map((match) => {
        const end = match.index + match[0].length;
        return {
          at: end,
          duty,
          lasts:
            duty === 'addressee' ||
            duty === 'asked' ||
            /ดังนี้|ดังต่อไปนี้/.test(text.slice(end, end + 60)),
        };
      }),
    )
    .sort((a, b) => a.at - b.at);
  return (offset) => {
    let tries = MOST_CUES;
    for (let index = lastBefore(cues, offset); index >= 0 && tries > 0; index--, tries--) {
      const cue = cues[index];
      if (cue === undefined || offset - cue.at > REACH) break;
      const between = text.slice(cue.at, offset);
      if (cue.lasts || !/\n|ต่อไป\s|ทั้งนี้|อนึ่ง|พร้อมทั้ง|นอกจากนี้/.test(between)) return cue.duty;
    }
    return 'unsaid';
  };
}
