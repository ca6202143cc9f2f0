import { factOf, nearest } from './nearest-reply.ts';
import type { PutToLetter, Reply } from './reply.ts';

const WRITTEN =
  /(?:Meeting\s?ID|(?:ไอดี|หมายเลข|รหัส)(?:การ|ห้อง)?ประชุม|(?<![A-Za-z])ID)\s?[:：]?\s?\d[\d -]{7,14}\d/gi;

/** The number under which a meeting is joined: of the meeting's facts, else where the text says it apart from the day. */
export function meetingIdReply(put: PutToLetter): Reply | null {
  const fact = put.letter.meetings
    .map((_, at) => factOf(put, `meeting-${at}-id`))
    .find((each) => each !== null);
  if (fact !== undefined) return fact;
  const written = [...put.view.flow.matchAll(WRITTEN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  return nearest(
    put,
    written,
    put.words.pieces.filter(({ cue }) => cue),
  );
}
