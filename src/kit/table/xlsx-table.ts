import { DragomanError } from '../../model/error.ts';
import type { BilingualTable } from './bilingual-table.ts';
import { officePackage, readPart, xmlText } from './office-xml.ts';
import type { CellRow } from './table-cells.ts';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Widths of the columns in characters. */
const WIDTHS = [12, 60, 60, 40] as const;

/** All cells are texts, which no program takes for formulas. */
export function xlsxTable({ headings, rows }: Pick<BilingualTable, 'headings' | 'rows'>): Uint8Array {
  const columns = WIDTHS.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1" style="1"/>`,
  );
  const written = [headings, ...rows].map((cells, at) => {
    const own = cells.map(
      (text, column) =>
        `<c r="${'ABCD'[column]}${at + 1}" s="1" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`,
    );
    return `<row r="${at + 1}">${own.join('')}</row>`;
  });
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return officePackage({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="Dragoman" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEET}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${written.join('')}</sheetData></worksheet>`,
  });
}

/** Reads the rows of a sheet; `strings` is the part of shared strings, empty where there is none. */
export function xlsxCells(sheet: string, strings: string, path: string): readonly CellRow[] {
  const shared = sharedStrings(strings, path);
  const rows: CellRow[] = [];
  let cells: string[] = [];
  let row = 0;
  let column = 0;
  let type = '';
  let value = '';
  let isValue = false;
  let isFormula = false;
  const damaged = (): never => {
    throw new DragomanError('table-damaged', {}, { file: path, line: row, column });
  };
  readPart(sheet, path, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
        column = 0;
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : (columnOf(attributes['r']) ?? damaged());
        isFormula = false;
        type = attributes['t'] ?? 'n';
        value = '';
      } else if (name === 'v' || name === 't') isValue = true;
      else if (name === 'rPh') isValue = false;
      else if (name === 'f') isFormula = true;
    },
    text: (text) => {
      if (isValue) value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'row') rows.push({ row, cells });
      if (name !== 'c' || column > MOST_COLUMNS) return;
      while (cells.length < column - 1) cells.push('');
      // A program that wrote a formula without its value leaves none to read.
      if (isFormula && value === '' && type !== 'str') damaged();
      cells[column - 1] = unescaped(type === 's' && value !== '' ? (shared[Number(value)] ?? damaged()) : value);
    },
  });
  return rows;
}

const MOST_COLUMNS = 200;

function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function sharedStrings(xml: string, path: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  if (xml === '') return strings;
  readPart(xml, path, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isText = !isPhonetic;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isText = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

/** Spreadsheets write characters that XML can’t have as numbers. */
function unescaped(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
