import { expect, it } from 'vitest';
import { DragomanError } from '../../src/model/error.ts';
import type { JournalEvent } from '../../src/workspace/journal.ts';
import type { SourceFile } from '../../src/workspace/newsroom.ts';
import type { Context } from '../../src/workflow/newsroom/context.ts';
import { nothingDerived } from '../../src/workflow/newsroom/derived.ts';
import { releaseInputs, type Inputs } from '../../src/workflow/publishing/release-inputs.ts';

const event = (release: string): JournalEvent => ({
  event: 'exported',
  when: '2030-01-01',
  release,
  locale: 'ms',
  digest: 'x',
  units: 1,
  segments: 1,
});
const at = (kind: string) => (locale: string, id: string) => `${kind}/${locale}/${id}`;
const context = {
  newsroom: {
    config: { sourceLocale: 'en', targetLocales: ['ms'] },
    layout: {
      meta: (id: string) => `meta/${id}`,
      store: at('store'),
      gone: at('gone'),
      waivers: at('waivers'),
      composedEdition: at('edition'),
    },
  },
} as unknown as Context;
const journal = { events: [event('news'), event('more'), event('news')] } as unknown as Inputs['journal'];
const inputsOf = releaseInputs(
  { context, journal, across: (release, locale) => [`${release} ${locale}`] as never },
  { ...nothingDerived, digestOf: (path) => path },
);
const source = { id: 'news', path: 'source/news.txt' } as SourceFile;

it('what is told of a release depends on its files, its events and what comparing it with others found', () => {
  expect(inputsOf(source)).toEqual([
    'news',
    'source/news.txt',
    [
      'source/news.txt',
      'meta/news',
      ...['en', 'ms'].flatMap((locale) => ['store', 'gone', 'waivers'].map((kind) => `${kind}/${locale}/news`)),
    ],
    ['edition/en/news', 'edition/ms/news'],
    [event('news'), event('news')],
    [['news ms']],
  ]);
  expect(inputsOf({ ...source, id: 'none' })?.[4]).toEqual([]);
});

it('nothing is kept of a release whose name is at fault', () => {
  expect(inputsOf({ ...source, fault: new DragomanError('release-unknown') })).toBeUndefined();
});
