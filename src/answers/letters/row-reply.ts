import type { Region } from '../../areas/regions.ts';
import { namesProvinceOf, regionIn, saidOfRegion } from './asked-regions.ts';
import type { LetterRow, LetterTable } from './letter-flow.ts';
import * as says from './letter-messages.ts';
import { datesIn } from './letter-values.ts';
import { factOf } from './nearest-reply.ts';
import type { QuestionPiece } from './question-pieces.ts';
import { withoutSecrets } from './quote.ts';
import { type PutToLetter, type Reply, replied } from './reply.ts';
import { isSumRow, leadOf, saidRow } from './said-row.ts';
import { skeletonOf } from './skeleton.ts';
import { lastOf } from './turned-words.ts';
import type { WantedKind } from './wanted-kinds.ts';

/** A row as it is compared. */
interface Compared {
  readonly row: LetterRow;
  readonly text: string;
  /** What the row goes by: รุ่นที่2, also where a column is headed รุ่น. */
  readonly names: readonly string[];
}

const isRegion = (word: string): boolean => regionIn(`ภาค${word}`) !== null;

const TELLS_FROM = 0.6;
const MOST_ROWS = 3;
/** Rows are named together: `ก กับ ข`. */
const TOGETHER = /กับ|และ/;
const ALIKE = 0.5;
const ALL_ROWS = /ทุก|ทั้งหมด|ทั้งสิ้น|ทั้งจังหวัด/;
/** A word that heads a column tells no row: รวม beside a row that is called so. */
const OF_HEADS = 0.2;
const NUMBER = /\d[\d,.]*/;
const SUM = /บาท|เงิน|งบ|ราคา|วงเงิน/;

const lengthWeight = ({ skeletons }: QuestionPiece): number =>
  0.4 + 0.6 * Math.min(1, (skeletons.at(-1)?.length ?? 0) / 6);

function compared(table: LetterTable): Compared[] {
  const [head = ''] = table.heads.map(skeletonOf);
  return table.rows.map((row) => {
    const [first = ''] = row.cells.map(skeletonOf);
    const numbered = /^(?:\d{1,2}|[a-z])$/.test(first)
      ? [`${head}${skeletonOf('ที่')}${first}`, `${head}${first}`]
      : [];
    return { row, text: skeletonOf(row.cells.join(' ')), names: [first, ...numbered] };
  });
}

const standsIn = (text: string, ordinal: string): boolean => {
  const at = text.indexOf(ordinal);
  return at >= 0 && !/^\d/.test(text.slice(at + ordinal.length));
};

const holds = ({ text, names }: Compared, { skeletons, ordinal }: QuestionPiece): boolean =>
  ordinal
    ? skeletons.some((each) => names.includes(each) || standsIn(text, each))
    : skeletons.some((each) => lastOf(each, text) >= 0);

/** The rows for a region: the one the letter tells it to take, else those of its provinces. */
function rowsOfRegion(rows: readonly Compared[], region: Region, flow: string): Compared[] {
  const said = saidOfRegion(region, flow) ?? '';
  const named = rows
    .flatMap((each) =>
      each.names
        .filter((name) => /[ก-๙]\d/.test(name))
        .map((name) => ({ each, at: said.indexOf(name) })),
    )
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const [first] = named;
  return first === undefined
    ? rows.filter(({ text }) => namesProvinceOf(region, text))
    : [first.each];
}

/**
 * The row of a table that the question's words tell from the others, or the few that it names together;
 * none where none or any other number of them is told.
 */
function rowsMeant({ letter, view, words }: PutToLetter, table: LetterTable): readonly LetterRow[] {
  const rows = compared(table);
  const region = regionIn(words.compact);
  const around = skeletonOf([...table.heads, leadOf(table)].join(' '));
  const name = skeletonOf([letter.subject, letter.from ?? ''].join(' '));
  const naming = words.pieces.filter(
    ({ cue, ordinal, skeletons }) =>
      !cue && (ordinal || !skeletons.some((each) => name.includes(each))),
  );
  const scores = new Map<Compared, number>();
  let sought = 0;
  let missed = 0;
  const add = (each: Compared, weight: number): void => {
    scores.set(each, (scores.get(each) ?? 0) + weight);
  };
  if (region !== null) {
    const of = rowsOfRegion(rows, region, view.flow);
    if (of.length > 0 && of.length < rows.length) {
      sought += 1;
      for (const each of of) add(each, 1);
    }
  }
  for (const piece of naming) {
    const holding = rows.filter((each) => holds(each, piece));
    const isAround = piece.skeletons.some((each) => around.includes(each));
    const weight = lengthWeight(piece) * (isAround && !piece.ordinal ? OF_HEADS : 1);
    if (holding.length > 0 && holding.length < rows.length) {
      sought += weight;
      for (const each of holding) add(each, weight);
    } else if (holding.length === 0) {
      const isOfName = piece.ordinal && piece.skeletons.some((each) => standsIn(name, each));
      if (!isAround && !isOfName && !isRegion(piece.word)) missed += weight;
    }
  }
  const [best, ...others] = [...scores].sort((a, b) => b[1] - a[1]);
  const sum = ALL_ROWS.test(words.compact) ? table.rows.filter(isSumRow) : [];
  if (best === undefined) return missed === 0 ? sum : [];
  const alike = others.filter(([, score]) => score >= best[1] * ALIKE);
  const isOwn = ([row]: readonly [Compared, number]): boolean =>
    naming.some(
      (piece) => holds(row, piece) && rows.filter((one) => holds(one, piece)).length === 1,
    );
  const many = alike.length > 0 && TOGETHER.test(words.compact);
  const meant = many ? [best, ...alike].filter(isOwn) : [best];
  if (!many && others.some(([, score]) => score === best[1])) return [];
  const told = meant.reduce((sum, [, score]) => sum + score, 0);
  if (meant.length === 0 || meant.length > MOST_ROWS) return [];
  if (told < sought * TELLS_FROM || told / (told + missed) < TELLS_FROM) return [];
  return meant.map(([{ row }]) => row).sort((a, b) => a.start - b.start);
}

/** What of a kind a row has to state, by its own words and the heads of its columns. */
function states(kind: WantedKind, put: PutToLetter, table: LetterTable, row: LetterRow): boolean {
  const text = put.view.flow.slice(row.start, row.end);
  const heads = table.heads.join(' ');
  const values = row.cells.length > 1 ? row.cells.slice(1).join(' ') : text;
  switch (kind) {
    case 'money':
      return SUM.test(`${text} ${heads}`) && NUMBER.test(values);
    case 'percent':
      return /ร้อยละ|%/.test(`${text} ${heads}`) && NUMBER.test(values);
    case 'count': {
      const { counted } = put.wanted;
      return counted === null
        ? NUMBER.test(values)
        : new RegExp(`\\d\\s?${counted}`).test(text) ||
            (heads.includes(counted) && NUMBER.test(values));
    }
    case 'when':
      return datesIn(put.view, put.letter.date).some(
        ({ start, end }) => start >= row.start && end <= row.end,
      );
    case 'time':
      return /\d{1,2}[.:][0-5]\d/.test(text);
    case 'where':
      return /โรงแรม|ห้อง|ณ |จังหวัด|อำเภอ|อาคาร|ศูนย์|หอประชุม|ศาลา|โรงเรียน|วัด|สนาม/.test(values);
    case 'who':
      return (
        /ผู้|หัวหน้า|ชื่อ|วิทยากร|ประธาน|คน/.test(heads) ||
        /นาย|นาง|แพทย์หญิง|ดร\.|ว่าที่|พ\.|ร\.|ส\.|จ\./.test(values)
      );
    case 'contact':
      return /0[\d -]{8,12}/.test(values);
    case 'emails':
      return values.includes('@');
    case 'which':
      return row.cells.length > 1 || put.words.pieces.some(({ ordinal }) => ordinal);
    default:
      return false;
  }
}

/** Whether the day by which something is to be done is asked for, and a deadline names what the rows number. */
const hasOwnDeadline = ({ letter, words, wanted }: PutToLetter): boolean =>
  wanted.byDay &&
  letter.deadlines.some(({ what }) =>
    words.pieces.some(
      ({ ordinal, skeletons }) =>
        ordinal && skeletons.some((each) => standsIn(skeletonOf(what), each)),
    ),
  );

/** The rows of a table that state all that is asked, of what the question names; null where there are none. */
export function rowReply(put: PutToLetter): Reply | null {
  if (put.view.tables.length === 0) return null;
  const { letter, view, wanted } = put;
  const { kinds } = wanted;
  for (const table of view.tables) {
    const rows = rowsMeant(put, table);
    const [row] = rows;
    const isStated = rows.every((each) => kinds.every((kind) => states(kind, put, table, each)));
    if (row === undefined || !isStated) continue;
    if (kinds.includes('when')) {
      if (letter.revision > 1) continue;
      const day = datesIn(view, letter.date).find(
        ({ start, end }) => start >= row.start && end <= row.end,
      );
      const at = letter.deadlines.findIndex(
        ({ date }) => date !== null && (date === day?.first || date === day?.last),
      );
      const fact = kinds.length === 1 && at >= 0 ? factOf(put, `deadline-${at}`) : null;
      if (fact !== null) return fact;
      if (hasOwnDeadline(put)) continue;
    }
    const said = rows.map((each) => saidRow(table, each)).join(' , ');
    const { open, secret } = withoutSecrets(said);
    return replied(letter, 'passage', says.passageText(letter, open), { secret });
  }
  return null;
}
