import type { Command } from 'commander';
import { areaName } from '../areas/area-name.ts';
import { expandAudience } from '../areas/audience.ts';
import { newDeadline } from '../deadlines/deadline-edits.ts';
import { isDone, moveSubmission, submissionId } from '../deadlines/submission-states.ts';
import { newShortId } from '../new-short-id.ts';
import type { SubmissionState } from '../storage/records/deadline.ts';
import { insertIfNew, type Store, save } from '../storage/store.ts';
import { UserError } from '../user-error.ts';
import { type CommandContext, CommandError, UsageError } from './command-context.ts';
import { addDeadlineEdits, operatorEntry } from './deadline-edits-command.ts';
import { readAreas, readAudience, readDue, readTier } from './read-options.ts';

const STATES: readonly SubmissionState[] = [
  'submitted',
  'verified',
  'returned',
  'exempt',
  'outstanding',
];

interface AddOptions {
  readonly title: string;
  readonly due: string;
  readonly tier: string;
  readonly area: string;
  readonly exclude?: string;
}

async function add(context: CommandContext, store: Store, options: AddOptions): Promise<void> {
  const tier = readTier(options.tier);
  const { due, dueTime } = readDue(options.due);
  if (options.title.trim() === '') throw new UsageError('--title must not be empty');
  const { provinces, districts } = expandAudience(readAudience(options));
  const deadline = newDeadline({
    id: newShortId(context.randomBytes),
    title: options.title,
    ...{ due, dueTime, tier },
    areas: tier === 'province' ? provinces : districts,
    now: context.clock.now(),
  });
  await store.commit([
    save('deadlines', deadline),
    operatorEntry(deadline, 'deadline.add', deadline.createdAt, {
      ...{ title: deadline.title, due, dueTime, tier, area: options.area },
    }),
  ]);
  context.print.result(
    { deadlineId: deadline.id, areas: deadline.areas },
    `added ${deadline.id}: ${deadline.title}, due ${options.due}, ${deadline.areas.length} area(s)`,
  );
}

async function list(context: CommandContext, store: Store): Promise<void> {
  const deadlines = await store.deadlines.find({
    where: { state: 'open' },
    orderBy: [['due', 'ascending']],
  });
  for (const { id, title, due, dueTime, tier, areas, circularId } of deadlines) {
    const submissions = await store.submissions.find({ where: { deadlineId: id } });
    const done = new Set(submissions.filter(({ state }) => isDone(state)).map(({ area }) => area));
    const outstanding = areas.filter((area) => !done.has(area));
    const when = dueTime === null ? due : `${due}T${dueTime}`;
    context.print.result(
      { deadlineId: id, title, due: when, tier, areas, outstanding, circularId },
      `${id}  ${when}  ${tier}  outstanding ${outstanding.length} of ${areas.length}  ${title}`,
    );
  }
}

interface SetOptions {
  readonly deadline: string;
  readonly area: string;
  readonly state: string;
  readonly reason?: string;
}

async function setSubmission(
  context: CommandContext,
  store: Store,
  options: SetOptions,
): Promise<void> {
  const state = STATES.find((each) => each === options.state);
  if (state === undefined) throw new UsageError(`--state must be one of ${STATES.join(', ')}`);
  const [area, ...more] = readAreas('--area', options.area);
  if (area === undefined || more.length > 0) throw new UsageError('--area must name one area code');
  const deadline = await store.deadlines.get(options.deadline);
  if (deadline === null) throw new CommandError(`no deadline ${options.deadline}`);
  const current = await store.submissions.get(submissionId(deadline.id, area));
  const at = context.clock.now();
  const actor = { id: 'operator', name: null, role: 'operator' } as const;
  try {
    const moved = moveSubmission({
      ...{ deadline, area, current, to: state, actor, at },
      reason: options.reason ?? null,
    });
    if (moved !== null) {
      await store.commit([
        save('submissions', moved),
        insertIfNew('audit', {
          ...{
            id: `submission:${moved.id}:${moved.version}`,
            version: 0,
            at,
            area,
            actorId: 'operator',
          },
          ...{ actorName: null, act: 'submission.set', subject: moved.id },
          ...{ before: current?.state ?? 'outstanding', after: state },
        }),
      ]);
    }
  } catch (error) {
    if (error instanceof UserError) throw new CommandError(`${error.message} (${error.thai})`);
    throw error;
  }
  context.print.result({ deadlineId: deadline.id, area, state }, `${areaName(area)}: ${state}`);
}

/** `deadlines add`, `deadlines list` and `submissions set`. */
export function addDeadlinesCommand(program: Command, context: CommandContext): void {
  const deadlines = program.command('deadlines').description('what is due by when');
  deadlines
    .command('add')
    .description('adds a deadline')
    .requiredOption('--title <words>', 'what is due')
    .requiredOption('--due <day>', 'YYYY-MM-DD or YYYY-MM-DDTHH:mm, Bangkok time')
    .requiredOption('--tier <tier>', 'province or district')
    .requiredOption('--area <codes>', 'area codes, separated by commas')
    .option('--exclude <codes>', 'area codes to leave out')
    .action((options: AddOptions) => context.withStore((store) => add(context, store, options)));
  deadlines
    .command('list')
    .description('open deadlines with the areas still outstanding')
    .action(() => context.withStore((store) => list(context, store)));
  addDeadlineEdits(deadlines, context);
  program
    .command('submissions')
    .description("areas' states for deadlines")
    .command('set')
    .description("sets an area's state for a deadline")
    .requiredOption('--deadline <id>')
    .requiredOption('--area <code>')
    .requiredOption('--state <state>', STATES.join(', '))
    .option('--reason <words>', 'why')
    .action((options: SetOptions) =>
      context.withStore((store) => setSubmission(context, store, options)),
    );
}
