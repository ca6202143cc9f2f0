/**
 * Makes the sample files of src/letters/files/fixtures from letter.txt, by the programs that offices
 * make PDF files with. Run once, by hand, when the samples should change; it needs the Debian
 * packages chromium, wkhtmltopdf, libreoffice-writer-nogui, qpdf and fonts-tlwg-laksaman-ttf.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDeflate, deflateSync } from 'node:zlib';

const FIXTURES = fileURLToPath(new URL('../src/letters/files/fixtures/', import.meta.url));
const WORK = mkdtempSync(join(tmpdir(), 'letter-fixtures-'));
const HEAD_LINES = 10;
const BOMB_BYTES = 2 ** 31;
const BOMB_STEP = 2 ** 20;

const STYLE = `
  @page { size: A4; margin: 15mm }
  body { font-family: Laksaman; font-size: 13pt; line-height: 1.25; margin: 0 }
  p { margin: 0; white-space: nowrap } table { border-collapse: collapse } td { padding: 0 2em 0 0 }
`;

const lines = readFileSync(join(FIXTURES, 'letter.txt'), 'utf8').trimEnd().split('\n');

function page(body: string, style = ''): string {
  return `<!doctype html><html lang="th"><head><meta charset="utf-8">
    <style>${STYLE}${style}</style></head><body>${body}</body></html>`;
}

// A line with three spaces stands in columns.
function letter(from = 0, to = lines.length): string {
  const html = lines.slice(from, to).map((line) => {
    const cells = line.split('   ');
    if (cells.length === 1) return `<p>${line || '&nbsp;'}</p>`;
    return `<tr>${cells.map((cell) => `<td width="200">${cell}</td>`).join('')}</tr>`;
  });
  return html.join('\n').replace(/(?:<tr>.*<\/tr>\n?)+/g, (rows) => `<table>${rows}</table>`);
}

function write(name: string, html: string): string {
  const path = join(WORK, name);
  writeFileSync(path, html);
  return path;
}

function chromium(html: string, pdf: string): void {
  execFileSync('chromium', [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'],
    ...[`--print-to-pdf=${pdf}`, html],
  ]);
}

function libreOffice(from: string, to: string, filter: readonly string[] = []): void {
  execFileSync('soffice', ['--headless', ...filter, '--convert-to', to, '--outdir', WORK, from]);
}

/** A picture of a page, without text. */
function scan(pdf: string): void {
  const picture = join(WORK, 'page.png');
  execFileSync('chromium', [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--window-size=150,210'],
    ...[`--screenshot=${picture}`, write('scan-source.html', page(letter(), 'body{zoom:.3}'))],
  ]);
  copyFileSync(picture, join(FIXTURES, 'picture-renamed.pdf'));
  const image = `<img width="600" src="data:image/png;base64,${readFileSync(picture, 'base64')}">`;
  chromium(write('scan.html', page(image)), pdf);
}

/** A few kilobytes that unpack to two gigabytes of page description. */
async function bomb(pdf: string): Promise<void> {
  const deflate = createDeflate({ level: 9 });
  const packed: Buffer[] = [];
  deflate.on('data', (part: Buffer) => packed.push(part));
  const spaces = Buffer.alloc(BOMB_STEP, ' ');
  for (let written = 0; written < BOMB_BYTES; written += BOMB_STEP) {
    if (!deflate.write(spaces)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  await new Promise((resolve) => deflate.end(() => resolve(null)));
  const stream = deflateSync(Buffer.concat(packed), { level: 9 });
  const head = `%PDF-1.5
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
4 0 obj<</Length ${stream.length}/Filter[/FlateDecode/FlateDecode]>>stream
`;
  const tail = '\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  writeFileSync(pdf, Buffer.concat([Buffer.from(head), stream, Buffer.from(tail)]));
}

const out = (name: string) => join(FIXTURES, name);
const html = write('letter.html', page(letter()));

chromium(html, out('chromium.pdf'));
chromium(
  write('apart.html', page(letter(0, HEAD_LINES), 'p{letter-spacing:.18em}body{font-size:11pt}')),
  out('head-letters-apart.pdf'),
);
execFileSync('wkhtmltopdf', ['-q', html, out('wkhtmltopdf.pdf')], {
  env: { ...process.env, XDG_RUNTIME_DIR: WORK },
});
libreOffice(html, 'odt', ['--infilter=HTML (StarWriter)']);
libreOffice(join(WORK, 'letter.odt'), 'docx');
libreOffice(join(WORK, 'letter.docx'), 'pdf');
copyFileSync(join(WORK, 'letter.docx'), out('libreoffice.docx'));
copyFileSync(join(WORK, 'letter.pdf'), out('libreoffice.pdf'));

const stamp = '<p style="margin:2pt 0 0 330pt;font-size:9pt">เลขที่รับ ๑๒๓๔</p>';
chromium(write('stamp.html', page(stamp)), join(WORK, 'stamp.pdf'));
const head = write('head.html', page(letter(0, HEAD_LINES)));
chromium(head, join(WORK, 'head.pdf'));
execFileSync('qpdf', [
  ...[join(WORK, 'head.pdf'), '--overlay', join(WORK, 'stamp.pdf'), '--', out('head-stamped.pdf')],
]);
const locked = ['--encrypt', 'secret', 'secret', '256', '--'];
execFileSync('qpdf', [...locked, join(WORK, 'stamp.pdf'), out('password.pdf')]);
scan(out('scan.pdf'));
await bomb(out('bomb.pdf'));
