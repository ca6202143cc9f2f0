import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Draft } from '../storage/records/draft.ts';
import { checkWithLine } from './check-with-line.ts';
import type { CircularParts } from './circular-parts.ts';
import { draftCircular } from './draft-circular.ts';
import { circularMessages } from './messages.ts';

const NOBODY = { tier: 'district', include: [], exclude: [] } as const;

/** The card as the groups will get it, shown to the one who asks and to nobody else. */
export async function previewDraft(
  context: Context,
  parts: CircularParts,
  draft: Draft,
): Promise<Outcome> {
  const circular = await draftCircular(context, draft, draft.audience ?? NOBODY, context.now);
  if (typeof circular === 'string') return say(circular);
  const card = parts.circularCard(circular);
  return say((await checkWithLine(context, [card])) ?? circularMessages.preview, card);
}
