import { plainWords } from '../finding/word-borders.ts';
import { heldPieces } from './match-pieces.ts';
import type { PutToLetter } from './reply.ts';
import { skeletonOf } from './skeleton.ts';
import type { WantedKind } from './wanted-kinds.ts';

/** What comes in several, told apart by the word behind it: รอบชิง, ระดับประเทศ. */
const STAGES: ReadonlySet<string> = new Set([
  'รอบ',
  'รุ่น',
  'ระดับ',
  'ประเภท',
  'หลักสูตร',
  'สาขา',
  'วิชา',
]);
/** What an office's letters of one programme differ in: งานการเงิน, ด้านวิชาการ. */
const BRANCHES = /(?<![ก-๙])(?:ของ)?(งาน|ด้าน|ฝ่าย|กลุ่มงาน|สาขา|หลักสูตร|วิชา)(?:การ|ความ)?([ก-๙]{3,})/g;
const SHORTEST = 3;
const GATHERINGS: ReadonlySet<string> = new Set(['อบรม', 'สัมมนา', 'แข่งขัน', 'แข่ง', 'ประกวด', 'ค่าย']);
const OF_EVENT: ReadonlySet<WantedKind> = new Set<WantedKind>(['when', 'where', 'time']);

/**
 * Whether a question is of another event of the same programme than a letter's: another stage, another
 * branch than the one in its subject, or a gathering of a kind and for people that it does not speak of.
 */
export function isOfOtherEvent(put: PutToLetter): boolean {
  const { words, view, wanted } = put;
  const held = heldPieces(words.pieces, view);
  const ofEvent = wanted.kinds.some((kind) => OF_EVENT.has(kind));
  const next = words.pieces.some(({ word, cue }, at) => {
    const behind = words.pieces[at + 1];
    if (behind === undefined || !behind.joined || behind.cue || held[at + 1] !== 0) return false;
    if (STAGES.has(word)) return true;
    return ofEvent && cue && GATHERINGS.has(word) && held[at] === 0;
  });
  return next || namesOtherBranch(put);
}

const TICK_BOX = /[☐☑]/;

/** Whether it names another งาน or ด้าน than the letter's subject does, and the letter not that one. */
const namesOtherBranch = ({ words, view }: PutToLetter): boolean =>
  [...words.normalised.matchAll(BRANCHES)].some(([, head = '', behind = '']) => {
    const [first = ''] = plainWords(behind);
    if (first.length < SHORTEST || !view.subject.includes(skeletonOf(head))) return false;
    const name = skeletonOf(first);
    // A stamp's boxes list every branch of the office that received it.
    const lines = view.flow.split('\n').filter((line) => !TICK_BOX.test(line));
    return !view.subject.includes(name) && !lines.some((line) => skeletonOf(line).includes(name));
  });

const ASK_BEHIND = /^(?:กัน|ได้|อยู่)?(?:ที่ไหน|ที่ใด|ตรงไหน|แถวไหน|วันไหน|วันที่เท่าไ|เมื่อไ|กี่โมง|ยังไง|อย่างไร)/;

/** Words of beginning, ending and writing a date, for which letters have others. */
const OF_TIME = /^(?:เริ่ม|สิ้น|สุด|จบ|เลิก|เสร็จ|หมด|ครบ|ลง|ออก|ปิด|เปิด|ตรงกับ|คือ)/;

/** Whether what happens or is done, said right before the ask, is nothing that the letter speaks of. */
export function asksOfNothing({ words, view }: PutToLetter): boolean {
  const held = heldPieces(words.pieces, view);
  return words.pieces.some(({ cue, ordinal, word }, at) => {
    if (cue || ordinal || held[at] !== 0 || OF_TIME.test(word)) return false;
    const found = words.compact.lastIndexOf(word);
    return found >= 0 && ASK_BEHIND.test(words.compact.slice(found + word.length));
  });
}
