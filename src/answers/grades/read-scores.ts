import { PASS } from './level-of.ts';
import {
  BELOW,
  BOUND,
  FILL,
  JOINED,
  LISTED,
  MORE,
  NUMBER,
  PASSING,
  SCORED,
  toolNamed,
} from './score-words.ts';
import { exactly, isExact, type Scores, type Span, TOOLS, type Tool, WEIGHTS } from './scores.ts';

/** The least step of a score, for what is said to be below one. */
const STEP = 0.001;
const EVERY = '(?:ทุก|ครบทุก|ทั้งสาม|ทั้ง ?3|สาม|แต่ละ)\\s*(?:เครื่องมือ|ตัว|แบบวัด|แบบ|ด้าน|อัน|ส่วน|หมวด|ช่อง)';
/** Points out of a weight, one indicator, some tool below another score than the one to pass: not read. */
const UNREAD =
  /(?:ตัว|ข้อ|ตชว|ตัวชี้วัด|ครั้ง|ลำดับ|รอบ)\s*ที่\s*\d|(?:ตชว|ตัวชี้วัด)\s*\d|บาง\s*(?:เครื่องมือ|ตัว)|(?:เดียว|นึง|หนึ่ง)[^\d]{0,14}(?!85)\d\d|\d\s*\/\s*(?:30|40|100)(?!\d)|เต็ม\s*(?:30|40)(?!\d)/;
/** A number of one digit is a score only where it is called one. */
const ORDINAL =
  /(?<![\d.])\d(?![\d.])(?!\s*(?:คะแนน|แต้ม|เครื่องมือ|ตัว|ด้าน|ส่วน|แบบ|ข้อ|คน|อำเภอ|ปี|เดือน|วัน|ระดับ|รอบ|ครั้ง))/;
/** An hour: no score is so low. */
const HOUR = /(?<![\d.])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.])(?!\s*(?:คะแนน|แต้ม))/g;
/** `เกณฑ์ 85`: what is to be reached, not what was. */
const THRESHOLD = new RegExp(`(?:เกณฑ์(?:ผ่าน)?(?:คือ|ที่|มัน)?|ถึงเกณฑ์|ขั้นต่ำ)\\s*${NUMBER}`, 'g');
const NONE_BELOW = new RegExp(
  `ไม่(?:ได้)?มี\\s*(?:เครื่องมือ|ตัว|อัน|แบบ|ด้าน)\\s*(?:ไหน|ใด)?(?:ที่)?\\s*(?:ได้)?\\s*(?:${BELOW}|ตก)\\s*(?:85)?`,
  'g',
);
const SOME_BELOW = new RegExp(
  `(?:มี)?(?:เครื่องมือ|ตัว|อัน|ด้าน)\\s*(?:นึง|หนึ่ง|เดียว|ใดตัวหนึ่ง|ใดเครื่องมือหนึ่ง)\\s*(?:ที่)?\\s*(?:ได้)?\\s*(?:${BELOW}|ตก)\\s*(?:85)?|(?:ตก|ต่ำกว่า ?85|ไม่ถึง ?85)\\s*(?:อยู่|ไป)?\\s*(?:แค่)?\\s*(?:ตัว|เครื่องมือ|อัน)(?:เดียว|นึง|หนึ่ง)`,
  'g',
);
const EVERY_TOOL = new RegExp(`${EVERY}${FILL}\\s*${BOUND}${NUMBER}${MORE}`, 'g');
const NUMBER_FOR_EVERY = new RegExp(
  `${BOUND}${NUMBER}${MORE}\\s*(?:คะแนน)?\\s*(?:หมด)?${EVERY}`,
  'g',
);
const LISTED_TOOLS = new RegExp(
  `(${SCORED})${JOINED}(${SCORED})(?:${JOINED}(${SCORED}))?${FILL}\\s*${LISTED}(?:${JOINED}${LISTED})?(?:${JOINED}${LISTED})?`,
  'g',
);
const TOOL_SCORE = new RegExp(`(${SCORED})${FILL}\\s*${BOUND}${NUMBER}${MORE}`, 'g');
const SCORE_OF_TOOL = new RegExp(`${NUMBER}\\s*(?:คะแนน)?\\s*(?:ใน|ที่|ของ|จาก)\\s*(${SCORED})`, 'g');
/** A tool that is said to fall short, without its score. */
const TOOL_SHORT = new RegExp(
  `(${SCORED})\\s*(?:ได้|มัน|ดัน|ก็|คะแนน|\\s)*(?:ไม่ถึง|ต่ำกว่าเกณฑ์|ไม่ผ่านเกณฑ์|ไม่ผ่าน|ตก)(?!\\s*\\d)(?:เกณฑ์)?`,
  'g',
);
/** The ways to give a total, the plainest first. */
const TOTALS: readonly RegExp[] = [
  new RegExp(`(?:คะแนนรวม|ผลรวม|รวม)(?!ถึง)${FILL}\\s*${BOUND}${NUMBER}${MORE}`, 'g'),
  new RegExp(`(?:ได้|คะแนน|เฉลี่ย)${FILL}\\s*${BOUND}${NUMBER}${MORE}`, 'g'),
  new RegExp(
    `${BOUND}${NUMBER}${MORE}\\s*(?=คะแนน|แต้ม|ถ้วน|พอดี|เป๊ะ|${PASSING}|ถือว่า|เรียก|อยู่|ระดับ|เกรด|นี่|นี้|ปัด|จะ|ตก|ก็|แต่|ทั้งที่|ล่ะ|ละ|ได้(?:ระดับ|เกรด))`,
    'g',
  ),
  /()(?<=^|[^\d./-])(\d{2}\.\d{1,3})(?![\d./-])/g,
];

function spanOf(bound: string | undefined, digits: string, more: string | undefined): Span {
  const score = Number(digits);
  if (bound === 'ไม่เกิน') return { from: 0, to: score };
  if (BELOW.split('|').includes(bound ?? '')) return { from: 0, to: score - STEP };
  if (more === 'กว่า' && !bound) return { from: score, to: Math.min(100, score + 1 - STEP) };
  return bound || more ? { from: score, to: 100 } : exactly(score);
}

function within(a: Span, b: Span): Span | null {
  const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return both.from > both.to ? null : both;
}

/** The scores of the tools, and the text without them; null where they do not agree. */
function takeTools(text: string): { tools: Scores['tools']; below: boolean; rest: string } | null {
  const tools: Partial<Record<Tool, Span>> = {};
  let agree = true;
  let below = false;
  const put = (tool: Tool, span: Span): string => {
    const both = within(tools[tool] ?? { from: 0, to: Number.POSITIVE_INFINITY }, span);
    agree &&= both !== null;
    tools[tool] = both ?? span;
    return ' ';
  };
  const putEvery = (span: Span): string => {
    for (const tool of TOOLS) put(tool, span);
    return ' ';
  };
  const rest = text
    .replace(NONE_BELOW, () => putEvery({ from: PASS, to: 100 }))
    .replace(SOME_BELOW, () => {
      below = true;
      return ' ';
    })
    .replace(EVERY_TOOL, (_, bound, digits, more) => putEvery(spanOf(bound, digits, more)))
    .replace(NUMBER_FOR_EVERY, (_, bound, digits, more) => putEvery(spanOf(bound, digits, more)))
    .replace(LISTED_TOOLS, (whole: string, ...groups: (string | undefined)[]) => {
      const named = groups.slice(0, 3).flatMap((word) => (word ? [toolNamed(word)] : []));
      const given = groups.slice(3, 6).filter((digits) => digits !== undefined);
      if (given.length !== 1 && given.length !== named.length) return whole;
      named.forEach((tool, at) => {
        put(tool, exactly(Number(given[at] ?? given[0])));
      });
      return ' ';
    })
    .replace(TOOL_SCORE, (_, tool, bound, digits, more) =>
      put(toolNamed(tool), spanOf(bound, digits, more)),
    )
    .replace(SCORE_OF_TOOL, (_, digits, tool) => put(toolNamed(tool), exactly(Number(digits))))
    .replace(TOOL_SHORT, (_, tool) => put(toolNamed(tool), { from: 0, to: PASS - STEP }));
  return agree ? { tools, below, rest } : null;
}

/** The total, null where none is given; undefined where two do not agree. */
function totalIn(text: string): Span | null | undefined {
  let rest = text;
  let total: Span | null = null;
  let agree = true;
  for (const pattern of TOTALS) {
    if (total !== null && isExact(total)) break;
    rest = rest.replace(pattern, (_, bound, digits, more) => {
      const span = spanOf(bound, digits, typeof more === 'string' ? more : undefined);
      const both: Span | null = total === null ? span : within(total, span);
      agree &&= both !== null;
      total = both ?? span;
      return ' ';
    });
  }
  return agree ? total : undefined;
}

/** Whether the tools' scores may be points out of their weights rather than percentages. */
function arePoints(tools: Scores['tools']): boolean {
  const known = TOOLS.filter((tool) => tools[tool] !== undefined);
  return known.length > 1 && known.every((tool) => (tools[tool]?.to ?? 100) <= WEIGHTS[tool]);
}

/**
 * The scores that a normalised text without its years gives: the total, single tools, all of them,
 * exact or as bounds. Null where it gives none, or where they are no percentages or do not agree.
 */
export function readScores(text: string): Scores | null {
  const taken =
    UNREAD.test(text) || ORDINAL.test(text)
      ? null
      : takeTools(text.replace(HOUR, ' ').replace(THRESHOLD, ' '));
  const total = taken === null ? undefined : totalIn(taken.rest);
  if (taken === null || total === undefined) return null;
  const { tools, below } = taken;
  const given = [...Object.values(tools), ...(total === null ? [] : [total])];
  const inRange = given.every((span) => span.from <= 100 && span.to <= 100);
  if (given.length === 0 || !inRange || arePoints(tools)) return null;
  return { total, tools, someToolBelow: below };
}
