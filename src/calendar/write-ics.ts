import type { Day, Instant, TimeOfDay } from '../storage/records/entity.ts';
import { addDays } from '../thai/bangkok-time.ts';

/** Something in a calendar. Without a time it takes whole days, the last one included. */
export interface CalendarEvent {
  /** The same for the same event for ever; unique in the world together with the host. */
  readonly uid: string;
  /** Counts up with each change of the event. */
  readonly sequence: number;
  readonly title: string;
  readonly description: string | null;
  readonly place: string | null;
  readonly url: string | null;
  readonly day: Day;
  readonly start: TimeOfDay | null;
  readonly endDay: Day;
  readonly end: TimeOfDay | null;
  /** Minutes before the beginning (of a whole day: its midnight) at which the calendar reminds. */
  readonly alarmMinutes: number;
}

/** Octets of a line, its break not counted (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** Bangkok keeps one offset all year (RFC 5545, 3.6.5). */
const BANGKOK = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Bangkok',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A text value: backslash, semicolon, comma and line breaks escaped, other controls left out (3.3.11). */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** A content line in pieces of at most 75 octets, never inside a character; each further one begins with a space. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

const compact = (day: Day): string => day.replaceAll('-', '');
const utc = (instant: Instant): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

function when(name: 'DTSTART' | 'DTEND', day: Day, time: TimeOfDay | null): string {
  if (time === null) return `${name};VALUE=DATE:${compact(day)}`;
  return `${name};TZID=Asia/Bangkok:${compact(day)}T${time.replace(':', '')}00`;
}

function eventLines(event: CalendarEvent, host: string, now: Instant): readonly string[] {
  const { title, day, start, endDay, end } = event;
  // A whole day ends where the next begins (3.6.1).
  const last =
    start === null ? when('DTEND', addDays(endDay, 1), null) : when('DTEND', endDay, end ?? start);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}@${host}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${event.sequence}`,
    when('DTSTART', day, start),
    last,
    `SUMMARY:${escapeText(title)}`,
    ...(event.description === null ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    ...(event.place === null ? [] : [`LOCATION:${escapeText(event.place)}`]),
    ...(event.url === null ? [] : [`URL:${event.url}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${event.alarmMinutes}M`,
    `DESCRIPTION:${escapeText(title)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** An iCalendar file (RFC 5545) in Bangkok's time, as Google Calendar and Apple Calendar take it. */
export function writeIcs(
  name: string,
  events: readonly CalendarEvent[],
  { host, now }: { readonly host: string; readonly now: Instant },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//amphoe-ita-bot//TH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Asia/Bangkok',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...BANGKOK,
    ...events.flatMap((event) => eventLines(event, host, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
