import { describe, expect, test } from '@jest/globals';
import { sampleStandings } from '../../scripts/preview/sample-standings.ts';
import { dataOf, textsOf } from '../../test/cards/flex-content.ts';
import { deadlinesCard, statusCard } from './deadlines-card.ts';

const list = { on: '2026-11-20', areas: ['49'], standings: sampleStandings };

describe('the list of deadlines', () => {
  test('is in the order of urgency, with a button for what is still open', () => {
    const card = deadlinesCard({ ...list, reports: true });
    expect(dataOf(card, 'ส่งแล้ว')).toEqual(['act=report&deadline=s-1', 'act=report&deadline=s-2']);
    expect(textsOf(card)).toContain('ครบแล้ว');
    expect(card.altText).toMatch(/^กำหนดส่ง 3 รายการ \| เกินกำหนด 3 วัน: ส่งแผน/);
  });

  test('has no report buttons for whom may not report', () => {
    expect(dataOf(deadlinesCard({ ...list, reports: false }), 'ส่งแล้ว')).toEqual([]);
  });

  test('with nothing due it says so', () => {
    const card = deadlinesCard({ ...list, standings: [], reports: true });
    expect(textsOf(card)).toContain('ไม่มีกำหนดส่งที่ค้างอยู่');
    expect(card.altText).toBe('ไม่มีกำหนดส่งที่ค้างอยู่');
  });

  test('a long list goes on in further bubbles', () => {
    const standings = Array.from({ length: 5 }, () => sampleStandings).flat();
    const card = deadlinesCard({ ...list, standings, reports: true });
    expect(card.contents.type).toBe('carousel');
    expect(dataOf(card, 'ส่งแล้ว')).toHaveLength(10);
  });

  test('one office sees its own state in words', () => {
    const [first] = sampleStandings;
    const standings = first
      ? [{ ...first, outstanding: [], obligated: 1, state: 'submitted' as const }]
      : [];
    const texts = textsOf(deadlinesCard({ ...list, standings, reports: true }));
    expect(texts).toContain('ส่งแล้ว รอตรวจ');
  });
});

describe('the status', () => {
  test('has a bar for each deadline, as long as what is done', () => {
    const json = JSON.stringify(statusCard(list).contents);
    expect(json).toContain('"width":"57%"');
    expect(json).toContain('"width":"85%"');
    expect(json).toContain('"width":"100%"');
    expect(textsOf(statusCard(list))).toContain('ส่งแล้ว 4 จาก 7 แห่ง (57%)');
  });

  test('counts what is complete', () => {
    expect(statusCard(list).altText).toMatch(/^ส่งครบแล้ว 1 จาก 3 รายการ/);
  });

  test('a bar is full only when all are done', () => {
    const [first] = sampleStandings;
    const standings = first ? [{ ...first, outstanding: ['4901'], obligated: 878 }] : [];
    expect(JSON.stringify(statusCard({ ...list, standings }).contents)).toContain('"width":"99%"');
  });
});
