import type { ErrorCode } from '../../../model/error-codes.ts';
import { DragomanError } from '../../../model/error.ts';
import { IdSet } from '../../../model/id-set.ts';
import { halfCharacter } from '../../source/half-character.ts';
import { placeAt } from '../../source/place.ts';

/** A value of a JSON text and where it stands in it, in UTF-16 code units. */
export type JsonNode = JsonString | JsonObject | JsonArray | JsonScalar;

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface JsonString extends Span {
  readonly kind: 'string';
  readonly value: string;
}

export interface JsonObject extends Span {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
}

export interface JsonMember {
  readonly key: string;
  /** Of the key's opening quotation mark. */
  readonly start: number;
  readonly value: JsonNode;
}

export interface JsonArray extends Span {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}

/** A number, `true`, `false` or `null`. */
export interface JsonScalar extends Span {
  readonly kind: 'scalar';
}

const DEEPEST = 200;

/**
 * Parses JSON (RFC 8259), without its byte order mark. Throws `catalogue-not-json`, `catalogue-key-twice`,
 * `catalogue-too-deep` or `half-character` with line and column.
 */
export function parseJson(text: string): JsonNode {
  return new JsonReader(text).document();
}

/** Is told of a string, and of what leads to it, outermost first: a list that changes when reading goes on. */
export type StringVisitor = (string: JsonString, path: readonly string[]) => void;

/**
 * Visits the strings of a JSON text in its order, and keeps no tree: of a million messages that alone takes hundreds of
 * megabytes. Throws as `parseJson` does.
 */
export function visitStrings(text: string, visit: StringVisitor): void {
  new JsonReader(text, visit).document();
}

class JsonReader {
  readonly #text: string;
  /** Takes the strings; the tree is made where nobody does. */
  readonly #visit: StringVisitor | undefined;
  readonly #path: string[] = [];
  #at = 0;
  #depth = 0;

  constructor(text: string, visit?: StringVisitor) {
    this.#text = text;
    this.#visit = visit;
  }

  document(): JsonNode {
    this.#space();
    const node = this.#value();
    this.#space();
    if (this.#at < this.#text.length) this.#refuse();
    return node;
  }

  #value(): JsonNode {
    switch (this.#text[this.#at]) {
      case '{':
        return this.#nested(() => this.#object());
      case '[':
        return this.#nested(() => this.#array());
      case '"':
        return this.#visited(this.#string());
      default:
        return this.#scalar();
    }
  }

  #visited(string: JsonString): JsonString {
    this.#visit?.(string, this.#path);
    return string;
  }

  /** Reads a value under a key or a number. */
  #below(key: string): JsonNode {
    this.#path.push(key);
    const value = this.#value();
    this.#path.pop();
    return value;
  }

  #nested<Node>(read: () => Node): Node {
    if (++this.#depth > DEEPEST) this.#refuse('catalogue-too-deep', { depth: DEEPEST });
    const node = read();
    this.#depth -= 1;
    return node;
  }

  #object(): JsonObject {
    const start = this.#at;
    const members: JsonMember[] = [];
    const known = new IdSet();
    this.#items('}', () => {
      const key = this.#string();
      if (!known.add(key.value)) this.#refuse('catalogue-key-twice', { key: key.value }, key.start);
      this.#space();
      this.#take(':');
      this.#space();
      const value = this.#below(key.value);
      if (this.#visit === undefined) members.push({ key: key.value, start: key.start, value });
    });
    return { kind: 'object', start, end: this.#at, members };
  }

  #array(): JsonArray {
    const start = this.#at;
    const items: JsonNode[] = [];
    let number = 0;
    this.#items(']', () => {
      const item = this.#below(String(number));
      number += 1;
      if (this.#visit === undefined) items.push(item);
    });
    return { kind: 'array', start, end: this.#at, items };
  }

  /** From the opening bracket to behind the closing one. */
  #items(close: string, readItem: () => void): void {
    this.#at += 1;
    this.#space();
    if (this.#text[this.#at] !== close) {
      for (;;) {
        readItem();
        this.#space();
        if (this.#text[this.#at] !== ',') break;
        this.#at += 1;
        this.#space();
      }
    }
    this.#take(close);
  }

  #string(): JsonString {
    const start = this.#at;
    this.#match(STRING);
    const end = this.#at;
    // What has no escapes is a part of the text, and takes no memory of its own.
    const inner = this.#text.slice(start + 1, end - 1);
    if (!inner.includes('\\')) return { kind: 'string', start, end, value: inner };
    const value = this.#unescaped(start, end);
    const half = halfCharacter(value);
    if (half === undefined) return { kind: 'string', start, end, value };
    return this.#refuse(
      'half-character',
      { escape: half },
      start + this.#text.slice(start).toLowerCase().indexOf(half),
    );
  }

  #unescaped(start: number, end: number): string {
    try {
      return JSON.parse(this.#text.slice(start, end)) as string;
    } catch {
      return this.#refuse('catalogue-not-json', {}, start);
    }
  }

  #scalar(): JsonScalar {
    const start = this.#at;
    this.#match(SCALAR);
    return { kind: 'scalar', start, end: this.#at };
  }

  #space(): void {
    SPACE.lastIndex = this.#at;
    SPACE.exec(this.#text);
    this.#at = SPACE.lastIndex;
  }

  #take(character: string): void {
    if (this.#text[this.#at] !== character) this.#refuse();
    this.#at += 1;
  }

  #match(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) this.#refuse();
    this.#at = pattern.lastIndex;
  }

  #refuse(
    code: ErrorCode = 'catalogue-not-json',
    values: Readonly<Record<string, string | number>> = {},
    at = this.#at,
  ): never {
    throw new DragomanError(code, values, placeAt(this.#text, at));
  }
}

const SPACE = /[ \t\r\n]*/y;
// oxlint-disable-next-line no-control-regex
const STRING = /"[^"\\\0-\x1F]*(?:\\.[^"\\\0-\x1F]*)*"/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
