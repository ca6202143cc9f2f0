import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CircularFacts } from '../storage/records/circular.ts';
import { toArabicDigits, toThaiDigits } from '../thai/digits.ts';
import { joinSpacedLetters } from '../thai/join-spaced-letters.ts';
import { normaliseThai } from '../thai/normalise-thai.ts';
import { formatThaiDay, formatThaiTime } from '../thai/thai-date.ts';
import type { LetterFacts } from './letter-reading.ts';
import { readLetter } from './read-letter.ts';

const WORDS = [
  ...['ที่ มท ๐๓๒๒/ว ๑๒๓', 'เรื่อง', 'เรียน', 'นายอำเภอ', 'ทุกอำเภอ', 'ผู้ว่าราชการจังหวัด', 'ยกเว้น'],
  ...['ภายในวันที่', 'ระหว่างวันที่', '๕', '31', '-', 'มีนาคม', 'มิ.ย.', '๒๕๖๘', '68', 'เดือนนี้', 'สิ้น'],
  ...['ประชุม', 'เวลา ๐๙.๐๐ น.', 'ณ ห้องประชุม', 'Zoom', 'Meeting ID: 812 345 6789', 'Passcode: ab12'],
  ...[
    'โทร. ๐ ๔๒๖๑ ๑๘๑๗',
    'a@b.go.th',
    'https://a.th/b',
    'www.dopa.go.th',
    '<td>',
    '|',
    '“',
    '”',
    '(',
    ')',
  ],
  ...['ขอให้อำเภอ', 'ส่งรายงาน', 'จังหวัดจะ', 'ตามที่', 'นั้น', 'แจ้งว่า', 'จากเดิม', 'เป็น', 'เลื่อน'],
  ...['จึงเรียนมาเพื่อ', 'ขอแสดงความนับถือ', '(นายก ข)', 'บันทึกข้อความ', 'สิ่งที่ส่งมาด้วย', 'อ้างถึง', 'ถึง'],
  ...['\n', '\n\n', ' ', '/๒. ต่อ...', '- ๒ -', 'ศาลากลางจังหวัดเลย', 'ํา', 'ภายใน ๗ วัน', 'วันศุกร์ที่'],
];
// Without brackets: what stands in markup is no text.
const talk = fc.string({ maxLength: 6 }).map((text) => text.replace(/[<>]/g, ''));
const letterish = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), talk), { maxLength: 60 })
  .map((words) => words.join(' '));
const anyText = fc.oneof(letterish, fc.string({ unit: 'binary', maxLength: 400 }));

const bare = (text: string): string =>
  toArabicDigits(joinSpacedLetters(normaliseThai(text)))
    .replace(/<td>|[|*☐<>]/g, '')
    // Dots may be leaders, which stand for blanks.
    .replace(/[.…_]/g, '')
    .replace(/\s/g, '');

function statedValues(facts: LetterFacts): string[] {
  return [
    ...[facts.number, facts.subject, facts.from, ...facts.to],
    ...facts.deadlines.flatMap((deadline) => [deadline.what, deadline.relative]),
    ...facts.meetings.flatMap(({ place, passcode }) => [place, passcode]),
    ...[...facts.links, ...facts.emails, ...facts.phones],
    ...[...facts.references, ...facts.attachments],
  ].filter((value) => value !== null);
}

test('any text at all gives a reading and no exception', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = readLetter(text, { today: '2026-11-20' });
      for (const warning of reading.warnings) {
        expect(warning.line).toBeGreaterThanOrEqual(1);
        expect(warning.line).toBeLessThanOrEqual(text.split(/\r\n?|[\n\u2028\u2029\u0085]/).length);
      }
    }),
    { numRuns: 1000 },
  );
});

test('every value that a reading states stands in the text', () => {
  fc.assert(
    fc.property(letterish, (text) => {
      const source = bare(text);
      const reading = readLetter(text);
      for (const facts of [reading, reading.enclosed]) {
        for (const value of facts ? statedValues(facts) : []) expect(source).toContain(bare(value));
        for (const { meetingId } of facts?.meetings ?? []) {
          expect(source.replace(/-/g, '')).toContain(meetingId ?? '');
        }
      }
      for (const { quote, field, value } of reading.evidence) {
        if (field === 'date') continue;
        expect(source).toContain(bare(quote));
        if (/^(?:number|urgency|phones|emails)$/.test(field))
          expect(bare(text)).toContain(bare(value));
      }
    }),
    { numRuns: 1000 },
  );
});

type Told = Pick<
  CircularFacts,
  'number' | 'date' | 'subject' | 'urgency' | 'deadlines' | 'meetings' | 'phones'
>;

/** A letter that says these facts the way a province writes to its districts. */
function render(facts: Told): string {
  const tasks = facts.deadlines.map(({ date, time, what }) => {
    const at = time ? ` เวลา ${formatThaiTime(time)}` : '';
    return `ให้${what} ภายใน${formatThaiDay(date ?? '', { weekday: true })}${at}`;
  });
  const meetings = facts.meetings.map((meeting) => {
    const end = meeting.end ? ` - ${formatThaiTime(meeting.end)}` : '';
    const day = formatThaiDay(meeting.date, { weekday: true });
    const start = meeting.start?.replace(':', '.');
    const id = `Meeting ID : ${meeting.meetingId} Passcode : ${meeting.passcode}`;
    return `ให้เข้าร่วมประชุม ใน${day} เวลา ${start}${end || ' น.'} ผ่านระบบ Zoom ${id}`;
  });
  const items = [...tasks, ...meetings].map((item, index) => `${index + 1}. ${item}`);
  return toThaiDigits(
    [
      facts.urgency ?? '',
      `ที่ ${facts.number}`,
      'ศาลากลางจังหวัดพะเยา\nถนนพหลโยธิน พย 56000',
      formatThaiDay(facts.date ?? ''),
      `เรื่อง ${facts.subject}`,
      'เรียน นายอำเภอ ทุกอำเภอ',
      'จังหวัดจึงขอให้อำเภอดำเนินการ ดังนี้',
      ...items,
      'จึงเรียนมาเพื่อดำเนินการ',
      'ขอแสดงความนับถือ',
      '(นายตัวอย่าง ทดสอบ)\nปลัดจังหวัด ปฏิบัติราชการแทน\nผู้ว่าราชการจังหวัดพะเยา',
      `โทร. ${facts.phones.join(', ')}`,
    ].join('\n\n'),
  );
}

const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 8, max: 16 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const told: fc.Arbitrary<Told> = fc.record({
  number: digits(4).map((running) => `พย 0018.1/ว ${running}`),
  date: fc.constant('2025-01-01'),
  subject: fc.constantFrom(
    'การประเมินผล',
    'แจ้งแนวทางการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568',
    'ขอเชิญประชุม',
  ),
  urgency: fc.constantFrom(null, 'ด่วน' as const, 'ด่วนมาก' as const, 'ด่วนที่สุด' as const),
  deadlines: fc.uniqueArray(
    fc.record({
      date: day,
      time: fc.option(time),
      what: fc.constantFrom('รายงานผลการดำเนินงานในระบบ', 'ส่งรายชื่อผู้ประสานงาน', 'ตอบแบบสำรวจ'),
      relative: fc.constant(null),
      past: fc.constant(false),
    }),
    { maxLength: 4, selector: (deadline) => deadline.date },
  ),
  meetings: fc.uniqueArray(
    fc.record({
      date: day,
      end_date: fc.constant(null),
      start: time,
      end: fc.constantFrom(null, '17:00'),
      channel: fc.constant('Zoom'),
      meetingId: digits(11),
      passcode: digits(6),
      place: fc.constant(null),
    }),
    { maxLength: 3, selector: (meeting) => meeting.date },
  ),
  phones: fc.constantFrom(['0 5444 1234'], ['0-5444-1234', '08 1234 5678']),
});

test('facts written as a letter read back as they were', () => {
  fc.assert(
    fc.property(told, (facts) => {
      const reading = readLetter(render(facts));
      const meetings = facts.meetings.map((meeting) => meeting);
      expect(reading).toMatchObject({ ...facts, meetings, warnings: [] });
    }),
    { numRuns: 300 },
  );
});
