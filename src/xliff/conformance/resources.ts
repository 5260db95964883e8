import type { XmlElement } from '../xml/element.ts';
import { childOf, childrenOf, elementsOf, valueOf } from '../xml/element.ts';
import type { XliffRoot } from '../common/walk.ts';
import { checkUnique } from './ids.ts';
import { checkLanguage } from './languages.ts';
import type { Report } from '../common/rules.ts';

/** Resource Data. `isItem`: there is a resource item with that id in the file, or here. */
export function checkResourceData(
  resourceData: XmlElement,
  root: XliffRoot,
  isItem: (id: string) => boolean,
  report: Report,
): void {
  checkUnique(elementsOf(resourceData), 'resource-id', report);
  if (elementsOf(resourceData).length === 0) report('resource-empty', resourceData, { element: resourceData.name });
  for (const item of childrenOf(resourceData, 'resourceItem')) checkItem(item, root, report);
  for (const reference of childrenOf(resourceData, 'resourceItemRef')) {
    const ref = valueOf(reference, 'ref');
    if (ref !== undefined && !isItem(ref)) report('resource-ref', reference, { ref });
  }
}

/** Ids of a file's own resource items. */
export function itemIdsOf(resourceData: XmlElement): readonly string[] {
  return childrenOf(resourceData, 'resourceItem').flatMap((item) => valueOf(item, 'id') ?? []);
}

function checkItem(item: XmlElement, root: XliffRoot, report: Report): void {
  if (elementsOf(item).length === 0) report('resource-empty', item, { element: item.name });
  const source = childOf(item, 'source');
  const target = childOf(item, 'target');
  for (const side of [source, target]) {
    if (side === undefined) continue;
    const hasLink = valueOf(side, 'href') !== undefined;
    if (hasLink === side.children.length > 0) report('resource-content', side, { element: side.name });
  }
  const sides = [source, target].filter((side) => side !== undefined);
  const linked = sides.length > 0 && sides.every((side) => side.children.length === 0);
  if (linked && valueOf(item, 'mimeType') === undefined) report('resource-type', item);
  if (source?.attributes['xml:lang'] !== undefined) {
    checkLanguage(source, { expected: valueOf(root.element, 'srcLang') }, report, 'resource-language');
  }
  if (target?.attributes['xml:lang'] !== undefined) {
    checkLanguage(target, { expected: valueOf(root.element, 'trgLang') }, report, 'resource-language');
  }
}
