import { describe, expect, it } from 'vitest';
import type { EditionSummary } from '../../src/edition/composed/define-edition.ts';
import type { Layout } from '../../src/edition/composed/layout.ts';
import { datelineContent, dateText } from '../../src/edition/composed/release-date.ts';
import { dayOf, releasesOf } from '../../src/edition/html/site-lists.ts';
import { renderSiteMap } from '../../src/edition/html/site-map.ts';
import type { Edition } from '../../src/model/edition.ts';
import { block, editionOf, newsroomOf } from './sample.ts';

const summary = (release: string, more: Partial<EditionSummary> = {}): EditionSummary => ({
  ...{ release, locale: 'en', headline: release },
  ...more,
});

describe('the day of a release in a list', () => {
  const published = '2031-05-06T08:00:00Z';
  const firstOut = '2031-05-05T08:00:00Z';
  it.each<[string, Partial<EditionSummary>, string | undefined]>([
    ['its date', { date: '2031-05-04', firstOut, published }, '2031-05-04'],
    ['when it first went out', { firstOut, published }, '2031-05-05'],
    ['when it went out', { published }, '2031-05-06'],
    ['none', {}, undefined],
  ])('is %s', (_what, more, expected) => {
    expect(dayOf(summary('a', more))).toBe(expected);
  });

  it('puts the newest first, those of one day by name, and those without one last', () => {
    const editions = [
      summary('c'),
      summary('b', { published }),
      summary('a', { date: '2031-05-06' }),
      summary('d', { date: '2031-05-07' }),
      summary('e', { date: '2031-05-08', locale: 'ms' }),
    ];
    expect(releasesOf({ editions }, 'en').map(({ release }) => release)).toEqual(['d', 'a', 'b', 'c']);
  });
});

describe('the last change in the site map', () => {
  it.each<[Partial<EditionSummary>, string | undefined]>([
    [{ date: '2031-05-04', modified: '2031-05-09T08:00:00Z' }, '2031-05-09T08:00:00Z'],
    [{ date: '2031-05-04' }, '2031-05-04'],
    [{}, undefined],
  ])('of %j is %s', (more, expected) => {
    const newsroom = newsroomOf([summary('a', more)], ['en']);
    const text = renderSiteMap(newsroom, 'https://news.example')[1]?.text ?? '';
    const [, url = ''] = /<url>\n<loc>https:\/\/news\.example\/en\/a\.html<\/loc>(.*?)<\/url>/su.exec(text) ?? [];
    expect(/<lastmod>(.*)<\/lastmod>/u.exec(url)?.[1]).toBe(expected);
    expect(text.split('<lastmod>')).toHaveLength(expected === undefined ? 1 : 2);
  });
});

describe('the date as a page writes it', () => {
  const edition: Edition = { ...editionOf([]), date: '2010-11-06' };
  const layout = (texts: readonly string[], dateline?: string): Layout => ({
    ...{ headline: [], decks: [], contacts: [], boilerplate: [], links: [], notes: [] },
    body: texts.map((text) => ({ kind: 'paragraph', runs: [block('paragraph', text)] })),
    ...(dateline !== undefined && { dateline: block('dateline', dateline) }),
  });
  const formatDate = (iso: string): string => `formatted ${iso}`;

  it.each<[string, readonly string[], string | undefined, string]>([
    ['that of its text', ['It opens on 6 November 2010.'], undefined, '6 November 2010'],
    ['its own among others of the text', ['After 3 May 2010 came 6 November 2010.'], undefined, '6 November 2010'],
    ['that of its third paragraph', ['One.', 'Two.', 'On November 6, 2010.'], undefined, 'November 6, 2010'],
    ['none of its fourth', ['One.', 'Two.', 'Three.', 'On November 6, 2010.'], undefined, 'formatted 2010-11-06'],
    ['that of its line', ['One.'], 'Beijing, Nov. 6, 2010', 'Nov. 6, 2010'],
    ['that of its text before that of its line', ['On 6 November 2010.'], 'Nov. 6, 2010', '6 November 2010'],
    ['the locale’s where its text has another day', ['On 7 November 2010.'], undefined, 'formatted 2010-11-06'],
  ])('is %s', (_what, texts, line, expected) => {
    expect(dateText(edition, layout(texts, line), formatDate)).toBe(expected);
  });

  it('is in its line as in the text below, where the line is a date alone', () => {
    const contentOf = (texts: readonly string[], line: string): string | undefined =>
      datelineContent(edition, layout(texts, line))
        ?.map(({ text }) => text)
        .join('');
    expect(contentOf(['It opens on 6 November 2010.'], 'Nov. 6, 2010')).toBe('6 November 2010');
    expect(contentOf(['It opens on 6 November 2010.'], 'Bern, Nov. 6, 2010')).toBe('Bern, Nov. 6, 2010');
    expect(contentOf(['It opens.'], 'Nov. 6, 2010')).toBe('Nov. 6, 2010');
    expect(datelineContent(edition, layout(['On 6 November 2010.']))).toBeUndefined();
  });
});
