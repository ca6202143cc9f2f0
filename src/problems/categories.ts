/** What a problem can be about. */
export const CATEGORIES = [
  'ITAP',
  'amphoe.com',
  'e-fms',
  'ระบบอำเภอคุณธรรม',
  'เอกสาร',
  'อื่น ๆ',
] as const;

export type Category = (typeof CATEGORIES)[number];

const WORDS: readonly (readonly [RegExp, Category])[] = [
  [/itap|ไอแทป|ไอแท็ป/i, 'ITAP'],
  [/amphoe\.?\s?com|อำเภอ\s?ดอท\s?คอม|อำเภอดอทคอม/i, 'amphoe.com'],
  [/e-?\s?fms|อีเอฟเอ็มเอส/i, 'e-fms'],
  [/ระบบอำเภอคุณธรรม|(?:ระบบ|เว็บ).{0,12}คุณธรรม/, 'ระบบอำเภอคุณธรรม'],
  [/เอกสาร|หนังสือ|แบบฟอร์ม|ไฟล์แนบ/, 'เอกสาร'],
];

/** The category that the words of a problem name, where they name exactly one; else null. */
export function readCategory(text: string): Category | null {
  const named = WORDS.filter(([pattern]) => pattern.test(text)).map(([, category]) => category);
  const systems = named.filter((category) => category !== 'เอกสาร');
  const found = systems.length > 0 ? systems : named;
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A category by its name, as a button or a person gives it; null for anything else. */
export const categoryNamed = (name: string): Category | null =>
  CATEGORIES.find((each) => each.toLowerCase() === name.trim().toLowerCase()) ?? null;
