import { describe, expect, test } from '@jest/globals';
import { sampleDigest } from '../../scripts/preview/sample-digest.ts';
import { dataOf, textsOf } from '../../test/cards/flex-content.ts';
import { digestCard } from './digest-card.ts';

const deadline = (id: string, due: string) => ({
  ...{ id, due, title: `งาน ${id}`, dueTime: null },
});

describe('the digest', () => {
  test('tells the most urgent first and names only who is outstanding', () => {
    const texts = textsOf(digestCard(sampleDigest));
    expect(texts.indexOf('เกินกำหนด 3 วัน')).toBeLessThan(texts.indexOf('เหลืออีก 7 วัน'));
    expect(texts).toContain('ยังไม่ส่ง 3 จาก 7 แห่ง: เมืองมุกดาหาร, ดอนตาล, หว้านใหญ่');
  });

  test('its notification tells what and by when', () => {
    expect(digestCard(sampleDigest).altText).toMatch(
      /^เกินกำหนด 3 วัน: ส่งแผนป้องกันการทุจริต \(17 พ\.ย\. 69\) \| เหลืออีก 7 วัน: .* \| ประชุม 13\.30 น\. ชี้แจง/,
    );
  });

  test('each deadline has its own buttons', () => {
    const card = digestCard(sampleDigest);
    expect(dataOf(card, 'ส่งแล้ว')).toEqual(['act=report&deadline=s-1', 'act=report&deadline=s-2']);
    expect(dataOf(card, 'ใครยังไม่ส่ง')).toHaveLength(2);
    expect(dataOf(card, 'ดูทั้งหมด')).toEqual(['act=choose&text=กำหนดส่ง']);
  });

  test("an area's own group is not told its own name", () => {
    const items = [{ deadline: deadline('a', '2026-11-20'), outstanding: ['4901'], obligated: 1 }];
    const card = digestCard({ on: '2026-11-20', areas: ['4901'], items, meetings: [] });
    expect(textsOf(card)).toContain('ครบกำหนดวันนี้');
    expect(textsOf(card).join()).not.toContain('ยังไม่ส่ง 1 จาก');
    expect(dataOf(card, 'ใครยังไม่ส่ง')).toEqual([]);
  });

  test('work that was returned says that it must be sent again', () => {
    const items = [
      {
        ...{ deadline: deadline('a', '2026-11-20'), outstanding: ['4901'], obligated: 1 },
        state: 'returned' as const,
      },
    ];
    const card = digestCard({ on: '2026-11-20', areas: ['4901'], items, meetings: [] });
    expect(textsOf(card)).toContain('ส่งคืนให้แก้ไข โปรดส่งใหม่');
  });

  test('what it has no room for is counted', () => {
    const items = Array.from({ length: 20 }, (_, index) => ({
      ...{ deadline: deadline(`d${index}`, '2026-11-27'), outstanding: ['4901'], obligated: 2 },
    }));
    const card = digestCard({ on: '2026-11-20', areas: ['49'], items, meetings: [] });
    expect(dataOf(card, 'ส่งแล้ว')).toHaveLength(7);
    expect(textsOf(card)).toContain('และอีก 13 รายการ กด “ดูทั้งหมด”');
  });

  test('a meeting shows its link, id and passcode', () => {
    const texts = textsOf(digestCard({ ...sampleDigest, on: '2026-11-22', items: [] }));
    expect(texts).toEqual(expect.arrayContaining(['912 3456 7890', '257000']));
    expect(texts).toContain('พรุ่งนี้ วันจันทร์ที่ 23 พฤศจิกายน 2569\nเวลา 13.30–16.30 น.');
    expect(texts).toContain('เข้าห้องประชุมออนไลน์');
  });
});
