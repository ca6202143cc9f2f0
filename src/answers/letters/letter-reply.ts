import type { LetterMeeting } from '../../storage/records/circular.ts';
import { findPassage } from './find-passage.ts';
import { letterFacets } from './letter-facets.ts';
import * as says from './letter-messages.ts';
import { countValues, dateValues, type TextValue, textValues } from './letter-values.ts';
import { holdsDay } from './question-dates.ts';
import { keyOf, type PutToLetter, quoted, type Reply, replied } from './reply.ts';
import type { WantedKind } from './wanted.ts';
import { weighValues } from './weigh-context.ts';
import { whenReply } from './when-reply.ts';

/** Least share of the telling words that must stand around what is quoted. */
const TOLD_FROM = 0.5;
const TIED = 0.15;
const MOST_ASKED = 3;

/** One of the facts that every letter of its kind has. */
function factOf({ letter }: PutToLetter, facet: string): Reply | null {
  const key = keyOf(letter, facet);
  const found = letterFacets(letter).find((each) => each.key === key);
  return found === undefined
    ? null
    : { key, text: found.text, secret: found.secret, day: found.day };
}

/** The best value of some kind by the words around it, quoted; several that are equally near together. */
function nearest(put: PutToLetter, values: readonly TextValue[]): Reply | null {
  const weighed = weighValues(values, put.words.pieces, put.view);
  const [best] = weighed;
  if (best === undefined || best.told < TOLD_FROM) return null;
  const telling = put.words.pieces.some((piece) => !piece.cue);
  if (best.score === 0 && telling) return null;
  const tied = weighed.filter((each) => best.score - each.score <= TIED);
  const first = tied.reduce((a, b) => (b.value.start < a.value.start ? b : a));
  const last = tied.reduce((a, b) => (b.value.end > a.value.end ? b : a));
  const together = last.value.end - first.value.start < 200;
  return together
    ? quoted(put, first.from, first.value.start, last.value.end)
    : quoted(put, best.from, best.value.start, best.value.end);
}

/** The hours of a meeting, or those the text names for a day or a thing. */
function timeReply(put: PutToLetter): Reply | null {
  const { letter, view, words } = put;
  const times = textValues(view.flow, 'time');
  if (words.days.length > 0) {
    const dates = dateValues(view.flow, letter.date);
    const on = times.filter((time) => {
      const day = dates.filter(({ end }) => end <= time.start && time.start - end < 60).at(-1);
      return day !== undefined && words.days.some((each) => holdsDay(day.first, day.last, each));
    });
    const [best] = weighValues(on, words.pieces, view);
    if (best !== undefined)
      return quoted(
        put,
        Math.max(best.from, best.value.start - 80),
        best.value.start,
        best.value.end,
      );
  }
  const at = letter.meetings.findIndex(({ start }) => start !== null);
  const meeting = letter.meetings[at];
  if (meeting !== undefined && letter.meetings.length === 1)
    return replied(letter, `meeting-${at}-when`, says.meetingWhenText(letter, meeting), {
      day: meeting.end_date ?? meeting.date,
    });
  if (meeting !== undefined) {
    const when = whenReply({ ...put, wanted: { ...put.wanted, gathering: true, byDay: false } });
    if (when !== null && /\d\d\.\d\d/.test(when.text)) return when;
  }
  const timed = letter.deadlines.findIndex(({ time }) => time !== null);
  if (timed >= 0 && put.wanted.byDay) return factOf(put, `deadline-${timed}`);
  return times.length === 0 ? null : nearest(put, times);
}

const PLACE_ENDS = /\s(?:โดย|จึง|เวลา|ทั้งนี้|เพื่อ|ในวัน|ตาม|ซึ่ง|และ|รายละเอียด|สำนักงานเขต|กรม)/;

/** A meeting with its place as the text goes on about it, where the facts hold but the beginning. */
function wholePlace(meeting: LetterMeeting | undefined, flow: string): LetterMeeting | undefined {
  const known = meeting?.place ?? null;
  if (meeting === undefined || known === null) return meeting;
  const longer = textValues(flow, 'place')
    .map(({ text }) => text.replace(/^(?:ณ|ที่)\s?/, ''))
    .map((text) =>
      text
        .slice(0, (text.search(PLACE_ENDS) + text.length + 1) % (text.length + 1) || text.length)
        .trim(),
    )
    .find((text) => text.startsWith(known) && text.length > known.length);
  return longer === undefined ? meeting : { ...meeting, place: longer };
}

function whereReply(put: PutToLetter): Reply | null {
  const { letter, view, wanted, words } = put;
  const at = letter.meetings.findIndex(
    ({ place, channel }) => place !== null || (channel !== null && channel !== 'onsite'),
  );
  const meeting = wholePlace(letter.meetings[at], view.flow);
  const known = meeting === undefined ? null : says.meetingWhereText(letter, meeting);
  const other = /เผยแพร่|ลงที่|เบิก|ส่ง|ยื่น|จากไหน/.test(words.compact);
  if (known !== null && (wanted.gathering || !other) && !/เบิก|จากไหน/.test(words.compact))
    return replied(letter, `meeting-${at}-where`, known, {
      day: meeting?.end_date ?? meeting?.date ?? null,
    });
  const source = /จากไหน|เบิก/.test(words.compact);
  const places = source ? [] : textValues(view.flow, 'place');
  return nearest(put, places) ?? passageReply(put, source ? 'จาก' : wanted.noun);
}

function passageReply(put: PutToLetter, noun: string | null): Reply | null {
  const passage = findPassage(put.words.pieces, put.view, noun);
  if (passage === null || passage.told < TOLD_FROM) return null;
  return quoted(put, passage.start, passage.start, passage.end);
}

const SPEAKS = /โดย\s?$/;
const CONTACT_BEHIND = /^[^\n]{0,30}(?:โทร|หมายเลข|เบอร์|\d{3})/;

/** The person meant: by the words around the name, those who sign or are to be called left out. */
function whoReply(put: PutToLetter): Reply | null {
  const { letter, view, words } = put;
  const names = textValues(view.flow, 'name').filter(({ start, end, text }) => {
    const bracketed =
      view.flow[start - 1] === '(' || view.flow.slice(start - 2, start).includes('(');
    const contact = CONTACT_BEHIND.test(view.flow.slice(end, end + 40));
    return !bracketed && !contact && !(letter.signer ?? '').includes(text);
  });
  if (/วิทยากร|ผู้บรรยาย|พูด|สอน|บรรยาย/.test(words.compact)) {
    const speaker = names.filter(({ start }) =>
      SPEAKS.test(view.flow.slice(Math.max(0, start - 8), start)),
    );
    const [only] = speaker;
    if (only !== undefined) return quoted(put, only.start - 60, only.start, only.end);
  }
  const named = nearest(put, names);
  if (named !== null) return named;
  const positions =
    /(?:ผู้อำนวยการ|หัวหน้า|ผู้จัดการ|ผู้ว่าราชการ|นายกเทศมนตรี|เลขาธิการ|อธิการบดี|อธิบดี|คณบดี|ปลัด|ประธาน|เจ้าหน้าที่)[^\s]{0,40}[^\n]{0,40}?(?:ทำหน้าที่|รับผิดชอบ|มีหน้าที่)[^\n]{0,60}/g;
  const said = [...view.flow.matchAll(positions)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  const [best] = weighValues(said, words.pieces, view);
  if (best === undefined || best.told < TOLD_FROM || best.score === 0) return null;
  return quoted(put, best.value.start - 50, best.value.start, best.value.end);
}

function approverReply(put: PutToLetter): Reply | null {
  const match =
    /(?:^|\n)[\s☑☐✓-]*(?:อนุมัติ|เห็นชอบ)[^()\n]{0,40}\n?\s*\(?((?:นาย|นาง|นางสาว|พล|ดร\.)[^()\n]{3,60})\)?[^\n]{0,4}(?:\n([^\n]{4,80}))?/.exec(
      put.view.flow,
    );
  if (match?.[1] === undefined) return null;
  return quoted(put, match.index, match.index, match.index + match[0].length);
}

/** Lines to be called, with the person named before the number where the text names one. */
function contactReply(put: PutToLetter): Reply | null {
  const { letter, view } = put;
  const contacts = letter.contacts.map((contact) => {
    if (contact.name !== null) return contact;
    const at = view.flow.indexOf(contact.phone);
    const before =
      at < 0
        ? ''
        : view.flow
            .slice(Math.max(0, at - 70), at)
            .split('\n')
            .at(-1);
    const name = textValues(before ?? '', 'name').at(-1)?.text ?? null;
    return { ...contact, name };
  });
  const said = says.contactText({ ...letter, contacts });
  return said === null ? null : replied(letter, 'contact', said.open, { secret: said.secret });
}

function overview(put: PutToLetter): Reply | null {
  const { letter } = put;
  const dates = [
    ...letter.deadlines.map((each) => says.deadlineLabel(each)),
    ...letter.meetings.map((each) => `ประชุม ${says.meetingLabel(each)}`),
  ].slice(0, 4);
  return replied(letter, 'overview', says.overviewText(letter, dates));
}

const whichReply = (put: PutToLetter): Reply | null =>
  put.wanted.noun === null ? passageReply(put, null) : passageReply(put, put.wanted.noun);

const REPLIES: Readonly<Record<WantedKind, (put: PutToLetter) => Reply | null>> = {
  number: (put) => factOf(put, 'number'),
  date: (put) => factOf(put, 'date'),
  signer: (put) => factOf(put, 'signer'),
  approver: (put) => approverReply(put),
  from: (put) => factOf(put, 'from'),
  to: (put) => factOf(put, 'to'),
  urgency: (put) => factOf(put, 'urgency'),
  subject: (put) => factOf(put, 'subject'),
  attachments: (put) => factOf(put, 'attachments'),
  references: (put) => factOf(put, 'references'),
  links: (put) => factOf(put, 'links'),
  emails: (put) => factOf(put, 'emails'),
  contact: contactReply,
  'meeting-id': (put) =>
    put.letter.meetings
      .map((_, at) => factOf(put, `meeting-${at}-id`))
      .find((each) => each !== null) ?? null,
  time: timeReply,
  when: whenReply,
  where: whereReply,
  way: (put) => wayReply(put),
  'what-to-send': (put) => sendReply(put),
  account: () => null,
  percent: (put) => nearest(put, textValues(put.view.flow, 'percent')),
  money: (put) => nearest(put, textValues(put.view.flow, 'money')),
  count: (put) => nearest(put, countValues(put.view.flow, put.wanted.noun)),
  who: (put) => whoReply(put) ?? (/ส่ง|เสนอ/.test(put.words.compact) ? factOf(put, 'to') : null),
  which: whichReply,
  whether: (put) => passageReply(put, null),
  what: (put) => passageReply(put, null),
};

/** By which way something is to be sent: an address in the text beside the sending, or a passage. */
function wayReply(put: PutToLetter): Reply | null {
  const { view } = put;
  const addresses =
    /[\w.-]+@[\w.-]+|(?:https?:\/\/|www\.)\S+|QR\s?Code|Google\s?Form\S*|ไปรษณีย์\S*|ระบบ\s?[A-Za-z][\w-]+/gi;
  const found = [...view.flow.matchAll(addresses)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  return (
    nearest(put, found) ??
    factOf(put, 'emails') ??
    factOf(put, 'links') ??
    nearest(put, textValues(view.flow, 'place'))
  );
}

const SENDS =
  /(?:ขอให้|ให้|โปรด|จึงขอ|พิจารณา)[^\n]{0,60}?(?:จัดส่ง|นำส่ง|ส่ง(?!มา|เสริม|ผล|ที่)|กรอก)[^\n]{4,90}/;
const DOES = /(?:ขอให้|โปรด|จึงขอ)[^\n]{0,60}?(?:รายงาน|แจ้ง|ดำเนินการ|เข้าร่วม|ตอบ)[^\n]{4,90}/;

/** What is to be sent or done: by the deadlines, else where the text asks for it. */
function sendReply(put: PutToLetter): Reply | null {
  const { letter, view } = put;
  if (letter.deadlines.length > 0)
    return replied(
      letter,
      'dates',
      says.datesText(letter, letter.deadlines.map(says.deadlineLabel)),
    );
  const asks = SENDS.exec(view.flow) ?? DOES.exec(view.flow);
  return asks === null ? null : quoted(put, asks.index, asks.index, asks.index + asks[0].length);
}

/** Whether all the numbers that the question names are in the letter. */
export function numbersFit({ letter, view, words }: PutToLetter): boolean {
  const years = [
    letter.fiscalYear,
    letter.date === null ? 0 : Number(letter.date.slice(0, 4)) + 543,
  ];
  const known = (number: string): boolean =>
    view.numbers.has(number) || years.includes(Number(number)) || view.skeleton.includes(number);
  return words.numbers.every(known);
}

/** What a letter replies to all that is asked; null where it does not state it. */
export function letterReply(put: PutToLetter): Reply | null {
  const { wanted } = put;
  if (wanted.kinds.length === 0) return overview(put);
  const replies = wanted.kinds
    .slice(0, MOST_ASKED)
    .map((kind) => REPLIES[kind](put))
    .filter((each) => each !== null);
  const [first] = replies;
  if (first === undefined) return null;
  const texts = [...new Set(replies.map(({ text }) => text))];
  const secrets = [...new Set(replies.flatMap(({ secret }) => (secret === null ? [] : [secret])))];
  return {
    ...first,
    text: texts.join('\n'),
    secret: secrets.length === 0 ? null : secrets.join(' , '),
  };
}
