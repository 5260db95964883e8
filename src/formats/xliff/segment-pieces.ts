import type { Content, Inline } from '../../model/content.ts';
import { inlineElements } from '../markup/inline-elements.ts';
import { lookOf, type Piece } from '../markup/pieces.ts';
import type { TargetInline } from '../source/define-format.ts';

type Code = Extract<Inline, { kind: 'ph' | 'sc' | 'ec' }>;

/** What of content are codes, in its order; annotations are none. */
function codesIn(content: Content): readonly Code[] {
  return content.filter((inline): inline is Code => ['ph', 'sc', 'ec'].includes(inline.kind));
}

/** The text and the codes of a segment. A code whose other half is in another segment stands alone. */
export function piecesOfContent(
  content: Content,
  data: Readonly<Record<string, string>>,
  start: number,
): readonly Piece[] {
  const codes = codesIn(content);
  const openerOf = (code: Code): Code | undefined =>
    code.kind === 'ec' ? codes.find((each) => each.kind === 'sc' && each.id === code.startRef) : undefined;
  const openers = new Map(codes.map((code) => [code, openerOf(code)]));
  const closed = new Set(openers.values());
  // The text is never as long as its place: no part of it has a place of its own.
  const length = content.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 0), 2);
  const span = { start, end: start + length };
  return content.flatMap((inline): readonly Piece[] => {
    if (inline.kind === 'text') return [{ kind: 'text', text: inline.text, span }];
    if (inline.kind === 'sm' || inline.kind === 'em') return [];
    const opener = openers.get(inline);
    const pair = codes.indexOf(opener ?? inline) + 1;
    const isPaired = opener !== undefined || closed.has(inline);
    // The end of a pair says little of itself.
    const said = opener ?? inline;
    const look = lookAt(said, { original: originalOf(said, data), pair, closes: inline.kind === 'ec' });
    return [{ ...look, kind: isPaired ? inline.kind : 'ph', pair, span, original: originalOf(inline, data) }];
  });
}

function originalOf({ dataRef, disp, equiv }: Code, data: Readonly<Record<string, string>>): string {
  return (dataRef === undefined ? undefined : data[dataRef]) ?? disp ?? equiv ?? '';
}

const tag = /^<\/?([a-z]\w*)/iu;
/** What XLIFF calls formatting: the second part is that of a sub-type, `xlf:b`. */
const formats: Readonly<Record<string, string>> = {
  b: 'b',
  i: 'i',
  u: 'u',
  lb: 'br',
  bold: 'b',
  italic: 'i',
  underlined: 'u',
};

function lookAt(
  { subType = '', equiv, disp, type }: Code,
  { original, pair, closes }: { original: string; pair: number; closes: boolean },
): ReturnType<typeof lookOf> {
  const name = nameOf(original, subType);
  const element = Object.hasOwn(inlineElements, name) ? inlineElements[name] : undefined;
  const shown = lookOf(element, name === '' ? String(pair) : name, closes);
  if (name !== '') return shown;
  const own = closes ? undefined : (disp ?? equiv);
  const kind = type === undefined || type === 'quote' || type === 'ui' ? 'other' : type;
  return { ...shown, equiv: equiv ?? '', disp: own ?? shown.disp, type: kind, subType: 'markup:code' };
}

/** The element that a code stands for; empty where it may be anything. */
function nameOf(original: string, subType: string): string {
  return tag.exec(original)?.[1]?.toLowerCase() ?? formats[subType.split(':').at(-1) ?? ''] ?? '';
}

/** Makes the content of a target: its codes are those of the source, by their places in it. */
export function contentWith(target: readonly TargetInline[], source: Content): Content {
  const codes = codesIn(source);
  const written = target.flatMap((inline): readonly Inline[] => {
    if (inline.kind !== 'code') return inline.text === '' ? [] : [{ kind: 'text', text: inline.text }];
    const code = codes[inline.code];
    return code === undefined ? [] : [code];
  });
  return [...edge(source[0], /^\s+/u), ...written, ...edge(source.at(-1), /\s+$/u)];
}

/** White space at an end of a segment parts it from its neighbour. */
function edge(inline: Inline | undefined, space: RegExp): Content {
  const found = inline?.kind === 'text' ? space.exec(inline.text)?.[0] : undefined;
  return found === undefined ? [] : [{ kind: 'text', text: found }];
}

/** Gives the content of a target with its codes by their places in the source; undefined where it has others. */
export function givenContentOf(target: Content, source: Content): readonly TargetInline[] | undefined {
  const keys = codesIn(source).map(keyOf);
  const given: TargetInline[] = [];
  for (const inline of target) {
    if (inline.kind === 'text') given.push({ kind: 'text', text: inline.text });
    if (inline.kind === 'text' || inline.kind === 'sm' || inline.kind === 'em') continue;
    const code = keys.indexOf(keyOf(inline));
    if (code === -1) return undefined;
    given.push({ kind: 'code', code });
  }
  return given.length === 0 ? undefined : given;
}

function keyOf(code: Code): string {
  return `${code.kind} ${(code.kind === 'ec' ? (code.startRef ?? code.id) : code.id) ?? ''}`;
}
