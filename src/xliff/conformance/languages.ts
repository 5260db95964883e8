import type { XmlElement } from '../element.ts';
import { inherited, valueOf } from '../element.ts';
import type { Report } from './rules.ts';
import type { UnitView } from './unit-view.ts';

/** Sources are in `srcLang`, targets in `trgLang`, and `trgLang` is there as soon as there is a target. */
export function checkLanguages(unit: UnitView, report: Report): void {
  const srcLang = valueOf(unit.root.element, 'srcLang');
  const trgLang = valueOf(unit.root.element, 'trgLang');
  for (const { source, target } of unit.parts) {
    if (source !== undefined) checkLanguage(source, srcLang, report);
    if (target === undefined) continue;
    if (trgLang === undefined) report('target-language-missing', target);
    else checkLanguage(target, trgLang, report);
    checkSpace(source, target, report);
  }
}

/** The language stated or inherited is the expected one or a narrower one, as in the standard's Schematron rules. */
export function checkLanguage(
  element: XmlElement,
  expected: string | undefined,
  report: Report,
  rule: LanguageRule = 'wrong-language',
): void {
  const stated = inherited(element, 'xml:lang');
  if (stated === undefined || expected === undefined) return;
  const language = stated.toLowerCase();
  const wanted = expected.toLowerCase();
  // A language inherited from around source and target alike can be that of one of them only.
  const own = valueOf(element, 'xml:lang') !== undefined;
  if (language !== wanted && !(own && language.startsWith(`${wanted}-`)))
    report(rule, element, { language: stated, expected });
}

export type LanguageRule = 'wrong-language' | 'resource-language';

function checkSpace(source: XmlElement | undefined, target: XmlElement, report: Report): void {
  if (source === undefined) return;
  const ofSource = inherited(source, 'xml:space') ?? 'default';
  const ofTarget = inherited(target, 'xml:space') ?? 'default';
  if (ofSource !== ofTarget) report('different-space', target, { source: ofSource, target: ofTarget });
}
