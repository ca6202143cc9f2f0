import { beforeAll, describe, expect, test } from '@jest/globals';
import { sentCircular } from './development/sent-circular.ts';
import { starterAsker } from './development/starter-index.ts';

const SERVICE = sentCircular(
  'service',
  {
    number: 'พร 0118/ว 88',
    date: '2026-11-16',
    subject: 'การออกหน่วยบริการเคลื่อนที่ของอำเภอ',
    from: 'ที่ว่าการอำเภอสูงเม่น',
    to: ['กำนัน ทุกตำบล'],
  },
  `ด้วยอำเภอจะออกหน่วยบริการเคลื่อนที่ จึงแจ้งรายละเอียด ดังนี้
1. ออกหน่วยในวันที่ 9 ธันวาคม 2569 ณ วัดบ้านใหม่
2. ให้นำโต๊ะมาเองหน่วยงานละ 1 ตัว
ขอแสดงความนับถือ
(นายชาญ ใจกว้าง)
นายอำเภอสูงเม่น
`,
);

let ask: Awaited<ReturnType<typeof starterAsker>>;
beforeAll(async () => {
  ask = await starterAsker([SERVICE]);
});

describe('behind a question about a letter', () => {
  const first = 'หน่วยบริการเคลื่อนที่จัดที่ไหน';
  const behind = (question: string) => {
    const { entryId } = ask(first);
    return ask(question, { previous: { question: first, entryId } });
  };

  test('what the letter does not state is answered where it is surely known', () => {
    const answer = behind('ได้ 94 คะแนนแต่ทำไมแค่ผ่าน');
    expect(answer.outcome).toBe('answer');
    expect(answer.text).toContain('85');
  });

  test('what it states is answered from it', () => {
    expect(behind('ใครเซ็น').text).toContain('ชาญ');
  });
});

test('the day a unit goes out is not the day of its letter', () => {
  const { text } = ask('หน่วยบริการเคลื่อนที่อำเภอออกวันไหน');
  expect(text).toContain('9 ธันวาคม');
  expect(ask('หนังสือหน่วยบริการเคลื่อนที่ลงวันที่เท่าไหร่').text).toContain('16 พฤศจิกายน');
});
