import type { Nodes } from 'mdast';
import { linksIn as linksInHtml } from '../html/links.ts';
import type { Span } from '../source/define-format.ts';
import type { SourceLink } from '../source/source-link.ts';
import { chunksOf } from './chunks.ts';
import { definitionsIn, parseChunk, placeOf } from './parse.ts';

/** Lists the links of a file whose address stands apart from their text: also those of definitions and of raw HTML. */
export function linksIn(text: string, from: number): readonly SourceLink[] {
  const links: SourceLink[] = [];
  const definitions = definitionsIn(text);
  for (const chunk of chunksOf(text, from)) {
    if (chunk.kind !== 'markup') continue;
    const { root, base, end } = parseChunk(text, chunk, definitions);
    const visit = (node: Nodes): void => {
      links.push(...linksOf(text, node, base));
      if ('children' in node) for (const child of node.children) visit(child);
    };
    for (const child of root.children) if (placeOf(child, 0).start < end) visit(child);
  }
  return links;
}

function linksOf(text: string, node: Nodes, base: number): readonly SourceLink[] {
  const { start, end } = placeOf(node, base);
  if (node.type === 'html') return linksOfHtml(text.slice(start, end), start);
  if (node.type === 'definition') return addressAt(text, { start: text.indexOf(']:', start) + 2, end }, node.url);
  if (node.type !== 'link' || text.charAt(start) !== '[') return [];
  const last = node.children.at(-1);
  const opening = text.indexOf('](', last === undefined ? start : placeOf(last, base).end);
  return opening === -1 ? [] : addressAt(text, { start: opening + 2, end }, node.url);
}

const destination = /\s*(?:<(?<angle>[^<>\n\r]*)>|(?<plain>[^\s<][^\s]*))/uy;

/** Finds the address that a part of the file begins with; none where escapes or references make it another one. */
function addressAt(text: string, { start, end }: Span, address: string): readonly SourceLink[] {
  destination.lastIndex = start;
  const found = destination.exec(text.slice(0, end));
  const { angle, plain } = (found?.groups ?? {}) as Readonly<Record<string, string | undefined>>;
  const form = angle === undefined ? 'plain' : 'angle';
  if (found === null || !(angle ?? plain ?? '').startsWith(address)) return [];
  const from = found.index + found[0].length - (angle === undefined ? (plain ?? '').length : angle.length + 1);
  return address === '' ? [] : [{ address, span: { start: from, end: from + address.length }, form }];
}

function linksOfHtml(html: string, base: number): readonly SourceLink[] {
  return linksInHtml(html).map(({ address, span, form }) => ({
    address,
    span: { start: base + span.start, end: base + span.end },
    form,
  }));
}
