import { districts } from '../../areas/areas.ts';
import { textValues } from './letter-values.ts';
import type { PutToLetter, Reply } from './reply.ts';
import { skeletonOf } from './skeleton.ts';
import { isOfLetter } from './weigh-context.ts';

const DISTRICT_ASKED = /อำเภอ(?:ไหน|ใด|อะไร)/;
const NAMES_ASKED = /ขอ(?:ราย)?ชื่อ|รายชื่อ[ก-๙a-z0-9]*(?:ใคร|มีอะไร)/;
/** A description stands for a name: อำเภอที่เคยได้รับรางวัล. */
const DESCRIBED = /อำเภอที่(?!เหลือ)/;
const PASSCODE_ASKED = /รหัสผ่าน|พาส(?:เวิร์ด|โค้ด)|pass(?:word|code)/;
const YEAR_BEFORE = /ปีที่แล้ว|ปีก่อน|ปีกลาย/;
const DISTRICT = /อำเภอ(?:เมือง)?([ก-๙]{2,18})/g;
const NAMES = new Set(districts().map(({ name }) => skeletonOf(name.replace(/^เมือง/, ''))));
const LONGEST = 18;

/** Whether a text names a district that the question does not. */
function namesDistrict(text: string, asked: string): boolean {
  return [...text.matchAll(DISTRICT)].some(([, behind = '']) => {
    const name = skeletonOf(behind);
    for (let size = 2; size <= Math.min(LONGEST, name.length); size++) {
      const begin = name.slice(0, size);
      if (NAMES.has(begin) && !asked.includes(begin)) return true;
    }
    return false;
  });
}

/** Whether a text says what is asked of a district: the first word that names something behind อำเภอไหน. */
function saysOfDistrict({ pieces, compact }: PutToLetter['words'], text: string): boolean {
  const behind = compact.slice(compact.search(DISTRICT_ASKED));
  const first = pieces
    .filter(({ cue, ordinal, word }) => !cue && !ordinal && behind.includes(word))
    .sort((a, b) => behind.indexOf(a.word) - behind.indexOf(b.word))[0];
  const said = skeletonOf(text);
  return first === undefined || first.skeletons.some((each) => said.includes(each));
}

const NO_COST = /^(?:การ)?(?:ละ|คน|ต่อ|ให้|ได้|ใน|ของ|ไม่|วัน|เท่า|จำนวน|ที่|ตาม|ครั้ง|และ|หรือ)/;

/** Whether a text speaks of another cost of the same head: ค่าตอบแทนการอบรม for ค่าตอบแทนกรรมการ. */
const isOtherCost = (
  { words: { pieces, compact }, view }: Pick<PutToLetter, 'words' | 'view'>,
  text: string,
): boolean =>
  pieces.some(({ word }, at) => {
    const next = word === 'ค่า' ? pieces[at + 1] : undefined;
    if (next === undefined || !next.joined || isOfLetter(pieces[at + 2], view)) return false;
    const head = `ค่า${next.word}`;
    const asked = compact.slice(compact.indexOf(head) + head.length);
    const said = [...text.matchAll(new RegExp(`${head}([ก-๙]+)`, 'g'))];
    return (
      !/^(?:เท่า|กี่|$)/.test(asked) &&
      said.length > 0 &&
      said.every(
        ([, behind = '']) =>
          !NO_COST.test(behind) && !asked.startsWith(behind.replace(/^การ/, '').slice(0, 3)),
      )
    );
  });

/** What one will be given is asked for, which a day for handing in does not tell. */
const GETS =
  /จะได้(?:รับ)?(?!ไป|เข้า|ส่ง|เตรียม|จอง|บอก|แจ้ง|รู้|ทำ|ไม่|วาง|จัด)[ก-๙a-z0-9]*?(?:กี่|เท่าไ|เมื่อไ|เดือนไหน|วันไหน)/;
const GIVEN =
  /ได้รับ(?!แจ้ง|มอบหมาย)|มอบ(?!หมาย)|จัดสรร|โอน|แจก|สนับสนุน|รางวัล|ชนะเลิศ|ละ\s?\d|บาท|ค่า(?!เฉลี่ย)/;

/**
 * Whether a reply holds the kind of thing that is asked for: a district's name for อำเภอไหน, names for a
 * list of names, a passcode for a passcode, the year before where that is asked about.
 */
export function givesKind(put: PutToLetter, { text }: Reply): boolean {
  const { letter, words, wanted } = put;
  const { compact } = words;
  const ofCost = wanted.kinds.includes('money') || wanted.kinds.includes('count');
  if (ofCost && isOtherCost(put, text)) return false;
  const said = text.replace(/^ในหนังสือเรื่อง .*? เขียนว่า /, '');
  if (GETS.test(compact) && !GIVEN.test(said)) return false;
  if (
    DISTRICT_ASKED.test(compact) &&
    (YEAR_BEFORE.test(compact) || !DESCRIBED.test(said)) &&
    !namesDistrict(said, skeletonOf(compact))
  )
    return false;
  if (DISTRICT_ASKED.test(compact) && !saysOfDistrict(words, said)) return false;
  if (NAMES_ASKED.test(compact)) {
    const names = textValues(said, 'name').length > 0 || namesDistrict(said, '');
    if (!names) return false;
  }
  if (PASSCODE_ASKED.test(compact) && !letter.meetings.some(({ passcode }) => passcode !== null))
    return false;
  return !YEAR_BEFORE.test(compact) || said.includes(String(letter.fiscalYear - 1));
}
