import { defined } from '../../model/defined.ts';
import { textOfPieces } from '../markup/cut-pieces.ts';
import { withNoteMarks } from '../markup/note-marks.ts';
import { lookOf } from '../markup/pieces.ts';
import type { SourceDocument, Span } from '../source/define-format.ts';
import { attributeBlocks, metaBlocks, publishedOn } from './attributes.ts';
import { attribute, contextIn, languageOf, nestedContext, outermost, type Context } from './context.ts';
import { Flows } from './flows.ts';
import { barriers, impliedEnds, isPhrasing, tableParts, voidElements, words } from './elements.ts';
import { isNestedText, isWithinText, notesOf, notesOfText, tellsOfText } from './its.ts';
import { isJsonLd, jsonLdBlocks } from './json-ld.ts';
import { lookAt } from './look-at.ts';
import type { Ruling } from './ruled-page.ts';
import type { OpenTag } from './run.ts';
import { headings, placeCell, placeIn, placeItem, type PlacedBlock, type PlacedText } from './placed-text.ts';
import { readTokens, type Tag } from './tokens.ts';

/** As deep as browsers nest elements; further ones are not nested. */
const deepest = 512;

interface OpenElement {
  readonly name: string;
  readonly isBlock: boolean;
  /** Where it begins, of a text that is nested in another. */
  readonly nestedAt?: number;
  /** It tells translators of its own text. */
  readonly telling?: Tag;
  /** Shows nothing: no code. */
  readonly isBare: boolean;
  readonly context: Context;
  /** Has data for search engines in it. */
  readonly isData: boolean;
  /** The start tag within a text. */
  readonly tag?: OpenTag;
  readonly id?: string;
}

interface HtmlOptions {
  readonly locale: string;
  /** Of metadata for readers; the usual ones unless given. */
  readonly keys: readonly string[] | undefined;
  readonly ruling: Ruling;
}

/** Reads the blocks of a page in their order, and the date that its metadata has. */
export function readHtml(
  text: string,
  options: HtmlOptions,
): { readonly blocks: readonly PlacedBlock[]; readonly meta: SourceDocument['meta'] } {
  const reader = new HtmlReader(text, options);
  readTokens(text, reader);
  return reader.end();
}

class HtmlReader {
  readonly #source: string;
  readonly #keys: readonly string[] | undefined;
  readonly #blocks: PlacedBlock[] = [];
  readonly #ruling: Ruling;
  readonly #flows: Flows;
  readonly #open: OpenElement[] = [];
  #languages: readonly string[];
  #meta: SourceDocument['meta'] = {};

  constructor(source: string, { locale, keys, ruling }: HtmlOptions) {
    this.#source = source;
    this.#keys = keys;
    this.#ruling = ruling;
    this.#flows = new Flows(source);
    this.#languages = [languageOf(locale)];
  }

  readonly text = (span: Span): void => {
    const { isSilent, translate, isMain } = this.#context();
    if (!isSilent) this.#flows.inner.run.addText(span, !translate);
    else if (translate && this.#open.at(-1)?.isData === true) {
      for (const block of jsonLdBlocks(this.#source, span, this.#keys))
        this.#blocks.push({ ...block, place: 'head', isMain });
    }
  };

  readonly comment = (span: Span): void => {
    const { isSilent, translate } = this.#context();
    const look = { equiv: '', disp: '<!-- -->', type: 'other', subType: 'markup:comment' } as const;
    if (!isSilent) this.#flows.inner.run.addAlone(span, look, { isFixed: !translate, isLoose: true });
  };

  readonly startTag = (said: Tag): void => {
    const tag = this.#ruling(said);
    if (voidElements.has(tag.name)) return this.#readVoid(tag);
    const flow = this.#flowOf(tag);
    const isBlock = flow !== 'inline';
    const around = this.#context();
    const found = contextIn(around, tag, { isBlock, page: this.#languagesFor(tag) });
    const context = flow === 'nested' ? nestedContext(found) : found;
    this.#readAttributes(tag, context);
    if (tag.isSelfClosing && around.isSilent) return;
    const isBare = tag.attributes.size === 0 && bare.has(tag.name);
    const { run, notes } = this.#flows.inner;
    if (!isBlock) notes.push(...notesOf(tag));
    const start =
      isBlock || around.isSilent || isBare
        ? undefined
        : run.start(tag.span, lookAt(tag), !context.translate || context.isSilent);
    const nestedAt = flow === 'nested' ? tag.span.start : undefined;
    this.#push(tag, { isBlock, context, isBare, ...defined({ tag: start, nestedAt }) });
  };

  readonly endTag = (tag: Tag): void => {
    const at = this.#openAt(tag.name);
    const isSilent = this.#context().isSilent;
    if (at !== -1) this.#close(at, tag);
    else if (isSilent) return;
    else if (tag.name === 'br') this.#readVoid(tag);
    else if (isPhrasing(tag.name))
      this.#flows.inner.run.end(undefined, tag.span, lookAt(tag, true), !this.#context().translate);
    else this.#endRun();
  };

  end(): { readonly blocks: readonly PlacedBlock[]; readonly meta: SourceDocument['meta'] } {
    this.#endRun();
    if (this.#leave(0, this.#source.length)) this.#endRun();
    return { blocks: this.#blocks, meta: this.#meta };
  }

  /** The languages of text that is to be translated; what the page says of itself may be its template's. */
  #languagesFor(tag: Tag): readonly string[] {
    if (tag.name !== 'html' && tag.name !== 'body') return this.#languages;
    this.#languages = [...this.#languages, languageOf(attribute(tag, 'lang') ?? '')];
    return this.#languages;
  }

  /** Tells how an element stands to the text that is being read, which a block ends. */
  #flowOf(tag: Tag): 'inline' | 'block' | 'nested' {
    const { isSilent } = this.#context();
    if (isNestedText(tag) && !isSilent && this.#open.length < deepest) {
      this.#flows.begin();
      return 'nested';
    }
    if (isWithinText(tag)) return 'inline';
    if (!isSilent) {
      this.#endRun();
      this.#endImplied(tag);
    }
    return 'block';
  }

  #push(tag: Tag, element: Pick<OpenElement, 'isBlock' | 'context' | 'isBare' | 'tag' | 'nestedAt'>): void {
    if (this.#open.length >= deepest) return;
    const id = idOf(tag);
    if (id !== undefined && !element.isBlock) this.#flows.inner.ids.push(id);
    const telling = tellsOfText(tag) ? tag : undefined;
    this.#open.push({ name: tag.name, ...element, isData: isJsonLd(tag), ...defined({ id, telling }) });
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
      this.#flows.inner.run.addAlone(tag.span, lookAt(tag), { isFixed, isLoose });
    } else if (this.#flows.inner.run.addBreak(tag.span, lookAt(tag), isFixed)) {
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
    const { isBlock, isBare, tag: start, context, telling } = this.#open[at]!;
    const around = this.#open[at - 1]?.context ?? outermost;
    if (isBlock && !around.isSilent) this.#endRun();
    const isInterrupted = this.#leave(at + 1, tag.span.start);
    if (isInterrupted && isBlock) this.#endRun();
    this.#leave(at, tag.span.end);
    if (isBlock || isBare || around.isSilent) return;
    const { run, notes } = this.#flows.inner;
    if (telling !== undefined) notes.push(...notesOfText(telling, run.textFrom(start)));
    run.end(start, tag.span, lookAt(tag, true), !context.translate || context.isSilent);
  }

  /** Leaves the elements from a place on; tells whether a text goes on that one of them was nested in. */
  #leave(at: number, end: number): boolean {
    let goesOn = false;
    for (let last = this.#open.at(-1); last !== undefined && this.#open.length > at; last = this.#open.at(-1)) {
      const { nestedAt, name, context } = last;
      if (nestedAt !== undefined) {
        this.#endRun();
        this.#flows.goOn();
        this.#flows.inner.run.addAlone({ start: nestedAt, end }, lookOf(undefined, name), {
          isFixed: !context.translate,
        });
        goesOn = true;
      }
      this.#open.pop();
    }
    return goesOn;
  }

  #endImplied({ name, span }: Tag): void {
    const innermost = this.#open.findLastIndex(({ isBlock }) => isBlock);
    const ends = this.#open[innermost]?.name ?? '';
    if (ends === 'p' || (headings.has(ends) && headings.has(name))) this.#leaveBefore(innermost, span);
    const implied = Object.hasOwn(impliedEnds, name) ? impliedEnds[name] : undefined;
    if (implied === undefined) return;
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const each = this.#open[at]!.name;
      if (implied.within.has(each)) return;
      if (implied.ends.has(each)) {
        this.#leaveBefore(at, span);
        return;
      }
    }
  }

  #leaveBefore(at: number, { start }: Span): void {
    if (this.#leave(at, start)) this.#endRun();
  }

  #endRun(): void {
    const inner = this.#flows.inner;
    const taken = inner.run.take();
    const within = inner.notes.splice(0);
    const ids = [...inner.ids.splice(0), ...this.#open.toReversed().flatMap(({ id }) => id ?? [])];
    if (taken === undefined) return;
    const element = this.#open.findLast(({ isBlock }) => isBlock);
    const context = element?.context ?? outermost;
    const own = element?.telling === undefined ? [] : notesOfText(element.telling, textOfPieces(taken.pieces));
    const notes = [...(context.notes ?? []), ...own, ...within];
    const placed: PlacedText = {
      ...taken,
      pieces: withNoteMarks(taken.pieces, this.#source),
      ...placeIn(element?.name ?? '', context),
      ...(this.#isIn('figcaption') ? { picture: { says: 'caption' } as const } : {}),
      ...(notes.length > 0 && { notes }),
      ...(ids.length > 0 && { ids }),
    };
    if (placed.role === 'list-item') placeItem(placed, context);
    if (placed.role === 'table-cell' && context.table) placeCell(placed, context.table, this.#isIn('th'));
    this.#blocks.push(placed);
  }
}

/** The name of a place in the page. */
function idOf(tag: Tag): string | undefined {
  return attribute(tag, 'id') ?? attribute(tag, 'name');
}

/** Elements that say nothing where they have no attributes. */
const bare = words('font span');
