import { describe, expect, test } from '@jest/globals';
import { sampleDraft } from '../../scripts/preview/sample-draft.ts';
import { actionsOf, dataOf, textsOf } from '../../test/cards/flex-content.ts';
import { draftCard } from './draft-card.ts';

describe('the card of a draft', () => {
  test('shows warnings before anything that was read', () => {
    const texts = textsOf(draftCard(sampleDraft));
    const warning = texts.findIndex((text) => text.endsWith('(บรรทัดที่ 18)'));
    expect(warning).toBeGreaterThan(0);
    expect(warning).toBeLessThan(texts.indexOf('กรมการปกครอง'));
  });

  test('each date has a picker that opens at it and names its place and the version', () => {
    const pickers = actionsOf(draftCard(sampleDraft)).filter(({ label }) => label === 'แก้วัน');
    const place = 'draft=d-0001&version=3';
    expect(pickers).toMatchObject([
      { mode: 'datetime', initial: '2026-11-27T16:30', data: `act=draft-date&${place}&deadline=0` },
      { mode: 'date', initial: '2027-03-12', data: `act=draft-date&${place}&deadline=1` },
      { mode: 'datetime', data: `act=draft-meeting-date&${place}&meeting=0` },
    ]);
    expect(dataOf(draftCard(sampleDraft), 'ตัดออก')).toEqual([
      `act=draft-drop&${place}&deadline=0`,
      `act=draft-drop&${place}&deadline=1`,
      `act=draft-drop-meeting&${place}&meeting=0`,
    ]);
  });

  test('says whom it reaches and what that costs', () => {
    const reach = { groups: 7, people: 1400, cost: 1400, left: 12_040 };
    const texts = textsOf(draftCard(sampleDraft, reach));
    expect(texts).toContain('ทุกอำเภอในจังหวัดมุกดาหาร ยกเว้นอำเภอหนองสูง จังหวัดมุกดาหาร');
    expect(texts).toContain('ถึง 7 กลุ่ม 1,400 คน ใช้โควตา 1,400 ข้อความ เหลือโควตาเดือนนี้ 12,040');
    const over = textsOf(draftCard(sampleDraft, { ...reach, left: -3 })).join();
    expect(over).toContain('เกินโควตาเดือนนี้ 3 ข้อความ');
  });

  test.each([
    ['no audience', { audience: null }],
    ['an empty audience', { audience: { tier: 'both' as const, include: [], exclude: [] } }],
    ['no subject', { facts: { ...sampleDraft.facts, subject: ' ' } }],
  ])('with %s it cannot be sent, but cancelled', (_name, change) => {
    const card = draftCard({ ...sampleDraft, ...change });
    expect(dataOf(card, 'ยืนยันส่ง')).toEqual([]);
    expect(dataOf(card, 'ตั้งเวลาส่ง')).toEqual([]);
    expect(dataOf(card, 'ยกเลิก')).toEqual(['act=draft-cancel&draft=d-0001&version=3']);
  });

  test('complete, it can be sent now or at a time', () => {
    const card = draftCard(sampleDraft);
    expect(dataOf(card, 'ยืนยันส่ง')).toEqual(['act=draft-send&draft=d-0001&version=3']);
    expect(dataOf(card, 'ตั้งเวลาส่ง')).toEqual(['act=draft-schedule&draft=d-0001&version=3']);
  });

  test('a field that was not in the letter is said to be missing', () => {
    const facts = { ...sampleDraft.facts, number: null, date: null, from: null, to: [] };
    const texts = textsOf(draftCard({ ...sampleDraft, facts }));
    expect(texts).toContain('ไม่พบเลขที่และวันที่ในหนังสือ');
    expect(texts.filter((text) => text === 'ไม่พบในหนังสือ')).toHaveLength(2);
  });

  test('with many dates each keeps its own buttons over the bubbles', () => {
    const deadlines = Array.from({ length: 15 }, () => sampleDraft.facts.deadlines).flat();
    const card = draftCard({ ...sampleDraft, facts: { ...sampleDraft.facts, deadlines } });
    const dropped = dataOf(card, 'ตัดออก').filter((data) => data?.includes('&deadline='));
    expect(dropped.length).toBeGreaterThan(15);
    expect(new Set(dropped).size).toBe(dropped.length);
    expect(dropped.at(-1)).toMatch(new RegExp(`&deadline=${dropped.length - 1}$`));
  });
});
