import type { LetterRow, LetterTable } from './letter-flow.ts';
import * as says from './letter-messages.ts';
import { withoutSecrets } from './quote.ts';
import { type PutToLetter, type Reply, replied } from './reply.ts';
import { isSumRow, saidRow } from './said-row.ts';
import { skeletonOf } from './skeleton.ts';

const MOST = /(?:เยอะ|มาก|สูง)(?:ที่)?สุด/;
const LEAST = /(?:น้อย|ต่ำ)(?:ที่)?สุด/;
const WHICH = /(?:ไหน|ใด|อะไร|ใคร)/;
const CELL_NUMBER = /^[\d,]+(?:\.\d+)?(?:\s?[ก-๙%]{0,6})?$/;
const SUM_HEAD = /^รวม|ทั้งสิ้น/;
const MOST_ROWS = 3;

const numberIn = (cell: string | undefined): number | null =>
  cell !== undefined && CELL_NUMBER.test(cell) ? Number.parseFloat(cell.replaceAll(',', '')) : null;

/** The columns that hold numbers in every row, but for one that only counts the rows on. */
function numberColumns(rows: readonly LetterRow[]): number[] {
  const [first] = rows;
  return (first?.cells ?? []).flatMap((_, at) => {
    const numbers = rows.map(({ cells }) => numberIn(cells[at]));
    const counts = numbers.every((each, row) => each === row + 1);
    return counts || numbers.includes(null) ? [] : [at];
  });
}

/** The column that is compared: the one whose head the question says most of, else the sum, else the last. */
function columnMeant({ words }: PutToLetter, { heads }: LetterTable, columns: readonly number[]) {
  const scored = columns.map((at) => {
    const head = skeletonOf(heads[at] ?? '');
    const said = words.pieces.filter(({ skeletons }) =>
      skeletons.some((one) => head.includes(one)),
    );
    return { at, said: said.reduce((sum, { word }) => sum + word.length, 0) };
  });
  const most = Math.max(0, ...scored.map(({ said }) => said));
  const tied = scored.filter(({ said }) => said === most);
  return (tied.find(({ at }) => SUM_HEAD.test(heads[at] ?? '')) ?? tied.at(-1))?.at ?? null;
}

/**
 * The row of a table with the most or the least of something, where that is asked for by the name of
 * one of its columns: `อำเภอไหนได้มากที่สุด`. Null where no table has such a column.
 */
export function extremeRow(put: PutToLetter): Reply | null {
  const { compact } = put.words;
  const isMost = MOST.test(compact);
  if ((!isMost && !LEAST.test(compact)) || !WHICH.test(compact)) return null;
  for (const table of put.view.tables) {
    const { heads } = table;
    if (
      !heads.some((head) => head.length > 2 && new RegExp(`${head}(?:ไหน|ใด|อะไร)`).test(compact))
    )
      continue;
    const rows = table.rows.filter((row) => !isSumRow(row) && row.cells.length === heads.length);
    const column = columnMeant(put, table, numberColumns(rows));
    if (column === null || rows.length < 2) continue;
    const numbers = rows.map(({ cells }) => numberIn(cells[column]) ?? 0);
    const extreme = isMost ? Math.max(...numbers) : Math.min(...numbers);
    const meant = rows.filter((_, at) => numbers[at] === extreme);
    if (meant.length > MOST_ROWS) continue;
    const said = meant.map((row) => saidRow(table, row)).join(' , ');
    const { open, secret } = withoutSecrets(said);
    return replied(put.letter, 'passage', says.passageText(put.letter, open), { secret });
  }
  return null;
}
