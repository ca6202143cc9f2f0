import { audienceText } from '../cards/audience-text.ts';
import { formatPostback } from '../cards/postback.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Audience } from '../storage/records/office.ts';
import { save } from '../storage/store.ts';
import { bangkokDay, bangkokTime } from '../thai/bangkok-time.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import { checkWithLine } from './check-with-line.ts';
import type { CircularParts } from './circular-parts.ts';
import { draftCircular } from './draft-circular.ts';
import { draftReach, type Reach } from './draft-reach.ts';
import { draftFault } from './draft-rules.ts';
import { circularMessages } from './messages.ts';
import { officesWithoutGroup } from './publication.ts';
import { preparePublication } from './publish-circular.ts';
import { sendRevision } from './send-revision.ts';

/** How many areas without a group are named. */
const NAMED = 10;

/** A draft that can go out: it has an audience, groups, and quota enough. */
export interface ReadyDraft {
  readonly draft: Draft;
  readonly audience: Audience;
  readonly reach: Reach;
  /** What goes out, as it would be now. */
  readonly circular: Circular;
}

/**
 * The draft with what it reaches, or the sentence that says why it cannot go out. LINE is asked
 * whether it takes the card.
 */
export async function checkDraft(
  context: Context,
  parts: CircularParts,
  draft: Draft,
  sendAt: Instant,
): Promise<ReadyDraft | string> {
  const fault = draftFault(draft);
  if (fault !== null) return circularMessages[fault];
  const { audience } = draft;
  const reach = await draftReach(context, draft);
  if (audience === null || reach === null) return circularMessages.noAudience;
  if (reach.groups === 0) return circularMessages.noGroup(audienceText(audience));
  if (reach.left !== null && reach.left < 0) {
    return circularMessages.quotaShort(reach.cost, reach.left + reach.cost);
  }
  const circular = await draftCircular(context, draft, audience, sendAt);
  if (typeof circular === 'string') return circular;
  const refusal = await checkWithLine(context, [parts.circularCard(circular)]);
  return refusal ?? { draft, audience, reach, circular };
}

const statusAction = (circular: string) => ({
  type: 'postback' as const,
  label: 'สถานะหนังสือ',
  displayText: 'สถานะหนังสือ',
  data: formatPostback({ act: 'circular', circular, step: 'status' }),
});

const timeText = (instant: Instant): string =>
  `${formatThaiDay(bangkokDay(instant))} เวลา ${bangkokTime(instant).replace(':', '.')} น.`;

/**
 * Publishes a checked draft: the circular takes the draft's id, so that pressing twice, also at the
 * same moment, sends once.
 */
export async function sendDraft(
  context: Context,
  parts: CircularParts,
  { draft, audience, reach, circular }: ReadyDraft,
): Promise<Outcome> {
  if (draft.revises !== undefined) return sendRevision(context, parts, draft, draft.revises);
  const { now, services } = context;
  const { sendAt } = circular;
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
    ...say({
      type: 'text',
      text: [done, ...missing].join('\n\n'),
      quickReply: { items: [{ type: 'action', action: statusAction(circular.id) }] },
    }),
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
