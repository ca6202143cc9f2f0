import { columns } from './columns.ts';
import type { HeadBlock } from './head-blocks.ts';
import { blockText } from './head-blocks.ts';
import { numberOnLine } from './letter-number.ts';
import { headLabel, isMemoTitle, isUrgencyLine } from './line-marks.ts';
import type { LetterLine } from './normalise-letter.ts';

const ADDRESS =
  /(?:^|\s)(?:ถนน|ถ\.|เลขที่|หมู่(?:ที่)?\s|ม\.\s?\d|ตำบล|ต\.|แขวง|ซอย|อ\.|จ\.|กทม|กรุงเทพ|โทร)/;
const POSTAL = /(?:^|\D)[1-9]\d{4}(?!\d)/;
const OFFICE =
  /^(?:ศาลา|ที่ว่าการ|ที่ทำการ|สำนัก|กรม|กระทรวง|กอง|ศูนย์|จังหวัด|อำเภอ|องค์การ|เทศบาล|คณะ|มหาวิทยาลัย|โรงเรียน|โรงพยาบาล|สถาบัน|วิทยาลัย|มูลนิธิ|บริษัท|ฝ่าย|กลุ่ม|งาน|หน่วย|ธนาคาร|การ)/;
const OFFICE_BELOW =
  /^(?!จังหวัด|อำเภอ)(?:ศาลา|ที่ทำการ|สำนัก|กรม|กระทรวง|กอง|ศูนย์|องค์การ|เทศบาล|คณะ|มหาวิทยาลัย|ฝ่าย|กลุ่ม)/;
const CONTINUES = /^\(|เขต\s?\d/;
const LONGEST = 200;

/** The line with what is address cut off, empty where all of it is. */
function withoutAddress(line: string): string {
  const at = ADDRESS.exec(line)?.index;
  const bare = at === undefined ? line : line.slice(0, at);
  return POSTAL.test(bare) || /^(?:อำเภอ|จังหวัด).*\d{5}/.test(line) ? '' : bare.trim();
}

/** The sending office: behind ส่วนราชการ or จาก, otherwise the lines above the date, no address. */
export function sender(head: readonly LetterLine[], blocks: readonly HeadBlock[]): string | null {
  const labelled = blocks.find((block) => block.label === 'office' || block.label === 'from');
  if (labelled)
    return (
      blockText(labelled)
        ?.split(/\s?โทร/)[0]
        ?.split(/\sถึง\s/)[0]
        ?.trim() || null
    );
  const found: string[] = [];
  for (const line of head) {
    if (headLabel(line.trimmed)) break;
    for (const column of columns(line.text)) {
      const number = numberOnLine(column);
      const text = number ? number.rest : column;
      if (text === '' || isUrgencyLine(text) || isMemoTitle(text)) continue;
      const office = withoutAddress(text);
      const opens =
        found.length === 0
          ? OFFICE.test(office)
          : OFFICE_BELOW.test(office) || CONTINUES.test(office);
      if (office !== '' && opens && !/\d{4}/.test(office)) found.push(office);
      if (found.length > 0 && office !== text) return found.join(' ').slice(0, LONGEST);
    }
  }
  return found.join(' ').slice(0, LONGEST) || null;
}
