import { basename } from 'node:path';
import type { Command } from 'commander';
import {
  cancelDeadline,
  changeDeadline,
  type DeadlineChange,
  newDeadline,
} from '../deadlines/deadline-edits.ts';
import { extendDeadline } from '../deadlines/extensions.ts';
import {
  type CalendarFault,
  type CalendarRow,
  readCalendar,
} from '../deadlines/import-calendar.ts';
import { newShortId } from '../new-short-id.ts';
import type { Deadline } from '../storage/records/deadline.ts';
import { type Change, insertIfNew, type Store, save } from '../storage/store.ts';
import { UserError } from '../user-error.ts';
import { type CommandContext, CommandError, UsageError } from './command-context.ts';
import { readAreas, readDue } from './read-options.ts';
import { readTable } from './read-table.ts';

/** The audit entry of an operator's act on a deadline. */
export function operatorEntry(
  deadline: Deadline,
  act: string,
  at: number,
  after: unknown,
  by: string | null = null,
): Change {
  return insertIfNew('audit', {
    ...{ id: `${act}:${deadline.id}:${deadline.version}:${at}`, version: 0, at, area: null },
    ...{ actorId: 'operator', actorName: by, act, subject: deadline.id, before: null, after },
  });
}

async function read(store: Store, id: string): Promise<Deadline> {
  const deadline = await store.deadlines.get(id);
  if (deadline === null) throw new CommandError(`no deadline ${id}`);
  return deadline;
}

function asCommand<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof UserError) throw new CommandError(`${error.message} (${error.thai})`);
    throw error;
  }
}

interface ExtendOptions {
  readonly deadline: string;
  readonly area: string;
  readonly due: string;
  readonly reason: string;
  readonly approver: string;
}

async function extend(context: CommandContext, store: Store, options: ExtendOptions) {
  const [area, ...more] = readAreas('--area', options.area);
  if (area === undefined || more.length > 0) throw new UsageError('--area must name one area code');
  const deadline = await read(store, options.deadline);
  const { reason, approver } = options;
  const at = context.clock.now();
  const who = { by: 'operator', byName: approver };
  const extension = { area, ...readDue(options.due), reason, ...who, at };
  const after = asCommand(() => extendDeadline(deadline, extension));
  const entry = operatorEntry(deadline, 'deadline.extend', at, extension, approver);
  await store.commit([save('deadlines', after), entry]);
  context.print.result(
    { deadlineId: deadline.id, area, due: options.due },
    `${area} has until ${options.due} for ${deadline.title}`,
  );
}

interface ChangeOptions {
  readonly title?: string;
  readonly due?: string;
  readonly stages?: string;
  readonly at?: string;
}

/** `30,14,7` and `usual` or `off`, as stages. */
function readStages(text: string): readonly number[] | null {
  if (text === 'usual') return null;
  if (text === 'off') return [];
  const stages = text.split(',').map((part) => part.trim());
  if (stages.every((stage) => /^-?\d{1,3}$/.test(stage))) return stages.map(Number);
  throw new UsageError(`--stages must be days such as 30,7,1,0,-3, usual, or off, not "${text}"`);
}

function readTime(text: string): string | null {
  if (text === 'usual') return null;
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  throw new UsageError(`--at must be a time such as 10:30, or usual, not "${text}"`);
}

async function change(context: CommandContext, store: Store, id: string, options: ChangeOptions) {
  const deadline = await read(store, id);
  const { stages = null, at = null } = deadline.policy ?? {};
  const policy = {
    stages: options.stages === undefined ? stages : readStages(options.stages),
    at: options.at === undefined ? at : readTime(options.at),
  };
  const wanted: DeadlineChange = {
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.due === undefined ? {} : readDue(options.due)),
    ...(options.stages === undefined && options.at === undefined ? {} : { policy }),
  };
  if (Object.keys(wanted).length === 0) throw new UsageError('nothing to change was given');
  const after = asCommand(() => changeDeadline(deadline, wanted));
  const entry = operatorEntry(deadline, 'deadline.change', context.clock.now(), wanted);
  await store.commit([save('deadlines', after), entry]);
  context.print.result({ deadlineId: id, ...wanted }, `changed ${id}: ${after.title}`);
}

async function cancel(context: CommandContext, store: Store, id: string) {
  const deadline = await read(store, id);
  const entry = operatorEntry(deadline, 'deadline.cancel', context.clock.now(), null);
  await store.commit([save('deadlines', cancelDeadline(deadline)), entry]);
  context.print.result(
    { deadlineId: id, state: 'cancelled' },
    `cancelled ${id}: ${deadline.title}`,
  );
}

/** Rows whose deadline is in the store: the same file imported twice must not be owed twice. */
async function alreadyThere(
  store: Store,
  rows: readonly CalendarRow[],
): Promise<readonly CalendarFault[]> {
  const due = [...new Set(rows.map((row) => row.due))];
  const known = await store.deadlines.find({ where: { state: 'open', due: { in: due } } });
  return rows.flatMap(({ line, title, due, tier }) => {
    const same = known.find(
      (each) => each.title === title && each.due === due && each.tier === tier,
    );
    return same === undefined ? [] : [{ line, what: `is there already: ${same.id}` }];
  });
}

async function importFile(context: CommandContext, store: Store, file: string) {
  const table = await readTable(basename(file), await context.readFile(file));
  const { rows, faults: unreadable } = readCalendar(table);
  const faults = [...unreadable, ...(await alreadyThere(store, rows))];
  if (faults.length > 0) {
    const lines = faults.map(({ line, what }) => `  line ${line}: ${what}`);
    throw new CommandError(`nothing was imported:\n${lines.join('\n')}`);
  }
  if (rows.length === 0) throw new CommandError(`${file} holds no deadline`);
  const now = context.clock.now();
  const deadlines = rows.map((row) =>
    newDeadline({ ...row, id: newShortId(context.randomBytes), now }),
  );
  await store.commit(
    deadlines.flatMap((deadline) => [
      save('deadlines', deadline),
      operatorEntry(deadline, 'deadline.import', now, { file: basename(file) }),
    ]),
  );
  for (const { id, title, due, dueTime, tier, areas } of deadlines) {
    const when = dueTime === null ? due : `${due}T${dueTime}`;
    context.print.result(
      { deadlineId: id, title, due: when, tier, areas },
      `added ${id}: ${title}, due ${when}, ${areas.length} area(s)`,
    );
  }
}

/** `deadlines cancel`, `change`, `extend` and `import`. */
export function addDeadlineEdits(deadlines: Command, context: CommandContext): void {
  deadlines
    .command('cancel <id>')
    .description('cancels a deadline: nobody is nudged any more, reports stay')
    .action((id: string) => context.withStore((store) => cancel(context, store, id)));
  deadlines
    .command('change <id>')
    .description('changes a deadline or when it is nudged')
    .option('--title <words>')
    .option('--due <day>', 'YYYY-MM-DD or YYYY-MM-DDTHH:mm, Bangkok time')
    .option('--stages <days>', 'days before the due day, such as 30,7,1,0,-3; usual; off')
    .option('--at <time>', 'time of its nudges, such as 10:30; usual')
    .action((id: string, options: ChangeOptions) =>
      context.withStore((store) => change(context, store, id, options)),
    );
  deadlines
    .command('extend')
    .description('gives one area more time')
    .requiredOption('--deadline <id>')
    .requiredOption('--area <code>')
    .requiredOption('--due <day>', 'YYYY-MM-DD or YYYY-MM-DDTHH:mm, Bangkok time')
    .requiredOption('--reason <words>')
    .requiredOption('--approver <name>', 'who allowed it')
    .action((options: ExtendOptions) =>
      context.withStore((store) => extend(context, store, options)),
    );
  deadlines
    .command('import <file>')
    .description("adds a year's calendar from CSV or XLSX, all of it or nothing")
    .action((file: string) => context.withStore((store) => importFile(context, store, file)));
}
