import { type PutToLetter, quoted, type Reply } from './reply.ts';

const ASKED =
  /(?:คนอื่น|ตัวแทน|ผู้แทน|ลูกน้อง)[ก-๙]{0,14}(?:ไป|เข้า|แทน)|(?:ไป|เข้า|ร่วม|ฟัง|ประชุม|อบรม)[ก-๙]{0,8}แทน/;
const STATED =
  /(?:หรือ|มอบ(?:หมาย)?|ส่ง)(?:ให้)?\s?(?:ผู้แทน|ตัวแทน|ผู้(?:ที่)?ได้รับมอบหมาย)[^\n]{0,40}|(?:ห้าม|ไม่อนุญาตให้|มิให้|ไม่ให้|ต้อง[^\n\s]{0,20}ด้วยตนเอง)[^\n]{0,30}(?:แทน|ด้วยตนเอง|มอบ)/g;
const HEAD = /^(?:เรื่อง|เรียน|ถึง)/;
const AROUND = 60;

/** Whether a question asks if somebody else may go in one's stead. */
export const asksForDeputy = ({ words, wanted }: PutToLetter): boolean =>
  (wanted.mayI || wanted.kinds.includes('whether')) && ASKED.test(words.compact);

/** What a letter says of sending somebody else; null where it says nothing of it. */
export function deputyReply(put: PutToLetter): Reply | null {
  const { flow } = put.view;
  const stated = [...flow.matchAll(STATED)].find(
    ({ index }) => !HEAD.test(flow.slice(flow.lastIndexOf('\n', index) + 1, index + 1)),
  );
  if (stated === undefined) return null;
  const end = stated.index + stated[0].length;
  return quoted(put, stated.index - AROUND, stated.index, end);
}
