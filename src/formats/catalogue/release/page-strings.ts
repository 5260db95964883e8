import { htmlFormat } from '../../html/html-format.ts';
import type { SourceBlock, SourceDocument, TargetContent } from '../../source/define-format.ts';
import type { CatalogueMessage } from '../contract/catalogue-kind.ts';

/** Elements that no text of one line has: a string with one is a part of a page. */
const blockElement = /<(?:article|aside|blockquote|div|dl|figure|h[1-6]|li|ol|p|section|table|ul)(?:\s[^<>]*)?>/iu;

export function isPage({ text }: Pick<CatalogueMessage, 'text'>): boolean {
  return blockElement.test(text);
}

/** Reads a string that is a part of a page. */
export function readPage(text: string, { path, locale, names }: PageOptions): SourceDocument {
  return htmlFormat.read(new TextEncoder().encode(text), { path, locale, names });
}

interface PageOptions extends Pick<SourceDocument, 'path' | 'locale'> {
  readonly names: ReadonlySet<string>;
}

/** The blocks of such a string as those of its file, where it stands at an offset. */
export function blocksOfPage(
  page: SourceDocument,
  { start, line, formAt }: { start: number; line: number; formAt: (block: number) => string },
): readonly SourceBlock[] {
  return page.blocks.map((block, at) => ({
    ...block,
    spans: block.spans.map((span) => ({ start: start + span.start, end: start + span.end + 1 })),
    line,
    form: formAt(at),
  }));
}

/** Writes such a string in a language. */
export function writePage(page: SourceDocument, targets: ReadonlyMap<number, TargetContent>, locale: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(htmlFormat.write(page, targets, locale));
}
