import { describe, expect, test } from '@jest/globals';
import { named } from './described.ts';
import { createVocabulary } from './vocabulary.ts';

describe('things without their names', () => {
  const { read } = createVocabulary();
  test.each([
    ['ชุดของคนนอกมีกี่คะแนน', 'eit'],
    ['แบบที่ให้ประชาชนเข้ามาตอบเรียกว่าอะไร', 'eit'],
    ['ชุดคำถามที่คนในอำเภอเราต้องเข้าไปตอบ', 'iit'],
    ['แบบสอบถามที่ถามเจ้าหน้าที่มีกี่ตัวชี้วัด', 'iit'],
    ['ตัวที่ไม่มีคนตอบ แค่แนบลิงก์', 'oit'],
    ['หัวข้อที่ต้องเอาขึ้นเว็บมีกี่หัวข้อ', 'oit'],
    ['เงินโปร่งใสเบิกถึงวันไหน', 'dopa x amphoe ita'],
    ['อำเภอคนดีปี 67 ส่งกี่รอบ', 'อำเภอคุณธรรม'],
    ['ประกวดท้องถิ่นส่งวันไหน', 'ท้องถิ่นดีเด่น'],
    ['ศูนย์ต้านโกงของกรมเบอร์อะไร', 'ศปท'],
    ['ประชุมวันคริสต์มาสเลิกกี่โมง', '@25-12'],
  ])('“%s” is about %s', (question, concept) => {
    expect([...read(question, '2026-11-20').features.keys()]).toContain(concept);
  });

  test.each([
    'iit ให้เจ้าหน้าที่ตอบ แล้ว eit ให้ประชาชนตอบใช่ไหม',
    'ประชาชนมาติดต่ออำเภอต้องทำยังไง',
    'ส่งรายงานวันไหน',
  ])('“%s” says no name in another word', (question) => {
    expect(named(question)).toBe(question);
  });
});
