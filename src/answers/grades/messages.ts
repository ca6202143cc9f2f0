import { type Level, PASS } from './level-of.ts';
import { isExact, type Scores, type Span, TOOLS } from './scores.ts';

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  excellent: 'ผ่านดีเยี่ยม',
  good: 'ผ่านดี',
  pass: 'ผ่าน',
  improve: 'ต้องปรับปรุง',
  urgent: 'ต้องปรับปรุงโดยด่วน',
};

/** When each level is meant, where the scores leave several open. */
const CONDITIONS: Readonly<Record<Level, string>> = {
  excellent: 'คะแนนรวมและทุกเครื่องมือ 95 ขึ้นไป',
  good: 'คะแนนรวมและทุกเครื่องมือ 85 ขึ้นไป',
  pass: 'คะแนนรวม 85 ขึ้นไป แต่มีเครื่องมือที่ต่ำกว่า 85',
  improve: 'คะแนนรวม 70.00-84.99',
  urgent: 'คะแนนรวมต่ำกว่า 70',
};

export const REAL_RESULT_MAY_DIFFER =
  'หมายเหตุ: คิดตามเกณฑ์จากตัวเลขที่ให้มา ไม่ใช่ผลที่ประกาศจริง ดูผลจริงได้ในระบบ ITAP';

export const PASSES = `ถือว่าผ่านเกณฑ์ (${PASS} ขึ้นไป)`;

export const FAILS = `ยังไม่ผ่านเกณฑ์ เพราะไม่ถึง ${PASS} (คิดตามตัวเลขที่ได้ ไม่ปัดขึ้น)`;

const scoreText = ({ from, to }: Span): string => {
  if (from === to) return String(from);
  if (to === 100) return `${from} ขึ้นไป`;
  return from === 0 ? `ต่ำกว่า ${Math.ceil(to)}` : `${from} กว่า`;
};

/** What was given and what the total comes to: `IIT 96 EIT 88 OIT 84 คะแนนรวมคำนวณได้ 88.8 (น้ำหนัก …)`. */
export function givenText(scores: Scores, calculated: number | null): string {
  const tools = TOOLS.flatMap((tool) => {
    const span = scores.tools[tool];
    return span === undefined ? [] : [`${tool.toUpperCase()} ${scoreText(span)}`];
  });
  const total = scores.total === null ? [] : [`คะแนนรวม ${scoreText(scores.total)}`];
  const below = scores.someToolBelow ? [`มีเครื่องมือที่ต่ำกว่า ${PASS}`] : [];
  const worked =
    calculated === null ? [] : [`คะแนนรวมคำนวณได้ ${calculated} (น้ำหนัก IIT 30 EIT 30 OIT 40)`];
  return [...total, ...tools, ...below, ...worked].join(' ');
}

export const totalsDiffer = (given: Span | null, calculated: number | null): string | null =>
  given !== null && calculated !== null && isExact(given) && Math.abs(given.from - calculated) > 1
    ? `คะแนนรวมที่ให้มา (${given.from}) ไม่ตรงกับที่คำนวณจากสามเครื่องมือ (${calculated}) โปรดตรวจตัวเลข`
    : null;

export const atLevel = (given: string, level: Level): string =>
  `${given} อยู่ระดับ “${LEVEL_NAMES[level]}”`;

/** Every level that is open, with its condition. */
export const mayBe = (levels: readonly Level[]): string =>
  [
    'ระดับขึ้นกับคะแนนที่ยังไม่ได้บอก',
    ...levels.map((level) => `• ${CONDITIONS[level]} = “${LEVEL_NAMES[level]}”`),
  ].join('\n');

export const lacks = (given: string, score: number): string =>
  `${given} ยังขาดอีก ${Math.round((PASS - score) * 1000) / 1000} คะแนนจึงจะถึงเกณฑ์ผ่าน ${PASS}`;

export const oldGrade = (given: string, grade: string, year: number | null): string =>
  `${given} ได้เกรด “${grade}” ตามเกณฑ์เดิม${year === null ? '' : ` (ปี ${year})`}`;

export const byOldRule = (grade: string): string => `(เกณฑ์ตัวอักษรแบบเดิม คะแนนนี้คือเกรด “${grade}”)`;
