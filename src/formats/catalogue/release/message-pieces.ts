import { defined } from '../../../model/defined.ts';
import { inlineElements } from '../../markup/inline-elements.ts';
import { lookOf, type CodePiece, type Piece } from '../../markup/pieces.ts';
import type { Span } from '../../source/define-format.ts';
import type { Token } from '../contract/text-codes.ts';

const tag = /^<(?<slash>\/?)(?<name>[A-Za-z][\w-]*|\d+)(?:\s[^<>]*)?(?<alone>\/?)>$/u;
const address = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/iu;

/** Gives the text and the codes of a line. Tags whose end is there too are pairs, and shown as what they are in HTML. */
export function piecesOfTokens(tokens: readonly Token[], span: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: { readonly name: string; readonly at: number }[] = [];
  let pair = 0;
  for (const { kind, text } of tokens) {
    if (kind === 'text') {
      pieces.push({ kind, text, span });
      continue;
    }
    const groups = tag.exec(text)?.groups;
    const name = (groups?.['name'] ?? '').toLowerCase();
    const start = groups?.['slash'] === '/' ? open.findLastIndex((each) => each.name === name) : -1;
    if (start !== -1) {
      const from = pieces[open[start]!.at] as CodePiece;
      pieces[open[start]!.at] = { ...from, kind: 'sc' };
      open.length = start;
      pieces.push({ ...lookAt(name, text, true), kind: 'ec', pair: from.pair, span, original: text });
      continue;
    }
    pair += 1;
    if (groups !== undefined && groups['slash'] === '' && groups['alone'] === '')
      open.push({ name, at: pieces.length });
    const look = groups === undefined ? variable(text) : lookAt(name, text, false);
    pieces.push({ ...look, kind: 'ph', pair, span, original: text });
  }
  return pieces;
}

/** What a program puts something else in place of is shown as it is written. */
function variable(text: string): ReturnType<typeof lookOf> {
  return { equiv: text, disp: text, type: 'other', subType: 'markup:variable' };
}

function lookAt(name: string, text: string, closes: boolean): ReturnType<typeof lookOf> & { readonly href?: string } {
  const element = name === 'a' ? 'a' : Object.hasOwn(inlineElements, name) ? inlineElements[name] : undefined;
  const [, double, single] = (closes || name !== 'a' ? null : address.exec(text)) ?? [];
  return { ...lookOf(element, name, closes), ...defined({ href: double ?? single }) };
}
