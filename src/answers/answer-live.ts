import type { Day } from '../storage/records/entity.ts';
import { formatThaiDay, formatThaiTime } from '../thai/thai-date.ts';
import type { Answer, AnswerContext } from './answer.ts';
import { NO_ANSWER } from './answer.ts';
import type { LiveArea, LiveData, LiveDeadline } from './live-data.ts';
import * as says from './messages.ts';

export type LiveQuestion = 'status' | 'silent' | 'next';

const SILENT =
  /ใคร(?:บ้าง)?(?:ที่)?(?:ยัง)?(?:ไม่|ค้าง)(?:ได้)?(?:ส่ง|รายงาน|ทำ|เบิก|คีย์)|ใครยัง(?:ไม่ได้|ไม่|ค้าง)(?:$|เลย|บ้าง|อีก)|(?:อำเภอ|จังหวัด)ไหน(?:บ้าง)?(?:ที่)?(?:ยัง)(?:ไม่|ค้าง)|(?:อำเภอ|จังหวัด)ไหน(?:บ้าง)?(?:ที่)?ส่งแล้ว|(?:เหลือ|ค้าง|ขาด)(?:กี่|อีกกี่)?(?:อำเภอ|จังหวัด)(?:ไหน|อะไร|ที่)|ใครส่งแล้ว|ส่งแล้วกี่(?:อำเภอ|จังหวัด|แห่ง|ที่|คน)|ส่งครบ(?:ทุก)?(?:อำเภอ|จังหวัด)?(?:หรือ|ยัง|ไหม)|ส่งครบยัง|อำเภอไหนค้าง|ยังขาดอำเภอ/;
const YET =
  '(?:หรือยัง|ยัง(?!ไง|งั|มี|ใช้|ต้อง|เป็น|ให้|อยู่|ได้)|แล้วหรือ|แล้วไหม|ครบไหม|ครบ(?:$|ครับ|คะ|ค่ะ)|หมดไหม)';
const OWN_STATUS = new RegExp(
  `(?:อำเภอ|จังหวัด|จว|อ)?(?:เรา|ผม|หนู|ของเรา|ของผม|ดิฉัน)[ก-๙a-z]{0,14}?(?:ส่ง|ครบ|เสร็จ|รายงาน|ทำ)[ก-๙a-z0-9]{0,14}?${YET}|^ส่ง(?:แล้ว)?(?:หรือ)?(?:ยัง(?!ไง)|ไหม)|(?:เรา|ผม|หนู)(?:ยัง)?(?:ค้าง|เหลือ|ขาด)(?!เงิน|งบ|อีกกี่วัน|ประชุม|อบรม|คน|ข้าว)`,
);
const OUTSTANDING =
  /(?:เรา|ผม|หนู)(?:ยัง)?ต้อง(?:ส่ง|รายงาน)อะไร(?:บ้าง)?(?:แหน่|มั่ง)?$|(?:เหลือ|ค้าง|ขาด)(?:งาน|ส่ง)?(?:อะไร|ไร|อัลไล)|อะไร(?:ที่)?ยัง(?:ค้าง|ต้องส่ง|ไม่ได้ส่ง|ไม่ส่ง)|(?:^|มี|งาน)อะไร(?:ที่)?(?:บ้าง)?(?:ที่)?(?:ค้าง|ต้องส่ง|ไม่ได้ส่ง|ไม่ส่ง)|มีอะไรต้อง(?:ส่ง|ทำ)(?!ต่อ)|งานค้าง|สถานะ(?:การส่ง|อำเภอ|จังหวัด|ของ)|ค้างส่ง|ยังต้องส่งอะไร/;
/** Names what is to be sent, or asks where to see it: a question of the work, not of where it stands. */
const OF_THE_WORK = /oit|iit|eit|itap|คุณธรรม|ดีเด่น|dopa|ที่ไหน|ตรงไหน|เมนู|หลังจาก|หลังลง|ในเว็บ|หัวข้อ/;
const NEXT =
  /กำหนด(?:ส่ง)?(?:การส่ง)?(?:ต่อไป|หน้า|ถัดไป|อันต่อไป|ที่ใกล้|ใกล้|ล่าสุด|อันใกล้)|ใกล้(?:ครบ)?(?:กำหนด|ถึงกำหนด|เดดไลน์)|ส่งอะไร(?:ต่อ|ก่อน|ถัดไป)|ต่อไปต้องส่ง|(?:งาน|อัน|เรื่อง)(?:ต่อไป|ถัดไป)(?:ที่)?(?:จะ)?(?:ต้อง)?ส่ง|เดดไลน์(?:หน้า|ต่อไป|ถัดไป|ใกล้|ล่าสุด)|(?:เดือน|อาทิตย์|สัปดาห์|วัน)(?:นี้|หน้า)(?:เรา|ผม|อำเภอเรา)?(?:มี(?:อะไร)?|ต้อง)(?:ต้อง)?ส่ง|ต้องส่งอะไร[ก-๙]{0,8}(?:วันนี้|พรุ่งนี้|(?:เดือน|อาทิตย์|สัปดาห์)(?:นี้|หน้า))|พรุ่งนี้(?:ต้อง|มี)(?:อะไร)?(?:ที่)?(?:ต้อง)?(?:ส่ง|รายงาน|กำหนด|เดดไลน์)/;

/** Whether a question asks where the asker's areas stand, so that live data is needed for it. */
export function liveQuestion(compact: string): LiveQuestion | null {
  if (NEXT.test(compact)) return 'next';
  if (SILENT.test(compact)) return 'silent';
  if (OWN_STATUS.test(compact)) return 'status';
  return OUTSTANDING.test(compact) && !OF_THE_WORK.test(compact) ? 'status' : null;
}

const isOpen = (area: LiveArea): boolean =>
  area.state === 'outstanding' || area.state === 'returned';
const SHOWN = 10;

const dueText = (deadline: LiveDeadline, today: Day): string => {
  const time = deadline.dueTime === null ? '' : ` ${formatThaiTime(deadline.dueTime)}`;
  const late = deadline.due < today ? ' (เลยกำหนดแล้ว)' : '';
  return `${deadline.title} กำหนด ${formatThaiDay(deadline.due, { weekday: true })}${time}${late}`;
};

const names = (areas: readonly LiveArea[]): string => {
  const shown = areas
    .slice(0, SHOWN)
    .map((each) => each.name)
    .join(' ');
  return areas.length > SHOWN ? `${shown} และอีก ${areas.length - SHOWN} แห่ง` : shown;
};

function deadlineLine(deadline: LiveDeadline, today: Day): string {
  const open = deadline.areas.filter(isOpen);
  const [only] = deadline.areas;
  const states = {
    submitted: 'ส่งแล้ว',
    verified: 'ตรวจแล้ว',
    exempt: 'ได้รับยกเว้น',
    outstanding: 'ยังไม่ส่ง',
    returned: 'ถูกส่งกลับให้แก้ไข',
  };
  const where =
    deadline.areas.length === 1 && only !== undefined
      ? `${only.name}: ${states[only.state]}`
      : open.length === 0
        ? `ส่งครบ ${deadline.areas.length} แห่ง`
        : `ยังไม่ส่ง ${open.length} จาก ${deadline.areas.length} แห่ง: ${names(open)}`;
  return `• ${dueText(deadline, today)}\n  ${where}`;
}

function text(
  question: LiveQuestion,
  live: LiveData,
  today: Day,
): { text: string; used: readonly LiveDeadline[] } {
  const open = live.openDeadlines.filter((each) => each.areas.some(isOpen));
  if (question === 'next') {
    const next = live.openDeadlines.filter((each) => each.due >= today);
    const [first] = next.filter((each) => each.areas.some(isOpen));
    const used = first ?? next[0];
    if (used === undefined) return { text: says.NO_NEXT_DEADLINE, used: [] };
    return { text: `${says.NEXT_DEADLINE}\n${deadlineLine(used, today)}`, used: [used] };
  }
  if (live.openDeadlines.length === 0) return { text: says.NO_OPEN_DEADLINES, used: [] };
  if (question === 'silent' || open.length === 0) {
    const used =
      question === 'silent' ? live.openDeadlines.slice(0, 5) : live.openDeadlines.slice(0, 3);
    const head = open.length === 0 ? says.ALL_SENT : says.NOT_SENT_YET;
    return { text: [head, ...used.map((each) => deadlineLine(each, today))].join('\n'), used };
  }
  const used = open.slice(0, 5);
  return {
    text: [says.STILL_OPEN, ...used.map((each) => deadlineLine(each, today))].join('\n'),
    used,
  };
}

/** Answers from the live state of the asker's areas; tells a stranger to enrol. */
export function answerLive(question: LiveQuestion, context: AnswerContext): Answer {
  const live = context.live ?? null;
  if (!context.asker.enrolled || context.asker.offices.length === 0 || live === null) {
    return {
      ...NO_ANSWER,
      outcome: 'clarify',
      text: says.ENROL_FOR_STATUS,
      choices: ['ช่วยเหลือ', 'ลงทะเบียน'],
    };
  }
  const said = text(question, live, context.today);
  const recorded = { title: says.LIVE_SOURCE, date: context.today };
  const sources = [recorded, ...said.used.map((each) => each.source)];
  const unique = sources.filter(
    (each, at) => sources.findIndex((other) => other.title === each.title) === at,
  );
  return {
    ...NO_ANSWER,
    outcome: 'answer',
    text: `${said.text}\n${says.sourceLine(unique)}`,
    sources: unique,
    entryId: `live:${question}`,
  };
}
