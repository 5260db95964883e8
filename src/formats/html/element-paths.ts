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

/** Tells whether the steps up to one lead to an element. */
export function matchesFrom(steps: readonly Step[], element: PageElement, at: number): boolean {
  const { isAnywhere, test } = steps[at]!;
  if (!test(element)) return false;
  const { parent } = element;
  if (at === 0) return isAnywhere || parent === undefined;
  if (!isAnywhere) return parent !== undefined && matchesFrom(steps, parent, at - 1);
  for (let above = parent; above !== undefined; above = above.parent) {
    if (matchesFrom(steps, above, at - 1)) return true;
  }
  return false;
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
