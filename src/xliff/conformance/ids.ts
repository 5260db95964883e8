import type { XmlElement } from '../xml/element.ts';
import { childOf, descendants, elementsOf, valueIn, valueOf } from '../xml/element.ts';
import { XML } from '../xml/namespaces.ts';
import { prefixOf } from './content-model.ts';
import type { Report, Rule } from '../common/rules.ts';
import type { UnitView } from './unit-view.ts';

/** Reports each element whose id another one before it has. */
export function checkUnique(elements: Iterable<XmlElement>, rule: Rule, report: Report): void {
  const seen = new Set<string>();
  for (const element of elements) {
    const id = valueOf(element, 'id');
    if (id === undefined) continue;
    const known = seen.size;
    if (seen.add(id).size === known) report(rule, element, { id });
  }
}

/** Segments, ignorables and inline elements of the sources share one scope in a unit. */
export function checkUnitIds(unit: UnitView, report: Report): void {
  const parts = unit.parts.map((part) => part.element);
  checkUnique(unit.sourceInlines.length === 0 ? parts : [...parts, ...unit.sourceInlines], 'duplicate-id', report);
  const originalData = childOf(unit.element, 'originalData');
  if (originalData !== undefined) checkUnique(elementsOf(originalData), 'duplicate-data-id', report);
}

const SPANS: Readonly<Record<string, string>> = {
  pc: 'code',
  sc: 'code',
  ec: 'code',
  ph: 'ph',
  mrk: 'annotation',
  sm: 'annotation',
};

/** An inline element of a target has the id of its counterpart in the source, or one that nothing else has. */
export function checkTargetIds(unit: UnitView, report: Report): void {
  checkUnique(unit.targetInlines, 'duplicate-id', report);
  if (unit.targetInlines.length === 0) return;
  const owners = new Map<string, XmlElement>();
  for (const element of [...unit.parts.map((part) => part.element), ...unit.sourceInlines]) {
    const id = valueOf(element, 'id');
    if (id !== undefined) owners.set(id, element);
  }
  checkOwners(unit.targetInlines, owners, report);
}

export function checkOwners(
  inlines: readonly XmlElement[],
  owners: ReadonlyMap<string, XmlElement>,
  report: Report,
): void {
  for (const element of inlines) {
    const id = valueOf(element, 'id');
    const owner = id === undefined ? undefined : owners.get(id);
    if (owner !== undefined && SPANS[owner.local] !== SPANS[element.local]) {
      report('mismatched-target-id', element, { id: id ?? '', element: element.name, other: owner.name });
    }
  }
}

/** Notes of one `<notes>`. */
export function checkNoteIds(notes: XmlElement, report: Report): void {
  const all = elementsOf(notes);
  if (all.length > 1) checkUnique(all, 'duplicate-note-id', report);
}

export function checkExtensionIds(unit: XmlElement, report: Report): void {
  let ids: ExtensionIds | undefined;
  for (const child of unit.children) {
    if (typeof child !== 'string' && child.uri !== unit.uri) (ids ??= new ExtensionIds()).check(child, report);
  }
}

/** Ids of elements of other namespaces: one scope for each namespace in a file, group or unit. */
export class ExtensionIds {
  readonly #seen = new Map<string, Set<string>>();

  check(extension: XmlElement, report: Report): void {
    // The core's elements, `skeleton` apart, hold no others.
    if (prefixOf(extension.uri) === 'x' && extension.local !== 'skeleton') return;
    for (const element of descendants(extension)) {
      if (prefixOf(element.uri) !== undefined) continue;
      const id = valueOf(element, 'id') ?? valueIn(element, XML, 'id');
      if (id === undefined) continue;
      const ids = this.#seen.get(element.uri) ?? new Set();
      if (ids.has(id)) report('duplicate-extension-id', element, { id });
      this.#seen.set(element.uri, ids.add(id));
    }
  }
}
