import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceDocument } from '../../src/formats/source/define-format.ts';
import type { Role } from '../../src/model/role.ts';
import type { ShapedBlock } from '../../src/workflow/release/apply-outline.ts';
import { chosenRoles, rereadBlocks } from '../../src/workflow/release/reread.ts';

const block = (role: Role, start: number, end: number, more: Partial<SourceBlock> = {}): SourceBlock => ({
  role,
  confidence: 1,
  spans: [{ start, end }],
  text: `${start}-${end}`,
  translate: true,
  line: 1,
  why: 'body',
  ...more,
});

/** The roles and the texts of blocks that are read again. */
const reread = (blocks: readonly SourceBlock[], ...again: readonly SourceBlock[]): readonly string[] =>
  rereadBlocks(blocks, { blocks: again } as unknown as SourceDocument).map(({ role, text }) => `${role} ${text}`);

describe('blocks that are read again with a person’s word', () => {
  it('have the roles of the second reading, in their own places', () => {
    const blocks = [block('paragraph', 0, 9), block('paragraph', 10, 19), block('paragraph', 20, 29)];
    expect(reread(blocks, block('headline', 0, 9), block('deck', 10, 19), block('contact', 20, 29))).toEqual([
      'headline 0-9',
      'deck 10-19',
      'contact 20-29',
    ]);
    expect(reread(blocks, block('headline', 0, 12), block('deck', 12, 29))).toEqual([
      'headline 0-9',
      'headline 10-19',
      'deck 20-29',
    ]);
  });

  it('stay where the second reading has nothing in their place', () => {
    const blocks = [block('paragraph', 0, 9), block('quote', 10, 19)];
    expect(reread(blocks, block('deck', 10, 19))).toEqual(['paragraph 0-9', 'deck 10-19']);
    expect(reread(blocks, block('deck', 0, 9))).toEqual(['deck 0-9', 'quote 10-19']);
    expect(reread(blocks)).toEqual(['paragraph 0-9', 'quote 10-19']);
  });

  it('are the paragraph behind a dateline that the second reading cuts off', () => {
    const dateline = block('dateline', 0, 4, { runIn: true });
    expect(reread([block('deck', 0, 9)], dateline, block('paragraph', 4, 9))).toEqual(['paragraph 0-9']);
    expect(reread([block('deck', 0, 9)], dateline, block('paragraph', 4, 7))).toEqual(['dateline 0-9']);
    expect(reread([block('deck', 0, 9)], { ...dateline, runIn: false }, block('paragraph', 4, 9))).toEqual([
      'dateline 0-9',
    ]);
  });

  it.each<[string, SourceBlock]>([
    ['a cell', block('table-cell', 0, 4)],
    ['a part of a line', block('dateline', 0, 4, { runIn: true })],
  ])('keep %s that the second reading does not know as one', (_what, part) => {
    expect(reread([part], block('paragraph', 0, 9))).toEqual([`${part.role} 0-4`]);
    expect(reread([part], block('paragraph', 0, 4))).toEqual(['paragraph 0-4']);
  });

  it('are not left out for what was said of another', () => {
    const blocks = [block('paragraph', 0, 9), block('navigation', 10, 19)];
    expect(reread(blocks, block('navigation', 0, 9), block('navigation', 10, 19))).toEqual([
      'paragraph 0-9',
      'navigation 10-19',
    ]);
  });

  it('keep how they run into the next', () => {
    const [read] = rereadBlocks([block('dateline', 0, 4, { runIn: true })], {
      blocks: [block('paragraph', 0, 4)],
    } as unknown as SourceDocument);
    expect(read).toMatchObject({ role: 'paragraph', runIn: true });
  });
});

describe('what a person says that blocks are', () => {
  const shaped = [block('paragraph', 0, 9), block('contact', 10, 19)].map((each): ShapedBlock => ({ block: each }));
  const said = (outline: Parameters<typeof chosenRoles>[2]): readonly string[] =>
    chosenRoles(shaped, ['u1', 'u2'], outline).map(({ role, spans }) => `${role} ${spans[0]?.start}`);

  it('is told where it differs from what was found', () => {
    expect(said({ u1: { role: 'headline' }, u2: { role: 'contact' } })).toEqual(['headline 0', 'contact 10']);
    expect(said({ u1: { role: 'paragraph' }, u2: { role: 'contact' } })).toEqual([]);
    expect(said({ u2: { role: 'navigation' } })).toEqual(['navigation 10']);
    expect(said({ u1: { role: 'navigation' } })).toEqual([]);
    expect(said({})).toEqual([]);
  });
});
