import type { Piece } from '../markup/pieces.ts';
import type { Span } from '../source/define-format.ts';
import { codeLook, plainFormat, type Format } from './formatting.ts';
import type { CodeLook, CodeToken, Token } from './tokens.ts';

/** What stands in a paragraph, with a pair of codes around text that is formatted otherwise than the rest. */
export type Item =
  { readonly kind: 'text'; readonly text: string; readonly span: Span; readonly format: Format } | CodeItem | MarkItem;

/** A place that something else refers to. */
export interface MarkItem {
  readonly kind: 'before' | 'after';
  readonly span: Span;
  readonly format?: Format;
}

export interface CodeItem {
  readonly kind: 'ph' | 'sc' | 'ec';
  readonly pair: number;
  readonly span: Span;
  readonly look: CodeLook;
  /** Of the run that it stands in. */
  readonly format?: Format;
  readonly isLoose: boolean;
  readonly gap?: CodeToken['gap'];
  /** Of a start: how text inside of it is formatted. */
  readonly inside?: Format;
  /** It is only a change of formatting. */
  readonly isFormat?: boolean;
}

/** Merges runs that look the same, and makes codes of what is left of their formatting. */
export function itemsOf(tokens: readonly Token[]): { readonly items: readonly Item[]; readonly base: Format } {
  const bases = basesOf(tokens);
  const base = bases.get(-1) ?? plainFormat;
  const merger = new Merger(base);
  for (const [at, token] of tokens.entries()) merger.read(token, bases.get(at) ?? plainFormat);
  return { items: merger.end(), base };
}

/** The formatting that most of the text of each wrapper has, by its index; that of the paragraph under -1. */
function basesOf(tokens: readonly Token[]): ReadonlyMap<number, Format> {
  const bases = new Map<number, Format>();
  const open: { readonly at: number; readonly lengths: Map<string, { format: Format; length: number }> }[] = [
    { at: -1, lengths: new Map() },
  ];
  const close = (): void => {
    const scope = open.pop();
    const most = [...(scope?.lengths.values() ?? [])].reduce<{ format: Format; length: number } | undefined>(
      (best, each) => (best === undefined || each.length > best.length ? each : best),
      undefined,
    );
    if (scope !== undefined && most !== undefined) bases.set(scope.at, most.format);
  };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'open' && token.isBare !== true) open.push({ at, lengths: new Map() });
    if (token.kind === 'close' && token.isBare !== true && open.length > 1) close();
    if (token.kind !== 'text') continue;
    const { lengths } = open.at(-1)!;
    const { format, text } = token;
    const known = lengths.get(format.key) ?? { format, length: 0 };
    // Neither counts space nor lets it come first, so that it makes no difference how a text is cut into runs.
    const length = text.replace(/\s/gu, '').length;
    if (known.length === 0 && length > 0) lengths.delete(format.key);
    known.length += length;
    lengths.set(format.key, known);
  }
  while (open.length > 0) close();
  return bases;
}

interface Scope {
  readonly base: Format;
  readonly pair: number;
}

class Merger {
  readonly #items: Item[] = [];
  readonly #scopes: Scope[];
  /** What may still stand inside of the span that is open. */
  #pending: Item[] = [];
  #span: { readonly format: Format; readonly pair: number; end: number } | undefined;
  #pair = 0;

  constructor(base: Format) {
    this.#scopes = [{ base, pair: 0 }];
  }

  read(token: Token, inside: Format): void {
    if (token.kind === 'text') this.#readText(token);
    else if (token.kind === 'code') {
      const { kind: _, ...code } = token;
      if (token.gap === 'page') this.#closeSpan();
      this.#pending.push({ kind: 'ph', pair: ++this.#pair, ...code });
    } else if (token.kind === 'open' || token.kind === 'close') {
      if (token.isBare !== true) this.#readWrapper(token, inside);
    } else if (token.kind === 'before' || token.kind === 'after') this.#pending.push(token);
  }

  end(): readonly Item[] {
    this.#closeSpan();
    return this.#items;
  }

  get #base(): Format {
    return this.#scopes.at(-1)!.base;
  }

  #readText(token: Extract<Token, { kind: 'text' }>): void {
    const around = this.#span?.format ?? this.#base;
    const { text, span, format } = token;
    // Space that shows no formatting has that of the text before it.
    const isSilent = text.trim() === '' && !format.showsOnSpace && !around.showsOnSpace;
    const own = isSilent ? around : format;
    if (own.key !== around.key) this.#closeSpan();
    this.#flush();
    if (this.#span === undefined && own.key !== this.#base.key) {
      const pair = ++this.#pair;
      const at = { start: span.start, end: span.start };
      const look = { ...codeLook(own, this.#base), original: own.xml };
      this.#items.push({ kind: 'sc', pair, span: at, look, isLoose: false, inside: own, isFormat: true });
      this.#span = { format: own, pair, end: span.end };
    }
    if (this.#span !== undefined) this.#span.end = span.end;
    this.#items.push({ kind: 'text', text, span, format: own });
  }

  #readWrapper(token: Extract<Token, { kind: 'open' | 'close' }>, inside: Format): void {
    this.#closeSpan();
    const { span, look, format } = token;
    const run = format === undefined ? {} : { format };
    const isLoose = look.type !== 'link';
    if (token.kind === 'open') {
      const pair = ++this.#pair;
      this.#scopes.push({ base: inside, pair });
      this.#items.push({ kind: 'sc', pair, span, look, ...run, isLoose, inside });
    } else if (this.#scopes.length > 1) {
      const { pair } = this.#scopes.pop()!;
      this.#items.push({ kind: 'ec', pair, span, look, ...run, isLoose });
    }
  }

  #closeSpan(): void {
    if (this.#span !== undefined) {
      const { format, pair, end } = this.#span;
      const from = this.#items.findLastIndex((item) => item.kind === 'sc' && item.pair === pair);
      if (this.#isLostSpace(from)) this.#items.splice(from, 1);
      else {
        const look = { ...codeLook(format, this.#base, true), original: '' };
        const place = this.#endOfSpan(from);
        const at = this.#items[place]?.span.start ?? end;
        const close = { kind: 'ec', pair, span: { start: at, end: at }, look, isLoose: false, isFormat: true } as const;
        this.#items.splice(place, 0, close);
      }
      this.#span = undefined;
    }
    this.#flush();
  }

  /** Where formatting ends that starts at an item: before a tab or the end of a line with nothing but space behind it. */
  #endOfSpan(from: number): number {
    const last = this.#items.findLastIndex((item, at) => at > from && !isMark(item) && !isGapOrSpace(item));
    const gap = this.#items.findIndex((item, at) => at > last && isGap(item));
    return last <= from || gap === -1 ? this.#items.length : gap;
  }

  /** Whether formatting that starts at an item has nothing but space beside a tab or the end of a line, where space is lost. */
  #isLostSpace(from: number): boolean {
    const within = this.#items.slice(from + 1);
    if (!within.every((item) => isGap(item) || isMark(item) || (item.kind === 'text' && item.text.trim() === '')))
      return false;
    const before = this.#items.slice(0, from).findLast((item) => !isMark(item));
    return [...within, ...this.#pending].some(isGap) || (before !== undefined && isGap(before));
  }

  #flush(): void {
    this.#items.push(...this.#pending);
    this.#pending = [];
  }
}

/**
 * Parts the items of a paragraph into texts: at page breaks, and where two line breaks make an empty line. What only stands
 * around a text is none of it.
 */
export function textsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const texts: Item[][] = [[]];
  let depth = 0;
  let lineAt: number | undefined;
  for (const [at, item] of items.entries()) {
    if (item.kind === 'sc') depth += 1;
    if (item.kind === 'ec') depth -= 1;
    const isLine = item.kind === 'ph' && item.gap === 'line';
    const isPage = item.kind === 'ph' && item.gap === 'page';
    if (depth === 0 && (isPage || (isLine && lineAt !== undefined))) texts.push([]);
    else texts.at(-1)!.push(item);
    if (isLine) lineAt = at;
    else if (item.kind === 'text' && item.text.trim() !== '') lineAt = undefined;
    else if (item.kind === 'sc' || item.kind === 'ec') lineAt = undefined;
  }
  return texts.map((text) => trimmed(text.filter((item) => !isMark(item)))).filter(hasText);
}

/** Whether an item is a gap or space, neither of which shows how it is formatted. */
function isGapOrSpace(item: Item): boolean {
  if (item.kind === 'text') return item.text.trim() === '' && !item.format.showsOnSpace;
  return isGap(item);
}

function isGap(item: Item): boolean {
  return item.kind === 'ph' && item.gap !== undefined;
}

/** Whether an item only marks a place. */
export function isMark(item: Item): item is MarkItem {
  return item.kind === 'before' || item.kind === 'after';
}

const hasText = (items: readonly Item[]): boolean =>
  items.some((item) => item.kind === 'text' && item.text.trim() !== '');

function trimmed(items: readonly Item[]): readonly Item[] {
  let [first, last] = [0, items.length - 1];
  while (first <= last) {
    const [start, end] = [items[first]!, items[last]!];
    if (isEdge(start)) first += 1;
    else if (isEdge(end)) last -= 1;
    else if (start.kind === 'sc' && end.kind === 'ec' && start.pair === end.pair && start.isLoose) {
      first += 1;
      last -= 1;
    } else break;
  }
  return items.slice(first, last + 1);
}

function isEdge(item: Item): boolean {
  return item.kind === 'text' ? item.text.trim() === '' : item.kind === 'ph' && item.isLoose;
}

/** The items as a block has them. */
export function piecesOf(items: readonly Item[]): readonly Piece[] {
  return items.flatMap((item): readonly Piece[] => {
    if (isMark(item)) return [];
    if (item.kind === 'text') return [{ kind: 'text', text: item.text, span: item.span }];
    const { kind, pair, span, look, gap } = item;
    const code = { kind, pair, span, ...look };
    if (gap === undefined) return [code];
    const end = { start: span.end, end: span.end };
    return [code, { kind: 'text', text: gap === 'tab' ? ' ' : '\n', span: end }];
  });
}
