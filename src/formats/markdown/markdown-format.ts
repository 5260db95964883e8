import { defined } from '../../model/defined.ts';
import { buildBlocks } from '../markup/build-blocks.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
import { writeBlocks } from '../markup/write-blocks.ts';
import { decodeUtf8 } from '../source/decode-utf8.ts';
import type { Format } from '../source/define-format.ts';
import { blocksOf } from './blocks.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { refuseIfComplex } from './complexity.ts';
import { labelBlocks } from './directives.ts';
import { readFrontMatter } from './front-matter.ts';
import { linksIn } from './links.ts';
import { definitionsIn, parseChunk } from './parse.ts';
import { markdownRenderer } from './write-markdown.ts';

/**
 * Markdown: CommonMark with the extensions of GitHub, and metadata in YAML before it. Emphasis, links, code and raw HTML in
 * text are inline codes; fenced code and raw HTML between paragraphs stay as they are.
 */
export const markdownFormat: Format = {
  id: 'markdown',
  extensions: ['.md', '.markdown'],
  read(bytes, { path, locale, names, textKeys }) {
    const text = decodeUtf8(bytes, path);
    const front = readFrontMatter(text, path, textKeys);
    const definitions = definitionsIn(text);
    const addresses = addressesIn(definitions);
    const body = chunksOf(text, front.end).flatMap((chunk): readonly MarkedBlock[] => {
      if (chunk.kind === 'markup') refuseIfComplex(text, chunk, path);
      if (chunk.kind === 'plain') return [plainParagraph(text, chunk)];
      if (chunk.kind === 'directive') return labelBlocks(text.slice(chunk.start, chunk.end), chunk.start);
      return blocksOf(text, parseChunk(text, chunk, definitions), addresses);
    });
    const built = buildBlocks(text, oneTitle([...front.blocks, ...body]), { locale, names });
    const meta = { ...built.meta, ...defined(front.meta) };
    return { format: 'markdown', path, locale, text, bytes, ...built, meta };
  },
  write(document, targets) {
    return new TextEncoder().encode(writeBlocks(document, targets, markdownRenderer(document.text)));
  },
  links: ({ text, path }) => linksIn(text, readFrontMatter(text, path).end),
};

/** A file has one headline: its first heading of the first level, else the title of its metadata, else its first heading. */
function oneTitle(blocks: readonly MarkedBlock[]): readonly MarkedBlock[] {
  const isMeta = ({ form }: MarkedBlock): boolean => form?.startsWith('yaml-') === true;
  const headings = blocks.filter((block) => block.form === 'heading');
  const title = blocks.find((block) => isMeta(block) && block.role === 'headline');
  const headline = headings.find(({ role }) => role === 'headline') ?? title ?? headings[0];
  return blocks.map((block) => {
    if (block === headline) return { ...block, role: 'headline' };
    if (block.role !== 'headline') return block;
    return isMeta(block) ? { ...block, role: 'string', aside: true } : { ...block, role: 'subhead' };
  });
}

function plainParagraph(text: string, { start, end }: Chunk): MarkedBlock {
  const pieces = Array.from(text.slice(start, end).matchAll(/[^\r\n]+|\r\n|[\n\r]/gu), ({ 0: part, index }) => {
    const span = { start: start + index, end: start + index + part.length };
    return { kind: 'text', text: /^[\r\n]/u.test(part) ? '\n' : part, span } as const;
  });
  return { pieces, translate: true };
}

function addressesIn(definitions: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...definitions].flatMap(([label, definition]) => {
      const { angle, plain } = /\]: (?:<(?<angle>[^<>]+)>|(?<plain>[^\s<>]+))$/u.exec(definition)?.groups ?? {};
      const address = angle ?? plain;
      return address === undefined ? [] : [[label, address] as const];
    }),
  );
}
