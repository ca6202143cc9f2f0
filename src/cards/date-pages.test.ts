import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countDates, datePages } from './date-pages.ts';

const room = { deadlines: 2, meetings: 1, further: 3 };

test('deadlines come before meetings and fill each page', () => {
  expect(datePages([1, 2, 3, 4], ['a', 'b', 'c', 'd'], room)).toEqual([
    { deadlines: [1, 2], meetings: ['a'] },
    { deadlines: [3, 4], meetings: ['b'] },
    { deadlines: [], meetings: ['c', 'd'] },
  ]);
  expect(datePages([], [], room)).toEqual([{ deadlines: [], meetings: [] }]);
});

test('every date is on one page, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.array(fc.nat()), (deadlines, meetings) => {
      const pages = datePages(deadlines, meetings, room);
      expect(pages.flatMap((page) => page.deadlines)).toEqual(deadlines);
      expect(pages.flatMap((page) => page.meetings)).toEqual(meetings);
      expect(countDates(pages)).toBe(deadlines.length + meetings.length);
    }),
  );
});
