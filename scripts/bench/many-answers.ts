import { placeWords } from '../../src/answers/finding/place-words.ts';
import type { KnowledgeEntry } from '../../src/answers/knowledge-entry.ts';
import { createRandom } from '../../src/simulator/random.ts';
import type { Circular } from '../../src/storage/records/circular.ts';
import type { Day } from '../../src/storage/records/entity.ts';

const words = (list: string): readonly string[] => list.split(' ');
const SUBJECTS = words(
  'บัญชี พัสดุ ทะเบียน สาธารณภัย ยาเสพติด สัญชาติ อาวุธปืน กองทุน หมู่บ้าน ไฟป่า ภัยแล้ง เลือกตั้ง จราจร แรงงาน ท่องเที่ยว เกษตร ชลประทาน โรงงาน ขยะ พลังงาน ประมง ปศุสัตว์ สหกรณ์ ผู้สูงอายุ เด็กเล็ก คนพิการ อาสาสมัคร กำนัน ผู้ใหญ่บ้าน ตลาดนัด แหล่งน้ำ ป่าชุมชน ที่ดินสาธารณะ โรงแรม มัสยิด วัด มูลนิธิ สมาคม การพนัน สถานบริการ',
);
const DOINGS = words(
  'สำรวจ รวบรวม ตรวจสอบ ติดตาม ประเมิน ซักซ้อม ประชาสัมพันธ์ มอบหมาย แต่งตั้ง ทบทวน จัดเก็บ เร่งรัด กำกับดูแล สนับสนุน คัดเลือก ฝึกอบรม ปรับปรุง รับรอง สรุป เผยแพร่ วางแผน บูรณาการ ขับเคลื่อน ถอดบทเรียน',
);
const THINGS = words(
  'ข้อมูลผู้รับผิดชอบ รายชื่อคณะทำงาน แผนปฏิบัติการ งบประมาณคงเหลือ หลักฐานการดำเนินงาน ภาพกิจกรรม แบบสอบถาม ผลการเบิกจ่าย บัญชีครุภัณฑ์ ทะเบียนราษฎร คำสั่งแต่งตั้ง มาตรการป้องกัน ข้อร้องเรียน สถานการณ์ในพื้นที่ ความต้องการของประชาชน ผลสำรวจความพึงพอใจ แนวทางแก้ไข รายงานการประชุม ฐานข้อมูลกลาง ระบบสารสนเทศ เอกสารประกอบ ตัวอย่างที่ดี เครือข่ายอาสา ช่องทางติดต่อ',
);
const MANNERS = words(
  'โดยเคร่งครัด ให้แล้วเสร็จ อย่างต่อเนื่อง ตามแบบที่กำหนด ผ่านระบบออนไลน์ ในคราวเดียวกัน เป็นรายหมู่บ้าน เป็นรายตำบล ให้ครบทุกแห่ง ตามลำดับความสำคัญ โดยไม่ชักช้า ภายในวงเงินที่ได้รับ ร่วมกับท้องถิ่น ร่วมกับภาคเอกชน ตามระเบียบที่เกี่ยวข้อง เป็นประจำทุกเดือน',
);
const OFFICES = words(
  'สำนักบริหารการปกครองท้องที่ สำนักการสอบสวนและนิติการ สำนักบริหารการทะเบียน กองการเจ้าหน้าที่ กองคลัง วิทยาลัยการปกครอง สำนักกิจการความมั่นคงภายใน กองวิชาการและแผนงาน กองการสื่อสาร กรมการปกครอง',
);
const MOST_FORMS = 4;
const LETTER_LENGTH = 1800;
const DAY_LENGTH = 86_400_000;
/** Between two letters: 2,000 of them are those of two years. */
const APART = 8 * 3_600_000;

const subject = (n: number): string => SUBJECTS[n % SUBJECTS.length] ?? '';

/**
 * The real entries with all their ways of asking, and variations of them about other things with at
 * most four ways each, `size` in all.
 */
export function manyEntries(entries: readonly KnowledgeEntry[], size: number): KnowledgeEntry[] {
  const variation = (n: number): KnowledgeEntry[] => {
    const entry = entries[n % entries.length];
    if (entry === undefined) return [];
    const about = `${subject(n)}${subject(n * 7 + 3)}${n}`;
    const questions = entry.questions
      .slice(0, MOST_FORMS)
      .map((question) => `${question} ${about}`);
    return [{ ...entry, id: `variation-${n}`, questions, answer: `${entry.answer} ${about}` }];
  };
  const missing = Array.from({ length: size - entries.length }, (_, n) => n);
  return [...entries, ...missing.flatMap(variation)];
}

const dayOf = (instant: number): Day => new Date(instant).toISOString().slice(0, 10);

/** Questions about every tenth of the letters, named by subject, by a part of it and by number. */
export const letterQuestions = (circulars: readonly Circular[]): readonly string[] =>
  circulars
    .filter((_, n) => n % 10 === 0)
    .flatMap(({ subject: name, number }) => [
      `${name} ส่งวันไหน`,
      `หนังสือเรื่อง${name.slice(0, 24)} ต้องส่งถึงวันไหนคะ หัวหน้าถาม`,
      `${name} ต้องแนบอะไรบ้าง`,
      `หนังสือ ${number} เรื่องอะไร`,
    ]);

/** Different letters of the length and the wording of real ones, the last sent on the day given. */
export function manyCirculars(size: number, today: Day): Circular[] {
  const random = createRandom(1);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const places = placeWords().map(({ word }) => word);
  const sentence = (about: string): string =>
    `${pick(DOINGS)}และ${pick(DOINGS)}${pick(THINGS)}ด้าน${pick([about, ...SUBJECTS])}${pick(MANNERS)} ${pick(['ในพื้นที่', 'เช่นเดียวกับ', 'ดังเช่น'])}${pick(places)} จำนวน ${Math.ceil(random() * 900)} ${pick(['แห่ง', 'ราย', 'คน', 'หมู่บ้าน', 'โครงการ'])} `;
  const circular = (n: number): Circular => {
    const sendAt = Date.parse(`${today}T02:00:00Z`) - (size - 1 - n) * APART;
    const about = `${subject(n)}และ${subject(n * 3 + 1)}`;
    const due = dayOf(sendAt + (5 + (n % 60)) * DAY_LENGTH);
    const name = `การ${pick(DOINGS)}${pick(THINGS)}${about} ชุดที่ ${n}`;
    let text = `เรื่อง ${name}\nเรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด\nด้วย${pick(OFFICES)}จะ`;
    for (let at = 0; text.length < LETTER_LENGTH; at++)
      text += at % 4 === 3 ? `\n${at}. ${sentence(about)}` : sentence(about);
    return {
      id: `circular-${n}`,
      version: 1,
      number: `มท 0322/ว ${10_000 + n}`,
      date: dayOf(sendAt),
      subject: name,
      urgency: null,
      from: pick(OFFICES),
      to: ['ผู้ว่าราชการจังหวัด ทุกจังหวัด'],
      deadlines: [{ date: due, time: null, what: `รายงานผล${about}`, relative: null, past: false }],
      meetings: [],
      links: ['https://example.go.th'],
      emails: [],
      phones: ['0 2226 0530'],
      references: [],
      attachments: ['แบบรายงาน'],
      text,
      audience: { tier: 'both', include: ['00'], exclude: [] },
      fiscalYear: 2570,
      revision: 1,
      state: 'published',
      sendAt,
      createdAt: sendAt,
      changedAt: sendAt,
      createdBy: 'bench',
      createdByName: null,
      senderArea: '00',
    };
  };
  return Array.from({ length: size }, (_, n) => circular(n));
}
