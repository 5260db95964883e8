import type { XmlElement } from '../xml/element.ts';
import { valueOf } from '../xml/element.ts';
import type { Report } from '../common/rules.ts';
import type { UnitView } from './unit-view.ts';

/** Every start of a span has its end after it in the same unit, on the same side, or says that it is isolated. */
export function checkSpans(unit: UnitView, report: Report): void {
  if (unit.sourceInlines.length > 0) {
    checkCodePairs(unit.sourceInlines, true, report);
    checkAnnotationPairs(unit.sourceInlines, true, report);
  }
  if (unit.targetInlines.length > 0) {
    // A span may go on into a segment that is not translated yet.
    const complete = unit.parts.every((part) => part.target !== undefined || part.source?.children.length === 0);
    checkCodePairs(unit.targetInlines, complete, report);
    checkAnnotationPairs(unit.targetInlines, complete, report);
  }
}

/** An element and its index among the inline elements. */
interface Placed {
  readonly element: XmlElement;
  readonly index: number;
}

/** `complete`: the other half of a pair must be among the elements. */
export function checkCodePairs(inlines: readonly XmlElement[], complete: boolean, report: Report): void {
  const starts = new Map<string, Placed>();
  for (const [index, element] of inlines.entries()) {
    if (element.local === 'sc') starts.set(valueOf(element, 'id') ?? '', { element, index });
  }
  const ended = new Set<XmlElement>();
  for (const [index, end] of inlines.entries()) {
    if (end.local !== 'ec') continue;
    checkEndAttributes(end, report);
    const startRef = valueOf(end, 'startRef');
    if (startRef === undefined || isIsolated(end)) continue;
    const start = starts.get(startRef);
    const isSecondEnd = start !== undefined && ended.has(start.element);
    if (start !== undefined) {
      checkPair({ start, end: { element: end, index }, isSecondEnd }, report);
      ended.add(start.element);
    } else if (complete) report('end-without-start', end, { startRef });
  }
  if (!complete) return;
  for (const [id, { element }] of starts) {
    if (!ended.has(element) && !isIsolated(element)) report('start-without-end', element, { id });
  }
}

interface Pair {
  readonly start: Placed;
  readonly end: Placed;
  /** Whether the start has ended before. */
  readonly isSecondEnd: boolean;
}

/** A start is not isolated, comes before its end, has no other one and agrees with it. */
function checkPair({ start, end, isSecondEnd }: Pair, report: Report): void {
  const startRef = valueOf(end.element, 'startRef') ?? '';
  if (isIsolated(start.element)) return report('isolated-in-unit', start.element, { id: startRef });
  if (start.index > end.index) return report('end-before-start', end.element, { startRef });
  if (isSecondEnd) report('end-without-start', end.element, { startRef });
  checkAgreement(start.element, end.element, report);
}

function isIsolated(element: XmlElement): boolean {
  return valueOf(element, 'isolated') === 'yes';
}

/** An isolated end has an id; any other names its start. */
function checkEndAttributes(end: XmlElement, report: Report): void {
  const id = valueOf(end, 'id');
  const startRef = valueOf(end, 'startRef');
  if (isIsolated(end) ? id === undefined || startRef !== undefined : startRef === undefined || id !== undefined) {
    report('end-attributes', end);
  } else if (!isIsolated(end) && valueOf(end, 'dir') !== undefined) report('end-attributes', end);
}

const AGREEING = ['canCopy', 'canDelete', 'canOverlap', 'canReorder'];

function checkAgreement(start: XmlElement, end: XmlElement, report: Report): void {
  for (const name of AGREEING) {
    const stated = valueOf(start, name) ?? 'yes';
    const expected = stated === 'firstNo' ? 'no' : stated;
    const value = valueOf(end, name) ?? 'yes';
    if (value !== expected) report('end-disagrees', end, { attribute: name, value, expected });
  }
}

export function checkAnnotationPairs(inlines: readonly XmlElement[], complete: boolean, report: Report): void {
  const open = new Map<string, XmlElement>();
  for (const element of inlines) {
    if (element.local === 'sm') open.set(valueOf(element, 'id') ?? '', element);
    else if (element.local === 'em') {
      const startRef = valueOf(element, 'startRef') ?? '';
      if (!open.delete(startRef) && complete) report('annotation-start-missing', element, { startRef });
    }
  }
  if (!complete) return;
  for (const [id, element] of open) report('annotation-end-missing', element, { id });
}
