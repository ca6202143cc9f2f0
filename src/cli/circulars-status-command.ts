import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { areaName } from '../areas/area-name.ts';
import { circularStatus } from '../circulars/acknowledge-rules.ts';
import { readStanding } from '../circulars/circular-standing.ts';
import { standingSheet } from '../circulars/standing-sheet.ts';
import { summariseDeliveries } from '../outbox/circular-deliveries.ts';
import type { Acknowledgement, Circular } from '../storage/records/circular.ts';
import type { Store } from '../storage/store.ts';
import { type CommandContext, CommandError, UsageError } from './command-context.ts';
import { toCSV } from './write-csv.ts';
import { toXLSX } from './write-xlsx.ts';

const shown = ({ area, name, at, onBehalf }: Acknowledgement) => ({
  area,
  name,
  at: new Date(at).toISOString(),
  ...(onBehalf ? { onBehalf } : {}),
});

async function existing(store: Store, id: string): Promise<Circular> {
  const circular = await store.circulars.get(id);
  if (circular === null) throw new CommandError(`no circular ${id}`);
  return circular;
}

async function showStatus(context: CommandContext, store: Store, id: string): Promise<void> {
  const circular = await existing(store, id);
  const { revision, state } = circular;
  const [deliveries, acknowledgements, standing] = await Promise.all([
    summariseDeliveries(store, id, revision),
    store.acknowledgements.find({ where: { circularId: id } }),
    readStanding(store, circular),
  ]);
  const { acknowledged, silent, earlier } = circularStatus(circular, acknowledgements);
  const done = acknowledged.map(shown);
  const older = earlier.map(shown);
  const { notReached } = standing;
  const { queued, accepted, failed, review } = deliveries;
  const names = (areas: readonly string[]) => areas.map((area) => areaName(area)).join(', ');
  const line = ({ area, name, at, onBehalf }: ReturnType<typeof shown>) =>
    `${areaName(area)}  ${name ?? '–'}${onBehalf ? ' (on behalf)' : ''}  ${at}`;
  const why = [...Map.groupBy(notReached, (each) => each.why)].map(
    ([reason, its]) => `not reached, ${reason} (${its.length}): ${names(its.map((e) => e.area))}`,
  );
  context.print.result(
    {
      ...{ circularId: id, revision, state, deliveries },
      ...{ acknowledged: done, silent, earlier: older, notReached },
    },
    [
      `${circular.subject}${revision > 1 ? ` (revision ${revision})` : ''}${state === 'cancelled' ? ' – recalled' : ''}`,
      `queued ${queued}, accepted ${accepted}, failed ${failed}, to review ${review}`,
      ...done.map(line),
      ...older.map((each) => `earlier revision: ${line(each)}`),
      `silent (${silent.length}): ${names(silent)}`,
      ...why,
      ...(review > 0
        ? ['to review: look in those groups, then "outbox settle ID --as accepted|failed"']
        : []),
      ...(failed > 0 ? [`failed: "circulars resend ${id}" sends only those again`] : []),
    ].join('\n'),
  );
}

async function exportStatus(
  context: CommandContext,
  store: Store,
  id: string,
  to: string,
): Promise<void> {
  const write = to.endsWith('.csv') ? toCSV : to.endsWith('.xlsx') ? toXLSX : null;
  if (write === null) throw new UsageError('--to must end in .csv or .xlsx');
  const circular = await existing(store, id);
  const rows = standingSheet(await readStanding(store, circular));
  await writeFile(to, await write(rows)).catch((error: Error) => {
    throw new CommandError(`cannot write ${to}: ${error.message}`);
  });
  const areas = rows.length - 1;
  context.print.result({ circularId: id, file: to, areas }, `${areas} area(s) written to ${to}`);
}

/** `circulars status` and `circulars export`. */
export function addCircularStatusCommands(circulars: Command, context: CommandContext): void {
  circulars
    .command('status')
    .description('how far a circular has come and who has acknowledged it')
    .argument('<id>')
    .action((id: string) => context.withStore((store) => showStatus(context, store, id)));
  circulars
    .command('export')
    .description('writes every area with its acknowledgement as a table')
    .argument('<id>')
    .requiredOption('--to <file>', 'a .csv or .xlsx file')
    .action((id: string, { to }: { readonly to: string }) =>
      context.withStore((store) => exportStatus(context, store, id, to)),
    );
}
