import { expect, test } from '@jest/globals';
import { dataOf, textsOf } from '../../test/cards/flex-content.ts';
import { expandAudience } from '../areas/audience.ts';
import { silentCard } from './silent-card.ts';

const list = {
  ...{ kind: 'silent' as const, id: 'c-1', title: 'การประเมิน', caption: null },
  ...{ areas: ['4801', '4901', '4902'], asked: 10, mayNudge: true },
};
const districts = expandAudience({ tier: 'district', include: ['00'], exclude: [] }).districts;

test('silent areas are named by province, the one with most first', () => {
  const card = silentCard(list);
  expect(textsOf(card)).toContain('ยังไม่รับทราบ 3 จาก 10 แห่ง');
  expect(textsOf(card).slice(-2)).toEqual([
    'มุกดาหาร: เมืองมุกดาหาร, นิคมคำสร้อย',
    'นครพนม: เมืองนครพนม',
  ]);
  expect(card.altText).toBe(
    'การประเมิน: ยังไม่รับทราบ 3 จาก 10 แห่ง | มุกดาหาร: เมืองมุกดาหาร, นิคมคำสร้อย | นครพนม: เมืองนครพนม',
  );
});

test('the button nudges only these, for whom may', () => {
  const label = 'แจ้งเตือนเฉพาะที่ยังไม่รับทราบ';
  expect(dataOf(silentCard(list), label)).toEqual(['act=nudge-silent&circular=c-1']);
  expect(dataOf(silentCard({ ...list, mayNudge: false }), label)).toEqual([]);
  expect(dataOf(silentCard({ ...list, areas: [] }), label)).toEqual([]);
  expect(dataOf(silentCard({ ...list, kind: 'outstanding' }), 'แจ้งเตือนเฉพาะที่ยังไม่ส่ง')).toEqual([
    'act=nudge-outstanding&deadline=c-1',
  ]);
});

test('with nobody silent it says that all are done', () => {
  expect(textsOf(silentCard({ ...list, areas: [] }))).toContain('รับทราบครบทั้ง 10 แห่งแล้ว');
});

test('of the whole country only counts by province are shown, worst first', () => {
  const texts = textsOf(silentCard({ ...list, areas: districts, asked: 878 }));
  expect(texts).toContain('นครราชสีมา 32 อำเภอ');
  expect(texts.at(-1)).toBe('และอีก 51 จังหวัด');
});

test('provinces are named without their districts', () => {
  expect(textsOf(silentCard({ ...list, areas: ['49', '48'] }))).toContain('มุกดาหาร, นครพนม');
});
