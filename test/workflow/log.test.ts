import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/workspace/journal.ts';
import { log, type LogRequest } from '../../src/workflow/log.ts';
import type { Context } from '../../src/workflow/newsroom/context.ts';

const event = (kind: string, release: string, locale: string, day: number, more: object = {}): JournalEvent =>
  ({ event: kind, release, locale, when: `2031-05-0${day}T08:00:00.000Z`, ...more }) as unknown as JournalEvent;

const events = [
  event('exported', 'news', 'ms', 1),
  event('exported', 'news', 'fr', 1),
  event('imported', 'news', 'ms', 3, { import: 'i1' }),
  event('imported', 'news', 'fr', 2, { import: 'i2' }),
  event('imported', 'other', 'ms', 4),
  event('undone', 'news', 'ms', 5, { import: 'i1' }),
  event('published', 'other', 'en', 5, { import: 'i1' }),
  event('exported', 'old', 'de', 2),
];
const sources = ['news', 'other', 'fresh'].map((id) => ({ id, path: `/room/source/${id}.txt` }));
const context = {
  newsroom: {
    config: { sourceLocale: 'en', targetLocales: ['ms', 'fr'] },
    readJournal: () => ({ events }),
    sources: () => sources,
  },
  formats: [],
} as unknown as Context;

const told = (request: LogRequest = {}): readonly string[] =>
  log(context, request).map(({ event: each, undone }) => {
    return `${each.when.slice(9, 10)} ${each.event} ${each.release} ${each.locale}${undone ? ' undone' : ''}`;
  });

describe('what happened', () => {
  it('is told the latest first, of one instant the latest in the file first, and what was taken back', () => {
    expect(told()).toEqual([
      '5 published other en',
      '5 undone news ms',
      '4 imported other ms',
      '3 imported news ms undone',
      '2 exported old de',
      '2 imported news fr',
      '1 exported news fr',
      '1 exported news ms',
    ]);
  });

  it.each<[string, LogRequest, readonly string[]]>([
    ['of one release', { releases: ['other'] }, ['5 published other en', '4 imported other ms']],
    ['of one that is gone', { releases: ['old'] }, ['2 exported old de']],
    ['in one locale, in whatever way its tag is written', { to: ['FR'] }, ['2 imported news fr', '1 exported news fr']],
    ['in a locale that is no more of the newsroom’s', { to: ['de'] }, ['2 exported old de']],
    ['in the language of the source', { to: ['en'] }, ['5 published other en']],
    ['of one release in one locale', { releases: ['other'], to: ['ms'] }, ['4 imported other ms']],
    ['of a release and a locale that did not meet', { releases: ['old'], to: ['ms'] }, []],
    ['of a release of which nothing is told yet', { releases: ['fresh'] }, []],
    ['of a release by its file', { releases: ['/room/source/other.txt'], to: ['en'] }, ['5 published other en']],
  ])('is told %s', (_what, request, expected) => {
    expect(told(request)).toEqual(expected);
  });

  it('is not told of a release or a locale that nobody knows', () => {
    expect(() => told({ releases: ['newz'] })).toThrow(expect.objectContaining({ code: 'release-unknown-nearest' }));
    expect(() => told({ to: ['sw'] })).toThrow(expect.objectContaining({ code: 'locale-not-configured' }));
  });
});
