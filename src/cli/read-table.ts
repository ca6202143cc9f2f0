import readSheets from 'read-excel-file/node';
import type { Cell } from '../deadlines/import-calendar.ts';
import { CommandError } from './command-context.ts';

/** The rows of a CSV (RFC 4180, UTF-8 with or without mark) or of an XLSX's first sheet. */
export async function readTable(
  name: string,
  bytes: Uint8Array,
): Promise<readonly (readonly Cell[])[]> {
  if (!/\.xlsx$/i.test(name)) return readCsv(new TextDecoder().decode(bytes));
  try {
    const [sheet] = await readSheets(Buffer.from(bytes));
    return (sheet?.data ?? []) as readonly (readonly Cell[])[];
  } catch (error) {
    throw new CommandError(`cannot read ${name} as XLSX: ${String((error as Error).message)}`);
  }
}

/** Splits a CSV into rows and cells; a quoted cell may hold commas, quotes and line breaks. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;
  const source = text.replace(/^\ufeff/, '');
  while (cell.lastIndex < source.length) {
    const found = cell.exec(source);
    if (found === null) throw new CommandError(`line ${rows.length + 1}: a quote is not closed`);
    const [, quoted, plain, end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
