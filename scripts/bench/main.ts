import { setTimeout as wait } from 'node:timers/promises';
import type { BenchRow } from './bench-row.ts';

/** What can be measured; each is loaded only when it is asked for. */
const BENCHES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  webhook: async () => (await import('./webhook.ts')).benchWebhook(),
  outbox: async () => (await import('./outbox.ts')).benchOutbox(),
  storage: async () => (await import('./storage.ts')).benchStorage(),
  planning: async () => (await import('./planning.ts')).benchPlanning(),
  'nudge-cost': async () => (await import('./nudge-cost.ts')).benchNudgeCost(),
  economy: async () => (await import('./economy.ts')).benchEconomy(),
  reading: async () => (await import('./reading.ts')).benchReading(),
  answers: async () => (await import('./answers.ts')).benchAnswers(),
};
const LONGEST = 180_000;

const shown = (value: number): string =>
  value.toLocaleString(
    'en',
    value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  );

/** The rows as a table of Markdown, its columns aligned. */
function table(rows: readonly BenchRow[]): string {
  const lines = [
    ['name', 'value', 'unit', 'baseline', 'ratio'],
    ...rows.map(({ name, value, unit, baseline, ratio }) => [
      name,
      shown(value),
      unit,
      shown(baseline),
      ratio.toFixed(2),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const written = lines.map((line) =>
    line.map((cell, column) =>
      column === 0 || column === 2
        ? cell.padEnd(widths[column] ?? 0)
        : cell.padStart(widths[column] ?? 0),
    ),
  );
  const rule = widths.map((width, column) =>
    column === 0 || column === 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const [head = [], ...body] = written;
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

async function measure(asked: readonly string[]): Promise<void> {
  const rows: BenchRow[] = [];
  for (const name of asked) {
    process.stderr.write(`measuring ${name} …\n`);
    rows.push(...((await BENCHES[name]?.()) ?? []));
  }
  process.stdout.write(`${table(rows)}\n`);
}

const names = Object.keys(BENCHES);
const given = process.argv.slice(2);
const unknown = given.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no bench ${unknown.join(', ')}; there are ${names.join(', ')}\n`);
  process.exit(2);
}
const late = wait(LONGEST, 'late', { ref: false });
if ((await Promise.race([measure(given.length > 0 ? given : names), late])) === 'late') {
  process.stderr.write(`stopped after ${LONGEST / 1000} seconds\n`);
  process.exit(1);
}
process.exit();
