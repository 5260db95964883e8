import type { TargetInline } from '../../source/define-format.ts';
import type { CodedText, Token } from '../contract/text-codes.ts';

/** A part of a message without line breaks, and the white space around its text. */
export interface MessageLine {
  readonly tokens: readonly Token[];
  readonly before: string;
  readonly after: string;
}

/** The lines of a message, and the breaks between them: one more line than breaks. */
export interface MessageLines {
  readonly lines: readonly MessageLine[];
  readonly breaks: readonly string[];
}

/** Cuts a message at its line breaks: what a program stores as one string may be several paragraphs. */
export function linesOf({ text, syntax }: CodedText): MessageLines {
  const all: Token[][] = [[]];
  const breaks: string[] = [];
  for (const token of syntax.tokens(text)) {
    if (token.kind === 'code') all.at(-1)!.push(token);
    else {
      for (const [at, piece] of token.text.split(/((?:\r?\n)+)/u).entries()) {
        if (at % 2 === 1) {
          breaks.push(piece);
          all.push([]);
        } else if (piece !== '') all.at(-1)!.push({ kind: 'text', text: piece });
      }
    }
  }
  return { lines: all.map(lineOf), breaks };
}

function lineOf(tokens: readonly Token[]): MessageLine {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const before = first?.kind === 'text' ? (/^\s*/u.exec(first.text)?.[0] ?? '') : '';
  const after = last?.kind === 'text' ? (/\s*$/u.exec(last.text)?.[0] ?? '') : '';
  return { tokens, before, after };
}

/** Writes a message with what its lines are to say; a line without a target stays. */
export function messageWith(
  { text, syntax }: CodedText,
  targetOf: (line: number) => readonly TargetInline[] | undefined,
): string {
  const { lines, breaks } = linesOf({ text, syntax });
  const tokens = lines.flatMap((line, at): readonly Token[] => {
    const target = targetOf(at);
    const broken: Token = { kind: 'text', text: breaks[at] ?? '' };
    if (target === undefined) return [...line.tokens, broken];
    const codes = line.tokens.filter(({ kind }) => kind === 'code');
    const inside = target.flatMap((inline): readonly Token[] => {
      if (inline.kind !== 'code') return [{ kind: 'text', text: inline.text }];
      return codes[inline.code] === undefined ? [] : [codes[inline.code]!];
    });
    return [{ kind: 'text', text: line.before }, ...inside, { kind: 'text', text: line.after }, broken];
  });
  let whole = '';
  let open = '';
  for (const token of tokens) {
    if (token.kind === 'text') open += token.text;
    else {
      whole += syntax.write(open) + token.text;
      open = '';
    }
  }
  return whole + syntax.write(open);
}

/** Gives a translation of a line, with the line's own codes; undefined where it has others. */
export function givenFor(line: MessageLine, translated: MessageLine): readonly TargetInline[] | undefined {
  const codes = line.tokens.filter(({ kind }) => kind === 'code').map(({ text }) => text);
  const given: TargetInline[] = [];
  for (const { kind, text } of translated.tokens) {
    if (kind === 'text') given.push({ kind, text });
    else {
      const code = codes.indexOf(text);
      if (code === -1) return undefined;
      codes[code] = '\0';
      given.push({ kind: 'code', code });
    }
  }
  return given;
}
