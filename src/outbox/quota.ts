import type { LineApi, Quota } from '../line/line-api.ts';
import type { Group } from '../storage/records/group.ts';
import type { Store } from '../storage/store.ts';

/** What one push to each of some groups would cost of the month's quota. */
export interface Forecast {
  readonly groups: number;
  /** People it reaches. */
  readonly people: number;
  /** Messages LINE will count: requests times people, and every group is one request. */
  readonly cost: number;
  /** Messages of the month that nothing has claimed yet; null when LINE sets no limit. */
  readonly left: number | null;
  /** Messages that scheduled and waiting pushes will cost; already taken off what is left. */
  readonly scheduled: number;
}

/** Members counted for a group that LINE has not counted yet: more than most have, so that no forecast flatters. */
export const UNKNOWN_MEMBERS = 30;

/** The people a push to the group reaches, as LINE counts them. */
export function peopleOf({ memberCount }: Pick<Group, 'memberCount'>): number {
  return memberCount ?? UNKNOWN_MEMBERS;
}

/** The forecast; `queuedPeople` are those of pushes not sent yet, which will cost the same. */
export function forecast(
  groups: readonly Pick<Group, 'memberCount'>[],
  quota: Quota,
  queuedPeople: number,
): Forecast {
  const people = groups.reduce((sum, group) => sum + peopleOf(group), 0);
  const left = quota.limit === null ? null : quota.limit - quota.used - queuedPeople;
  return { groups: groups.length, people, cost: people, left, scheduled: queuedPeople };
}

/**
 * The forecast for these groups now, from LINE's count and the outbox.
 *
 * @throws LineReadError when LINE does not tell the quota.
 */
export async function readForecast(
  store: Store,
  line: Pick<LineApi, 'quota'>,
  groups: readonly Pick<Group, 'memberCount'>[],
): Promise<Forecast> {
  return forecast(groups, await line.quota(), await countQueuedPeople(store));
}

const PAGE = 500;

/** People of all pushes that LINE has not taken yet, held ones among them. */
async function countQueuedPeople(store: Store): Promise<number> {
  let people = 0;
  for (let offset = 0; ; offset += PAGE) {
    const rows = await store.outbox.find({
      where: { kind: 'push', state: { in: ['queued', 'sending', 'held'] } },
      limit: PAGE,
      offset,
    });
    people += rows.reduce((sum, row) => sum + row.people, 0);
    if (rows.length < PAGE) return people;
  }
}
