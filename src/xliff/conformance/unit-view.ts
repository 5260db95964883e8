import type { XmlElement } from '../xml/element.ts';
import { childOf, elementsOf, valueOf } from '../xml/element.ts';
import type { XliffRoot } from '../common/walk.ts';
import type { Report } from '../common/rules.ts';

/** A segment or an ignorable. */
export interface PartView {
  readonly element: XmlElement;
  readonly source: XmlElement | undefined;
  readonly target: XmlElement | undefined;
}

/** A unit as the rules look at it. */
export interface UnitView {
  readonly element: XmlElement;
  readonly root: XliffRoot;
  readonly parts: readonly PartView[];
  /** Inline elements of all sources, in document order. */
  readonly sourceInlines: readonly XmlElement[];
  /** Inline elements of all targets, in the order that the targets are to be read. */
  readonly targetInlines: readonly XmlElement[];
  /** `<data>` by id. */
  readonly data: ReadonlyMap<string, XmlElement>;
}

export function viewOf(element: XmlElement, root: XliffRoot): UnitView {
  const parts: PartView[] = [];
  for (const child of element.children) {
    if (typeof child === 'string' || child.uri !== element.uri) continue;
    if (child.local !== 'segment' && child.local !== 'ignorable') continue;
    parts.push({ element: child, source: childOf(child, 'source'), target: childOf(child, 'target') });
  }
  return {
    element,
    root,
    parts,
    sourceInlines: inlinesOf(parts.map((part) => part.source)),
    targetInlines: inlinesOf(inOrder(parts).map((part) => part.target)),
    data: dataOf(element),
  };
}

/** The place of each part's target: its `order`, else its own place. */
export function orderOf(part: PartView, index: number): number {
  const order = part.target === undefined ? undefined : valueOf(part.target, 'order');
  return order !== undefined && /^\d{1,9}$/.test(order) ? Number(order) : index + 1;
}

function inOrder(parts: readonly PartView[]): readonly PartView[] {
  if (parts.every(({ target }) => target === undefined || valueOf(target, 'order') === undefined)) return parts;
  return parts
    .map((part, index) => ({ part, order: orderOf(part, index) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ part }) => part);
}

export function dataOf(element: XmlElement): ReadonlyMap<string, XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string' || child.local !== 'originalData') continue;
    return new Map(elementsOf(child).map((data) => [valueOf(data, 'id') ?? '', data]));
  }
  return NO_DATA;
}

const NO_DATA: ReadonlyMap<string, XmlElement> = new Map();

/** The inline elements under the contents, `cp` apart. */
export function inlinesOf(contents: readonly (XmlElement | undefined)[]): readonly XmlElement[] {
  const inlines: XmlElement[] = [];
  for (const content of contents) if (content !== undefined) collectInlines(content, inlines);
  return inlines;
}

function collectInlines(element: XmlElement, inlines: XmlElement[]): void {
  for (const child of element.children) {
    if (typeof child === 'string' || child.uri !== element.uri) continue;
    if (child.local !== 'cp') inlines.push(child);
    collectInlines(child, inlines);
  }
}

export type UnitRule = (unit: UnitView, report: Report) => void;
