import { htmlFormat } from '../../html/html-format.ts';
import type { SourceBlock, SourceDocument, TargetContent } from '../../source/define-format.ts';
import type { CatalogueMessage } from '../contract/catalogue-kind.ts';
import { isOfProgram } from './program-messages.ts';

/** Elements that no text of one line has: a string with one is a part of a page. */
const blockElement = /<(?:article|aside|blockquote|div|dl|figure|h[1-6]|li|ol|p|section|table|ul)(?:\s[^<>]*)?>/iu;

const readableAttribute =
  /<[a-z][^<>]*\s(?:alt|title|placeholder|aria-(?:label|description))\s*=\s*(?:"[^"<>]*\p{L}|'[^'<>]*\p{L})/iu;

/** Tells whether a string is a part of a page: it has blocks, or its tags say something to readers, and no program completes it. */
export function isPage(message: CatalogueMessage): boolean {
  return hasBlocks(message) || (readableAttribute.test(message.text) && !isOfProgram(message));
}

/** Tells whether a string has blocks of its own. */
export function hasBlocks({ text }: Pick<CatalogueMessage, 'text'>): boolean {
  return blockElement.test(text);
}

/** Reads a string that is a part of a page. */
export function readPage(text: string, { path, locale, names }: PageOptions): SourceDocument {
  return htmlFormat.read(new TextEncoder().encode(text), { path, locale, names });
}

interface PageOptions extends Pick<SourceDocument, 'path' | 'locale'> {
  readonly names: ReadonlySet<string>;
}

interface StringPlace {
  readonly start: number;
  readonly line: number;
  /** Of a string that is one text: what its key says of it. */
  readonly said: Partial<Pick<SourceBlock, 'role' | 'notes'>>;
  readonly formAt: (block: number) => string;
}

/** The blocks of such a string as those of its file, where it stands at an offset. */
export function blocksOfPage(page: SourceDocument, { start, line, said, formAt }: StringPlace): readonly SourceBlock[] {
  return page.blocks.map((block, at) => ({
    ...block,
    ...(block.form === undefined && said),
    spans: block.spans.map((span) => ({ start: start + span.start, end: start + span.end + 1 })),
    line,
    form: formAt(at),
  }));
}

/** Writes such a string in a language. */
export function writePage(page: SourceDocument, targets: ReadonlyMap<number, TargetContent>, locale: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(htmlFormat.write(page, targets, locale));
}
