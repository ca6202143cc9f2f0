import { type AreaCode, NATION } from '../storage/records/office.ts';
import { toArabicDigits } from '../thai/digits.ts';
import { NATION_ALIASES } from './area-aliases.ts';
import { areaName } from './area-name.ts';
import { BANGKOK, contains, isAreaCode, provinces } from './areas.ts';
import { type AreaMatch, CERTAIN, matchAreaName } from './match-area-name.ts';
import { type NamedPart, splitAreaText } from './split-area-text.ts';

/** An area that a text may mean. */
export interface AreaCandidate extends AreaMatch {
  /** Full Thai name, a district's with its province. */
  readonly name: string;
  /** Whether the name fits as it stands: not begun only, nor mistyped. */
  readonly certain: boolean;
}

/** How far below the best one a candidate may lie when none is certain. */
const SPREAD = 0.25;

type Within = (code: AreaCode) => boolean;

/** A district and its province named together; the province must be clear enough to narrow it down. */
function matchPair(districtText: string, provinceText: string, within: Within): AreaMatch[] {
  const found = matchAreaName(provinceText, 'province', (code) => code.length === 2);
  const best = Math.max(0, ...found.map((match) => match.score));
  return found
    .filter((match) => match.score === best && match.score >= 0.7)
    .flatMap((outer) =>
      matchAreaName(
        districtText,
        'district',
        (code) => contains(outer.code, code) && within(code),
      ).map((inner) => ({ code: inner.code, score: Math.min(inner.score, outer.score) })),
    );
}

/** A text without อำเภอ and จังหวัด may still name both, with or without a space between. */
function matchUnmarked(words: readonly string[], within: Within): AreaMatch[] {
  const whole = words.join('');
  const matches = [...matchAreaName(whole, null, within)];
  if (matches.some((match) => match.score >= CERTAIN)) return matches;
  for (let cut = 1; cut < words.length; cut += 1) {
    const [left, right] = [words.slice(0, cut).join(''), words.slice(cut).join('')];
    matches.push(...matchPair(left, right, within), ...matchPair(right, left, within));
  }
  for (const { name } of provinces()) {
    if (whole.endsWith(name) && whole.length > name.length) {
      matches.push(...matchPair(whole.slice(0, -name.length), name, within));
    }
  }
  return matches;
}

function matchParts(parts: readonly NamedPart[], within: Within): readonly AreaMatch[] {
  const outer = parts.find((part) => part.kind === 'province');
  const inner = parts.find((part) => part !== outer);
  if (outer && inner) return matchPair(inner.words.join(''), outer.words.join(''), within);
  const only = outer ?? inner;
  if (!only) return [];
  if (only.kind === null) return matchUnmarked(only.words, within);
  if (only.kind === 'province') return matchAreaName(only.words.join(''), 'province', within);
  const isKhet = only.kind === 'khet';
  return matchUnmarked(
    only.words,
    (code) => code.length === 4 && contains(BANGKOK, code) === isKhet && within(code),
  );
}

/**
 * The areas that a text typed by a person may mean, best first: abbreviations (`อ.เมืองมุก`), names
 * begun, nicknames (`โคราช`), missing tone marks, typos, a district with its province, or a code.
 * Where any is certain, only certain ones are given; so one candidate alone may be taken, several are
 * a choice to offer (`อ.เฉลิมพระเกียรติ` lies in five provinces), and none is a name unknown.
 * `within` keeps to one area and what lies in it.
 */
export function findAreas(
  text: string,
  options: { readonly within?: AreaCode } = {},
): readonly AreaCandidate[] {
  const outer = options.within ?? NATION;
  const within: Within = (code) => contains(outer, code);
  const plain = toArabicDigits(text).replace(/\s/g, '');
  const direct = NATION_ALIASES.includes(plain) ? NATION : plain;
  const found = isAreaCode(direct)
    ? [{ code: direct, score: 1 }].filter((match) => within(match.code))
    : matchParts(splitAreaText(text), within);

  const scores = new Map<AreaCode, number>();
  for (const { code, score } of found) scores.set(code, Math.max(score, scores.get(code) ?? 0));
  const best = Math.max(0, ...scores.values());
  const least = best >= CERTAIN ? CERTAIN : best - SPREAD;
  return [...scores]
    .filter(([, score]) => score >= least)
    .sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))
    .map(([code, score]) => ({
      code,
      score,
      name: areaName(code, { withProvince: true }),
      certain: score >= CERTAIN,
    }));
}
