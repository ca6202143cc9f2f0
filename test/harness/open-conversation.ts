import { pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import type { Services } from '../../src/conversation/context.ts';
import { createEventHandler } from '../../src/conversation/handle-event.ts';
import type { Outcome } from '../../src/conversation/outcome.ts';
import { createFeatures } from '../../src/create-features.ts';
import { takeOffice } from '../../src/groups/holdings.ts';
import { newGroup } from '../../src/groups/presence.ts';
import { doneChanges } from '../../src/inbox/finish-event.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Instant } from '../../src/storage/records/entity.ts';
import type { InboxEvent } from '../../src/storage/records/inbox-event.ts';
import type { Office, Role } from '../../src/storage/records/office.ts';
import { put } from '../../src/storage/store.ts';
import { KNOWN_HOLIDAYS } from '../../src/thai/holidays.ts';

/** What LINE would tell; a test may put other answers in. */
const QUIET_LINE: Services['line'] = {
  displayName: async () => null,
  groupSummary: async (groupId) => ({ groupId, name: 'กลุ่ม' }),
  groupMemberCount: async () => 5,
  quota: async () => ({ limit: null, used: 0 }),
  content: async () => null,
  validatePush: async () => null,
};

/**
 * The conversation alone, on a real store, without HTTP: one event in, its outcome out, everything
 * written as the inbox's worker would.
 */
export async function openConversation(start: Instant, line: Partial<Services['line']> = {}) {
  const store = await openStore('sqlite::memory:');
  const log = pino({ level: 'silent' });
  const clock = { instant: start, now: () => clock.instant };
  const nudges = {
    nudgeAt: '09:00',
    quietHours: { from: '18:00', to: '08:00' },
    holidays: KNOWN_HOLIDAYS,
  };
  const config = readConfig({}, { needsLine: false });
  const features = createFeatures({ config, store, clock, nudges, log });
  let last = 0;
  const services: Services = {
    ...{ store, clock, publicURL: null, botPrefixes: ['บอท', '/'] },
    line: { ...QUIET_LINE, ...line },
    newId: () => `id${++last}`,
    warn: () => {},
  };
  const handle = createEventHandler(services, features);

  /** Handles LINE's event object of a chat. */
  async function tell(chatId: string, from: string | null, fields: object): Promise<Outcome> {
    const id = `E${++last}`;
    const user = from === null ? {} : { userId: from };
    const source = chatId.startsWith('C')
      ? { type: 'group', groupId: chatId, ...user }
      : { type: 'user', userId: chatId };
    const at = clock.now();
    const head = { webhookEventId: id, timestamp: at, mode: 'active', replyToken: `R${last}` };
    const row: InboxEvent = {
      ...{ id, version: 0, chatId, timestamp: at, receivedAt: at, state: 'waiting', attempts: 0 },
      ...{ nextAttemptAt: 0, leaseOwner: null, leaseUntil: 0, error: null },
      event: { ...head, source, ...fields },
    };
    const outcome = await handle(row);
    await store.commit(doneChanges(row, outcome, at));
    return outcome;
  }

  return {
    store,
    clock,
    tell,
    /** Somebody types; `message` adds to LINE's message object. */
    type: (chatId: string, from: string | null, text: string, message: object = {}) =>
      tell(chatId, from, {
        type: 'message',
        message: { id: `M${last}`, type: 'text', text, ...message },
      }),
    press: (chatId: string, from: string | null, data: string) =>
      tell(chatId, from, { type: 'postback', postback: { data } }),
    /** A person with an office. */
    person: (id: string, office: Office & { readonly role: Role }) => {
      const nobody = { id, version: 0, name: id, holdings: [], wrongCodes: [], lockedUntil: null };
      return store.commit([put('people', takeOffice(nobody, office, 1))]);
    },
    /** A group, enrolled unless the office is null. */
    group: (id: string, office: Office | null) => {
      const enrolled = office && { tier: office.tier, areas: [office.area], enrolledAt: 1 };
      return store.commit([put('groups', { ...newGroup(id, 1), memberCount: 5, ...enrolled })]);
    },
    close: () => store.close(),
  };
}
