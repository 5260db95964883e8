import type { TextSyntax, Token } from '../contract/text-codes.ts';

/** A tag of FormatJS or of HTML. */
export const tagPattern: string = String.raw`<\/?[A-Za-z][\w.:-]{0,60}(?:\s[^<>]{0,300})?\/?>|<\/?\d{1,4}\/?>`;
const TAG = new RegExp(tagPattern, 'y');

/**
 * The texts of ICU MessageFormat: arguments in braces and tags are codes, in a plural `#` too; apostrophes quote what
 * would be one.
 */
export const messageText: TextSyntax = leafSyntax(false);
export const pluralText: TextSyntax = leafSyntax(true);

function leafSyntax(isPlural: boolean): TextSyntax {
  const quoted = isPlural ? '{}<>#' : '{}<>';
  return {
    tokens: (text) => new Leaf(text, quoted).tokens(),
    write: (text) => {
      let out = '';
      let isQuoting = false;
      for (let at = 0; at < text.length; at++) {
        const character = text[at]!;
        const isSpecial = '{}'.includes(character) || (isPlural && character === '#') || isTagAt(text, at);
        // An apostrophe behind a quotation would open it anew.
        const isQuoted: boolean = isSpecial || (isQuoting && character === "'");
        if (isQuoted !== isQuoting) out += "'";
        isQuoting = isQuoted;
        // Where it could quote what follows, the brace of a code or of a branch too, an apostrophe is doubled.
        const isDoubled = character === "'" && (isQuoted || `'${quoted}`.includes(text[at + 1] ?? '}'));
        out += isDoubled ? "''" : character;
      }
      return isQuoting ? `${out}'` : out;
    },
  };
}

function isTagAt(text: string, at: number): boolean {
  TAG.lastIndex = at;
  return text[at] === '<' && TAG.test(text);
}

class Leaf {
  readonly #text: string;
  readonly #quoted: string;
  #at = 0;

  constructor(text: string, quoted: string) {
    this.#text = text;
    this.#quoted = quoted;
  }

  *tokens(): Generator<Token> {
    let plain = '';
    while (this.#at < this.#text.length) {
      const code = this.#code();
      if (code === undefined) plain += this.#plain();
      else {
        if (plain !== '') yield { kind: 'text', text: plain };
        plain = '';
        yield { kind: 'code', text: code };
      }
    }
    if (plain !== '') yield { kind: 'text', text: plain };
  }

  #code(): string | undefined {
    const start = this.#at;
    const character = this.#text[start];
    if (character === '{') this.#at = this.#closing();
    else if (character === '#' && this.#quoted.includes('#')) this.#at += 1;
    else if (character === '<') {
      TAG.lastIndex = start;
      this.#at += TAG.exec(this.#text)?.[0].length ?? 0;
    }
    return this.#at > start ? this.#text.slice(start, this.#at) : undefined;
  }

  /** The end of what begins with a brace. */
  #closing(): number {
    let depth = 0;
    for (let at = this.#at; at < this.#text.length; at++) {
      if (this.#text[at] === '{') depth += 1;
      if (this.#text[at] === '}' && --depth === 0) return at + 1;
    }
    return this.#text.length;
  }

  #plain(): string {
    const character = this.#text[this.#at]!;
    this.#at += 1;
    if (character !== "'") return character;
    const next = this.#text[this.#at] ?? '';
    if (next === "'") {
      this.#at += 1;
      return "'";
    }
    return next !== '' && this.#quoted.includes(next) ? this.#quotation() : "'";
  }

  #quotation(): string {
    let text = '';
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at]!;
      this.#at += 1;
      if (character !== "'") text += character;
      else if (this.#text[this.#at] === "'") {
        text += "'";
        this.#at += 1;
      } else break;
    }
    return text;
  }
}

/** Writes tokens as the text of another place, where codes may be others. */
export function rewrite(tokens: readonly Token[], { write }: TextSyntax, code: (code: string) => string): string {
  return tokens.map(({ kind, text }) => (kind === 'code' ? code(text) : write(text))).join('');
}
