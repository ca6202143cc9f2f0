import type { Clock } from '../clock.ts';
import type { IncomingEvent } from '../line/incoming-event.ts';
import type { LineApi } from '../line/line-api.ts';
import type { Day, Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import type { Person } from '../storage/records/person.ts';
import type { Store } from '../storage/store.ts';

/** What handlers may ask of the world; none of it sends. */
export interface Services {
  readonly store: Store;
  readonly line: Pick<
    LineApi,
    'displayName' | 'groupSummary' | 'groupMemberCount' | 'quota' | 'content' | 'validatePush'
  >;
  readonly clock: Clock;
  /** A new unique id, short enough for a button's data. */
  readonly newId: () => string;
  /** Https base for links in messages, or null: then no message holds a link to this server. */
  readonly publicURL: string | null;
  readonly botPrefixes: readonly string[];
  readonly warn: (message: string, error: unknown) => void;
}

/** One event with what is known of its chat and sender; `now` is the moment of handling. */
export interface Context<E extends IncomingEvent = IncomingEvent> {
  readonly event: E;
  readonly now: Instant;
  readonly today: Day;
  /** The sender as stored, or a new record (version 0) for somebody unknown; null where LINE names nobody. */
  readonly person: Person | null;
  /** The group or room as stored, or a new record (version 0); null in a one-to-one chat. */
  readonly group: Group | null;
  readonly services: Services;
}

/** The display name of a person, or null where LINE does not tell just now: a name is never worth a failure. */
export async function askName(context: Context, userId: string): Promise<string | null> {
  const { services, event } = context;
  const groupId = event.chat.kind === 'group' ? event.chat.id : null;
  try {
    return await services.line.displayName(userId, groupId);
  } catch (error) {
    services.warn('could not ask LINE for a display name', error);
    return null;
  }
}
