import type { XliffDocument } from './document.ts';
import type { Splice } from './xml/splice.ts';
import { setAttribute } from './xml/edit-markup.ts';
import { elementsOf, valueOf } from './xml/element.ts';

/** Has a document say that its targets are in a language: the root of XLIFF 2, and each file of 1.2. */
export function withTargetLanguage(document: XliffDocument, locale: string): XliffDocument {
  const { root, text } = document;
  const isFirst = root.version.startsWith('1');
  const name = isFirst ? 'target-language' : 'trgLang';
  const elements = isFirst ? elementsOf(root.element).filter(({ local }) => local === 'file') : [root.element];
  const splices = elements.flatMap((element): readonly Splice[] =>
    valueOf(element, name)?.toLowerCase() === locale.toLowerCase() ? [] : [setAttribute(element, text, name, locale)],
  );
  return { ...document, splices: [...document.splices, ...splices] };
}
