import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Deadline, Submission } from '../storage/records/deadline.ts';
import type { AreaCode, Office, Role } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { save } from '../storage/store.ts';
import { alreadyReported, notYoursToReport, reported } from './messages.ts';
import { readOpenDeadlines } from './read-deadlines.ts';
import { isDone, moveSubmission, submissionId } from './submission-states.ts';

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

/** `ส่งแล้ว` for one deadline: the reporter's own areas become submitted. */
export async function reportHandler(
  context: Context,
  deadline: Deadline,
  reporter: Reporter,
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
    } as const;
    const after = moveSubmission(step);
    return after === null ? [] : [after];
  });
  if (moved.length === 0) return say(alreadyReported(deadline.title, areas));
  return {
    ...say(reported(deadline.title, moved)),
    changes: [
      ...moved.map((submission) => save('submissions', submission)),
      auditEntry(context, {
        act: 'submission.report',
        subject: deadline.id,
        area: moved[0]?.area ?? null,
        before: current.map(({ area, state }) => ({ area, state })),
        after: moved.map(({ area, state }) => ({ area, state })),
      }),
    ],
  };
}
