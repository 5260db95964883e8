import { describe, expect, it } from 'vitest';
import type { IdentifiedBlock } from '../../src/formats/units/extract.ts';
import { oneHeadline } from '../../src/workflow/release/one-headline.ts';

type Role = IdentifiedBlock['role'];

/** The roles of blocks `b1`, `b2`, … where a person set that of some. */
function rolesOf(roles: readonly Role[], ...set: readonly string[]): readonly Role[] {
  const blocks = roles.map((role, at) => ({ id: `b${at + 1}`, role }) as IdentifiedBlock);
  const outline = Object.fromEntries(
    set.map((id) => [id, { role: blocks.find((block) => block.id === id)!.role }]),
  ) as Parameters<typeof oneHeadline>[1];
  return oneHeadline(blocks, outline).map(({ role }) => role);
}

describe('a headline that a person set', () => {
  it.each<[string, readonly Role[], readonly Role[]]>([
    ['beside it', ['headline', 'headline'], ['headline', 'deck']],
    ['behind a dateline', ['headline', 'dateline', 'headline'], ['headline', 'dateline', 'deck']],
    ['behind a paragraph', ['headline', 'paragraph', 'headline'], ['headline', 'paragraph', 'subhead']],
    ['behind a list', ['headline', 'list-item', 'deck', 'headline'], ['headline', 'list-item', 'deck', 'subhead']],
  ])('leaves no guessed one: %s', (_where, roles, expected) => {
    expect(rolesOf(roles, 'b1')).toEqual(expected);
  });

  it('makes a deck of the one before it, whatever text comes between', () => {
    expect(rolesOf(['headline', 'headline'], 'b2')).toEqual(['deck', 'headline']);
  });

  it('leaves another that a person set, and all where none was', () => {
    expect(rolesOf(['headline', 'paragraph', 'headline'], 'b1', 'b3')).toEqual(['headline', 'paragraph', 'headline']);
    expect(rolesOf(['headline', 'headline'])).toEqual(['headline', 'headline']);
    expect(rolesOf(['headline', 'paragraph', 'headline'], 'b2')).toEqual(['headline', 'paragraph', 'headline']);
  });
});
