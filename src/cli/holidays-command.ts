import type { Command } from 'commander';
import {
  applyHolidayEdits,
  type HolidayEdits,
  isYearKnown,
  keepHolidayEdits,
  readHolidayEdits,
} from '../deadlines/read-holidays.ts';
import type { Store } from '../storage/store.ts';
import { holidayList, KNOWN_HOLIDAYS } from '../thai/holidays.ts';
import { type CommandContext, UsageError } from './command-context.ts';
import { readDay } from './read-options.ts';

const NAMELESS = 'วันหยุดราชการ';

async function list(context: CommandContext, store: Store, typed: string | undefined) {
  const edits = await readHolidayEdits(store);
  const names = new Map(holidayList().map(({ day, name }) => [day, name]));
  for (const { day, name } of edits.added) names.set(day, name);
  const days = [...applyHolidayEdits(KNOWN_HOLIDAYS, edits)].sort();
  for (const day of days.filter((each) => typed === undefined || each.startsWith(typed))) {
    const name = names.get(day) ?? NAMELESS;
    context.print.result({ day, name }, `${day}  ${name}`);
  }
  const years = [...new Set(days.map((day) => Number(day.slice(0, 4))))];
  const unknown = years.filter((year) => !isYearKnown(year, edits));
  if (unknown.length > 0) context.print.note(`not known in full: ${unknown.join(', ')}`);
}

const without = <T>(list: readonly T[], which: (each: T) => boolean): readonly T[] =>
  list.filter((each) => !which(each));

/** `holidays add`, `remove`, `confirm` and `list`: the days that no nudge falls on, as the plan uses them. */
export function addHolidaysCommand(program: Command, context: CommandContext): void {
  const holidays = program
    .command('holidays')
    .description('days on which government offices are closed');
  const edit = (change: (edits: HolidayEdits) => HolidayEdits, result: object, words: string) =>
    context.withStore(async (store) => {
      await store.commit([keepHolidayEdits(change(await readHolidayEdits(store)))]);
      context.print.result(result, words);
    });
  holidays
    .command('add <day>')
    .description('adds a day off, such as a special one of the cabinet')
    .option('--name <words>', 'what it is called', NAMELESS)
    .action((typed: string, { name }: { name: string }) => {
      const day = readDay('the day', typed);
      return edit(
        (edits) => ({
          ...edits,
          added: [...without(edits.added, (each) => each.day === day), { day, name }],
          removed: without(edits.removed, (each) => each === day),
        }),
        { day, name },
        `${day} is a day off: ${name}`,
      );
    });
  holidays
    .command('remove <day>')
    .description('makes a day a working day after all')
    .action((typed: string) => {
      const day = readDay('the day', typed);
      return edit(
        (edits) => ({
          ...edits,
          added: without(edits.added, (each) => each.day === day),
          removed: KNOWN_HOLIDAYS.has(day)
            ? [...without(edits.removed, (each) => each === day), day]
            : edits.removed,
        }),
        { day },
        `${day} is no holiday`,
      );
    });
  holidays
    .command('confirm <year>')
    .description('says that all holidays of a Gregorian year are in the list now: ends the warning')
    .action((typed: string) => {
      const year = Number(typed);
      if (!/^20\d\d$/.test(typed)) {
        throw new UsageError(`the year must be Gregorian, such as 2027, not "${typed}"`);
      }
      return edit(
        (edits) => ({ ...edits, confirmed: [...new Set([...edits.confirmed, year])] }),
        { year },
        `the holidays of ${year} count as known in full`,
      );
    });
  holidays
    .command('list [year]')
    .description('all days off that are known')
    .action((year: string | undefined) => context.withStore((store) => list(context, store, year)));
}
