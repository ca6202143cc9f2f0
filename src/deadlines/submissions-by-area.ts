import type { Submission } from '../storage/records/deadline.ts';
import type { AreaCode } from '../storage/records/office.ts';

/** Submissions by deadline and area. */
export type SubmissionsByArea = ReadonlyMap<string, ReadonlyMap<AreaCode, Submission>>;

/** The submissions by deadline and area, so that looking many up costs one pass. */
export function submissionsByArea(submissions: readonly Submission[]): SubmissionsByArea {
  const found = new Map<string, Map<AreaCode, Submission>>();
  for (const submission of submissions) {
    const areas = found.get(submission.deadlineId) ?? new Map<AreaCode, Submission>();
    found.set(submission.deadlineId, areas.set(submission.area, submission));
  }
  return found;
}
