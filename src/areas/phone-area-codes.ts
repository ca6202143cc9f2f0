import type { AreaCode } from '../storage/records/office.ts';

/** The provinces of each area code of the fixed telephone network (NBTC numbering plan). */
const PROVINCES_BY_PREFIX: Readonly<Record<string, readonly AreaCode[]>> = {
  '02': ['10', '11', '12', '13'],
  '032': ['70', '76', '77'],
  '034': ['71', '73', '74', '75'],
  '035': ['14', '15', '72'],
  '036': ['16', '17', '19'],
  '037': ['25', '26', '27'],
  '038': ['20', '21', '24'],
  '039': ['22', '23'],
  '042': ['38', '39', '41', '42', '43', '47', '48', '49'],
  '043': ['40', '44', '45', '46'],
  '044': ['30', '31', '32', '36'],
  '045': ['33', '34', '35', '37'],
  '052': ['50'],
  '053': ['50', '51', '57', '58'],
  '054': ['52', '54', '55', '56'],
  '055': ['53', '62', '63', '64', '65'],
  '056': ['18', '60', '61', '66', '67'],
  '073': ['94', '95', '96'],
  '074': ['90', '91', '93'],
  '075': ['80', '81', '92'],
  '076': ['82', '83'],
  '077': ['84', '85', '86'],
};

/**
 * The provinces that a fixed-line number may ring in, in any way of writing; null for a mobile
 * number, a number too short, or an area code that is not known.
 */
export function provincesOfPhone(
  phone: string,
): { prefix: string; provinces: readonly AreaCode[] } | null {
  const digits = phone.split(/ต่อ|ext/i)[0]?.replace(/\D/g, '') ?? '';
  if (digits.length < 9 || !digits.startsWith('0')) return null;
  for (const prefix of [digits.slice(0, 3), digits.slice(0, 2)]) {
    const provinces = PROVINCES_BY_PREFIX[prefix];
    if (provinces) return { prefix, provinces };
  }
  return null;
}
