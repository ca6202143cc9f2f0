import type { AuditEntry } from './audit-entry.ts';
import type { Expectation, KeptText, SentMessage } from './chat.ts';
import type { Acknowledgement, Circular } from './circular.ts';
import type { Deadline, Submission } from './deadline.ts';
import type { Delivery } from './delivery.ts';
import type { Draft } from './draft.ts';
import type { EnrolmentCode } from './enrolment-code.ts';
import type { Escalation } from './escalation.ts';
import type { Group } from './group.ts';
import type { InboxEvent } from './inbox-event.ts';
import type { LearnedEntry } from './learned-entry.ts';
import type { Lease, Setting } from './lease.ts';
import type { Meeting } from './meeting.ts';
import type { Person } from './person.ts';
import type { Question } from './question.ts';

/** Every collection of the store and the record it holds. */
export interface Collections {
  inbox: InboxEvent;
  outbox: Delivery;
  groups: Group;
  people: Person;
  codes: EnrolmentCode;
  drafts: Draft;
  circulars: Circular;
  acknowledgements: Acknowledgement;
  deadlines: Deadline;
  submissions: Submission;
  meetings: Meeting;
  keptTexts: KeptText;
  expectations: Expectation;
  sentMessages: SentMessage;
  questions: Question;
  escalations: Escalation;
  learnedEntries: LearnedEntry;
  audit: AuditEntry;
  leases: Lease;
  settings: Setting;
}

export type CollectionName = keyof Collections;

/** What a searchable field holds; any of them may be null. */
export type FieldType = 'text' | 'integer' | 'boolean' | 'list';

/** A collection's searchable fields with their types, and the indexes over them. */
export interface CollectionShape<T> {
  readonly fields: { readonly [K in keyof T & string]?: FieldType };
  readonly indexes: readonly (readonly (keyof T & string)[])[];
}

/** Fields that may stand in a query; both engines build their indexes from here. */
export const COLLECTIONS: { readonly [K in CollectionName]: CollectionShape<Collections[K]> } = {
  inbox: {
    fields: {
      chatId: 'text',
      timestamp: 'integer',
      receivedAt: 'integer',
      state: 'text',
      nextAttemptAt: 'integer',
      leaseOwner: 'text',
      leaseUntil: 'integer',
    },
    indexes: [['state', 'timestamp'], ['chatId', 'state', 'timestamp'], ['receivedAt']],
  },
  outbox: {
    fields: {
      kind: 'text',
      to: 'text',
      purpose: 'text',
      state: 'text',
      priority: 'integer',
      createdAt: 'integer',
      notBefore: 'integer',
      expiresAt: 'integer',
      firstAttemptAt: 'integer',
      leaseOwner: 'text',
      leaseUntil: 'integer',
      circularId: 'text',
      on: 'text',
      acceptedAt: 'integer',
      freeFrom: 'integer',
    },
    indexes: [
      // Holds all that the dispatcher's claims ask for, so that they need not open the rows.
      [
        'state',
        'kind',
        'firstAttemptAt',
        'priority',
        'createdAt',
        'notBefore',
        'purpose',
        'leaseUntil',
      ],
      ['circularId', 'state'],
      ['createdAt'],
      ['acceptedAt'],
      ['to', 'freeFrom'],
    ],
  },
  groups: {
    fields: { present: 'boolean', tier: 'text', areas: 'list', refreshedAt: 'integer' },
    indexes: [['tier']],
  },
  people: { fields: { lockedUntil: 'integer' }, indexes: [] },
  codes: { fields: { tier: 'text', area: 'text', expiresAt: 'integer' }, indexes: [['expiresAt']] },
  drafts: {
    fields: { chatId: 'text', ownerId: 'text', state: 'text', updatedAt: 'integer' },
    indexes: [['chatId', 'state'], ['updatedAt']],
  },
  circulars: {
    fields: {
      state: 'text',
      createdAt: 'integer',
      changedAt: 'integer',
      sendAt: 'integer',
      number: 'text',
      passedOnFrom: 'text',
    },
    indexes: [['createdAt'], ['changedAt'], ['sendAt'], ['state', 'createdAt'], ['passedOnFrom']],
  },
  acknowledgements: {
    fields: {
      circularId: 'text',
      revision: 'integer',
      area: 'text',
      personId: 'text',
      at: 'integer',
    },
    indexes: [['circularId', 'revision'], ['personId']],
  },
  deadlines: {
    fields: {
      circularId: 'text',
      due: 'text',
      extendedUntil: 'text',
      tier: 'text',
      state: 'text',
      fiscalYear: 'integer',
    },
    indexes: [['state', 'due'], ['circularId']],
  },
  submissions: {
    fields: {
      deadlineId: 'text',
      area: 'text',
      state: 'text',
      by: 'text',
      actors: 'list',
      at: 'integer',
    },
    indexes: [['by'], ['deadlineId'], ['area']],
  },
  meetings: {
    fields: { circularId: 'text', date: 'text', state: 'text' },
    indexes: [['state', 'date'], ['circularId']],
  },
  keptTexts: {
    fields: { chatId: 'text', at: 'integer', keptUntil: 'integer' },
    indexes: [['keptUntil']],
  },
  expectations: { fields: { kind: 'text', until: 'integer' }, indexes: [['until']] },
  sentMessages: {
    fields: { chatId: 'text', circularId: 'text', at: 'integer' },
    indexes: [['at']],
  },
  questions: {
    fields: { chatId: 'text', askerId: 'text', area: 'text', outcome: 'text', at: 'integer' },
    indexes: [['at'], ['askerId']],
  },
  escalations: {
    fields: {
      kind: 'text',
      state: 'text',
      joinKey: 'text',
      category: 'text',
      area: 'text',
      level: 'text',
      people: 'list',
      eventIds: 'list',
      nextAt: 'integer',
      createdAt: 'integer',
      changedAt: 'integer',
    },
    indexes: [['joinKey', 'state'], ['nextAt'], ['state', 'createdAt']],
  },
  learnedEntries: {
    fields: { state: 'text', answeredBy: 'text', approvedBy: 'text', changedAt: 'integer' },
    indexes: [['changedAt']],
  },
  audit: {
    fields: { at: 'integer', actorId: 'text', act: 'text', subject: 'text' },
    indexes: [['at'], ['actorId']],
  },
  leases: { fields: { owner: 'text', until: 'integer' }, indexes: [] },
  settings: { fields: {}, indexes: [] },
};
