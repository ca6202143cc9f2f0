import { beforeAll, describe, expect, test } from '@jest/globals';
import { starterAsker } from './development/starter-index.ts';

let ask: Awaited<ReturnType<typeof starterAsker>>;
beforeAll(async () => {
  ask = await starterAsker();
});

describe('a question for two things at once', () => {
  test.each([
    ['ขอวันสุดท้ายเบิกเงิน กับวันสุดท้ายรายงานผล dopa x amphoe ita ปี 68', '15 พฤษภาคม', '30 พฤษภาคม'],
    ['เบิกเงิน dopa 68 หมดเขตวันไหน แล้วรายงานผลวันไหน', '15 พฤษภาคม', '30 พฤษภาคม'],
    ['คิกออฟ 68 วันไหน แล้วซูม id อะไร', '25 ธันวาคม', '662 241 5915'],
    ['ท้องถิ่นอำเภอกาฬสินธุ์ส่งรายงานดีเด่นปี 67 วันไหน ทางเมลอะไร', '15 พฤษภาคม', '@'],
    ['oit อำเภอปี 67 กี่ข้อ แล้วเฉลี่ยทั้งประเทศปี 68 กี่คะแนน', '30 ข้อ', '93.82'],
  ])('“%s” gets both, each with its source', (question, first, second) => {
    const answer = ask(question);
    expect(answer.outcome).toBe('answer');
    expect(answer.text).toContain(first);
    expect(answer.text).toContain(second);
    expect(answer.sources.length).toBeGreaterThan(0);
  });

  test('the same thing asked for twice is answered once', () => {
    const { text } = ask('เบิกเงิน dopa 68 วันสุดท้ายวันไหน เดดไลน์วันไหน');
    expect(text.match(/15 พฤษภาคม 2568/g)).toHaveLength(1);
  });

  test('with one that nobody knows the whole is not answered as if it were known', () => {
    expect(ask('งบปี 75 เบิกถึงวันไหน แล้วรายงานผลปี 75 ถึงวันไหน').outcome).not.toBe('answer');
  });
});
