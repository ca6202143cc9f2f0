import type { Cluster } from './glyph-clusters.ts';

/** Clusters on one baseline, in drawing order. */
export interface Line {
  readonly y: number;
  readonly clusters: readonly Cluster[];
}

interface Run extends Line {
  readonly clusters: Cluster[];
  readonly size: number;
  left: number;
  right: number;
}

/** Distances in letter sizes. */
const SAME_LINE = 0.35;
const BACKWARD = 0.6;
const SHARED_BASELINE = 0.12;

/** A page drawn in more pieces than this has no order to keep. */
const MOST_BLOCKS = 400;

/**
 * Puts a page's clusters into lines in reading order. Files mostly draw in that order, table cells
 * one by one, so drawing order is kept, except where it goes back up the page: a block drawn late
 * (header, text box, stamp, bold words) goes to the lines it shares, or above the first line under it.
 */
export function readingOrder(clusters: readonly Cluster[]): readonly Line[] {
  const runs = runsOf(clusters);
  const blocks = splitAtRises(runs).map(joinRuns);
  if (blocks.length > MOST_BLOCKS) return joinRuns(runs.toSorted((one, other) => other.y - one.y));
  const [first, ...others] = blocks.toSorted((one, other) => other.length - one.length);
  if (!first) return [];
  return others.reduce(insertBlock, first);
}

function runsOf(clusters: readonly Cluster[]): Run[] {
  const runs: Run[] = [];
  for (const cluster of clusters) {
    const run = runs.at(-1);
    if (run && onSameLine(run, cluster) && follows(run, cluster)) {
      run.clusters.push(cluster);
      run.right = Math.max(run.right, cluster.right);
    } else {
      const { x, right, y, size } = cluster;
      runs.push({ clusters: [cluster], y, size, left: x, right });
    }
  }
  return runs;
}

// A replacement text's letters may all stand where its first one stands.
function follows(run: Run, cluster: Cluster): boolean {
  const last = run.clusters.at(-1)?.x ?? run.left;
  return cluster.x >= Math.min(last, run.right - BACKWARD * run.size);
}

function splitAtRises(runs: readonly Run[]): Run[][] {
  const blocks: Run[][] = [];
  for (const run of runs) {
    const block = blocks.at(-1);
    if (block && (!rises(block, run) || movesToNextColumn(block, run))) block.push(run);
    else blocks.push([run]);
  }
  return blocks;
}

function rises(block: readonly Run[], run: Run): boolean {
  const last = block.at(-1);
  return last !== undefined && run.y > last.y + SAME_LINE * Math.max(run.size, last.size);
}

// A cell or column beside what was just drawn: all of that, down from the run's height, ends left of it.
function movesToNextColumn(block: readonly Run[], run: Run): boolean {
  for (let at = block.length - 1; at >= 0; at -= 1) {
    const earlier = block[at];
    if (!earlier || earlier.y > run.y + SAME_LINE * run.size) return true;
    if (earlier.right > run.left) return false;
  }
  return true;
}

function joinRuns(runs: readonly Run[]): Run[] {
  const lines: Run[] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line && onSameLine(line, run) && !overlaps(line, run))
      lines[lines.length - 1] = merged(line, run);
    else lines.push(run);
  }
  return lines;
}

function insertBlock(page: readonly Run[], block: readonly Run[]): readonly Run[] {
  const homes = block.map((run) => page.findIndex((line) => sharesLine(line, run)));
  const shared = homes.filter((home) => home >= 0).length;
  if (shared * 2 > block.length) return insertByLine(page, block);
  const top = Math.max(...block.map(({ y }) => y));
  const under = page.findIndex((line) => line.y < top);
  return under < 0 ? [...page, ...block] : page.toSpliced(under, 0, ...block);
}

function insertByLine(page: readonly Run[], block: readonly Run[]): Run[] {
  const lines = [...page];
  for (const run of block) {
    const home = lines.findIndex((line) => sharesLine(line, run));
    const line = lines[home];
    const under = lines.findIndex(({ y }) => y < run.y);
    if (line) lines[home] = merged(line, run);
    else lines.splice(under < 0 ? lines.length : under, 0, run);
  }
  return lines;
}

function merged(line: Run, run: Run): Run {
  return {
    clusters: [...line.clusters, ...run.clusters],
    y: line.y,
    size: Math.max(line.size, run.size),
    left: Math.min(line.left, run.left),
    right: Math.max(line.right, run.right),
  };
}

function onSameLine(line: Run, other: Run | Cluster): boolean {
  return Math.abs(line.y - other.y) <= SAME_LINE * Math.max(line.size, other.size);
}

function sharesLine(line: Run, run: Run): boolean {
  return Math.abs(line.y - run.y) <= SHARED_BASELINE * run.size && !clashes(line, run);
}

function overlaps(line: Run, run: Run): boolean {
  const slack = BACKWARD * run.size;
  return run.left < line.right - slack && run.right > line.left + slack && clashes(line, run);
}

function clashes(line: Run, run: Run): boolean {
  return line.clusters.some(
    ({ x, right }) => right - x > 0 && x < run.right - 0.5 && right > run.left + 0.5,
  );
}
