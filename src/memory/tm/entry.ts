import type { Content, Inline } from '../../model/content.ts';
import { textOf } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import { lookup } from '../../model/lookup.ts';
import type { State } from '../../model/unit.ts';

/** A sentence and its translation, and where they stood. */
export interface MemoryEntry extends Place {
  readonly source: Content;
  readonly target: Content;
  /** The original form of the codes in both. */
  readonly originalData: Readonly<Record<string, string>>;
  readonly state: State;
  /** The release, or the file of a memory, that the entry comes from. */
  readonly origin: string;
  /** When the translation was last changed, as RFC 3339, where that is known. */
  readonly changed?: string;
}

/** Where a sentence stands. What is not known is absent; the start and the end of a text are the empty text. */
export interface Place {
  /** Digest of the block that the sentence is in, and of its place there: the same block has the same one. */
  readonly context?: string;
  /** What stands before and behind the sentence, as `written` gives it. */
  readonly previous?: string;
  readonly next?: string;
}

type Packed = string | readonly Inline[];

/** An entry as one line of JSON. Its origin is that of its document. */
export function writeEntry({ source, target, originalData, state, changed, ...place }: MemoryEntry): string {
  const { context, previous, next } = place;
  const data = Object.keys(originalData).length === 0 ? 0 : originalData;
  return JSON.stringify([
    packed(source),
    packed(target),
    state === 'translated' ? 0 : state,
    context ?? 0,
    previous ?? 0,
    next ?? 0,
    data,
    changed ?? 0,
  ]);
}

/** Reads what `writeEntry` wrote. */
export function readEntry(line: string, origin: string): MemoryEntry {
  type Line = [Packed, Packed, State | 0, ...(string | 0)[]];
  const [source, target, state, context, previous, next, data, changed] = JSON.parse(line) as Line;
  return {
    source: unpacked(source),
    target: unpacked(target),
    originalData: ((data ?? 0) === 0 ? {} : data) as unknown as Readonly<Record<string, string>>,
    state: state === 0 ? 'translated' : state,
    origin,
    ...defined({
      context: said(context),
      previous: said(previous),
      next: said(next),
      changed: said(changed),
    }),
  };
}

function said(value: string | 0 | undefined): string | undefined {
  return value === 0 ? undefined : value;
}

function packed(content: Content): Packed {
  const [only] = content;
  if (only === undefined) return '';
  return content.length === 1 && only.kind === 'text' ? only.text : content;
}

function unpacked(content: Packed): Content {
  if (typeof content !== 'string') return content;
  return content === '' ? [] : [{ kind: 'text', text: content }];
}

/** Writes content as a text with the original form of each code: equal texts are the same sentence. */
export function written(content: Content, originalData: Readonly<Record<string, string>>): string {
  let text = '';
  for (const inline of content) {
    if (inline.kind === 'text') text += inline.text;
    else if (inline.kind !== 'sm' && inline.kind !== 'em') {
      text += `\u0001${lookup(originalData, inline.dataRef) ?? inline.equiv ?? inline.kind}\u0002`;
    }
  }
  return collapsed(text);
}

const unevenSpace = /\s\s|[^\S ]/u;

/** Most text has single spaces only, and this runs for every sentence. */
function collapsed(text: string): string {
  return (unevenSpace.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
}

/** Lists the codes of content by their original form, in its order. */
export function codesOf(content: Content, originalData: Readonly<Record<string, string>>): readonly string[] {
  return content.flatMap((inline) =>
    inline.kind === 'text' ? [] : [written([inline], originalData)].filter((code) => code !== ''),
  );
}

/** Gives the text of content with runs of white space as one space. */
export function plainText(content: Content): string {
  return collapsed(textOf(content));
}
