import type { ContextDate, Evidence } from '../letter-reading.ts';
import type { LetterLine } from './normalise-letter.ts';
import type { Parties } from './parties.ts';
import type { ReadLetter } from './read-one.ts';

const HOW =
  /(?:ผ่าน|ทาง|ที่|ใน|โดย)\s?((?:ระบบ(?!ให้|และ|ที่|จะ)|เว็บไซต์|กลุ่มไลน์)(?:[^\s]{2,40}|\s[A-Za-z]\S{1,40})|ลิงก์\s?\S{3,200}|(?:e-?mail|อีเมล|ไปรษณีย์อิเล็กทรอนิกส์)\s?:?\s?\S{3,60}|Google\s?Forms?|QR\s?Code|https?:\/\/\S{3,200})/i;
const AROUND = 80;
/** More links or phones than this are a directory, whose lines nobody checks one by one. */
const MOST_CONTACTS = 50;

/** All lines of the text; line 1 comes first. */
type Lines = readonly LetterLine[];

function evidence(
  lines: Lines,
  field: string,
  index: number | null,
  value: string,
  line: number,
): Evidence {
  return { field, index, value, line, quote: lines[line - 1]?.trimmed ?? '' };
}

function headEvidence({ head }: ReadLetter, lines: Lines): Evidence[] {
  const single = (['number', 'date', 'urgency', 'subject'] as const).flatMap((field) => {
    const found = head[field];
    return found ? [evidence(lines, field, null, found.value, found.line)] : [];
  });
  const to = head.to.map(({ value, line }, index) => evidence(lines, 'to', index, value, line));
  return [...single, ...to];
}

/** By whom and how each deadline is met, where the words around it say so. */
function deadlineEvidence(letter: ReadLetter, parties: Parties, lines: Lines): Evidence[] {
  const by = new RegExp(`(?:ให้|แจ้ง|กำชับ|เร่งรัด)\\s?((?:ทุก)?(?:${parties.addressee}))`);
  return letter.deadlines.flatMap((deadline, index) => {
    const found = [
      evidence(lines, 'deadlines', index, deadline.relative ?? deadline.text, deadline.line),
    ];
    const flow = [letter.body, letter.annex].find((each) => each.text.includes(deadline.text));
    const at = flow?.text.indexOf(deadline.text, flow.text.indexOf(deadline.what)) ?? -1;
    if (!flow || at < 0) return found;
    const from = Math.max(flow.text.lastIndexOf('\n', at) + 1, at - 300);
    const to = at + deadline.text.length + AROUND;
    const whom = by.exec(flow.text.slice(from, at))?.[1];
    const how = HOW.exec(flow.text.slice(Math.max(from, at - 160), to).split('\n')[0] ?? '')?.[1];
    if (whom) found.push(evidence(lines, 'deadlines.by', index, whom, deadline.line));
    if (how) found.push(evidence(lines, 'deadlines.how', index, how, deadline.line));
    return found;
  });
}

function contactEvidence(letter: ReadLetter, lines: Lines): Evidence[] {
  return (['links', 'emails', 'phones'] as const).flatMap((field) =>
    letter[field].slice(0, MOST_CONTACTS).flatMap((value, index) => {
      const line = lines.find((each) => each.trimmed.includes(value));
      return line ? [evidence(lines, field, index, value, line.number)] : [];
    }),
  );
}

/** Where each value of a letter comes from. */
export function evidenceOf(letter: ReadLetter, lines: readonly LetterLine[]): Evidence[] {
  const meetings = letter.meetings.map(({ text, line }, index) =>
    evidence(lines, 'meetings', index, text, line),
  );
  return [
    ...headEvidence(letter, lines),
    ...deadlineEvidence(letter, letter.parties, lines),
    ...meetings,
    ...contactEvidence(letter, lines),
  ];
}

/** The dates that a letter names and that are not its addressee's business. */
export function contextOf(letter: ReadLetter): ContextDate[] {
  return letter.judged.flatMap(({ kind, meaning, mention }) => {
    if (kind === 'reference' || mention.last === null) return [];
    if (meaning === 'deadline' || meaning === 'event' || meaning === 'reference') return [];
    const text = letter.body.text.slice(mention.start, mention.end);
    const line = letter.body.lineAt(mention.start);
    return [{ date: mention.last, kind, why: meaning, text, line }];
  });
}
