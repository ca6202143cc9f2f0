import { BANGKOK, contains, isAreaCode } from '../areas/areas.ts';
import { provincesOfRegion, type Region, regions } from '../areas/regions.ts';
import { toggleAreas } from '../areas/toggle-area.ts';
import { pickAudienceCard } from '../cards/pick-audience-card.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Draft } from '../storage/records/draft.ts';
import { type AreaCode, type Audience, NATION } from '../storage/records/office.ts';
import { save } from '../storage/store.ts';
import { editDraft } from './draft-rules.ts';
import { circularMessages } from './messages.ts';
import { readSavedAudiences } from './saved-audiences.ts';

/** A press while picking whom a circular is for. */
export interface AudiencePick {
  readonly view: string;
  readonly toggle?: AreaCode | undefined;
  readonly tier?: Audience['tier'] | undefined;
  /** Which of the saved audiences, by its place. */
  readonly use?: number | undefined;
  /** All provinces of the region in view. */
  readonly whole?: '1' | undefined;
}

function viewOf(draft: Draft, view: string): Region | AreaCode {
  const region = regions().find((each) => each === view);
  if (draft.senderArea === NATION && region !== undefined) return region;
  const within = isAreaCode(view) && contains(draft.senderArea, view) ? view : draft.senderArea;
  return within.slice(0, 2);
}

/** The picking card as the draft now stands. */
export async function showPicking(context: Context, draft: Draft, view: string): Promise<Outcome> {
  const saved = await readSavedAudiences(context.services.store, draft.senderArea);
  const names = saved.map(({ name }) => name);
  return say(pickAudienceCard({ draft, view: viewOf(draft, view), saved: names }));
}

/** One press: an area in or out, another tier, a saved audience, or only another view. */
export async function pickAudienceHandler(
  context: Context,
  draft: Draft,
  pick: AudiencePick,
): Promise<Outcome> {
  const before = draft.audience ?? { tier: 'district', include: [], exclude: [] };
  const saved = await readSavedAudiences(context.services.store, draft.senderArea);
  const kept = pick.use === undefined ? undefined : saved[pick.use];
  const base = kept?.audience ?? before;
  const tier = draft.senderArea === NATION ? (pick.tier ?? base.tier) : 'district';
  if (pick.toggle !== undefined && !contains(draft.senderArea, pick.toggle)) {
    return say(circularMessages.audienceBeyond);
  }
  const region = regions().find((each) => each === pick.view);
  const pressed =
    pick.whole === '1' && region !== undefined && draft.senderArea === NATION
      ? provincesOfRegion(region).filter((code) => code !== BANGKOK)
      : pick.toggle === undefined
        ? []
        : [pick.toggle];
  const audience = toggleAreas(base, pressed);
  if (pressed.length === 0 && pick.tier === undefined && kept === undefined)
    return showPicking(context, draft, pick.view);
  const edit = { kind: 'audience', audience: { ...audience, tier } } as const;
  const edited = editDraft(draft, edit, context.now, context.today);
  const shown = await showPicking(context, { ...edited, version: draft.version + 1 }, pick.view);
  return {
    ...shown,
    changes: [
      save('drafts', edited),
      auditEntry(context, {
        act: 'draft.audience',
        subject: draft.id,
        area: draft.senderArea,
        before: draft.audience,
        after: edited.audience,
      }),
    ],
  };
}
