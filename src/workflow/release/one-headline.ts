import type { IdentifiedBlock } from '../../formats/units/extract.ts';
import type { Outline } from '../../model/outline.ts';
import type { Role } from '../../model/role.ts';

/** Roles of what a release says, in its own words, below its headline. */
export const partsOfText: ReadonlySet<Role> = new Set(['paragraph', 'quote', 'list-item', 'table-cell', 'subhead']);

/**
 * Lets a headline that a person set be the only one: a guessed one steps down, to a deck beside it, to a subhead where
 * text stands between.
 */
export function oneHeadline(blocks: readonly IdentifiedBlock[], outline: Outline): readonly IdentifiedBlock[] {
  const isSet = ({ id }: IdentifiedBlock): boolean => Object.hasOwn(outline, id) && outline[id]?.role !== undefined;
  const chosen = blocks.findIndex((block) => block.role === 'headline' && isSet(block));
  if (chosen === -1) return blocks;
  return blocks.map((block, at) => {
    if (block.role !== 'headline' || isSet(block)) return block;
    const between = blocks.slice(chosen + 1, at);
    const role = between.some((each) => partsOfText.has(each.role)) ? 'subhead' : 'deck';
    return { ...block, role, why: 'headline-set' };
  });
}
