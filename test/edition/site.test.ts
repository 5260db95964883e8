import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { EditionSummary, Newsroom } from '../../src/edition/composed/define-edition.ts';
import { htmlEdition, summarize } from '../../src/edition/html/html.ts';
import { releasePath } from '../../src/edition/composed/paths.ts';
import { formatYear } from '../../src/edition/composed/values.ts';
import { DragomanError } from '../../src/model/error.ts';
import { contextOf, newsroomOf, pageContextOf, sampleEdition, sampleLocales } from './sample.ts';

const base = 'https://news.example/press';

function siteOf(editions: Newsroom['editions'], baseUrl: string | null = base): ReadonlyMap<string, string> {
  const files =
    htmlEdition.renderNewsroom?.(newsroomOf(editions), (locale) => pageContextOf(locale, baseUrl ?? undefined)) ?? [];
  return new Map(files.map(({ path, text }) => [path, text]));
}

const sample = sampleLocales.map((locale) => summarize(sampleEdition(locale), pageContextOf(locale)));
const hostile: EditionSummary = {
  release: 'a&b <c>',
  locale: 'en',
  headline: '</title><script>alert(1)</script> & \u0000 "x"',
  deck: ']]> \uffff \ud800 <b>',
  date: '2010-11-08',
  subjects: [{ text: '"/><x y="', locale: 'en' }],
};

describe('the site around the releases', () => {
  it('has feeds in each language that programs can read, whatever stands in a headline', () => {
    const site = siteOf([...sample, hostile]);
    for (const locale of sampleLocales) {
      const atom = site.get(`${locale}/feed.xml`) ?? '';
      expect(XMLValidator.validate(atom)).toBe(true);
      expect(atom).toContain(`xml:lang="${locale}"`);
      expect(atom).toContain(`<link rel="self" type="application/atom+xml" href="${base}/${locale}/feed.xml"/>`);
      const feed = JSON.parse(site.get(`${locale}/feed.json`) ?? '') as { language: string; items: { url: string }[] };
      expect(feed.language).toBe(locale);
      expect(feed.items.at(-1)?.url).toBe(`${base}/${locale}/${sample[0]!.release}.html`);
    }
    for (const bad of ['<script>', '\u0000', '\uffff']) expect(site.get('en/feed.xml')).not.toContain(bad);
    expect(site.get('en/feed.xml')).toContain('<id>https://news.example/press/en/a%26b%20%3Cc%3E.html</id>');
  });

  it('has a map with the alternates of each page, the same for all of them', () => {
    const map = siteOf([...sample, hostile]).get('sitemap.xml') ?? '';
    expect(XMLValidator.validate(map)).toBe(true);
    const urls = [...map.matchAll(/<url>\n<loc>([^<]*)<\/loc>([^]*?)<\/url>/g)];
    const sisters = urls.filter(([, loc]) => loc?.endsWith(`${sample[0]!.release}.html`));
    expect(sisters).toHaveLength(sampleLocales.length);
    expect(new Set(sisters.map(([, , rest]) => rest)).size).toBe(1);
    const named = [...(sisters[0]?.[2] ?? '').matchAll(/hreflang="([^"]+)"/g)].map(([, tag]) => tag);
    expect(named).toEqual([...sampleLocales, 'x-default']);
  });

  it('has neither without a web address, and tells robots of the map with one', () => {
    const site = siteOf(sample, null);
    expect([...site.keys()].filter((path) => /feed|sitemap/.test(path))).toEqual([]);
    expect(site.get('robots.txt')).toBe('User-agent: *\nAllow: /\n');
    expect(siteOf(sample).get('robots.txt')).toContain(`Sitemap: ${base}/sitemap.xml\n`);
  });

  it('has a page for what is not there, which works at any address and is in no index', () => {
    const page = siteOf(sample).get('ar/404.html') ?? '';
    expect(page).toContain('<html lang="ar" dir="rtl"');
    expect(page).toContain('<meta name="robots" content="noindex">');
    const links = [...page.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href ?? '');
    expect(links.filter((href) => !/^(?:https:|#)/.test(href))).toEqual([]);
    for (const locale of sampleLocales) expect(links).toContain(`${base}/${locale}/index.html`);
    expect(page).not.toContain('canonical');
  });

  it('has a page for what is not there at all, in the language of the source, else in the first that has an edition', () => {
    const languageOf = (editions: Newsroom['editions']): string | undefined =>
      /<html lang="([^"]+)"/u.exec(siteOf(editions).get('404.html') ?? '')?.[1];
    expect(languageOf(sample)).toBe('en');
    const [first] = sampleLocales.filter((locale) => locale !== 'en');
    expect(languageOf(sample.filter(({ locale }) => locale !== 'en'))).toBe(first);
    expect(siteOf([]).has('404.html')).toBe(false);
  });

  it('lists the latest, and all by year on pages of one size', () => {
    const many = Array.from({ length: 200 }, (_, at): EditionSummary => {
      const date = `${at < 150 ? 2012 : 2011}-0${1 + (at % 9)}-11`;
      return { locale: 'en', release: `r${String(at).padStart(3, '0')}`, headline: `H${at}`, date };
    });
    const site = siteOf(many);
    const listed = (path: string): number => (site.get(path) ?? '').match(/<h2><a href/g)?.length ?? 0;
    expect(listed('en/index.html')).toBe(60);
    const pages = ['2012', '2012-2', '2012-3', '2011'].map((name) => `en/archive/${name}.html`);
    expect([...site.keys()].filter((path) => path.includes('archive'))).toEqual(pages);
    expect(pages.map(listed)).toEqual([60, 60, 30, 50]);
    expect(site.get('en/index.html')).toContain('<a href="archive/2011.html">2011</a>');
    expect(site.get('en/archive/2012-2.html')).toContain('<a href="2012-3.html">3</a>');
    expect(site.get('en/archive/2012-2.html')).toContain('<a href="2012-2.html" aria-current="page">2</a>');
    expect(site.get('en/archive/2011.html')).not.toContain('class="pages"');
    expect(site.get('en/archive/2012-2.html')).toContain('<a href="../r');
  });

  it('needs no lists by year where one list has all of one year', () => {
    expect([...siteOf(sample).keys()].filter((path) => path.includes('archive'))).toEqual([]);
  });

  it('names no release as one of its own pages', () => {
    for (const name of ['index', 'Feed', '404']) expect(() => releasePath('en', name, 'html')).toThrow(DragomanError);
    expect(releasePath('en', 'feeds', 'html')).toBe('en/feeds.html');
  });

  it('knows the years of other calendars', () => {
    expect(formatYear('2010-11-06', 'th', { calendar: 'buddhist' }).digits).toBe('2553');
    expect(formatYear('2010-02-06', 'fa', { calendar: 'persian' }).digits).toBe('1388');
    expect(formatYear('2010-11-06', 'ar', { numberingSystem: 'arab' })).toEqual({ text: '٢٠١٠', digits: '2010' });
    expect(formatYear('2010-11-06', 'zh-Hans', {})).toEqual({ text: '2010年', digits: '2010' });
  });
});

describe('a release on the site', () => {
  const page = (locale: string, more: Partial<ReturnType<typeof contextOf>> = {}): string =>
    htmlEdition.renderRelease(sampleEdition(locale), { ...contextOf(locale, sampleLocales, base), ...more })[0]?.text ??
    '';

  it('allows no script and nothing from elsewhere', () => {
    expect(page('en')).toContain(`content="default-src &#39;none&#39;; style-src &#39;self&#39;;`);
    expect(page('en')).not.toMatch(/ style=| on\w+=|<script(?! type="application\/ld\+json")/);
  });

  it('says where it is from and in which languages it is, to those who share it and to search engines', () => {
    const text = page('ms');
    expect(text).toContain('<meta property="og:locale" content="ms_MY">');
    expect(text).toContain('<meta property="og:locale:alternate" content="ar_EG">');
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '') as object;
    const original = `${base}/en/${sample[0]!.release}.html`;
    expect(data).toMatchObject({
      '@id': `${base}/ms/${sample[0]!.release}.html#article`,
      dateModified: '2010-11-06',
      translationOfWork: { '@id': `${original}#article`, url: original },
    });
    const source = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page('en'))?.[1] ?? '') as {
      workTranslation: { inLanguage: string }[];
    };
    expect(source.workTranslation.map(({ inLanguage }) => inLanguage)).toEqual(
      sampleLocales.filter((each) => each !== 'en'),
    );
  });

  it('leads on to others, and names the languages to come in their own names', () => {
    const to = (headline: string): { path: string; headline: string } => ({ path: `en/${headline}.html`, headline });
    const text = page('en', {
      pending: ['ja'],
      neighbours: { previous: to('a'), next: to('c'), related: [to('d'), to('e')] },
    });
    expect([...text.matchAll(/<dd><a href="([^"]+)">/g)].map(([, href]) => href)).toEqual([
      'c.html',
      'a.html',
      'd.html',
      'e.html',
    ]);
    expect(text).toContain('<li><bdi lang="ja" dir="ltr" data-script="Jpan">日本語</bdi></li>');
  });

  it('bears at its foot who publishes it, and no link that is none', () => {
    const edition = sampleEdition('en');
    const settings = {
      ...edition.settings,
      organisation: 'Town <Press>',
      address: '1 Quay',
      copyright: '© Town',
      privacyUrl: 'javascript:x',
    };
    const text = htmlEdition.renderRelease({ ...edition, settings }, contextOf('en'))[0]?.text ?? '';
    expect(text).toContain('<strong>Town &lt;Press&gt;</strong><br><bdi>1 Quay</bdi>');
    expect(text).toContain('<p>© Town</p>');
    expect(text).not.toContain('javascript:');
  });
});
