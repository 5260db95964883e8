import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { goingOut, type SiteEdition } from '../../src/workflow/publishing/site-editions.ts';
import type { Hold } from '../../src/workflow/publishing/gate.ts';
import type { Candidate, JudgedRelease, Publishing } from '../../src/workflow/publishing/judge-release.ts';
import { keyOf, settle, settleAsBefore, withdraw, type Course } from '../../src/workflow/publishing/settle-release.ts';
import type { JournalEvent } from '../../src/workspace/journal.ts';

const edition = (release: string, locale: string): Edition => ({
  release,
  locale,
  sourceLocale: 'en',
  blocks: [],
  settings: {},
});
const standing = (...all: readonly (readonly [string, string])[]): Map<string, SiteEdition> =>
  new Map(all.map(([release, locale]) => [keyOf({ release, locale }), goingOut(edition(release, locale))]));

type Last = { readonly event: 'published' | 'unpublished'; readonly digest?: string };

interface Before {
  /** The editions that stand, with their pages. */
  readonly up?: readonly (readonly [string, string])[];
  /** The last event of each edition in the journal. */
  readonly journal?: Readonly<Record<string, Last>>;
}

/** Settles a release that is judged so, and gives what is told of it. */
function settled({ loaded, judged }: JudgedRelease, { up = [], journal = {} }: Before = {}) {
  const events: JournalEvent[] = [];
  const pages = new Set(up.map(([release, locale]) => `${release}/${locale}`));
  const newsroom = {
    config: { sourceLocale: 'en', targetLocales: ['ms', 'fr'] },
    layout: { composedEdition: (locale: string, release: string) => `${release}/${locale}`, editions: 'none' },
    exists: (path: string) => pages.has(path),
  };
  const course = {
    ...{ standing: standing(...up), present: new Map(), times: { stamp: (each: Edition) => each } },
    ...{ editions: [], embargoed: [], decided: [], contradictions: [] },
  } as unknown as Course;
  const publishing = {
    context: { newsroom, now: new Date('2026-11-29T12:00:00Z'), editions: [] },
    journal: {
      publication: (release: string, locale: string) => journal[keyOf({ release, locale })],
      add: (added: readonly JournalEvent[]) => events.push(...added),
    },
  } as unknown as Publishing;
  settle(publishing, { id: 'news', judged, ...(loaded && { loaded }) }, course);
  return { course, events };
}

const candidate = (locale: string, more: Partial<Candidate> = {}): Candidate => ({
  edition: edition('news', locale),
  digest: `of ${locale}`,
  findings: [],
  ...more,
});
const free = (locale: string, more: Partial<Candidate> = {}): JudgedRelease['judged'][number] => ({
  locale,
  holds: [],
  candidate: candidate(locale, more),
});
const held = (locale: string, ...holds: readonly Hold[]): JudgedRelease['judged'][number] => ({ locale, holds });
const readable = (embargo = 'none') =>
  ({ release: { meta: { embargo } }, document: { embargo: [] } }) as unknown as NonNullable<JudgedRelease['loaded']>;

const withdrawn: Hold = { kind: 'withdrawn', by: 'Ana', why: 'wrong' };
const untranslated: Hold = { kind: 'untranslated' };
const both = [
  ['news', 'en'],
  ['news', 'ms'],
] as const;
const told = ({ course: { editions } }: ReturnType<typeof settled>): readonly unknown[] =>
  editions.map(({ locale, standing: stands, isNew, holds }) => [locale, stands, isNew, holds.length]);
const ups = ({ course }: ReturnType<typeof settled>): readonly string[] => [...course.standing.keys()];

describe('a release that is judged', () => {
  it('has its editions out that nothing holds, and leaves those that stand', () => {
    const result = settled({ loaded: readable(), judged: [free('en'), held('ms', untranslated), held('fr', untranslated)] }, { up: [['news', 'ms']] }); // prettier-ignore
    expect(told(result)).toEqual([
      ['en', false, true, 0],
      ['ms', true, false, 1],
      ['fr', false, false, 1],
    ]);
    expect(ups(result)).toEqual(['ms/news', 'en/news']);
    expect(result.events).toEqual([
      { event: 'published', when: '2026-11-29T12:00:00.000Z', release: 'news', locale: 'en', digest: 'of en' },
    ]);
    expect(result.course.present.get('news')).toEqual(new Set(['en', 'ms', 'fr']));
  });

  it.each<[string, Before, boolean]>([
    ['stands as it is', { up: both, journal: { 'en/news': { event: 'published', digest: 'of en' } } }, false],
    ['is unknown to the journal', { up: both }, true],
    ['has another text', { up: both, journal: { 'en/news': { event: 'published', digest: 'other' } } }, true],
    ['was taken down', { up: both, journal: { 'en/news': { event: 'unpublished', digest: 'of en' } } }, true],
    ['stands no more', { journal: { 'en/news': { event: 'published', digest: 'of en' } } }, true],
  ])('is news where it %s', (_what, before, isNew) => {
    const result = settled({ loaded: readable(), judged: [free('en')] }, before);
    expect(result.course.editions.map((each) => each.isNew)).toEqual([isNew]);
    expect(result.events).toHaveLength(1);
  });

  it('keeps of what stands the same all that is known of its file', () => {
    const before = { up: both, journal: { 'en/news': { event: 'published', digest: 'of en' } } } as const;
    const as = (found: Candidate): Edition | undefined => {
      const judged = [{ locale: 'en', holds: [], candidate: found }] as unknown as JudgedRelease['judged'];
      return settled({ loaded: readable(), judged }, before).course.standing.get('en/news')?.edition;
    };
    const same = candidate('en');
    expect(as(same)).not.toBe(same.edition);
    const other = candidate('en', { digest: 'new' });
    expect(as(other)).toBe(other.edition);
  });

  it('is news where it is composed otherwise, with the same digest', () => {
    const before = { up: both, journal: { 'en/news': { event: 'published', digest: 'of en' } } } as const;
    const other = { edition: { ...edition('news', 'en'), reference: 'IP/1' } };
    const result = settled({ loaded: readable(), judged: [free('en', other)] }, before);
    expect(told(result)).toEqual([['en', true, true, 0]]);
    expect(result.course.standing.get('en/news')?.edition.reference).toBe('IP/1');
  });

  it('is taken down in all locales under an embargo, where the journal knows of one too', () => {
    const until = '2026-11-30T06:00:00Z';
    const journal = { 'fr/news': { event: 'published' }, 'ms/news': { event: 'unpublished' } } as const;
    const result = settled({ loaded: readable(until), judged: [] }, { up: [['news', 'en'], ['other', 'en']], journal }); // prettier-ignore
    expect(result.course.embargoed).toEqual([
      { release: 'news', locale: 'en', isUnsure: false },
      { release: 'news', locale: 'fr', isUnsure: false },
    ]);
    expect(ups(result)).toEqual(['en/other']);
  });

  it('is taken down where it is not sure that there is an embargo', () => {
    const unread: Hold = { kind: 'embargo-unread', text: 'Embargo' };
    const result = settled({ judged: [held('en', unread)] }, { up: both });
    expect(result.course.embargoed.map(({ locale, isUnsure }) => [locale, isUnsure])).toEqual([
      ['en', true],
      ['ms', true],
    ]);
    expect(result.course.present.get('news')).toBe('unknown');
  });

  it('is taken down where a person decided so and it still stands, in that locale', () => {
    const result = settled(
      { loaded: readable(), judged: [held('en', withdrawn), held('fr', withdrawn)] },
      { up: both },
    );
    expect(result.course.decided).toEqual([{ release: 'news', locale: 'en' }]);
    expect(ups(result)).toEqual(['ms/news']);
    expect(told(result)).toEqual([
      ['en', false, false, 1],
      ['fr', false, false, 1],
    ]);
  });

  it('is told to stand by one entry for all locales where it can’t be read', () => {
    const unusable = { kind: 'unusable' } as Hold;
    expect(told(settled({ judged: [held('en', unusable)] }, { up: [['news', 'ms']] }))).toEqual([
      ['en', true, false, 1],
    ]);
    expect(told(settled({ judged: [held('en', unusable)] }, { up: [['other', 'ms']] }))).toEqual([
      ['en', false, false, 1],
    ]);
  });
});

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
  const nobodyYet = [{ kind: 'untranslated' }] as const;
  const out = ['en', 'ms'].map((locale) => ({ locale, holds: [] }));
  const unchanged = { id: 'news', locales: out, contradictions: [contradiction] };

  it('is told of as before while all its editions stand', () => {
    const all = course(['news', 'en'], ['news', 'ms'], ['other', 'en']);
    expect(settleAsBefore(unchanged, all)).toBe(true);
    expect(all.editions.map(({ locale, standing: stands, isNew }) => [locale, stands, isNew])).toEqual([
      ['en', true, false],
      ['ms', true, false],
    ]);
    expect(all.contradictions).toEqual([contradiction]);
    expect(all.present.get('news')).toEqual(new Set(['en', 'ms']));
  });

  it('is held as before in a locale of which an earlier edition stands, or none', () => {
    const all = course(['news', 'en'], ['news', 'ms']);
    const locales = [...out.slice(0, 1), { locale: 'ms', holds: nobodyYet }, { locale: 'fr', holds: nobodyYet }];
    expect(settleAsBefore({ ...unchanged, locales }, all)).toBe(true);
    expect(all.editions.map(({ locale, holds, standing: stands, isNew }) => [locale, holds, stands, isNew])).toEqual([
      ['en', [], true, false],
      ['ms', nobodyYet, true, false],
      ['fr', nobodyYet, false, false],
    ]);
    expect(all.present.get('news')).toEqual(new Set(['en', 'ms', 'fr']));
  });

  it.each([
    ['one of them', [['news', 'en']]],
    ['all of them', [['other', 'en']]],
  ] as const)('is looked at anew where %s is gone', (_which, stands) => {
    const all = course(...stands);
    expect(settleAsBefore(unchanged, all)).toBe(false);
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
