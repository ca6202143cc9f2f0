import type { Command } from 'commander';
import { copyStore } from '../storage/copy-store.ts';
import type { CommandContext } from './command-context.ts';

/** `store copy`: moves a deployment from one database to another. */
export function addStoreCommand(program: Command, context: CommandContext): void {
  program
    .command('store')
    .description('the database')
    .command('copy')
    .description('copies every record into an empty database; stop the bot first')
    .requiredOption('--from <url>', 'DATABASE_URL to read')
    .requiredOption('--to <url>', 'DATABASE_URL to fill')
    .action(async (options: { from: string; to: string }) => {
      const from = await context.openStore(options.from);
      try {
        const to = await context.openStore(options.to);
        try {
          for await (const { collection, copied } of copyStore(from, to)) {
            context.print.result({ collection, copied }, `${collection}: ${copied}`);
          }
        } finally {
          await to.close();
        }
      } finally {
        await from.close();
      }
    });
}
