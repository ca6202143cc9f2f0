import { areaName } from '../areas/area-name.ts';
import { areasText } from '../cards/areas-text.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Draft } from '../storage/records/draft.ts';
import { draftReach } from './draft-reach.ts';
import { circularMessages } from './messages.ts';
import { officesWithoutGroup } from './publication.ts';
import { reachMessages } from './reach-messages.ts';

const MOST_GROUPS = 60;
const MOST_MISSING = 40;

/** ดูรายชื่อกลุ่ม: who would get a draft by name, who would not and why, what it costs and what is left. */
export async function reachHandler(context: Context, draft: Draft): Promise<Outcome> {
  const reach = await draftReach(context, draft);
  if (reach === null || draft.audience === null) return say(circularMessages.noAudience);
  const { reached, people, cost, left, scheduled } = reach;
  const groups = reached.map(
    ({ name, areas, memberCount }) =>
      `• ${name ?? 'ไม่ทราบชื่อกลุ่ม'} (${areasText(areas) ?? '–'}, ${memberCount ?? '?'} คน)`,
  );
  const missing = officesWithoutGroup(reached, draft.audience).map(({ area }) => areaName(area));
  const parts = [
    reachMessages.groups(groups.length, people),
    ...groups.slice(0, MOST_GROUPS),
    ...(groups.length > MOST_GROUPS ? [reachMessages.more(groups.length - MOST_GROUPS)] : []),
  ];
  const without =
    missing.length === 0
      ? [reachMessages.allHaveGroups]
      : [
          reachMessages.missing(missing.length),
          missing.slice(0, MOST_MISSING).join(', '),
          ...(missing.length > MOST_MISSING
            ? [reachMessages.more(missing.length - MOST_MISSING)]
            : []),
          reachMessages.howToEnrol,
        ];
  return say(parts.join('\n'), without.join('\n'), reachMessages.quota(cost, left, scheduled));
}
