import type { AreaCode } from '../storage/records/office.ts';
import { province } from './areas.ts';

/**
 * The provinces that a five-digit postal code may lie in (Thailand Post): its first two digits are
 * the province's code, but around Bangkok, where 10 is Bangkok's and Samut Prakan's and 11 to 18 are
 * one lower than the province's code. None for a code that is not given out.
 */
export function provincesOfPostalCode(postalCode: string): readonly AreaCode[] {
  const prefix = postalCode.slice(0, 2);
  if (!/^[1-9]\d{4}$/.test(postalCode)) return [];
  if (prefix === '10') return ['10', '11'];
  const code = prefix >= '11' && prefix <= '18' ? String(Number(prefix) + 1) : prefix;
  return prefix !== '19' && province(code) ? [code] : [];
}
