import { province as provinceCalled, provinces } from '../../areas/areas.ts';
import { provinceOfLetters } from '../../areas/province-letter-codes.ts';
import { normalise } from '../finding/normalise.ts';
import { spelledOut } from './office-abbreviations.ts';

/** Names that are everyday words too; they count only behind จังหวัด, and keep it. */
const EVERYDAY: ReadonlySet<string> = new Set(['เลย', 'ตาก', 'น่าน', 'แพร่', 'ตรัง', 'ตราด']);
/** Where an everyday word is surely the province: behind what places stand behind. */
const PLACED: Readonly<Record<string, string>> = {
  แพร่: '(?<=ของ|ที่|ประชุม|ไป|อยู่|เมือง)แพร่(?!หลาย|ภาพ|ข่าว|ระบาด|กระจาย|พันธุ|เชื้อ)',
};

const NAMES = provinces()
  .map(({ name }) => ({ name, said: normalise(name).replace(/\s+/g, '') }))
  .sort((a, b) => b.said.length - a.said.length);
const SAID = new RegExp(
  NAMES.map(({ name, said }) =>
    EVERYDAY.has(name)
      ? `(?:จังหวัด|จ )\\s*${said}${PLACED[name] === undefined ? '' : `|${PLACED[name]}`}`
      : `(?:จังหวัด|จ )?\\s*${said}`,
  ).join('|'),
  'g',
);

/** The provinces that a normalised text names, with where they stand. */
export function provincesIn(text: string): { name: string; start: number; end: number }[] {
  return [...text.matchAll(SAID)].flatMap((match) => {
    const province = NAMES.find(({ said }) => match[0].endsWith(said));
    if (province === undefined) return [];
    const name = EVERYDAY.has(province.name) ? `จังหวัด${province.name}` : province.name;
    return [{ name, start: match.index, end: match.index + match[0].length }];
  });
}

const SHORT_OFFICE = /(?<![ก-๙])([ก-ฮ]{2,4})[.\s]{0,2}([ก-ฮ]{2})[.\s]{0,2}(\d{1,2})?(?![ก-๙\d.])/g;

/** A question with an office's province and area written out: `สพป.ขก.1` as สพป จังหวัดขอนแก่น เขต 1. */
export const officesSpelled = (question: string): string =>
  question.replace(
    SHORT_OFFICE,
    (whole, office: string, letters: string, area: string | undefined) => {
      const code = provinceOfLetters(letters);
      const province = code === null ? null : provinceCalled(code);
      const isOffice = spelledOut(office).length > 0 && spelledOut(office + letters).length === 0;
      if (province === null || !isOffice) return whole;
      return `${office} จังหวัด${province.name}${area === undefined ? '' : ` เขต ${area}`} `;
    },
  );
