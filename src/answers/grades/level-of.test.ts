import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadStarterKnowledge } from '../development/starter-index.ts';
import { LEVELS, OLD_GRADES, oldGradeOf, possibleLevels, totalOf } from './level-of.ts';
import { ANYWHERE, exactly, type Scores, TOOLS, WEIGHTS } from './scores.ts';

const hundredths = fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100);
const none = { total: null, tools: {}, someToolBelow: false } satisfies Scores;
const three = (iit: number, eit: number, oit: number): Scores => ({
  ...none,
  tools: { iit: exactly(iit), eit: exactly(eit), oit: exactly(oit) },
});

test('three tools come to exactly one level, and it is the one of the rule', () => {
  fc.assert(
    fc.property(hundredths, hundredths, hundredths, (iit, eit, oit) => {
      // In whole hundredths, so that the expectation has no fractions either.
      const total =
        30 * Math.round(iit * 100) + 30 * Math.round(eit * 100) + 40 * Math.round(oit * 100);
      const least = Math.min(iit, eit, oit);
      const expected =
        total < 700_000
          ? 'urgent'
          : total < 850_000
            ? 'improve'
            : least < 85
              ? 'pass'
              : total >= 950_000 && least >= 95
                ? 'excellent'
                : 'good';
      expect(possibleLevels(three(iit, eit, oit))).toEqual([expected]);
    }),
    { numRuns: 2000 },
  );
});

test('no fraction below a bound is rounded up to it', () => {
  expect(possibleLevels({ ...none, total: exactly(84.999) })).toEqual(['improve']);
  expect(possibleLevels({ ...none, total: exactly(69.99) })).toEqual(['urgent']);
  expect(possibleLevels(three(84.99, 100, 100))).toEqual(['pass']);
  expect(possibleLevels(three(94.99, 99, 99))).toEqual(['good']);
  expect(possibleLevels(three(85, 85, 85))).toEqual(['good']);
  expect(possibleLevels(three(84, 85, 85.75))).toEqual(['pass']);
  expect(possibleLevels(three(95, 95, 95))).toEqual(['excellent']);
  expect(possibleLevels(three(70, 70, 70))).toEqual(['improve']);
  expect(oldGradeOf(84.999)).toBe('B');
  expect(oldGradeOf(94.99)).toBe('A');
  expect(oldGradeOf(49.999)).toBe('F');
});

test('what is known of the tools never adds a level to those that a total leaves open', () => {
  fc.assert(
    fc.property(hundredths, fc.constantFrom(...TOOLS), hundredths, (total, tool, score) => {
      const open = possibleLevels({ ...none, total: exactly(total) });
      const known = possibleLevels({
        ...none,
        total: exactly(total),
        tools: { [tool]: exactly(score) },
      });
      expect(open).toEqual(expect.arrayContaining(known));
    }),
  );
});

test('a better score never comes to a worse level', () => {
  fc.assert(
    fc.property(hundredths, hundredths, hundredths, hundredths, (iit, eit, oit, better) => {
      const rank = (scores: Scores): number =>
        LEVELS.indexOf(possibleLevels(scores)[0] ?? 'urgent');
      const before = rank(three(iit, eit, oit));
      expect(rank(three(Math.max(iit, better), eit, oit))).toBeLessThanOrEqual(before);
    }),
  );
});

test('a total alone leaves open whether a tool is below 85', () => {
  expect(possibleLevels({ ...none, total: exactly(91) })).toEqual(['good', 'pass']);
  expect(possibleLevels({ ...none, total: exactly(96) })).toEqual(['excellent', 'good', 'pass']);
  expect(possibleLevels({ ...none, total: exactly(91), someToolBelow: true })).toEqual(['pass']);
});

test('a total that the tools cannot come to has no level', () => {
  const all = { from: 85, to: 100 };
  const tools = { iit: all, eit: all, oit: all };
  expect(totalOf({ ...none, total: exactly(80), tools })).toBeNull();
  expect(possibleLevels({ ...none, total: exactly(80), tools })).toEqual([]);
});

test('a total that is not the one of the three tools leaves the levels of both open', () => {
  expect(possibleLevels({ ...three(90, 90, 90), total: exactly(80) })).toEqual(['good', 'improve']);
});

test('the bounds and weights are those of the knowledge', async () => {
  const { entries } = await loadStarterKnowledge();
  const text = (id: string): string => entries.find((each) => each.id === id)?.answer ?? '';
  for (const [grade, least] of OLD_GRADES) {
    expect(text('grades-old')).toMatch(new RegExp(`(?:^|[ ,])${grade} ${least}-`));
  }
  expect(text('pass-score')).toContain('85 คะแนนขึ้นไป');
  expect(text('grade-good')).toMatch(/รวม 85.*ได้ 85/);
  expect(text('grade-excellent')).toMatch(/รวม 95.*95/);
  expect(text('grade-improve')).toMatch(/70\.00-84\.99.*0-69\.99/);
  expect(text('grade-pass-below-tool')).toContain('ต่ำกว่า 85');
  for (const tool of TOOLS) {
    expect(text('ita-weights')).toContain(`${tool.toUpperCase()} ${WEIGHTS[tool]} คะแนน`);
  }
  expect(ANYWHERE).toEqual({ from: 0, to: 100 });
});
