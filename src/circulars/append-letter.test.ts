import { expect, test } from '@jest/globals';
import { readLetter } from '../letters/read-letter.ts';
import { continuesLetter } from './append-letter.ts';

const UNFINISHED = 'ที่ มห 0018.1/ว 77\nเรื่อง การรายงานผล\nเรียน นายอำเภอ ทุกอำเภอ\n1. ให้อำเภอดำเนินการ';
const FINISHED = `${UNFINISHED}\nจึงเรียนมาเพื่อพิจารณา\nขอแสดงความนับถือ`;
const PAGE = '2. รายงานผลให้จังหวัดทราบภายในวันที่ 15 ธันวาคม 2569 ตามแบบรายงานที่แนบมาพร้อมนี้';

test.each([
  ['the next numbered item', PAGE, UNFINISHED, true],
  ['the end of the letter', 'จึงเรียนมาเพื่อพิจารณา', UNFINISHED, true],
  ['an annex after the end', 'สิ่งที่ส่งมาด้วย 2\nMeeting ID : 955 010 2030', FINISHED, true],
  ['a short question', 'ส่งวันไหนคะ', UNFINISHED, false],
  [
    'a long question after the end',
    'ขอถามหน่อยค่ะว่าเรื่องนี้อำเภอต้องส่งเป็นเอกสารหรือส่งในระบบอย่างเดียวก็พอคะ',
    FINISHED,
    false,
  ],
  [
    'another letter',
    `ที่ มห 0018.1/ว 78\nเรื่อง ขอเชิญประชุม\nเรียน นายอำเภอ ทุกอำเภอ\n${PAGE}`,
    UNFINISHED,
    false,
  ],
])('%s is told from the next page of the letter', (_what, text, letterSoFar, goesOn) => {
  expect(continuesLetter(text, readLetter(text), letterSoFar)).toBe(goesOn);
});
