import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import { cancelQueued } from '../outbox/circular-deliveries.ts';
import type { Draft } from '../storage/records/draft.ts';
import { save } from '../storage/store.ts';
import type { CircularParts } from './circular-parts.ts';
import { circularRevised } from './draft-circular.ts';
import { prepareRevision } from './revise-circular.ts';
import { revisionMessages } from './revision-messages.ts';

/** Publishes a checked draft as the next revision of the circular it was opened from. */
export async function sendRevision(
  context: Context,
  parts: CircularParts,
  draft: Draft,
  revises: NonNullable<Draft['revises']>,
): Promise<Outcome> {
  const { now, services } = context;
  const circular = await circularRevised(context, revises);
  if (typeof circular === 'string') return say(circular);
  const { dates, circularCard: card } = parts;
  const made = { card, dates, now };
  const revision = await prepareRevision(services.store, circular, draft.facts, draft.text, made);
  if (revision.changed.length === 0) return say(revisionMessages.nothingChanged);
  await cancelQueued(services.store, circular.id, circular.revision);
  const { groups, people, changed } = revision;
  return {
    ...say(revisionMessages.revised(groups.length, people, changed)),
    changes: [
      save('drafts', { ...draft, state: 'sent', circularId: circular.id, updatedAt: now }),
      ...revision.changes,
      auditEntry(context, {
        act: 'circular.revise',
        subject: circular.id,
        area: circular.senderArea,
        before: { revision: circular.revision },
        after: { revision: revision.circular.revision, changed },
      }),
    ],
  };
}
