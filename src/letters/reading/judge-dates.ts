import type { Day } from '../../storage/records/entity.ts';
import { adopted } from './adopted-dates.ts';
import { type DateRole, dateRole } from './date-roles.ts';
import { type DateMention, findDates } from './find-dates.ts';
import type { Flow } from './flow.ts';
import type { Parties } from './parties.ts';
import { replacement } from './replaced-dates.ts';
import { happensThen, spokenOf } from './spoken-of.ts';
import { findStances, type Stance } from './stances.ts';
import { type Duty, findDuties } from './whose-duty.ts';

/** Why a date counts for nothing but context. */
export type Background = 'reference' | 'told' | 'replaced' | 'sender' | 'third' | 'unasked';

/** What a date in a body is to the letter's addressee. */
export interface JudgedDate {
  readonly mention: DateMention;
  /** Its paragraph's first character. */
  readonly paragraph: number;
  /** Where the words begin that belong to this date and not to the one before it. */
  readonly clause: number;
  readonly meaning: 'deadline' | 'event' | Background;
  /** What it would be if it counted. */
  readonly kind: 'deadline' | 'event' | 'reference';
  readonly renewed: boolean;
}

/** More dates than this are a table or no letter at all; the rest is left alone. */
export const MOST_DATES = 300;
/** Words further before a date than this say nothing about it. */
const LONGEST_CLAUSE = 600;
/** How far above its items the words that introduce a list may stand. */
const LONGEST_LEAD = 500;
const ITEM = /^(?:[-•–✓➢*]|\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s|(?:รุ่น|กลุ่ม|ครั้ง|รอบ|ระยะ|ช่วง)ที่|วัน)/;

/** A batch of a training, which meets then: `1. รุ่นที่ 1 ระหว่างวันที่ …`. */
const BATCH = /^\s*(?:\(?\d{1,2}[.)]?\s*)?รุ่น(?:ที่)?\s?\d{1,2}\s*(?:ระหว่าง|ใน|วัน|ที่|:|-|\s)*$/;

/** Tells who speaks and who has to act at an offset of a body. */
export interface Voices {
  readonly stanceAt: (offset: number) => Stance;
  readonly dutyAt: (offset: number) => Duty;
}

/** The voices of a body. */
export function voicesOf(text: string, parties: Parties): Voices {
  return { stanceAt: findStances(text, parties), dutyAt: findDuties(text, parties) };
}

/** Judges every date of a body: what it is, and whether it is the addressee's business. */
export function judgeDates(flow: Flow, voices: Voices, reference: Day | null): JudgedDate[] {
  const { text } = flow;
  const { stanceAt, dutyAt } = voices;
  const judged: JudgedDate[] = [];
  let previousEnd = 0;
  for (const mention of findDates(text, reference).slice(0, MOST_DATES)) {
    const paragraph = text.lastIndexOf('\n', mention.start) + 1;
    const clause = Math.max(paragraph, previousEnd, mention.start - LONGEST_CLAUSE);
    const before = text.slice(clause, mention.start);
    const after = text.slice(mention.end, mention.end + 100).split('\n')[0] ?? '';
    const moved = replacement(text, mention, previousEnd);
    let role = dateRole(text, mention);
    if (role === 'reference' && moved === 'new') role = 'on';
    previousEnd = mention.end;
    const isItem = ITEM.test(text.slice(paragraph, paragraph + 12));
    const lead = isItem ? 0 : paragraph;
    const wide = text.slice(Math.max(lead, mention.start - LONGEST_LEAD), mention.start);
    const own = spokenOf(before, after, mention.form, role);
    const spoken = own ?? (happensThen(before) ? null : introduced(mention.form, role));
    const isBatch = role === 'on' && BATCH.test(text.slice(paragraph, mention.start));
    const plain = isBatch ? 'event' : kindOf(role, mention, spoken);
    // What is moved needs no ภายใน: "ขยายเวลา … เป็นวันที่".
    const kind = moved === null || plain !== 'reference' ? plain : (spoken ?? 'deadline');
    judged.push({
      mention,
      paragraph,
      clause,
      kind,
      renewed: moved === 'new',
      meaning: meaningOf(kind),
    });

    /** What the words above the date's own clause introduce; a single day's task only to a list. */
    function introduced(form: DateMention['form'], as: DateRole): typeof own {
      const found = spokenOf(wide, after, form, as);
      const counts = isItem || as !== 'on' || form !== 'day' || moved !== null;
      return found === 'deadline' && !counts ? null : found;
    }

    function meaningOf(what: JudgedDate['kind']): JudgedDate['meaning'] {
      if (what === 'reference') return 'reference';
      if (moved === 'old') return 'replaced';
      const stance = stanceAt(mention.start);
      if (moved !== 'new' && stance === 'tells') return 'told';
      if (what === 'event') return ownGathering(text, clause, mention) ? 'third' : 'event';
      const duty = dutyAt(mention.start);
      if (duty === 'sender' || duty === 'third') return duty;
      if (duty !== 'addressee' && stance === 'reports') return 'unasked';
      return 'deadline';
    }
  }
  return adopted(text, judged, reference);
}

const OWN_GATHERING =
  /(?:คณะ(?:กรรมการ|ทำงาน|อนุกรรมการ)|ผู้ตรวจ|กรม|กระทรวง|จังหวัด|สำนักงาน)[^\n]{0,60}(?:จะ|จักได้|กำหนด)\s?(?:จัด)?(?:ประชุม|พิจารณา|ตรวจ|ลงพื้นที่)[^\n]{0,80}$/;
const ASKED_ALONG = /เชิญ|เข้าร่วม(?!คัดเลือก|ประกวด)|ร่วมประชุม|เข้าประชุม|เข้ารับ|รับฟัง|รับชม|ส่งผู้แทน/;

/** Whether others meet then, and nobody is asked to come. */
function ownGathering(text: string, clause: number, { start, end }: DateMention): boolean {
  if (!OWN_GATHERING.test(text.slice(clause, start))) return false;
  return !ASKED_ALONG.test(text.slice(end, end + 600)) && !/เชิญ/.test(text.slice(clause, start));
}

function kindOf(
  role: ReturnType<typeof dateRole>,
  mention: DateMention,
  spoken: ReturnType<typeof spokenOf>,
): JudgedDate['kind'] {
  if (role === 'limit') return 'deadline';
  if (role === 'reference') return 'reference';
  if (role === 'until') return spoken === 'deadline' ? 'deadline' : 'reference';
  if (mention.form === 'list' && spoken === 'deadline') return 'reference';
  return spoken ?? 'reference';
}
