import type { XmlElement } from '../xml/element.ts';
import { valueOf } from '../xml/element.ts';
import type { Report } from '../common/rules.ts';
import { inlinesOf, orderOf } from './unit-view.ts';
import type { PartView, UnitView } from './unit-view.ts';

/** Codes that may not be deleted stand in the unit's targets once their segment has one. */
export function checkRemovedCodes(unit: UnitView, report: Report): void {
  if (unit.sourceInlines.length === 0 || unit.parts.every((part) => !isTranslated(part))) return;
  const kept = new Set(unit.targetInlines.map(identityOf));
  for (const { source, target } of unit.parts.filter(isTranslated)) {
    for (const element of inlinesOf([source])) {
      if (valueOf(element, 'canDelete') !== 'no' || kept.has(identityOf(element))) continue;
      report('removed-code', target!, { id: valueOf(element, 'id') ?? valueOf(element, 'startRef') ?? '' });
    }
  }
}

/** A target that is there holds the code, even where it holds nothing else: an empty one has removed it. */
function isTranslated(part: PartView): boolean {
  return part.target !== undefined;
}

/** The same code in source and target, where a pair may be written in one element or two. */
function identityOf(element: XmlElement): string {
  const end = element.local === 'ec';
  const ref = end ? valueOf(element, 'startRef') : undefined;
  return ref === undefined ? `${valueOf(element, 'id')}` : `end of ${ref}`;
}

/** A code, or one end of a pair that one element encloses, as the reading order meets it. */
interface Marker {
  readonly key: string;
  readonly canReorder: string;
  readonly element: XmlElement;
}

/**
 * Codes that may not be reordered come as a `firstNo` and the `no`s after it, and may neither be copied nor deleted
 *. A target keeps such a sequence whole and in order.
 */
export function checkSequences(unit: UnitView, report: Report): void {
  if (unit.sourceInlines.length === 0) return;
  const sequences = sequencesOf(
    unit.parts.map((part) => part.source),
    report,
  );
  if (unit.targetInlines.length === 0) return;
  const targets = unit.parts
    .map((part, index) => ({ target: part.target, order: orderOf(part, index) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ target }) => target);
  if (unit.parts.every((part) => part.target !== undefined)) sequencesOf(targets, report);
  if (sequences.length === 0) return;
  const markers = markersOf(targets);
  const places = new Map(markers.map(({ key }, index) => [key, index]));
  for (const sequence of sequences) {
    const present = sequence.flatMap(({ key }) => places.get(key) ?? []);
    const first = present[0] ?? 0;
    const broken = present.findIndex((place, index) => place !== first + index);
    if (broken > 0)
      report('reordered-code', markers[present[broken]!]!.element, { id: markers[present[broken]!]!.key });
  }
}

function sequencesOf(sources: readonly (XmlElement | undefined)[], report: Report): readonly (readonly Marker[])[] {
  const sequences: Marker[][] = [];
  let open: Marker[] | undefined;
  for (const marker of markersOf(sources)) {
    const { canReorder, element } = marker;
    if (canReorder === 'yes') open = undefined;
    else if (canReorder === 'firstNo') sequences.push((open = [marker]));
    else if (open === undefined) report('reorder-sequence', element, { id: marker.key });
    else open.push(marker);
    const stated = valueOf(element, 'canReorder') ?? 'yes';
    if (stated !== 'yes' && (valueOf(element, 'canCopy') !== 'no' || valueOf(element, 'canDelete') !== 'no')) {
      if (canReorder === stated) report('reorder-permissions', element, { id: marker.key });
    }
  }
  return sequences;
}

function markersOf(contents: readonly (XmlElement | undefined)[]): readonly Marker[] {
  const markers: Marker[] = [];
  const collect = (content: XmlElement): void => {
    for (const element of content.children) {
      if (typeof element === 'string' || element.uri !== content.uri) continue;
      const canReorder = valueOf(element, 'canReorder') ?? 'yes';
      if (['ph', 'pc', 'sc', 'ec'].includes(element.local))
        markers.push({ key: identityOf(element), canReorder, element });
      collect(element);
      if (element.local === 'pc') {
        const key = `end of ${valueOf(element, 'id')}`;
        markers.push({ key, canReorder: canReorder === 'yes' ? 'yes' : 'no', element });
      }
    }
  };
  for (const content of contents) if (content !== undefined) collect(content);
  return markers;
}

/** The places of a unit's targets, stated by `order` or not, are each taken once. */
export function checkTargetOrder(unit: UnitView, report: Report): void {
  if (unit.parts.every(({ target }) => target === undefined || valueOf(target, 'order') === undefined)) return;
  const orders = unit.parts.map((part, index) => (part.target === undefined ? undefined : orderOf(part, index)));
  const present = new Set(orders);
  const taken = new Set<number>();
  for (const [index, order] of orders.entries()) {
    if (order === undefined) continue;
    const exists = order >= 1 && order <= orders.length;
    // A target that moves away leaves a place that another one must fill.
    if (!exists || taken.has(order) || !present.has(index + 1))
      report('target-order', unit.parts[index]!.target!, { order });
    taken.add(order);
  }
}
