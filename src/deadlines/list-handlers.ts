import { chooseCard } from '../cards/choose-card.ts';
import { dueText } from '../cards/date-text.ts';
import type { DeadlineStanding } from '../cards/deadline-item.ts';
import { deadlinesCard, statusCard } from '../cards/deadlines-card.ts';
import { silentCard } from '../cards/silent-card.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { AreaCode, Office } from '../storage/records/office.ts';
import { type DeadlineStatus, liveStatus } from './live-status.ts';
import { DEADLINE_GONE, NOBODY_OUTSTANDING, WHICH_DEADLINE } from './messages.ts';
import { readOpenDeadlines } from './read-deadlines.ts';

/** The deadlines that concern any of the offices, each once, first due first. */
export async function standingsOf(
  context: Context,
  offices: readonly Office[],
): Promise<readonly DeadlineStatus[]> {
  const { deadlines, submissions } = await readOpenDeadlines(context.services.store, context.today);
  const merged = new Map<string, DeadlineStatus>();
  for (const office of offices) {
    for (const status of liveStatus({ office, deadlines, submissions, today: context.today })) {
      const known = merged.get(status.deadline.id);
      const wider = known === undefined || total(status) > total(known);
      if (wider) merged.set(status.deadline.id, status);
    }
  }
  return [...merged.values()];
}

const total = ({ counts }: DeadlineStatus): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function standing(status: DeadlineStatus): DeadlineStanding {
  const { deadline, outstanding, own } = status;
  const shown = { deadline, outstanding, obligated: total(status) };
  return own === null || total(status) > 1 ? shown : { ...shown, state: own.state };
}

const areasOf = (offices: readonly Office[]): readonly AreaCode[] => [
  ...new Set(offices.map(({ area }) => area)),
];

/** `กำหนดส่ง`: what is due for the offices that ask. */
export async function deadlinesHandler(
  context: Context,
  offices: readonly Office[],
): Promise<Outcome> {
  const statuses = await standingsOf(context, offices);
  const reports = statuses.some(({ own }) => own !== null);
  const list = { on: context.today, areas: areasOf(offices), standings: statuses.map(standing) };
  return say(deadlinesCard({ ...list, reports }));
}

/** `สถานะ`: how far the areas within reach have come. */
export async function statusHandler(
  context: Context,
  offices: readonly Office[],
): Promise<Outcome> {
  const standings = (await standingsOf(context, offices)).map(standing);
  return say(statusCard({ on: context.today, areas: areasOf(offices), standings }));
}

function outstandingCard(status: DeadlineStatus): Outcome {
  const { deadline, outstanding } = status;
  const { id, title, due, dueTime } = deadline;
  const caption = dueText({ date: due, time: dueTime, relative: null });
  const list = { kind: 'outstanding', id, title, caption, areas: outstanding } as const;
  return say(silentCard({ ...list, asked: total(status), mayNudge: true }));
}

/** `ใครยังไม่ส่ง`: one deadline's outstanding areas, or the choice of a deadline. */
export async function outstandingHandler(
  context: Context,
  offices: readonly Office[],
  deadlineId: string | null,
): Promise<Outcome> {
  const statuses = await standingsOf(context, offices);
  if (deadlineId !== null) {
    const status = statuses.find(({ deadline }) => deadline.id === deadlineId);
    return status === undefined ? say(DEADLINE_GONE) : outstandingCard(status);
  }
  const open = statuses.filter(({ outstanding }) => outstanding.length > 0);
  const [only] = open;
  if (only === undefined) return say(NOBODY_OUTSTANDING);
  if (open.length === 1) return outstandingCard(only);
  return say(
    chooseCard(
      'ใครยังไม่ส่ง',
      WHICH_DEADLINE,
      open.map((status) => ({
        text: status.deadline.title,
        detail: `ยังไม่ส่ง ${status.outstanding.length} จาก ${total(status)} แห่ง`,
        postback: { act: 'outstanding', deadline: status.deadline.id },
      })),
    ),
  );
}
