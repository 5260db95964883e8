import type { Format } from './formatting.ts';
import { isMark, type CodeItem, type Item } from './items.ts';
import type { Language } from './language.ts';
import { encodeXml } from './xml.ts';

/** An item as a paragraph is to have it. */
export type WrittenItem =
  | { readonly kind: 'old'; readonly item: Item }
  /** Of what a block is to say. */
  | { readonly kind: 'code'; readonly item: CodeItem }
  | { readonly kind: 'text'; readonly text: string };

/** How the items of a paragraph are written. */
export interface WriteOptions {
  /** The prefix of the elements, with its colon. */
  readonly prefix: string;
  readonly base: Format;
  /** Of new text, where it is another than the document’s. */
  readonly language: Language | undefined;
  /** Gives an item of a code as the file has it, with what was translated inside of it, by its index. */
  readonly codeText: (index: number) => string;
}

/** Writes runs, and what stands between them, so that they say what the items do. */
export function writeRuns(items: readonly WrittenItem[], options: WriteOptions): string {
  const writer = new RunWriter(options);
  for (const index of wellNested(items)) writer.write(items[index]!, index);
  return writer.end();
}

class RunWriter {
  readonly #options: WriteOptions;
  readonly #scopes: { readonly pair: number; readonly format: Format }[] = [];
  #written = '';
  #run: { readonly properties: string; body: string } | undefined;
  #isAfterGap = false;

  constructor(options: WriteOptions) {
    this.#options = options;
  }

  write(written: WrittenItem, index: number): void {
    if (written.kind === 'text') return this.#writeNew(written.text);
    const { item } = written;
    if (item.kind === 'text') this.#put(item.format.xml, this.#textXml(item.text));
    else if (isMark(item)) this.#putPlaced(item.format, index);
    else {
      if (item.kind === 'sc') this.#scopes.push({ pair: item.pair, format: item.inside ?? this.#options.base });
      if (item.kind === 'ec') this.#closeScope(item.pair);
      if (item.isFormat !== true) this.#putPlaced(item.format, index);
    }
    this.#isAfterGap = item.kind === 'ph' && item.gap !== undefined;
  }

  end(): string {
    this.#flush();
    return this.#written;
  }

  #closeScope(pair: number): void {
    const at = this.#scopes.findLastIndex((each) => each.pair === pair);
    if (at !== -1) this.#scopes.splice(at, 1);
  }

  #writeNew(text: string): void {
    const { base, language, prefix } = this.#options;
    const { xml } = this.#scopes.at(-1)?.format ?? base;
    // The gap stands in the text as one space; further ones are the writer’s own.
    const own = this.#isAfterGap ? text.replace(/^\s/u, '') : text;
    if (own === '') return;
    this.#put(language === undefined ? xml : language.run(xml, prefix), this.#textXml(own));
    this.#isAfterGap = false;
  }

  #putPlaced(format: Format | undefined, index: number): void {
    const text = this.#options.codeText(index);
    if (format !== undefined) return this.#put(format.xml, text);
    this.#flush();
    this.#written += text;
  }

  #put(properties: string, body: string): void {
    if (this.#run?.properties === properties) this.#run.body += body;
    else {
      this.#flush();
      this.#run = { properties, body };
    }
  }

  #flush(): void {
    if (this.#run === undefined) return;
    const { prefix } = this.#options;
    this.#written += `<${prefix}r>${this.#run.properties}${this.#run.body}</${prefix}r>`;
    this.#run = undefined;
  }

  #textXml(text: string): string {
    const { prefix } = this.#options;
    return text
      .split(/(\u2011)/u)
      .map((part) => {
        if (part === '\u2011') return `<${prefix}noBreakHyphen/>`;
        const own = encodeXml(part.replace(/[\t\n\r]/gu, ' '));
        const space = /^\s|\s$|\s\s/u.test(own) ? ' xml:space="preserve"' : '';
        return own === '' ? '' : `<${prefix}t${space}>${own}</${prefix}t>`;
      })
      .join('');
  }
}

/**
 * Gives the indexes of items in the order in which they are well-formed: what wraps runs ends in the reverse of the order in
 * which it starts, and a start without an end, or an end without a start, is left out.
 */
function wellNested(items: readonly WrittenItem[]): readonly number[] {
  const order: number[] = [];
  const open: { readonly pair: number; readonly place: number }[] = [];
  const closed = new Set<number>();
  const torn = new Set<number>();
  for (const [index, written] of items.entries()) {
    if (closed.has(index)) continue;
    const item = wrapperOf(written);
    if (item?.kind === 'sc') open.push({ pair: item.pair, place: order.length });
    if (item?.kind === 'ec') {
      const at = open.findLastIndex(({ pair }) => pair === item.pair);
      if (at === -1) continue;
      // What starts inside of it ends with it, though the text says that it goes on.
      for (const { pair, place } of open.splice(at + 1).toReversed()) {
        const end = items.findIndex((each, from) => from > index && !closed.has(from) && isEndOf(each, pair));
        if (end === -1) torn.add(place);
        else {
          closed.add(end);
          order.push(end);
        }
      }
      open.pop();
    }
    order.push(index);
  }
  for (const { place } of open) torn.add(place);
  return order.filter((_, place) => !torn.has(place));
}

function wrapperOf(written: WrittenItem): CodeItem | undefined {
  if (written.kind === 'text') return undefined;
  const { item } = written;
  return item.kind === 'text' || isMark(item) || item.isFormat === true ? undefined : item;
}

function isEndOf(written: WrittenItem, pair: number): boolean {
  const item = wrapperOf(written);
  return item?.kind === 'ec' && item.pair === pair;
}
