import type { LetterView } from './letter-view.ts';
import type { QuestionPiece } from './question-pieces.ts';
import { skeletonOf } from './skeleton.ts';
import { lastOf, tellingWeights } from './weigh-context.ts';

/** A stretch of a letter's text that holds most of what is asked. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** The share of the words that tell which part is meant (0–1). */
  readonly told: number;
}

const LONGEST = 200;
const CUE = 0.35;
const OF_SUBJECT = 0.3;
const LENGTH_COSTS = 0.0015;
const LEAST_BEHIND = 4;

/** The clauses between spaces and line breaks, by where they start and end. */
function clausesOf(flow: string): { start: number; end: number }[] {
  return [...flow.matchAll(/[^\s]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The shortest stretch that holds the most of the question's words, within one paragraph; `noun`, where
 * given, must stand in it with something behind it. Null where the telling words are not in the text.
 */
export function findPassage(
  pieces: readonly QuestionPiece[],
  view: LetterView,
  noun: string | null,
): Passage | null {
  const { flow } = view;
  const clauses = clausesOf(flow);
  const skeletons = clauses.map(({ start, end }) => skeletonOf(flow.slice(start, end)));
  const tells = tellingWeights(pieces, view);
  const weights = pieces.map((piece, at) => {
    const length = 0.4 + 0.6 * Math.min(1, (piece.skeletons.at(-1)?.length ?? 0) / 6);
    return piece.cue ? length * CUE : Math.max(tells[at] ?? 0, length * OF_SUBJECT);
  });
  const sought = tells.reduce((sum, each) => sum + each, 0);
  const named = noun === null ? null : skeletonOf(noun);
  let best: { passage: Passage; score: number } | null = null;
  for (let first = 0; first < clauses.length; first++) {
    const held = new Set<number>();
    let joined = '';
    let told = 0;
    let score = 0;
    for (let last = first; last < clauses.length; last++) {
      const [from, to] = [clauses[first], clauses[last]];
      if (from === undefined || to === undefined || to.end - from.start > LONGEST) break;
      if (last > first && flow.slice(clauses[last - 1]?.end, to.start).includes('\n')) break;
      joined += skeletons[last] ?? '';
      pieces.forEach((piece, at) => {
        if (held.has(at) || !piece.skeletons.some((each) => lastOf(each, joined) >= 0)) return;
        held.add(at);
        score += weights[at] ?? 0;
        told += tells[at] ?? 0;
      });
      if (named !== null) {
        const at = joined.lastIndexOf(named);
        if (at < 0 || joined.length - at - named.length < LEAST_BEHIND) continue;
      }
      const value = score + (named === null ? 0 : 0.5) - (to.end - from.start) * LENGTH_COSTS;
      if (best !== null && value <= best.score) continue;
      const share = sought === 0 ? 1 : told / sought;
      best = { passage: { start: from.start, end: to.end, told: share }, score: value };
    }
  }
  return best?.passage ?? null;
}
