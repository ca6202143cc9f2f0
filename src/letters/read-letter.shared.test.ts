import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sharedFolder } from '../../test/shared-folder.ts';
import { readLetter } from './read-letter.ts';

const shared = sharedFolder();
const measured = shared ? test : test.skip;
const reason = shared ? '' : ' (skipped: the folder of reference letters is not here)';

interface Row {
  readonly f1: number;
  readonly falseAlarms: number;
}

/** What the labels' own scorer says of our readings, per field and `overall`. */
function score(folder: string, labels: string): ReadonlyMap<string, Row> {
  const root = shared ?? '';
  const lines = readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const reading = readLetter(readFileSync(join(root, folder, file), 'utf8'));
      return JSON.stringify({ file, ...reading });
    });
  const output = join(mkdtempSync(join(tmpdir(), 'readings-')), 'readings.jsonl');
  writeFileSync(output, lines.join('\n'));
  const scorer = join(root, 'letters', 'score.mjs');
  const table = execFileSync(process.execPath, [scorer, join(root, 'letters', labels), output], {
    encoding: 'utf8',
  });
  const rows = new Map<string, Row>();
  for (const line of table.split('\n')) {
    const [name = '', , , f1, , falseAlarms] = line.split('\t').map((cell) => cell.trim());
    if (f1) rows.set(name, { f1: Number(f1), falseAlarms: Number(falseAlarms) });
  }
  const overall = /overall micro-F1 ([\d.]+) .*fp (\d+)/.exec(table);
  rows.set('overall', { f1: Number(overall?.[1]), falseAlarms: Number(overall?.[2]) });
  return rows;
}

measured(`every field of the five seed letters is read right${reason}`, () => {
  expect(score('seeds', 'seed-labels.jsonl').get('overall')?.f1).toBe(1);
});

measured(
  `the real letters of other ministries are read, and no deadline is invented${reason}`,
  () => {
    const rows = score('letters', 'labels.jsonl');
    expect(rows.get('overall')?.f1).toBeGreaterThanOrEqual(0.97);
    expect(rows.get('deadlines')?.f1).toBeGreaterThanOrEqual(0.95);
    expect(rows.get('meetings')?.f1).toBeGreaterThanOrEqual(0.95);
    expect(rows.get('deadlines')?.falseAlarms).toBe(0);
  },
);
