import { areaName } from '../areas/area-name.ts';
import { outstandingText } from '../cards/areas-text.ts';
import type { Acknowledgement, Circular } from '../storage/records/circular.ts';
import { type AreaCode, NATION } from '../storage/records/office.ts';
import type { Store } from '../storage/store.ts';
import { circularStatus } from './acknowledge-rules.ts';
import { passOnMessages } from './pass-on-messages.ts';
import { officesOfAudience } from './publication.ts';

/** A province that has passed a circular on, and how its districts stand. */
export interface PassedOn {
  readonly area: AreaCode;
  readonly circularId: string;
  readonly asked: number;
  readonly acknowledged: readonly Acknowledgement[];
  readonly silent: readonly AreaCode[];
}

/** Which provinces have passed a department circular on, and down the chain who has acknowledged. */
export async function readPassedOn(
  store: Pick<Store, 'circulars' | 'acknowledgements'>,
  circular: Circular,
): Promise<readonly PassedOn[]> {
  const passed = await store.circulars.find({
    where: { passedOnFrom: circular.id, state: 'published' },
  });
  return Promise.all(
    passed.map(async (each) => {
      const known = await store.acknowledgements.find({ where: { circularId: each.id } });
      const { acknowledged, silent } = circularStatus(each, known);
      const asked = officesOfAudience(each.audience).length;
      return { area: each.senderArea, circularId: each.id, asked, acknowledged, silent };
    }),
  );
}

const MOST_LINES = 8;

/** The part of the department's live card about passing on; none where no province was asked. */
export function passedOnSection(
  circular: Circular,
  passed: readonly PassedOn[],
): { readonly title: string; readonly lines: readonly string[] } | null {
  const provinces = officesOfAudience(circular.audience).filter(({ tier }) => tier === 'province');
  if (circular.senderArea !== NATION || provinces.length === 0) return null;
  const done = new Set(passed.map(({ area }) => area));
  const waiting = provinces.map(({ area }) => area).filter((area) => !done.has(area));
  const fewest = passed.toSorted(
    (one, other) => other.silent.length - one.silent.length || one.area.localeCompare(other.area),
  );
  return {
    title: passOnMessages.passedOn(done.size, provinces.length),
    lines: [
      ...fewest
        .slice(0, MOST_LINES)
        .map(({ area, acknowledged, asked }) =>
          passOnMessages.districts(areaName(area), acknowledged.length, asked),
        ),
      ...(waiting.length > 0 && done.size > 0
        ? [passOnMessages.notYet(outstandingText(waiting))]
        : []),
    ],
  };
}
