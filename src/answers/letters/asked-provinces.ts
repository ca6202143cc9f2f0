import { provinces } from '../../areas/areas.ts';
import { normalise } from '../finding/normalise.ts';

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
