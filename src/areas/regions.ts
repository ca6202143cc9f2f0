import type { AreaCode } from '../storage/records/office.ts';
import { provinceOf } from './areas.ts';

/** One of the six geographical regions. */
export type Region = 'เหนือ' | 'อีสาน' | 'กลาง' | 'ตะวันออก' | 'ตะวันตก' | 'ใต้';

/**
 * Provinces by region, in the six-region division of the National Geographical Committee
 * (คณะกรรมการภูมิศาสตร์แห่งชาติ, 1977; Bueng Kan, made in 2011, lies in อีสาน).
 */
const PROVINCES_BY_REGION: Readonly<Record<Region, readonly AreaCode[]>> = {
  เหนือ: ['50', '51', '52', '53', '54', '55', '56', '57', '58'],
  อีสาน: [
    ...['30', '31', '32', '33', '34', '35', '36', '37', '38', '39'],
    ...['40', '41', '42', '43', '44', '45', '46', '47', '48', '49'],
  ],
  กลาง: [
    ...['10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '26'],
    ...['60', '61', '62', '64', '65', '66', '67', '72', '73', '74', '75'],
  ],
  ตะวันออก: ['20', '21', '22', '23', '24', '25', '27'],
  ตะวันตก: ['63', '70', '71', '76', '77'],
  ใต้: ['80', '81', '82', '83', '84', '85', '86', '90', '91', '92', '93', '94', '95', '96'],
};

const REGION_OF_PROVINCE = new Map<AreaCode, Region>(
  Object.entries(PROVINCES_BY_REGION).flatMap(([region, codes]) =>
    codes.map((code) => [code, region as Region] as const),
  ),
);

/** The six regions. */
export const regions = (): readonly Region[] => Object.keys(PROVINCES_BY_REGION) as Region[];

/** The provinces of a region, by code. */
export const provincesOfRegion = (region: Region): readonly AreaCode[] =>
  PROVINCES_BY_REGION[region];

/** The region a province or district lies in; null for the nation and for what is no area. */
export const regionOf = (code: AreaCode): Region | null =>
  REGION_OF_PROVINCE.get(provinceOf(code) ?? '') ?? null;
