import { describe, expect, it } from 'vitest';
import type { EditionSummary } from '../../src/edition/composed/define-edition.ts';
import { renderIndexes, renderStart } from '../../src/edition/html/index.ts';
import { localesWithEditions } from '../../src/edition/html/site-lists.ts';
import { newsroomOf, pageContextOf } from './sample.ts';

const summary = (release: string, more: Partial<EditionSummary> = {}): EditionSummary => ({
  release,
  locale: 'en',
  headline: `Headline of ${release}`,
  ...more,
});

/** The entries of the English list, without the tags of the list itself. */
function entries(...editions: readonly EditionSummary[]): readonly string[] {
  const newsroom = newsroomOf(editions);
  const [entry] = localesWithEditions(newsroom);
  const page = renderIndexes(entry!, newsroom, pageContextOf('en'))[0]?.text ?? '';
  const [, list = ''] = /<ol class="releases">(.*)<\/ol>/su.exec(page) ?? [];
  return list
    .split('<li>\n<')
    .slice(1)
    .map((item) =>
      `<${item.split('\n</li>')[0]}`.replace(/<ul class="subjects">.*<\/ul>/su, (subjects) =>
        subjects.replaceAll('\n', ''),
      ),
    );
}
const heading = '<h2><a href="a.html">Headline of a</a></h2>';

describe('a release in the list', () => {
  it.each<readonly [string, Partial<EditionSummary>, string]>([
    ['nothing more', {}, heading],
    [
      'its date',
      { date: '2010-11-06' },
      `<p class="kicker"><bdi><time datetime="2010-11-06">2010-11-06</time></bdi></p>\n${heading}`,
    ],
    [
      'its place',
      { place: { text: 'Beijing', locale: 'en' } },
      `<p class="kicker"><bdi class="place">Beijing</bdi> </p>\n${heading}`,
    ],
    [
      'both, the place in another language',
      { place: { text: '北京', locale: 'zh-Hans' }, date: '2010-11-06' },
      `<p class="kicker"><bdi class="place"><bdi lang="zh-Hans" dir="ltr" data-script="Hans">北京</bdi></bdi> <bdi><time datetime="2010-11-06">2010-11-06</time></bdi></p>\n${heading}`,
    ],
    [
      'its kind, before place and date',
      { kind: 'statement', place: { text: 'Bern', locale: 'en' }, date: '2010-11-06' },
      `<p class="kicker"><span class="kind">Statement</span> <bdi class="place">Bern</bdi> <bdi><time datetime="2010-11-06">2010-11-06</time></bdi></p>\n${heading}`,
    ],
    ['its deck', { deck: 'A & B' }, `${heading}\n<p class="deck">A &amp; B</p>`],
    ['no subjects', { subjects: [] }, heading],
    [
      'its subjects',
      {
        subjects: [
          { text: 'Health', locale: 'en' },
          { text: 'Water', locale: 'en' },
        ],
      },
      `${heading}\n<ul class="subjects"><li>Health</li><li>Water</li></ul>`,
    ],
  ])('has %s', (_what, more, expected) => {
    expect(entries(summary('a', more))).toEqual([expected]);
  });

  it('stands after newer ones, those of one day by name, those of which no day is known last', () => {
    const listed = entries(
      summary('d'),
      summary('c', { date: '2010-11-06' }),
      summary('b', { date: '2010-11-06' }),
      summary('a', { date: '2009-01-01' }),
      summary('e', { date: '2011-01-01' }),
      summary('cc'),
      summary('x', { locale: 'ms', date: '2012-01-01' }),
    );
    expect(listed.map((item) => /href="(\w+)\.html"/u.exec(item)?.[1])).toEqual(['e', 'b', 'c', 'a', 'cc', 'd']);
  });
});

it('a release without a date stands, with its day, where it first went out in any language', () => {
  const [first, second, third] = entries(
    summary('old', { date: '2010-11-05' }),
    summary('undated', { published: '2010-12-24T08:00:00Z', firstOut: '2010-11-06T23:10:00Z' }),
    summary('new', { date: '2010-11-07' }),
  );
  expect([first, third]).toEqual([expect.stringContaining('new.html'), expect.stringContaining('old.html')]);
  expect(second).toContain('<time datetime="2010-11-06">');
  expect(second).toContain('undated.html');
});

describe('the page for readers of any language', () => {
  const page = (...editions: readonly EditionSummary[]): string | undefined =>
    renderStart(newsroomOf(editions), pageContextOf);

  it('is none where nothing is published', () => {
    expect(page()).toBeUndefined();
    expect(localesWithEditions(newsroomOf([]))).toEqual([]);
  });

  it('is in the language of the source, else in the first that has an edition', () => {
    expect(page(summary('a', { locale: 'ms' }), summary('a'))).toContain('<html lang="en"');
    expect(page(summary('a', { locale: 'ms' }))).toContain('<html lang="ms"');
  });

  it('names of each language the newest release', () => {
    const start = page(
      summary('a', { date: '2010-01-01' }),
      summary('b', { date: '2011-01-01' }),
      summary('c', { locale: 'ms' }),
    );
    expect(
      [...start!.matchAll(/<p class="latest"><a href="([^"]+)">([^<]+)</gu)].map(([, href, text]) => [href, text]),
    ).toEqual(
      expect.arrayContaining([
        ['en/b.html', 'Headline of b'],
        ['ms/c.html', 'Headline of c'],
      ]),
    );
    expect(start!.match(/class="latest"/gu)).toHaveLength(2);
  });
});

it('has lists by year where the latest are not all, or are of several years', () => {
  const pages = (...editions: readonly EditionSummary[]): readonly string[] => {
    const newsroom = newsroomOf(editions);
    const [entry] = localesWithEditions(newsroom);
    return renderIndexes(entry!, newsroom, pageContextOf('en')).map(({ path }) => path);
  };
  const of = (count: number, year: number): readonly EditionSummary[] =>
    Array.from({ length: count }, (_, at) => summary(`r${year}-${at}`, { date: `${year}-03-09` }));
  expect(pages(...of(60, 2010))).toHaveLength(1);
  expect(pages(...of(61, 2010))).toHaveLength(3);
  expect(pages(...of(1, 2010), ...of(1, 2011))).toHaveLength(3);
});
