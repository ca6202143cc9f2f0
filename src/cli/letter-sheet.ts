import type { LetterFacts, LetterReading } from '../letters/letter-reading.ts';
import { formatThaiDay } from '../thai/thai-date.ts';

const day = (date: string | null): string =>
  date === null ? '–' : formatThaiDay(date, { weekday: true });

function factLines(facts: LetterFacts): readonly string[] {
  const list = (label: string, values: readonly string[]): readonly string[] =>
    values.map((value) => `${label}: ${value}`);
  const { audience } = facts;
  return [
    `ที่: ${facts.number ?? '–'}    ลงวันที่: ${day(facts.date)}    ความเร่งด่วน: ${facts.urgency ?? '–'}`,
    `เรื่อง: ${facts.subject ?? '–'}`,
    `จาก: ${facts.from ?? '–'}`,
    ...list('เรียน', facts.to),
    ...(audience === null
      ? []
      : [
          `กลุ่มเป้าหมาย: ระดับ ${audience.tier ?? '–'} พื้นที่ ${audience.area ?? '–'}` +
            (audience.exclude.length > 0 ? ` ยกเว้น ${audience.exclude.join(', ')}` : ''),
        ]),
    ...facts.deadlines.map(({ date, time, what, relative, past }) => {
      const when =
        date === null ? (relative ?? '–') : `${day(date)}${time === null ? '' : ` ${time} น.`}`;
      return `กำหนดส่ง: ${when}${past ? ' (ผ่านแล้ว)' : ''}  ${what}`;
    }),
    ...facts.meetings.map((meeting) => {
      const { date, end_date, start, end, channel, place, meetingId, passcode } = meeting;
      const parts = [
        day(date) + (end_date === null ? '' : ` ถึง ${day(end_date)}`),
        start === null ? '' : `${start}${end === null ? '' : `-${end}`} น.`,
        ...[channel, place].map((part) => part ?? ''),
        meetingId === null ? '' : `ID ${meetingId}`,
        passcode === null ? '' : `Passcode ${passcode}`,
      ];
      return `ประชุม: ${parts.filter((part) => part !== '').join('  ')}`;
    }),
    ...list('อ้างถึง', facts.references),
    ...list('สิ่งที่ส่งมาด้วย', facts.attachments),
    ...list('ลิงก์', facts.links),
    ...list('อีเมล', facts.emails),
    ...list('โทร', facts.phones),
  ];
}

/** A reading as a sheet for people: what was read, warnings first, then the letter it forwards. */
export function letterSheet(file: string, reading: LetterReading): string {
  return [
    `── ${file}`,
    ...reading.warnings.map(
      ({ message, line }) => `⚠ ${message}${line === null ? '' : ` (บรรทัดที่ ${line})`}`,
    ),
    ...factLines(reading),
    ...(reading.enclosed === null
      ? []
      : ['  หนังสือที่ส่งต่อมาด้วย:', ...factLines(reading.enclosed).map((line) => `  ${line}`)]),
  ].join('\n');
}
