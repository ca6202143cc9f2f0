import { isAreaCode } from '../areas/areas.ts';
import { expandAudience } from '../areas/audience.ts';
import type { Day, Instant, TimeOfDay } from '../storage/records/entity.ts';
import type { AreaCode, Audience, Tier } from '../storage/records/office.ts';
import { toDay } from '../thai/thai-date.ts';
import { UsageError } from './command-context.ts';

/** A tier as typed. @throws UsageError for anything else. */
export function readTier(text: string): Tier {
  if (text === 'province' || text === 'district') return text;
  throw new UsageError(`--tier must be province or district, not "${text}"`);
}

/** Area codes, separated by commas. @throws UsageError naming every code that is none. */
export function readAreas(option: string, text: string | undefined): readonly AreaCode[] {
  const codes = (text ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  const unknown = codes.filter((code) => !isAreaCode(code));
  if (unknown.length === 0) return codes;
  throw new UsageError(
    `${option} ${unknown.join(', ')}: no such area; a code is 00 (the nation), two digits (a province) or four (a district)`,
  );
}

/** An audience from its three options. @throws UsageError where it makes no sense or means nobody. */
export function readAudience(options: {
  readonly tier: string;
  readonly area: string;
  readonly exclude?: string | undefined;
}): Audience {
  const tier: Audience['tier'] = options.tier === 'both' ? 'both' : readTier(options.tier);
  const include = readAreas('--area', options.area);
  if (include.length === 0) throw new UsageError('--area must name at least one area code');
  const audience = { tier, include, exclude: readAreas('--exclude', options.exclude) };
  const { provinces, districts } = expandAudience(audience);
  if (provinces.length + districts.length === 0) {
    throw new UsageError(
      `no office of tier ${tier} lies in ${include.join(', ')}${audience.exclude.length > 0 ? ` without ${audience.exclude.join(', ')}` : ''}`,
    );
  }
  return audience;
}

/** A whole number of at least 1. @throws UsageError */
export function readCount(option: string, text: string, most: number): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  throw new UsageError(`${option} must be a whole number from 1 to ${most}`);
}

/** A calendar day. @throws UsageError */
export function readDay(option: string, text: string): Day {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const day = toDay(Number(year), Number(month), Number(date));
  if (day === null || Number(year) > 2400) {
    throw new UsageError(`${option} must be a Gregorian day such as 2027-03-08, not "${text}"`);
  }
  return day;
}

/** A day with or without a time. @throws UsageError */
export function readDue(text: string): { readonly due: Day; readonly dueTime: TimeOfDay | null } {
  const [day = '', time] = text.split('T');
  if (time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    throw new UsageError(`--due must be YYYY-MM-DD or YYYY-MM-DDTHH:mm, not "${text}"`);
  }
  return { due: readDay('--due', day), dueTime: time ?? null };
}

/** An instant in ISO form; without a zone it is Bangkok's time. @throws UsageError */
export function readInstant(option: string, text: string): Instant {
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}+07:00`;
  const [, day] = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}/.exec(text) ?? [];
  const instant = Date.parse(zoned);
  if (day === undefined || Number.isNaN(instant)) {
    throw new UsageError(`${option} must be a time such as 2027-03-08T09:00+07:00, not "${text}"`);
  }
  // Date.parse takes 30 February for 2 March.
  readDay(option, day);
  return instant;
}
