import { expect, test } from '@jest/globals';
import { categoryNamed, readCategory } from './categories.ts';

test.each([
  ['เข้าระบบ ITAP ไม่ได้ตั้งแต่เช้า', 'ITAP'],
  ['ไอแทปเด้งออก', 'ITAP'],
  ['efms ค้าง กดบันทึกไม่ไป', 'e-fms'],
  ['เว็บ amphoe.com ขึ้นหน้าขาว', 'amphoe.com'],
  ['ระบบอำเภอคุณธรรมล็อกอินไม่ผ่าน', 'ระบบอำเภอคุณธรรม'],
  ['แนบเอกสารใน ITAP ไม่ได้', 'ITAP'],
  ['ไม่ได้รับแบบฟอร์ม', 'เอกสาร'],
])('“%s” is about %s', (text, category) => {
  expect(readCategory(text)).toBe(category);
});

test('words that name no system, or two, leave the choice to the person', () => {
  expect(readCategory('เครื่องเสีย')).toBeNull();
  expect(readCategory('ITAP กับ e-fms ใช้ไม่ได้')).toBeNull();
});

test('a category typed as it stands is taken', () => {
  expect(categoryNamed('itap')).toBe('ITAP');
  expect(categoryNamed('อะไรก็ไม่รู้')).toBeNull();
});
