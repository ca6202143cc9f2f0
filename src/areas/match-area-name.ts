import type { AreaCode } from '../storage/records/office.ts';
import { PROVINCE_ALIASES } from './area-aliases.ts';
import { districts, province, provinces } from './areas.ts';
import { editDistance } from './edit-distance.ts';
import { soundKey } from './sound-key.ts';

/** From here up a match is the name itself, another name for it, or sounds the same. */
export const CERTAIN = 0.95;

interface IndexedArea {
  readonly code: AreaCode;
  readonly kind: 'province' | 'district';
  readonly name: string;
  readonly key: string;
  readonly aliases: ReadonlySet<string>;
}

/** How well a name fits an area: 1 is its very name, 0 not at all. */
export interface AreaMatch {
  readonly code: AreaCode;
  readonly score: number;
}

/** A province's capital district is called เมือง, with or without what its province is called. */
function capitalAliases(code: AreaCode, name: string): readonly string[] {
  const provinceCode = code.slice(0, 2);
  const provinceName = province(provinceCode)?.name ?? '';
  if (name !== `เมือง${provinceName}` && name !== provinceName) return [];
  const called = [provinceName, ...(PROVINCE_ALIASES[provinceCode] ?? [])];
  const short = name === provinceName ? (PROVINCE_ALIASES[provinceCode] ?? []) : [];
  return ['เมือง', ...called.map((each) => `เมือง${each}`), ...short];
}

const index: readonly IndexedArea[] = [
  ...provinces().map(({ code, name }) => ({
    code,
    kind: 'province' as const,
    name,
    aliases: PROVINCE_ALIASES[code] ?? [],
  })),
  ...districts().map(({ code, name }) => ({
    code,
    kind: 'district' as const,
    name,
    aliases: capitalAliases(code, name),
  })),
].map((area) => ({
  ...area,
  key: soundKey(area.name),
  aliases: new Set(area.aliases.map(soundKey)),
}));

function scoreOf(area: IndexedArea, name: string, key: string): number {
  if (area.name === name) return 1;
  if (area.aliases.has(key)) return 0.97;
  if (area.key === key) return CERTAIN;
  const share = key.length / area.key.length;
  if (key.length >= 3 && area.key.startsWith(key)) return 0.7 + 0.2 * share;
  if (key.length >= 4 && area.key.includes(key)) return 0.55 + 0.2 * share;
  return 0;
}

function typoScoreOf(area: IndexedArea, key: string): number {
  const limit = key.length >= 9 ? 2 : key.length >= 4 ? 1 : 0;
  if (limit === 0) return 0;
  const whole = editDistance(key, area.key, limit);
  if (whole <= limit) return 0.75 - 0.1 * whole;
  const begun = editDistance(key, area.key.slice(0, key.length), 1);
  return key.length >= 6 && begun <= 1 ? 0.5 : 0;
}

/**
 * The areas that a name may mean, unordered. Typos are considered only where nothing fits without
 * them, so that a name written right never brings its look-alikes along.
 */
export function matchAreaName(
  written: string,
  kind: IndexedArea['kind'] | null,
  within: (code: AreaCode) => boolean,
): readonly AreaMatch[] {
  const name = written.replace(/[\s.]/g, '');
  const key = soundKey(name);
  if (key === '') return [];
  const areas = index.filter((area) => (kind === null || area.kind === kind) && within(area.code));
  const score = (how: (area: IndexedArea) => number): readonly AreaMatch[] =>
    areas.map((area) => ({ code: area.code, score: how(area) })).filter((match) => match.score > 0);
  const matches = score((area) => scoreOf(area, name, key));
  return matches.length > 0 ? matches : score((area) => typoScoreOf(area, key));
}
