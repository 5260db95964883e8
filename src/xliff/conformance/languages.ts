import type { XmlElement } from '../xml/element.ts';
import { inherited, valueIn, valueOf } from '../xml/element.ts';
import { XML } from '../xml/namespaces.ts';
import type { Report } from '../common/rules.ts';
import type { UnitView } from './unit-view.ts';

/** Sources are in `srcLang`, targets in `trgLang`, and `trgLang` is there as soon as there is a target. */
export function checkLanguages(unit: UnitView, report: Report): void {
  const srcLang = valueOf(unit.root.element, 'srcLang');
  const trgLang = valueOf(unit.root.element, 'trgLang');
  const around = inherited(unit.element, 'xml:lang');
  for (const { source, target } of unit.parts) {
    if (source !== undefined) checkLanguage(source, { expected: srcLang, around }, report);
    if (target === undefined) continue;
    if (trgLang === undefined) report('target-language-missing', target);
    else checkLanguage(target, { expected: trgLang, around }, report);
    if (source !== undefined && (hasAttributes(source) || hasAttributes(target))) checkSpace(source, target, report);
  }
}

/** The language that an element should have. */
interface LanguageScope {
  /** That of the document for its side; undefined where it states none. */
  readonly expected: string | undefined;
  /** That of the elements around. */
  readonly around?: string | undefined;
}

/**
 * The language stated on the element, else that of what is around it, is the expected one or a narrower one, as in the
 * standard's Schematron rules.
 */
export function checkLanguage(
  element: XmlElement,
  { expected, around }: LanguageScope,
  report: Report,
  rule: LanguageRule = 'wrong-language',
): void {
  const own = valueIn(element, XML, 'lang');
  const stated = own ?? around;
  if (stated === undefined || expected === undefined) return;
  const language = stated.toLowerCase();
  const wanted = expected.toLowerCase();
  // A language inherited from around source and target alike can be that of one of them only.
  if (language !== wanted && !(own !== undefined && language.startsWith(`${wanted}-`)))
    report(rule, element, { language: stated, expected });
}

export type LanguageRule = 'wrong-language' | 'resource-language';

/** What both inherit is the same. */
function checkSpace(source: XmlElement, target: XmlElement, report: Report): void {
  const ofSource = inherited(source, 'xml:space') ?? 'default';
  const ofTarget = inherited(target, 'xml:space') ?? 'default';
  if (ofSource !== ofTarget) report('different-space', target, { source: ofSource, target: ofTarget });
}

function hasAttributes({ attributeList }: XmlElement): boolean {
  return attributeList.length > 0;
}
