import type { TextSyntax, Token } from '../contract/text-codes.ts';

/** An expression or markup in braces; quoted literals in it may have braces of their own. */
const CODE = /\{(?:[^{}|\\]|\\.|\|(?:[^|\\]|\\.)*\|)*\}/sy;

/** The patterns of MessageFormat 2: expressions and markup are codes, a backslash escapes. */
export const patternText: TextSyntax = {
  *tokens(text): Generator<Token> {
    let plain = '';
    for (let at = 0; at < text.length;) {
      CODE.lastIndex = at;
      const code = text[at] === '{' ? CODE.exec(text)?.[0] : undefined;
      if (code === undefined) {
        const isEscape = text[at] === '\\' && at + 1 < text.length;
        plain += text[isEscape ? at + 1 : at]!;
        at += isEscape ? 2 : 1;
        continue;
      }
      if (plain !== '') yield { kind: 'text', text: plain };
      plain = '';
      yield { kind: 'code', text: code };
      at += code.length;
    }
    if (plain !== '') yield { kind: 'text', text: plain };
  },
  write: (text) => text.replace(/[\\{}]/g, String.raw`\$&`),
};
