import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatPostback, type Postback, parsePostback } from './postback.ts';

const id = fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.toWellFormed());
const place = fc.nat(9999);

const postbacks: fc.Arbitrary<Postback> = fc.oneof(
  fc.record({ act: fc.constant('acknowledge' as const), circular: id, revision: place }),
  fc.record({ act: fc.constant('details' as const), circular: id, page: place }),
  fc.record({ act: fc.constant('report' as const), deadline: id }),
  fc.record({
    act: fc.constant('draft-date' as const),
    draft: id,
    version: place,
    deadline: place,
  }),
  fc.record({
    act: fc.constant('feedback' as const),
    question: id,
    verdict: fc.constantFrom('good' as const, 'bad' as const),
  }),
  fc.record({
    act: fc.constant('choose' as const),
    text: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => text.toWellFormed())
      .filter((text) => formatPostback({ act: 'choose', text }).length < 300),
  }),
);

test('what a button asks for comes back from its data', () => {
  fc.assert(
    fc.property(postbacks, (postback) => {
      const data = formatPostback(postback);
      expect(data.length).toBeLessThanOrEqual(300);
      expect(parsePostback(data)).toEqual(postback);
    }),
  );
});

test('the data is readable as it stands', () => {
  expect(formatPostback({ act: 'acknowledge', circular: 'c-1', revision: 2 })).toBe(
    'act=acknowledge&circular=c-1&revision=2',
  );
  expect(formatPostback({ act: 'choose', text: 'ITA คืออะไร & ทำไม' })).toBe(
    'act=choose&text=ITA คืออะไร %26 ทำไม',
  );
});

test('a draft button without a version is understood', () => {
  expect(parsePostback('act=draft-send&draft=d-1')).toEqual({ act: 'draft-send', draft: 'd-1' });
});

test.each([
  '',
  'hello',
  'act=unheard-of&circular=c',
  'act=acknowledge&circular=c',
  'act=acknowledge&circular=&revision=1',
  'act=acknowledge&circular=c&revision=-1',
  'act=acknowledge&circular=c&revision=one',
  'act=feedback&question=q&verdict=maybe',
])('%j asks for nothing', (data) => {
  expect(parsePostback(data)).toBeNull();
});

test('any data at all is read without an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (data) => {
      expect(() => parsePostback(data)).not.toThrow();
    }),
  );
});

test('typed text is shortened to what LINE allows, even where every letter must be escaped', () => {
  for (const text of ['ที่'.repeat(200), '%'.repeat(900)]) {
    const data = formatPostback({ act: 'choose', text });
    expect(data.length).toBeLessThanOrEqual(300);
    expect(parsePostback(data)).toMatchObject({ act: 'choose' });
  }
});

test('ids that cannot fit are a fault of the program', () => {
  expect(() => formatPostback({ act: 'report', deadline: 'x'.repeat(400) })).toThrow(RangeError);
});
