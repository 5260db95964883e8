import { defined } from '../../model/defined.ts';
import type { Ordinal } from '../../model/ordinal.ts';
import type { MarkupElement } from '../../model/release.ts';
import { inlineElements } from '../markup/inline-elements.ts';
import { withNoteMarks } from '../markup/note-marks.ts';
import { lookOf, type MarkedBlock } from '../markup/pieces.ts';
import type { Note } from '../../model/unit.ts';
import type { SourceDocument, Span } from '../source/define-format.ts';
import { attributeBlocks, metaBlocks, publishedOn } from './attributes.ts';
import { attribute, contextIn, languageOf, outermost, type Context, type TableState } from './context.ts';
import { barriers, impliedEnds, isPhrasing, tableParts, voidElements, words } from './elements.ts';
import { isWithinText, notesOf } from './its.ts';
import { isJsonLd, jsonLdBlocks } from './json-ld.ts';
import { rulesIn, withRules, type ItsRules } from './its-rules.ts';
import { Run, type OpenTag } from './run.ts';
import { readTokens, type Tag } from './tokens.ts';

/** A block with what its place in the page says of it. */
export interface PlacedBlock extends MarkedBlock {
  readonly place: 'head' | 'text' | 'attribute';
  /** The level of a heading. */
  readonly heading?: number;
  readonly furniture?: Context['furniture'];
  readonly isMain: boolean;
}

/** As deep as browsers nest elements; further ones are not nested. */
const deepest = 512;

interface OpenElement {
  readonly name: string;
  readonly isBlock: boolean;
  readonly source: Tag;
  /** Shows nothing: no code. */
  readonly isBare: boolean;
  readonly context: Context;
  /** Has data for search engines in it. */
  readonly isData: boolean;
  /** The start tag within a text. */
  readonly tag?: OpenTag;
  readonly id?: string;
}

/** Reads the blocks of a page in their order, and the date that its metadata has. */
export function readHtml(
  text: string,
  locale: string,
  keys?: readonly string[],
): { readonly blocks: readonly PlacedBlock[]; readonly meta: SourceDocument['meta'] } {
  const reader = new HtmlReader(text, locale, keys);
  readTokens(text, reader);
  return reader.end();
}

class HtmlReader {
  readonly #source: string;
  readonly #keys: readonly string[] | undefined;
  readonly #blocks: PlacedBlock[] = [];
  readonly #rules: ItsRules;
  readonly #run: Run;
  readonly #open: OpenElement[] = [];
  readonly #notes: Note[] = [];
  /** Names of places within the text that is open. */
  readonly #ids: string[] = [];
  #languages: readonly string[];
  #meta: SourceDocument['meta'] = {};

  constructor(source: string, locale: string, keys: readonly string[] | undefined) {
    this.#source = source;
    this.#keys = keys;
    this.#rules = rulesIn(source);
    this.#run = new Run(source);
    this.#languages = [languageOf(locale)];
  }

  readonly text = (span: Span): void => {
    const { isSilent, translate, isMain } = this.#context();
    if (!isSilent) this.#run.addText(span, !translate);
    else if (translate && this.#open.at(-1)?.isData === true) {
      for (const block of jsonLdBlocks(this.#source, span, this.#keys))
        this.#blocks.push({ ...block, place: 'head', isMain });
    }
  };

  readonly comment = (span: Span): void => {
    const { isSilent, translate } = this.#context();
    const look = { equiv: '', disp: '<!-- -->', type: 'other', subType: 'markup:comment' } as const;
    if (!isSilent) this.#run.addAlone(span, look, { isFixed: !translate, isLoose: true });
  };

  readonly startTag = (said: Tag): void => {
    const tag = this.#ruled(said);
    if (voidElements.has(tag.name)) return this.#readVoid(tag);
    const isBlock = !isWithinText(tag);
    if (isBlock && !this.#context().isSilent) {
      this.#endRun();
      this.#endImplied(tag.name);
    }
    const around = this.#context();
    const context = contextIn(around, tag, { isBlock, page: this.#languagesFor(tag) });
    this.#readAttributes(tag, context);
    if (tag.isSelfClosing && around.isSilent) return;
    const isBare = tag.attributes.size === 0 && bare.has(tag.name);
    const isCode = !isBlock && !around.isSilent && !isBare;
    if (!isBlock) this.#notes.push(...notesOf(tag));
    const start = isCode ? this.#run.start(tag.span, lookAt(tag), !context.translate || context.isSilent) : undefined;
    if (this.#open.length >= deepest) return;
    const id = idOf(tag);
    if (id !== undefined && !isBlock) this.#ids.push(id);
    this.#open.push({
      name: tag.name,
      source: said,
      isBlock,
      context,
      isBare,
      isData: isJsonLd(tag),
      ...defined({ tag: start, id }),
    });
  };

  readonly endTag = (tag: Tag): void => {
    const at = this.#openAt(tag.name);
    const isSilent = this.#context().isSilent;
    if (at !== -1) this.#close(at, tag);
    else if (isSilent) return;
    else if (tag.name === 'br') this.#readVoid(tag);
    else if (isPhrasing(tag.name)) this.#run.end(undefined, tag.span, lookAt(tag, true), !this.#context().translate);
    else this.#endRun();
  };

  end(): { readonly blocks: readonly PlacedBlock[]; readonly meta: SourceDocument['meta'] } {
    this.#endRun();
    return { blocks: this.#blocks, meta: this.#meta };
  }

  /** The element with what the rules of the page say of it. */
  #ruled(tag: Tag): Tag {
    if (this.#rules.length === 0) return tag;
    const around = this.#open.map(({ source }) => source);
    return withRules(this.#rules, tag, around);
  }

  /** The languages of text that is to be translated; what the page says of itself may be its template's. */
  #languagesFor(tag: Tag): readonly string[] {
    if (tag.name !== 'html' && tag.name !== 'body') return this.#languages;
    this.#languages = [...this.#languages, languageOf(attribute(tag, 'lang') ?? '')];
    return this.#languages;
  }

  #context(): Context {
    return this.#open.at(-1)?.context ?? outermost;
  }

  #readVoid(tag: Tag): void {
    const context = this.#context();
    if (context.isSilent) return;
    const isFixed = !contextIn(context, tag, { isBlock: false, page: [] }).translate;
    if (tag.name === 'meta') this.#readMeta(tag, isFixed);
    else if (!isFixed) this.#readAttributes(tag, context);
    if (!isPhrasing(tag.name)) this.#endRun();
    else if (tag.name !== 'br') {
      const isLoose = tag.name !== 'img' && tag.name !== 'input';
      this.#run.addAlone(tag.span, lookAt(tag), { isFixed, isLoose });
    } else if (this.#run.addBreak(tag.span, lookAt(tag), isFixed)) {
      if (context.table !== undefined) context.table.isLayout = true;
      this.#endRun();
    }
  }

  #readMeta(tag: Tag, isFixed: boolean): void {
    const { date } = publishedOn(tag);
    if (date !== undefined && this.#meta.date === undefined) this.#meta = { date };
    if (isFixed) return;
    const isMain = this.#context().isMain;
    for (const block of metaBlocks(this.#source, tag, this.#keys))
      this.#blocks.push({ ...block, place: 'head', isMain });
  }

  #readAttributes(tag: Tag, { isSilent, translate, furniture, isMain }: Context): void {
    if (isSilent || !translate || furniture !== undefined || tag.attributes.size === 0) return;
    const address = tag.name === 'img' && this.#isIn('figure') ? tag.attributes.get('src')?.value.trim() : undefined;
    for (const { isAlternative, ...block } of attributeBlocks(this.#source, tag)) {
      const picture = isAlternative && address !== undefined ? ({ says: 'alternative', address } as const) : undefined;
      this.#blocks.push({ ...block, ...defined({ picture }), place: 'attribute', isMain });
    }
  }

  #isIn(name: string): boolean {
    return this.#open.some((each) => each.name === name);
  }

  /** Where the element is open that an end tag ends. */
  #openAt(name: string): number {
    let isLeft = false;
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const each = this.#open[at]!;
      if (each.name === name) return each.isBlock || !isLeft ? at : -1;
      isLeft ||= each.isBlock;
      if (barriers.has(each.name) && !tableParts.has(name)) return -1;
    }
    return -1;
  }

  #close(at: number, tag: Tag): void {
    const { isBlock, isBare, tag: start, context } = this.#open[at]!;
    const around = this.#open[at - 1]?.context ?? outermost;
    if (isBlock && !around.isSilent) this.#endRun();
    this.#open.length = at;
    if (isBlock || isBare || around.isSilent) return;
    this.#run.end(start, tag.span, lookAt(tag, true), !context.translate || context.isSilent);
  }

  #endImplied(name: string): void {
    const innermost = this.#open.findLastIndex(({ isBlock }) => isBlock);
    const ends = this.#open[innermost]?.name ?? '';
    if (ends === 'p' || (headings.has(ends) && headings.has(name))) this.#open.length = innermost;
    const implied = Object.hasOwn(impliedEnds, name) ? impliedEnds[name] : undefined;
    if (implied === undefined) return;
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const each = this.#open[at]!.name;
      if (implied.within.has(each)) return;
      if (implied.ends.has(each)) {
        this.#open.length = at;
        return;
      }
    }
  }

  #endRun(): void {
    const taken = this.#run.take();
    const within = this.#notes.splice(0);
    const ids = [...this.#ids.splice(0), ...this.#open.toReversed().flatMap(({ id }) => id ?? [])];
    if (taken === undefined) return;
    const element = this.#open.findLast(({ isBlock }) => isBlock);
    const { table, notes = [] } = element?.context ?? outermost;
    const all = [...notes, ...within];
    const placed: PlacedText = {
      ...taken,
      pieces: withNoteMarks(taken.pieces, this.#source),
      ...placeIn(element),
      ...(this.#isIn('figcaption') ? { picture: { says: 'caption' } as const } : {}),
      ...(all.length > 0 && { notes: all }),
      ...(ids.length > 0 && { ids }),
    };
    if (placed.role === 'list-item') placeItem(placed, element?.context ?? outermost);
    if (placed.role === 'table-cell' && table !== undefined) placeCell(placed, table, this.#isIn('th'));
    this.#blocks.push(placed);
  }
}

/** The name of a place in the page. */
function idOf(tag: Tag): string | undefined {
  return attribute(tag, 'id') ?? attribute(tag, 'name');
}

type PlacedText = PlacedBlock & { runIn?: boolean; ordinal?: Ordinal; depth?: number; heads?: boolean };

/** The first text of an item has its number. */
function placeItem(placed: PlacedText, { item, lists = 0 }: Pick<Context, 'item' | 'lists'>): void {
  if (lists > 1) placed.depth = lists - 1;
  if (item?.ordinal === undefined) return;
  placed.ordinal = item.ordinal;
  delete item.ordinal;
}

function placeCell(placed: PlacedText, table: TableState, isHeading: boolean): void {
  if (table.isData) placed.heads = isHeading;
  if (table.cell !== undefined) table.cell.runIn = true;
  table.cell = placed;
}

/** Says what a block is by the element that it stands in. */
function placeIn(element: OpenElement | undefined): Omit<PlacedBlock, 'pieces' | 'translate'> {
  const { role, aside, furniture, isMain, table, localeFilter } = element?.context ?? outermost;
  const name = element?.name ?? '';
  if (name === 'title') return { role: 'string', aside: true, place: 'head', isMain };
  const isLayout = role === 'table-cell' && table?.isLayout === true && !table.isData;
  return {
    ...defined({
      role: isLayout ? undefined : role,
      furniture,
      localeFilter,
      heading: headings.has(name) ? Number(name.slice(1)) : undefined,
    }),
    ...(aside && !isLayout ? { aside } : {}),
    place: 'text',
    isMain,
  };
}

/** Elements that say nothing where they have no attributes. */
const bare = words('font span');

const headings = words('h1 h2 h3 h4 h5 h6');

const elements: Readonly<Record<string, MarkupElement>> = { ...inlineElements, a: 'a' };

function lookAt(tag: Tag, closes = false): ReturnType<typeof lookOf> & { readonly href?: string } {
  const { name } = tag;
  const look = lookOf(Object.hasOwn(elements, name) ? elements[name] : undefined, name, closes);
  const href = name === 'a' && !closes ? tag.attributes.get('href')?.value.trim() : undefined;
  return href === undefined || href === '' ? look : { ...look, href };
}
