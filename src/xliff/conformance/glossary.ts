import type { XmlElement } from '../xml/element.ts';
import { childOf, childrenOf, valueOf } from '../xml/element.ts';
import { checkUnique } from './ids.ts';
import { namesSpan, spanIdsOf } from './matches.ts';
import type { Report } from '../common/rules.ts';

/** Glossary. */
export function checkGlossary(glossary: XmlElement, report: Report): void {
  const spans = spanIdsOf(glossary.parent);
  const entries = childrenOf(glossary, 'glossEntry');
  checkUnique(
    entries.flatMap((entry) => [entry, ...childrenOf(entry, 'translation')]),
    'glossary-id',
    report,
  );
  for (const entry of entries) {
    if (childOf(entry, 'translation') === undefined && childOf(entry, 'definition') === undefined) {
      report('glossary-entry', entry);
    }
    for (const element of [entry, ...childrenOf(entry, 'translation')]) {
      const ref = valueOf(element, 'ref');
      if (ref !== undefined && !namesSpan(ref, spans, glossary.parent)) report('glossary-ref', element, { ref });
    }
  }
}
