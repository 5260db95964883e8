import type { XmlElement } from '../xml/element.ts';
import { childOf, descendants, valueOf } from '../xml/element.ts';
import type { RulesVisitor } from '../common/dialect.ts';
import { IdSet } from '../../model/id-set.ts';
import { readLanguage } from '../common/language-tag.ts';
import type { XliffRoot } from '../common/walk.ts';
import type { Report } from '../common/rules.ts';
import { CodeStarts } from './code-starts.ts';

/**
 * Finds what can go wrong with a file of XLIFF 1.2 when it is translated. Real tools break its schemas in many ways that do no
 * harm, so all but a missing source is a warning.
 */
export class Xliff12Rules implements RulesVisitor {
  readonly #report: Report;
  #units = new IdSet();
  /** Of the file at hand, which has had no target yet. */
  #lacksLanguage = false;

  constructor(report: Report) {
    this.#report = report;
  }

  root({ element, version }: XliffRoot): void {
    if (valueOf(element, 'version') === undefined) this.#report('undeclared-version', element);
    else if (version !== '1.2') this.#report('old-version', element, { version });
  }

  open(container: XmlElement): void {
    if (container.local !== 'file') return;
    this.#units = new IdSet();
    for (const attribute of ['original', 'source-language']) {
      if (valueOf(container, attribute) === undefined) this.#report('attribute-12', container, { attribute });
    }
    for (const attribute of ['source-language', 'target-language']) this.#language(container, attribute);
    this.#lacksLanguage = valueOf(container, 'target-language') === undefined;
  }

  unit(unit: XmlElement): void {
    if (unit.local !== 'trans-unit') return;
    const id = valueOf(unit, 'id');
    if (id === undefined) this.#report('attribute-12', unit, { attribute: 'id' });
    else if (!this.#units.add(id)) this.#report('repeated-unit-id', unit, { id });
    const source = childOf(unit, 'source');
    if (source === undefined) return this.#report('source-missing', unit);
    const target = childOf(unit, 'target');
    for (const content of [source, target]) if (content !== undefined) this.#codes(content);
    this.#segments(unit);
    this.#contradicts(unit, source, 'source-language');
    if (target === undefined) return;
    this.#contradicts(unit, target, 'target-language');
    if (!this.#lacksLanguage || target.children.length === 0) return;
    this.#lacksLanguage = false;
    this.#report('target-language-12', fileOf(unit));
  }

  /** A tag such as `de_DE` is read, but no tool has to. */
  #language(element: XmlElement, attribute: string): void {
    const tag = valueOf(element, attribute);
    if (tag === undefined) return;
    const expected = readLanguage(tag);
    if (expected !== tag) this.#report('language-tag-12', element, { attribute, tag, expected });
  }

  /** What a source or target says of its language is what its file says, or more exact. */
  #contradicts(unit: XmlElement, content: XmlElement, attribute: string): void {
    const own = valueOf(content, 'xml:lang');
    if (own === undefined) return;
    const stated = valueOf(fileOf(unit), attribute);
    if (stated === undefined || languageOf(stated) === languageOf(own)) return;
    this.#report('language-contradicted-12', content, { language: own, expected: stated });
  }

  /** Codes that start and end in two elements come in pairs. */
  #codes(content: XmlElement): void {
    const open = new CodeStarts();
    for (const element of descendants(content)) {
      if (element.uri !== content.uri) continue;
      if (element.local === 'bx' || element.local === 'bpt') open.add(element);
      else if ((element.local === 'ex' || element.local === 'ept') && open.startOf(element) === undefined) {
        this.#report('unpaired-code', element, { id: valueOf(element, 'rid') ?? valueOf(element, 'id') ?? '' });
      }
    }
  }

  /** Every segment of the target is one of the source. */
  #segments(unit: XmlElement): void {
    const segmented = childOf(unit, 'seg-source');
    const target = childOf(unit, 'target');
    if (segmented === undefined || target === undefined) return;
    const known = new Set(marksOf(segmented).map((mark) => valueOf(mark, 'mid')));
    for (const mark of marksOf(target)) {
      const mid = valueOf(mark, 'mid');
      if (!known.has(mid)) this.#report('unknown-segment', mark, { id: mid ?? '' });
    }
  }
}

function fileOf(unit: XmlElement): XmlElement {
  let at = unit;
  while (at.parent !== undefined && at.local !== 'file') at = at.parent;
  return at;
}

function languageOf(tag: string): string {
  return readLanguage(tag).split('-', 1)[0]!.toLowerCase();
}

function marksOf(content: XmlElement): readonly XmlElement[] {
  return [...descendants(content)].filter((element) => element.local === 'mrk' && valueOf(element, 'mtype') === 'seg');
}
