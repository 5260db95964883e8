import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { publicationTimes } from '../../src/workflow/publishing/publication-times.ts';
import type { JournalEvent } from '../../src/workspace/journal.ts';

const edition: Edition = { release: 'news', locale: 'ms', sourceLocale: 'en', blocks: [], settings: {} };
const out = (when: string, digest: string, more: Partial<JournalEvent> = {}): JournalEvent =>
  ({
    event: 'published',
    when: `${when}T08:00:00.000Z`,
    release: 'news',
    locale: 'ms',
    digest,
    ...more,
  }) as JournalEvent;
const now = new Date('2031-05-09T08:00:00Z');

/** The days on which an edition with the digest `c` first went out and last changed. */
function times(events: readonly JournalEvent[], more: Partial<Edition> = {}): readonly (string | undefined)[] {
  const { published, modified } = publicationTimes(events, now).stamp({ ...edition, ...more }, 'c', () => []);
  return [published?.slice(0, 10), modified?.slice(0, 10)];
}

describe('when an edition went out', () => {
  it.each<[string, readonly JournalEvent[], readonly (string | undefined)[]]>([
    ['never before', [], ['2031-05-09', undefined]],
    ['with the same text', [out('2031-05-04', 'c')], ['2031-05-04', undefined]],
    ['with another text', [out('2031-05-04', 'a')], ['2031-05-04', '2031-05-09']],
    [
      'with another text first, then with this one twice',
      [out('2031-05-04', 'a'), out('2031-05-05', 'c'), out('2031-05-06', 'c')],
      ['2031-05-04', '2031-05-05'],
    ],
    ['in whatever order it was noted', [out('2031-05-05', 'c'), out('2031-05-04', 'a')], ['2031-05-04', '2031-05-05']],
    ['in another language', [out('2031-05-04', 'a', { locale: 'th' })], ['2031-05-09', undefined]],
    ['of another release', [out('2031-05-04', 'a', { release: 'other' })], ['2031-05-09', undefined]],
    ['to translators only', [out('2031-05-04', 'a', { event: 'exported' } as object)], ['2031-05-09', undefined]],
  ])('%s', (_what, events, expected) => {
    expect(times(events)).toEqual(expected);
  });

  it('is not said where the edition bears a date, what changed is', () => {
    expect(times([out('2031-05-04', 'a')], { date: '2031-05-03' })).toEqual([undefined, '2031-05-09']);
  });
});
