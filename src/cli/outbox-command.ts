import type { Command } from 'commander';
import { DELIVERY_STATES } from '../outbox/delivery-states.ts';
import { settleReview } from '../outbox/settle-review.ts';
import { type Store, save } from '../storage/store.ts';
import { type CommandContext, CommandError, UsageError } from './command-context.ts';
import { operatorAudit } from './operator-audit.ts';

const PAGE = 500;

/** What an operator can do about a row in a state; null where there is nothing to do. */
const WHAT_TO_DO: Readonly<Partial<Record<string, string>>> = {
  review:
    'LINE never answered: look in the chat, then "outbox settle ID --as accepted" or "--as failed"',
  failed: 'LINE refused it: mend the reason, then "circulars resend CIRCULAR"',
  held: 'waits for the month\'s quota or a paused run: "circulars resume" or "circulars resend"',
};

async function list(context: CommandContext, store: Store, typed?: string): Promise<void> {
  const state = DELIVERY_STATES.find((each) => each === typed);
  if (typed !== undefined && state === undefined) {
    throw new UsageError(`--state must be one of ${DELIVERY_STATES.join(', ')}`);
  }
  for (let offset = 0; ; offset += PAGE) {
    const rows = await store.outbox.find({
      ...(state === undefined ? {} : { where: { state } }),
      orderBy: [['createdAt', 'ascending']],
      limit: PAGE,
      offset,
    });
    for (const { id, to, state: now, attempts, error, circularId } of rows) {
      const advice = WHAT_TO_DO[now];
      context.print.result(
        { deliveryId: id, to, state: now, attempts, error, circularId },
        `${id}  ${now}  to ${to}  attempts ${attempts}${error === null ? '' : `  ${error}`}${advice === undefined ? '' : `\n    ${advice}`}`,
      );
    }
    if (rows.length < PAGE) return;
  }
}

async function settle(
  context: CommandContext,
  store: Store,
  id: string,
  found: string,
): Promise<void> {
  if (found !== 'accepted' && found !== 'failed') {
    throw new UsageError(`--as must be accepted or failed, not "${found}"`);
  }
  const delivery = await store.outbox.get(id);
  if (delivery === null) throw new CommandError(`no delivery ${id}`);
  if (delivery.state !== 'review') {
    throw new CommandError(
      `delivery ${id} is ${delivery.state}; only what is in review is settled`,
    );
  }
  const now = context.clock.now();
  const before = { state: delivery.state, error: delivery.error };
  await store.commit([
    save('outbox', settleReview(delivery, found, now)),
    operatorAudit({ act: 'outbox.settle', subject: id, now, before, after: { state: found } }),
  ]);
  context.print.result({ deliveryId: id, state: found }, `${id} is ${found}`);
}

/** `outbox list` and `outbox settle`. */
export function addOutboxCommand(program: Command, context: CommandContext): void {
  const outbox = program.command('outbox').description('what is to be sent, and what became of it');
  outbox
    .command('list')
    .option('--state <state>', DELIVERY_STATES.join(', '))
    .action((options: { state?: string }) =>
      context.withStore((store) => list(context, store, options.state)),
    );
  outbox
    .command('settle')
    .description('says what became of a delivery in review, after looking in the chat')
    .argument('<id>')
    .requiredOption('--as <state>', 'accepted (it is there) or failed (it is not)')
    .action((id: string, options: { as: string }) =>
      context.withStore((store) => settle(context, store, id, options.as)),
    );
}
