import type { CircularFacts, LetterMeeting } from '../storage/records/circular.ts';
import type { Draft, DraftWarning } from '../storage/records/draft.ts';
import type { Day, Instant, TimeOfDay } from '../storage/records/entity.ts';
import type { AreaCode, Audience } from '../storage/records/office.ts';

/** What a person may change on a draft, by button or by typing. */
export type DraftEdit =
  | {
      readonly kind: 'deadlineDate';
      readonly index: number;
      readonly date: Day;
      readonly time: TimeOfDay | null;
    }
  | { readonly kind: 'dropDeadline'; readonly index: number }
  | {
      readonly kind: 'addDeadline';
      readonly what: string;
      readonly date: Day;
      readonly time: TimeOfDay | null;
    }
  | {
      readonly kind: 'meetingDate';
      readonly index: number;
      readonly date: Day;
      readonly time: TimeOfDay | null;
    }
  | { readonly kind: 'dropMeeting'; readonly index: number }
  | { readonly kind: 'addMeeting'; readonly meeting: LetterMeeting }
  | { readonly kind: 'subject'; readonly subject: string }
  | { readonly kind: 'audience'; readonly audience: Audience };

/** A draft as read, before any correction. */
export function newDraft(given: {
  readonly id: string;
  readonly chatId: string;
  readonly ownerId: string;
  readonly text: string;
  readonly facts: CircularFacts;
  readonly audience: Audience | null;
  readonly senderArea: AreaCode;
  readonly warnings: readonly DraftWarning[];
  readonly now: Instant;
}): Draft {
  const { now, ...draft } = given;
  const fresh = { version: 0, state: 'open', circularId: null, approval: null } as const;
  return { ...draft, ...fresh, createdAt: now, updatedAt: now };
}

const without = <T>(list: readonly T[], index: number): readonly T[] =>
  list.filter((_, at) => at !== index);

function editFacts(facts: CircularFacts, edit: DraftEdit, today: Day): CircularFacts {
  switch (edit.kind) {
    case 'deadlineDate':
      return {
        ...facts,
        deadlines: facts.deadlines.map((deadline, at) =>
          at === edit.index
            ? {
                ...deadline,
                date: edit.date,
                time: edit.time ?? deadline.time,
                relative: null,
                past: edit.date < today,
              }
            : deadline,
        ),
      };
    case 'dropDeadline':
      return { ...facts, deadlines: without(facts.deadlines, edit.index) };
    case 'addDeadline': {
      const { what, date, time } = edit;
      const added = { what, date, time, relative: null, past: date < today };
      return { ...facts, deadlines: [...facts.deadlines, added] };
    }
    case 'meetingDate':
      return {
        ...facts,
        meetings: facts.meetings.map((meeting, at) =>
          at === edit.index
            ? { ...meeting, date: edit.date, end_date: null, start: edit.time ?? meeting.start }
            : meeting,
        ),
      };
    case 'dropMeeting':
      return { ...facts, meetings: without(facts.meetings, edit.index) };
    case 'addMeeting':
      return { ...facts, meetings: [...facts.meetings, edit.meeting] };
    case 'subject':
      return { ...facts, subject: edit.subject };
    case 'audience':
      return facts;
  }
}

/** The draft after one correction; it voids an approval that was asked for. An index that is not there (somebody else dropped it) changes nothing. */
export function editDraft(draft: Draft, edit: DraftEdit, now: Instant, today: Day): Draft {
  return {
    ...draft,
    state: 'open',
    approval: null,
    facts: editFacts(draft.facts, edit, today),
    audience: edit.kind === 'audience' ? edit.audience : draft.audience,
    updatedAt: now,
  };
}

/** What still keeps a draft from going out, or null. */
export function draftFault(draft: Draft): 'noSubject' | 'noAudience' | null {
  if (draft.facts.subject.trim() === '') return 'noSubject';
  return draft.audience === null || draft.audience.include.length === 0 ? 'noAudience' : null;
}
