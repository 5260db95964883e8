import { describe, expect, it } from 'vitest';
import type { EditionContext } from '../../src/edition/composed/define-edition.ts';
import { newsArticle } from '../../src/edition/html/data.ts';
import { renderArticle, renderBody } from '../../src/edition/html/release.ts';
import { layOut } from '../../src/edition/composed/layout.ts';
import type { Edition, EditionBlock } from '../../src/model/edition.ts';
import { block, editionOf, pageContextOf } from './sample.ts';

const path = 'en/sample.html';
const alone: EditionContext = {
  ...pageContextOf('en'),
  alternates: [{ locale: 'en', path, autonym: 'English' }],
};
const bare: Edition = { ...editionOf([]), blocks: [block('headline', 'A clinic')] };

function articleOf(more: Partial<Edition> = {}, context: Partial<EditionContext> = {}): string {
  const edition = { ...bare, ...more };
  const all = { ...alone, ...context };
  return renderArticle(edition, layOut(edition, all), all, path).html;
}
const within = (html: string, tag: string, name: string): string | undefined =>
  new RegExp(`<${tag} class="${name}">\n(.*?)\n</${tag}>`, 'su').exec(html)?.[1];
const headOf = (more: Partial<Edition> = {}, context: Partial<EditionContext> = {}): string =>
  (within(articleOf(more, context), 'header', 'release-head') ?? '').replace('\n<h1>A clinic</h1>', '');
const textOf = (...blocks: readonly EditionBlock[]): string =>
  (within(articleOf({ blocks: [...bare.blocks, ...blocks] }), 'div', 'release-text') ?? '').trim();
const footOf = (more: Partial<Edition> = {}, context: Partial<EditionContext> = {}): string | undefined =>
  within(articleOf(more, context), 'footer', 'release-foot');

const kicker = '<p class="kicker"><span>News release</span>';

describe('the head of a release', () => {
  it.each<[string, Partial<Edition>, Partial<EditionContext>, string]>([
    ['the kind alone', {}, {}, `${kicker}</p>`],
    ['its number', { reference: 'IP/10' }, {}, `${kicker} <bdi class="reference">IP/10</bdi></p>`],
    ['its date', { date: '2010-11-06' }, {}, `${kicker} <bdi><time datetime="2010-11-06">2010-11-06</time></bdi></p>`],
    [
      'the place that the metadata say',
      { stated: { place: { text: 'Bern', locale: 'en' }, replacesDateline: true } },
      {},
      `${kicker} <bdi class="place">Bern</bdi> </p>`,
    ],
    [
      'place and date',
      { date: '2010-11-06', stated: { place: { text: 'Bern', locale: 'en' }, replacesDateline: true } },
      {},
      `${kicker} <bdi class="place">Bern</bdi> <bdi><time datetime="2010-11-06">2010-11-06</time></bdi></p>`,
    ],
    [
      'its subjects',
      { stated: { subjects: [{ text: 'Health', locale: 'en' }], replacesDateline: false } },
      {},
      `${kicker}</p>\n<ul class="subjects">\n<li>Health</li>\n</ul>`,
    ],
    ['no list of no subjects', { stated: { subjects: [], replacesDateline: false } }, {}, `${kicker}</p>`],
    [
      'when it was changed, where readers are told',
      { modified: '2010-11-08T09:00:00Z' },
      { tellsChanges: true },
      `${kicker}</p>\n<div class="notices">\n<p>Updated: 2010-11-08</p>\n</div>`,
    ],
    ['nothing of changes where they are not', { modified: '2010-11-08T09:00:00Z' }, {}, `${kicker}</p>`],
    ['nothing of changes where there is none', {}, { tellsChanges: true }, `${kicker}</p>`],
  ])('has %s', (_what, edition, context, expected) => {
    expect(headOf(edition, context)).toBe(expected);
  });

  it('says how far the text is behind its source, and marks there what the source says otherwise', () => {
    const behind = { since: '2010-11-08', blocks: ['u-paragraph', 'u-quote', 'u-list-item', 'u-table-cell'], added: 2 };
    const t = (key: string, values: object = {}): string => `${key} ${JSON.stringify(values)}`;
    const blocks = [
      ...bare.blocks,
      block('paragraph', 'Text.'),
      block('quote', 'Said.'),
      block('list-item', 'Item.'),
      block('subhead', 'More'),
      ...['a', 'b', 'c', 'd'].map((text, at) => block('table-cell', text, { runIn: at % 2 === 0 })),
    ];
    expect(headOf({}, { behind, t })).toContain(
      '<p class="behind-note">edition.behind {&quot;count&quot;:6,&quot;date&quot;:&quot;2010-11-08&quot;}</p>',
    );
    const html = articleOf({ blocks }, { behind });
    for (const text of ['Text.', 'Said.', 'Item.', 'a', 'd'])
      expect(html).toContain(`<mark class="behind">${text}</mark>`);
    expect(html).toContain('<h2>More</h2>');
    expect(articleOf({ blocks })).not.toContain('<mark');
  });
});

const picture = (address: string): EditionBlock =>
  block('string', 'A boat', { picture: { says: 'alternative', address } });

describe('the text of a release', () => {
  it('has pictures, each with its caption where it has one', () => {
    const caption = block('paragraph', 'A boat at sea.', { picture: { says: 'caption' } });
    const image = '<figure>\n<img src="https://a.example/a.jpg" alt="A boat">';
    expect(textOf(picture('https://a.example/a.jpg'))).toBe(`${image}\n</figure>`);
    expect(textOf(picture('https://a.example/a.jpg'), caption)).toBe(
      `${image}\n<figcaption>A boat at sea.</figcaption>\n</figure>`,
    );
  });

  it('is in paragraphs, headings and lists, items that follow each other in one', () => {
    expect(textOf()).toBe('');
    expect(
      textOf(block('list-item', 'a'), block('list-item', 'b'), block('subhead', 'c'), block('list-item', 'd')),
    ).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<h2>c</h2>\n<ul>\n<li>d</li>\n</ul>');
    expect(textOf(block('quote', 'a'), block('paragraph', 'b'))).toBe('<p class="quote">a</p>\n<p>b</p>');
    expect(textOf(block('quote', '“a'), block('paragraph', '"b'))).toBe(
      '<p class="quote hanging">“a</p>\n<p class="hanging">&quot;b</p>',
    );
  });

  it('opens with its dateline on one line, and has a list behind a table apart', () => {
    expect(textOf(block('dateline', 'Bern –', { runIn: true }), block('paragraph', 'Text.'))).toBe(
      '<p><span class="dateline">Bern –</span> Text.</p>',
    );
    const cells = ['a', '1', 'b', '2'].map((text, at) => block('table-cell', text, { runIn: at % 2 === 0 }));
    const blocks = [...bare.blocks, block('list-item', 'x'), ...cells, block('list-item', 'y')];
    const table = articleOf({ blocks });
    expect(table.match(/<ul>|<div class="table"|<td[^>]*>[^<]*/gu)).toEqual([
      '<ul>',
      '<div class="table"',
      '<td>a',
      '<td class="figure">1',
      '<td>b',
      '<td class="figure">2',
      '<ul>',
    ]);
  });

  it('is given alone to other systems, with what it says about its publisher', () => {
    const edition = { ...bare, blocks: [...bare.blocks, block('paragraph', 'Text.'), block('boilerplate', 'About.')] };
    expect(renderBody(edition, layOut(edition, alone)).html).toBe(
      '<p>Text.</p>\n<div class="boilerplate">\n<p>About.</p>\n</div>',
    );
    const short = { ...bare, blocks: [...bare.blocks, block('paragraph', 'Text.')] };
    expect(renderBody(short, layOut(short, alone)).html).toBe('<p>Text.</p>');
  });
});

describe('the foot of a release', () => {
  const original = { locale: 'fr', path: 'fr/sample.html', autonym: 'français' };
  const translated = { sourceLocale: 'fr', settings: { prevailingNote: 'The French prevails.' } };

  it('is none where there is nothing to say', () => {
    expect(footOf()).toBeUndefined();
  });

  it.each<[string, Partial<Edition>, Partial<EditionContext>, string]>([
    [
      'links of the release',
      { blocks: [...bare.blocks, block('link', 'See below'), block('link', 'See above')] },
      {},
      '<ul class="links">\n<li>See below</li>\n<li>See above</li>\n</ul>',
    ],
    [
      'contacts under their heading',
      {
        blocks: [
          ...bare.blocks,
          block('contact', 'Ask', { field: 'heading', group: 0 }),
          block('contact', 'Ana', { field: 'name', group: 1 }),
        ],
      },
      {},
      '<div class="contacts">\n<section>\n<h2>Ask</h2>\n<address>\n<p class="name">Ana</p>\n</address>\n</section>\n</div>',
    ],
    ['that the source prevails', translated, {}, '<p class="prevailing">The French prevails.</p>'],
    [
      'that the source prevails, by the name of its language',
      translated,
      { alternates: [original] },
      '<p class="prevailing">The French prevails. <a href="../fr/sample.html" hreflang="fr" lang="fr" dir="ltr" data-script="Latn">français</a></p>',
    ],
    [
      'that the source prevails, by its headline',
      translated,
      { alternates: [{ ...original, headline: 'Une clinique' }] },
      '<p class="prevailing">The French prevails. <a href="../fr/sample.html" hreflang="fr" lang="fr" dir="ltr" data-script="Latn">Une clinique</a></p>',
    ],
    [
      'its address',
      {},
      { baseUrl: 'https://a.example/' },
      '<p class="page-address"><a href="https://a.example/en/sample.html" rel="bookmark"><bdi dir="ltr" class="breakable">https://a.example/en/sample.html</bdi></a></p>',
    ],
    [
      'the release before it alone',
      {},
      { neighbours: { previous: { path: 'en/a.html', headline: 'A' }, related: [] } },
      '<dl class="neighbours">\n<dt>Earlier release</dt>\n<dd><a href="a.html">A</a></dd>\n</dl>',
    ],
  ])('has %s', (_what, edition, context, expected) => {
    expect(footOf(edition, context)).toBe(expected);
  });

  it('has no address of a draft, no empty list of neighbours, and a heading of the page over contacts without one', () => {
    expect(footOf({}, { baseUrl: 'https://a.example/', isDraft: true })).toBeUndefined();
    expect(footOf({}, { neighbours: { related: [] }, pending: [] })).toBeUndefined();
    const blocks = [...bare.blocks, block('contact', 'Ana', { field: 'name', group: 1 })];
    expect(footOf({ blocks }, { languageOf: () => 'fr' })).toMatch(/<h2><bdi lang="fr"[^>]*>[^<]+<\/bdi><\/h2>/u);
  });
});

describe('what a page tells search engines', () => {
  const dataOf = (
    more: Partial<Edition> = {},
    context: Partial<EditionContext> = {},
    description?: string,
  ): unknown => {
    const edition = { ...bare, ...more };
    const all = { ...alone, ...context };
    return JSON.parse(JSON.stringify(newsArticle(edition, layOut(edition, all), description, all)));
  };
  const newsroom = { '@type': 'Organization', name: 'Newsroom' };
  const least = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'A clinic',
    inLanguage: 'en',
    isAccessibleForFree: true,
    author: newsroom,
    publisher: newsroom,
  };
  const url = 'https://a.example/en/sample.html';
  const owner = { ...newsroom, name: 'Town', logo: { '@type': 'ImageObject', url: 'https://a.example/a.svg' } };

  it.each<[string, Partial<Edition>, Partial<EditionContext>, object]>([
    ['no more than is known', {}, {}, {}],
    ['where it happened', { place: 'Bern' }, {}, { contentLocation: { '@type': 'Place', name: 'Bern' } }],
    [
      'where it happened in the words of the page, and on what it is',
      {
        place: 'Bern',
        stated: {
          place: { text: 'Berne', locale: 'fr' },
          subjects: [{ text: 'Health', locale: 'en' }],
          replacesDateline: false,
        },
      },
      {},
      { contentLocation: { '@type': 'Place', name: 'Berne' }, keywords: ['Health'] },
    ],
    ['who made it', { credit: { kind: 'translated', by: [] } }, {}, { creditText: 'Translated by ' }],
    [
      'where it is',
      {},
      { baseUrl: 'https://a.example/' },
      {
        '@id': `${url}#article`,
        url,
        mainEntityOfPage: url,
        author: { ...newsroom, url: 'https://a.example/index.html' },
        publisher: { ...newsroom, url: 'https://a.example/index.html' },
      },
    ],
    [
      'whose it is, by a sign',
      { settings: { organisation: 'Town', masthead: 'News', logo: 'https://a.example/a.svg' } },
      {},
      { author: owner, publisher: owner },
    ],
    [
      'whose it is, by a picture',
      { settings: { masthead: 'Town', image: 'https://a.example/a.svg' } },
      {},
      { author: owner, publisher: owner, image: 'https://a.example/a.svg' },
    ],
    [
      'what it shows, before the picture of the newsroom',
      {
        settings: { masthead: 'Town', image: 'https://a.example/a.svg' },
        blocks: [...bare.blocks, picture('https://a.example/a.jpg')],
      },
      {},
      { author: owner, publisher: owner, image: ['https://a.example/a.jpg'] },
    ],
    [
      'of what it is a translation',
      { sourceLocale: 'fr' },
      {},
      { translationOfWork: { '@type': 'NewsArticle', inLanguage: 'fr' } },
    ],
    [
      'of what it is a translation, where that is published',
      { sourceLocale: 'fr' },
      { alternates: [{ locale: 'fr', path: 'fr/sample.html', autonym: 'français', headline: 'Une clinique' }] },
      { translationOfWork: { '@type': 'NewsArticle', headline: 'Une clinique', inLanguage: 'fr' } },
    ],
  ])('is %s', (_what, edition, context, said) => {
    expect(dataOf(edition, context)).toEqual({ ...least, ...said });
  });
});
