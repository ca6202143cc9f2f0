import { TOPIC_CONCEPTS } from './concept-words.ts';
import { isPlace } from './place-words.ts';
import { isDay } from './read-question.ts';

/** Where a story ends and the question begins, or the question ends and thanks begin. */
const BREAK =
  /(?<=[ก-๙])\s+(?=[ก-๙])|(?<=ครับ|คับ|ค่ะ|จ้า)\s*(?=[ก-๙a-z])|(?<=คะ)(?=\s[ก-๙a-z])\s|(?<=อยากถามว่า|ขอถามว่า|อยากรู้ว่า|อยากทราบว่า|สอบถามว่า|ถามว่า|สงสัยว่า|ไม่รู้ว่า|ไม่แน่ใจว่า|คือว่า)\s*(?=[ก-๙a-z])|(?<=(?:ถาม|เล่า|บอก|อธิบาย|ชี้แจง|สั่ง|พูด|เข้าใจ|ฝาก)[ก-๙]{1,36}(?<!คำ|ถือ)ว่า)(?!าการ|างงาน|าราชการ)\s*(?=[ก-๙a-z])/g;
/** What is shorter is no story, but part of the question. */
const STORY = 8;
const QUESTION = 3;

/** A part of a question that may be all that is asked, and what was left out for it. */
export interface Part {
  readonly text: string;
  readonly story: string;
}

/**
 * The parts of a normalised question that may be the question itself: without its first clauses,
 * then without its last, the longest first; then each clause between. Empty where it is one clause.
 */
export function partsOf(normalised: string): Part[] {
  const clauses = normalised.split(BREAK).filter((each) => each !== '');
  const parts: Part[] = [];
  for (let dropped = 1; dropped < clauses.length; dropped++) {
    const last = clauses.length - dropped;
    parts.push(
      { text: clauses.slice(dropped).join(' '), story: clauses.slice(0, dropped).join(' ') },
      { text: clauses.slice(0, last).join(' '), story: clauses.slice(last).join(' ') },
    );
  }
  for (let from = 1; from < clauses.length - 1; from++) {
    const around = [...clauses.slice(0, from), ...clauses.slice(from + 1)];
    parts.push({ text: clauses[from] ?? '', story: around.join(' ') });
  }
  return parts.filter(({ text, story }) => text.length >= QUESTION && story.length >= STORY);
}

/** Whether what a question says holds for each of its parts: its topics, places, days and numbers. */
export const holdsThroughout = (feature: string): boolean =>
  TOPIC_CONCEPTS.has(feature) || isPlace(feature) || isDay(feature) || feature.startsWith('#');
