/** What mammoth gives for each element of a Word document; only what becomes text is named. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly checked?: boolean;
  readonly breakType?: string;
  readonly href?: string;
}

const TAB = '   ';

/** A Word document as lines: one for each paragraph, one for each row of a table. */
export function renderDocument(element: WordElement): string[] {
  switch (element.type) {
    case 'paragraph':
      return inlineText(element)
        .split('\n')
        .map((line) => line.replace(/ +$/, ''));
    case 'table':
      return (element.children ?? []).flatMap(renderRow);
    default:
      return (element.children ?? []).flatMap(renderDocument);
  }
}

// Cells of one line each make one line; a row with longer cells is given cell by cell.
function renderRow(row: WordElement): string[] {
  const cells = (row.children ?? []).map((cell) =>
    renderDocument(cell).filter((line) => line.trim()),
  );
  if (cells.every((lines) => lines.length <= 1)) return [cells.flat().join(TAB)];
  return cells.flat();
}

function inlineText(element: WordElement): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
      return TAB;
    case 'break':
      return element.breakType === 'page' ? '\n\f\n' : '\n';
    case 'checkbox':
      return element.checked ? '☑' : '☐';
    case 'paragraph':
      return (element.children ?? []).map(inlineText).join('');
    case 'hyperlink':
      return hyperlinkText(element);
    default:
      return (element.children ?? []).map(inlineText).join('');
  }
}

// A link behind words would be lost with them.
function hyperlinkText({ href, children }: WordElement): string {
  const shown = (children ?? []).map(inlineText).join('');
  const isHidden = href !== undefined && /^https?:/i.test(href) && !shown.includes('://');
  return isHidden ? `${shown} (${href})` : shown;
}
