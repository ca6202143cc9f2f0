import { isAreaCode } from '../areas/areas.ts';
import { expandAudience } from '../areas/audience.ts';
import { findAreas } from '../areas/find-areas.ts';
import type { Day, TimeOfDay } from '../storage/records/entity.ts';
import { type AreaCode, NATION, type Tier } from '../storage/records/office.ts';
import { toArabicDigits } from '../thai/digits.ts';
import { readTypedDay } from '../thai/read-typed-day.ts';

/** A cell as a calendar file holds it; a day of a spreadsheet is a Date at midnight UTC. */
export type Cell = string | number | Date | null;

/** One deadline of a calendar file. */
export interface CalendarRow {
  readonly line: number;
  readonly title: string;
  readonly due: Day;
  readonly dueTime: TimeOfDay | null;
  readonly tier: Tier;
  readonly areas: readonly AreaCode[];
}

/** What is wrong with a row, with the line of the file it stands in. */
export interface CalendarFault {
  readonly line: number;
  readonly what: string;
}

const COLUMNS = {
  title: /^(title|เรื่อง|งาน|รายการ|กิจกรรม)$/i,
  due: /^(due|กำหนดส่ง|วันที่|วันครบกำหนด|ภายในวันที่)$/i,
  time: /^(time|เวลา)$/i,
  tier: /^(tier|ระดับ)$/i,
  area: /^(area|areas|พื้นที่|จังหวัด|อำเภอ)$/i,
  exclude: /^(exclude|ยกเว้น)$/i,
} as const;
type Column = keyof typeof COLUMNS;
const REQUIRED: readonly Column[] = ['title', 'due', 'tier', 'area'];

const TIERS: readonly (readonly [RegExp, Tier])[] = [
  [/^(province|จังหวัด)$/i, 'province'],
  [/^(district|อำเภอ)$/i, 'district'],
];
const EVERYWHERE = /^(00|ทั้งประเทศ|ทุกจังหวัด|ทุกอำเภอ)$/;

const textOf = (cell: Cell | undefined): string =>
  cell instanceof Date
    ? cell.toISOString().slice(0, 10)
    : toArabicDigits(String(cell ?? ''))
        .replace(/\s+/g, ' ')
        .trim();

/**
 * Reads a year's calendar, its first row the headings (`title,due,time,tier,area,exclude` or their
 * Thai names). Every row that cannot be read is named with its line; then nothing may be imported.
 * Areas are codes or Thai names, several separated by commas or semicolons.
 */
export function readCalendar(rows: readonly (readonly Cell[])[]): {
  readonly rows: readonly CalendarRow[];
  readonly faults: readonly CalendarFault[];
} {
  const [headings = [], ...body] = rows;
  const place = new Map<Column, number>();
  headings.forEach((heading, index) => {
    for (const [column, pattern] of Object.entries(COLUMNS) as [Column, RegExp][]) {
      if (pattern.test(textOf(heading)) && !place.has(column)) place.set(column, index);
    }
  });
  const missing = REQUIRED.filter((column) => !place.has(column));
  if (missing.length > 0) {
    return { rows: [], faults: [{ line: 1, what: `no column ${missing.join(', ')}` }] };
  }
  const good: CalendarRow[] = [];
  const faults: CalendarFault[] = [];
  const seen = new Map<string, number>();
  body.forEach((cells, index) => {
    const line = index + 2;
    if (cells.every((cell) => textOf(cell) === '')) return;
    const cell = (column: Column) => {
      const found = cells[place.get(column) ?? -1];
      return column === 'time' ? timeText(found) : textOf(found);
    };
    const row = readRow(line, cell);
    if ('what' in row) {
      faults.push(...row.what.map((what) => ({ line, what })));
      return;
    }
    const key = `${row.title}|${row.due}|${row.tier}|${row.areas.join()}`;
    const before = seen.get(key);
    if (before !== undefined) faults.push({ line, what: `the same as line ${before}` });
    seen.set(key, line);
    good.push(row);
  });
  return { rows: good, faults };
}

function readRow(
  line: number,
  cell: (column: Column) => string,
): CalendarRow | { readonly what: readonly string[] } {
  const title = cell('title');
  const due = readTypedDay(cell('due'));
  const tier = TIERS.find(([pattern]) => pattern.test(cell('tier')))?.[1] ?? null;
  const dueTime = readTime(cell('time'));
  const include = readAreas(cell('area'));
  const exclude = readAreas(cell('exclude'));
  const unknown = [...include.unknown, ...exclude.unknown];
  const expanded =
    tier === null ? null : expandAudience({ tier, include: include.areas, exclude: exclude.areas });
  const areas = tier === 'province' ? expanded?.provinces : expanded?.districts;
  const what = [
    ...(title === '' ? ['no title'] : []),
    ...(due === null ? [`no day: "${cell('due')}"`] : []),
    ...(dueTime === undefined ? [`no time of day: "${cell('time')}"`] : []),
    ...(tier === null ? [`the tier must be province or district, not "${cell('tier')}"`] : []),
    ...unknown.map((name) => `no such area, or several: "${name}"`),
    ...(unknown.length === 0 && areas?.length === 0 ? ['nobody of that tier in that area'] : []),
  ];
  if (what.length > 0 || due === null || dueTime === undefined || tier === null || !areas) {
    return { what };
  }
  return { line, title, due, dueTime, tier, areas };
}

/** A spreadsheet's time of day is a share of a day, or a Date on its first day. */
function timeText(cell: Cell | undefined): string {
  if (cell instanceof Date) return cell.toISOString().slice(11, 16);
  if (typeof cell !== 'number' || cell < 0 || cell >= 1) return textOf(cell);
  return new Date(Math.round(cell * 1440) * 60_000).toISOString().slice(11, 16);
}

/** Null for none; undefined for what is no time of day. */
function readTime(text: string): TimeOfDay | null | undefined {
  if (text === '') return null;
  const time = text
    .replace(/\s*น\.?$/, '')
    .replace('.', ':')
    .padStart(5, '0');
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}

function readAreas(text: string): { areas: readonly AreaCode[]; unknown: readonly string[] } {
  const areas: AreaCode[] = [];
  const unknown: string[] = [];
  for (const name of text.split(/[,;]/).map((part) => part.trim())) {
    if (name === '') continue;
    const code = EVERYWHERE.test(name) ? NATION : oneArea(name);
    if (code === null) unknown.push(name);
    else areas.push(code);
  }
  return { areas, unknown };
}

/** The one area that a code or name surely means, or null. A spreadsheet drops no zeros here: no code begins with one. */
function oneArea(name: string): AreaCode | null {
  if (isAreaCode(name)) return name;
  const [best, second] = findAreas(name).filter(({ certain }) => certain);
  return best !== undefined && (second === undefined || second.score < best.score)
    ? best.code
    : null;
}
