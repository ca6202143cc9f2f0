import type { Command } from 'commander';
import { planDay, queueDay } from '../deadlines/nudge-digests.ts';
import { forgetNudgeMark, readNudgeMark } from '../deadlines/nudge-mark.ts';
import type { Digest } from '../deadlines/plan-digests.ts';
import { KNOWN_HOLIDAYS } from '../thai/holidays.ts';
import type { CommandContext } from './command-context.ts';
import { readDay } from './read-options.ts';

function print(context: CommandContext, digests: readonly Digest[]): void {
  for (const { groupId, on, items, meetings } of digests) {
    const lines = items.map(({ deadlineId, stage, outstanding }) => ({
      deadlineId,
      stage,
      outstanding,
    }));
    context.print.result(
      { groupId, on, items: lines, meetings },
      [
        `${groupId} on ${on}`,
        ...lines.map(
          ({ deadlineId, stage, outstanding }) =>
            `  ${deadlineId}  stage ${stage}  ${outstanding.join(', ')}`,
        ),
        ...meetings.map((meeting) => `  meeting ${meeting}`),
      ].join('\n'),
    );
  }
}

/** `nudges plan` and `nudges send`. */
export function addNudgesCommand(program: Command, context: CommandContext): void {
  const settings = () => {
    const { nudgeAt, quietHours, freeReplyWait } = context.config();
    return { nudgeAt, quietHours, freeReplyWait, holidays: KNOWN_HOLIDAYS };
  };
  const nudges = program.command('nudges').description("a day's digests");
  nudges
    .command('plan')
    .description('prints the digests of a day; sends nothing')
    .requiredOption('--on <day>', 'YYYY-MM-DD')
    .action((options: { on: string }) => {
      const on = readDay('--on', options.on);
      return context.withStore(async (store) =>
        print(context, await planDay(store, on, settings())),
      );
    });
  nudges
    .command('send')
    .description(
      'puts the digests of a day in the outbox, each once; they go out in their window of that day',
    )
    .requiredOption('--on <day>', 'YYYY-MM-DD')
    .action((options: { on: string }) => {
      const on = readDay('--on', options.on);
      return context.withStore(async (store) => {
        const { digests, rows, added } = await queueDay(store, on, settings(), context.clock.now());
        print(context, digests);
        context.print.note(`${added} queued, ${rows - added} were there already`);
      });
    });
  nudges
    .command('resume')
    .description('after a wrong clock was mended: nudges again from today on')
    .action(() =>
      context.withStore(async (store) => {
        const mark = await readNudgeMark(store);
        await store.commit([forgetNudgeMark()]);
        context.print.result(
          { resumed: true, planned: mark?.on ?? null },
          `digests are made again; the last day was ${mark?.on ?? 'none'}`,
        );
      }),
    );
}
