import type { LetterContact } from '../letter-reading.ts';

const PERSON =
  /(?<!\(\s?)(?:นางสาว|นาง|นาย|น\.ส\.|ว่าที่\s?(?:ร้อยตรี|ร\.ต\.)(?:หญิง)?|ดร\.|คุณ)\s?[ก-๎]{2,30}\s[ก-๎]{2,30}/g;
const REACH = 160;
const MOST_PHONES = 50;

/** The people whose phone numbers a text gives: the last name before each number. */
export function findContacts(text: string, phones: readonly string[]): LetterContact[] {
  const people = [...text.matchAll(PERSON)];
  return phones.slice(0, MOST_PHONES).flatMap((phone) => {
    const at = text.indexOf(phone);
    const last = people.findLast((person) => at >= 0 && person.index < at);
    return last && at - last.index <= REACH ? [{ name: last[0], phone }] : [];
  });
}
