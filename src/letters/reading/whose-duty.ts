import { cuePatterns } from './duty-cues.ts';
import type { Parties } from './parties.ts';

/**
 * Who has to act: the letter's addressee by name, whoever is asked (no name), its sender (upward),
 * somebody else, or nobody is asked at all.
 */
export type Duty = 'addressee' | 'asked' | 'sender' | 'third' | 'unsaid';

interface Cue {
  readonly at: number;
  /** `resumed`: whoever was asked before the last third party. */
  readonly duty: Duty | 'resumed';
  /** Holds beyond its paragraph: a list follows, or the letter's own request. */
  readonly lasts: boolean;
}

const REACH = 4000;
const MOST_CUES = 12;

function lastBefore(cues: readonly Cue[], offset: number): number {
  let low = -1;
  let high = cues.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cues[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Tells, for any offset of a body, who has to do what the text there asks for. */
export function findDuties(text: string, parties: Parties): (offset: number) => Duty {
  const cues: Cue[] = cuePatterns(parties)
    .flatMap(([pattern, duty]) =>
      [...text.matchAll(pattern)].map((match) => {
        const end = match.index + match[0].length;
        return {
          at: end,
          duty,
          lasts:
            duty === 'addressee' ||
            duty === 'asked' ||
            /ดังนี้|ดังต่อไปนี้/.test(text.slice(end, end + 60)),
        };
      }),
    )
    .sort((a, b) => a.at - b.at);
  return (offset) => {
    let tries = MOST_CUES;
    let resumed = false;
    for (let index = lastBefore(cues, offset); index >= 0 && tries > 0; index--, tries--) {
      const cue = cues[index];
      if (cue === undefined || offset - cue.at > REACH) break;
      if (cue.duty === 'resumed') {
        resumed = true;
        continue;
      }
      if (resumed && cue.duty === 'third') continue;
      const between = text.slice(cue.at, offset);
      if (cue.lasts || !/\n|ต่อไป\s|ทั้งนี้|อนึ่ง|พร้อมทั้ง|นอกจากนี้/.test(between)) return cue.duty;
    }
    return 'unsaid';
  };
}
