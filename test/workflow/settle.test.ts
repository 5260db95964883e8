import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { goingOut, type SiteEdition } from '../../src/workflow/publishing/site-editions.ts';
import { keyOf, settleAsBefore, withdraw, type Course } from '../../src/workflow/publishing/settle-release.ts';

const edition = (release: string, locale: string): Edition => ({
  release,
  locale,
  sourceLocale: 'en',
  blocks: [],
  settings: {},
});
const standing = (...all: readonly (readonly [string, string])[]): Map<string, SiteEdition> =>
  new Map(all.map(([release, locale]) => [keyOf({ release, locale }), goingOut(edition(release, locale))]));

describe('a release of which nothing changed', () => {
  const contradiction = { release: 'news', locale: 'ms', with: 'source', values: [] } as const;
  const course = (...all: readonly (readonly [string, string])[]): Course =>
    ({
      standing: standing(...all),
      editions: [],
      embargoed: [],
      decided: [],
      contradictions: [],
      present: new Map(),
    }) as unknown as Course;
  const settled = { id: 'news', locales: ['en', 'ms'], contradictions: [contradiction] };

  it('is told of as before while all its editions stand', () => {
    const all = course(['news', 'en'], ['news', 'ms'], ['other', 'en']);
    expect(settleAsBefore(settled, all)).toBe(true);
    expect(all.editions.map(({ locale, standing: stands, isNew }) => [locale, stands, isNew])).toEqual([
      ['en', true, false],
      ['ms', true, false],
    ]);
    expect(all.contradictions).toEqual([contradiction]);
    expect(all.present.get('news')).toEqual(new Set(['en', 'ms']));
  });

  it.each([
    ['one of them', [['news', 'en']]],
    ['all of them', [['other', 'en']]],
  ] as const)('is looked at anew where %s is gone', (_which, stands) => {
    const all = course(...stands);
    expect(settleAsBefore(settled, all)).toBe(false);
    expect([all.editions, all.contradictions, all.present.size]).toEqual([[], [], 0]);
  });
});

describe('what the newsroom has no more', () => {
  const present = new Map<string, ReadonlySet<string> | 'unknown'>([
    ['news', new Set(['en'])],
    ['broken', 'unknown'],
  ]);
  const stands = () => standing(['news', 'en'], ['news', 'ms'], ['broken', 'ms'], ['old', 'en']);

  it('goes: a locale of a release, and a release; not what can’t be read', () => {
    const all = stands();
    expect(withdraw(all, present, {})).toEqual([
      { release: 'news', locale: 'ms' },
      { release: 'old', locale: 'en' },
    ]);
    expect([...all.keys()]).toEqual(['en/news', 'ms/broken']);
  });

  it.each([{ releases: ['news'] }, { to: ['ms'] }, { releases: ['news'], to: ['ms'] }])(
    'stays where only a part is asked for: %j',
    (request) => {
      const all = stands();
      expect(withdraw(all, present, request)).toEqual([]);
      expect(all.size).toBe(4);
    },
  );
});
