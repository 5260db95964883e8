import type { PageElement } from './page-tree.ts';

export type Test = (element: PageElement) => boolean;

/** Chooses of elements that stand beside each other. */
export type Choice = (elements: readonly PageElement[]) => readonly PageElement[];

/** A step of a path; `isAnywhere`: from what is above it to any depth. */
export interface Step {
  readonly isAnywhere: boolean;
  readonly test: Test;
}

/** Chooses the elements of which something holds. */
export function filterBy(test: Test): Choice {
  return (elements) => elements.filter(test);
}

/** Tells of an element whether it is among those that are chosen of it and its siblings. */
export function amongSiblings(choose: Choice): Test {
  const known = new WeakMap<PageElement, ReadonlySet<PageElement>>();
  return (element) => {
    const { parent } = element;
    if (parent === undefined) return choose([element]).length > 0;
    const chosen = known.get(parent) ?? new Set(choose(parent.children));
    known.set(parent, chosen);
    return chosen.has(element);
  };
}

/** Which steps of a path lead to an element, and which to any of those above it. */
interface Reached {
  readonly here: readonly boolean[];
  readonly above: readonly boolean[];
}

/** Tells of elements whether the steps of a path lead to them. Each step is tried once on each element. */
export function reachedBy(steps: readonly Step[]): Test {
  const known = new WeakMap<PageElement, Reached>();
  const reach = (element: PageElement, parent: Reached | undefined): Reached => {
    const above = steps.map((_, at) => parent?.above[at] === true || parent?.here[at] === true);
    const here = steps.map(({ isAnywhere, test }, at) => {
      const isNear = at === 0 ? isAnywhere || parent === undefined : (isAnywhere ? above : parent?.here)?.[at - 1];
      return isNear === true && test(element);
    });
    return { here, above };
  };
  return (element) => {
    // From the nearest element of which it is known: damage nests elements deeper than calls may be.
    const way: PageElement[] = [];
    let from: PageElement | undefined = element;
    for (; from !== undefined && !known.has(from); from = from.parent) way.push(from);
    let reached = from && known.get(from);
    for (const each of way.toReversed()) {
      reached = reach(each, reached);
      known.set(each, reached);
    }
    return reached?.here.at(-1) === true;
  };
}

/** Follows ways from an element, each from all that the one before it leads to; gives the first element at their end. */
export function followed(ways: readonly Choice[], from: PageElement): PageElement | undefined {
  return ways.reduce<readonly PageElement[]>((elements, way) => way(elements), [from])[0];
}

/** Gives the value of an attribute of an element, or its text where no attribute is named. */
export function valueAt(element: PageElement | undefined, attribute: string | undefined): string | undefined {
  return attribute === undefined ? element?.text() : element?.attributes.get(attribute);
}

export function rootOf(element: PageElement): PageElement {
  let root = element;
  while (root.parent !== undefined) root = root.parent;
  return root;
}

/** Finds the first element of which something holds: one or what stands in it. */
export function firstIn(element: PageElement, test: Test): PageElement | undefined {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (test(next)) return next;
    waiting.push(...next.children.toReversed());
  }
  return undefined;
}
