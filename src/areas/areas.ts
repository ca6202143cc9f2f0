import { type AreaCode, NATION } from '../storage/records/office.ts';
import districtNames from './data/districts.json' with { type: 'json' };
import provinceNames from './data/provinces.json' with { type: 'json' };

/** Bangkok: a province by code, but its เขต are no อำเภอ and it takes no part in the programmes. */
export const BANGKOK = '10';

/** One of the 77 provinces. */
export interface Province {
  readonly code: AreaCode;
  /** Thai name without จังหวัด. */
  readonly name: string;
  readonly takesPart: boolean;
}

/** One of the 928 districts (Bangkok's 50 เขต among them). */
export interface District {
  readonly code: AreaCode;
  /** Thai name without อำเภอ. */
  readonly name: string;
  readonly province: AreaCode;
  readonly takesPart: boolean;
}

const PROVINCES = new Map<AreaCode, Province>(
  Object.entries(provinceNames).map(([code, name]) => [
    code,
    { code, name, takesPart: code !== BANGKOK },
  ]),
);

const DISTRICTS = new Map<AreaCode, District>(
  Object.entries(districtNames).map(([code, name]) => {
    const province = code.slice(0, 2);
    return [code, { code, name, province, takesPart: province !== BANGKOK }];
  }),
);

const ALL_PROVINCES: readonly Province[] = [...PROVINCES.values()];
const ALL_DISTRICTS: readonly District[] = [...DISTRICTS.values()];

const DISTRICTS_BY_PROVINCE = Map.groupBy(ALL_DISTRICTS, (each) => each.province);

/** All 77 provinces, by code. */
export const provinces = (): readonly Province[] => ALL_PROVINCES;

/** All 928 districts, by code. */
export const districts = (): readonly District[] => ALL_DISTRICTS;

/** The province of a two-digit code, or null. */
export const province = (code: AreaCode): Province | null => PROVINCES.get(code) ?? null;

/** The district of a four-digit code, or null. */
export const district = (code: AreaCode): District | null => DISTRICTS.get(code) ?? null;

/** The districts of a province, by code; none for a code that is no province. */
export const districtsOf = (provinceCode: AreaCode): readonly District[] =>
  DISTRICTS_BY_PROVINCE.get(provinceCode) ?? [];

/** Whether the code names the nation, a province or a district. */
export const isAreaCode = (code: string): code is AreaCode =>
  code === NATION || PROVINCES.has(code) || DISTRICTS.has(code);

/** The province that an area is or lies in; null for the nation. */
export const provinceOf = (code: AreaCode): AreaCode | null =>
  code === NATION ? null : code.slice(0, 2);

/** Whether `outer` is `inner` or holds it: the nation holds all, a province its districts. */
export const contains = (outer: AreaCode, inner: AreaCode): boolean =>
  outer === NATION || outer === inner || (outer.length === 2 && inner.startsWith(outer));
