import { expect, it } from 'vitest';
import type { Edition, EditionInline } from '../../src/model/edition.ts';
import type { Block } from '../../src/model/release.ts';
import { targetsOf } from '../../src/workflow/publishing/source-pages.ts';
import type { LoadedRelease } from '../../src/workflow/release/load-release.ts';

const text = (value: string): EditionInline => ({ kind: 'text', text: value });
const value: EditionInline = { kind: 'value', text: '12' };

/** What is written in the place of the only block of a source file. */
function written(block: Partial<Block>, content: readonly EditionInline[] | undefined, locale = 'ms'): unknown {
  const loaded = {
    blocks: [{ block: { id: 'u1', role: 'paragraph', translate: true, ...block } }],
  } as unknown as LoadedRelease;
  const blocks = content === undefined ? [] : [{ id: 'u1', role: 'paragraph' as const, content }];
  const edition = { release: 'r', locale, sourceLocale: 'en', blocks, settings: {} } satisfies Edition;
  return [...targetsOf(loaded, edition)];
}

it.each<[string, Partial<Block>, readonly EditionInline[] | undefined, string, unknown]>([
  ['its translation', {}, [text('Satu.')], 'ms', [[0, [text('Satu.')]]]],
  ['nothing new in its own language', {}, [text('One.')], 'en', []],
  ['its values in its own language', {}, [text('One '), value], 'en', [[0, [text('One '), value]]]],
  ['nothing new where it stands in no edition', { role: 'navigation' }, undefined, 'ms', []],
  ['nothing new where it is not translated', { translate: false }, [text('x')], 'ms', []],
  [
    'nothing at all where it is for other locales',
    { localeFilter: { type: 'include', locales: ['fr'] } },
    [text('x')],
    'ms',
    [[0, []]],
  ],
  [
    'its translation where it is for this one',
    { localeFilter: { type: 'include', locales: ['ms'] } },
    [text('x')],
    'ms',
    [[0, [text('x')]]],
  ],
])('a block of a source file has in an edition %s', (_what, block, content, locale, expected) => {
  expect(written(block, content, locale)).toEqual(expected);
});
