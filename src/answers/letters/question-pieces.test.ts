import { expect, test } from '@jest/globals';
import { askedWords } from './question-pieces.ts';
import { latinSounds } from './sounds.ts';

const wordsOf = (question: string): string[] => askedWords(question).pieces.map(({ word }) => word);

test('a foreign name that the word borders break into bits is one word', () => {
  expect(wordsOf('ค่ายซีพีโอรับกี่คน')).toContain('ซีพีโอ');
});

test('known words stay apart, however short', () => {
  expect(wordsOf('ใครไปดูงานมา')).not.toContain('ไปดู');
  expect(wordsOf('ที่จัดอบรมไอแพด')).toContain('อบรม');
});

test('a particle between the ask and what stands behind it is no part of a word', () => {
  expect(wordsOf('ลงวันที่เท่าไหร่อะหนังสือ')).toEqual(['ลงวันที่', 'หนังสือ']);
  expect(wordsOf('ส่งที่ไหนอะพี่')).toEqual(['ส่ง']);
});

test('who asks, told behind the question, names nothing', () => {
  expect(wordsOf('รถตู้คันไหนไปส่งเอกสาร ยามหน้าตึกถาม')).not.toContain('ยาม');
});

test('an office is read with the province and area in its short name', () => {
  for (const question of ['สพป.นพ.2 จัดวันไหน', 'สพป นพ2 จัดวันไหน']) {
    const { provinces, pieces } = askedWords(question);
    expect(provinces).toEqual(['นครพนม']);
    expect(pieces.map(({ word }) => word)).toContain('เขตที่2');
  }
  expect(askedWords('รพ.สต. 3 แห่งจัดวันไหน').provinces).toEqual([]);
});

test('อ. before a teacher’s office is no district', () => {
  expect(wordsOf('อ.ที่ปรึกษาค่ายชื่ออะไร')).toContain('อาจารย์');
});

test('an English r that is not sounded may be left out in Thai', () => {
  expect([...latinSounds('Smart Farm')]).toEqual(expect.arrayContaining(['SMRT', 'SMT', 'SMTFM']));
});
