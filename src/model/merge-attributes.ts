import type { ExtensionAttribute } from './unit.ts';

/** Joins attributes by namespace and local name; of those that both have, the later ones. */
export function mergeAttributes(
  attributes: readonly ExtensionAttribute[] = [],
  more: readonly ExtensionAttribute[] = [],
): readonly ExtensionAttribute[] {
  if (more.length === 0) return attributes;
  return [...new Map([...attributes, ...more].map((attribute) => [keyOf(attribute), attribute])).values()];
}

function keyOf({ name, uri }: ExtensionAttribute): string {
  return `${uri}\0${name.slice(name.indexOf(':') + 1)}`;
}
