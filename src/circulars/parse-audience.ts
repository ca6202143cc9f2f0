import { findAreas } from '../areas/find-areas.ts';
import { type AreaCode, type Audience, NATION } from '../storage/records/office.ts';
import { toArabicDigits } from '../thai/digits.ts';

/** An audience typed by a person, or what about it cannot be understood. */
export type ParsedAudience =
  | { readonly kind: 'audience'; readonly audience: Audience }
  | { readonly kind: 'unknown'; readonly words: string }
  | { readonly kind: 'ambiguous'; readonly words: string; readonly candidates: readonly string[] };

type Areas =
  | { readonly codes: readonly AreaCode[] }
  | Exclude<ParsedAudience, { readonly kind: 'audience' }>;

const EXCEPT = /ยกเว้น|เว้นแต่|เว้น|ไม่รวม/;
const EVERY = /^(ทุก|ทั้ง)?(อำเภอ|จังหวัด|อ\.|จ\.)?(ใน)?$/;

function namesIn(text: string): readonly string[] {
  return text
    .split(/[,،、\n;]|\s+และ\s*|(?<=[ก-๙])และ(?=อำเภอ|จังหวัด|อ\.|จ\.)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function findAll(text: string, within: AreaCode): Areas {
  const codes: AreaCode[] = [];
  for (const name of namesIn(text)) {
    const candidates = findAreas(name, { within });
    const [best, second] = candidates;
    if (best === undefined) return { kind: 'unknown', words: name };
    if (second !== undefined && second.score >= best.score) {
      const tied = candidates.filter(({ score }) => score === best.score);
      return { kind: 'ambiguous', words: name, candidates: tied.map((each) => each.name) };
    }
    codes.push(best.code);
  }
  return { codes };
}

/** "ทุกอำเภอ", "ทุกอำเภอในจังหวัดสกลนคร" or nothing: what stands after the quantifier names the areas. */
function withoutQuantifier(text: string): string {
  const rest = text.replace(/^(นาย)?(ทุก\s*อำเภอ|อำเภอ\s*ทุกอำเภอ|ทุก\s*จังหวัด)\s*(ใน)?\s*/, '');
  return EVERY.test(rest.trim()) ? '' : rest.trim();
}

/**
 * Reads an audience as people type it: "ทุกอำเภอ ยกเว้น ดงหลวง", "อำเภอคำชะอี, อำเภอหนองสูง",
 * "ทุกจังหวัด" (the nation, whoever says it). `own` is the sender's area: what is left open means all
 * of it, and bare names are looked for inside it.
 */
export function parseAudience(typed: string, own: AreaCode): ParsedAudience {
  const text = toArabicDigits(typed).trim();
  const [meant = '', ...excepted] = text.split(EXCEPT);
  const included = findAll(withoutQuantifier(meant.trim()), own);
  if (!('codes' in included)) return included;
  const saysEveryProvince = /ทุก\s*จังหวัด/.test(meant);
  const open = saysEveryProvince ? NATION : own;
  const include = included.codes.length > 0 ? included.codes : [open];
  const excluded = findAll(excepted.join(','), own);
  if (!('codes' in excluded)) return excluded;
  const saysEveryDistrict = /ทุก\s*อำเภอ/.test(meant);
  const everyProvince = saysEveryProvince && !saysEveryDistrict;
  const tier =
    saysEveryProvince && saysEveryDistrict
      ? 'both'
      : everyProvince || (own === NATION && /^จังหวัด|^จ\./.test(meant.trim()))
        ? 'province'
        : 'district';
  return { kind: 'audience', audience: { tier, include, exclude: excluded.codes } };
}
