import type { Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast';
import { defined } from '../../model/defined.ts';
import type { MarkupElement } from '../../model/release.ts';
import type { Span } from '../source/define-format.ts';
import { lookOf, type CodePiece, type MarkedBlock, type Piece, type TextPiece } from '../markup/pieces.ts';
import { withDirectives } from './directives.ts';
import { inlineHtml, type OpenTag } from './inline-html.ts';
import { normalLabel, placeOf } from './parse.ts';
import { tagTexts } from './tag-texts.ts';

export interface InlineContext {
  /** The whole file. */
  readonly text: string;
  readonly base: number;
  /** Where references lead, by label. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The block is pictures and nothing else. */
  readonly isPicture: boolean;
  /** Takes what stands in codes and is to be translated: alternative texts and titles. */
  readonly asides: MarkedBlock[];
}

interface Walk extends InlineContext {
  readonly pieces: Piece[];
  readonly tags: OpenTag[];
  pair: number;
}

const elements: Readonly<Record<'strong' | 'emphasis' | 'delete', MarkupElement>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
};

/** The text and the codes of a block. */
export function piecesOf(nodes: readonly PhrasingContent[], context: InlineContext): readonly Piece[] {
  const walk: Walk = { ...context, pieces: [], tags: [], pair: 0 };
  walkAll(nodes, walk);
  return walk.pieces;
}

function walkAll(nodes: readonly PhrasingContent[], walk: Walk): void {
  for (const [at, node] of nodes.entries()) {
    const span = placeOf(node, walk.base);
    switch (node.type) {
      case 'text':
        pushText(node.value, span, walk);
        break;
      case 'strong':
      case 'emphasis':
      case 'delete':
        pushSpan(node, lookOf(elements[node.type], elements[node.type]), walk);
        break;
      case 'link':
      case 'linkReference':
        pushLink(node, walk);
        break;
      case 'inlineCode':
        pushAlone(walk, span, { ...lookOf('code', 'code'), equiv: node.value, disp: `\`${node.value}\`` });
        break;
      case 'break': {
        const next = nodes[at + 1];
        const end = next === undefined ? span.end : placeOf(next, walk.base).start;
        pushAlone(walk, { start: span.start, end }, lookOf('br', 'br'));
        walk.pieces.push({ kind: 'text', text: '\n', span: { start: end, end } });
        break;
      }
      case 'image':
      case 'imageReference':
        pushImage(node, walk);
        break;
      case 'html':
        walk.pieces.push(inlineHtml(node.value, span, walk));
        walk.asides.push(...tagTexts(walk.text, span));
        break;
      case 'footnoteReference':
        pushAlone(walk, span, {
          ...lookOf(undefined, 'footnote'),
          ...{ disp: `[${node.identifier}]`, type: 'link', note: { id: node.identifier } },
        });
        break;
      default:
        pushAlone(walk, span, lookOf(undefined, 'other'));
    }
  }
}

function pushText(value: string, span: Span, walk: Walk): void {
  for (const piece of textPieces(walk.text, value, span)) {
    walk.pieces.push(...withDirectives(piece, () => (walk.pair += 1)));
  }
}

/** Text line by line: the markers and the indentation before a line are none of it. */
function textPieces(source: string, value: string, { start, end }: Span): readonly TextPiece[] {
  const raw = source.slice(start, end);
  if (raw === value && !raw.includes('\r')) return [{ kind: 'text', text: value, span: { start, end } }];
  const rawLines = raw.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (/[\r\n]$/u.test(raw)) rawLines.push('');
  const lines = value.split(/\r\n|[\n\r]/);
  if (rawLines.length !== lines.length) return [{ kind: 'text', text: lines.join('\n'), span: { start, end } }];
  let at = start;
  return lines.flatMap((line, index): readonly TextPiece[] => {
    const rawLine = rawLines[index]!;
    const from = at;
    at += rawLine.length;
    const found = line === '' ? -1 : rawLine.indexOf(line);
    const before = rawLine.slice(0, Math.max(found, 0));
    const isAsWritten = found !== -1 && (index === 0 ? before === '' : /^[ \t>]*$/u.test(before));
    if (index === lines.length - 1) {
      const isLiteral = isAsWritten && found + line.length === rawLine.length;
      return [{ kind: 'text', text: line, span: { start: isLiteral ? from + found : from, end: at } }];
    }
    if (isAsWritten && rawLine.slice(found + line.length) === '\n') {
      return [{ kind: 'text', text: `${line}\n`, span: { start: from + found, end: at } }];
    }
    // A block that ends here leaves the break in the file, however the line before it is written.
    const breakAt = at - (/[ \t]*(?:\r\n|[\n\r])$/.exec(rawLine)?.[0].length ?? 0);
    const textAt = isAsWritten && from + found + line.length === breakAt ? from + found : from;
    return [
      { kind: 'text', text: line, span: { start: textAt, end: breakAt } },
      { kind: 'text', text: '\n', span: { start: breakAt, end: at } },
    ];
  });
}

function pushAlone(walk: Walk, span: Span, look: Omit<CodePiece, 'kind' | 'pair' | 'span'>): void {
  walk.pair += 1;
  walk.pieces.push({ kind: 'ph', pair: walk.pair, span, ...look });
}

interface SpanLook extends Omit<CodePiece, 'kind' | 'pair' | 'span'> {
  /** What is written for the end where the text was translated. */
  readonly writtenEnd?: string;
}

function pushSpan(
  node: Extract<PhrasingContent, { children: PhrasingContent[] }>,
  { writtenEnd, ...look }: SpanLook,
  walk: Walk,
): void {
  const { start, end } = placeOf(node, walk.base);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined) return pushAlone(walk, { start, end }, look);
  walk.pair += 1;
  const { pair } = walk;
  walk.pieces.push({ kind: 'sc', pair, span: { start, end: placeOf(first, walk.base).start }, ...look });
  walkAll(node.children, walk);
  const { href: _, ...plain } = look;
  walk.pieces.push({
    ...plain,
    ...{ kind: 'ec', pair, span: { start: placeOf(last, walk.base).end, end } },
    disp: look.disp.replace('<', '</'),
    ...(writtenEnd === undefined ? {} : { written: writtenEnd }),
  });
}

function pushLink(node: Link | LinkReference, walk: Walk): void {
  const { start, end } = placeOf(node, walk.base);
  const raw = walk.text.slice(start, end);
  if (!raw.startsWith('[')) {
    // An address that is a link by itself, with or without angle brackets.
    const text = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    walk.pieces.push({ kind: 'text', text, span: { start, end } });
    return;
  }
  const look = lookOf('a', 'a');
  if (node.type === 'link') {
    const last = node.children.at(-1);
    if (last !== undefined) addTitle(placeOf(last, walk.base).end, end, walk);
    return pushSpan(node, { ...look, href: node.url }, walk);
  }
  const href = walk.addresses.get(normalLabel(node.identifier));
  const isOwnLabel = node.referenceType !== 'full';
  const label = isOwnLabel ? raw.slice(1, raw.length - (node.referenceType === 'collapsed' ? 3 : 1)) : '';
  pushSpan(
    node,
    { ...look, ...(href === undefined ? {} : { href }), ...(isOwnLabel ? { writtenEnd: `][${label}]` } : {}) },
    walk,
  );
}

function pushImage(node: Image | ImageReference, walk: Walk): void {
  const span = placeOf(node, walk.base);
  const alt = node.alt ?? '';
  const from = span.start + 2;
  if (node.type === 'image' && alt.trim() !== '' && walk.text.startsWith(`${alt}]`, from)) {
    const piece = { kind: 'text', text: alt, span: { start: from, end: from + alt.length } } as const;
    const picture = walk.isPicture ? ({ says: 'alternative', address: node.url } as const) : undefined;
    walk.asides.push({ role: 'string', pieces: [piece], ...aside, form: 'alt', ...defined({ picture }) });
  }
  if (node.type === 'image') addTitle(from + alt.length, span.end, walk, walk.isPicture);
  pushAlone(walk, span, { ...lookOf(undefined, 'img'), disp: '<img>' });
}

/** Adds the title that stands at the end of a link or an image. */
function addTitle(start: number, end: number, walk: Walk, isCaption = false): void {
  const picture = isCaption ? ({ says: 'caption' } as const) : undefined;
  const [title] = titleBlocks(walk.text, { start, end: walk.text.lastIndexOf(')', end - 1) });
  if (title !== undefined) walk.asides.push({ ...title, ...defined({ picture }) });
}

/** The title at the end of a part of the file, if its text is as it is written. */
export function titleBlocks(text: string, { start, end }: Span): readonly MarkedBlock[] {
  const found = /\s(?:"(?<double>[^"\\&\r\n]+)"|'(?<single>[^'\\&\r\n]+)'|\((?<round>[^()\\&\r\n]+)\))\s*$/u.exec(
    text.slice(start, end),
  );
  const [form, title] = Object.entries(found?.groups ?? {}).find(([, each]) => each !== undefined) ?? [];
  if (found === null || title === undefined || form === undefined || title.trim() === '') return [];
  const from = start + found.index + 2;
  const piece = { kind: 'text', text: title, span: { start: from, end: from + title.length } } as const;
  return [{ role: 'string', pieces: [piece], ...aside, form: `title-${form}` }];
}

const aside = { translate: true, aside: true } as const;
