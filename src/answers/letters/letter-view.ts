import { toArabicDigits } from '../../thai/digits.ts';
import { joinSpacedLetters } from '../../thai/join-spaced-letters.ts';
import { normaliseThai } from '../../thai/normalise-thai.ts';
import type { LetterKnowledge } from './letter-knowledge.ts';
import { skeletonOf } from './skeleton.ts';
import { latinSounds } from './sounds.ts';

/** A letter's text made ready to be quoted and searched; worked out when it is first looked into. */
export interface LetterView {
  /** Its text with broken lines joined; paragraphs parted by a line break, Arabic digits. */
  readonly flow: string;
  readonly skeleton: string;
  /** Skeletons of what names it: its subject and deadlines, and the offices it is from and to. */
  readonly subject: string;
  readonly offices: string;
  readonly sender: string;
  /** Every number in it, without commas. */
  readonly numbers: ReadonlySet<string>;
  /** How its English words sound. */
  readonly sounds: ReadonlySet<string>;
  /** Its English words, alone and two together. */
  readonly latin: ReadonlySet<string>;
}

const VIEWS = new WeakMap<LetterKnowledge, LetterView>();
const LABEL =
  /^(?:เรื่?อง|เรียน|ถึง|อ้างถึง|สิ่งที่ส่งมาด้วย|ส่วนราชการ|ที่\s|วันที่|โทร|ขอแสดงความนับถือ|เรื่องเดิม|ข้อ(?:เท็จจริง|เสนอ|พิจารณา)|ขอพิจารณา|อนุมัติ|ลงชื่อ|เลขรับ|เลขที่รับ|รับที่|scan|\()/i;
const ITEM =
  /^(?:\(?\d{1,2}[.)](?!\d)|\d{1,2}(?:\.\d{1,2}){1,2}\s(?!\s?(?:[-–—]|น\.|ถึง))|[-–•✓✔➢❖*▪]\s?\S|[☐☑])/;
const OPENING = /^(?:ด้วย|ตามที่|ในการนี้|ทั้งนี้|จึงเรียน|จึงขอ|บัดนี้|อนึ่ง|เพื่อให้)/;
const PAGE_MARK = /^[-–\s]*\d{1,2}[-–\s]*$|^\/.{0,40}\.{2,}$/;
const SHORT_LINE = 40;

const withoutMarkup = (line: string): string =>
  line
    .replace(/<input\b[^<>]{0,200}>/gi, (box) => (/\schecked/i.test(box) ? '☑ ' : '☐ '))
    .replace(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,300})?\/?>/gi, ' ')
    .replace(/\*\*|\|/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Joins the lines that were broken for want of room. */
function flowOf(text: string): string {
  let flow = '';
  let broken = false;
  for (const raw of toArabicDigits(joinSpacedLetters(normaliseThai(text))).split('\n')) {
    const line = withoutMarkup(raw);
    if (line === '') {
      if (raw.trim() === '') broken = false;
      continue;
    }
    if (PAGE_MARK.test(line)) continue;
    const goesOn: boolean = broken && !LABEL.test(line) && !ITEM.test(line) && !OPENING.test(line);
    flow += `${flow === '' ? '' : goesOn ? ' ' : '\n'}${line}`;
    broken = line.length >= SHORT_LINE || (goesOn && line.length >= SHORT_LINE / 2);
  }
  return flow;
}

function latinWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return new Set([...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`)]);
}

/** What a letter looks like from outside, without its text. */
const namesOf = (letter: LetterKnowledge): string =>
  [letter.subject, ...letter.aliases, ...letter.deadlines.map((each) => each.what)].join(' ');

/** The texts in which a letter is found. */
export const searchedText = (letter: LetterKnowledge): string =>
  [
    namesOf(letter),
    letter.from ?? '',
    ...letter.to,
    letter.number ?? '',
    ...letter.attachments,
    letter.text,
  ].join(' ');

/** The view of a letter; the same for as long as the letter is held. */
export function viewOf(letter: LetterKnowledge): LetterView {
  const known = VIEWS.get(letter);
  if (known !== undefined) return known;
  const flow = flowOf(letter.text);
  const whole = searchedText({ ...letter, text: flow });
  const view: LetterView = {
    flow,
    skeleton: skeletonOf(whole),
    subject: skeletonOf(namesOf(letter)),
    offices: skeletonOf([letter.from ?? '', ...letter.to].join(' ')),
    sender: skeletonOf(letter.from ?? ''),
    numbers: new Set(whole.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? []),
    sounds: latinSounds(whole),
    latin: latinWords(whole),
  };
  VIEWS.set(letter, view);
  return view;
}
