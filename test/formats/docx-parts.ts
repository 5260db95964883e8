import { strToU8, zipSync, type Zippable } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const namespaces = [
  `xmlns:w="${w}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const styleOf = (id: string, name: string, rest = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>',
  styleOf('Normal', 'Normal'),
  styleOf('Title', 'Title', '<w:rPr><w:sz w:val="40"/></w:rPr>'),
  styleOf('Subtitle', 'Subtitle'),
  styleOf('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'),
  styleOf('Heading2', 'heading 2', '<w:basedOn w:val="Heading1"/>'),
  styleOf('Quote', 'Quote', '<w:rPr><w:i/></w:rPr>'),
  styleOf('ListBullet', 'List Bullet'),
  styleOf('TOC1', 'toc 1'),
  styleOf('Strong', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character'),
  styleOf('Hyperlink', 'Hyperlink', '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>', 'character'),
].join('');

/** What a document of a test has beside its body, by the names of its parts; `undefined` leaves one out. */
export type Parts = Readonly<Record<string, string | undefined>>;

const root = (name: string, content: string): string => `${declaration}<w:${name} ${namespaces}>${content}</w:${name}>`;

/** The parts of a Word document with a body, as text. */
export function docxParts(body: string, others: Parts = {}): Readonly<Record<string, string>> {
  const relations: string[] = [];
  const types: string[] = [];
  const relate = (type: string, target: string, isExternal = false): void => {
    relations.push(
      `<Relationship Id="rId${relations.length + 1}" Type="${office}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    );
  };
  relate('hyperlink', 'https://example.org/clinics', true);
  relate('styles', 'styles.xml');
  for (const name of Object.keys(others)) {
    const type = /^word\/(?<type>[a-z]+)\d*\.xml$/u.exec(name)?.groups?.['type'];
    if (type === undefined) continue;
    relate(type, name.slice(5));
    types.push(
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
    );
  }
  const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const made: Record<string, string | undefined> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordprocessing}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordprocessing}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/styles.xml': root('styles', styles),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"/>`,
    ...others,
  };
  return Object.fromEntries(
    Object.entries(made).flatMap(([name, content]) => {
      if (content === undefined) return [];
      const outermost = /^word\/(?<type>header|footer|footnotes|endnotes|comments|settings)\d*\.xml$/u.exec(name)
        ?.groups?.['type'];
      const element = { header: 'hdr', footer: 'ftr' }[outermost ?? ''] ?? outermost;
      const isBare = element !== undefined && !content.startsWith('<?xml');
      return [[name, isBare ? root(element, content) : content]];
    }),
  );
}

/** Packs parts as a word processor does. */
export function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { level: 6 }];
  }
  return zipSync(files, { mtime: '2010-11-04T10:00:00' });
}

/** A Word document with a body and other parts. */
export function docx(body: string, others: Parts = {}): Uint8Array {
  return pack(docxParts(body, others));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run; `properties` are the elements of its formatting. */
export function run(text: string, properties = ''): string {
  const format = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${format}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of what stands in it; text alone is one run. */
export function paragraph(content: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${content.startsWith('<') ? content : run(content)}</w:p>`;
}
