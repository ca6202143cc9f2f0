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
  | { readonly kind: 'number'; readonly number: string; readonly date: Day | null }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'economy'; readonly wait: number | null }
  | { readonly kind: 'audience'; readonly audience: Audience }
  /** A person has compared a recognised date with the letter. */
  | { readonly kind: 'confirmDate'; readonly date: Day };

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
  readonly unconfirmed: readonly Day[];
  readonly now: Instant;
}): Draft {
  const { now, ...draft } = given;
  const fresh = { version: 0, state: 'open', circularId: null, approval: null } as const;
  return { ...draft, ...fresh, createdAt: now, updatedAt: now };
}

/** Every date that a circular would state. */
export const datesIn = ({ date, deadlines, meetings }: CircularFacts): readonly Day[] => [
  ...new Set([
    ...(date === null ? [] : [date]),
    ...deadlines.flatMap((deadline) => deadline.date ?? []),
    ...meetings.flatMap((meeting) => [meeting.date, meeting.end_date ?? meeting.date]),
  ]),
];

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
    case 'number':
      return { ...facts, number: edit.number, date: edit.date ?? facts.date };
    case 'note':
      return { ...facts, note: edit.note };
    case 'audience':
    case 'economy':
    case 'confirmDate':
      return facts;
  }
}

/** The draft after one correction; it voids an approval that was asked for. An index that is not there (somebody else dropped it) changes nothing. */
export function editDraft(draft: Draft, edit: DraftEdit, now: Instant, today: Day): Draft {
  const facts = editFacts(draft.facts, edit, today);
  const confirmed = edit.kind === 'confirmDate' ? edit.date : null;
  const { waitsForReply, ...rest } = draft;
  const wait = edit.kind === 'economy' ? edit.wait : (waitsForReply ?? null);
  return {
    ...rest,
    ...(wait === null ? {} : { waitsForReply: wait }),
    state: 'open',
    approval: null,
    facts,
    // A date that a person has changed or dropped need not be compared any more.
    unconfirmed: draft.unconfirmed.filter(
      (date) => date !== confirmed && datesIn(facts).includes(date),
    ),
    audience: edit.kind === 'audience' ? edit.audience : draft.audience,
    updatedAt: now,
  };
}

/** What still keeps a draft from going out, or null. */
export function draftFault(draft: Draft): 'noSubject' | 'noAudience' | 'unconfirmedDates' | null {
  if (draft.unconfirmed.length > 0) return 'unconfirmedDates';
  if (draft.facts.subject.trim() === '') return 'noSubject';
  return draft.audience === null || draft.audience.include.length === 0 ? 'noAudience' : null;
}
