import type { LetterDeadline, LetterMeeting } from '../../storage/records/circular.ts';
import { formatThaiDay, formatThaiTime } from '../../thai/thai-date.ts';
import type { LetterKnowledge } from './letter-knowledge.ts';

/** What everybody may read, and what enrolled people may besides. */
export interface PartlySecret {
  readonly open: string;
  readonly secret: string | null;
}

const SHORT_SUBJECT = 60;
const GRAPHEMES = new Intl.Segmenter('th');

const SHORT_SUBJECTS = new WeakMap<LetterKnowledge, Map<number, string>>();

/** The subject, shortened for use inside a sentence or a button. */
function shortSubject(letter: LetterKnowledge, most = SHORT_SUBJECT): string {
  const known = SHORT_SUBJECTS.get(letter) ?? new Map<number, string>();
  SHORT_SUBJECTS.set(letter, known);
  const short = known.get(most) ?? shortened(letter.aliases[0] ?? letter.subject, most);
  known.set(most, short);
  return short;
}

function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  let short = '';
  let count = 0;
  for (const { segment } of GRAPHEMES.segment(name)) {
    if (++count >= most) return `${short}…`;
    short += segment;
  }
  return name;
}

const weekday = (day: string): string => formatThaiDay(day, { weekday: true });

export function deadlineText(letter: LetterKnowledge, deadline: LetterDeadline): string {
  const what = `${deadline.what} (${shortSubject(letter)})`;
  if (deadline.date === null) return `${what} ${deadline.relative ?? ''}`.trim();
  const time = deadline.time === null ? '' : ` เวลา ${formatThaiTime(deadline.time)}`;
  return `${what} ภายใน${weekday(deadline.date)}${time}`;
}

/** A deadline in a list of dates. */
export const deadlineLabel = (deadline: LetterDeadline): string =>
  deadline.date === null
    ? `${deadline.what} ${deadline.relative ?? ''}`.trim()
    : `${shortened(deadline.what, 90)} ภายใน${weekday(deadline.date)}${deadline.time === null ? '' : ` เวลา ${formatThaiTime(deadline.time)}`}`;

export const deadlineChoice = (letter: LetterKnowledge, deadline: LetterDeadline): string =>
  `${deadline.what} กำหนดวันไหน (${shortSubject(letter, 30)})`;

/** The days, hours and channel of a meeting. */
export function meetingLabel(meeting: LetterMeeting): string {
  const days =
    meeting.end_date === null || meeting.end_date === meeting.date
      ? weekday(meeting.date)
      : `${weekday(meeting.date)} ถึง${weekday(meeting.end_date)}`;
  const hours =
    meeting.start === null
      ? ''
      : meeting.end === null
        ? ` เวลา ${formatThaiTime(meeting.start)} เป็นต้นไป`
        : ` เวลา ${meeting.start.replace(':', '.')}-${formatThaiTime(meeting.end)}`;
  const channel =
    meeting.channel === null || meeting.channel === 'onsite' ? '' : ` ผ่าน ${meeting.channel}`;
  return `${days}${hours}${channel}`;
}

export const meetingWhenText = (letter: LetterKnowledge, meeting: LetterMeeting): string =>
  `ประชุม ${shortSubject(letter)} ${meetingLabel(meeting)}`;

/** What stands in a letter, in its own words. */
export const passageText = (letter: LetterKnowledge, passage: string): string =>
  `ในหนังสือเรื่อง ${shortSubject(letter)} เขียนว่า “${passage}”`;

const PASSAGE = /^(ในหนังสือเรื่อง .*? เขียนว่า )“(.*)”$/s;

/** Several things of one letter: its name once, and nothing that another passage says too. */
export function togetherText(texts: readonly string[]): string {
  const said: string[] = [];
  let named: string | null = null;
  for (const text of new Set(texts)) {
    const [, name, passage] = PASSAGE.exec(text) ?? [];
    if (passage !== undefined && said.some((each) => each.includes(passage))) continue;
    said.push(name !== undefined && name === named ? `และ “${passage}”` : text);
    named = name ?? named;
  }
  return said.join('\n');
}

/** Several dates of a letter where nothing tells which one is meant. */
export const datesText = (letter: LetterKnowledge, labels: readonly string[]): string =>
  [
    `วันที่ในหนังสือเรื่อง ${shortSubject(letter)}:`,
    ...labels.map((label, at) => `(${at + 1}) ${label.replace(/^ในหนังสือเรื่อง .*? เขียนว่า /, '')}`),
  ].join('\n');

/** Said where a letter does not state what is asked for. */
export const notStated = (letter: LetterKnowledge): string =>
  `หนังสือเรื่อง ${shortSubject(letter)}${letter.number === null ? '' : ` (${letter.number})`} ไม่ได้ระบุเรื่องที่ถามไว้ จึงขอให้ผู้ประสานงานเป็นผู้ตอบ`;

/** What a letter is and what it asks for, when nothing in particular is asked. */
export const overviewText = (letter: LetterKnowledge, dates: readonly string[]): string =>
  [
    `หนังสือ${letter.number === null ? '' : ` ${letter.number}`}${letter.date === null ? '' : ` ลงวันที่ ${formatThaiDay(letter.date)}`} เรื่อง ${letter.subject}`,
    ...dates,
  ].join('\n');
export function meetingWhereText(letter: LetterKnowledge, meeting: LetterMeeting): string | null {
  const channel =
    meeting.channel === null || meeting.channel === 'onsite' ? null : `ผ่าน ${meeting.channel}`;
  const places = [meeting.place === null ? null : `ที่ ${meeting.place}`, channel].filter(
    (each) => each !== null,
  );
  return places.length === 0
    ? null
    : `ประชุม ${shortSubject(letter)} ${places.join(' และ')} (${weekday(meeting.date)})`;
}

export const meetingIdText = (letter: LetterKnowledge, meeting: LetterMeeting): string | null =>
  meeting.meetingId === null && meeting.passcode === null
    ? null
    : `ประชุม ${shortSubject(letter)} (${weekday(meeting.date)})${meeting.meetingId === null ? '' : ` Meeting ID ${meeting.meetingId}`}`;

/** What only enrolled people see of a meeting: its id where the answer has not said it, and passcode. */
export const meetingSecret = (meeting: LetterMeeting): string | null =>
  meeting.passcode === null
    ? null
    : `Meeting ID ${meeting.meetingId ?? '-'} Passcode ${meeting.passcode}`;

export const numberText = (letter: LetterKnowledge): string | null =>
  letter.number === null
    ? null
    : `หนังสือเรื่อง ${shortSubject(letter)} เลขที่ ${letter.number}${letter.date === null ? '' : ` ลงวันที่ ${formatThaiDay(letter.date)}`}`;

export const dateText = (letter: LetterKnowledge): string | null =>
  letter.date === null
    ? null
    : `หนังสือเรื่อง ${shortSubject(letter)} ลงวันที่ ${formatThaiDay(letter.date)}`;

export const subjectText = (letter: LetterKnowledge): string | null =>
  letter.number === null ? null : `หนังสือ ${letter.number} เรื่อง ${letter.subject}`;

export const fromText = (letter: LetterKnowledge): string | null =>
  letter.from === null ? null : `หนังสือเรื่อง ${shortSubject(letter)} ออกโดย ${letter.from}`;

export const toText = (letter: LetterKnowledge): string | null =>
  letter.to.length === 0 ? null : `หนังสือเรื่อง ${shortSubject(letter)} เรียน ${letter.to.join(', ')}`;

export const signerText = (letter: LetterKnowledge): string | null =>
  letter.signer === null ? null : `หนังสือเรื่อง ${shortSubject(letter)} ลงนามโดย ${letter.signer}`;

export const urgencyText = (letter: LetterKnowledge): string | null =>
  letter.urgency === null ? null : `หนังสือเรื่อง ${shortSubject(letter)} เป็นหนังสือ${letter.urgency}`;

/** The links, those that hold a meeting's passcode for enrolled people only; null where there is none. */
export function linksText(letter: LetterKnowledge): PartlySecret | null {
  if (letter.links.length === 0) return null;
  const secret = letter.links.filter((link) => /pwd=|zoom\.us\/j|pass(?:word|code)?=/i.test(link));
  const open = letter.links.filter((link) => !secret.includes(link));
  const shown = open.length === 0 ? 'ดูลิงก์ได้เมื่อลงทะเบียนแล้ว' : open.join(' , ');
  return {
    open: `ลิงก์ในหนังสือเรื่อง ${shortSubject(letter)}: ${shown}`,
    secret: secret.length === 0 ? null : secret.join(' , '),
  };
}

export const emailsText = (letter: LetterKnowledge): string | null =>
  letter.emails.length === 0
    ? null
    : `อีเมลในหนังสือเรื่อง ${shortSubject(letter)}: ${letter.emails.join(' , ')}`;

export const attachmentsText = (letter: LetterKnowledge): string | null =>
  letter.attachments.length === 0
    ? null
    : `สิ่งที่ส่งมาด้วยของหนังสือเรื่อง ${shortSubject(letter)} มี ${letter.attachments.length} รายการ: ${letter.attachments.map((each, at) => `(${at + 1}) ${each}`).join(' ')}`;

export const referencesText = (letter: LetterKnowledge): string | null =>
  letter.references.length === 0
    ? null
    : `หนังสือเรื่อง ${shortSubject(letter)} อ้างถึง ${letter.references.join(', ')}`;

/** The numbers to call: offices' openly, a person's own for enrolled people; null where there is none. */
export function contactText(letter: LetterKnowledge): PartlySecret | null {
  if (letter.contacts.length === 0) return null;
  const line = (each: LetterKnowledge['contacts'][number]): string =>
    `${each.name === null ? '' : `${each.name} `}โทร. ${each.phone}`;
  const open = letter.contacts.filter((each) => !each.confidential).map(line);
  const own = letter.contacts.filter((each) => each.confidential);
  const named = own.flatMap((each) => (each.name === null ? [] : [each.name]));
  const shown = [...open, ...(named.length === 0 ? [] : [`ผู้ประสานงาน ${named.join(', ')}`])];
  return {
    open: `ติดต่อเรื่อง ${shortSubject(letter)}: ${shown.length === 0 ? 'ดูเบอร์ได้เมื่อลงทะเบียนแล้ว' : shown.join(' , ')}`,
    secret: own.length === 0 ? null : own.map(line).join(' , '),
  };
}

const CHOICES: Readonly<Record<string, string>> = {
  number: 'เลขที่หนังสือ',
  date: 'หนังสือลงวันที่เท่าไร',
  subject: 'หนังสือเรื่องอะไร',
  from: 'หนังสือของหน่วยงานไหน',
  to: 'หนังสือเรียนถึงใคร',
  signer: 'ใครลงนามหนังสือ',
  urgency: 'หนังสือด่วนไหม',
  links: 'ลิงก์ในหนังสือ',
  emails: 'อีเมลในหนังสือ',
  attachments: 'สิ่งที่ส่งมาด้วยมีอะไรบ้าง',
  references: 'อ้างถึงหนังสือไหน',
  contact: 'ติดต่อใคร โทรเบอร์ไหน',
  'meeting-when': 'ประชุมวันไหน กี่โมง',
  'meeting-where': 'ประชุมที่ไหน ทางไหน',
  'meeting-id': 'รหัสประชุม Zoom',
  time: 'กี่โมง',
  when: 'กำหนดวันไหน',
  where: 'จัดที่ไหน',
  way: 'ส่งทางไหน',
  'what-to-send': 'ต้องส่งอะไร',
  approver: 'ใครอนุมัติ',
  percent: 'ร้อยละเท่าไร',
  count: 'จำนวนเท่าไร',
  who: 'ใคร',
};

/** A letter's number where it tells the letter apart, for a button that asks of it. */
const numberOf = (letter: LetterKnowledge): string => {
  const last = /(?:ว\s*)?\d+$/.exec(letter.number ?? '')?.[0];
  return last === undefined || letter.origin === 'starter' ? '' : ` ${last}`;
};

/** The text of a button that asks for a facet of a letter. */
export const choiceFor = (facet: string, letter: LetterKnowledge): string =>
  `${CHOICES[facet] ?? ''} ${shortSubject(letter, 40)}${numberOf(letter)}`.trim();

export const overviewChoice = (letter: LetterKnowledge): string =>
  `${shortSubject(letter, 50)}${numberOf(letter)}`.trim();
