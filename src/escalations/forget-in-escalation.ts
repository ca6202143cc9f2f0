import type { Escalation } from '../storage/records/escalation.ts';
import type { LearnedEntry } from '../storage/records/learned-entry.ts';
import { type Change, remove, save } from '../storage/store.ts';

/** What nobody waits for any more goes; else the rest stays. */
const keptOrGone = (escalation: Escalation): Change =>
  escalation.waiting.length === 0
    ? remove('escalations', escalation.id)
    : save('escalations', escalation);

/** An escalation without a person: what they alone asked is gone, what they did stands for their office. */
export function forgetAsker(escalation: Escalation, personId: string, nobody: string): Change {
  const { waiting, ownerId, ownerName, answer } = escalation;
  const owns = ownerId === personId;
  return keptOrGone({
    ...escalation,
    waiting: waiting.filter((each) => each.personId !== personId),
    people: escalation.people.map((id) => (id === personId ? nobody : id)),
    ownerId: owns ? null : ownerId,
    ownerName: owns ? null : ownerName,
    answer: answer?.by === personId ? { ...answer, by: nobody, byName: null } : answer,
    history: escalation.history.map((step) =>
      step.by === personId ? { ...step, by: nobody, byName: null, words: null } : step,
    ),
  });
}

/** What was learned, without the person who answered or approved it; the office stays its source. */
export function forgetTeacher(entry: LearnedEntry, personId: string, nobody: string): Change {
  const { answeredBy, approvedBy } = entry;
  return save('learnedEntries', {
    ...entry,
    answeredBy: answeredBy === personId ? nobody : answeredBy,
    approvedBy: approvedBy === personId ? nobody : approvedBy,
  });
}

/** An escalation after the message of these events was taken back: its question or words go. */
export function forgetWords(escalation: Escalation, eventIds: readonly string[]): Change {
  return keptOrGone({
    ...escalation,
    waiting: escalation.waiting.filter((each) => !eventIds.includes(each.eventId)),
    history: escalation.history.map((step) =>
      eventIds.includes(step.eventId ?? '') ? { ...step, words: null } : step,
    ),
  });
}
