import type { AreaCode, Audience } from '../storage/records/office.ts';
import { contains, districtsOf } from './areas.ts';

/** Whether an audience takes in all of an area, some of it, or none. */
export function coverage(audience: Audience, area: AreaCode): 'all' | 'some' | 'none' {
  const excluded = audience.exclude.some((outer) => contains(outer, area));
  if (!excluded && audience.include.some((outer) => contains(outer, area))) {
    return audience.exclude.some((inner) => contains(area, inner)) ? 'some' : 'all';
  }
  return audience.include.some((inner) => inner !== area && contains(area, inner))
    ? 'some'
    : 'none';
}

const outside = (codes: readonly AreaCode[], area: AreaCode): readonly AreaCode[] =>
  codes.filter((code) => !contains(area, code));

/** An exception without one of its districts: its other districts. */
const withoutDistrict = (code: AreaCode, area: AreaCode): readonly AreaCode[] =>
  contains(code, area)
    ? districtsOf(code)
        .map((district) => district.code)
        .filter((each) => each !== area)
    : [code];

/**
 * The audience after one press on an area: one that was not wholly in comes in, one that was goes
 * out; where a wider area holds it, it becomes an exception of that. A district taken back in from a
 * province that is an exception leaves the province's other districts as exceptions.
 */
export function toggleArea(audience: Audience, area: AreaCode): Audience {
  const include = outside(audience.include, area);
  const exclude = outside(audience.exclude, area).flatMap((code) => withoutDistrict(code, area));
  const wider = include.some((outer) => contains(outer, area));
  if (coverage(audience, area) === 'all') {
    return { ...audience, include, exclude: wider ? [...exclude, area] : exclude };
  }
  return { ...audience, include: wider ? include : [...include, area], exclude };
}

/** The same for several areas at once: out where all of them are wholly in, else all of them in. */
export function toggleAreas(audience: Audience, areas: readonly AreaCode[]): Audience {
  const allIn = areas.every((area) => coverage(audience, area) === 'all');
  return areas
    .filter((area) => allIn || coverage(audience, area) !== 'all')
    .reduce(toggleArea, audience);
}
