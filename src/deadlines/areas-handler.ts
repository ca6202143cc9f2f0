import { areaName } from '../areas/area-name.ts';
import { contains } from '../areas/areas.ts';
import { type Choice, chooseCard } from '../cards/choose-card.ts';
import { STATE_WORDS } from '../cards/deadline-item.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Deadline, Submission } from '../storage/records/deadline.ts';
import { type AreaCode, NATION, type Office } from '../storage/records/office.ts';
import { save } from '../storage/store.ts';
import { standingsOf } from './list-handlers.ts';
import { areasWithinReach } from './live-status.ts';
import {
  NOTHING_TO_VERIFY,
  verifiedAll,
  WHICH_AREA,
  WHICH_PROVINCE,
  WHICH_VERIFY,
} from './messages.ts';
import { isDone, moveSubmission } from './submission-states.ts';
import type { ActorOf } from './submission-steps.ts';
import { summariseOutstanding } from './summarise-outstanding.ts';

/** One choice of the ten that a card shows is kept for the next page. */
const PER_PAGE = 9;

/** Which areas of a deadline are listed. */
export interface AreasAsked {
  readonly show: 'outstanding' | 'submitted';
  readonly within: AreaCode;
  readonly page: number;
}

const isShown = (show: AreasAsked['show'], state: Submission['state']): boolean =>
  show === 'outstanding' ? !isDone(state) : state === 'submitted';

/**
 * The areas of a deadline within the offices' reach, to choose from: by province, worst first, where
 * there are several provinces and more areas than a card shows; else each with its state.
 */
export async function areasHandler(
  context: Context,
  deadline: Deadline,
  offices: readonly Office[],
  { show, within, page }: AreasAsked,
): Promise<Outcome> {
  const reached = reachedAreas(deadline, offices).filter((area) => contains(within, area));
  const submissions = await context.services.store.submissions.find({
    where: { deadlineId: deadline.id },
  });
  const byArea = new Map(submissions.map((each) => [each.area, each]));
  const shown = reached.filter((area) => isShown(show, byArea.get(area)?.state ?? 'outstanding'));
  if (shown.length === 0) return say(NOTHING_TO_VERIFY);
  const provinces = summariseOutstanding(shown, reached);
  const byProvince =
    within === NATION &&
    deadline.tier === 'district' &&
    provinces.length > 1 &&
    shown.length > PER_PAGE;
  const all: readonly Choice[] = byProvince
    ? provinces.map(({ province, outstanding, obligated }) => ({
        text: areaName(province),
        detail: `${show === 'submitted' ? 'รอตรวจ' : 'ยังไม่ส่ง'} ${outstanding} จาก ${obligated} แห่ง`,
        postback: { act: 'areas', deadline: deadline.id, show, within: province, page: 0 },
      }))
    : shown.map((area) => areaChoice(deadline, area, byArea.get(area) ?? null));
  const rest = all.length - (page + 1) * PER_PAGE;
  const next: Choice = {
    text: 'ดูต่อ',
    detail: `อีก ${rest} รายการ`,
    postback: { act: 'areas', deadline: deadline.id, show, within, page: page + 1 },
  };
  const choices = all.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const question = byProvince ? WHICH_PROVINCE : WHICH_AREA;
  const card = chooseCard(deadline.title, question, rest > 0 ? [...choices, next] : choices);
  const verifyAll = chooseCard('ตรวจรับ', deadline.title, [
    {
      text: `ตรวจรับทั้งหมด ${shown.length} แห่ง`,
      detail: null,
      postback: { act: 'verify-all', deadline: deadline.id },
    },
  ]);
  const everything = show === 'submitted' && within === NATION && page === 0 && shown.length > 1;
  return everything ? say(card, verifyAll) : say(card);
}

const reachedAreas = (deadline: Deadline, offices: readonly Office[]): readonly AreaCode[] => {
  const reached = new Set(offices.flatMap((office) => areasWithinReach(deadline, office)));
  return deadline.areas.filter((area) => reached.has(area));
};

function areaChoice(deadline: Deadline, area: AreaCode, submission: Submission | null): Choice {
  const state = STATE_WORDS[submission?.state ?? 'outstanding'];
  const who = submission?.byName ?? null;
  return {
    text: areaName(area, { withProvince: true }),
    detail: [state, submission?.late ? '(หลังกำหนด)' : null, who === null ? null : `โดย ${who}`]
      .filter((part) => part !== null)
      .join(' '),
    postback: { act: 'submission', deadline: deadline.id, area, step: 'show' },
  };
}

/** `ตรวจรับ`: the deadlines with reports that wait for verification, or the areas of the only one. */
export async function reviewHandler(
  context: Context,
  offices: readonly Office[],
): Promise<Outcome> {
  const statuses = await standingsOf(context, offices);
  const waiting = statuses.filter(({ counts }) => counts.submitted > 0);
  const [only] = waiting;
  if (only === undefined) return say(NOTHING_TO_VERIFY);
  const asked = { show: 'submitted', within: NATION, page: 0 } as const;
  if (waiting.length === 1) return areasHandler(context, only.deadline, offices, asked);
  return say(
    chooseCard(
      'ตรวจรับ',
      WHICH_VERIFY,
      waiting.map(({ deadline, counts }) => ({
        text: deadline.title,
        detail: `รอตรวจ ${counts.submitted} แห่ง`,
        postback: { act: 'areas', deadline: deadline.id, ...asked },
      })),
    ),
  );
}

/** Verifies every report of a deadline that this person may verify. */
export async function verifyAllHandler(
  context: Context,
  deadline: Deadline,
  actorOf: ActorOf,
): Promise<Outcome> {
  const waiting = await context.services.store.submissions.find({
    where: { deadlineId: deadline.id, state: 'submitted' },
  });
  const moved = waiting.flatMap((current) => {
    const { area } = current;
    const actor = actorOf(deadline, area);
    if (actor === null || actor.role === 'officer') return [];
    const step = { deadline, area, current, to: 'verified', actor, at: context.now } as const;
    return moveSubmission(step) ?? [];
  });
  if (moved.length === 0) return say(NOTHING_TO_VERIFY);
  const entry = {
    act: 'submission.verifyAll',
    subject: deadline.id,
    after: moved.map(({ area }) => area),
  };
  return {
    ...say(verifiedAll(moved.length, deadline.title)),
    changes: [...moved.map((each) => save('submissions', each)), auditEntry(context, entry)],
  };
}
