import { factOf, namesCode, nearest } from './nearest-reply.ts';
import { type PutToLetter, quoted, type Reply } from './reply.ts';
import { skeletonOf } from './skeleton.ts';
import { isOfLetter } from './weigh-context.ts';

const CODED = /รหัส([ก-๙]{2,10}?)(?=อะไร|ไหน|ไร|คือ|เท่า|$)/;

/** The long number right behind what the question asks the code of. */
export function longNumber(put: PutToLetter): Reply | null {
  const of = CODED.exec(put.words.compact)?.[1];
  if (of === undefined) return null;
  const found = new RegExp(`${of}[^\\n\\d]{0,20}\\d{5,}`).exec(put.view.flow);
  return found === null
    ? null
    : quoted(put, found.index, found.index, found.index + found[0].length);
}

const NUMBERS = /(?:เลขที่|ที่)\s?(?:[ก-ฮ]{1,4}\.?\s?)?\d[\d./]*(?:\s?\/?\s?ว\s?\d+)?/g;

const NAMED_BEFORE = 40;

/** The number of the letter, or of another document that the question names. */
export function numberReply(put: PutToLetter): Reply | null {
  const { flow } = put.view;
  const found = [...flow.matchAll(NUMBERS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  if (namesCode(put)) return nearest(put, found);
  const { subject } = put.view;
  const naming = put.words.pieces.filter(
    (piece) =>
      !piece.cue &&
      !isOfLetter(piece, put.view) &&
      !piece.skeletons.some((each) => subject.includes(each)),
  );
  const others = found.filter(({ start }) => {
    const line = flow.lastIndexOf('\n', start) + 1;
    const before = skeletonOf(flow.slice(Math.max(line, start - NAMED_BEFORE), start));
    return naming.some(({ skeletons }) => skeletons.some((each) => before.includes(each)));
  });
  return (others.length > 0 ? nearest(put, others) : null) ?? factOf(put, 'number');
}
