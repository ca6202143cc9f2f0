import type { AreaCode } from '../storage/records/office.ts';

/**
 * The two letters that a province's offices put before the numbers of their letters, by province
 * code (อักษรย่อจังหวัด, รหัสตัวพยัญชนะประจำจังหวัด of the rules on correspondence of 1983).
 */
const LETTERS: Readonly<Record<AreaCode, string>> = {
  ...{ '10': 'กท', '11': 'สป', '12': 'นบ', '13': 'ปท', '14': 'อย', '15': 'อท', '16': 'ลบ' },
  ...{ '17': 'สห', '18': 'ชน', '19': 'สบ', '20': 'ชบ', '21': 'รย', '22': 'จบ', '23': 'ตร' },
  ...{ '24': 'ฉช', '25': 'ปจ', '26': 'นย', '27': 'สก', '30': 'นม', '31': 'บร', '32': 'สร' },
  ...{ '33': 'ศก', '34': 'อบ', '35': 'ยส', '36': 'ชย', '37': 'อจ', '38': 'บก', '39': 'นภ' },
  ...{ '40': 'ขก', '41': 'อด', '42': 'ลย', '43': 'นค', '44': 'มค', '45': 'รอ', '46': 'กส' },
  ...{ '47': 'สน', '48': 'นพ', '49': 'มห', '50': 'ชม', '51': 'ลพ', '52': 'ลป', '53': 'อต' },
  ...{ '54': 'พร', '55': 'นน', '56': 'พย', '57': 'ชร', '58': 'มส', '60': 'นว', '61': 'อน' },
  ...{ '62': 'กพ', '63': 'ตก', '64': 'สท', '65': 'พล', '66': 'พจ', '67': 'พช', '70': 'รบ' },
  ...{ '71': 'กจ', '72': 'สพ', '73': 'นฐ', '74': 'สค', '75': 'สส', '76': 'พบ', '77': 'ปข' },
  ...{ '80': 'นศ', '81': 'กบ', '82': 'พง', '83': 'ภก', '84': 'สฎ', '85': 'รน', '86': 'ชพ' },
  ...{ '90': 'สข', '91': 'สต', '92': 'ตง', '93': 'พท', '94': 'ปน', '95': 'ยล', '96': 'นธ' },
};

const BY_LETTERS = new Map(Object.entries(LETTERS).map(([code, letters]) => [letters, code]));

/** The province whose offices number their letters with these two letters, or null. */
export const provinceOfLetters = (letters: string): AreaCode | null =>
  BY_LETTERS.get(letters) ?? null;

/** The two letters of a province's letter numbers, or null for what is no province. */
export const lettersOfProvince = (code: AreaCode): string | null => LETTERS[code] ?? null;
