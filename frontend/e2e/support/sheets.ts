import { readFileSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';

/** A table as text, row by row. */
export type Rows = string[][];

/** A CSV file in the encoding of an old Windows, its columns separated by semicolons. */
export function windowsCsv(rows: Rows): Buffer {
  const text = rows.map((cells) => `${cells.join(';')}\r\n`).join('');
  return Buffer.from(text.replaceAll('€', '\x80').replaceAll('’', '\x92'), 'latin1');
}

/** A CSV file as programs of today export it. */
export function csv(rows: Rows): Buffer {
  return Buffer.from(rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join(''));
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The rows of an exported CSV file. */
export function readCsv(path: string): Rows {
  const text = readFileSync(path, 'utf8');
  if (!text.startsWith('\ufeff')) throw new Error('Excel would not know this file for UTF-8');
  const lines = text.slice(1).split('\r\n').slice(0, -1);
  return lines.map((line) =>
    [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^",]*),/g)].map(([, cell = '']) =>
      cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'),
    ),
  );
}

/** An Excel workbook of one sheet; what looks like a number is one. */
export function workbook(sheet: string, rows: Rows): Buffer {
  const lines = rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('');
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines}</sheetData></worksheet>`,
  });
}

const openXml = 'http://schemas.openxmlformats.org';
const main = `${openXml}/spreadsheetml/2006/main`;
const related = `${openXml}/officeDocument/2006/relationships`;

function relations(type: string, target: string): string {
  return `<Relationships xmlns="${openXml}/package/2006/relationships"><Relationship Id="rId1" Type="${related}/${type}" Target="${target}"/></Relationships>`;
}

function cellXml(cell: string): string {
  if (/^\d+(\.\d+)?$/.test(cell)) return `<c><v>${cell}</v></c>`;
  return `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
}

/** An archive whose files are stored as they are. */
function zipped(files: Record<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    bodies.push(Buffer.from('PK\x03\x04'), about, path, data);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), about, place, path);
    at += 30 + path.length + data.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length / 4, 4);
  end.writeUInt16LE(directory.length / 4, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06'), end]);
}

/** The sheet of an exported workbook: what stands in it, and as what. */
export function readWorkbook(path: string): { rows: Rows; numbers: Rows; formulas: number } {
  const sheet = unzipped(readFileSync(path), 'xl/worksheets/sheet1.xml');
  const lines = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => row);
  return {
    rows: lines.map((row) => cellsOf(row).map(([, text]) => text)),
    numbers: lines.map((row) => cellsOf(row).flatMap(([tag, text]) => (tag === 'v' ? [text] : []))),
    formulas: sheet.match(/<f[ >]/g)?.length ?? 0,
  };
}

function cellsOf(row: string): [tag: string, text: string][] {
  return [...row.matchAll(/<c\/>|<c .*?<(v|t)[ >].*?<\/c>/gs)].map(([cell, tag = '']) => [
    tag,
    unescaped(cell.replace(/<[^>]*>/g, '')),
  ]);
}

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** One file of an archive, found by the archive's directory at its end. */
function unzipped(archive: Buffer, wanted: string): string {
  const end = archive.lastIndexOf('PK\x05\x06');
  let at = archive.readUInt32LE(end + 16);
  while (at < end) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const path = archive.toString('utf8', at + 46, at + 46 + (name ?? 0));
    if (path === wanted) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const data = archive.subarray(start, start + size);
      return (method === 0 ? data : inflateRawSync(data)).toString('utf8');
    }
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  throw new Error(`There is no ${wanted} in the workbook`);
}
