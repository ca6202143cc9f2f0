import type { Context } from '../conversation/context.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Draft } from '../storage/records/draft.ts';

/** Tells whoever asked for a draft's approval what became of it, unless they did it themselves. */
export function tellAsker(context: Context, draft: Draft, text: string): readonly Delivery[] {
  const to = draft.approval?.askedBy;
  if (to === undefined || to === context.event.senderId) return [];
  return [
    newDelivery({
      id: `approval:${draft.id}:${draft.version}:told`,
      kind: 'push',
      to,
      toKind: 'user',
      purpose: 'notice',
      messages: [{ type: 'text', text }],
      now: context.now,
      people: 1,
    }),
  ];
}
