import type { Command } from 'commander';
import { areaName } from '../areas/area-name.ts';
import { audienceText } from '../cards/audience-text.ts';
import { circularCard } from '../cards/circular-card.ts';
import { newCircular } from '../circulars/new-circular.ts';
import { factsOf } from '../circulars/open-draft.ts';
import { officesWithoutGroup } from '../circulars/publication.ts';
import { preparePublication } from '../circulars/publish-circular.ts';
import { datesOfCircular } from '../deadlines/dates-of-circular.ts';
import { readLetter } from '../letters/read-letter.ts';
import { newShortId } from '../new-short-id.ts';
import { readForecast } from '../outbox/quota.ts';
import type { Group } from '../storage/records/group.ts';
import { NATION } from '../storage/records/office.ts';
import { insertIfNew, type Store } from '../storage/store.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import { addCircularControlCommands } from './circulars-control-command.ts';
import { addCircularStatusCommands } from './circulars-status-command.ts';
import { type CommandContext, CommandError } from './command-context.ts';
import { readLetterText } from './letters-command.ts';
import { readAudience, readInstant } from './read-options.ts';

interface PublishOptions {
  readonly tier: string;
  readonly area: string;
  readonly exclude?: string;
  readonly at?: string;
  readonly yes?: boolean;
}

/** What is left of the month's quota after the circular; null where LINE sets none or cannot be asked. */
async function quotaAfter(
  context: CommandContext,
  store: Store,
  groups: readonly Group[],
): Promise<number | null> {
  const line = context.line();
  if (line === null) return null;
  try {
    const { left, cost } = await readForecast(store, line, groups);
    return left === null ? null : left - cost;
  } catch (error) {
    context.print.note(
      `LINE did not tell the quota: ${error instanceof Error ? error.message : ''}`,
    );
    return null;
  }
}

async function publish(
  context: CommandContext,
  store: Store,
  path: string,
  options: PublishOptions,
): Promise<void> {
  const audience = readAudience(options);
  const now = context.clock.now();
  const sendAt = options.at === undefined ? now : readInstant('--at', options.at);
  if (sendAt < now - 60_000) throw new CommandError(`--at ${options.at} has passed`);
  const text = await readLetterText(context, path);
  const reading = readLetter(text, { today: bangkokDay(now) });
  if (reading.subject === null)
    throw new CommandError(`${path}: no subject found; this does not read as a letter`);
  for (const { message, line } of reading.warnings) {
    context.print.note(`warning: ${message}${line === null ? '' : ` (line ${line})`}`);
  }
  const circular = newCircular({
    id: newShortId(context.randomBytes),
    facts: factsOf(reading),
    ...{ text, audience, sendAt, now },
    createdBy: 'operator',
    createdByName: null,
    senderArea: NATION,
  });
  const parts = { card: circularCard, dates: datesOfCircular, now };
  const publication = await preparePublication(store, circular, parts);
  const missing = officesWithoutGroup(publication.groups, audience);
  if (publication.groups.length === 0) {
    throw new CommandError(
      `no enrolled group stands for ${audienceText(audience)}: create a code with "codes create" and have it typed in the groups`,
    );
  }
  const left = await quotaAfter(context, store, publication.groups);
  const { people } = publication;
  const summary = `${circular.subject}: ${publication.groups.length} group(s), ${people} people, ${left === null ? 'quota unknown' : `${left} messages left after it`}`;
  if (missing.length > 0) {
    const names = missing.slice(0, 10).map(({ area }) => areaName(area));
    context.print.note(
      `no group yet for ${missing.length} area(s): ${names.join(', ')}${missing.length > 10 ? ', …' : ''}`,
    );
  }
  if (left !== null && left < 0)
    throw new CommandError(`the month's quota is short by ${-left} messages: ${summary}`);
  if (options.yes !== true)
    throw new CommandError(`nothing was sent; add --yes to publish. ${summary}`);
  const refusal = await context
    .line()
    ?.validatePush([circularCard(circular)])
    .catch(() => null);
  if (typeof refusal === 'string') throw new CommandError(`LINE does not take it: ${refusal}`);
  await store.commit([
    ...publication.changes,
    insertIfNew('audit', {
      ...{
        id: `publish:${circular.id}`,
        version: 0,
        at: now,
        actorId: 'operator',
        actorName: null,
      },
      ...{ area: NATION, act: 'circular.publish', subject: circular.id, before: null },
      after: { audience, groups: publication.groups.map(({ id }) => id), sendAt },
    }),
  ]);
  context.print.result(
    {
      circularId: circular.id,
      groups: publication.groups.length,
      people,
      quota: { cost: people, left },
    },
    `published ${circular.id}: ${summary}`,
  );
}

/** `circulars publish`, and what is done with a circular once it is sent. */
export function addCircularsCommand(program: Command, context: CommandContext): void {
  const circulars = program.command('circulars').description('letters that the bot sends');
  circulars
    .command('publish')
    .description('reads a letter and queues it for every enrolled group of the audience')
    .argument('<file>')
    .requiredOption('--tier <tier>', 'province, district or both')
    .requiredOption('--area <codes>', 'area codes, separated by commas')
    .option('--exclude <codes>', 'area codes to leave out')
    .option('--at <time>', 'ISO time to send at; now when not given')
    .option('--yes', 'really publish')
    .action((path: string, options: PublishOptions) =>
      context.withStore((store) => publish(context, store, path, options)),
    );
  addCircularStatusCommands(circulars, context);
  addCircularControlCommands(circulars, context);
}
