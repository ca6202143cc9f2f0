import { areaName } from '../areas/area-name.ts';
import { contains, provinceOf } from '../areas/areas.ts';
import { type Choice, chooseCard } from '../cards/choose-card.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Circular } from '../storage/records/circular.ts';
import { type AreaCode, NATION, type Office } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { insertIfNew } from '../storage/store.ts';
import { newAcknowledgements } from './acknowledge-rules.ts';
import { circularMessages } from './messages.ts';
import { officesOfAudience } from './publication.ts';
import { sendingMessages } from './sending-messages.ts';
import { type Silence, silenceOf } from './silent-handler.ts';

/** One of the ten choices of a card is kept for the next page. */
const PER_PAGE = 9;

function provinceChoices({ circular, areas }: Silence): readonly Choice[] {
  const groups = [...Map.groupBy(areas, (area) => provinceOf(area) ?? area)];
  return groups
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([province, its]) => ({
      text: areaName(province),
      detail: `ยังไม่รับทราบ ${its.length} แห่ง`,
      postback: { act: 'silent-areas', circular: circular.id, within: province, page: 0 },
    }));
}

const areaChoices = ({ circular, areas }: Silence): readonly Choice[] =>
  areas.map((area) => ({
    text: areaName(area, { withProvince: true }),
    detail: null,
    postback: {
      act: 'acknowledge-for',
      circular: circular.id,
      area,
      revision: circular.revision,
    },
  }));

/** The silent areas to choose from: by province where they are more than one card holds. */
export function silentAreasHandler(silence: Silence, within: AreaCode, page: number): Outcome {
  const areas = silence.areas.filter((area) => contains(within, area));
  const { circular } = silence;
  if (areas.length === 0) return say(circularMessages.allAcknowledged(circular.subject));
  const provinces = new Set(areas.map((area) => provinceOf(area)));
  const districts = areas.every((area) => area.length === 4);
  const byProvince =
    within === NATION && districts && provinces.size > 1 && areas.length > PER_PAGE;
  const choices = byProvince ? provinceChoices(silence) : areaChoices({ ...silence, areas });
  const rest = choices.length - (page + 1) * PER_PAGE;
  const next: Choice = {
    text: 'ดูต่อ',
    detail: `อีก ${rest} รายการ`,
    postback: { act: 'silent-areas', circular: circular.id, within, page: page + 1 },
  };
  const shown = choices.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  return say(
    chooseCard(circular.subject, sendingMessages.whichArea, rest > 0 ? [...shown, next] : shown),
  );
}

/** A coordinator records that an area has acknowledged in another way; marked as recorded for it. */
export async function acknowledgeForHandler(
  context: Context,
  circular: Circular,
  recorder: Person,
  area: AreaCode,
  sees: (office: Office) => boolean,
): Promise<Outcome> {
  const asked = officesOfAudience(circular.audience).filter(sees);
  if (!asked.some((office) => office.area === area)) return say(sendingMessages.notAsked(area));
  const { areas } = await silenceOf(context, circular, sees);
  if (!areas.includes(area)) return say(sendingMessages.recordedAlready(area));
  const recorded = newAcknowledgements(circular, [area], recorder, context.now, true);
  return {
    ...say(sendingMessages.recordedFor(area)),
    changes: [
      ...recorded.map((each) => insertIfNew('acknowledgements', each)),
      auditEntry(context, {
        act: 'circular.acknowledge-for',
        subject: circular.id,
        area,
        after: [area],
      }),
    ],
  };
}
