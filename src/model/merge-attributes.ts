import type { ForeignAttribute } from './unit.ts';

/** Joins attributes by namespace and local name; of those that both have, the later ones. */
export function mergeAttributes(
  attributes: readonly ForeignAttribute[] = [],
  more: readonly ForeignAttribute[] = [],
): readonly ForeignAttribute[] {
  if (more.length === 0) return attributes;
  return [...new Map([...attributes, ...more].map((attribute) => [keyOf(attribute), attribute])).values()];
}

function keyOf({ name, uri }: ForeignAttribute): string {
  return `${uri}\0${name.slice(name.indexOf(':') + 1)}`;
}
