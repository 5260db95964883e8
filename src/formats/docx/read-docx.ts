import { defined } from '../../model/defined.ts';
import type { Note } from '../../model/unit.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
import { formatReader } from './formatting.ts';
import { piecesOf } from './items.ts';
import { Numbering } from './numbering.ts';
import { partsIn } from './package.ts';
import { Story, type Paragraph, type TableState, type Title } from './story.ts';
import { readStyles, type Styles } from './styles.ts';
import { attributeOf, decodeXml, readXml, type XmlNode, type XmlPart } from './xml.ts';

/** What is read of a document, before it is known what it is in the release. */
export interface WordDocument {
  readonly paragraphs: readonly PlacedParagraph[];
  readonly titles: readonly Title[];
  /** Metadata of the document. */
  readonly properties: readonly Title[];
  readonly tables: readonly TableState[];
}

export interface PlacedParagraph extends Paragraph {
  readonly story: StoryKind;
}

export type StoryKind = 'document' | 'footnotes' | 'endnotes' | 'hdr' | 'ftr';

export interface WordOptions {
  readonly path: string;
  /** Where a relation of a part leads outside. */
  readonly addressOf?: (part: string, id: string) => string | undefined;
  readonly textKeys?: readonly string[];
}

const stories: ReadonlySet<string> = new Set<StoryKind>(['document', 'footnotes', 'endnotes', 'hdr', 'ftr']);

/** Reads the parts of a document from its text. */
export function readWord(text: string, { path, addressOf, textKeys }: WordOptions): WordDocument {
  const parts = partsIn(text).map((part, at) => ({ part, root: at === 0 ? 'document' : rootOf(text, part) }));
  const ofRoot = (name: string): XmlPart | undefined => parts.find(({ root }) => root === name)?.part;
  const stylePart = ofRoot('styles');
  const styles: Styles = stylePart === undefined ? new Map() : readStyles(text, stylePart, path);
  const commentPart = ofRoot('comments');
  const comments = commentPart === undefined ? new Map<string, Note>() : readComments(text, commentPart, path);
  const formatOf = formatReader(text, styles);
  const numbering = new Numbering(text, ofRoot('numbering'), path);
  const paragraphs: PlacedParagraph[] = [];
  const titles: Title[] = [];
  const tables: TableState[] = [];
  for (const { part, root } of parts) {
    if (!stories.has(root)) continue;
    const story = new Story({
      text,
      styles,
      numbering,
      formatOf,
      addressOf: (id) => addressOf?.(part.name, id),
      noteOf: (comment) => comments.get(comment),
    });
    readXml(text, part, path, story);
    paragraphs.push(...story.paragraphs.map((each) => ({ ...each, story: root as StoryKind })));
    titles.push(...story.titles);
    tables.push(...story.tables);
  }
  const core = ofRoot('coreProperties');
  const properties = core === undefined ? [] : readProperties(text, core, path, textKeys);
  return { paragraphs, titles, properties, tables };
}

/** The local name of the outermost element of a part. */
function rootOf(text: string, { start, end }: XmlPart): string {
  const head = text.slice(start, Math.min(end, start + 5000));
  return /<(?![?!])(?:[^\s:<>/]+:)?(?<name>[^\s:<>/]+)/u.exec(head)?.groups?.['name'] ?? '';
}

function readComments(text: string, part: XmlPart, path: string): Map<string, Note> {
  const notes = new Map<string, Note>();
  const kept = (node: XmlNode): void => {
    const words: string[] = [];
    const collect = (each: XmlNode): void => {
      if (each.name === 'w:t') words.push(decodeXml(text.slice(each.startEnd, each.endStart)));
      each.children.forEach(collect);
      if (each.name === 'w:p') words.push(' ');
    };
    collect(node);
    const note = words.join('').replace(/\s+/gu, ' ').trim();
    const author = attributeOf(text, node, 'author') ?? '';
    if (note !== '') {
      const said = author === '' ? note : `${author}: ${note}`;
      notes.set(attributeOf(text, node, 'id') ?? '', { text: said, appliesTo: 'source', priority: 2 });
    }
  };
  readXml(text, part, path, { keeps: (name) => name === 'w:comment', kept });
  return notes;
}

/** The metadata whose text is for readers, by their usual names. */
const usualKeys: readonly string[] = ['title', 'subject', 'description', 'keywords'];

function readProperties(text: string, part: XmlPart, path: string, keys = usualKeys): readonly Title[] {
  const properties: Title[] = [];
  const kept = ({ startEnd: start, endStart: end }: XmlNode): void => {
    if (start >= end) return;
    const title = decodeXml(text.slice(start, end)).replace(/\s+/gu, ' ').trim();
    if (title !== '') properties.push({ span: { start, end }, text: title, translate: true });
  };
  const keeps = (name: string): boolean => /^(?:dc|cp):/u.test(name) && keys.includes(name.slice(3));
  readXml(text, part, path, { keeps, kept });
  return properties;
}

/** The blocks of a document, in the order in which it is read. */
export function markedBlocks(document: WordDocument): readonly MarkedBlock[] {
  const headline = headlineOf(document.paragraphs);
  const texts = document.paragraphs.flatMap((paragraph, at) =>
    paragraph.mirrors === undefined ? paragraphBlocks(paragraph, headline, document.paragraphs[at + 1]) : [],
  );
  const titles = [...document.titles, ...document.properties].map(({ span, text, translate }): MarkedBlock => {
    return { role: 'string', pieces: [{ kind: 'text', text, span }], translate, aside: true, form: 'plain' };
  });
  return [...texts, ...titles];
}

/** A document has one headline: its first title, else its first heading of the highest level that there is. */
function headlineOf(paragraphs: readonly PlacedParagraph[]): PlacedParagraph | undefined {
  const own = paragraphs.filter(({ story, texts, translate }) => story === 'document' && texts.length > 0 && translate);
  const title = own.find(({ role }) => role === 'headline');
  const highest = own.reduce((level, each) => Math.min(level, each.level ?? 9), 9);
  return title ?? own.find(({ level }) => level === highest && highest < 9);
}

function paragraphBlocks(
  paragraph: PlacedParagraph,
  headline: PlacedParagraph | undefined,
  next: PlacedParagraph | undefined,
): readonly MarkedBlock[] {
  const { texts, notes, translate, noteIds } = paragraph;
  const said = placeOf(paragraph, headline, next);
  return texts.map((items, at) => ({
    pieces: piecesOf(items),
    translate,
    ...said,
    ...(at === 0 && notes.length > 0 ? { notes } : {}),
    ...(noteIds.length > 0 ? { ids: noteIds } : {}),
  }));
}

type Said = Pick<MarkedBlock, 'role' | 'aside' | 'runIn' | 'ordinal' | 'depth'>;

function placeOf(
  paragraph: PlacedParagraph,
  headline: PlacedParagraph | undefined,
  next: PlacedParagraph | undefined,
): Said {
  const { story, role, translate, table, cell } = paragraph;
  if (!translate) return { role: 'navigation', aside: true };
  if (story === 'hdr' || story === 'ftr') return { role: 'string', aside: true };
  if (story !== 'document') return { role: 'paragraph' };
  if (paragraph === headline) return { role: 'headline' };
  if (table !== undefined && isData(table)) {
    const continues = next?.table === table && (next.cell ?? 0) > (cell ?? 0);
    return { role: 'table-cell', aside: true, ...(continues ? { runIn: true } : {}) };
  }
  if (role === 'headline') return { role: 'subhead' };
  return role === undefined ? {} : { role, ...itemNumber(paragraph) };
}

function itemNumber({ role, ordinal, depth }: PlacedParagraph): Pick<MarkedBlock, 'ordinal' | 'depth'> {
  return role === 'list-item' ? defined({ ordinal, depth }) : {};
}

/** A table of one row or column, or with many paragraphs in a cell, only lays out the page. */
function isData({ rows, cells, paragraphs }: TableState): boolean {
  return rows > 1 && cells > 1 && paragraphs <= 2;
}
