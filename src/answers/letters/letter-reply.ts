import { plainWords } from '../finding/word-borders.ts';
import { askedApart } from './asked-apart.ts';
import { caseReply } from './case-reply.ts';
import { isCase } from './condition-reply.ts';
import { contactReply } from './contact-reply.ts';
import { countReplies } from './count-reply.ts';
import { asksForDeputy, deputyReply } from './deputy-reply.ts';
import * as says from './letter-messages.ts';
import { countValues, valuesIn } from './letter-values.ts';
import { linksReply } from './links-reply.ts';
import { heldPieces } from './match-pieces.ts';
import { meetingIdReply } from './meeting-id-reply.ts';
import {
  codeReply,
  factOf,
  namesCode,
  nearest,
  nearestOrOnly,
  passageReply,
} from './nearest-reply.ts';
import { longNumber, numberReply } from './number-reply.ts';
import { type PutToLetter, quoted, type Reply, replied } from './reply.ts';
import { rowReply } from './row-reply.ts';
import { sendReply, wayReply } from './send-reply.ts';
import { timeReply } from './time-reply.ts';
import type { WantedKind } from './wanted-kinds.ts';
import { isOfLetter } from './weigh-context.ts';
import { whenReply } from './when-reply.ts';
import { whereReply } from './where-reply.ts';
import { approverReply, signerReply, whoReply } from './who-reply.ts';

const MOST_ASKED = 3;
const AROUND_CODE = 70;

function overview(put: PutToLetter): Reply | null {
  const { letter } = put;
  const dates = [
    ...letter.deadlines.map((each) => says.deadlineLabel(each)),
    ...letter.meetings.map((each) => `ประชุม ${says.meetingLabel(each)}`),
  ].slice(0, 4);
  return replied(letter, 'overview', says.overviewText(letter, dates));
}

/** Who has to sign something that is sent in is asked, not who signs the letter. */
const FORM_SIGNED =
  /ต้อง(?:เป็นคน)?(?:ลงนาม|เซ็น)|(?:ใบ(?!นี้)[ก-๙]{2,12}?|แบบ[ก-๙\d.]{0,14}?|คำขอ[ก-๙]{0,8}?|ฟอร์ม)(?:ให้)?ใคร(?:เป็น)?(?:คน|ผู้)?(?:เซ็น|ลงนาม|ลงชื่อ)|ใคร(?:เป็น)?(?:คน|ผู้)?(?:เซ็น|ลงนาม)(?:รับรอง|ใน)?(?:ใบ(?!นี้)|แบบ|คำขอ|ฟอร์ม|(?<=รับรอง))/;

const REPLIES: Readonly<Record<WantedKind, (put: PutToLetter) => Reply | null>> = {
  number: (put) => numberReply(put),
  date: (put) => factOf(put, 'date'),
  signer: (put) =>
    namesCode(put) || FORM_SIGNED.test(put.words.compact)
      ? passageReply(put, 'ลงนาม')
      : signerReply(put),
  approver: (put) => approverReply(put) ?? passageReply(put, 'อนุมัติ'),
  from: (put) => factOf(put, 'from'),
  to: (put) => factOf(put, 'to'),
  urgency: (put) => factOf(put, 'urgency'),
  subject: (put) => (namesCode(put) ? codeReply(put) : factOf(put, 'subject')),
  attachments: (put) => factOf(put, 'attachments'),
  references: (put) => factOf(put, 'references'),
  links: linksReply,
  emails: (put) => factOf(put, 'emails'),
  contact: contactReply,
  fax: (put) => faxReply(put),
  'meeting-id': meetingIdReply,
  time: timeReply,
  when: whenReply,
  where: whereReply,
  way: wayReply,
  'what-to-send': sendReply,
  account: () => null,
  progress: () => null,
  code: (put) => nearest(put, valuesIn(put.view, 'code')) ?? longNumber(put),
  percent: (put) => nearestOrOnly(put, valuesIn(put.view, 'percent')),
  money: (put) => (asksOfUnheld(put) ? null : nearest(put, valuesIn(put.view, 'money'))),
  count: (put) => countReplies(put)[0] ?? null,
  duration: (put) =>
    nearest(
      put,
      DURATIONS.flatMap((unit) => countValues(put.view.flow, [unit])),
    ),
  who: (put) =>
    whoReply(put) ??
    (/(?:ส่ง|เสนอ)[ก-๙]{0,12}ใคร/.test(put.words.compact) ? factOf(put, 'to') : null),
  either: (put) => eitherReply(put),
  which: (put) =>
    codedByName(put) ??
    (namesCode(put) && put.words.compact.includes('คือ') ? codeReply(put) : null) ??
    passageReply(put, put.wanted.noun),
  whether: (put) => passageReply(put, null),
  what: (put) => (namesCode(put) ? codeReply(put) : passageReply(put, null)),
};

/** Which of two things: the passage that holds one of them. */
function eitherReply(put: PutToLetter): Reply | null {
  const [before = '', behind = ''] = put.words.compact.split(/หรือ(?!ยัง|ไม่|เปล่า|ป่าว)/);
  for (const word of [plainWords(before).at(-1), plainWords(behind)[0]]) {
    const reply = word === undefined || word.length < 2 ? null : passageReply(put, word);
    if (reply !== null) return reply;
  }
  return null;
}

const NUMBER_ASKED = /ข้อ(?:ไหน|อะไร|ใด|ที่เท่า)|ที่เท่าไ|เลข(?:อะไร|ไหน)/;

/** The number behind an English name that the question says: `MOIT 16` for MOIT ข้อไหน. */
function codedByName(put: PutToLetter): Reply | null {
  if (!NUMBER_ASKED.test(put.words.compact)) return null;
  for (const { word } of put.words.pieces) {
    if (!/^[a-z]{2,}$/.test(word)) continue;
    const found = new RegExp(`(?<![a-z])${word}\\s?\\d[\\d.]*`, 'i').exec(put.view.flow);
    if (found !== null)
      return quoted(put, found.index - AROUND_CODE, found.index, found.index + found[0].length);
  }
  return null;
}

/** Whether the cost or the last thing named before the sum that is asked for is not in the letter at all. */
function asksOfUnheld({ words, view }: PutToLetter): boolean {
  const held = heldPieces(words.pieces, view);
  const isUnheldCost = words.pieces.some(
    ({ word }, at) =>
      word === 'ค่า' && words.pieces[at + 1]?.cue === false && (held[at + 1] ?? 0) === 0,
  );
  const named = words.pieces.flatMap((piece, at) =>
    piece.cue || piece.ordinal || words.provinces.includes(piece.word) ? [] : [held[at] ?? 0],
  );
  return isUnheldCost || named.at(-1) === 0;
}

const DURATIONS = ['วัน', 'สัปดาห์', 'เดือน', 'ปี', 'ชั่วโมง', 'นาที'];

const FAX = /(?:โทรสาร|แฟกซ์|Fax\.?|FAX)[ .:]*(?:หมายเลข\s?)?(?:\d[\d\s–-]{6,14}\d)/g;

/** The line for faxes, where the letter names one. */
function faxReply(put: PutToLetter): Reply | null {
  const [found] = put.view.flow.matchAll(FAX);
  return found === undefined
    ? null
    : quoted(put, found.index, found.index, found.index + found[0].length);
}

/** Whether all the numbers that the question names are in the letter. */
export function numbersFit({ letter, view, words }: PutToLetter): boolean {
  const years = [
    letter.fiscalYear,
    letter.date === null ? 0 : Number(letter.date.slice(0, 4)) + 543,
  ];
  const known = (number: string): boolean =>
    isCase(number, words.normalised, view.flow) ||
    view.numbers.has(number) ||
    years.includes(Number(number)) ||
    view.skeleton.includes(number);
  return words.numbers.every(known);
}

/** Whether the question names a part of the letter, not the letter alone. */
const namesPart = ({ words, view }: PutToLetter): boolean =>
  words.pieces.some((piece) => !piece.cue && !isOfLetter(piece, view));

/** Whether the question names what the letter does not hold: telling what the letter is would miss it. */
function leavesOut({ words, view }: PutToLetter): boolean {
  const held = heldPieces(words.pieces, view);
  return words.pieces.some(({ cue }, at) => !cue && (held[at] ?? 0) === 0);
}

/** What a letter replies to all that is asked; null where it does not state it. */
export function letterReply(put: PutToLetter): Reply | null {
  const parts = askedApart(put.words);
  if (parts.length > 0) {
    const each = parts.map((part) => replyTo({ ...put, ...part }));
    if (each.every((reply) => reply !== null)) return joined(each);
  }
  return replyTo(put);
}

/** Several replies as one. */
function joined(replies: readonly Reply[]): Reply | null {
  const [first] = replies;
  if (first === undefined) return null;
  const texts = says.togetherText(replies.map(({ text }) => text));
  const secrets = [...new Set(replies.flatMap(({ secret }) => (secret === null ? [] : [secret])))];
  return {
    ...first,
    text: texts,
    secret: secrets.length === 0 ? null : secrets.join(' , '),
  };
}

/** What is asked of a case that is told before: may I, what am I to do. */
const OF_CASE: ReadonlySet<WantedKind> = new Set<WantedKind>([
  'whether',
  'either',
  'what',
  'what-to-send',
]);

/** What a letter replies to one thing asked. */
function replyTo(put: PutToLetter): Reply | null {
  const { wanted } = put;
  const row = rowReply(put);
  if (row !== null) return row;
  if (asksForDeputy(put)) return deputyReply(put);
  if (wanted.kinds.length === 0)
    return namesPart(put)
      ? (passageReply(put, null) ?? (leavesOut(put) ? null : overview(put)))
      : overview(put);
  if (wanted.kinds.includes('progress')) return null;
  const ruled = wanted.kinds.every((kind) => OF_CASE.has(kind)) ? caseReply(put) : null;
  if (ruled !== null) return ruled;
  const replies = wanted.kinds
    .slice(0, MOST_ASKED)
    .flatMap((kind) => (kind === 'count' ? countReplies(put) : [REPLIES[kind](put)]))
    .filter((each) => each !== null);
  return joined(replies);
}
