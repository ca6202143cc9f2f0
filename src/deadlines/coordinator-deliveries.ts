import { officeCovers } from '../areas/audience.ts';
import { coordinatorCard } from '../cards/coordinator-card.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { AreaCode, Office, Role, Tier } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import type { Store } from '../storage/store.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { previousWorkingDay } from '../thai/working-days.ts';
import {
  type CoordinatorDigest,
  type CoordinatorInput,
  planCoordinatorDigest,
} from './coordinator-digest.ts';
import { digestWindow } from './digest-window.ts';
import { holidaysUnknown } from './messages.ts';
import type { UsualTimes } from './nudge-times.ts';
import type { PlanInput } from './plan-digests.ts';
import { readHolidayEdits, uncoveredMonth } from './read-holidays.ts';
import { submissionsByArea } from './submissions-by-area.ts';

/** Between the digests of groups that are due and those that are not yet. */
const PRIORITY = 7;

const officesAs = (person: Person, role: Role): readonly Office[] =>
  person.holdings
    .filter((holding) => holding.until === null && holding.role === role)
    .map(({ tier, area }) => ({ tier, area }));

/** The names of the officers of each office, for whoever has to call them. */
function officerNames(
  people: readonly Person[],
): (tier: Tier, area: AreaCode) => readonly string[] {
  const found = new Map<string, string[]>();
  for (const person of people) {
    if (person.name === null) continue;
    for (const { tier, area } of officesAs(person, 'officer')) {
      const key = `${tier}:${area}`;
      found.set(key, [...(found.get(key) ?? []), person.name]);
    }
  }
  return (tier, area) => found.get(`${tier}:${area}`) ?? [];
}

function messageOf(
  digest: CoordinatorDigest,
  offices: readonly Office[],
  officersOf: ReturnType<typeof officerNames>,
  warning: string | null,
) {
  const { on, weekly, due, reported, month } = digest;
  const overdue = digest.overdue.map(({ deadline, outstanding }) => ({
    deadline,
    silent: outstanding.map((area) => ({ area, officers: officersOf(deadline.tier, area) })),
  }));
  const areas = offices
    .filter((office) => !offices.some((other) => other !== office && officeCovers(other, office)))
    .map(({ area }) => area);
  return coordinatorCard({
    ...{ on, weekly, due, reported, overdue, month },
    areas: areas.length > 0 ? areas : offices.map(({ area }) => area),
    warning: weekly ? warning : null,
  });
}

/** The morning digests of coordinators, to their one-to-one chats; one row per person and day. */
export async function coordinatorDeliveries(
  store: Store,
  plan: PlanInput,
  settings: UsualTimes,
  now: Instant,
  only: string | null = null,
): Promise<readonly Delivery[]> {
  const { on, holidays } = plan;
  const people = await store.people.find();
  const officersOf = officerNames(people);
  const month = uncoveredMonth(on, await readHolidayEdits(store));
  const input: Omit<CoordinatorInput, 'offices'> = {
    deadlines: plan.deadlines,
    submissions: submissionsByArea(plan.submissions),
    ...{ holidays, on },
    since: instantOf(previousWorkingDay(on, holidays), settings.nudgeAt),
  };
  return people.flatMap((person): Delivery[] => {
    if (only !== null && person.id !== only) return [];
    const offices = officesAs(person, 'coordinator');
    const digest = offices.length === 0 ? null : planCoordinatorDigest({ ...input, offices });
    if (digest === null) return [];
    const warning = month === null ? null : holidaysUnknown(month);
    return [
      newDelivery({
        id: `coordinator:${person.id}:${on}`,
        kind: 'push',
        to: person.id,
        toKind: 'user',
        purpose: 'digest',
        messages: [messageOf(digest, offices, officersOf, warning)],
        now,
        priority: PRIORITY,
        people: 1,
        on,
        ...digestWindow(on, settings.nudgeAt, settings.quietHours),
      }),
    ];
  });
}

/** A coordinator's digest as it must read when it is sent; null when there is nothing left to tell. */
export async function freshenCoordinatorDigest(
  store: Store,
  delivery: Delivery,
  plan: PlanInput,
  settings: UsualTimes,
  now: Instant,
): Promise<Delivery | null> {
  const [fresh] = await coordinatorDeliveries(store, plan, settings, now, delivery.to);
  return fresh === undefined
    ? null
    : { ...delivery, messages: fresh.messages, bodyHash: fresh.bodyHash };
}
