import type { DraftWarning } from '../../storage/records/draft.ts';
import type { Day } from '../../storage/records/entity.ts';
import { weekdayOf } from '../../thai/thai-date.ts';
import { type DateMention, findDates } from './find-dates.ts';
import type { Flow } from './flow.ts';
import { MOST_DATES } from './judge-dates.ts';
import { monthPattern } from './month-words.ts';
import type { ReadLetter } from './read-one.ts';
import { resetsDates } from './replaced-dates.ts';
import { warningMessages } from './warning-messages.ts';

/** A date further than this from the letter's own, told as a task or an event, is likely misread. */
const MOST_YEARS_AWAY = 2;
const MIXED = new RegExp(`(?<![A-Za-z\\d])(?:\\d[oOlI]|[oOlI]\\d)\\s?(?:${monthPattern})`, 'g');
const yearOf = (day: Day): number => Number(day.slice(0, 4));

function weekdayWarnings(flow: Flow, mentions: readonly DateMention[]): DraftWarning[] {
  return mentions.flatMap((mention) =>
    mention.weekdays.flatMap(({ day, weekday }) =>
      day === null || weekdayOf(day) === weekday
        ? []
        : [
            {
              code: 'weekday_mismatch',
              message: warningMessages.weekdayMismatch(weekday, day),
              line: flow.lineAt(mention.start),
            },
          ],
    ),
  );
}

function digitWarnings(flow: Flow, mentions: readonly DateMention[]): DraftWarning[] {
  const impossible = mentions
    .filter((mention) => mention.yearWritten && mention.form !== 'month' && mention.last === null)
    .map((mention) => ({ at: mention.start, written: flow.text.slice(mention.start, mention.end) }))
    .map(({ at, written }) => ({ at, message: warningMessages.noSuchDay(written) }));
  const mixed = [...flow.text.matchAll(MIXED)].map((match) => ({
    at: match.index,
    message: warningMessages.mixedLetters(match[0]),
  }));
  return [...impossible, ...mixed].map(({ at, message }) => ({
    code: 'digits_suspect',
    message,
    line: flow.lineAt(at),
  }));
}

function yearWarnings(letter: ReadLetter, signed: Day): DraftWarning[] {
  return letter.judged
    .filter(({ kind, mention }) => kind !== 'reference' && mention.yearWritten)
    .filter(
      ({ mention: { last } }) => last && Math.abs(yearOf(last) - yearOf(signed)) > MOST_YEARS_AWAY,
    )
    .map(({ mention }) => ({
      code: 'digits_suspect',
      message: warningMessages.strangeYear(letter.body.text.slice(mention.start, mention.end)),
      line: letter.body.lineAt(mention.start),
    }));
}

/** Warnings about dates that can't be right as they are written. */
export function dateWarnings(letter: ReadLetter): DraftWarning[] {
  const signed = letter.head.date?.value ?? null;
  const warnings: DraftWarning[] = [];
  for (const flow of [letter.body, letter.annex]) {
    const mentions = findDates(flow.text, signed);
    warnings.push(...weekdayWarnings(flow, mentions), ...digitWarnings(flow, mentions));
  }
  if (signed !== null) warnings.push(...yearWarnings(letter, signed));
  const last = letter.judged[MOST_DATES - 1];
  if (last) {
    const line = letter.body.lineAt(last.mention.start);
    warnings.push({ code: 'dates_unread', message: warningMessages.tooLong(), line });
  }
  return warnings;
}

/** Warnings about deadlines and meetings that are over, or took the place of others. */
export function courseWarnings(letter: ReadLetter): DraftWarning[] {
  const signed = letter.head.date?.value ?? null;
  const warnings: DraftWarning[] = [];
  for (const { date, past, line } of letter.deadlines) {
    if (!past || date === null || signed === null) continue;
    const message = warningMessages.deadlinePast(date, signed);
    warnings.push({ code: 'deadline_past_at_signing', message, line });
  }
  for (const { date, end_date, line } of letter.meetings) {
    if (signed === null || (end_date ?? date) >= signed) continue;
    const message = warningMessages.meetingPast(end_date ?? date, signed);
    warnings.push({ code: 'meeting_past_at_signing', message, line });
  }
  const set = letter.judged.filter((each) => each.meaning === 'deadline');
  const resets = resetsDates(`${letter.head.subject?.value ?? ''}\n${letter.body.text}`);
  const renewed = set.find((each) => each.renewed) ?? (resets ? set[0] : undefined);
  for (const { kind, meaning, mention } of letter.judged) {
    if (kind !== 'deadline' || mention.last === null) continue;
    if (meaning !== 'replaced' && !(meaning === 'told' && renewed)) continue;
    if (mention.last === renewed?.mention.last) continue;
    const message = warningMessages.deadlineReplaced(mention.last, renewed?.mention.last ?? null);
    warnings.push({ code: 'deadline_replaced', message, line: letter.body.lineAt(mention.start) });
  }
  return warnings;
}
