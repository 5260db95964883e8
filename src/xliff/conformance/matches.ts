import type { XmlElement } from '../element.ts';
import { childOf, childrenOf, elementsOf, valueIn, valueOf } from '../element.ts';
import { XML } from '../namespaces.ts';
import { checkDataRefs, checkSubType } from './codes.ts';
import { parseFragment } from './fragment.ts';
import { checkUnique } from './ids.ts';
import type { Report } from './rules.ts';
import { checkAnnotationPairs, checkCodePairs } from './spans.ts';
import { dataOf, inlinesOf } from './unit-view.ts';

/** Translation Candidates (section 5.1). */
export function checkMatches(matches: XmlElement, report: Report): void {
  const all = childrenOf(matches, 'match');
  const spans = spanIdsOf(matches.parent);
  checkUnique(all, 'match-id', report);
  for (const match of all) checkMatch(match, spans, report);
}

function checkMatch(match: XmlElement, spans: ReadonlySet<string>, report: Report): void {
  if (valueOf(match, 'subType') !== undefined && valueOf(match, 'type') === undefined) report('match-subtype', match);
  if (valueIn(match, XML, 'lang') !== undefined) report('match-language', match);
  const ref = valueOf(match, 'ref');
  if (ref !== undefined && !namesSpan(ref, spans)) report('match-ref', match, { ref });
  const data = dataOf(match);
  for (const side of ['source', 'target']) {
    const content = elementsOf(match).find((child) => child.local === side && child.uri !== match.uri);
    const inlines = inlinesOf([content]);
    checkUnique(inlines, 'duplicate-id', report);
    checkCodePairs(inlines, true, report);
    checkAnnotationPairs(inlines, true, report);
    for (const inline of inlines) {
      checkDataRefs(inline, data, report);
      checkSubType(inline, report);
    }
  }
}

/** Ids of the segments, ignorables and inline elements of a unit. */
export function spanIdsOf(unit: XmlElement | undefined): ReadonlySet<string> {
  if (unit === undefined) return new Set();
  const parts = [...childrenOf(unit, 'segment'), ...childrenOf(unit, 'ignorable')];
  const contents = parts.flatMap((part) => [childOf(part, 'source'), childOf(part, 'target')]);
  return new Set([...parts, ...inlinesOf(contents)].flatMap((element) => valueOf(element, 'id') ?? []));
}

/** Whether a reference, or a bare id, names one of the spans. */
export function namesSpan(reference: string, spans: ReadonlySet<string>): boolean {
  const leaf = parseFragment(reference.startsWith('#') ? reference : `#${reference}`)?.leaf;
  return leaf !== undefined && (leaf.prefix === '' || leaf.prefix === 't') && spans.has(leaf.id);
}
