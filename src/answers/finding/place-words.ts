import { areaName } from '../../areas/area-name.ts';
import { districts, provinces } from '../../areas/areas.ts';

/** A name of a province or district as a known word. */
export interface PlaceWord {
  readonly word: string;
  readonly concept: string;
}

/** Province names that are everyday words too; they count only behind จังหวัด. */
const EVERYDAY = new Set(['เลย', 'ตาก', 'น่าน', 'แพร่', 'ตรัง', 'ตราด']);

/** Short names in everyday use. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  มุก: 'มุกดาหาร',
  มุกดา: 'มุกดาหาร',
  สกล: 'สกลนคร',
  กาฬสิน: 'กาฬสินธุ์',
  โคราช: 'นครราชสีมา',
  แปดริ้ว: 'ฉะเชิงเทรา',
  อุบล: 'อุบลราชธานี',
  อยุธยา: 'พระนครศรีอยุธยา',
};

const placeConcept = (name: string): string => `place:${name}`;

/** Whether a concept is a province or district. */
export const isPlace = (concept: string): boolean => concept.startsWith('place:');

/** Every province by name and behind จังหวัด, every district behind อำเภอ. */
export function placeWords(): PlaceWord[] {
  const words: PlaceWord[] = [];
  for (const { name } of provinces()) {
    words.push({ word: `จังหวัด${name}`, concept: placeConcept(name) });
    if (!EVERYDAY.has(name)) words.push({ word: name, concept: placeConcept(name) });
  }
  for (const { code, name } of districts()) {
    words.push({ word: `อำเภอ${name}`, concept: placeConcept(areaName(code)) });
  }
  for (const [word, name] of Object.entries(SHORT_NAMES)) {
    words.push({ word, concept: placeConcept(name) });
  }
  return words;
}
