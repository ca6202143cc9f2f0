import type { Command } from 'commander';
import { circularCard } from '../cards/circular-card.ts';
import { factsOf } from '../circulars/open-draft.ts';
import { prepareRecall } from '../circulars/recall-circular.ts';
import { prepareRevision } from '../circulars/revise-circular.ts';
import { datesOfCircular } from '../deadlines/dates-of-circular.ts';
import { readLetter } from '../letters/read-letter.ts';
import {
  cancelQueued,
  pauseQueued,
  resendFailed,
  resumePaused,
} from '../outbox/circular-deliveries.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Store } from '../storage/store.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import { type CommandContext, CommandError } from './command-context.ts';
import { readLetterText } from './letters-command.ts';
import { operatorAudit } from './operator-audit.ts';

interface Confirmed {
  readonly yes?: boolean;
}

/** A circular that holds. @throws CommandError where there is none, or it was recalled. */
async function publishedCircular(store: Store, id: string): Promise<Circular> {
  const circular = await store.circulars.get(id);
  if (circular === null) throw new CommandError(`no circular ${id}`);
  if (circular.state === 'cancelled') throw new CommandError(`circular ${id} was recalled`);
  return circular;
}

async function revise(
  context: CommandContext,
  store: Store,
  given: { readonly id: string; readonly path: string } & Confirmed,
): Promise<void> {
  const { id, path } = given;
  const circular = await publishedCircular(store, id);
  const now = context.clock.now();
  const text = await readLetterText(context, path);
  const reading = readLetter(text, { today: bangkokDay(now) });
  if (reading.subject === null) {
    throw new CommandError(`${path}: no subject found; this does not read as a letter`);
  }
  for (const { message } of reading.warnings) context.print.note(`warning: ${message}`);
  const parts = { card: circularCard, dates: datesOfCircular, now };
  const revision = await prepareRevision(store, circular, factsOf(reading), text, parts);
  const { groups, people, changed } = revision;
  if (changed.length === 0) throw new CommandError(`${path} differs in nothing from what was sent`);
  for (const each of changed) context.print.note(`changed: ${each}`);
  const summary = `revision ${revision.circular.revision} to ${groups.length} group(s), ${people} people`;
  if (given.yes !== true) {
    throw new CommandError(`nothing was sent; add --yes to publish. ${summary}`);
  }
  const refusal = await context.line()?.validatePush([circularCard(revision.circular)]);
  if (typeof refusal === 'string') throw new CommandError(`LINE does not take it: ${refusal}`);
  await cancelQueued(store, id, circular.revision);
  const after = { revision: revision.circular.revision, changed };
  const before = { revision: circular.revision };
  await store.commit([
    ...revision.changes,
    operatorAudit({ act: 'circular.revise', subject: id, now, before, after }),
  ]);
  context.print.result(
    {
      circularId: id,
      revision: revision.circular.revision,
      groups: groups.length,
      people,
      changed,
    },
    `published ${summary}`,
  );
}

async function recall(
  context: CommandContext,
  store: Store,
  id: string,
  { yes }: Confirmed,
): Promise<void> {
  const circular = await publishedCircular(store, id);
  const now = context.clock.now();
  if (yes !== true) {
    throw new CommandError(`nothing was recalled; add --yes to recall "${circular.subject}"`);
  }
  const stopped = await cancelQueued(store, id, circular.revision);
  const { groups, people, changes } = await prepareRecall(store, circular, now);
  const after = { told: groups.map((group) => group.id), stopped };
  await store.commit([
    ...changes,
    operatorAudit({ act: 'circular.recall', subject: id, now, after }),
  ]);
  context.print.result(
    { circularId: id, told: groups.length, people, stopped },
    `recalled: ${groups.length} group(s) are told, ${stopped} not yet sent were stopped`,
  );
}

const CONTROLS = {
  pause: {
    description: 'holds what has not gone out yet, until "circulars resume"',
    move: (store: Store, { id }: Circular) => pauseQueued(store, id),
  },
  resume: {
    description: 'lets a paused run go on',
    move: (store: Store, { id, sendAt }: Circular, now: number) =>
      resumePaused(store, id, Math.max(sendAt, now)),
  },
  resend: {
    description: 'sends again only what LINE refused and what the month limit held back',
    move: (store: Store, { id, revision }: Circular, now: number) =>
      resendFailed(store, id, now, revision),
  },
} as const;

/** `circulars revise`, `cancel`, `pause`, `resume` and `resend`. */
export function addCircularControlCommands(circulars: Command, context: CommandContext): void {
  circulars
    .command('revise')
    .description('publishes a corrected letter as the next revision, saying first what changed')
    .argument('<id>')
    .argument('<file>')
    .option('--yes', 'really publish')
    .action((id: string, path: string, options: Confirmed) =>
      context.withStore((store) => revise(context, store, { id, path, ...options })),
    );
  circulars
    .command('cancel')
    .description('recalls a circular: stops what waits, cancels its dates, tells who has it')
    .argument('<id>')
    .option('--yes', 'really recall')
    .action((id: string, options: Confirmed) =>
      context.withStore((store) => recall(context, store, id, options)),
    );
  for (const [name, { description, move }] of Object.entries(CONTROLS)) {
    circulars
      .command(name)
      .description(description)
      .argument('<id>')
      .action((id: string) =>
        context.withStore(async (store) => {
          const circular = await publishedCircular(store, id);
          const now = context.clock.now();
          const groups = await move(store, circular, now);
          const after = { groups };
          await store.commit([operatorAudit({ act: `circular.${name}`, subject: id, now, after })]);
          context.print.result({ circularId: id, groups }, `${name}: ${groups} group(s)`);
        }),
      );
  }
}
