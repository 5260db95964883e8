import type { XmlElement } from '../xml/element.ts';
import { childOf, childrenOf, elementsOf, valueIn, valueOf } from '../xml/element.ts';
import { XML } from '../xml/namespaces.ts';
import type { XliffRoot } from '../common/walk.ts';
import { checkBothEnds, checkDataRefs, checkSubType } from './codes.ts';
import { prefixOf } from './content-model.ts';
import { parseFragment } from './fragment.ts';
import { checkOwners, checkUnique } from './ids.ts';
import { checkLanguage } from './languages.ts';
import type { Report } from '../common/rules.ts';
import { checkAnnotationPairs, checkCodePairs } from './spans.ts';
import { dataOf, inlinesOf } from './unit-view.ts';

/** Translation Candidates. */
export function checkMatches(matches: XmlElement, root: XliffRoot, report: Report): void {
  const all = childrenOf(matches, 'match');
  const spans = spanIdsOf(matches.parent);
  checkUnique(all, 'match-id', report);
  for (const match of all) checkMatch(match, spans, root, report);
}

function checkMatch(match: XmlElement, spans: ReadonlySet<string>, root: XliffRoot, report: Report): void {
  if (valueOf(match, 'subType') !== undefined && valueOf(match, 'type') === undefined) report('match-subtype', match);
  if (valueIn(match, XML, 'lang') !== undefined) report('match-language', match);
  const ref = valueOf(match, 'ref');
  if (ref !== undefined && !namesSpan(ref, spans, match.parent?.parent)) report('match-ref', match, { ref });
  const data = dataOf(match);
  const core = elementsOf(match).filter(({ uri }) => prefixOf(uri) === 'x');
  for (const originalData of core.filter(({ local }) => local === 'originalData')) {
    checkUnique(elementsOf(originalData), 'duplicate-data-id', report);
  }
  const owners = new Map<string, XmlElement>();
  for (const side of ['source', 'target'] as const) {
    const content = core.find(({ local }) => local === side);
    if (content !== undefined) checkMatchLanguage(content, match, root, report);
    const inlines = inlinesOf([content]);
    if (side === 'target') checkOwners(inlines, owners, report);
    for (const inline of inlines) if (side === 'source') owners.set(valueOf(inline, 'id') ?? '', inline);
    checkUnique(inlines, 'duplicate-id', report);
    checkCodePairs(inlines, true, report);
    checkAnnotationPairs(inlines, true, report);
    for (const inline of inlines) {
      checkDataRefs(inline, data, report);
      checkSubType(inline, report);
      checkBothEnds(inline, report);
    }
  }
}

/** A match is in the document's languages; one that is only for reference may have a target in a third. */
function checkMatchLanguage(content: XmlElement, match: XmlElement, root: XliffRoot, report: Report): void {
  if (content.local === 'source') {
    checkLanguage(content, { expected: valueOf(root.element, 'srcLang') }, report);
  } else if (valueOf(match, 'reference') !== 'yes') {
    checkLanguage(content, { expected: valueOf(root.element, 'trgLang') }, report);
  }
}

/** Ids of the segments, ignorables and inline elements of a unit. */
export function spanIdsOf(unit: XmlElement | undefined): ReadonlySet<string> {
  if (unit === undefined) return new Set();
  const parts = [...childrenOf(unit, 'segment'), ...childrenOf(unit, 'ignorable')];
  const contents = parts.flatMap((part) => [childOf(part, 'source'), childOf(part, 'target')]);
  return new Set([...parts, ...inlinesOf(contents)].flatMap((element) => valueOf(element, 'id') ?? []));
}

/** Whether a reference, a fragment identifier, names one of the spans of a unit. */
export function namesSpan(reference: string, spans: ReadonlySet<string>, unit: XmlElement | undefined): boolean {
  if (!reference.startsWith('#')) return false;
  const fragment = parseFragment(reference);
  const { leaf } = fragment ?? {};
  if (leaf === undefined || !(leaf.prefix === '' || leaf.prefix === 't') || !spans.has(leaf.id)) return false;
  return isHere(fragment?.unit, unit) && isHere(fragment?.file, fileOf(unit));
}

function isHere(id: string | undefined, element: XmlElement | undefined): boolean {
  return id === undefined || element === undefined || valueOf(element, 'id') === id;
}

function fileOf(unit: XmlElement | undefined): XmlElement | undefined {
  let at = unit;
  while (at !== undefined && at.local !== 'file') at = at.parent;
  return at;
}
