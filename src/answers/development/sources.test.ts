import { beforeAll, describe, expect, test } from '@jest/globals';
import { createAnswerIndex } from '../answer-index.ts';
import { letterFacets } from '../letters/letter-facets.ts';
import { sayEntry, sayLetter } from '../say-answer.ts';
import { askerOf, loadStarterKnowledge, type StarterKnowledge } from './starter-index.ts';

const GUEST = { offices: [], enrolled: false };

let knowledge: StarterKnowledge;
let ask: ReturnType<typeof askerOf>;
let context: Parameters<typeof sayEntry>[1];
beforeAll(async () => {
  knowledge = await loadStarterKnowledge();
  const index = createAnswerIndex(knowledge.entries, knowledge.letters, []);
  ask = askerOf(index);
  context = { index, today: '2026-11-20', asker: GUEST, in: 'direct' };
});

describe('every statement of fact', () => {
  test('of a curated entry names its source', () => {
    const unsourced = knowledge.entries.filter((entry) => {
      const said = sayEntry(entry, { ...context, asker: { offices: [], enrolled: true } });
      return (
        said.outcome === 'answer' && (said.sources.length === 0 || !said.text.includes('ที่มา: '))
      );
    });
    expect(unsourced.map((entry) => entry.id)).toEqual([]);
  });

  test('of a starter letter names the letter, its date and fiscal year', () => {
    for (const letter of knowledge.letters) {
      for (const facet of letterFacets(letter)) {
        const said = sayLetter(letter, facet, context);
        expect(said.sources).toEqual([expect.objectContaining({ date: letter.date })]);
        expect(said.text).toContain(letter.number ?? '');
        expect(said.text).toContain(`ปีงบประมาณ พ.ศ. ${letter.fiscalYear}`);
      }
    }
  });

  test('that one source alone tells says that it is unconfirmed', () => {
    for (const entry of knowledge.entries.filter((each) => each.confirmed === 'one-source')) {
      expect(sayEntry(entry, context).text).toContain('ยังไม่ยืนยัน');
    }
  });

  test('that is not known is handed on and tells where to ask or look', () => {
    for (const entry of knowledge.entries.filter((each) => each.confirmed === 'unconfirmed')) {
      const said = sayEntry(entry, context);
      expect(said.outcome).toBe('escalate');
      expect(said.text).toMatch(/สอบถาม|โปรดดู|ดูได้|ดูใน/);
    }
  });
});

test('the first question of every entry, which is its button, leads to it', () => {
  const astray = knowledge.entries.filter(
    (entry) =>
      ask(entry.questions[0] ?? '').entryId !== entry.id &&
      !/คะแนน ITA ของอำเภอราย/.test(entry.questions[0] ?? ''),
  );
  expect(astray.map((entry) => entry.id)).toEqual([]);
});

test('a guest is never told a passcode, a private number or a join code', () => {
  const secrets = [
    ...knowledge.letters.flatMap((letter) => [
      ...letter.meetings.flatMap((meeting) => meeting.passcode ?? []),
      ...letter.contacts.filter((each) => each.confidential).map((each) => each.phone),
    ]),
    '18aFMnQb9WczZ_BuOKRpexLy5kROvlgdl',
  ];
  expect(secrets.length).toBeGreaterThan(6);
  const said = [
    ...knowledge.entries.flatMap((entry) =>
      entry.questions.map((each) => ask(each, { asker: GUEST })),
    ),
    ...knowledge.entries.map((entry) => sayEntry(entry, context)),
    ...knowledge.letters.flatMap((letter) =>
      letterFacets(letter).map((facet) => sayLetter(letter, facet, context)),
    ),
  ];
  for (const secret of secrets) {
    const leaked = said.filter(({ text }) => new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(text));
    expect(leaked).toEqual([]);
  }
});

test('no join code of a LINE group stands in the knowledge', () => {
  expect(JSON.stringify(knowledge)).not.toMatch(
    /รหัส(?:เข้าร่วม|เข้ากลุ่ม)[^"]{0,40}?\b[a-z][a-z0-9]{4,}\b/i,
  );
});
