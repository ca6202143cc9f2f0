import type { Context } from '../conversation/context.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Audience } from '../storage/records/office.ts';
import { newCircular } from './new-circular.ts';
import { nextRevision } from './revise-circular.ts';
import { revisionMessages } from './revision-messages.ts';

/** The circular that a draft is a new revision of, or the sentence why it can't be any more. */
export async function circularRevised(
  context: Context,
  { circularId, revision }: NonNullable<Draft['revises']>,
): Promise<Circular | string> {
  const circular = await context.services.store.circulars.get(circularId);
  const holds = circular?.state === 'published' && circular.revision === revision;
  return holds ? circular : revisionMessages.changedSince;
}

/** The circular that a draft would become now, or the sentence why it can't. */
export async function draftCircular(
  context: Context,
  draft: Draft,
  audience: Audience,
  sendAt: Instant,
): Promise<Circular | string> {
  const { now, services } = context;
  if (draft.revises !== undefined) {
    const circular = await circularRevised(context, draft.revises);
    return typeof circular === 'string'
      ? circular
      : nextRevision(circular, draft.facts, draft.text, now);
  }
  const owner = await services.store.people.get(draft.ownerId);
  return newCircular({
    id: draft.id,
    facts: draft.facts,
    text: draft.text,
    audience,
    sendAt,
    now,
    createdBy: draft.ownerId,
    createdByName: owner?.name ?? null,
    senderArea: draft.senderArea,
    passedOnFrom: draft.passesOn,
    waitsForReply: draft.waitsForReply,
  });
}
