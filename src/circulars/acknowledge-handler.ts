import { acknowledgementText } from '../cards/acknowledgement-text.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Office } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { type Change, insertIfNew, put } from '../storage/store.ts';
import { areasAcknowledged, circularStatus, newAcknowledgements } from './acknowledge-rules.ts';
import { circularMessages } from './messages.ts';
import { officesOfAudience } from './publication.ts';

/** How long a press of somebody who is not enrolled yet is kept. */
const KEPT_DAYS = 7;
const DAY = 86_400_000;

/** Who presses, as far as the press needs to know. */
export interface Presser {
  readonly person: Person;
  readonly offices: readonly Office[];
}

/** Where a press is kept until its person enrols. */
export const keptPressId = (circularId: string, personId: string): string =>
  `press:${personId}:${circularId}`;

/** A press of somebody who is not enrolled: kept, and counted once they are. */
export function keepPress(context: Context, circular: Circular, personId: string): Change {
  return put('expectations', {
    id: keptPressId(circular.id, personId),
    version: 0,
    kind: `press:${personId}`,
    data: { circularId: circular.id, revision: circular.revision },
    until: context.now + KEPT_DAYS * DAY,
  });
}

/** รับทราบ, pressed by an enrolled person on the revision they saw. */
export async function acknowledgeHandler(
  context: Context,
  circular: Circular,
  presser: Presser,
): Promise<Outcome> {
  const { store } = context.services;
  const areas = areasAcknowledged(circular, presser.offices, context.group);
  if (areas.length === 0) return say(circularMessages.notMeant);
  const fresh = newAcknowledgements(circular, areas, presser.person, context.now);
  const known = await store.acknowledgements.find({
    where: { circularId: circular.id, revision: circular.revision },
  });
  const before = new Set(known.map(({ id }) => id));
  const added = fresh.filter(({ id }) => !before.has(id));
  if (added.length === 0) return say(circularMessages.alreadyAcknowledged(areas));
  const progress = {
    acknowledged: circularStatus(circular, [...known, ...added]).acknowledged.length,
    asked: officesOfAudience(circular.audience).length,
  };
  return {
    ...say(...added.slice(0, 5).map((each) => acknowledgementText(each, circular, progress))),
    changes: [
      ...added.map((acknowledgement) => insertIfNew('acknowledgements', acknowledgement)),
      auditEntry(context, { act: 'circular.acknowledge', subject: circular.id, after: areas }),
    ],
  };
}
