import { expect, test } from '@jest/globals';
import { sampleCircular } from '../../scripts/preview/sample-circular.ts';
import { dataOf, textsOf } from '../../test/cards/flex-content.ts';
import { LETTERS_PER_PAGE, lettersCard } from './letters-card.ts';

const page = { words: 'ITA', page: 0, circulars: [sampleCircular], found: 1 };

test('each circular has its head, its dates and its buttons', () => {
  const card = lettersCard(page);
  expect(textsOf(card)).toContain(sampleCircular.subject);
  expect(textsOf(card).join()).toContain('ภายใน ศ. 27 พ.ย. 69 เวลา 16.30 น.: รายงานชื่อ');
  expect(dataOf(card, 'รายละเอียด')).toEqual(['act=details&circular=c-0001&page=0']);
  expect(card.altText).toMatch(/^พบหนังสือ “ITA” 1 ฉบับ: การขับเคลื่อน/);
});

test('a recalled circular is marked, neither urgent nor due', () => {
  const texts = textsOf(
    lettersCard({ ...page, circulars: [{ ...sampleCircular, state: 'cancelled' }] }),
  );
  expect(texts).toContain('ยกเลิกแล้ว');
  expect(texts).not.toContain('ด่วนที่สุด');
  expect(texts.join()).not.toContain('ภายใน');
});

test('the way to the next page is there only where there is one', () => {
  const circulars = Array.from({ length: LETTERS_PER_PAGE }, () => sampleCircular);
  const first = lettersCard({ ...page, circulars, found: 20 });
  expect(textsOf(first)).toContain('ยังมีอีก 12 ฉบับ');
  expect(dataOf(first, 'ดูฉบับถัดไป')).toEqual(['act=letters&text=ITA&page=1']);
  const last = lettersCard({ ...page, page: 2, circulars: circulars.slice(0, 4), found: 20 });
  expect(dataOf(last, 'ดูฉบับถัดไป')).toEqual([]);
});
