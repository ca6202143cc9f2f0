import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readLetter } from '../read-letter.ts';

const fixture = (name: string) =>
  readLetter(readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8'));

test('a warning says in Thai what is odd and on which line', () => {
  expect(fixture('wrong-weekday').warnings).toEqual([
    {
      code: 'weekday_mismatch',
      message: 'หนังสือระบุว่าวันจันทร์ แต่ 14 กุมภาพันธ์ 2568 ตรงกับวันศุกร์ โปรดตรวจสอบวันที่',
      line: 12,
    },
  ]);
});

test('warnings of cover and enclosed letter stand in the order of their lines', () => {
  expect(fixture('cover-and-enclosed').warnings).toMatchObject([
    { code: 'time_conflict', line: 16 },
    { code: 'number_conflict', line: 33 },
  ]);
});

test('a replaced deadline names the old and the new day, and stays visible as context', () => {
  const { warnings, context } = fixture('replaced-deadline');
  expect(warnings[0]?.message).toBe('กำหนดเดิม 31 มีนาคม 2568 ถูกเปลี่ยนเป็น 9 เมษายน 2568');
  expect(context).toMatchObject([{ date: '2025-03-31', kind: 'deadline', why: 'replaced' }]);
});

test('a misread province is named with the mark that gives it away', () => {
  expect(fixture('misread-province').warnings[0]?.message).toContain(
    '“นครพนม” ไม่ตรงกับจังหวัดหนองบัวลำภู',
  );
});

test('evidence shows the line of every value, by whom and how a deadline is met', () => {
  const { evidence } = fixture('table-and-pages');
  const of = (field: string) => evidence.filter((each) => each.field === field);
  expect(of('number')).toMatchObject([{ value: 'มส 0018.1/ว 505', line: 1 }]);
  expect(of('deadlines')).toMatchObject([{ index: 0, line: 12 }]);
  expect(of('deadlines.by')).toMatchObject([{ index: 0, value: 'อำเภอ' }]);
  expect(of('deadlines.how')).toMatchObject([{ index: 0, value: 'ระบบอำเภอคุณธรรม' }]);
});

test("a sender's own duty is context, with the reason", () => {
  const { context } = fixture('upward-duty');
  expect(context.map(({ why }) => why)).toEqual(['sender', 'sender']);
});

test('a text with more dates than any letter has says that it is not read to its end', () => {
  const text = `เรียน นายอำเภอ ทุกอำเภอ\n\n${'ส่งภายในวันที่ 5 มีนาคม 2568\n'.repeat(400)}`;
  expect(readLetter(text).warnings.map((warning) => warning.code)).toContain('dates_unread');
});
