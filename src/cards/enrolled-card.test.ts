import { expect, test } from '@jest/globals';
import { textsOf } from '../../test/cards/flex-content.ts';
import { enrolledCard } from './enrolled-card.ts';

test.each([
  [{ kind: 'group', tier: 'district', areas: ['4901'] }, 'อำเภอเมืองมุกดาหาร', 'กลุ่มไลน์ ระดับอำเภอ'],
  [
    { kind: 'person', tier: 'province', areas: ['49'], role: 'coordinator' },
    'จังหวัดมุกดาหาร',
    'ผู้ประสานงาน ระดับจังหวัด',
  ],
  [
    { kind: 'person', tier: 'province', areas: ['00'], role: 'officer' },
    'กรมการปกครอง',
    'เจ้าหน้าที่ ระดับกรม',
  ],
] as const)('%j is told as %s, %s', (enrolment, office, role) => {
  const card = enrolledCard(enrolment);
  expect(textsOf(card)).toEqual(expect.arrayContaining(['สำเร็จ', office, role]));
  expect(card.altText).toBe(`ลงทะเบียนสำเร็จ: ${office} (${role})`);
});
