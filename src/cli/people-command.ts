import type { Command } from 'commander';
import { contains } from '../areas/areas.ts';
import { endHolding } from '../groups/end-holding.ts';
import { officeName, roleName } from '../groups/messages.ts';
import { type AreaCode, NATION } from '../storage/records/office.ts';
import { type Store, save } from '../storage/store.ts';
import { type CommandContext, CommandError } from './command-context.ts';
import { operatorAudit } from './operator-audit.ts';
import { readAreas, readTier } from './read-options.ts';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** One area code, or the nation. @throws UsageError */
const readWithin = (text: string | undefined): AreaCode => readAreas('--area', text)[0] ?? NATION;

async function listPeople(
  context: CommandContext,
  store: Store,
  options: { readonly area?: string; readonly all?: boolean },
): Promise<void> {
  const within = readWithin(options.area);
  const people = await store.people.find();
  const rows = people
    .flatMap((person) => person.holdings.map((holding) => ({ person, holding })))
    .filter(({ holding }) => contains(within, holding.area))
    .filter(({ holding }) => options.all === true || holding.until === null)
    .toSorted((one, other) => one.holding.area.localeCompare(other.holding.area));
  for (const { person, holding } of rows) {
    const { tier, area, role, since, until } = holding;
    context.print.result(
      {
        personId: person.id,
        name: person.name,
        tier,
        area,
        role,
        since: iso(since),
        until: iso(until),
      },
      `${officeName({ tier, area })}  ${roleName(role)}  ${person.name ?? '–'}  ${person.id}  since ${iso(since)}${until === null ? '' : ` until ${iso(until)}`}`,
    );
  }
}

async function endPerson(
  context: CommandContext,
  store: Store,
  id: string,
  options: { readonly tier: string; readonly area: string },
): Promise<void> {
  const tier = readTier(options.tier);
  const area = readWithin(options.area);
  const person = await store.people.get(id);
  if (person === null) throw new CommandError(`no person ${id}`);
  const now = context.clock.now();
  const ended = endHolding(person, { tier, area }, now);
  if (ended === null) throw new CommandError(`${id} does not hold ${tier} ${area} now`);
  await store.commit([
    save('people', ended),
    operatorAudit({
      ...{ act: 'person.end', subject: id, now, area },
      before: person.holdings,
      after: ended.holdings,
    }),
  ]);
  context.print.result(
    { personId: id, tier, area, until: iso(now) },
    `${person.name ?? id} no longer holds ${officeName({ tier, area })}`,
  );
}

/** `people list` and `people end`. */
export function addPeopleCommand(program: Command, context: CommandContext): void {
  const people = program.command('people').description('who stands for which office');
  people
    .command('list')
    .description('everybody who holds an office, by area')
    .option('--area <code>', 'only inside this area')
    .option('--all', 'also those whose time has ended')
    .action((options: { area?: string; all?: boolean }) =>
      context.withStore((store) => listPeople(context, store, options)),
    );
  people
    .command('end')
    .description('ends a person’s holding of an office; history keeps it')
    .argument('<id>')
    .requiredOption('--tier <tier>', 'province or district')
    .requiredOption('--area <code>', 'area code: 00, 49 or 4901')
    .action((id: string, options: { tier: string; area: string }) =>
      context.withStore((store) => endPerson(context, store, id, options)),
    );
}

/** `groups list`. */
export function addGroupsCommand(program: Command, context: CommandContext): void {
  program
    .command('groups')
    .description('LINE groups that the bot is in')
    .command('list')
    .description('every group with the areas it stands for')
    .option('--area <code>', 'only groups that stand for an area inside this one')
    .action((options: { area?: string }) =>
      context.withStore(async (store) => {
        const within = readWithin(options.area);
        const groups = await store.groups.find({ orderBy: [['tier', 'ascending']] });
        for (const { id, name, tier, areas, memberCount, present, mutedUntil } of groups) {
          const inside = areas.some((area) => contains(within, area));
          if (options.area !== undefined && !inside) continue;
          const offices = tier === null ? [] : areas.map((area) => officeName({ tier, area }));
          context.print.result(
            { groupId: id, name, tier, areas, memberCount, present, mutedUntil: iso(mutedUntil) },
            `${offices.join(', ') || 'not enrolled'}  ${name ?? '–'}  ${memberCount ?? '?'} members  ${id}${present ? '' : '  left'}`,
          );
        }
      }),
    );
}
