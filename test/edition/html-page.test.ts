import { describe, expect, it } from 'vitest';
import type { PageContext } from '../../src/edition/composed/define-edition.ts';
import { renderPage, type Page } from '../../src/edition/html/page.ts';
import { markup } from '../../src/edition/markup/markup.ts';
import type { LocaleSettings } from '../../src/model/edition.ts';
import { pageContextOf } from './sample.ts';

const base = 'https://news.example/';
const least: Page = {
  path: 'en/sample.html',
  locale: 'en',
  settings: {},
  title: 'A clinic',
  type: 'article',
  sisters: [],
  defaultPath: undefined,
  main: markup`<p>Text.</p>`,
};

function pageOf(more: Partial<Page> = {}, context: Partial<PageContext> = {}): string {
  return renderPage({ ...least, ...more }, { ...pageContextOf('en'), ...context });
}

/** What the head of a page says, by name; of links and data what they lead to. */
function headOf(more: Partial<Page> = {}, context: Partial<PageContext> = {}): Readonly<Record<string, string>> {
  const head = /<head>(.*)<\/head>/su.exec(pageOf(more, context))?.[1] ?? '';
  const metas = [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/gu)];
  const links = [...head.matchAll(/<link rel="([^"]+)"(?: hreflang="([^"]+)"| type="([^"]+)")?.* href="([^"]*)">/gu)];
  const [, title = ''] = /<title>(.*)<\/title>/u.exec(head) ?? [];
  const [, data] = /<script type="application\/ld\+json">(.*)<\/script>/su.exec(head) ?? [];
  return Object.fromEntries([
    ['title', title],
    ...metas.map(([, name, content]) => [name, content]),
    ...links.map(([, rel, tag, type, href]) => [[rel, tag ?? type].filter(Boolean).join(' '), href]),
    ...(data === undefined ? [] : [['data', data.trim()]]),
  ]) as Readonly<Record<string, string>>;
}

const bare = {
  title: 'A clinic | Newsroom',
  viewport: 'width=device-width, initial-scale=1',
  'color-scheme': 'light dark',
  'format-detection': 'telephone=no',
  'og:type': 'article',
  'og:site_name': 'Newsroom',
  'og:title': 'A clinic',
  'og:locale': 'en_US',
  'twitter:card': 'summary',
  stylesheet: '../assets/edition.css',
};

describe('the head of a page', () => {
  it.each<[string, Partial<Page>, Partial<PageContext>, Readonly<Record<string, string>>]>([
    ['no more than is known', {}, {}, {}],
    [
      'its own address, and feeds, once the site has one',
      {},
      { baseUrl: base },
      {
        'og:url': `${base}en/sample.html`,
        canonical: `${base}en/sample.html`,
        'alternate application/atom+xml': `${base}en/feed.xml`,
        'alternate application/feed+json': `${base}en/feed.json`,
      },
    ],
    [
      'what it is about',
      { description: 'Open "all" day' },
      {},
      {
        description: 'Open &quot;all&quot; day',
        'og:description': 'Open &quot;all&quot; day',
      },
    ],
    [
      'a picture, which is shown large',
      { settings: { image: 'https://a.example/a.jpg' } },
      {},
      {
        'og:image': 'https://a.example/a.jpg',
        'twitter:card': 'summary_large_image',
      },
    ],
    [
      'when it went out and was changed',
      { published: '2010-11-06', modified: '2010-11-08T09:00:00Z' },
      {},
      {
        'article:published_time': '2010-11-06',
        'article:modified_time': '2010-11-08T09:00:00Z',
      },
    ],
    [
      'the name of the newsroom, once',
      { title: 'News of Town', settings: { masthead: 'Town' } },
      {},
      {
        title: 'News of Town',
        'og:title': 'News of Town',
        'og:site_name': 'Town',
      },
    ],
    ['no territory of a language that is not known', { locale: 'qaa' }, {}, { 'og:locale': '' }],
    ['data for programs', { data: { a: 1 } }, {}, { data: '{"a":1}' }],
    [
      'the page for readers of other languages',
      { defaultPath: 'index.html' },
      {},
      { 'alternate x-default': '../index.html' },
    ],
  ])('says %s', (_what, page, context, said) => {
    const expected = Object.fromEntries(Object.entries({ ...bare, ...said }).filter(([, value]) => value !== ''));
    expect(headOf(page, context)).toEqual(expected);
  });

  it.each<[string, Partial<Page>, Partial<PageContext>, Readonly<Record<string, string>>]>([
    [
      'a draft',
      { data: { a: 1 } },
      { isDraft: true, baseUrl: base },
      { title: '[Draft – not for publication] A clinic | Newsroom' },
    ],
    [
      'a page for what is not there',
      { isNowhere: true },
      { baseUrl: base },
      { stylesheet: `${base}assets/edition.css` },
    ],
  ])('keeps %s out of every index', (_what, page, context, said) => {
    const { title, viewport, 'color-scheme': scheme, 'format-detection': detection, stylesheet } = bare;
    expect(headOf(page, context)).toEqual({
      title,
      viewport,
      'color-scheme': scheme,
      'format-detection': detection,
      robots: 'noindex',
      stylesheet,
      ...said,
    });
  });

  it('names its sisters, by whole addresses once the site has one', () => {
    const sisters = ['en', 'ms'].map((locale) => ({ locale, path: `${locale}/sample.html`, autonym: locale }));
    expect(headOf({ sisters })).toEqual({
      ...bare,
      'og:locale:alternate': 'ms_MY',
      'alternate en': 'sample.html',
      'alternate ms': '../ms/sample.html',
    });
    expect(headOf({ sisters: sisters.toReversed() })['og:locale:alternate']).toBe('ms_MY');
    expect(headOf({ sisters }, { baseUrl: base })['alternate ms']).toBe(`${base}ms/sample.html`);
  });
});

describe('the top of a page', () => {
  const top = (more: Partial<Page> = {}, context: Partial<PageContext> = {}): string =>
    /<header class="masthead">\n(.*)\n<\/header>/su.exec(pageOf(more, context))?.[1] ?? '';

  it('has the name of the newsroom and leads to its releases', () => {
    expect(top()).toBe('<p class="masthead-name"><a href="index.html">Newsroom</a></p>');
    expect(top({ settings: { masthead: 'A & B' } })).toContain('<a href="index.html">A &amp; B</a>');
    expect(top({ isNowhere: true })).toContain('href="index.html"');
    expect(top({ isNowhere: true }, { baseUrl: base })).toContain(`href="${base}en/index.html"`);
    expect(top({}, { baseUrl: base })).toContain('href="index.html"');
  });

  it('marks the name where that is of another language', () => {
    expect(top({}, { languageOf: () => 'fr' })).toContain('lang="fr"');
    expect(top({ settings: { masthead: 'Town' } }, { languageOf: () => 'fr' })).not.toContain('lang="fr"');
  });

  it('says of a draft that it is one', () => {
    expect(top({}, { isDraft: true })).toMatch(
      /^<p class="draft"><strong>Draft – not for publication<\/strong><\/p>\n/u,
    );
  });

  it('marks the page itself among its sisters', () => {
    const sisters = ['en', 'ms'].map((locale) => ({ locale, path: `${locale}/sample.html`, autonym: locale }));
    const links = [...top({ sisters }).matchAll(/<li><a href="([^"]*)" hreflang="(..)"(.*?) lang=/gu)];
    expect(links.map(([, ...found]) => found)).toEqual([
      ['sample.html', 'en', ' aria-current="page"'],
      ['../ms/sample.html', 'ms', ' rel="alternate"'],
    ]);
    expect(top({ sisters: sisters.slice(1) })).not.toContain('<nav');
  });
});

describe('the foot of a page', () => {
  const foot = (settings: LocaleSettings = {}, context: Partial<PageContext> = {}): string =>
    /<footer class="site-foot">\n(.*)\n<\/footer>/su.exec(pageOf({ settings }, context))?.[1] ?? '';
  const links = (settings: LocaleSettings, context: Partial<PageContext> = {}): readonly string[] =>
    [...foot(settings, context).matchAll(/<li><a href="([^"]*)">/gu)].map(([, href = '']) => href);
  const imprint = (settings: LocaleSettings): string | undefined =>
    /<div class="imprint">\n(.*)\n<\/div>/su.exec(foot(settings))?.[1];

  it('leads to all releases, to the feed once the site has an address, and where the newsroom says', () => {
    expect(links({})).toEqual(['index.html']);
    expect(links({}, { baseUrl: base })).toEqual(['index.html', `${base}en/feed.xml`]);
    expect(links({ privacyUrl: 'https://a.example/privacy', accessibilityUrl: 'access.html' })).toEqual([
      'index.html',
      'https://a.example/privacy',
      'access.html',
    ]);
    expect(links({ privacyUrl: 'javascript:x' })).toEqual(['index.html']);
    expect(links({ socialLinks: [{ name: 'A', url: 'https://a.example/' }] })).toEqual([
      'index.html',
      'https://a.example/',
    ]);
    expect(foot()).not.toContain('<nav');
    expect(foot({ socialLinks: [] })).not.toContain('<nav');
  });

  it.each<[string, LocaleSettings, string | undefined]>([
    ['nothing', {}, undefined],
    ['who', { organisation: 'Town' }, '<address><strong>Town</strong></address>'],
    ['where', { address: '1 Quay' }, '<address><bdi>1 Quay</bdi></address>'],
    ['whose', { copyright: '© Town' }, '<p>© Town</p>'],
    [
      'all',
      { organisation: 'Town', address: '1 Quay', copyright: '©' },
      '<address><strong>Town</strong><br><bdi>1 Quay</bdi></address>\n<p>©</p>',
    ],
  ])('says who publishes it, where and whose it is, as far as the newsroom does: %s', (_what, settings, said) => {
    expect(imprint(settings)).toBe(said);
  });
});
