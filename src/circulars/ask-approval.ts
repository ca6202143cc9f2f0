import { audienceText } from '../cards/audience-text.ts';
import { formatPostback } from '../cards/postback.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Message } from '../line/message.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Person } from '../storage/records/person.ts';
import { save } from '../storage/store.ts';
import type { CircularParts } from './circular-parts.ts';
import { circularMessages } from './messages.ts';
import type { ReadyDraft } from './send-draft.ts';

/**
 * Asks every other coordinator of the same right to approve (DESIGN.md §3: more than one province).
 * They see exactly what will go out; the button names the draft's version, so any change voids it.
 */
export function askApproval(
  context: Context,
  parts: CircularParts,
  { draft, audience, reach, circular }: ReadyDraft,
  sendAt: Instant | null,
  approvers: readonly Person[],
): Outcome {
  if (approvers.length === 0) return say(circularMessages.noApprover);
  const { now } = context;
  const version = draft.version + 1;
  const data = (act: 'draft-approve' | 'draft-cancel') =>
    formatPostback({ act, draft: draft.id, version });
  const confirm: Message = {
    type: 'template',
    altText: circularMessages.approvalAsked(context.person?.name ?? null),
    template: {
      type: 'confirm',
      text: circularMessages.approveQuestion(audienceText(audience), reach.groups, reach.people),
      actions: [
        { type: 'postback', label: 'อนุมัติส่ง', displayText: 'อนุมัติส่ง', data: data('draft-approve') },
        { type: 'postback', label: 'ไม่อนุมัติ', displayText: 'ไม่อนุมัติ', data: data('draft-cancel') },
      ],
    },
  };
  const asked = circularMessages.approvalAsked(context.person?.name ?? null);
  const messages: Message[] = [
    { type: 'text', text: asked },
    parts.circularCard(circular),
    confirm,
  ];
  return {
    ...say(circularMessages.needsApproval),
    deliveries: approvers.map(({ id }) =>
      newDelivery({
        id: `approval:${draft.id}:${version}:${id}`,
        kind: 'push',
        to: id,
        toKind: 'user',
        purpose: 'notice',
        messages,
        now,
        people: 1,
      }),
    ),
    changes: [
      save('drafts', {
        ...draft,
        state: 'awaiting',
        approval: { askedBy: context.event.senderId ?? draft.ownerId, sendAt },
        updatedAt: now,
      }),
      auditEntry(context, { act: 'draft.approval', subject: draft.id, area: draft.senderArea }),
    ],
  };
}
