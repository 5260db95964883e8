import { expect, it } from 'vitest';
import { brokenLinks } from './markdown.ts';

it('links are looked for in prose, not in code and not where their bracket is escaped', () => {
  const text = [
    '[a](none.md) `[b](none.md)` ``a ` [c](none.md)`` \\[d\\](none.md) [e](links.test.ts) \\<a href="none.md"\\>',
    '```',
    '[f](none.md)',
    '```',
    '<img src="none.png">',
  ].join('\n');
  expect(brokenLinks({ path: 'test/docs/page.md', text, fences: [] })).toEqual(['none.md', 'none.png']);
});
