import { contains } from '../areas/areas.ts';
import { PAUSED } from '../outbox/circular-deliveries.ts';
import type { Acknowledgement, Circular } from '../storage/records/circular.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Group } from '../storage/records/group.ts';
import type { AreaCode, Office } from '../storage/records/office.ts';
import type { Store } from '../storage/store.ts';
import { circularStatus } from './acknowledge-rules.ts';
import { officesOfAudience } from './publication.ts';

/** Why an area has not got a circular: most hopeful first. */
export const NOT_REACHED = [
  'waiting',
  'paused',
  'quota',
  'review',
  'failed',
  'cancelled',
  'noGroup',
] as const;
export type NotReached = (typeof NOT_REACHED)[number];

/** How far a circular's present revision has come, area by area. */
export interface CircularStanding {
  readonly circular: Circular;
  readonly asked: number;
  /** The first acknowledgement of each area, oldest first. */
  readonly acknowledged: readonly Acknowledgement[];
  /** Acknowledgements of an older revision by areas that are silent on this one. */
  readonly earlier: readonly Acknowledgement[];
  /** Areas that have it and are silent. */
  readonly silent: readonly AreaCode[];
  readonly notReached: readonly { readonly area: AreaCode; readonly why: NotReached }[];
  /** Groups by what became of their delivery. */
  readonly groups: Readonly<Record<'accepted' | Exclude<NotReached, 'noGroup'>, number>>;
}

function stateOf({ state, error }: Delivery): 'accepted' | Exclude<NotReached, 'noGroup'> {
  switch (state) {
    case 'queued':
    case 'sending':
      return 'waiting';
    case 'held':
      return error === PAUSED ? 'paused' : 'quota';
    default:
      return state;
  }
}

/** Sorts the areas within `sees` into acknowledged, silent and not reached. */
export function circularStanding(
  circular: Circular,
  given: {
    readonly acknowledgements: readonly Acknowledgement[];
    /** The circular's rows, of any revision. */
    readonly deliveries: readonly Delivery[];
    readonly groups: readonly Group[];
  },
  sees: (office: Office) => boolean = () => true,
): CircularStanding {
  const offices = officesOfAudience(circular.audience).filter(sees);
  const areas = new Set(offices.map(({ area }) => area));
  const { acknowledged, silent, earlier } = circularStatus(circular, given.acknowledgements);
  const known = new Map(given.groups.map((group) => [group.id, group]));
  const counts = {
    ...{ accepted: 0, waiting: 0, paused: 0, quota: 0, review: 0, failed: 0, cancelled: 0 },
  };
  const reached = new Map<AreaCode, 'accepted' | NotReached>();
  const better = (one: 'accepted' | NotReached, other: 'accepted' | NotReached | undefined) =>
    other === undefined || ORDER.indexOf(one) < ORDER.indexOf(other);
  for (const delivery of given.deliveries) {
    const group = known.get(delivery.to);
    if (delivery.revision !== circular.revision || group === undefined) continue;
    const own = offices.filter((office) => standsFor(group, office));
    if (own.length === 0) continue;
    const state = stateOf(delivery);
    counts[state] += 1;
    for (const { area } of own) if (better(state, reached.get(area))) reached.set(area, state);
  }
  const quiet = silent.filter((area) => areas.has(area));
  return {
    circular,
    asked: areas.size,
    acknowledged: acknowledged.filter(({ area }) => areas.has(area)),
    earlier: earlier.filter(({ area }) => areas.has(area)),
    silent: quiet.filter((area) => reached.get(area) === 'accepted'),
    notReached: quiet.flatMap((area) => {
      const why = reached.get(area) ?? 'noGroup';
      return why === 'accepted' ? [] : [{ area, why }];
    }),
    groups: counts,
  };
}

const ORDER: readonly ('accepted' | NotReached)[] = ['accepted', ...NOT_REACHED];

/** Whether a group stands for an office. */
export const standsFor = (group: Group, { tier, area }: Office): boolean =>
  group.tier === tier && group.areas.some((own) => contains(own, area));

/** The standing as the store has it now. */
export async function readStanding(
  store: Pick<Store, 'acknowledgements' | 'outbox' | 'groups'>,
  circular: Circular,
  sees?: (office: Office) => boolean,
): Promise<CircularStanding> {
  const [acknowledgements, deliveries, groups] = await Promise.all([
    store.acknowledgements.find({ where: { circularId: circular.id } }),
    store.outbox.find({ where: { circularId: circular.id } }),
    store.groups.find({ where: { present: true, tier: { not: null } } }),
  ]);
  return circularStanding(circular, { acknowledgements, deliveries, groups }, sees);
}
