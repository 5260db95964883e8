import type { XmlElement } from '../xml/element.ts';
import { childOf, descendants, valueOf } from '../xml/element.ts';
import type { RulesVisitor } from '../common/dialect.ts';
import type { XliffRoot } from '../common/walk.ts';
import type { Report } from '../common/rules.ts';
import { CodeStarts } from './code-starts.ts';

/**
 * Finds what can go wrong with a file of XLIFF 1.2 when it is translated. Real tools break its schemas in many ways that do no
 * harm, so all but a missing source is a warning.
 */
export class Xliff12Rules implements RulesVisitor {
  readonly #report: Report;
  #units = new Set<string>();

  constructor(report: Report) {
    this.#report = report;
  }

  root({ element, version }: XliffRoot): void {
    if (valueOf(element, 'version') === undefined) this.#report('undeclared-version', element);
    else if (version !== '1.2') this.#report('old-version', element, { version });
  }

  open(container: XmlElement): void {
    if (container.local !== 'file') return;
    this.#units = new Set();
    for (const attribute of ['original', 'source-language']) {
      if (valueOf(container, attribute) === undefined) this.#report('attribute-12', container, { attribute });
    }
  }

  unit(unit: XmlElement): void {
    if (unit.local !== 'trans-unit') return;
    const id = valueOf(unit, 'id');
    if (id === undefined) this.#report('attribute-12', unit, { attribute: 'id' });
    else if (this.#units.has(id)) this.#report('repeated-unit-id', unit, { id });
    else this.#units.add(id);
    const source = childOf(unit, 'source');
    if (source === undefined) return this.#report('source-missing', unit);
    for (const content of [source, childOf(unit, 'target')]) if (content !== undefined) this.#codes(content);
    this.#segments(unit);
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

function marksOf(content: XmlElement): readonly XmlElement[] {
  return [...descendants(content)].filter((element) => element.local === 'mrk' && valueOf(element, 'mtype') === 'seg');
}
