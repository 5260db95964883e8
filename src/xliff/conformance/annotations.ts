import type { XmlElement } from '../xml/element.ts';
import { childOf, childrenOf, valueOf } from '../xml/element.ts';
import { checkPrefix } from './codes.ts';
import { parseFragment } from './fragment.ts';
import type { Report } from '../common/rules.ts';
import type { UnitView } from './unit-view.ts';

/** What the kinds of annotation must state. */
export function checkAnnotations(unit: UnitView, report: Report): void {
  let notes: ReadonlySet<string> | undefined;
  const isNote = (id: string): boolean => (notes ??= noteIdsOf(unit)).has(id);
  for (const inlines of [unit.sourceInlines, unit.targetInlines]) {
    for (const element of inlines)
      if (element.local === 'mrk' || element.local === 'sm') checkAnnotation(element, unit, isNote, report);
  }
}

function noteIdsOf({ element }: UnitView): ReadonlySet<string> {
  const notes = childOf(element, 'notes');
  return new Set(notes === undefined ? [] : childrenOf(notes, 'note').flatMap((note) => valueOf(note, 'id') ?? []));
}

function checkAnnotation(element: XmlElement, unit: UnitView, isNote: (id: string) => boolean, report: Report): void {
  const type = valueOf(element, 'type') ?? 'generic';
  const ref = valueOf(element, 'ref');
  const value = valueOf(element, 'value');
  checkFragment(element, 'ref', report);
  checkPrefix(element, 'type', report);
  if (type === 'comment') {
    if ((ref === undefined) === (value === undefined)) report('comment-annotation', element);
    else if (ref !== undefined && !namesNote(ref, unit, isNote)) report('comment-annotation', element, { ref });
  } else if (type === 'mtc:match') {
    if (ref !== undefined) report('match-annotation', element);
  } else if (type === 'generic' && valueOf(element, 'translate') === undefined && !hasForeignAttributes(element)) {
    report('translate-annotation', element);
  }
}

/** ITS annotations are generic too, and state other things. */
function hasForeignAttributes(element: XmlElement): boolean {
  return element.attributeList.some(({ uri }) => uri !== '');
}

function namesNote(ref: string, unit: UnitView, isNote: (id: string) => boolean): boolean {
  const fragment = ref.startsWith('#') ? parseFragment(ref) : undefined;
  if (fragment?.leaf?.prefix !== 'n' || !isNote(fragment.leaf.id)) return false;
  // A file or group that is named without the unit holds notes of its own.
  if (fragment.unit === undefined) return fragment.file === undefined && fragment.group === undefined;
  return fragment.unit === valueOf(unit.element, 'id');
}

/** A reference within the document keeps the syntax of fragment identifiers. */
export function checkFragment(element: XmlElement, name: string, report: Report): void {
  const reference = valueOf(element, name);
  if (reference?.startsWith('#') && parseFragment(reference) === undefined) {
    report('fragment-syntax', element, { reference });
  }
}
