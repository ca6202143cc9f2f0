import { forgetAsker, forgetTeacher } from '../escalations/forget-in-escalation.ts';
import { groupMessages } from '../groups/messages.ts';
import type { Acknowledgement } from '../storage/records/circular.ts';
import type { Deadline, Submission } from '../storage/records/deadline.ts';
import { type Change, insertIfNew, remove, save } from '../storage/store.ts';
import type { Context } from './context.ts';
import { expectationId } from './expectation.ts';
import { type Outcome, say } from './outcome.ts';

/** An acknowledgement that stands for its area, without saying who pressed. */
function withoutName(acknowledgement: Acknowledgement, nobody: string): readonly Change[] {
  const { id, circularId, revision, area } = acknowledgement;
  const nameless = { ...acknowledgement, version: 0, personId: nobody, name: null };
  return [
    remove('acknowledgements', id),
    insertIfNew('acknowledgements', {
      ...nameless,
      id: `${circularId}:${revision}:${area}:${nobody}`,
    }),
  ];
}

const withoutReporter = (submission: Submission, senderId: string, nobody: string): Submission => ({
  ...submission,
  ...(submission.by === senderId ? { by: nobody, byName: null } : {}),
  history: submission.history.map((step) =>
    step.by === senderId ? { ...step, by: nobody, byName: null } : step,
  ),
  actors: (submission.actors ?? []).map((id) => (id === senderId ? nobody : id)),
});

const withoutApprover = (deadline: Deadline, senderId: string, nobody: string): Deadline => ({
  ...deadline,
  extensions: (deadline.extensions ?? []).map((each) =>
    each.by === senderId ? { ...each, by: nobody, byName: null } : each,
  ),
});

/**
 * `ลบข้อมูลของฉัน`: the person's record, what the bot waits for from them, their messages and questions
 * go. Acknowledgements and reports stand as acts of their office, without the person. The audit log
 * stays, as the record of official acts.
 */
export async function forgetPerson(context: Context): Promise<Outcome> {
  const { event, services } = context;
  const { senderId } = event;
  if (senderId === null) return say(groupMessages.senderUnknown);
  const { store } = services;
  const nobody = `forgotten:${event.eventId}`;
  const over = ['accepted', 'failed', 'cancelled'] as const;
  const [escalations, learned] = await Promise.all([
    store.escalations.find({ where: { people: { has: senderId } } }),
    store.learnedEntries.find({ anyOf: [{ answeredBy: senderId }, { approvedBy: senderId }] }),
  ]);
  const waiting = await store.expectations.find({
    where: { kind: { in: [`press:${senderId}`, 'enrolment'] } },
  });
  const own = waiting.filter(
    ({ kind, data }) => kind !== 'enrolment' || data.personId === senderId,
  );
  const extended = await store.deadlines.find({ where: { extendedUntil: { gt: '' } } });
  const approved = extended.filter(({ extensions }) =>
    extensions?.some(({ by }) => by === senderId),
  );
  const [acknowledgements, submissions, questions, drafts, events, deliveries] = await Promise.all([
    store.acknowledgements.find({ where: { personId: senderId } }),
    store.submissions.find({ anyOf: [{ by: senderId }, { actors: { has: senderId } }] }),
    store.questions.find({ where: { askerId: senderId } }),
    store.drafts.find({ where: { ownerId: senderId, state: { in: ['open', 'awaiting'] } } }),
    store.inbox.find({ where: { chatId: senderId, state: { in: ['done', 'failed'] } } }),
    store.outbox.find({ where: { to: senderId, state: { in: over } } }),
  ]);
  return {
    ...say(groupMessages.forgotten),
    keepText: false,
    changes: [
      remove('people', senderId),
      remove('expectations', expectationId(event.chat.id, senderId)),
      ...own.map(({ id }) => remove('expectations', id)),
      ...['report', 'deadline'].map((kind) =>
        remove('expectations', `${expectationId(event.chat.id, senderId)}:${kind}`),
      ),
      ...acknowledgements.flatMap((each) => withoutName(each, nobody)),
      ...submissions.map((each) => save('submissions', withoutReporter(each, senderId, nobody))),
      ...approved.map((each) => save('deadlines', withoutApprover(each, senderId, nobody))),
      ...questions.map(({ id }) => remove('questions', id)),
      ...escalations.map((each) => forgetAsker(each, senderId, nobody)),
      ...learned.map((each) => forgetTeacher(each, senderId, nobody)),
      ...drafts.map(({ id }) => remove('drafts', id)),
      ...events.map(({ id }) => remove('inbox', id)),
      ...deliveries.map(({ id }) => remove('outbox', id)),
    ],
  };
}
