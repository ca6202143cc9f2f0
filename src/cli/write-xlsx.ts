import writeExcelFile from 'write-excel-file/node';

const WIDTHS = [12, 18, 28, 16, 24, 20, 8, 40];

/** Rows as an XLSX workbook of one sheet; every cell is text, and the first row stays in sight. */
export function toXLSX(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const cells = rows.map((row, index) =>
    row.map((value) => ({
      value,
      type: String,
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const columns = WIDTHS.map((width) => ({ width }));
  return writeExcelFile(cells, { columns, stickyRowsCount: 1 }).toBuffer();
}
