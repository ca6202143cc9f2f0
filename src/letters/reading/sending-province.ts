import { areaName } from '../../areas/area-name.ts';
import { provincesOfPhone } from '../../areas/phone-area-codes.ts';
import { provincesOfPostalCode } from '../../areas/postal-codes.ts';
import { provinceOfLetters } from '../../areas/province-letter-codes.ts';
import type { AreaCode } from '../../storage/records/office.ts';
import { provinceLike, provinceNamed, provincesIn } from './area-names.ts';
import type { LetterParts } from './find-letters.ts';
import { numberOnLine } from './letter-number.ts';
import { isMotto } from './line-marks.ts';
import type { LetterHead } from './read-head.ts';

/** Something in a letter that tells which province it comes from. */
export interface ProvinceMark {
  readonly mark: 'name' | 'signature' | 'letters' | 'postal code' | 'phone' | 'motto';
  /** As written. */
  readonly written: string;
  readonly line: number;
  /** The provinces it fits; none where no province has such a mark. */
  readonly fits: readonly AreaCode[];
}

/** The province a letter comes from, and the marks that say otherwise. */
export interface SendingProvince {
  readonly code: AreaCode;
  readonly name: string;
  readonly against: readonly ProvinceMark[];
}

const WEIGHT: Readonly<Record<ProvinceMark['mark'], number>> = {
  name: 2,
  // The same reader wrote name and signature: they err together.
  signature: 0.5,
  letters: 2,
  'postal code': 2,
  motto: 2,
  phone: 1,
};
const MOST_PHONES = 10;
const NAMED = /(?:จังหวัด|ผวจ\.\s?|(?<![ก-๎])จ\.\s?)([ก-๎]{2,30})/g;
const OFFICE = /^(?:ศาลากลาง|ที่ทำการปกครอง|สำนักงาน\S{0,40}|ที่ว่าการ\S{0,30}\s?)จังหวัด([ก-๎]{2,30})/;
const POSTAL = /(?:^|\s)([1-9]\d{4})\s?$/;

/** The exact or most alike province name at the start of a run of Thai letters. */
function leadingProvince(run: string): { written: string; code: AreaCode } | null {
  const exact = provincesIn(run).find((name) => run.startsWith(name));
  const name = exact ?? provinceLike(run);
  const code = name === null ? null : provinceNamed(name);
  return name !== null && code !== null ? { written: exact ?? run, code } : null;
}

function namesIn(text: string, line: number): ProvinceMark[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const found = leadingProvince(match[1] ?? '');
    return found
      ? [{ mark: 'name' as const, written: found.written, line, fits: [found.code] }]
      : [];
  });
}

function marksOf(parts: LetterParts, head: LetterHead, phones: readonly string[]): ProvinceMark[] {
  const marks: ProvinceMark[] = [];
  const to = head.to[0]?.line ?? Number.POSITIVE_INFINITY;
  for (const { trimmed, number } of parts.head.filter((line) => line.number < to)) {
    if (/^เรื่อง|^อ้างถึง/.test(trimmed)) continue;
    if (OFFICE.test(trimmed) || /^(?:ส่วนราชการ|จาก)/.test(trimmed) || /^จังหวัด/.test(trimmed)) {
      marks.push(...namesIn(trimmed, number));
    }
    const written =
      numberOnLine(trimmed) === null && !/โทร/.test(trimmed)
        ? POSTAL.exec(trimmed)?.[1]
        : undefined;
    if (written) {
      marks.push({
        mark: 'postal code',
        written,
        line: number,
        fits: provincesOfPostalCode(written),
      });
    }
  }
  const signers = parts.tail.filter(({ trimmed }) =>
    /^(?:ผู้ว่าราชการ|ปลัด|รองผู้ว่า|ท้องถิ่น)\S{0,12}จังหวัด/.test(trimmed),
  );
  for (const { trimmed, number } of signers.slice(0, 2)) {
    marks.push(
      ...namesIn(trimmed, number).map((each) => ({ ...each, mark: 'signature' as const })),
    );
  }
  const letters = /^[ก-ฮ]{2}(?=[\s.\d])/.exec(head.number?.value ?? '')?.[0];
  const ofLetters = letters ? provinceOfLetters(letters) : null;
  if (letters && ofLetters && head.number) {
    marks.push({ mark: 'letters', written: letters, line: head.number.line, fits: [ofLetters] });
  }
  const line = (text: string) =>
    [...parts.tail, ...parts.head].find((each) => each.trimmed.includes(text))?.number ?? 1;
  for (const phone of phones.slice(0, MOST_PHONES)) {
    const known = provincesOfPhone(phone);
    if (known)
      marks.push({
        mark: 'phone',
        written: known.prefix,
        line: line(phone),
        fits: known.provinces,
      });
  }
  for (const { trimmed, number } of [...parts.body, ...parts.tail]) {
    const [name] = isMotto(trimmed) ? provincesIn(trimmed) : [];
    const code = name ? provinceNamed(name) : null;
    if (name && code) marks.push({ mark: 'motto', written: name, line: number, fits: [code] });
  }
  return marks;
}

/**
 * The province that a letter comes from, weighed from its name in head and signature, the letters of
 * its number, postal code, motto and phone prefix, so that a misread name is outvoted. Null where
 * nothing but a phone tells, or where the sender is no office of a province.
 */
export function sendingProvince(
  parts: LetterParts,
  head: LetterHead,
  phones: readonly string[],
): SendingProvince | null {
  const isDepartment = /^(?:กรม|กระทรวง|สำนักนายก|สำนักงานปลัดกระทรวง)/.test(head.from ?? '');
  const marks = isDepartment ? [] : marksOf(parts, head, phones);
  const votes = new Map<AreaCode, number>();
  for (const { mark, fits } of marks) {
    if (mark === 'phone') continue;
    for (const code of fits) votes.set(code, (votes.get(code) ?? 0) + WEIGHT[mark]);
  }
  for (const { mark, fits } of marks) {
    if (mark !== 'phone') continue;
    for (const code of fits)
      if (votes.has(code)) votes.set(code, (votes.get(code) ?? 0) + WEIGHT.phone);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  const [code] = best;
  const against = marks.filter((mark) => !mark.fits.includes(code));
  return { code, name: areaName(code, { prefix: false }), against };
}
