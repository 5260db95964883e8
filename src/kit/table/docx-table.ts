import { direction } from '../../locale/cldr/direction.ts';
import type { BilingualTable } from './bilingual-table.ts';
import { officePackage, readPart, xmlText } from './office-xml.ts';
import type { CellRow } from './table-cells.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Widths of the columns in twentieths of a point: a landscape page of A4 between its margins. */
const WIDTHS = [1500, 5400, 5400, 2258] as const;

export function docxTable({ headings, rows, sourceLocale, targetLocale }: BilingualTable): Uint8Array {
  const languages = [undefined, sourceLocale, targetLocale, undefined];
  const row = (cells: readonly string[], isHead: boolean): string => {
    const written = cells.map((text, at) =>
      cell(text, { width: WIDTHS[at] ?? 0, language: languages[at], isHead, isId: at === 0 }),
    );
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
  };
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`)
    .join('');
  const grid = WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const table = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${[row(headings, true), ...rows.map((cells) => row(cells, false))].join('')}</w:tbl>`;
  const page =
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  return officePackage({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${table}<w:p/>${page}</w:body></w:document>`,
  });
}

interface CellForm {
  readonly width: number;
  readonly language: string | undefined;
  readonly isHead: boolean;
  readonly isId: boolean;
}

function cell(text: string, { width, language, isHead, isId }: CellForm): string {
  const isRight = language !== undefined && direction(language) === 'rtl';
  const size = isId ? 12 : 20;
  const run = [
    isHead && !isId ? '<w:b/><w:bCs/>' : '',
    isId ? '<w:color w:val="999999"/>' : '',
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    isRight ? '<w:rtl/>' : '',
    language === undefined
      ? ''
      : `<w:lang w:val="${xmlText(language)}" w:eastAsia="${xmlText(language)}" w:bidi="${xmlText(language)}"/>`,
  ].join('');
  const paragraphs = text.split('\n').map((line) => {
    const runs = line === '' ? '' : `<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`;
    return `<w:p><w:pPr>${isRight ? '<w:bidi/>' : ''}<w:rPr>${run}</w:rPr></w:pPr>${runs}</w:p>`;
  });
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}

/** Reads the rows of all tables in a document, whatever stands between them; deleted text is left out. */
export function docxCells(document: string, path: string): readonly CellRow[] {
  const rows: CellRow[] = [];
  let depth = 0;
  let cells: string[] = [];
  let paragraphs: string[] = [];
  let isText = false;
  readPart(document, path, {
    open: (name, attributes) => {
      if (name === 'tbl') depth += 1;
      if (name === 'tr' && depth === 1) cells = [];
      if (name === 'tc' && depth === 1) paragraphs = [];
      if (name === 'gridSpan')
        for (let more = Number(attributes['val'] ?? 1); more > 1 && more < 20; more--) cells.push('');
      if (name === 'p') paragraphs.push('');
      if (name === 't') isText = true;
      const sign = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' }[name];
      if (sign !== undefined && paragraphs.length > 0) paragraphs.push((paragraphs.pop() ?? '') + sign);
    },
    text: (text) => {
      if (isText) paragraphs.push((paragraphs.pop() ?? '') + text);
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'tc' && depth === 1) cells.push(paragraphs.join('\n').trim());
      if (name === 'tr' && depth === 1) rows.push({ row: rows.length + 1, cells });
      if (name === 'tbl') depth -= 1;
    },
  });
  return rows;
}
