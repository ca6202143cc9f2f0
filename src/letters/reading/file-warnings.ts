import type { DraftWarning } from '../../storage/records/draft.ts';
import type { Day } from '../../storage/records/entity.ts';
import { formatThaiTime } from '../../thai/thai-date.ts';
import { courseWarnings, dateWarnings } from './date-warnings.ts';
import { findDates } from './find-dates.ts';
import { findTimes } from './find-times.ts';
import { makeFlow } from './flow.ts';
import { citedNumbers } from './letter-number.ts';
import type { ReadLetter } from './read-one.ts';
import { warningMessages } from './warning-messages.ts';

interface TimedEvent {
  readonly date: Day;
  readonly start: string | null;
  readonly end: string | null;
  readonly line: number;
}

/** Events that a letter's attached pages announce in a heading: a date with a span of time behind. */
function annexEvents(letter: ReadLetter): TimedEvent[] {
  const { text } = letter.annex;
  return findDates(text, letter.head.date?.value ?? null).flatMap((mention) => {
    const after = text.slice(mention.end, mention.end + 40);
    if (mention.first === null || !/^\s?(?:ตั้งแต่\s?)?เวลา/.test(after)) return [];
    const time = findTimes(after).find((each) => !each.registration);
    return time
      ? [
          {
            date: mention.first,
            start: time.from,
            end: time.to,
            line: letter.annex.lineAt(mention.start),
          },
        ]
      : [];
  });
}

const spanOf = ({ start, end }: TimedEvent): string =>
  [start, end]
    .filter((time) => time !== null)
    .map(formatThaiTime)
    .join(' - ');

function timeWarnings(cover: ReadLetter, enclosed: ReadLetter | null): DraftWarning[] {
  const others = [
    ...annexEvents(cover),
    ...(enclosed ? [...enclosed.meetings, ...annexEvents(enclosed)] : []),
  ];
  return cover.meetings.flatMap((meeting) => {
    const sameDay = others.filter((other) => other.date === meeting.date && other.start !== null);
    const alone = cover.meetings.filter((other) => other.date === meeting.date).length === 1;
    const odd = sameDay.find(
      (other) =>
        meeting.start !== null &&
        (other.start === meeting.start
          ? other.end !== null && meeting.end !== null && other.end !== meeting.end
          : alone && !sameDay.some((each) => each.start === meeting.start)),
    );
    if (!odd) return [];
    const message = warningMessages.timeConflict(meeting.date, spanOf(meeting), spanOf(odd));
    return [{ code: 'time_conflict', message, line: meeting.line }];
  });
}

/** A letter number's office and its running number, by which two are compared. */
function keyOf(number: string): { office: string; running: string } {
  const [office = '', ...rest] = number.replace(/\s|\./g, '').split('/');
  return { office, running: rest.join('/').replace(/[^\d/]/g, '') };
}

function isOther(one: string, two: string): boolean {
  const [a, b] = [keyOf(one), keyOf(two)];
  return a.office === b.office && a.running !== '' && b.running !== '' && a.running !== b.running;
}

function numberConflict(one: string, other: string, line: number): DraftWarning {
  return { code: 'number_conflict', message: warningMessages.numberConflict(one, other), line };
}

/** The cover cites the letter it forwards by another number than that letter's own head shows. */
function forwardedWarnings(cover: ReadLetter, enclosed: ReadLetter | null): DraftWarning[] {
  const number = enclosed?.head.number;
  if (!number) return [];
  const flow = makeFlow([...cover.parts.head, ...cover.parts.body]);
  const cited = citedNumbers(flow.text).filter(
    (each) => keyOf(each.number).office === keyOf(number.value).office,
  );
  if (cited.some((each) => keyOf(each.number).running === keyOf(number.value).running)) return [];
  const odd = cited.find((each) => isOther(each.number, number.value));
  return odd ? [numberConflict(odd.number, number.value, number.line)] : [];
}

/** A letter's attached pages name it by another number than its head shows. */
function annexNumberWarnings(letter: ReadLetter): DraftWarning[] {
  const { number, date } = letter.head;
  if (!number) return [];
  for (const cited of citedNumbers(letter.annex.text)) {
    const before = letter.annex.text.slice(Math.max(0, cited.index - 120), cited.index);
    const after = letter.annex.text.slice(cited.end, cited.end + 60);
    const [dated] = /^\s?ลงวันที่/.test(after) ? findDates(after, null) : [];
    if (!/หนังสือ/.test(before) || !isOther(cited.number, number.value)) continue;
    if (dated?.last && date && dated.last !== date.value) continue;
    return [numberConflict(number.value, cited.number, letter.annex.lineAt(cited.index))];
  }
  return [];
}

function headWarnings(letter: ReadLetter): DraftWarning[] {
  const { number, date } = letter.head;
  const warnings: DraftWarning[] = [];
  if (number && /\/(?:ว\s)?\d+\/\d*$/.test(number.value)) {
    const message = warningMessages.strangeNumber(number.value);
    warnings.push({ code: 'digits_suspect', message, line: number.line });
  }
  const flow = makeFlow([...letter.parts.head, ...letter.parts.annex.slice(0, 6)]);
  for (const match of date ? flow.text.matchAll(/ลงวันที่\s?/g) : []) {
    const [cited] = findDates(flow.text.slice(match.index, match.index + 60), null);
    if (!date || !cited?.last || cited.last <= date.value) continue;
    const message = warningMessages.citesLater(cited.last, date.value);
    warnings.push({ code: 'digits_suspect', message, line: flow.lineAt(match.index) });
  }
  return warnings;
}

function areaWarnings(letter: ReadLetter): DraftWarning[] {
  const { sending, audience } = letter;
  if (!sending || !audience?.tier) return [];
  const seen = new Set<string>();
  return sending.against.flatMap(({ mark, written, line }) => {
    if (seen.has(mark)) return [];
    seen.add(mark);
    const message = warningMessages.areaConflict(mark, written, sending.name);
    return [{ code: 'area_conflict', message, line }];
  });
}

/** Everything a person should look at before the letter goes out, in the order of its lines. */
export function fileWarnings(cover: ReadLetter, enclosed: ReadLetter | null): DraftWarning[] {
  const warnings = [
    ...headWarnings(cover),
    ...areaWarnings(cover),
    ...dateWarnings(cover),
    ...courseWarnings(cover),
    ...timeWarnings(cover, enclosed),
    ...annexNumberWarnings(cover),
    ...forwardedWarnings(cover, enclosed),
    ...(enclosed ? [...dateWarnings(enclosed), ...annexNumberWarnings(enclosed)] : []),
  ];
  const unique = new Map(warnings.map((each) => [`${each.code} ${each.message}`, each]));
  return [...unique.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
