import type { Deadline, Submission } from '../storage/records/deadline.ts';
import type { AreaCode } from '../storage/records/office.ts';
import type { SubmissionsByArea } from './submissions-by-area.ts';

/** How the deadlines of a month ended for some areas, each area and deadline counted once. */
export interface MonthSummary {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly deadlines: number;
  readonly inTime: number;
  readonly late: number;
  readonly outstanding: number;
  readonly exempt: number;
}

/** Sums up the deadlines due in a month; null where none was. */
export function summariseMonth(
  owed: readonly { readonly deadline: Deadline; readonly areas: readonly AreaCode[] }[],
  submissions: SubmissionsByArea,
  month: string,
): MonthSummary | null {
  const due = owed.filter(({ deadline }) => deadline.due.startsWith(month));
  if (due.length === 0) return null;
  const counts = { inTime: 0, late: 0, outstanding: 0, exempt: 0 };
  for (const { deadline, areas } of due) {
    for (const area of areas) counts[endOf(submissions.get(deadline.id)?.get(area))] += 1;
  }
  return { month, deadlines: new Set(due.map(({ deadline }) => deadline.id)).size, ...counts };
}

function endOf(submission: Submission | undefined): 'inTime' | 'late' | 'outstanding' | 'exempt' {
  const state = submission?.state ?? 'outstanding';
  if (state === 'exempt') return 'exempt';
  if (state === 'outstanding' || state === 'returned') return 'outstanding';
  return submission?.late ? 'late' : 'inTime';
}
