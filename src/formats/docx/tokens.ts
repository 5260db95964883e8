import type { CodePiece } from '../markup/pieces.ts';
import { lookOf } from '../markup/pieces.ts';
import type { Span } from '../source/define-format.ts';
import type { Format } from './formatting.ts';
import { attributeOf, childOf, decodeXml, type XmlNode } from './xml.ts';

export type CodeLook = Omit<CodePiece, 'kind' | 'pair' | 'span'>;

/** What stands in a paragraph, in its order. `format` is that of the run that it stands in; without one it stands between runs. */
export type Token =
  | { readonly kind: 'text'; readonly text: string; readonly span: Span; readonly format: Format }
  | CodeToken
  | WrapperToken
  /** A place that something else refers to: it stays, before or behind the text that it stands in. */
  | { readonly kind: 'before' | 'after'; readonly span: Span; readonly format?: Format }
  | { readonly kind: 'field'; readonly char: string; readonly span: Span; readonly format: Format }
  | { readonly kind: 'instruction'; readonly text: string; readonly span: Span; readonly format: Format };

/** The start or the end of what wraps runs. `isBare`: it says nothing to anybody. */
export interface WrapperToken {
  readonly kind: 'open' | 'close';
  readonly span: Span;
  readonly look: CodeLook;
  readonly format?: Format;
  readonly isBare?: boolean;
}

export interface CodeToken {
  readonly kind: 'code';
  readonly span: Span;
  readonly look: CodeLook;
  readonly format?: Format;
  /** At an end of a text it is none of it. */
  readonly isLoose: boolean;
  /** A break of the line, of the page, or a tab, which part the text. */
  readonly gap?: 'line' | 'page' | 'tab';
}

/** What a paragraph is read with. */
export interface TokenContext {
  readonly text: string;
  readonly formatOf: (run: XmlNode) => Format;
  /** The address of a relation of the part. */
  readonly addressOf: (id: string) => string | undefined;
  /** Is told of each drawing and object: there may be texts in it. */
  readonly drawing: (node: XmlNode) => void;
  /** Is told of each element with a title of its own, and of each comment. */
  readonly attribute: (node: XmlNode, name: string) => void;
  readonly comment: (id: string) => void;
}

/** Elements between runs that only mark places, by where they go when the text around them is replaced. */
const marks = /^w:(?:bookmark|commentRange|perm|moveFromRange|moveToRange|customXml\w+Range)(?<side>Start|End)$/u;

/** What wraps runs and shows nothing. */
const bare: ReadonlySet<string> = new Set(['w:smartTag', 'w:customXml']);
const passed: ReadonlySet<string> = new Set(
  'w:pPr w:rPr w:proofErr w:lastRenderedPageBreak w:softHyphen w:smartTagPr w:customXmlPr'.split(' '),
);

/** Lists what stands in a paragraph. */
export function tokensOf(paragraph: XmlNode, context: TokenContext): readonly Token[] {
  const tokens: Token[] = [];
  for (const child of paragraph.children) readInline(child, context, tokens);
  return tokens;
}

function readInline(node: XmlNode, context: TokenContext, tokens: Token[]): void {
  const { name, start, end } = node;
  const side = marks.exec(name)?.groups?.['side'];
  if (passed.has(name)) return;
  if (name === 'w:r') readRun(node, context, tokens);
  else if (bare.has(name)) readWrapper(node, node, context, tokens);
  else if (side !== undefined) {
    tokens.push({ kind: side === 'Start' ? 'before' : 'after', span: { start, end } });
  } else if (name === 'w:hyperlink') readLink(node, linkAddress(node, context), context, tokens);
  else if (name === 'w:fldSimple') readSimpleField(node, context, tokens);
  else if (name === 'w:sdt') readWrapper(node, childOf(node, 'w:sdtContent'), context, tokens);
  else if (name === 'w:dir' || name === 'w:bdo') readWrapper(node, node, context, tokens);
  else if (name === 'm:oMath' || name === 'm:oMathPara') {
    tokens.push({
      kind: 'code',
      span: { start, end },
      look: shownLook('math', textIn(context.text, node)),
      isLoose: false,
    });
  } else {
    context.drawing(node);
    tokens.push({
      kind: 'code',
      span: { start, end },
      look: lookOf(undefined, node.name.replace(/^.*:/u, '')),
      isLoose: true,
    });
  }
}

function readWrapper(node: XmlNode, content: XmlNode | undefined, context: TokenContext, tokens: Token[]): void {
  if (content === undefined || content.endStart === content.end) return;
  const name = node.name.slice(2);
  const isBare = bare.has(node.name);
  const open = { start: node.start, end: content.startEnd };
  tokens.push({ kind: 'open', span: open, look: lookOf(undefined, name), isBare });
  for (const child of content.children) readInline(child, context, tokens);
  const close = { start: content.endStart, end: node.end };
  tokens.push({ kind: 'close', span: close, look: lookOf(undefined, name, true), isBare });
}

function readLink(node: XmlNode, href: string | undefined, context: TokenContext, tokens: Token[]): void {
  if (node.endStart === node.end) return;
  context.attribute(node, 'tooltip');
  const { start, startEnd, endStart, end } = node;
  tokens.push({ kind: 'open', span: { start, end: startEnd }, look: linkLook(href) });
  for (const child of node.children) readInline(child, context, tokens);
  tokens.push({ kind: 'close', span: { start: endStart, end }, look: lookOf('a', 'a', true) });
}

/** What is told of a link. */
export function linkLook(href: string | undefined): CodeLook {
  return { ...lookOf('a', 'a'), ...(href === undefined ? {} : { href }) };
}

function linkAddress(node: XmlNode, { text, addressOf }: TokenContext): string | undefined {
  const id = attributeOf(text, node, 'id');
  const anchor = attributeOf(text, node, 'anchor');
  const address = id === undefined ? undefined : addressOf(id);
  return address === undefined || anchor === undefined ? address : `${address}#${anchor}`;
}

function readSimpleField(node: XmlNode, context: TokenContext, tokens: Token[]): void {
  const { text } = context;
  const instruction = attributeOf(text, node, 'instr') ?? '';
  const href = hyperlinkOf(instruction);
  if (href !== undefined) return readLink(node, href === '' ? undefined : href, context, tokens);
  const span = { start: node.start, end: node.end };
  tokens.push({ kind: 'code', span, look: fieldLook(instruction, textIn(text, node)), isLoose: false });
}

/** The address in the instruction of a field; undefined where it is no link, and empty where it leads into the document. */
export function hyperlinkOf(instruction: string): string | undefined {
  const found = /^\s*HYPERLINK\b(?:\s+(?!\\)"?(?<address>[^"\s]+)"?)?/iu.exec(instruction);
  return found === null ? undefined : (found.groups?.['address'] ?? '');
}

/** What is told of a field: what it shows. */
export function fieldLook(instruction: string, shown: string): CodeLook {
  const name = /^\s*([A-Za-z]+)/u.exec(instruction)?.[1]?.toLowerCase() ?? 'field';
  return shownLook(name, shown);
}

function shownLook(name: string, shown: string): CodeLook {
  const look = lookOf(undefined, name);
  return shown.trim() === '' ? look : { ...look, equiv: shown, disp: shown };
}

/** The text in an element, without its markup. */
function textIn(text: string, node: XmlNode): string {
  if (node.name === 'w:t' || node.name === 'm:t') return decodeXml(text.slice(node.startEnd, node.endStart));
  return node.children.map((child) => textIn(text, child)).join('');
}

function readRun(run: XmlNode, context: TokenContext, tokens: Token[]): void {
  const format = context.formatOf(run);
  for (const child of run.children) {
    if (passed.has(child.name)) continue;
    if (child.name === 'w:t') tokens.push(...textTokens(context.text, child, format));
    else tokens.push(tokenOf(child, format, context));
  }
}

/** Elements of a run that a text has as a code, and whether they are one at its ends too. */
const codes: Readonly<Record<string, { readonly name: string; readonly isLoose?: boolean }>> = {
  'w:footnoteReference': { name: 'footnote' },
  'w:endnoteReference': { name: 'footnote' },
  'w:footnoteRef': { name: 'mark', isLoose: true },
  'w:endnoteRef': { name: 'mark', isLoose: true },
  'w:annotationRef': { name: 'mark', isLoose: true },
  'w:separator': { name: 'mark', isLoose: true },
  'w:continuationSeparator': { name: 'mark', isLoose: true },
  'w:sym': { name: 'symbol' },
  'w:ptab': { name: 'tab', isLoose: true },
};

function tokenOf(node: XmlNode, format: Format, context: TokenContext): Token {
  const { text } = context;
  const span = { start: node.start, end: node.end };
  const gap = gapOf(text, node);
  if (gap !== undefined) {
    const look = gap === 'line' ? lookOf('br', 'br') : lookOf(undefined, gap);
    return { kind: 'code', span, look, format, isLoose: true, gap };
  }
  if (node.name === 'w:noBreakHyphen') return { kind: 'text', text: '\u2011', span, format };
  if (node.name === 'w:fldChar') {
    return { kind: 'field', char: attributeOf(text, node, 'fldCharType') ?? '', span, format };
  }
  if (node.name === 'w:instrText' || node.name === 'w:delInstrText') {
    return { kind: 'instruction', text: decodeXml(text.slice(node.startEnd, node.endStart)), span, format };
  }
  if (node.name === 'w:commentReference') {
    context.comment(attributeOf(text, node, 'id') ?? '');
    return { kind: 'after', span, format };
  }
  const known = Object.hasOwn(codes, node.name) ? codes[node.name] : undefined;
  if (known !== undefined)
    return { kind: 'code', span, look: codeLookOf(text, node, known.name), format, isLoose: known.isLoose === true };
  if (node.name === 'w:ruby') {
    const base = childOf(node, 'w:rubyBase');
    return {
      kind: 'code',
      span,
      look: shownLook('ruby', base === undefined ? '' : textIn(text, base)),
      format,
      isLoose: false,
    };
  }
  context.drawing(node);
  return { kind: 'code', span, look: { ...lookOf(undefined, 'img'), disp: '<img>' }, format, isLoose: true };
}

function codeLookOf(text: string, node: XmlNode, name: string): CodeLook {
  const look = lookOf(undefined, name);
  if (name !== 'footnote') return look;
  const id = attributeOf(text, node, 'id') ?? '';
  return { ...look, disp: `[${id}]`, type: 'link', note: { id: noteId(node, id) } };
}

/** Footnotes and endnotes have ids of their own each. */
export function noteId({ name }: XmlNode, id: string): string {
  return `${name.startsWith('w:endnote') ? 'endnote' : 'footnote'}-${id}`;
}

function gapOf(text: string, node: XmlNode): CodeToken['gap'] {
  if (node.name === 'w:tab') return 'tab';
  if (node.name === 'w:cr') return 'line';
  if (node.name !== 'w:br') return undefined;
  return ['page', 'column'].includes(attributeOf(text, node, 'type') ?? '') ? 'page' : 'line';
}

const written = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&[^;]*;|\r\n?/gu;

/** A text, in parts where the file writes characters otherwise; white space at its ends counts only where it is said to. */
function textTokens(text: string, node: XmlNode, format: Format): readonly Token[] {
  const { startEnd, endStart } = node;
  if (format.look.hidden === true) {
    const span = { start: node.start, end: node.end };
    return [{ kind: 'code', span, look: lookOf(undefined, 'hidden'), format, isLoose: true }];
  }
  const raw = text.slice(startEnd, endStart);
  const keeps = /\sxml:space\s*=\s*["']preserve/u.test(text.slice(node.start, startEnd));
  const own = keeps ? raw : raw.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');
  const start = keeps ? startEnd : startEnd + raw.indexOf(own);
  const tokens: Token[] = [];
  const put = (from: number, to: number): void => {
    const shown = decodeXml(own.slice(from, to)).replace(/[\t\n]/gu, ' ');
    if (shown !== '')
      tokens.push({ kind: 'text', text: shown, span: { start: start + from, end: start + to }, format });
  };
  let from = 0;
  for (const { index, 0: found } of own.matchAll(written)) {
    put(from, index);
    put(index, index + found.length);
    from = index + found.length;
  }
  put(from, own.length);
  return tokens;
}
