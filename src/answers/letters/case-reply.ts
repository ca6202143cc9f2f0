import { type PutToLetter, quoted, type Reply } from './reply.ts';
import { skeletonOf } from './skeleton.ts';
import { isOfLetter } from './weigh-context.ts';

/** What is to be done in a case, or whether something may be done in it. */
const ASKED = /ทำ(?:ยัง)?ไง|ทำอย่างไร|แก้(?:ยัง)?ไง|ต้องทำ|ได้(?:เลย)?(?:มั้ย|ไหม|มัย|หรือไม่|หรือเปล่า)/;
/** A case, up to what is ruled for it: `หากกรอกผิด` of `หากกรอกผิดให้แจ้ง…`. */
const CASE = /(?:หาก|กรณี|ถ้า)[^\n]{3,70}?(?=\s|ให้|สามารถ|จะต้อง|โปรด|\n|$)/g;
const BEHIND = 60;
const LEAST_SAID = 2;

/** The rule of a letter for the case that is told, as `หากกรอกผิดให้…`; null where none or two fit. */
export function caseReply(put: PutToLetter): Reply | null {
  const { view, words } = put;
  if (!ASKED.test(words.compact)) return null;
  const naming = new Set(
    words.pieces.filter((piece) => !piece.cue && !isOfLetter(piece, view)).map(({ word }) => word),
  );
  const cases = [...view.flow.matchAll(CASE)].flatMap((match) => {
    const said = skeletonOf(match[0]);
    const held = new Set(
      words.pieces
        .filter(({ skeletons }) => skeletons.some((each) => said.includes(each)))
        .map(({ word }) => word),
    );
    const isTold = held.size >= LEAST_SAID && [...held].some((word) => naming.has(word));
    return isTold
      ? [{ start: match.index, end: match.index + match[0].length, held: held.size }]
      : [];
  });
  const [best, second] = cases.sort((a, b) => b.held - a.held);
  if (best === undefined || best.held === second?.held) return null;
  const line = view.flow.indexOf('\n', best.end);
  const until = Math.min(best.end + BEHIND, line < 0 ? view.flow.length : line);
  return quoted(put, best.start, best.start, until);
}
