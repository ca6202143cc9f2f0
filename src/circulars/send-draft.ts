import { audienceText } from '../cards/audience-text.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Audience } from '../storage/records/office.ts';
import { save } from '../storage/store.ts';
import { bangkokDay, bangkokTime } from '../thai/bangkok-time.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import type { CircularParts } from './circular-parts.ts';
import { draftReach, type Reach } from './draft-reach.ts';
import { draftFault } from './draft-rules.ts';
import { circularMessages } from './messages.ts';
import { newCircular } from './new-circular.ts';
import { officesWithoutGroup } from './publication.ts';
import { preparePublication } from './publish-circular.ts';

/** How many areas without a group are named. */
const NAMED = 10;

/** A draft that can go out: it has an audience, groups, and quota enough. */
export interface ReadyDraft {
  readonly draft: Draft;
  readonly audience: Audience;
  readonly reach: Reach;
}

/** The draft with what it reaches, or the sentence that says why it cannot go out. */
export async function checkDraft(context: Context, draft: Draft): Promise<ReadyDraft | string> {
  const fault = draftFault(draft);
  if (fault !== null) return circularMessages[fault];
  const { audience } = draft;
  const reach = await draftReach(context, draft);
  if (audience === null || reach === null) return circularMessages.noAudience;
  if (reach.groups === 0) return circularMessages.noGroup(audienceText(audience));
  if (reach.left !== null && reach.left < 0) {
    return circularMessages.quotaShort(reach.cost, reach.left + reach.cost);
  }
  return { draft, audience, reach };
}

const timeText = (instant: Instant): string =>
  `${formatThaiDay(bangkokDay(instant))} เวลา ${bangkokTime(instant).replace(':', '.')} น.`;

/**
 * Publishes a checked draft: the circular takes the draft's id, so that pressing twice, also at the
 * same moment, sends once.
 */
export async function sendDraft(
  context: Context,
  parts: CircularParts,
  { draft, audience, reach }: ReadyDraft,
  sendAt: Instant,
): Promise<Outcome> {
  const { now, services } = context;
  const owner = await services.store.people.get(draft.ownerId);
  const circular = newCircular({
    id: draft.id,
    facts: draft.facts,
    text: draft.text,
    audience,
    sendAt,
    now,
    createdBy: draft.ownerId,
    createdByName: owner?.name ?? null,
    senderArea: draft.senderArea,
  });
  const { dates, circularCard: card } = parts;
  const publication = await preparePublication(services.store, circular, { card, dates, now });
  const left = reach.left === null ? '' : circularMessages.quotaLeft(reach.left);
  const done =
    sendAt > now
      ? circularMessages.scheduled(publication.groups.length, timeText(sendAt))
      : circularMessages.sending(publication.groups.length, publication.people, left);
  const without = officesWithoutGroup(publication.groups, audience).map(({ area }) => area);
  const missing =
    without.length === 0
      ? []
      : [circularMessages.missingGroups(without.slice(0, NAMED), without.length)];
  return {
    ...say([done, ...missing].join('\n\n')),
    changes: [
      save('drafts', { ...draft, state: 'sent', circularId: circular.id, updatedAt: now }),
      ...publication.changes,
      auditEntry(context, {
        act: 'circular.publish',
        subject: circular.id,
        area: draft.senderArea,
        after: { audience, groups: publication.groups.map(({ id }) => id), sendAt },
      }),
    ],
  };
}
