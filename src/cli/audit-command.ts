import type { Command } from 'commander';
import type { AuditEntry } from '../storage/records/audit-entry.ts';
import type { Where } from '../storage/store.ts';
import type { CommandContext } from './command-context.ts';
import { readCount, readInstant } from './read-options.ts';

interface AuditOptions {
  readonly since?: string;
  readonly act?: string;
  readonly actor?: string;
  readonly subject?: string;
  readonly most: string;
}

/** `audit list`: who did what, newest first; nothing here changes or removes an entry. */
export function addAuditCommand(program: Command, context: CommandContext): void {
  program
    .command('audit')
    .description('who changed or was shown what')
    .command('list')
    .option('--since <time>', 'ISO time')
    .option('--act <act>', 'e.g. circular.publish')
    .option('--actor <id>', 'LINE user id, or operator')
    .option('--subject <id>', 'what it was done to')
    .option('--most <count>', 'how many at most', '100')
    .action((options: AuditOptions) =>
      context.withStore(async (store) => {
        const { since, act, actor, subject } = options;
        const where: Where<AuditEntry> = {
          ...(since === undefined ? {} : { at: { gte: readInstant('--since', since) } }),
          ...(act === undefined ? {} : { act }),
          ...(actor === undefined ? {} : { actorId: actor }),
          ...(subject === undefined ? {} : { subject }),
        };
        const entries = await store.audit.find({
          where,
          orderBy: [['at', 'descending']],
          limit: readCount('--most', options.most, 100_000),
        });
        for (const entry of entries) {
          const { actorId, actorName, area, before, after } = entry;
          const at = new Date(entry.at).toISOString();
          context.print.result(
            { at, actorId, actorName, area, act: entry.act, subject: entry.subject, before, after },
            `${at}  ${actorName ?? actorId}  ${entry.act}  ${entry.subject}${area === null ? '' : `  ${area}`}`,
          );
        }
      }),
    );
}
