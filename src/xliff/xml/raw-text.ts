import type { XmlElement } from './element.ts';
import { trackedChange } from './tracked-changes.ts';

/** A range of a document's text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The code-stripped text of an element, and where each code unit of it stands in the document. */
export interface RawText {
  readonly text: string;
  /**
   * Where a span of the text stands; undefined where inline codes, comments or the like stand in it, or where it would cut
   * a character reference or lies in a CDATA section. An empty span needs text or the element's own edge at its place.
   */
  rangeOf(start: number, end: number): TextRange | undefined;
}

/** A start tag, end tag, comment, CDATA section, processing instruction, reference, line end or anything else. */
const tokens =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|&([^;]+);|\r\n?|[^<&\r]+/g;

/** Elements of XLIFF 1.2 in which native code stands, not text. */
const native = new Set(['ph', 'bpt', 'ept', 'it']);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the text between an element's tags once more, this time with the places of its characters. The element comes from
 * a document that was read, so its markup is well-formed.
 */
export function rawTextOf({ contentStart, contentEnd, end }: XmlElement, document: string): RawText {
  // An empty-element tag has no inside.
  if (contentStart === end) return { text: '', rangeOf: () => undefined };
  const reader = new RawReader();
  for (const match of document.slice(contentStart, contentEnd).matchAll(tokens)) reader.add(match, contentStart);
  return reader.finish(contentStart, contentEnd);
}

class RawReader {
  readonly #pieces: string[] = [];
  /** Of each code unit of the text. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Depth inside an element whose content is native code. */
  #native = 0;
  /** Depth inside an annotation whose text was deleted. */
  #deleted = 0;

  add(match: RegExpExecArray, base: number): void {
    const [whole, cdata, , name, , , reference] = match;
    const start = base + match.index;
    const end = start + whole.length;
    if (name !== undefined) this.#tag(match, start, end);
    else if (this.#native > 0 || this.#deleted > 0) return;
    else if (cdata !== undefined) this.#put(cdata.replace(/\r\n?/g, '\n'), start, end);
    else if (reference !== undefined) this.#put(characterOf(reference), start, end);
    else if (whole.startsWith('\r')) this.#put('\n', start, end);
    else if (!whole.startsWith('<')) this.#plain(whole, start);
  }

  finish(first: number, last: number): RawText {
    const text = this.#pieces.join('');
    const starts = this.#starts;
    const ends = this.#ends;
    const gaps = gapsBetween(starts, ends);
    /** Text stands on both sides of the place, or the element's edge. */
    const solid = (at: number): number | undefined => {
      const before = at === 0 ? first : ends[at - 1];
      const after = at === text.length ? last : starts[at];
      return before === after ? before : undefined;
    };
    return {
      text,
      rangeOf(start, end) {
        if (start < 0 || end > text.length || start > end) return undefined;
        if (start === end) {
          const place = solid(start);
          return place === undefined ? undefined : { start: place, end: place };
        }
        if (gaps[start] !== gaps[end - 1]) return undefined;
        const range = { start: starts[start]!, end: ends[end - 1]! };
        const cutsBefore = start > 0 && ends[start - 1]! > range.start;
        const cutsAfter = end < text.length && starts[end]! < range.end;
        return cutsBefore || cutsAfter ? undefined : range;
      },
    };
  }

  /** The halves of a surrogate pair stay together. */
  #plain(text: string, start: number): void {
    this.#pieces.push(text);
    let at = start;
    for (const character of text) {
      for (let unit = 0; unit < character.length; unit++) this.#at(at, at + character.length);
      at += character.length;
    }
  }

  #tag([, , slash, name = '', attributes = '', slashAtEnd]: RegExpExecArray, start: number, end: number): void {
    const closing = slash === '/';
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'mrk') {
      if (slashAtEnd !== '/') this.#mark(closing, attributes);
    } else if (native.has(local)) {
      if (slashAtEnd !== '/') this.#native += closing ? -1 : 1;
    } else if (this.#native + this.#deleted === 0 && local === 'cp' && !closing) {
      const hex = /\bhex\s*=\s*["']([0-9A-Fa-f]{1,6})["']/.exec(attributes)?.[1];
      const code = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
      this.#put(code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD', start, end);
    }
  }

  #mark(closing: boolean, attributes: string): void {
    const type = /(?:^|\s)m?type\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
    if (this.#deleted > 0) this.#deleted += closing ? -1 : 1;
    else if (!closing && trackedChange(type) === 'deleted') this.#deleted = 1;
  }

  /** Characters that stand for one thing in the document. */
  #put(text: string, start: number, end: number): void {
    this.#pieces.push(text);
    for (let at = 0; at < text.length; at++) this.#at(start, end);
  }

  #at(start: number, end: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
  }
}

/** Before each code unit, how often markup stands between two of them; those that one reference stands for are together. */
function gapsBetween(starts: readonly number[], ends: readonly number[]): Uint32Array {
  const gaps = new Uint32Array(starts.length);
  for (let at = 1; at < starts.length; at++) {
    const together = starts[at] === starts[at - 1] && ends[at] === ends[at - 1];
    gaps[at] = gaps[at - 1]! + (starts[at] === ends[at - 1] || together ? 0 : 1);
  }
  return gaps;
}

function characterOf(reference: string): string {
  if (!reference.startsWith('#')) return entities[reference] ?? `&${reference};`;
  const code = reference.startsWith('#x')
    ? Number.parseInt(reference.slice(2), 16)
    : Number.parseInt(reference.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
