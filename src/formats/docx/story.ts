import { defined } from '../../model/defined.ts';
import type { Ordinal } from '../../model/ordinal.ts';
import type { Role } from '../../model/role.ts';
import type { Note } from '../../model/unit.ts';
import type { Span } from '../source/define-format.ts';
import { FieldState, resolveFields } from './fields.ts';
import type { Format } from './formatting.ts';
import { itemsOf, textsOf, type Item } from './items.ts';
import { listPlace, type Numbering } from './numbering.ts';
import { isNumbered, levelOf, roleOfStyle, type Styles } from './styles.ts';
import { noteId, tokensOf, type TokenContext } from './tokens.ts';
import { attributeOf, attributeSpan, childOf, decodeXml, type XmlListener, type XmlNode } from './xml.ts';

/** A paragraph with what stands in it. */
export interface Paragraph {
  readonly node: XmlNode;
  readonly properties?: XmlNode;
  readonly items: readonly Item[];
  /** The formatting of most of its text. */
  readonly base: Format;
  /** Its texts, without what only stands around them. */
  readonly texts: readonly (readonly Item[])[];
  readonly role?: Role;
  /** Of a heading, from 0. */
  readonly level?: number;
  readonly ordinal?: Ordinal;
  /** In how many other lists that of an item stands. */
  readonly depth?: number;
  readonly table?: TableState;
  /** The number of its cell within the row. */
  readonly cell?: number;
  readonly translate: boolean;
  readonly notes: readonly Note[];
  /** The note at the foot or the end that it stands in. */
  readonly noteIds: readonly string[];
  /** It says the same for programs that do not know how the other is made. */
  readonly mirrors?: Paragraph;
}

/** What is known of a table. */
export interface TableState {
  readonly node: XmlNode;
  properties?: XmlNode;
  rows: number;
  /** Of the longest row. */
  cells: number;
  /** Paragraphs with text of the cell with the most. */
  paragraphs: number;
}

/** A text in an attribute, such as the alternative text of a picture. */
export interface Title {
  readonly span: Span;
  readonly text: string;
  readonly translate: boolean;
}

export interface StoryContext extends Pick<TokenContext, 'text' | 'formatOf' | 'addressOf'> {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly noteOf: (comment: string) => Note | undefined;
}

interface Row {
  readonly table: TableState;
  cell: number;
  paragraphs: number;
}

/** Reads the paragraphs of a part, those in text boxes too, in their order. */
export class Story implements XmlListener {
  readonly paragraphs: Paragraph[] = [];
  readonly titles: Title[] = [];
  readonly tables: TableState[] = [];
  readonly #context: StoryContext;
  readonly #fields = new FieldState();
  #rows: Row[] = [];
  readonly #open: TableState[] = [];
  /** How many elements around make their text themselves, or are separators of notes. */
  #silent = 0;
  #noteIds: readonly string[] = [];
  readonly #silentNodes = new Set<XmlNode>();
  readonly #controls: XmlNode[] = [];
  /** Of paragraphs that only mirror others. */
  #isMirror = false;

  constructor(context: StoryContext) {
    this.#context = context;
  }

  keeps(name: string): boolean {
    return name === 'w:p' || name === 'w:tblPr';
  }

  enter(node: XmlNode): void {
    const { text } = this.#context;
    if (node.name === 'w:tbl') {
      const table = { node, rows: 0, cells: 0, paragraphs: 0 };
      this.#open.push(table);
      this.tables.push(table);
    } else if (node.name === 'w:tr' && this.#open.length > 0) {
      const table = this.#open.at(-1)!;
      table.rows += 1;
      this.#rows.push({ table, cell: 0, paragraphs: 0 });
    } else if (node.name === 'w:tc') this.#enterCell();
    else if (node.name === 'w:sdt') this.#controls.push(node);
    else if (node.name === 'w:docPartGallery' && attributeOf(text, node, 'val') === 'Table of Contents') {
      this.#silence(this.#controls.at(-1));
    } else if (/^w:(?:foot|end)note$/u.test(node.name)) {
      this.#noteIds = [noteId(node, attributeOf(text, node, 'id') ?? '')];
      if ((attributeOf(text, node, 'type') ?? 'normal') !== 'normal') this.#silence(node);
    }
  }

  leave(node: XmlNode): void {
    if (node.name === 'w:tbl') this.#open.pop();
    else if (node.name === 'w:tr') this.#rows.pop();
    else if (node.name === 'w:sdt') this.#controls.pop();
    if (this.#silentNodes.delete(node)) this.#silent -= 1;
  }

  kept(node: XmlNode): void {
    if (node.name === 'w:p') this.#readParagraph(node);
    else if (node.name === 'w:tblPr' && this.#open.length > 0) this.#open.at(-1)!.properties ??= node;
  }

  #silence(node: XmlNode | undefined): void {
    if (node === undefined || this.#silentNodes.has(node)) return;
    this.#silentNodes.add(node);
    this.#silent += 1;
  }

  #enterCell(): void {
    const row = this.#rows.at(-1);
    if (row === undefined) return;
    row.cell += 1;
    row.paragraphs = 0;
    row.table.cells = Math.max(row.table.cells, row.cell);
  }

  #readParagraph(node: XmlNode): void {
    const isMadeBefore = this.#fields.isMade;
    const notes: Note[] = [];
    const drawings: XmlNode[] = [];
    const context: TokenContext = {
      ...this.#context,
      drawing: (drawing) => void drawings.push(drawing),
      attribute: (element, name) => this.#readTitle(element, name),
      comment: (id) => notes.push(...[this.#context.noteOf(id) ?? []].flat()),
    };
    const { items, base } = itemsOf(resolveFields(tokensOf(node, context), this.#fields));
    const texts = textsOf(items);
    const row = this.#rows.at(-1);
    if (row !== undefined && texts.length > 0) {
      row.paragraphs += 1;
      row.table.paragraphs = Math.max(row.table.paragraphs, row.paragraphs);
    }
    const properties = childOf(node, 'w:pPr');
    const isMade = isMadeBefore || this.#fields.isMade || this.#silent > 0;
    this.paragraphs.push({
      node,
      items,
      base,
      texts,
      notes,
      translate: !isMade,
      noteIds: this.#noteIds,
      ...(properties === undefined ? {} : { properties }),
      ...this.#roleOf(properties),
      ...(row === undefined ? {} : { table: row.table, cell: row.cell }),
    });
    for (const drawing of drawings) this.#readDrawing(drawing);
  }

  #roleOf(properties: XmlNode | undefined): Pick<Paragraph, 'role' | 'level' | 'ordinal' | 'depth'> {
    if (properties === undefined) return {};
    const { text, styles } = this.#context;
    const named = childOf(properties, 'w:pStyle');
    const style = named === undefined ? undefined : styles.get(attributeOf(text, named, 'val') ?? '');
    const level = levelOf(text, properties) ?? style?.level;
    const numbering = childOf(properties, 'w:numPr');
    const numbered = numbering === undefined ? style?.isNumbered === true : isNumbered(text, numbering);
    const role = roleOfStyle({
      name: '',
      look: {},
      ...style,
      isNumbered: numbered,
      ...(level === undefined ? {} : { level }),
    });
    const place = { ...style?.place, ...(numbering === undefined ? {} : listPlace(text, numbering)) };
    const ordinal = numbered ? this.#context.numbering.next(place) : undefined;
    const depth = numbered && place.depth !== undefined && place.depth > 0 ? Math.min(8, place.depth) : undefined;
    return defined({ role, level, ordinal, depth });
  }

  #readTitle(node: XmlNode, name: string): void {
    const { text } = this.#context;
    const span = attributeSpan(text, node, name);
    if (span === undefined || this.#isMirror) return;
    const title = decodeXml(text.slice(span.start, span.end)).replace(/\s+/gu, ' ').trim();
    if (title !== '') this.titles.push({ span, text: title, translate: this.#silent === 0 });
  }

  /** Reads the texts of a picture, a shape or an object: its titles, and the paragraphs of text boxes. */
  #readDrawing(node: XmlNode): void {
    if (node.name === 'wp:docPr') {
      this.#readTitle(node, 'descr');
      this.#readTitle(node, 'title');
    } else if (node.name === 'mc:AlternateContent') this.#readAlternatives(node);
    else if (node.name === 'w:txbxContent') this.#readTextBox(node);
    else for (const child of node.children) this.#readDrawing(child);
  }

  #readTextBox(node: XmlNode): void {
    const rows = this.#rows;
    this.#rows = [];
    for (const child of node.children) this.#replay(child);
    this.#rows = rows;
  }

  /** Reads what is made in two ways: the text of the second is that of the first. */
  #readAlternatives(node: XmlNode): void {
    const [first, ...others] = node.children;
    if (first === undefined) return;
    const before = this.paragraphs.length;
    this.#readDrawing(first);
    const originals = this.paragraphs.slice(before);
    for (const other of others) {
      const start = this.paragraphs.length;
      const wasMirror = this.#isMirror;
      this.#isMirror = true;
      this.#readDrawing(other);
      this.#isMirror = wasMirror;
      for (const [at, paragraph] of this.paragraphs.slice(start).entries()) {
        const original = originals[at];
        if (original !== undefined && isSame(original, paragraph)) {
          this.paragraphs[start + at] = { ...paragraph, mirrors: original.mirrors ?? original };
        }
      }
    }
  }

  #replay(node: XmlNode): void {
    if (this.keeps(node.name)) return this.kept(node);
    this.enter(node);
    for (const child of node.children) this.#replay(child);
    this.leave(node);
  }
}

function isSame(one: Paragraph, other: Paragraph): boolean {
  const textOf = ({ items }: Paragraph): string =>
    items.map((item) => (item.kind === 'text' ? item.text : `<${item.kind}>`)).join('');
  return textOf(one) === textOf(other);
}
