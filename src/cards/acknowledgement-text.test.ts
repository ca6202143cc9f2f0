import { expect, test } from '@jest/globals';
import { sampleCircular } from '../../scripts/preview/sample-circular.ts';
import { acknowledgementText } from './acknowledgement-text.ts';

const acknowledgement = {
  ...{ area: '4901', name: 'สมหญิง ใจดี', at: Date.parse('2026-11-20T18:15:00Z') },
};

test('the receipt says who, for which area, when in Bangkok, and what is next', () => {
  const progress = { acknowledged: 3, asked: 7 };
  expect(acknowledgementText(acknowledgement, sampleCircular, progress).text.split('\n')).toEqual([
    'อำเภอเมืองมุกดาหาร รับทราบแล้ว',
    'โดย สมหญิง ใจดี เมื่อ 21 พ.ย. 69 01.15 น.',
    `เรื่อง ${sampleCircular.subject}`,
    'ต้องดำเนินการภายใน ศ. 27 พ.ย. 69 เวลา 16.30 น.: รายงานชื่อผู้ประสานงาน Amphoe ITA ของอำเภอ ผ่านระบบ ITAP',
    'รับทราบแล้ว 3 จาก 7 แห่ง',
  ]);
});

test('without a name and a deadline nothing is made up', () => {
  const circular = { ...sampleCircular, deadlines: [] };
  expect(
    acknowledgementText({ ...acknowledgement, name: null }, circular).text.split('\n'),
  ).toEqual([
    'อำเภอเมืองมุกดาหาร รับทราบแล้ว',
    'เมื่อ 21 พ.ย. 69 01.15 น.',
    `เรื่อง ${sampleCircular.subject}`,
  ]);
});
