import { areaName } from '../areas/area-name.ts';
import { contains } from '../areas/areas.ts';
import { numberAndDate } from '../cards/circular-parts.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Audience } from '../storage/records/office.ts';
import type { CircularParts } from './circular-parts.ts';
import type { Sender } from './circulate-handler.ts';
import { newDraft } from './draft-rules.ts';
import { showDraft } from './open-draft.ts';
import { passOnMessages } from './pass-on-messages.ts';
import { pickFacts } from './pick-facts.ts';

/** A department circular as a province passes it on: its own letter, with the department's attached. */
export function passedOnDraft(
  circular: Circular,
  given: Pick<Draft, 'id' | 'chatId' | 'ownerId' | 'senderArea'> & { readonly now: number },
): Draft {
  const { senderArea } = given;
  const original = numberAndDate(circular)?.replace('\n', ' ') ?? `เรื่อง ${circular.subject}`;
  const letter = `หนังสือ${circular.from ?? 'กรมการปกครอง'} ${original}`;
  const audience: Audience = {
    tier: 'district',
    include: [senderArea],
    exclude: circular.audience.exclude.filter(
      (area) => area !== senderArea && contains(senderArea, area),
    ),
  };
  const draft = newDraft({
    ...given,
    text: `${areaName(senderArea)} ขอส่ง${letter} มาเพื่อดำเนินการ\n\n${circular.text}`,
    facts: {
      ...pickFacts(circular),
      number: null,
      date: null,
      from: areaName(senderArea),
      to: ['นายอำเภอ ทุกอำเภอ'],
      references: [letter],
      attachments: [letter, ...circular.attachments],
    },
    audience,
    warnings: [],
    unconfirmed: [],
  });
  return { ...draft, passesOn: circular.id };
}

/** เวียนต่อ: a province coordinator's draft to their districts, once per province. */
export async function passOnHandler(
  context: Context,
  parts: CircularParts,
  circular: Circular,
  { office, personId }: Sender,
): Promise<Outcome> {
  const { store, newId } = context.services;
  const passed = await store.circulars.find({
    where: { passedOnFrom: circular.id, state: 'published' },
  });
  const own = passed.find(({ senderArea }) => senderArea === office.area);
  if (own !== undefined) return say(passOnMessages.already(own.subject));
  const draft = passedOnDraft(circular, {
    id: newId(),
    chatId: context.event.chat.id,
    ownerId: personId,
    senderArea: office.area,
    now: context.now,
  });
  const shown = await showDraft(context, parts, draft, 'draft.pass-on');
  return { ...shown, replies: [...say(passOnMessages.opened).replies, ...shown.replies] };
}
