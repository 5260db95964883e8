import { direction } from '../../locale/cldr/direction.ts';
import { documentFont } from '../../locale/orthography/document-fonts.ts';
import { fontSlot, wordProcessorTag } from '../../locale/orthography/font-slots.ts';
import { attributes, markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
export const wordNamespace: string = `${office}/wordprocessingml/2006/main`;
export const linkNamespace: string = `${office}/officeDocument/2006/relationships`;
const packageNamespace = `${office}/package/2006`;
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function part({ html }: Markup): string {
  return declaration + html;
}

export const contentTypes: string = part(
  markup`<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${mainType}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${mainType}.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="${mainType}.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
);

/** One relationship of a part to another, or to an address. */
interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

export function relations(all: readonly Relation[]): string {
  const items = all.map(({ id, type, target, isExternal }) => {
    const values = { Id: id, Type: type, Target: target, TargetMode: isExternal === true ? 'External' : undefined };
    return markup`<Relationship${attributes(values)}/>`;
  });
  return part(markup`<Relationships xmlns="${packageNamespace}/relationships">${items}</Relationships>`);
}

export const packageLinks: string = relations([
  { id: 'rId1', type: `${linkNamespace}/officeDocument`, target: 'word/document.xml' },
  {
    id: 'rId2',
    type: `${packageNamespace}/relationships/metadata/core-properties`,
    target: 'docProps/core.xml',
  },
]);

export function coreProperties(title: string, locale: string): string {
  return part(
    markup`<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>${locale}</dc:language></cp:coreProperties>`,
  );
}

export function settingsPart(locale: string): string {
  return part(markup`<w:settings xmlns:w="${wordNamespace}"><w:themeFontLang${languageValues(locale)}/></w:settings>`);
}

/** Names the language of text in the slot that a word processor takes for its script. */
export function languageValues(locale: string): Markup {
  const slot = fontSlot(locale);
  const name = slot === 'eastAsia' ? 'w:eastAsia' : slot === 'complex' ? 'w:bidi' : 'w:val';
  return attributes({ [name]: wordProcessorTag(locale) });
}

interface Style {
  readonly id: string;
  readonly name: string;
  /** In half points. */
  readonly size?: number;
  readonly isBold?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly level?: number;
  readonly indent?: number;
}

const paragraphStyles: readonly Style[] = [
  { id: 'Heading1', name: 'heading 1', size: 40, isBold: true, before: 120, after: 120, level: 0 },
  { id: 'Heading2', name: 'heading 2', size: 28, isBold: true, before: 280, after: 80, level: 1 },
  { id: 'Subtitle', name: 'Subtitle', size: 28, after: 160 },
  { id: 'Kicker', name: 'Kicker', size: 20, after: 80 },
  { id: 'Quote', name: 'Quote', before: 120, after: 160, indent: 567 },
  { id: 'ListParagraph', name: 'List Paragraph', after: 80 },
  { id: 'Contact', name: 'Contact', after: 0 },
  { id: 'Note', name: 'Note', size: 20, before: 240 },
];

/** The styles of a document, which a desk may change: sizes count for complex scripts as well. */
export function styles(locale: string): string {
  const slot = fontSlot(locale);
  const font = documentFont(locale);
  const fonts = attributes({
    'w:ascii': 'Calibri',
    'w:hAnsi': 'Calibri',
    'w:eastAsia': slot === 'eastAsia' ? font : undefined,
    'w:cs': slot === 'complex' ? font : 'Arial',
  });
  // Letters with marks above and below are set larger, as in Office's own templates, and the figures among them.
  const size = slot === 'complex' && direction(locale) === 'ltr' ? 28 : 22;
  const isRightToLeft = direction(locale) === 'rtl' ? markup`<w:bidi/>` : undefined;
  return part(
    markup`<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts${fonts}/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang${languageValues(locale)}/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${isRightToLeft}<w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${paragraphStyles.map(style)}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style></w:styles>`,
  );
}

function style({ id, name, size, isBold, before = 0, after = 160, level, indent }: Style): Markup {
  const keeps = level === undefined ? undefined : markup`<w:keepNext/>`;
  const side = indent === undefined ? undefined : markup`<w:ind w:left="${indent}" w:right="${indent}"/>`;
  const outline = level === undefined ? undefined : markup`<w:outlineLvl w:val="${level}"/>`;
  const bold = isBold === true ? markup`<w:b/><w:bCs/>` : undefined;
  const sizes = size === undefined ? undefined : markup`<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return markup`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${keeps}<w:spacing w:before="${before}" w:after="${after}"/>${side}${outline}</w:pPr><w:rPr>${bold}${sizes}</w:rPr></w:style>`;
}
