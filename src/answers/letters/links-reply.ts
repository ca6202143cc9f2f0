import { factOf } from './nearest-reply.ts';
import type { PutToLetter, Reply } from './reply.ts';

/** What meetings are held on, as it is said and as letters write it. */
const SYSTEMS: readonly (readonly [RegExp, RegExp])[] = [
  [/zoom|ซูม/, /zoom/i],
  [/webex|เว็บเอ็กซ์|เวปเอ็กซ์/, /webex/i],
  [/teams|ทีมส์/, /teams/i],
  [/meet(?!ing)|มีท/, /meet(?!ing)/i],
];
const ADDRESS = /https?:\/\/|www\./;

/** Whether a link to a meeting is asked for that the letter speaks of, and the letter has none beside it. */
function isOfMeetingWithout({ words, view }: PutToLetter): boolean {
  const system = SYSTEMS.find(([said]) => said.test(words.compact))?.[1];
  if (system === undefined) return false;
  const lines = view.flow.split('\n');
  const spoken = lines.flatMap((line, at) =>
    system.test(line) ? [`${line} ${lines[at + 1] ?? ''}`] : [],
  );
  return spoken.length > 0 && !spoken.some((lines) => ADDRESS.test(lines));
}

/** The links of a letter; null where one to a meeting is asked for and those it has are for something else. */
export const linksReply = (put: PutToLetter): Reply | null =>
  isOfMeetingWithout(put) ? null : factOf(put, 'links');
