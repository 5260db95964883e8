import { expect, it } from 'vitest';
import type { EditionSummary } from '../../src/edition/composed/define-edition.ts';
import { renderFeeds } from '../../src/edition/html/site-feeds.ts';
import type { LocaleSettings } from '../../src/model/edition.ts';
import { pageContextOf } from './sample.ts';

const base = 'https://news.example/';
const least: EditionSummary = { release: 'r1', locale: 'en', headline: 'One', published: '2010-11-07T08:00:00Z' };

function feedsOf(
  editions: readonly EditionSummary[],
  settings: LocaleSettings = {},
  languageOf?: (key: string) => string,
): readonly [atom: string, json: Readonly<Record<string, unknown>>] {
  const entry = { locale: 'en', autonym: 'English', settings };
  const newsroom = { sourceLocale: 'en', locales: [entry], editions };
  const [atom, json] = renderFeeds(entry, newsroom, {
    ...pageContextOf('en', base),
    ...(languageOf && { languageOf }),
  });
  return [atom?.text ?? '', JSON.parse(json?.text ?? '') as Record<string, unknown>];
}

const entryOf = (more: Partial<EditionSummary>): string =>
  /<entry>\n(.*)\n<\/entry>/su.exec(feedsOf([{ ...least, ...more }])[0])?.[1] ?? '';
const itemOf = (more: Partial<EditionSummary>): unknown =>
  (feedsOf([{ ...least, ...more }])[1]['items'] as readonly unknown[])[0];

const url = `${base}en/r1.html`;
const head = `<title>One</title>\n<id>${url}</id>\n`;
const link = `<link rel="alternate" type="text/html" hreflang="en" href="${url}"/>`;
const item = {
  id: url,
  url,
  title: 'One',
  content_text: 'One',
  date_published: least.published,
  date_modified: least.published,
  language: 'en',
};
const at = (published: string, updated = published): string =>
  `${head}<published>${published}</published>\n<updated>${updated}</updated>\n${link}`;

it.each<[string, Partial<EditionSummary>, string, Readonly<Record<string, unknown>>]>([
  ['no more than is known of it', {}, at('2010-11-07T08:00:00Z'), {}],
  [
    'its date before the instant at which it went out',
    { date: '2010-11-06' },
    at('2010-11-06T00:00:00Z'),
    { date_published: '2010-11-06T00:00:00Z', date_modified: '2010-11-06T00:00:00Z' },
  ],
  [
    'when it was changed',
    { date: '2010-11-06', modified: '2010-11-08T09:00:00Z' },
    at('2010-11-06T00:00:00Z', '2010-11-08T09:00:00Z'),
    { date_published: '2010-11-06T00:00:00Z', date_modified: '2010-11-08T09:00:00Z' },
  ],
  [
    'its deck',
    { deck: 'A & B' },
    `${at('2010-11-07T08:00:00Z')}\n<summary>A &amp; B</summary>`,
    { content_text: 'A & B', summary: 'A & B' },
  ],
  [
    'who made it',
    { credit: { kind: 'translated', by: [{ kind: 'person', name: 'Siti' }] } },
    `${at('2010-11-07T08:00:00Z')}\n<contributor><name>Siti</name></contributor>\n<summary>Translated by Siti</summary>`,
    { content_text: 'One\n\nTranslated by Siti' },
  ],
  [
    'its deck, and below it that nobody reviewed it',
    { deck: 'A', credit: { kind: 'machine', by: [] } },
    `${at('2010-11-07T08:00:00Z')}\n<summary>A\n\nMachine translated, not reviewed</summary>`,
    { content_text: 'A\n\nMachine translated, not reviewed', summary: 'A' },
  ],
  [
    'its subjects, with their languages where these are others',
    {
      subjects: [
        { text: 'Health', locale: 'en' },
        { text: 'Santé', locale: 'fr' },
      ],
    },
    `${at('2010-11-07T08:00:00Z')}\n<category term="Health"/>\n<category term="Santé" xml:lang="fr"/>`,
    { tags: ['Health', 'Santé'] },
  ],
])('a feed tells of a release %s', (_what, more, atom, json) => {
  expect(entryOf(more)).toBe(atom);
  expect(itemOf(more)).toEqual({ ...item, ...json });
});

it('a feed leaves out what has no instant, and is as old as its newest entry', () => {
  const { published: _published, ...undated } = least;
  const [empty, json] = feedsOf([undated]);
  expect(empty).not.toContain('<entry>');
  expect(empty).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  expect(json['items']).toEqual([]);
  const later = { ...least, release: 'r2', modified: '2011-01-01T00:00:00Z' };
  expect(feedsOf([later, least])[0]).toContain('</id>\n<updated>2011-01-01T00:00:00Z</updated>\n<link rel="self"');
});

it('a feed says nothing of when what was changed first went out, where nobody knows that', () => {
  const { published: _published, ...undated } = least;
  const [atom, json] = feedsOf([{ ...undated, modified: '2010-11-08T09:00:00Z' }]);
  expect(atom).toContain('<updated>2010-11-08T09:00:00Z</updated>');
  expect(atom).not.toContain('<published>');
  expect(json['items']).toMatchObject([{ date_modified: '2010-11-08T09:00:00Z' }]);
  expect(json['items']).not.toMatchObject([{ date_published: expect.anything() as unknown }]);
});

it('a feed has the fifty latest', () => {
  const many = Array.from({ length: 51 }, (_, day) => ({ ...least, release: `r${day}` }));
  const count = (editions: readonly EditionSummary[]): readonly number[] => {
    const [atom, json] = feedsOf(editions);
    return [atom.match(/<entry>/gu)?.length ?? 0, (json['items'] as readonly unknown[]).length];
  };
  expect(count(many.slice(1))).toEqual([50, 50]);
  expect(count(many)).toEqual([50, 50]);
});

it('a feed is named as the newsroom is, in the language of that name', () => {
  const title = (settings: LocaleSettings, languageOf?: (key: string) => string): unknown =>
    /<feed[^>]*>\n(.*)\n/u.exec(feedsOf([least], settings, languageOf)[0])?.[1];
  expect(title({})).toBe('<title>Newsroom</title>');
  expect(title({}, () => 'en')).toBe('<title>Newsroom</title>');
  expect(title({}, () => 'fr')).toBe('<title xml:lang="fr">Newsroom</title>');
  expect(title({ masthead: 'Town' }, () => 'fr')).toBe('<title>Town</title>');
  expect(feedsOf([least], { masthead: 'Town' })[1]).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Town',
    home_page_url: `${base}en/index.html`,
    feed_url: `${base}en/feed.json`,
    language: 'en',
    authors: [{ name: 'Town' }],
  });
});
