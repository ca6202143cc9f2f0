import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../../test/cards/arbitrary-records.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { type CalendarEvent, escapeText, foldLine, writeIcs } from './write-ics.ts';

const EVENT: CalendarEvent = {
  ...{ uid: 'd1', sequence: 2, title: 'รายงาน', description: null, place: null, url: null },
  ...{ day: '2026-12-15', start: null, endDay: '2026-12-15', end: null, alarmMinutes: 900 },
};
const WHERE = { host: 'bot.example.go.th', now: instantOf('2026-11-20', '09:00') };
const unfold = (text: string) => text.replaceAll('\r\n ', '');

describe('an event', () => {
  test('of a whole day ends where the next day begins, its alarm the morning before', () => {
    const text = writeIcs('ITA', [EVENT], WHERE);
    expect(text).toContain('DTSTART;VALUE=DATE:20261215\r\nDTEND;VALUE=DATE:20261216\r\n');
    expect(text).toContain(
      'UID:d1@bot.example.go.th\r\nDTSTAMP:20261120T020000Z\r\nSEQUENCE:2\r\n',
    );
    expect(text).toContain('BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT900M\r\n');
  });

  test('with a time is in Bangkok’s, whose zone is in the file', () => {
    const text = writeIcs('ITA', [{ ...EVENT, start: '13:30', end: '15:00' }], WHERE);
    expect(text).toContain('DTSTART;TZID=Asia/Bangkok:20261215T133000\r\n');
    expect(text).toContain('DTEND;TZID=Asia/Bangkok:20261215T150000\r\n');
    expect(text).toContain('TZID:Asia/Bangkok\r\nBEGIN:STANDARD');
  });
});

test('text that would end a line or a value is escaped', () => {
  expect(escapeText('ก, ข; ค\\ง\r\nEND:VEVENT\u0000')).toBe('ก\\, ข\\; ค\\\\ง\\nEND:VEVENT');
});

test('no line is longer than 75 octets, and unfolded all is as it was', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = `SUMMARY:${escapeText(text)}`;
      const folded = foldLine(line);
      for (const piece of folded.split('\r\n')) {
        expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
      }
      expect(unfold(folded)).toBe(line);
    }),
  );
});

test('whatever stands in a title, the file keeps its form', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      const lines = unfold(writeIcs(title, [{ ...EVENT, title, place: title }], WHERE)).split(
        '\r\n',
      );
      expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
      expect(lines.at(-2)).toBe('END:VCALENDAR');
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z-]+[;:]/);
    }),
  );
});
