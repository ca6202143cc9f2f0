import { ECONOMY_WAIT } from '../../src/circulars/draft-handler.ts';
import { circularDelivery } from '../../src/circulars/publication.ts';
import { asReply, findWaitingForReply } from '../../src/outbox/free-reply.ts';
import { peopleOf } from '../../src/outbox/quota.ts';
import { createRandom } from '../../src/simulator/random.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Circular } from '../../src/storage/records/circular.ts';
import type { Group } from '../../src/storage/records/group.ts';
import { type Change, insertIfNew, type Store, save } from '../../src/storage/store.ts';
import { addDays, instantOf } from '../../src/thai/bangkok-time.ts';
import { KNOWN_HOLIDAYS } from '../../src/thai/holidays.ts';
import { isWorkingDay } from '../../src/thai/working-days.ts';
import { circularRecord } from '../../test/planning/records.ts';
import type { BenchRow } from './bench-row.ts';
import { chatterOf, nationsGroups } from './nation-scenario.ts';

const MONTH = { from: '2025-11-01', to: '2025-11-30' };
const SEED = 2568;
/** A working day in five equal parts, in each of which a group writes or does not. */
const PARTS = ['09:00', '10:30', '12:00', '13:30', '15:00'];
const PART = 90 * 60_000;
/** Each tenth circular is ด่วนที่สุด, which never waits. An assumption. */
const URGENT_EVERY = 10;

interface Scenario {
  readonly groups: readonly Group[];
  readonly chatter: ReadonlyMap<string, number>;
  readonly circulars: readonly Circular[];
}

const workingDays = (): readonly string[] => {
  const days: string[] = [];
  for (let on = MONTH.from; on <= MONTH.to; on = addDays(on, 1)) {
    if (isWorkingDay(on, KNOWN_HOLIDAYS)) days.push(on);
  }
  return days;
};

/** One circular to the whole nation each working day, each a part of the day later than the last. */
function monthsCirculars(): readonly Circular[] {
  return workingDays().map((day, n) => {
    const sent = { id: `c${n}`, sendAt: instantOf(day, PARTS[n % PARTS.length]) };
    return n % URGENT_EVERY === URGENT_EVERY - 1
      ? circularRecord({ ...sent, urgency: 'ด่วนที่สุด' })
      : circularRecord({ ...sent, waitsForReply: ECONOMY_WAIT });
  });
}

/** Takes the pushes that are due, as LINE would; returns the messages they cost. */
async function pushDue(store: Store, now: number): Promise<number> {
  const due = { where: { state: 'queued', notBefore: { lte: now } }, limit: 100_000 } as const;
  const pushed = await store.outbox.claim(due, { state: 'accepted' });
  return pushed.reduce((sum, { people }) => sum + people, 0);
}

/** What a message in each of these groups brings: the one circular that waits longest there, free. */
async function replyIn(store: Store, groups: readonly Group[], at: number): Promise<void> {
  const replied: Change[] = [];
  for (const { id } of groups) {
    const waiting = await findWaitingForReply(store, id, at);
    if (waiting === null) continue;
    const reply = asReply(waiting, { replyToken: 'token', expiresAt: at + 60_000 }, at);
    replied.push(save('outbox', { ...reply, state: 'accepted' }));
  }
  await store.commit(replied);
}

/** The messages that a month costs when groups write in these parts of the day, by the outbox's own rules. */
async function monthsCost(scenario: Scenario, parts: readonly string[]): Promise<number> {
  const { groups, chatter, circulars } = scenario;
  const random = createRandom(SEED + 1);
  const store = await openStore('sqlite::memory:');
  let cost = 0;
  for (const day of workingDays()) {
    for (const part of PARTS) {
      const now = instantOf(day, part);
      const rows = circulars
        .filter(({ sendAt }) => sendAt === now)
        .flatMap((circular) => groups.map((group) => circularDelivery(circular, group, [], now)));
      await store.commit(rows.map((row) => insertIfNew('outbox', row)));
      cost += await pushDue(store, now);
      const writing = groups.filter(({ id }) => random() < (chatter.get(id) ?? 0));
      // One message a part, at its end: what is due until then is pushed first.
      cost += await pushDue(store, now + PART - 1);
      if (parts.includes(part)) await replyIn(store, writing, now + PART - 1);
    }
  }
  cost += await pushDue(store, instantOf(MONTH.to) + 2 * ECONOMY_WAIT);
  await store.close();
  return cost;
}

/** Messages that a month of circulars spends when they wait for a free reply, against pushing each. */
export async function benchEconomy(): Promise<readonly BenchRow[]> {
  const random = createRandom(SEED);
  const groups = nationsGroups(random);
  const scenario = { groups, chatter: chatterOf(groups, random), circulars: monthsCirculars() };
  const everyone = groups.reduce((sum, group) => sum + peopleOf(group), 0);
  const baseline = everyone * scenario.circulars.length;
  const row = (name: string, value: number): BenchRow => ({
    ...{ name, value, unit: 'messages', baseline, ratio: value / baseline },
  });
  const { length } = scenario.circulars;
  return [
    row(
      `${length} circulars in a month, 1 in ${URGENT_EVERY} urgent, the rest waiting 24 h (at most 0.33); assumed: a group writes in 25–75 % of 90-min spells 9:00–16:30`,
      await monthsCost(scenario, PARTS),
    ),
    row(
      'the same, were all groups silent after 10:30 (no target; what rests on the assumption)',
      await monthsCost(scenario, PARTS.slice(0, 1)),
    ),
  ];
}
