import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeZip } from '../../src/letters/files/fixtures/write-zip.ts';
import { runCli } from '../harness/run-cli.ts';

let folder: string;
const cli = (...args: readonly string[]) =>
  runCli(['--json', ...args], { DATABASE_URL: `sqlite:${join(folder, 'bot.db')}` });

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The smallest XLSX that a spreadsheet program would open: one sheet with inline texts and numbers. */
function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const cells = rows.map((row, index) => {
    const inside = row.map((value, column) => {
      const at = `${String.fromCharCode(65 + column)}${index + 1}`;
      return typeof value === 'number'
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    });
    return `<row r="${index + 1}">${inside.join('')}</row>`;
  });
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relation('officeDocument', 'xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="ปฏิทิน" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relation('worksheet', 'worksheets/sheet1.xml') },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
    },
  ]);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'calendar-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('one bad row keeps all rows of a calendar out, each fault with its line', async () => {
  const path = file(
    'bad.csv',
    '\ufefftitle,due,tier,area\r\n"รอบที่ 1, ตัวชี้วัดที่ 1–3",2027-03-15,district,49\r\nรอบที่ 2,2027-02-30,district,49\r\n',
  );
  const { exit, stderr } = await cli('deadlines', 'import', path);
  expect(exit).toBe(1);
  expect(stderr).toContain('line 3: no day: "2027-02-30"');
  expect((await cli('deadlines', 'list')).lines).toEqual([]);
});

test('a calendar is imported from CSV and from XLSX, and not twice', async () => {
  const csv = file('good.csv', 'title,due,tier,area\n"รอบที่ 1, ตัวชี้วัดที่ 1–3",15/3/2570,district,49\n');
  const xlsx = file(
    'good.xlsx',
    workbook([
      ['เรื่อง', 'กำหนดส่ง', 'เวลา', 'ระดับ', 'พื้นที่'],
      ['รอบที่ 2', '10 พ.ค. 2570', 0.6875, 'จังหวัด', 49],
    ]),
  );
  expect((await cli('deadlines', 'import', csv)).exit).toBe(0);
  const imported = await cli('deadlines', 'import', xlsx);
  expect(imported.stderr).toBe('');
  const again = await cli('deadlines', 'import', csv);
  expect(again.exit).toBe(1);
  expect(again.stderr).toContain('line 2: is there already');
  const { lines } = await cli('deadlines', 'list');
  expect(lines.map(({ title, due, tier }) => [title, due, tier])).toEqual([
    ['รอบที่ 1, ตัวชี้วัดที่ 1–3', '2027-03-15', 'district'],
    ['รอบที่ 2', '2027-05-10T16:30', 'province'],
  ]);
});

test('a deadline is extended for one area, nudged otherwise, and cancelled', async () => {
  const [first, second] = (await cli('deadlines', 'list')).lines;
  const id = String(first?.deadlineId);
  const extend = (due: string) =>
    cli(
      ...['deadlines', 'extend', '--deadline', id, '--area', '4901', '--due', due],
      ...['--reason', 'น้ำท่วม', '--approver', 'ปลัดจังหวัด'],
    );
  expect((await extend('2027-03-01')).exit).toBe(1);
  expect((await extend('2027-03-31')).exit).toBe(0);
  expect((await cli('deadlines', 'change', id, '--stages', '7,0', '--at', '10:30')).exit).toBe(0);
  expect((await cli('deadlines', 'change', id, '--stages', 'soon')).exit).toBe(2);
  await cli('deadlines', 'cancel', String(second?.deadlineId));
  expect((await cli('deadlines', 'list')).lines).toHaveLength(1);
});

test('holidays are edited, and an incomplete year is named until it is confirmed', async () => {
  await cli('holidays', 'add', '2027-06-04', '--name', 'วันหยุดพิเศษ');
  await cli('holidays', 'remove', '2027-01-01');
  const { lines, stderr } = await cli('holidays', 'list', '2027');
  expect(lines).toContainEqual({ day: '2027-06-04', name: 'วันหยุดพิเศษ' });
  expect(lines.map(({ day }) => day)).not.toContain('2027-01-01');
  expect(stderr).toContain('not known in full: 2027');
  await cli('holidays', 'confirm', '2027');
  expect((await cli('holidays', 'list', '2027')).stderr).toBe('');
});
