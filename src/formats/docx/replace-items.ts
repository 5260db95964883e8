import type { TargetInline } from '../source/define-format.ts';
import { isMark, type CodeItem, type Item } from './items.ts';
import type { WrittenItem } from './run-writer.ts';

/** What a block is to say, and where it stands. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly content: readonly TargetInline[];
  /** The item of a code of the block. */
  readonly itemOf: (code: number) => CodeItem | undefined;
}

/**
 * Gives the items of a paragraph with those of its blocks replaced by what these are to say. What marks a place inside of a
 * block stands before it or behind it.
 */
export function replaceItems(items: readonly Item[], replaced: readonly Replaced[]): readonly WrittenItem[] {
  const replacer = new Replacer(replaced);
  for (const item of items) replacer.read(item);
  return replacer.end();
}

class Replacer {
  readonly #ordered: readonly Replaced[];
  readonly #written: WrittenItem[] = [];
  #next = 0;
  /** The block that is open, where it begins in what is written, and what comes behind it. */
  #open: { readonly block: Replaced; place: number; readonly after: Item[] } | undefined;

  constructor(replaced: readonly Replaced[]) {
    this.#ordered = replaced.toSorted((one, other) => one.start - other.start);
  }

  read(item: Item): void {
    if (item.kind === 'text') return this.#readText(item);
    const { start, end } = item.span;
    if (this.#open !== undefined && Math.max(start, end) > this.#open.block.end) this.#close();
    const block = this.#ordered[this.#next];
    if (!isMark(item) && this.#open === undefined && block !== undefined && start >= block.start) this.#begin(block);
    if (this.#open === undefined) this.#put(item);
    else if (item.kind === 'after') this.#open.after.push(item);
    else if (item.kind === 'before') {
      this.#written.splice(this.#open.place, 0, { kind: 'old', item });
      this.#open.place += 1;
    }
  }

  end(): readonly WrittenItem[] {
    this.#close();
    return this.#written;
  }

  #readText(item: Extract<Item, { kind: 'text' }>): void {
    const { start, end } = item.span;
    const endOf = (block: Replaced): number => Math.min(end, block.end);
    let from = this.#open === undefined ? start : Math.max(start, endOf(this.#open.block));
    for (let block = this.#ordered[this.#next]; block !== undefined && block.start < end;) {
      this.#putPart(item, from, block.start);
      this.#begin(block);
      from = Math.max(from, endOf(block));
      block = this.#ordered[this.#next];
    }
    this.#putPart(item, from, end);
  }

  #putPart(item: Extract<Item, { kind: 'text' }>, from: number, to: number): void {
    if (from >= to) return;
    this.#close();
    this.#put(sliced(item, from, to));
  }

  #begin(block: Replaced): void {
    this.#close();
    this.#open = { block, place: this.#written.length, after: [] };
    this.#written.push(...contentOf(block));
    this.#next += 1;
  }

  #close(): void {
    const after = this.#open?.after ?? [];
    this.#open = undefined;
    for (const item of after) this.#put(item);
  }

  #put(item: Item): void {
    this.#written.push({ kind: 'old', item });
  }
}

function contentOf({ content, itemOf }: Replaced): readonly WrittenItem[] {
  return content.flatMap((inline): readonly WrittenItem[] => {
    if (inline.kind !== 'code') return [{ kind: 'text', text: inline.text }];
    const item = itemOf(inline.code);
    return item === undefined ? [] : [{ kind: 'code', item }];
  });
}

/** A part of a text; one that is written otherwise in the file is taken whole. */
function sliced(item: Extract<Item, { kind: 'text' }>, from: number, to: number): Item {
  const { start, end } = item.span;
  if (from === start && to === end) return item;
  if (end - start !== item.text.length) return { ...item, text: '' };
  return { ...item, text: item.text.slice(from - start, to - start), span: { start: from, end: to } };
}
