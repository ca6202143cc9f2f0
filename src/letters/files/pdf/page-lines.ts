import type { Glyph } from './glyph.ts';
import { type Cluster, glyphClusters } from './glyph-clusters.ts';
import { lineText } from './line-text.ts';
import { readingOrder } from './reading-order.ts';

/** How much wider than usual the step between two lines is where a paragraph or block ends. */
const BLANK_LINE_STEP = 1.7;

/** A page's text as lines in reading order, with a blank line where the page leaves one. */
export function pageLines(glyphs: readonly Glyph[]): string[] {
  const lines = readingOrder(glyphClusters(glyphs).filter(isVisible));
  const steps = lines.map((line, at) => (lines[at - 1]?.y ?? line.y) - line.y);
  const usual = median(steps.filter((step) => step > 0));
  return lines.flatMap((line, at) => {
    const text = lineText(line.clusters);
    if (text === '') return [];
    return (steps[at] ?? 0) > usual * BLANK_LINE_STEP ? ['', text] : [text];
  });
}

function isVisible({ size }: Cluster): boolean {
  return size > 0.5;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.POSITIVE_INFINITY;
}
