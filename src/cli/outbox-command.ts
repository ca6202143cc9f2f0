import type { Command } from 'commander';
import { DELIVERY_STATES } from '../outbox/delivery-states.ts';
import { type CommandContext, UsageError } from './command-context.ts';

const PAGE = 500;

/** `outbox list`. */
export function addOutboxCommand(program: Command, context: CommandContext): void {
  program
    .command('outbox')
    .description('what is to be sent, and what became of it')
    .command('list')
    .option('--state <state>', DELIVERY_STATES.join(', '))
    .action((options: { state?: string }) => {
      const state = DELIVERY_STATES.find((each) => each === options.state);
      if (options.state !== undefined && state === undefined) {
        throw new UsageError(`--state must be one of ${DELIVERY_STATES.join(', ')}`);
      }
      return context.withStore(async (store) => {
        for (let offset = 0; ; offset += PAGE) {
          const rows = await store.outbox.find({
            ...(state === undefined ? {} : { where: { state } }),
            orderBy: [['createdAt', 'ascending']],
            limit: PAGE,
            offset,
          });
          for (const { id, to, state: now, attempts, error, circularId } of rows) {
            context.print.result(
              { deliveryId: id, to, state: now, attempts, error, circularId },
              `${id}  ${now}  to ${to}  attempts ${attempts}${error === null ? '' : `  ${error}`}`,
            );
          }
          if (rows.length < PAGE) return;
        }
      });
    });
}
