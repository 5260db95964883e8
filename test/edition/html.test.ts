import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/edition/markup/clean-text.ts';
import { htmlEdition, summarize } from '../../src/edition/html/html.ts';
import { DragomanError } from '../../src/model/error.ts';
import type { Edition } from '../../src/model/edition.ts';
import { block, contextOf, editionOf, newsroomOf, pageContextOf, sampleEdition, sampleLocales } from './sample.ts';

function pageOf(edition: Edition, locales: readonly string[] = sampleLocales, baseUrl?: string): string {
  return htmlEdition.renderRelease(edition, contextOf(edition.locale, locales, baseUrl))[0]?.text ?? '';
}

function unescape(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The text of the first paragraph of the release, tags taken out. */
function firstParagraph(page: string): string {
  const inner = /<div class="release-text">\n<p[^>]*>(.*?)<\/p>/s.exec(page)?.[1] ?? '';
  return unescape(inner.replace(/<[^>]*>/g, ''));
}

describe('a release as HTML', () => {
  it('tells the language, the direction and the script of the page and of every name in the switcher', () => {
    const page = pageOf(sampleEdition('ar'));
    expect(page).toContain('<html lang="ar" dir="rtl" data-script="Arab">');
    expect(page).toContain('lang="zh-Hans" dir="ltr" data-script="Hans">简体中文</a>');
    expect(page).toContain('lang="ms" dir="ltr" data-script="Latn">Bahasa Melayu</a>');
    expect(page).toContain('aria-current="page" lang="ar" dir="rtl" data-script="Arab">العربية</a>');
  });

  it.each(sampleLocales)('names all its sisters, itself and a default: %s', (locale) => {
    const alternates = [...pageOf(sampleEdition(locale)).matchAll(/<link rel="alternate" hreflang="([^"]+)"/g)];
    expect(alternates.map((match) => match[1])).toEqual([...sampleLocales, 'x-default']);
  });

  it('has a switcher of languages where there are two, and none for one', () => {
    expect(pageOf(sampleEdition('ms'), ['ms'])).not.toContain('class="languages"');
    expect(pageOf(sampleEdition('ms'), ['ms', 'en'])).toContain('class="languages"');
  });

  it('gives absolute addresses once it knows where the folder will stand', () => {
    const page = pageOf(sampleEdition('ms'), sampleLocales, 'https://news.example/press/');
    const own = 'https://news.example/press/ms/2010-11-06-beijing-declaration.html';
    expect(page).toContain(`<link rel="canonical" href="${own}">`);
    expect(page).toContain(`<link rel="alternate" hreflang="ms" href="${own}">`);
    expect(page).toContain(
      '<link rel="alternate" hreflang="x-default" href="https://news.example/press/en/2010-11-06-beijing-declaration.html">',
    );
    expect(pageOf(sampleEdition('ms'))).not.toContain('canonical');
  });

  it('runs the dateline into its paragraph, with a space in English and none in Chinese', () => {
    const english = firstParagraph(pageOf(sampleEdition('en')));
    const chinese = firstParagraph(pageOf(sampleEdition('zh-Hans')));
    expect(english).toContain('6 November 2010 – Governments from 28 countries');
    expect(chinese).toContain('11月6日——来自亚洲');
  });

  it('says on a translation, and only there, that the source prevails', () => {
    expect(pageOf(sampleEdition('ms'))).toContain('<p class="prevailing">Mengenai UNICEF. <a href="../en/');
    const english = sampleEdition('en');
    const noted = { ...english, settings: { ...english.settings, prevailingNote: 'About UNICEF.' } };
    expect(pageOf(noted)).not.toContain('prevailing');
  });

  it('says nothing of what prevails where the newsroom has no such note', () => {
    const malay = sampleEdition('ms');
    expect(pageOf({ ...malay, settings: {} })).not.toContain('prevailing');
  });

  it('names the original for programs on a translation, and only there', () => {
    const dataOf = (locale: string): unknown =>
      JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(pageOf(sampleEdition(locale)))?.[1] ?? '',
      );
    expect(dataOf('ms')).toMatchObject({
      inLanguage: 'ms',
      translationOfWork: { inLanguage: 'en', headline: expect.stringContaining('child rights') as string },
    });
    expect(dataOf('en')).not.toHaveProperty('translationOfWork');
  });

  it('marks the page itself among its sisters, and no other', () => {
    const current = pageOf(sampleEdition('ms')).match(/<a [^>]*aria-current="page"[^>]*>/g);
    expect(current).toHaveLength(1);
    expect(current?.[0]).toContain('hreflang="ms"');
    expect(current?.[0]).not.toContain('rel="alternate"');
  });

  it('marks its own words where they are of another language than the page', () => {
    const hebrew = editionOf([{ kind: 'text', text: 'מרפאה נפתחה.' }], 'he');
    const context = { ...contextOf('en'), languageOf: () => 'en' };
    const page = htmlEdition.renderRelease(hebrew, context)[0]?.text ?? '';
    expect(page).toContain('<span><bdi lang="en" dir="ltr" data-script="Latn">');
    expect(page).not.toMatch(/<a class="skip"[^>]*>[^<]/);
    expect(pageOf(sampleEdition('ar'))).not.toContain('<bdi lang="en"');
  });

  it('hangs a quotation mark that opens a paragraph, and none within', () => {
    const said = (text: string, locale = 'en'): string => pageOf(editionOf([{ kind: 'text', text }], locale));
    for (const opening of ['“Yes”', '‘Yes’', '"Yes"', "'Yes'"])
      expect(said(`${opening}, she said.`)).toContain('class="hanging"');
    expect(said('She said “yes”.')).not.toContain('hanging');
    expect(said('“是的”，她说。', 'zh-Hans')).toContain('class="hanging"');
  });

  it('sets no mark apart where the newsroom has none of its own', () => {
    const edition = editionOf([{ kind: 'text', text: 'Yes, she said.' }]);
    expect(pageOf({ ...edition, settings: { quotationMarks: ['', '', '', ''] } })).not.toContain('hanging');
  });

  it('sets a dateline apart from the sentence after it', () => {
    const page = pageOf(sampleEdition('en'));
    expect(page.match(/<span class="dateline">/g)).toHaveLength(1);
    expect(page).toMatch(/<p><span class="dateline">[^<]*<time/);
  });

  it('marks the value of a placeholder as a time where it is a date', () => {
    const page = pageOf(
      editionOf([
        { kind: 'text', text: 'On ' },
        { kind: 'value', text: '10 November 2010', datetime: '2010-11-10' },
        { kind: 'value', text: ' 53%' },
      ]),
    );
    expect(page).toContain('<p>On <time datetime="2010-11-10">10 November 2010</time> 53%</p>');
  });

  it('marks dates that stand side by side, and none that has two readings or is a value in part', () => {
    const date = (text: string, datetime: string) => ({ kind: 'value', text, datetime }) as const;
    expect(pageOf(editionOf([date('2010年11月6日', '2010-11-06'), date('7日', '2010-11-07')], 'zh-Hans'))).toContain(
      '<time datetime="2010-11-06">2010年11月6日</time><time datetime="2010-11-07">7日</time>',
    );
    const plain = (text: string) => ({ kind: 'text', text }) as const;
    expect(pageOf(editionOf([plain('On 9 November 2010.')]))).toContain('<time datetime="2010-11-09">');
    expect(pageOf(editionOf([plain('On 3/4/2010.')]))).not.toContain('<time');
    expect(pageOf(editionOf([plain('On 9 November '), { kind: 'value', text: '2010' }]))).not.toContain('<time');
  });

  it('describes itself by its deck, as far as search engines show it', () => {
    const described = (deck: string): string => {
      const edition = editionOf([]);
      const page = pageOf({ ...edition, blocks: [...edition.blocks, block('deck', deck)] });
      return /<meta name="description" content="([^"]*)">/.exec(page)?.[1] ?? '';
    };
    const whole = `${'four '.repeat(59)}four.`;
    expect(whole).toHaveLength(300);
    expect(described(whole)).toBe(whole);
    expect(described(`${whole} More.`)).toBe(`${'four '.repeat(59).trimEnd()}…`);
  });

  it('makes telephone numbers and addresses links that read from left to right', () => {
    const page = pageOf(sampleEdition('ar'));
    expect(page).toContain('<a href="tel:+8613910973801"><bdi dir="ltr" class="unbroken">+86 139 1097 3801</bdi></a>');
    expect(page).toContain('<a href="mailto:press@newsroom.example"><bdi dir="ltr" class="unbroken">');
    expect(page).toContain('<bdi dir="ltr" class="breakable">http://weibo.com/unicefchina</bdi>');
  });

  it('keeps an address of at most 24 characters on one line', () => {
    const page = pageOf(editionOf([{ kind: 'text', text: 'press-desk@newsroom.test or press-desk1@newsroom.test' }]));
    expect(page).toContain('<bdi dir="ltr" class="unbroken">press-desk@newsroom.test</bdi>');
    expect(page).toContain('<bdi dir="ltr" class="breakable">press-desk1@newsroom.test</bdi>');
  });

  it('keeps the sign of a handle in its place in Arabic', () => {
    const page = pageOf(editionOf([{ kind: 'text', text: 'تابعوا @newsroom على الشبكة' }], 'ar'));
    expect(page).toContain('<bdi dir="ltr" class="unbroken">@newsroom</bdi>');
  });

  it('leaves navigation out and sets contacts, boilerplate and links apart from the text', () => {
    const page = pageOf(sampleEdition('en'));
    expect(page).not.toContain('Media centre');
    expect(page).toMatch(
      /<div class="contacts">\n<section>\n<h2>For more information, please contact:<\/h2>\n<address>/,
    );
    expect(page).toMatch(/<div class="boilerplate">\n<h2>About UNICEF<\/h2>/);
    expect(page).toMatch(/<ul class="links">\n<li>Follow us on Sina Weibo/);
  });

  it('leaves out the heading of contacts that all belong to other locales', () => {
    const heading = block('contact', 'For the press in China:', { field: 'heading', group: 0 });
    const edition = editionOf([]);
    expect(pageOf({ ...edition, blocks: [...edition.blocks, heading] })).not.toContain('For the press');
  });

  it('sets a heading over boilerplate, whether it comes as a subhead or as a line of it', () => {
    const edition = editionOf([]);
    const text = block('boilerplate', 'We write.');
    for (const heading of [block('subhead', 'About us'), block('boilerplate', 'About us', { field: 'heading' })]) {
      const page = pageOf({ ...edition, blocks: [...edition.blocks, heading, text] });
      expect(page).toContain('<div class="boilerplate">\n<h2>About us</h2>\n<p>We write.</p>\n</div>');
    }
  });

  it('has a heading even where the release has none', () => {
    const edition: Edition = { ...editionOf([]), blocks: [block('paragraph', 'Text.')] };
    expect(pageOf(edition)).toContain('<h1>sample</h1>');
  });

  it('is published on the date of its release, else when it first went out; modified when it last did', () => {
    const { date: _date, published: _published, modified: _modified, ...bare } = sampleEdition('en');
    const times = (more: Partial<Edition>) => {
      const page = pageOf({ ...bare, ...more });
      const found = (pattern: RegExp): string | undefined => pattern.exec(page)?.[1];
      return [
        found(/article:published_time" content="([^"]+)"/),
        found(/"datePublished": ?"([^"]+)"/),
        found(/"dateModified": ?"([^"]+)"/),
      ];
    };
    const [published, modified] = ['2010-11-07T08:00:00Z', '2010-11-08T09:00:00Z'];
    expect(times({})).toEqual([undefined, undefined, undefined]);
    expect(times({ published })).toEqual([published, published, published]);
    expect(times({ date: '2010-11-06', published })).toEqual(['2010-11-06', '2010-11-06', '2010-11-06']);
    expect(times({ date: '2010-11-06', published, modified })).toEqual(['2010-11-06', '2010-11-06', modified]);
  });

  it('links to the plain text only where that is published too', () => {
    const edition = sampleEdition('en');
    expect(pageOf(edition)).toContain('href="2010-11-06-beijing-declaration.txt"');
    const { kinds: _, ...alone } = contextOf('en');
    expect(htmlEdition.renderRelease(edition, alone)[0]?.text).not.toContain('.txt');
  });

  it('refuses the one name that would replace the list of releases', () => {
    expect(() => pageOf({ ...sampleEdition('en'), release: 'Index' })).toThrow(DragomanError);
  });

  it('gives the same bytes for the same edition', () => {
    expect(pageOf(sampleEdition('th'))).toBe(pageOf(sampleEdition('th')));
  });
});

describe('text as data', () => {
  it.each([
    '</p><script>alert(1)</script>',
    '<img src="https://elsewhere.example/x.png">',
    '" onclick="alert(1)',
    '{{name}} ${name} &amp; &#39;',
  ])('shows markup as text: %s', (text) => {
    const edition = editionOf([{ kind: 'text', text }]);
    const page = pageOf({ ...edition, settings: { masthead: text, prevailingNote: text } });
    expect(firstParagraph(page)).toBe(text);
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('" onclick="');
  });

  it('does not follow links that are not of the web', () => {
    const edition = sampleEdition('en');
    for (const url of [
      'javascript:alert(1)',
      'javascript://example.org/%0Aalert(1)',
      'file:///etc/hosts',
      'ftp://example.org/',
    ]) {
      const socialLinks = [{ name: 'Odd', url }];
      expect(pageOf({ ...edition, settings: { ...edition.settings, socialLinks } })).toContain('<span>Odd</span>');
    }
  });

  it('keeps the data block closed to text that would end it', () => {
    const edition = editionOf([{ kind: 'text', text: '</script><!--' }], 'en', 'headline');
    const page = pageOf({ ...edition, blocks: edition.blocks.slice(1) });
    const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(page)?.[1] ?? '';
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toMatchObject({ '@type': 'NewsArticle', headline: '</script><!--', inLanguage: 'en' });
  });

  it('drops what no page may hold and keeps what orthographies need', () => {
    expect(cleanText('a\u0000b\u0007c\ud800d\uffffe\u202ef')).toBe('abc\ufffddef');
    expect(cleanText('one\r\ntwo\nthree\u2028four')).toBe('one two three four');
    const needed = 'می\u200cخواهم\u200e \u2067א\u2069 ส\u200bว\u00ad\u00a0👩\u200d👧';
    expect(cleanText(needed)).toBe(needed);
  });

  it('shows any text as it is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(text, fc.constantFrom(...sampleLocales), (value, locale) => {
        fc.pre(value.trim() !== '');
        const page = pageOf(editionOf([{ kind: 'text', text: value }], locale));
        expect(firstParagraph(page)).toBe(cleanText(value));
        expect(page).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the pages around the releases', () => {
  const summaries = sampleLocales.map((locale) => summarize(sampleEdition(locale), pageContextOf(locale)));
  const filesOf = (editions = summaries): ReadonlyMap<string, string> =>
    new Map(
      (htmlEdition.renderNewsroom?.(newsroomOf(editions), (locale) => pageContextOf(locale)) ?? []).map((file) => [
        file.path,
        file.text,
      ]),
    );

  it('are a start page, a list a locale, pages for what is not there, a word to robots and one style sheet', () => {
    expect([...filesOf().keys()]).toEqual([
      'index.html',
      ...sampleLocales.map((locale) => `${locale}/index.html`),
      '404.html',
      ...sampleLocales.map((locale) => `${locale}/404.html`),
      'robots.txt',
      'assets/edition.css',
    ]);
  });

  it('greets each reader in their own language', () => {
    const start = filesOf().get('index.html') ?? '';
    expect(start).toContain(
      '<li lang="th" dir="ltr" data-script="Thai">\n<h2><a href="th/index.html" hreflang="th">ไทย</a></h2>',
    );
    expect(start).toContain('<link rel="alternate" hreflang="x-default" href="index.html">');
  });

  it('list the newest release first, those without a date last', () => {
    const one = { locale: 'en', headline: 'H' };
    const list = filesOf([
      { ...one, release: 'undated' },
      { ...one, release: 'b', date: '2010-11-04' },
      { ...one, release: 'newest', date: '2010-11-06' },
      { ...one, release: 'a', date: '2010-11-04' },
    ]).get('en/index.html');
    const order = [...(list ?? '').matchAll(/<h2><a href="([^"]+)\.html"/g)].map((match) => match[1]);
    expect(order).toEqual(['newest', 'a', 'b', 'undated']);
  });

  it('list the releases of one day by name, in whatever order they come', () => {
    const day = (release: string) => ({ locale: 'en', headline: 'H', date: '2010-11-04', release });
    const orderOf = (...names: string[]): (string | undefined)[] =>
      [...(filesOf(names.map(day)).get('en/index.html') ?? '').matchAll(/<h2><a href="([^"]+)\.html"/g)].map(
        (match) => match[1],
      );
    expect(orderOf('a', 'b', 'c')).toEqual(['a', 'b', 'c']);
    expect(orderOf('c', 'b', 'a')).toEqual(['a', 'b', 'c']);
    expect(orderOf('b', 'c', 'a')).toEqual(['a', 'b', 'c']);
  });

  it('begin in the language of the source, or in the first that has an edition', () => {
    expect(filesOf().get('index.html')).toContain('<html lang="en"');
    const others = summaries.filter(({ locale }) => locale !== 'en');
    const [first] = sampleLocales.filter((locale) => locale !== 'en');
    expect(filesOf(others).get('index.html')).toContain(`<html lang="${first}"`);
    const last = newsroomOf(summaries, sampleLocales.toReversed());
    const start = htmlEdition.renderNewsroom?.(last, (locale) => pageContextOf(locale))[0]?.text;
    expect(start).toContain('<html lang="en"');
  });

  it('leave out a locale that has no edition', () => {
    const files = filesOf(summaries.filter(({ locale }) => locale !== 'ar'));
    expect(files.has('ar/index.html')).toBe(false);
    expect(files.get('index.html')).not.toContain('hreflang="ar"');
  });
});
