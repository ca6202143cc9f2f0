import type { Cluster } from './glyph-clusters.ts';

/** Widths in letter sizes: a space between words, one that nobody typed, and a gap between columns. */
const TYPED_SPACE = 0.06;
const UNTYPED_SPACE = 0.2;
const UNTYPED_BESIDE_TYPED = 0.45;
const COLUMN_GAP = 2.2;
const ALIKE = 0.05;
const FEW = 5;
const COLUMN_SPACES = '   ';

/**
 * The text of one line. A space stands where the page leaves room for one, more than it leaves
 * between the letters of this line, so that letters set apart (justified Thai) stay words. A gap as
 * wide as between columns becomes three spaces.
 */
export function lineText(clusters: readonly Cluster[]): string {
  const sorted = clusters.toSorted((one, other) => one.x - other.x);
  const gaps = gapsBetween(sorted);
  const tracking = letterGap(gaps);
  const typed = sorted.some(isSpace);
  const enough = typed ? UNTYPED_BESIDE_TYPED : UNTYPED_SPACE;
  return gaps
    .map(({ text, gap, size, afterSpace }, at) => {
      if (at === 0) return text;
      const room = gap / size - tracking;
      if (room >= COLUMN_GAP) return COLUMN_SPACES + text;
      return room >= (afterSpace ? TYPED_SPACE : enough) ? ` ${text}` : text;
    })
    .join('')
    .trimEnd();
}

interface Step {
  readonly text: string;
  readonly gap: number;
  readonly size: number;
  readonly afterSpace: boolean;
}

function gapsBetween(sorted: readonly Cluster[]): Step[] {
  const steps: Step[] = [];
  let right = Number.NEGATIVE_INFINITY;
  let afterSpace = false;
  for (const cluster of sorted) {
    if (isSpace(cluster)) {
      afterSpace = true;
      continue;
    }
    const gap = Number.isFinite(right) ? cluster.x - right : 0;
    steps.push({ text: cluster.text, gap, size: cluster.size, afterSpace });
    right = Math.max(right, cluster.right);
    afterSpace = false;
  }
  return steps;
}

// Letters set apart share one gap; few letters tell it only where their gaps are alike.
function letterGap(steps: readonly Step[]): number {
  const gaps = steps
    .slice(1)
    .filter(({ afterSpace }) => !afterSpace)
    .map(({ gap, size }) => gap / size)
    .toSorted((one, other) => one - other);
  const alike = gaps.length > 1 && (gaps.at(-1) ?? 0) - (gaps[0] ?? 0) < ALIKE;
  return gaps.length < FEW && !alike ? 0 : Math.max(0, gaps[gaps.length >> 1] ?? 0);
}

function isSpace({ text }: Cluster): boolean {
  return /^[\s\u00a0]/.test(text);
}
