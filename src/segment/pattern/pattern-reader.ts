import { PatternRefusal } from './pattern.ts';
import type { Pattern, RefusalReason } from './pattern.ts';
import { codePointSet, propertySet } from './sets.ts';

const controls: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

/** Walks through an expression and knows which flags hold at its position. */
export class PatternReader {
  readonly source: string;
  offset = 0;
  flags: ReadonlySet<string> = new Set();

  constructor(source: string) {
    this.source = source;
  }

  get atEnd(): boolean {
    return this.offset >= this.source.length;
  }

  get next(): string {
    return this.source[this.offset] ?? '';
  }

  /** What is ahead, as far as the longest construct that is recognised by an expression of ours. */
  rest(): string {
    return this.source.slice(this.offset, this.offset + 80);
  }

  take(text: string): boolean {
    if (!this.source.startsWith(text, this.offset)) return false;
    this.offset += text.length;
    return true;
  }

  takeCodePoint(): number {
    const codePoint = this.source.codePointAt(this.offset) ?? 0;
    this.offset += codePoint > 0xffff ? 2 : 1;
    return codePoint;
  }

  refusal(reason: RefusalReason, construct: string, offset: number = this.offset): PatternRefusal {
    return new PatternRefusal(reason, construct, offset);
  }

  changeFlags(on: string, off: string, start: number): void {
    const flags = new Set(this.flags);
    for (const flag of on + off)
      if (!'imsxuw'.includes(flag)) throw this.refusal('untranslatable', `(?${flag})`, start);
    for (const flag of on) flags.add(flag);
    for (const flag of off) flags.delete(flag);
    this.flags = flags;
  }

  /** Passes over `(?#…)` and, under the flag x, over white space and `#…` up to the end of the line. */
  skipComments(): void {
    for (;;) {
      const start = this.offset;
      if (this.source.startsWith('(?#', start)) {
        const end = this.source.indexOf(')', start);
        if (end < 0) throw this.refusal('malformed', '(?#');
        this.offset = end + 1;
      }
      if (this.flags.has('x')) this.skipFreeSpacing();
      if (this.offset === start) return;
    }
  }

  private skipFreeSpacing(): void {
    while (/^[ \t\n\v\f\r]/.test(this.next)) this.offset++;
    if (this.next !== '#') return;
    const end = this.source.indexOf('\n', this.offset);
    this.offset = end < 0 ? this.source.length : end + 1;
  }

  /** `\Q…\E`: every character stands for itself. */
  takeQuotation(): Pattern[] {
    const start = this.offset + 2;
    const found = this.source.indexOf('\\E', start);
    const end = found < 0 ? this.source.length : found;
    this.offset = found < 0 ? end : end + 2;
    const ignoreCase = this.flags.has('i');
    return [...this.source.slice(start, end)].map((character) => ({
      kind: 'one',
      set: codePointSet(character.codePointAt(0) ?? 0, ignoreCase),
    }));
  }

  /** An escape that stands for one code point: `\p{Lu}`, `\d`, `\x{2014}`, `\.`. */
  takeEscapedSet(shorthands: Readonly<Record<string, string>>): string {
    const start = this.offset;
    const ignoreCase = this.flags.has('i');
    const letter = this.source[start + 1] ?? '';
    const shorthand = shorthands[letter.toLowerCase()];
    if (shorthand !== undefined && letter !== '') {
      this.offset += 2;
      return letter === letter.toLowerCase() ? shorthand : `[^${shorthand}]`;
    }
    if (letter === 'p' || letter === 'P') return this.takeProperty(ignoreCase);
    return codePointSet(this.takeEscapedCodePoint(), ignoreCase);
  }

  takeEscapedCodePoint(): number {
    const start = this.offset;
    const letter = this.source[start + 1] ?? '';
    const control = controls[letter];
    if (control !== undefined) {
      this.offset += 2;
      return control;
    }
    const numbered =
      /^\\x\{([0-9a-fA-F]{1,6})\}|^\\x([0-9a-fA-F]{2})|^\\u([0-9a-fA-F]{4})|^\\U([0-9a-fA-F]{8})|^\\u\{([0-9a-fA-F]{1,6})\}/.exec(
        this.rest(),
      );
    if (numbered !== null) {
      const codePoint = Number.parseInt(numbered.slice(1).find((digits) => digits !== undefined) ?? '0', 16);
      if (codePoint > 0x10ffff) throw this.refusal('malformed', numbered[0]);
      this.offset += numbered[0].length;
      return codePoint;
    }
    const octal = /^\\0([0-3]?[0-7]{1,2})/.exec(this.rest());
    if (octal !== null) {
      this.offset += octal[0].length;
      return Number.parseInt(octal[1] ?? '0', 8);
    }
    if (letter === 'c' && /^\\c[@-_a-z]/.test(this.rest())) {
      this.offset += 3;
      return (this.source.charCodeAt(start + 2) & ~32) ^ 64;
    }
    if (/^[A-Za-z0-9]?$/.test(letter))
      throw this.refusal(letter === '' ? 'malformed' : 'untranslatable', `\\${letter}`);
    this.offset += 1;
    return this.takeCodePoint();
  }

  private takeProperty(ignoreCase: boolean): string {
    const property = /^\\([pP])(?:\{(\^?)([^{}]{1,60})\}|([A-Z]))/.exec(this.rest());
    if (property === null) throw this.refusal('malformed', this.source.slice(this.offset, this.offset + 4));
    const set = propertySet(property[3] ?? property[4] ?? '', ignoreCase);
    if (set === undefined) throw this.refusal('untranslatable', property[0]);
    this.offset += property[0].length;
    return (property[1] === 'P') !== (property[2] === '^') ? `[^${set}]` : set;
  }
}
