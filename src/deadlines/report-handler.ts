import { formatPostback } from '../cards/postback.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Deadline, Evidence, Submission } from '../storage/records/deadline.ts';
import type { AreaCode, Office, Role } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { save } from '../storage/store.ts';
import { joinEvidence } from './evidence.ts';
import {
  ATTACH,
  alreadyReported,
  notYoursToReport,
  progressKept,
  reported,
  TAKE_BACK,
} from './messages.ts';
import { readOpenDeadlines } from './read-deadlines.ts';
import { isDone, moveSubmission, noteProgress, submissionId } from './submission-states.ts';

/** Who reports: a person by the offices they hold themselves. */
export interface Reporter {
  readonly person: Person;
  readonly holdings: readonly (Office & { readonly role: Role })[];
}

/** What the reporter's own areas still owe. */
export interface OwnDebt {
  readonly deadline: Deadline;
  readonly areas: readonly AreaCode[];
}

function ownAreas(deadline: Deadline, reporter: Reporter): readonly AreaCode[] {
  const own = reporter.holdings.filter(({ tier }) => tier === deadline.tier);
  return deadline.areas.filter((area) => own.some((office) => office.area === area));
}

/** The open deadlines that the reporter's own areas have not done, first due first. */
export async function ownDebts(context: Context, reporter: Reporter): Promise<readonly OwnDebt[]> {
  const { deadlines, submissions } = await readOpenDeadlines(context.services.store, context.today);
  const states = new Map(submissions.map((submission) => [submission.id, submission.state]));
  return deadlines.flatMap((deadline) => {
    const areas = ownAreas(deadline, reporter).filter(
      (area) => !isDone(states.get(submissionId(deadline.id, area)) ?? 'outstanding'),
    );
    return areas.length === 0 ? [] : [{ deadline, areas }];
  });
}

/** What was typed or quoted with a report. */
export interface ReportWords {
  readonly evidence: Evidence | null;
  /** How far it has come, where it is not done yet. */
  readonly partly: string | null;
}

/**
 * `ส่งแล้ว` for one deadline: the reporter's own areas become submitted, with what was typed as
 * evidence; `ส่งบางส่วน` notes how far they have come.
 */
export async function reportHandler(
  context: Context,
  deadline: Deadline,
  reporter: Reporter,
  { evidence, partly }: ReportWords = { evidence: null, partly: null },
): Promise<Outcome> {
  const areas = ownAreas(deadline, reporter);
  if (areas.length === 0) return say(notYoursToReport(deadline.title));
  const current = await context.services.store.submissions.getMany(
    areas.map((area) => submissionId(deadline.id, area)),
  );
  const moved = areas.flatMap((area): Submission[] => {
    const before = current.find((each) => each.area === area) ?? null;
    if (before !== null && isDone(before.state)) return [];
    const role = reporter.holdings.find((office) => office.area === area)?.role ?? 'officer';
    const actor = { id: reporter.person.id, name: reporter.person.name, role };
    const step = {
      deadline,
      area,
      current: before,
      to: 'submitted',
      actor,
      at: context.now,
      evidence: joinEvidence(before?.evidence ?? null, evidence),
    } as const;
    if (partly !== null) return [noteProgress({ ...step, reason: partly })];
    const after = moveSubmission(step);
    return after === null ? [] : [after];
  });
  if (moved.length === 0) return say(alreadyReported(deadline.title, areas));
  const words =
    partly === null ? reported(deadline.title, moved) : progressKept(deadline.title, partly);
  return {
    ...say({ type: 'text', text: words, ...furtherSteps(deadline, moved) }),
    changes: [
      ...moved.map((submission) => save('submissions', submission)),
      auditEntry(context, {
        act: partly === null ? 'submission.report' : 'submission.progress',
        subject: deadline.id,
        area: moved[0]?.area ?? null,
        before: current.map(({ area, state }) => ({ area, state })),
        after: moved.map(({ area, state }) => ({ area, state })),
      }),
    ],
  };
}

/** What the reporter may want next, under the confirmation: evidence, or taking it back. */
function furtherSteps(deadline: Deadline, moved: readonly Submission[]) {
  const [first] = moved;
  if (first === undefined || moved.length > 1 || first.state !== 'submitted') return {};
  const item = (step: 'evidence' | 'undo', label: string) => {
    const data = formatPostback({
      act: 'submission',
      deadline: deadline.id,
      area: first.area,
      step,
    });
    const action = { type: 'postback', label, displayText: label, data } as const;
    return { type: 'action', action } as const;
  };
  return { quickReply: { items: [item('evidence', ATTACH), item('undo', TAKE_BACK)] } };
}
