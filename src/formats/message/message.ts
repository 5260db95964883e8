import type { ErrorCode } from '../../model/error-codes.ts';
import { argumentTypes, hasBranches, isArgumentName, type ArgumentType } from '../../model/message.ts';
import type { NamedValue } from '../../model/release.ts';
import { isStyle } from './message-style.ts';

/**
 * ICU MessageFormat as releases use it: `{name}`, `{name, type, style}`, and `plural`, `selectordinal` and `select`,
 * nested. Unlike ICU, braces are placeholders only for names that the metadata defines; other braces are text, and so is
 * every apostrophe. Offsets are UTF-16 code units of the whole text, inside branches too.
 */
export type MessagePart = MessageText | Placeholder | Pound;

export interface MessageText {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
}

export interface Placeholder {
  readonly kind: 'placeholder';
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly type?: ArgumentType;
  /** Empty unless the type has branches; else in the order they are written, `other` among them. */
  readonly branches: readonly Branch[];
}

/** `#`: the number that the innermost plural chooses by. */
export interface Pound {
  readonly kind: 'pound';
  readonly start: number;
  readonly end: number;
}

export interface Branch {
  /** As written: `one`, `=0`, `female`. */
  readonly key: string;
  readonly parts: readonly MessagePart[];
}

/** A malformed placeholder. `code` and `values` are those of a DragomanError, `offset` is where in the text it is. */
export interface MessageFault {
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string>>;
  readonly offset: number;
}

/** Plurals inside plurals multiply what is translated: three levels of six forms are 216 texts. */
const deepest = 3;

const pluralKeys = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Reads the placeholders of a text. `fail` is told of the first malformed one and must throw. */
export function scanMessage(
  text: string,
  values: Readonly<Record<string, NamedValue>>,
  fail: (fault: MessageFault) => never,
): readonly MessagePart[] {
  if (!text.includes('{')) return text === '' ? [] : [{ kind: 'text', start: 0, end: text.length }];
  return new Scanner(text, values, fail).parts(undefined, 0, false);
}

class Scanner {
  readonly #text: string;
  readonly #values: Readonly<Record<string, NamedValue>>;
  readonly #fail: (fault: MessageFault) => never;
  #at = 0;

  constructor(text: string, values: Readonly<Record<string, NamedValue>>, fail: (fault: MessageFault) => never) {
    this.#text = text;
    this.#values = values;
    this.#fail = fail;
  }

  /** Parts up to the end of the text, or inside a branch of `owner` up to and without the brace that closes it. */
  parts(owner: Owner | undefined, depth: number, counted: boolean): readonly MessagePart[] {
    const parts: MessagePart[] = [];
    let textStart = this.#at;
    let open = 0;
    const flush = (end: number): void => {
      if (end > textStart) parts.push({ kind: 'text', start: textStart, end });
    };
    for (;;) {
      const at = this.#nextSpecial();
      if (at === -1) {
        if (owner !== undefined) this.#unclosed(owner);
        flush(this.#text.length);
        return parts;
      }
      this.#at = at + 1;
      const character = this.#text[at];
      if (character === '{') {
        const placeholder = this.#placeholder(at, depth, counted);
        if (placeholder === undefined) open++;
        else {
          flush(at);
          parts.push(placeholder);
          textStart = placeholder.end;
        }
      } else if (character === '#') {
        if (!counted) continue;
        flush(at);
        parts.push({ kind: 'pound', start: at, end: at + 1 });
        textStart = at + 1;
      } else if (open > 0) open--;
      else if (owner !== undefined) {
        flush(at);
        this.#at = at;
        return parts;
      }
    }
  }

  #nextSpecial(): number {
    for (let at = this.#at; at < this.#text.length; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit === 0x7b || unit === 0x7d || unit === 0x23) return at;
    }
    return -1;
  }

  /** The placeholder whose brace stands at `start`; undefined where the brace is text. */
  #placeholder(start: number, depth: number, counted: boolean): Placeholder | undefined {
    this.#at = start + 1;
    this.#skipSpace();
    const name = this.#word();
    if (!Object.hasOwn(this.#values, name)) {
      this.#at = start + 1;
      return undefined;
    }
    const owner = { name, start };
    this.#skipSpace();
    if (this.#take('}')) return { kind: 'placeholder', start, end: this.#at, name, branches: [] };
    this.#expect(',', owner);
    this.#skipSpace();
    const type = this.#type(owner);
    this.#skipSpace();
    const branches = hasBranches(type) ? this.#branches(owner, type, depth, counted) : [];
    if (!hasBranches(type)) this.#style(owner, type);
    this.#expect('}', owner);
    return { kind: 'placeholder', start, end: this.#at, name, type, branches };
  }

  #type(owner: Owner): ArgumentType {
    const at = this.#at;
    const word = this.#word();
    const type = argumentTypes.find((known) => known === word);
    if (type === undefined) {
      if (at >= this.#text.length) this.#unclosed(owner);
      return this.#fault('message-type-unknown', { name: owner.name, type: word, known: argumentTypes.join(', ') }, at);
    }
    const value = this.#values[owner.name]!;
    if (!suits(type, value)) {
      this.#fault('message-type-unsuitable', { name: owner.name, type, kind: value.kind }, at);
    }
    return type;
  }

  #style(owner: Owner, type: 'number' | 'date' | 'time'): void {
    if (!this.#take(',')) return;
    this.#skipSpace();
    const at = this.#at;
    const end = this.#text.indexOf('}', at);
    if (end === -1) this.#unclosed(owner);
    const style = this.#text.slice(at, end).trimEnd();
    if (!isStyle(type, style)) this.#fault('message-style-unknown', { name: owner.name, type, style }, at);
    this.#at = end;
  }

  #branches(owner: Owner, type: 'plural' | 'selectordinal' | 'select', depth: number, counted: boolean): Branch[] {
    if (depth >= deepest) this.#fault('message-too-deep', { name: owner.name, deepest: String(deepest) }, owner.start);
    this.#expect(',', owner);
    this.#skipSpace();
    if (type !== 'select') this.#offset(owner);
    const branches = new Map<string, Branch>();
    for (this.#skipSpace(); this.#text[this.#at] !== '}'; this.#skipSpace()) {
      const at = this.#at;
      if (at >= this.#text.length) this.#unclosed(owner);
      const key = this.#key(type);
      if (key === undefined) return this.#fault('message-branch-key', { name: owner.name, type }, at);
      if (branches.has(key)) this.#fault('message-branch-twice', { name: owner.name, key }, at);
      this.#skipSpace();
      this.#expect('{', owner);
      branches.set(key, { key, parts: this.parts(owner, depth + 1, counted || type !== 'select') });
      this.#expect('}', owner);
    }
    if (!branches.has('other')) this.#fault('message-no-other', { name: owner.name, type }, owner.start);
    return [...branches.values()];
  }

  #offset(owner: Owner): void {
    if (!this.#text.startsWith('offset:', this.#at)) return;
    this.#at += 'offset:'.length;
    this.#skipSpace();
    const at = this.#at;
    while (/\d/u.test(this.#text[this.#at] ?? '')) this.#at++;
    if (this.#at === at) this.#fault('message-offset', { name: owner.name }, at);
  }

  #key(type: 'plural' | 'selectordinal' | 'select'): string | undefined {
    const start = this.#at;
    if (type !== 'select' && this.#take('=')) {
      while (/\d/u.test(this.#text[this.#at] ?? '')) this.#at++;
      return this.#at > start + 1 ? this.#text.slice(start, this.#at) : undefined;
    }
    const word = this.#word();
    return (type === 'select' ? word !== '' : pluralKeys.has(word)) ? word : undefined;
  }

  /** The name or key that stands here, if any. */
  #word(): string {
    const start = this.#at;
    while (this.#at < this.#text.length) {
      const character = String.fromCodePoint(this.#text.codePointAt(this.#at)!);
      if (!isArgumentName(character)) break;
      this.#at += character.length;
    }
    return this.#text.slice(start, this.#at);
  }

  #skipSpace(): void {
    while (/\s/u.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #expect(character: string, owner: Owner): void {
    if (this.#take(character)) return;
    if (this.#at >= this.#text.length) this.#unclosed(owner);
    this.#fault('message-syntax', { name: owner.name, expected: character }, this.#at);
  }

  #unclosed(owner: Owner): never {
    return this.#fault('message-unclosed', { name: owner.name }, owner.start);
  }

  #fault(code: ErrorCode, values: Readonly<Record<string, string>>, offset: number): never {
    return this.#fail({ code, values, offset });
  }
}

interface Owner {
  readonly name: string;
  readonly start: number;
}

/** Whether a value of this kind can be written as a placeholder of this type. */
function suits(type: ArgumentType, value: NamedValue): boolean {
  switch (type) {
    case 'number':
    case 'plural':
    case 'selectordinal':
      return value.kind === 'number' || value.kind === 'percentage';
    case 'date':
      return value.kind === 'date';
    case 'time':
      return value.kind === 'date' && value.iso.includes('T');
    case 'select':
      return value.kind === 'text';
  }
}
