export interface LetterOptions {
  readonly number?: string;
  readonly date?: string | null;
  readonly subject?: string;
  readonly to?: string;
  /** Numbered items, each a sentence with what it asks for. */
  readonly items?: readonly string[];
}

/** A letter in the ministry's style, written for the tests. */
export function makeLetter({
  number = 'มห 0018.1/ว 4821',
  date = '20 พฤศจิกายน 2569',
  subject = 'การรายงานผลการเปิดเผยข้อมูลสาธารณะของอำเภอ ประจำปีงบประมาณ พ.ศ. 2570',
  to = 'นายอำเภอ ทุกอำเภอ',
  items = ['รายงานผลการเปิดเผยข้อมูลสาธารณะตามแบบรายงานให้จังหวัดทราบ ภายในวันอังคารที่ 15 ธันวาคม 2569'],
}: LetterOptions = {}): string {
  return `ที่ ${number}                                ศาลากลางจังหวัดมุกดาหาร
                                                     ถนนวิวิธสุรการ มห 49000
${date === null ? '' : `\n                      ${date}\n`}
เรื่อง  ${subject}

เรียน  ${to}

        ด้วยจังหวัดมุกดาหารจะรวบรวมผลการดำเนินงานของอำเภอเสนอกรมการปกครอง จึงขอให้อำเภอดำเนินการ ดังนี้

${items.map((item, index) => `        ${index + 1}. ${item}\n`).join('\n')}
        จึงเรียนมาเพื่อพิจารณาดำเนินการ

                                ขอแสดงความนับถือ

                                (นายทดสอบ ใจซื่อ)
                                ผู้ว่าราชการจังหวัดมุกดาหาร

ที่ทำการปกครองจังหวัด
โทร. 0 4261 1111`;
}
