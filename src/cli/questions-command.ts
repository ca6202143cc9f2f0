import type { Command } from 'commander';
import { readUnanswered } from '../answers/unanswered.ts';
import { type CommandContext, UsageError } from './command-context.ts';

const DAY = 86_400_000;

interface ListOptions {
  readonly unanswered?: boolean;
  readonly days: string;
}

/** `questions list --unanswered`: what was asked and has no answer yet, the most asked first. */
export function addQuestionsCommand(program: Command, context: CommandContext): void {
  program
    .command('questions')
    .description('what people asked')
    .command('list')
    .option('--unanswered', 'what has no answer yet')
    .option('--days <count>', 'of the last so many days', '7')
    .action((options: ListOptions) => {
      if (options.unanswered !== true) throw new UsageError('say which: --unanswered');
      const days = Number(options.days);
      if (!Number.isInteger(days) || days < 1) {
        throw new UsageError(`--days must be a whole number of days, not "${options.days}"`);
      }
      return context.withStore(async (store) => {
        const since = context.clock.now() - days * DAY;
        for (const { text, areas, count, lastAt, escalation } of await readUnanswered(
          store,
          since,
        )) {
          const last = new Date(lastAt).toISOString();
          const handed = escalation === null ? 'not handed on' : `no. ${escalation.number}`;
          context.print.result(
            {
              ...{ q: text, count, areas, lastAt: last },
              number: escalation?.number ?? null,
              state: escalation?.state ?? null,
            },
            `${count}×  ${text}  (${handed}, last ${last.slice(0, 10)})`,
          );
        }
      });
    });
}
