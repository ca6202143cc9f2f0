import { areaName } from '../../areas/area-name.ts';
import { type District, districtsOf, provinces } from '../../areas/areas.ts';
import { type AreaMatch, matchAreaName } from '../../areas/match-area-name.ts';
import type { AreaCode } from '../../storage/records/office.ts';

/** From here up a misread name is taken for the area that it resembles. */
const RESEMBLES = 0.6;
const MOST_NAMES = 120;
const SEPARATORS =
  /[,;/()\n“”"]|\s(?:และ|กับ|หรือ)|และ(?=\s|จังหวัด|อำเภอ|นาย|ผู้ว่า)|\s|\d+[.)]|(?:ผู้ว่าราชการ|ปลัด|ท้องถิ่น|ที่ทำการปกครอง)?จังหวัด|(?:นาย|ปลัด|ท้องถิ่น|ที่ทำการปกครอง)?อำเภอ|จ\.|อ\./;

const PROVINCE_NAMES = new Map(provinces().map(({ name, code }) => [name, code]));
const LONGEST_FIRST = provinces()
  .map(({ name }) => name)
  .sort((a, b) => b.length - a.length);
const ANY_PROVINCE = new RegExp(LONGEST_FIRST.join('|'), 'g');

/** A province's code by its exact name, or null. */
export const provinceNamed = (name: string): AreaCode | null => PROVINCE_NAMES.get(name) ?? null;

/** Every exact province name in a text, in its order. */
export const provincesIn = (text: string): string[] =>
  [...text.matchAll(ANY_PROVINCE)].map((match) => match[0]);

/** The province that a misread name resembles alone and closely, or null. */
export function provinceLike(written: string): string | null {
  const exact = provinceNamed(written);
  if (exact) return written;
  const matches = matchAreaName(written, 'province', (code) => code.length === 2);
  return onlyLike(written, matches);
}

/** The name of the one area that resembles a misread name; a mere beginning of it does not count. */
function onlyLike(written: string, matches: readonly AreaMatch[]): string | null {
  const names = matches
    .filter((match) => match.score >= RESEMBLES)
    .map((match) => areaName(match.code, { prefix: false }))
    .filter((name) => Math.abs(name.length - written.length) <= 2 || written === 'เมือง');
  const [only] = names.length === 1 ? names : [];
  return only ?? null;
}

function tokensOf(list: string): string[] {
  return list
    .split(SEPARATORS)
    .map((token) => token.replace(/^และ|ฯ$/g, '').trim())
    .filter((token) => token.length >= 2)
    .slice(0, MOST_NAMES);
}

/** The province names in a list, misread ones put right, each once. */
export function listedProvinces(list: string): string[] {
  const names = tokensOf(list).map((token) =>
    token.startsWith('กรุงเทพ') || token === 'กทม.' ? 'กรุงเทพมหานคร' : provinceLike(token),
  );
  return [...new Set(names.filter((name) => name !== null))];
}

function districtLike(written: string, inside: readonly District[], area: AreaCode): string | null {
  const exact = inside.find(({ name }) => name === written);
  if (exact) return exact.name;
  const matches = matchAreaName(written, 'district', (code) => code.startsWith(area));
  return onlyLike(written, matches);
}

/** The names of a province's districts in a list, misread ones put right, each once. */
export function listedDistricts(list: string, area: AreaCode): string[] {
  const inside = districtsOf(area);
  const names = tokensOf(list).map((token) => districtLike(token, inside, area));
  return [...new Set(names.filter((name) => name !== null))];
}
