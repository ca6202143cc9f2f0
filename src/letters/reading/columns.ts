/** The columns of a line: what wide gaps part. */
export function columns(line: string): string[] {
  return line
    .split(/\s{3,}/)
    .map((column) => column.replace(/\s+/g, ' ').trim())
    .filter((column) => column !== '');
}
