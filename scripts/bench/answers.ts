import type { Answer, AnswerContext } from '../../src/answers/answer.ts';
import { type AnswerIndex, createAnswerIndex } from '../../src/answers/answer-index.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import {
  type DevelopmentQuestion,
  isExpected,
  measure,
  readQuestions,
} from '../../src/answers/development/measure.ts';
import {
  loadStarterKnowledge,
  type StarterKnowledge,
} from '../../src/answers/development/starter-index.ts';
import type { KnowledgeEntry } from '../../src/answers/knowledge-entry.ts';
import type { Circular } from '../../src/storage/records/circular.ts';
import type { BenchRow } from './bench-row.ts';

const ENTRIES = 5000;
const CIRCULARS = 2000;
const TODAY = '2026-11-20';
const MEGABYTE = 1024 * 1024;
const DEVELOPMENT = new URL('../../src/answers/development/', import.meta.url);
const SUBJECTS =
  'บัญชี พัสดุ ทะเบียน สาธารณภัย ยาเสพติด สัญชาติ อาวุธปืน กองทุน หมู่บ้าน ไฟป่า ภัยแล้ง เลือกตั้ง จราจร แรงงาน ท่องเที่ยว เกษตร ชลประทาน โรงงาน ขยะ พลังงาน'.split(
    ' ',
  );
/** Confidence bands of the calibration curve. */
const BANDS = [
  [0, 0.4],
  [0.4, 0.6],
  [0.6, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 2],
] as const;

const row = (name: string, value: number, unit: string, baseline: number): BenchRow => ({
  name,
  value,
  unit,
  baseline,
  ratio: value / baseline,
});

const subject = (n: number): string => SUBJECTS[n % SUBJECTS.length] ?? '';

/** The curated entries and variations of them about other things, 5,000 in all. */
function manyEntries({ entries }: StarterKnowledge): KnowledgeEntry[] {
  const variation = (n: number): KnowledgeEntry[] => {
    const entry = entries[n % entries.length];
    if (entry === undefined) return [];
    const about = `${subject(n)}${subject(n * 7 + 3)}${n}`;
    const questions = entry.questions.map((question) => `${question} ${about}`);
    return [{ ...entry, id: `variation-${n}`, questions, answer: `${entry.answer} ${about}` }];
  };
  const missing = Array.from({ length: ENTRIES - entries.length }, (_, n) => n);
  return [...entries, ...missing.flatMap(variation)];
}

function circular(n: number): Circular {
  return {
    id: `circular-${n}`,
    version: 1,
    number: `มท 0322/ว ${10_000 + n}`,
    date: '2026-10-10',
    subject: `การขับเคลื่อนงาน${subject(n)}และ${subject(n * 3 + 1)} ประจำปีงบประมาณ พ.ศ. 2570 ชุดที่ ${n}`,
    urgency: null,
    from: 'กรมการปกครอง',
    to: ['ผู้ว่าราชการจังหวัด ทุกจังหวัด'],
    deadlines: [
      {
        date: '2026-12-15',
        time: null,
        what: `รายงานผล${subject(n)}`,
        relative: null,
        past: false,
      },
    ],
    meetings: [],
    links: ['https://example.go.th'],
    emails: [],
    phones: ['0 2226 0530'],
    references: [],
    attachments: ['แบบรายงาน'],
    text: '',
    audience: { tier: 'both', include: ['00'], exclude: [] },
    fiscalYear: 2570,
    revision: 1,
    state: 'published',
    sendAt: 0,
    createdAt: 0,
    changedAt: 0,
    createdBy: 'bench',
    createdByName: null,
    senderArea: '00',
  };
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

function timesToFind(index: AnswerIndex, questions: readonly DevelopmentQuestion[]): number[] {
  return questions.map(({ q }) => {
    const begun = performance.now();
    index.find(index.read(q, TODAY), 14);
    return performance.now() - begun;
  });
}

const contextOf = (index: AnswerIndex): AnswerContext => ({
  index,
  today: TODAY,
  asker: { offices: [{ tier: 'province', area: '00' }], enrolled: true },
  in: 'direct',
  live: { openDeadlines: [] },
});

/** How often the best find of a question is right, by its confidence; baseline is 100 of 100. */
function calibration(index: AnswerIndex, questions: readonly DevelopmentQuestion[]): BenchRow[] {
  const finds = questions.flatMap(({ q, expect }) => {
    const [best] = index.find(index.read(q, TODAY), 1);
    if (best === undefined) return [];
    const answer: Pick<Answer, 'entryId'> = { entryId: best.match.answerKey };
    return [{ score: best.match.score, right: isExpected(answer, expect) }];
  });
  return BANDS.flatMap(([from, to]) => {
    const band = finds.filter(({ score }) => score >= from && score < to);
    if (band.length === 0) return [];
    const right = band.filter((each) => each.right).length;
    const name = `answers: right at confidence ${from}–${Math.min(to, 1)} (${band.length} questions)`;
    return [row(name, (100 * right) / band.length, '%', 100)];
  });
}

/** Right and wrong on the development set; time and memory of finding among many. */
export async function benchAnswers(): Promise<readonly BenchRow[]> {
  const knowledge = await loadStarterKnowledge();
  const questions = await readQuestions<DevelopmentQuestion>(
    new URL('questions.jsonl', DEVELOPMENT),
  );
  const starter = createAnswerIndex(knowledge.entries, knowledge.letters, []);
  const measured = measure(questions, (question) => {
    const answer = answerQuestion(question, contextOf(starter));
    return answer.entryId === null && answer.outcome === 'answer'
      ? { ...answer, entryId: 'small-talk' }
      : answer;
  });
  const entries = manyEntries(knowledge);
  const circulars = Array.from({ length: CIRCULARS }, (_, n) => circular(n));
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const index = createAnswerIndex(entries, knowledge.letters, circulars);
  const building = performance.now() - begun;
  const grown = (process.memoryUsage().heapUsed - heap) / MEGABYTE;
  timesToFind(index, questions);
  const times = timesToFind(index, questions);
  const updating = performance.now();
  for (const each of circulars.slice(0, 100)) index.addCircular({ ...each, revision: 2 });
  const update = (performance.now() - updating) / 100;
  return [
    row(
      'answers: development set right (at least 97 %)',
      (100 * measured.right) / measured.asked,
      '%',
      97,
    ),
    row(
      'answers: development set wrong (at most 1 %)',
      (100 * measured.wrong.length) / measured.asked,
      '%',
      1,
    ),
    row(
      'answers: find p99 among 5,000 entries and 2,000 circulars',
      percentile(times, 0.99),
      'ms',
      5,
    ),
    row('answers: find p50', percentile(times, 0.5), 'ms', 5),
    row('answers: build the index', building, 'ms', 2000),
    row('answers: take in a circular', update, 'ms', 5),
    row('answers: heap of the index', grown, 'MB', 150),
    ...calibration(starter, questions),
  ];
}
