import { describe, expect, it } from 'vitest';
import type { PageContext } from '../../src/edition/composed/define-edition.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { JournalEvent } from '../../src/workspace/journal.ts';
import { publicationTimes } from '../../src/workflow/publishing/publication-times.ts';
import { goingOut } from '../../src/workflow/publishing/site-editions.ts';
import { siteOf as siteOfEditions, type Site } from '../../src/workflow/publishing/site.ts';

const words: PageContext = {
  t: (key) => key,
  formatDate: (iso) => iso,
  formatYear: (iso) => ({ text: iso, digits: iso }),
};

const siteOf = (editions: readonly Edition[]): Site => siteOfEditions(editions.map(goingOut), () => words);

const edition = (
  release: string,
  date?: string,
  subjects: readonly string[] = [],
  more: Partial<Edition> = {},
): Edition => ({
  release,
  locale: 'en',
  sourceLocale: 'en',
  ...(date !== undefined && { date }),
  ...(subjects.length > 0 && {
    stated: { subjects: subjects.map((text) => ({ text, locale: 'en' })), replacesDateline: false },
  }),
  blocks: [{ id: 'u1', role: 'headline', content: [{ kind: 'text', text: release.toUpperCase() }] }],
  settings: {},
  ...more,
});

describe('the releases around one', () => {
  const around = (editions: readonly Edition[], release: string, locale = 'en'): unknown => {
    const found = siteOf(editions).neighbours(locale, release);
    return found && [found.previous?.headline, found.next?.headline, found.related.map(({ headline }) => headline)];
  };
  const days = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, at) =>
    edition(name, `2030-01-0${at + 1}`, at === 1 ? ['health'] : ['health', 'ports']),
  );

  it('are the one before and the one after it, by their dates', () => {
    const three = [edition('b', '2030-01-02'), edition('a', '2030-01-01'), edition('c', '2030-01-03')];
    expect(around(three, 'b')).toEqual(['A', 'C', []]);
    expect(around(three, 'a')).toEqual([undefined, 'B', []]);
    expect(around(three, 'c')).toEqual(['B', undefined, []]);
    expect(around(three, 'x')).toBeUndefined();
    expect(around(three, 'b', 'ms')).toBeUndefined();
  });

  it('are three on its subjects that are not beside it: those that share most, of these the newest', () => {
    expect(around(days, 'd')).toEqual(['C', 'E', ['G', 'F', 'A']]);
    expect(around(days.slice(0, 5), 'd')).toEqual(['C', 'E', ['A', 'B']]);
    expect(around([...days, edition('x', '2030-02-01', ['schools'])], 'x')).toEqual(['G', undefined, []]);
  });

  it('lead to pages of the same language', () => {
    const both = [
      ...days.slice(0, 2),
      edition('b', '2030-01-02', [], { locale: 'ms' }),
      edition('a', '2030-01-01', [], { locale: 'ms' }),
    ];
    expect(siteOf(both).neighbours('ms', 'b')).toEqual({
      previous: { path: 'ms/a.html', headline: 'A' },
      related: [],
    });
  });
});

describe('the summaries of a site', () => {
  it('say when a release without a date first went out, in whatever language', () => {
    const { summaries, sisters } = siteOf([
      edition('a', undefined, [], { published: '2030-01-02T00:00:00Z' }),
      edition('a', undefined, [], { locale: 'ms', published: '2030-01-02T01:00:00+08:00' }),
      edition('b', '2030-01-01'),
    ]);
    expect(summaries.map((each) => ('firstOut' in each ? each.firstOut : undefined))).toEqual([
      '2030-01-02T01:00:00+08:00',
      '2030-01-02T01:00:00+08:00',
      undefined,
    ]);
    expect([...sisters].map(([release, all]) => [release, all.map(({ locale }) => locale)])).toEqual([
      ['a', ['en', 'ms']],
      ['b', ['en']],
    ]);
  });

  it('compare a translation with the source’s edition, where that stands', () => {
    const translation = edition('a', '2030-01-01', [], { locale: 'ms', sources: { u1: 'OLD' } });
    expect(siteOf([edition('a', '2030-01-02'), translation]).behind(goingOut(translation))).toEqual({
      since: '2030-01-02',
      blocks: ['u1'],
      added: 0,
    });
    expect(siteOf([translation]).behind(goingOut(translation))).toBeUndefined();
  });
});

describe('when an edition went out', () => {
  const published = (when: string, digest: string, locale = 'en'): JournalEvent => ({
    event: 'published',
    when,
    release: 'a',
    locale,
    digest,
  });
  const now = new Date('2030-02-01T00:00:00Z');
  const times = (events: readonly JournalEvent[], digest: string, date?: string): readonly unknown[] => {
    const { published: first, modified } = publicationTimes(events, now).stamp(edition('a', date), digest, () => []);
    return [first, modified];
  };

  it.each<[string, readonly JournalEvent[], string, readonly unknown[]]>([
    ['now, for the first time', [], 'x', [now.toISOString(), undefined]],
    ['before, as it is', [published('2030-01-01T00:00:00Z', 'x')], 'x', ['2030-01-01T00:00:00Z', undefined]],
    [
      'before, and now with another text',
      [published('2030-01-01T00:00:00Z', 'x')],
      'y',
      ['2030-01-01T00:00:00Z', now.toISOString()],
    ],
    [
      'before, and with another text since, in whatever order that is told',
      [
        published('2030-01-03T00:00:00Z', 'y'),
        published('2030-01-02T00:00:00Z', 'x'),
        published('2030-01-04T00:00:00Z', 'y'),
      ],
      'y',
      ['2030-01-02T00:00:00Z', '2030-01-03T00:00:00Z'],
    ],
    [
      'now, whatever went out in other languages',
      [published('2030-01-01T00:00:00Z', 'x', 'ms')],
      'x',
      [now.toISOString(), undefined],
    ],
    [
      'now, whatever else happened',
      [{ ...published('2030-01-01T00:00:00Z', 'x'), event: 'exported', units: 1, segments: 1 } as JournalEvent],
      'x',
      [now.toISOString(), undefined],
    ],
  ])('is told by the journal: %s', (_what, events, digest, expected) => {
    expect(times(events, digest)).toEqual(expected);
  });

  it('is not told of one that bears a date, but for its changes', () => {
    expect(times([published('2030-01-01T00:00:00Z', 'x')], 'y', '2030-01-01')).toEqual([undefined, now.toISOString()]);
  });
});
