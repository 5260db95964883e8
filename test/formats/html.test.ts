import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { htmlFormat } from '../../src/formats/html/html-format.ts';
import type { SourceDocument, TargetContent, TargetInline } from '../../src/formats/source/define-format.ts';

const read = (text: string, locale = 'en', textKeys?: readonly string[]): SourceDocument =>
  htmlFormat.read(new TextEncoder().encode(text), {
    path: 'release.html',
    locale,
    names: new Set(),
    ...(textKeys && { textKeys }),
  });

const write = (document: SourceDocument, targets: ReadonlyMap<number, TargetContent>, locale?: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(htmlFormat.write(document, targets, locale));

/** Role, text and codes of each block; those that are not translated in brackets. */
const outline = (text: string, locale?: string): readonly string[] =>
  read(text, locale).blocks.map(({ role, text: own, translate, codes = [] }) => {
    const line = [role, own, ...codes.map(({ disp }) => disp)].join(' | ');
    return translate ? line : `(${line})`;
  });

/** Writes every block as its own text and codes. */
function same({ text, codes = [] }: SourceDocument['blocks'][number]): readonly TargetInline[] {
  const content: TargetInline[] = [];
  let from = 0;
  for (const [code, { at }] of codes.entries()) {
    content.push({ kind: 'text', text: text.slice(from, at) }, { kind: 'code', code });
    from = at;
  }
  return [...content, { kind: 'text', text: text.slice(from) }];
}

const text = (value: string): TargetInline => ({ kind: 'text', text: value });
const code = (number: number): TargetInline => ({ kind: 'code', code: number });

const release = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Clinics open | Ministry</title>
<meta name="description" content="Twelve clinics &amp; more">
<meta name="viewport" content="width=device-width">
<meta property="article:published_time" content="2010-11-04T10:00:00Z">
<style>p { color: red }</style><script>if (a < b) document.write("<p>no</p>");</script></head>
<body>
<div class="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>
<header><a href="/" title="Home">Ministry of Health</a></header>
<nav aria-label="Main"><ul><li><a href="/news">News</a></ul></nav>
<main>
<h1>Ministry opens <em>twelve</em> clinics</h1>
<p>The ministry said today that <a href="https://example.org/a" title="The list">the
   clinics</a> would open in three provinces&nbsp;&amp; islands.
<p>Visitors start with <code>npm   start</code>, and <span translate="no">Dragoman <b>2</b></span> opens, as the <img src=x alt="A map"> shows.
<blockquote><p>&ldquo;We are ready,&rdquo; said Asha Rao.</p></blockquote>
<ul><li>First<li>Second</ul>
<table><tr><th>Province<th>Clinics<tr><td>North<td>7</table>
<figure><img src=y alt='It&#39;s a clinic'><figcaption>The clinic in the north</figcaption></figure>
<pre>stays   so</pre>
<p translate="no">This name stays.</p>
<p lang="fr">Cette ligne reste.</p>
<h2>Contact</h2>
<p>Asha Rao<br>Tel: +41 22 791 2111</p>
<svg><title>drawing</title><text>drawn</text></svg>
</main>
<footer>&copy; 2010</footer>
</body></html>
`;

describe('the html format', () => {
  it('finds texts, their roles and their codes', () => {
    expect(outline(release)).toEqual([
      'string | Clinics open | Ministry',
      'string | Twelve clinics & more',
      '(navigation | We use cookies.)',
      '(navigation | Accept)',
      '(navigation | Ministry of Health | <a> | </a>)',
      '(navigation | News | <a> | </a>)',
      'headline | Ministry opens twelve clinics | <i> | </i>',
      'paragraph | The ministry said today that the clinics would open in three provinces\u00a0& islands. | <a> | </a>',
      'string | The list',
      'paragraph | Visitors start with , and  opens, as the  shows. | npm start | Dragoman 2 | <img>',
      'string | A map',
      'quote | “We are ready,” said Asha Rao.',
      'list-item | First',
      'list-item | Second',
      'table-cell | Province',
      'table-cell | Clinics',
      'table-cell | North',
      'table-cell | 7',
      "string | It's a clinic",
      'paragraph | The clinic in the north',
      '(paragraph | This name stays.)',
      '(paragraph | Cette ligne reste.)',
      'contact | Contact',
      'contact | Asha Rao',
      'contact | Tel: +41 22 791 2111',
      '(navigation | © 2010)',
    ]);
    expect(read(release).meta).toEqual({ date: '2010-11-04' });
  });

  it('tells the text of a page from what is around it', () => {
    const page = '<header><h1>Clinics open</h1></header><p>They open today.</p><footer><p>About us</p></footer>';
    expect(outline(page)).toEqual([
      'headline | Clinics open',
      'paragraph | They open today.',
      '(navigation | About us)',
    ]);
    const article = '<article><header><h1>Clinics open</h1></header><p>They open.</p><footer>Notes.</footer></article>';
    expect(outline(`<div role="navigation">Menu</div>${article}<aside>More news</aside>`)).toEqual([
      '(navigation | Menu)',
      'headline | Clinics open',
      'paragraph | They open.',
      'paragraph | Notes.',
      '(navigation | More news)',
    ]);
  });

  it('reads paragraphs where a page only breaks lines, and where a table only lays it out', () => {
    const broken =
      '<h1>Clinics</h1><div>The ministry opens twelve clinics today.<br><br>\n<b>They are free for all, it said.</b><br /></div>';
    expect(outline(broken).slice(1)).toEqual([
      'paragraph | The ministry opens twelve clinics today.',
      'paragraph | They are free for all, it said. | <b> | </b>',
    ]);
    expect(outline('<table><tr><td><h1>Clinics open</h1><p>The ministry opens twelve clinics today.</table>')).toEqual([
      'headline | Clinics open',
      'paragraph | The ministry opens twelve clinics today.',
    ]);
  });

  it('translates inside of what is not translated, where that is said', () => {
    const page = '<ul translate=no><li>Name<li translate=yes>Opens <b>twelve</b> clinics.</ul>';
    expect(outline(page)).toEqual(['(list-item | Name)', 'list-item | Opens twelve clinics. | <b> | </b>']);
    expect(outline('<li translate=no>Name <b translate=yes>The ministry opens.</b></p>')).toEqual([
      'list-item | The ministry opens. | Name  | <b> | </b>',
    ]);
  });

  it('reads the layout of old pages, and leaves out what shows nothing', () => {
    const old =
      '<table><tr><td><img alt=Logo><td><b>New bridge opens</b><br><br>It is <span>1,200</span> metres long, the ministry said.</table>';
    expect(outline(old)).toEqual([
      'string | Logo',
      'headline | New bridge opens | <b> | </b>',
      'paragraph | It is 1,200 metres long, the ministry said.',
    ]);
  });

  it('reads notes, locale filters and what stands within a text (ITS 2.0)', () => {
    const page =
      '<h1>Clinics</h1><ul its-locale-filter-list="fr, de-CH"><li its-loc-note="Twelve in all" its-loc-note-type=alert>Clinics</ul>' +
      '<ul><li>Two <div its-within-text=yes its-loc-note="A name">Rivers</div> <b its-within-text=no>Bold</b></ul>';
    const { blocks } = read(page);
    expect(blocks.map(({ text: own, notes, localeFilter }) => [own, notes, localeFilter])).toEqual([
      ['Clinics', undefined, undefined],
      [
        'Clinics',
        [{ text: 'Twelve in all', appliesTo: 'source', priority: 1 }],
        { locales: ['fr', 'de-CH'], type: 'include' },
      ],
      ['Two Rivers', [{ text: 'A name', appliesTo: 'source', priority: 2 }], undefined],
      ['Bold', undefined, undefined],
    ]);
  });

  it('takes the keys of metadata that the configuration names', () => {
    const page = '<title>T</title><meta name=lead content="A lead"><meta name=description content=D><p>Text.';
    expect(read(page, 'en', ['lead']).blocks.map((each) => each.text)).toContain('A lead');
    expect(read(page, 'en', ['lead']).blocks.map((each) => each.text)).not.toContain('D');
  });

  it('writes codes where the translation has them, and what is inside of them', () => {
    const document = read(
      '<p>A <a href=u title="The &quot;list&quot;">small <i>step</i></a> <img alt=map src=i> here.</p>\n',
    );
    const texts = document.blocks.map((each) => each.text);
    expect(texts).toEqual(['A small step  here.', 'The "list"', 'map']);
    const target = [code(4), text('un '), code(0), code(1), text('pas'), code(2), text(' petit'), code(3)];
    const targets = new Map<number, TargetContent>([
      [0, target],
      [1, 'La "liste" <b>'],
      [2, 'carte & plan'],
    ]);
    expect(write(document, targets)).toBe(
      '<p><img alt="carte &amp; plan" src=i>un <a href=u title="La &quot;liste&quot; &lt;b&gt;"><i>pas</i> petit</a></p>\n',
    );
  });

  it('keeps the bytes of blocks that are not translated', () => {
    const document = read(release.replaceAll('\n', '\r\n'));
    const at = document.blocks.findIndex(({ text: own }) => own.startsWith('The ministry said'));
    const written = write(document, new Map([[at, 'Le ministère\u00a0: « oui ».']]));
    const expected = release
      .replaceAll('\n', '\r\n')
      .replace(/The ministry said[\s\S]*?islands\./, 'Le ministère&nbsp;: « oui ».');
    expect(written).toBe(expected);
  });

  it('writes characters as references where the page is not in UTF-8', () => {
    const document = read('<meta charset="iso-8859-1"><p>The clinics open today.</p>');
    expect(write(document, new Map([[0, 'Été 中 😀']]))).toBe(
      '<meta charset="iso-8859-1"><p>&#201;t&#233; &#20013; &#128512;</p>',
    );
  });

  it('says which language the page is in, and its direction', () => {
    const document = read('<html lang="en-GB"><body><article lang=en><p>Word of the <i lang="en">Times</i>.</article>');
    expect(write(document, new Map(), 'ar')).toBe(
      '<html dir="rtl" lang="ar"><body><article lang="ar"><p>Word of the <i lang="en">Times</i>.</article>',
    );
    expect(write(document, new Map(), 'en')).toBe(document.text);
    expect(write(read('<HTML><p>Word.'), new Map(), 'ms')).toBe('<HTML lang="ms"><p>Word.');
  });

  it.each([
    '<div>'.repeat(10_000),
    '<b>'.repeat(10_000),
    '<b>'.repeat(300) + '</i>'.repeat(10_000),
    '<li>'.repeat(10_000),
    '<p><i>a'.repeat(1000),
    `<p>${'<b>x</b>'.repeat(1000)}`,
    `${'<!--'.repeat(10_000)}-->`,
    '&amp'.repeat(4000),
    `<p ${'a=b '.repeat(10_000)}>`,
    '<svg><title>'.repeat(4000),
    '<td>a'.repeat(2000),
  ])('reads what nobody writes by hand: %.12j', (damaged) => {
    const page = `${damaged}<p>End.`;
    expect(write(read(page), new Map())).toBe(page);
  });

  it('names the place of a text without a paragraph’s end', () => {
    expect(() => read(`<p>A.</p>\n<p>${'word '.repeat(21_000)}`)).toThrow(
      expect.objectContaining({ code: 'source-too-complex', line: 2 }),
    );
  });
});

const inline = fc.constantFrom(
  ...['word', 'two words', '<b>bold</b>', '<i>it', '</i>', '</b>', '<code>c d</code>', '<a href=u title="t">l</a>'],
  ...[
    '<img alt=a>',
    '<br>',
    '<br/>',
    '&amp;',
    '&nbsp;',
    '&eacute',
    '&notit;',
    '&#x1F600;',
    '<',
    '&',
    '中文',
    'نص',
    '👩‍👩‍👧',
  ],
  ...['<span translate=no>N</span>', '<span>', '</span>', '<!-- c -->', '<script>1<2</script>', '<svg><a>s</a></svg>'],
  ...['  ', '\t', '\r\n', '\n', '<ruby>漢<rt>kan</rt></ruby>', '</nothing>', '<x-y z>', '<?php x ?>', '<![CDATA[c]]>'],
);
const phrase = fc.array(inline, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const block = fc.oneof(
  phrase,
  phrase.map((words) => `<p>${words}</p>`),
  phrase.map((words) => `<P CLASS=a>${words}`),
  phrase.map((words) => `<h1>${words}</h2>`),
  phrase.map((words) => `<ul><li>${words}<li>${words}</ul>`),
  phrase.map((words) => `<table><tr><td>${words}<td><p>${words}</table>`),
  phrase.map((words) => `<blockquote>${words}</blockquote><nav>${words}</nav>`),
  phrase.map((words) => `<div translate="no">${words}</div></div>`),
  fc.constantFrom(
    '<pre>\na\n  b</pre>',
    '<title>T &lt;</title>',
    '<hr>',
    '<textarea><p></textarea>',
    '<meta name=description content=x>',
  ),
);
const file = fc
  .tuple(
    fc.constantFrom('', '\ufeff', '<!DOCTYPE html>\r\n<html lang=en>', '<?xml version="1.0"?>\n'),
    fc.array(block, { minLength: 1, maxLength: 8 }),
    fc.constantFrom('\n', '\r\n', '', '\n\t '),
  )
  .map(([before, blocks, space]) => `${before}${blocks.join(space)}${space}`)
  .filter((page) => page.replaceAll('\ufeff', '').trim() !== '');

describe('any HTML file', () => {
  it('is written untouched as it was read', () => {
    fc.assert(
      fc.property(file, (page) => {
        expect(write(read(page), new Map())).toBe(page);
      }),
    );
  });

  it('has blocks that are the file’s own, one behind the other or one inside a code of another', () => {
    fc.assert(
      fc.property(file, (page) => {
        for (const { spans, codes = [] } of read(page).blocks) {
          const [{ start, end }] = spans as [{ start: number; end: number }];
          expect(start).toBeLessThan(end);
          for (const { span, original } of codes) {
            expect(page.slice(span.start, span.end)).toBe(original);
            expect(span.start >= start && span.end <= end).toBe(true);
          }
        }
      }),
    );
  });

  it('keeps all around a block that is translated', () => {
    fc.assert(
      fc.property(file, fc.nat(), (page, number) => {
        const document = read(page);
        const at = number % Math.max(document.blocks.length, 1);
        const span = document.blocks[at]?.spans[0];
        if (span === undefined) return;
        const written = write(document, new Map([[at, same(document.blocks[at]!)]]));
        expect(written.startsWith(page.slice(0, span.start))).toBe(true);
        expect(written.endsWith(page.slice(span.end))).toBe(true);
      }),
    );
  });

  it('reads the same with its own text', () => {
    fc.assert(
      fc.property(file, (page) => {
        const document = read(page);
        const again = read(write(document, new Map(document.blocks.map((each, at) => [at, same(each)]))));
        expect(again.blocks.map((each) => each.text)).toEqual(document.blocks.map((each) => each.text));
      }),
    );
  });

  it('says any text that it is given as it is', () => {
    const any = fc
      .oneof(fc.string({ unit: 'grapheme', minLength: 1 }), phrase)
      .map((words) => words.replace(/[\s\0\p{Cc}]+/gu, ' ').trim())
      .filter((words) => words !== '');
    const sources = [
      '<p>Word.',
      '<title>Word</title>',
      '<p title=Word>',
      "<p title='Word'>",
      '<p title="Word">',
      '<table><th>Word',
    ];
    fc.assert(
      fc.property(any, fc.constantFrom(...sources), (words, source) => {
        const written = write(read(source), new Map([[0, words]]));
        const [first] = read(written).blocks;
        expect(first && { text: first.text, codes: first.codes }).toEqual({ text: words, codes: [] });
      }),
    );
  });
});

describe('data for search engines in a page', () => {
  const ld = (data: string, more = ''): string =>
    `<html lang="en"><head><script type="application/ld+json"${more}>${data}</script></head><body><h1>News</h1></body></html>`;
  const textsIn = (data: string, more = ''): readonly string[] =>
    read(ld(data, more))
      .blocks.filter(({ text: own }) => own !== 'News')
      .map(({ text: own }) => own);

  it.each<[string, readonly string[]]>([
    [
      '{"@type":"NewsArticle","headline":"Quay opens","url":"https://a.example/","datePublished":"2026-11-02"}',
      ['Quay opens'],
    ],
    [
      '{"@graph":[{"@type":"Organization","name":"Port of Lindholm","slogan":"Always open"},{"@type":"WebPage","name":"News page"}]}',
      ['Always open', 'News page'],
    ],
    [
      '{"author":{"@type":"Person","name":"Ida Berg","jobTitle":"Harbour master"},"keywords":["quay","port"]}',
      ['Harbour master', 'quay', 'port'],
    ],
    ['{"description":"He said \\"yes\\" \\u2014 twice","thumbnailUrl":"/a.png"}', ['He said "yes" — twice']],
    [
      '{"mainEntity":[{"@type":"Question","name":"When?","acceptedAnswer":{"text":"On Monday."}}]}',
      ['When?', 'On Monday.'],
    ],
    ['{"image":{"@type":"ImageObject","caption":"The quay","contentUrl":"quay.jpg"}}', ['The quay']],
    ['{"description":{"@value":"Le quai","@language":"fr"}}', []],
    ['{"headline":"https://a.example/b","description":"2026-11-02"}', []],
    ['{"headline":"One", "headline":"Two"}', []],
    ['{"headline": no JSON', []],
  ])('has its texts: %s', (data, expected) => {
    expect(textsIn(data)).toEqual(expected);
    const page = ld(data);
    expect(write(read(page), new Map(), 'en')).toBe(page);
  });

  it('is left where it is not to be translated, and where a script is one', () => {
    expect(textsIn('{"headline":"Quay opens"}', ' translate="no"')).toEqual([]);
    expect(outline('<script>var a = {"headline":"Quay opens"}</script><h1>News</h1>')).toEqual(['headline | News']);
  });

  it('is written as JSON that ends no script, in its language, with all else as it was', () => {
    const page = ld('{ "headline" : "Quay\\u00a0opens", "inLanguage":"en", "isPartOf": {"inLanguage": "fr"} }');
    const document = read(page);
    expect(write(document, new Map([[0, 'Dermaga “baharu” </script>"\\']]), 'ms')).toBe(
      page
        .replace('lang="en"', 'lang="ms"')
        .replace('Quay\\u00a0opens', 'Dermaga “baharu” \\u003c/script>\\"\\\\')
        .replace('"inLanguage":"en"', '"inLanguage":"ms"'),
    );
  });

  it('keeps every byte for any texts', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(
      fc.property(value, value, (headline, description) => {
        const data = JSON.stringify({ headline, description, inLanguage: 'en' }).replaceAll('<', '\\u003c');
        const document = read(ld(data));
        expect(write(document, new Map())).toBe(ld(data));
        const targets = new Map(document.blocks.map((_, at) => [at, '</script>"']));
        const written = /json">(.*?)<\/script>/su.exec(write(document, targets, 'ms'))?.[1] ?? '';
        expect(Object.keys(JSON.parse(written) as object)).toEqual(['headline', 'description', 'inLanguage']);
      }),
      { numRuns: 100 },
    );
  });
});

describe('rules of ITS 2.0 in a page', () => {
  const ruled = (rules: string, body: string): string =>
    `<!DOCTYPE html><html lang="en"><head><script type="application/its+xml">
<its:rules xmlns:its="http://www.w3.org/2005/11/its" xmlns:h="http://www.w3.org/1999/xhtml" version="2.0">${rules}</its:rules>
</script></head><body>${body}</body></html>`;
  const body =
    '<h1>News</h1><p class="legal">The quay is new.</p><p id="a" title="Tip">It is <b>open</b> now, <i>really</i> now.</p>';

  it.each<[string, string, readonly string[]]>([
    ['elements by class', '//h:p[@class="legal"]', ['News', 'Tip', 'It is open now, really now.']],
    ['elements by a path', '/h:html/h:body/h:p', ['News']],
    ['the whole text', '//h:body', []],
    ['several', "//h:h1 | //*[@id='a']", ['The quay is new.']],
    ['by parts of a value', '//h:p[contains(@class, "leg") or starts-with(@id, "a")]', ['News']],
    ['by what is not there', '//h:p[not(@class)]', ['News', 'The quay is new.']],
    ['what is in something', '//h:p[@title!=""]//h:b', ['News', 'The quay is new.', 'Tip', 'It is  now, really now.']],
    ['attributes', '//h:p/@title', ['News', 'The quay is new.', 'It is open now, really now.']],
    ['an id', 'id("a")', ['News', 'The quay is new.']],
    ['nothing', '/h:p', ['News', 'The quay is new.', 'Tip', 'It is open now, really now.']],
  ])('keep from translation: %s', (_, selector, expected) => {
    const page = ruled(`<its:translateRule selector="${selector.replaceAll('"', '&quot;')}" translate="no"/>`, body);
    const document = read(page);
    expect(document.blocks.filter(({ translate }) => translate).map(({ text: own }) => own)).toEqual(expected);
    expect(write(document, new Map())).toBe(page);
  });

  it('count from the last, behind what an element says itself', () => {
    const rules =
      '<its:translateRule selector="//h:p" translate="no"/><its:translateRule selector="//h:p[@class]" translate="yes"/>';
    const page = ruled(rules, '<p>One here.</p><p class="x">Two here.</p><p translate="yes">Three here.</p>');
    const texts = read(page).blocks.filter(({ translate }) => translate);
    expect(texts.map(({ text: own }) => own)).toEqual(['Two here.', 'Three here.']);
  });

  it('say notes, locales, and what stands within a text', () => {
    const rules = `<its:locNoteRule selector="//h:h1" locNoteType="alert"><its:locNote>Keep it short.</its:locNote></its:locNoteRule>
<its:locNoteRule selector="//h:p" locNotePointer="@title"/>
<its:localeFilterRule selector="//h:p[@id]" localeFilterList="de, fr" localeFilterType="exclude"/>
<its:withinTextRule selector="//h:b" withinText="no"/>`;
    const { blocks } = read(ruled(rules, body));
    expect(blocks.map(({ text: own }) => own)).toEqual([
      'News',
      'The quay is new.',
      'Tip',
      'It is',
      'open',
      'now, really now.',
    ]);
    expect(blocks[0]?.notes).toEqual([{ text: 'Keep it short.', appliesTo: 'source', priority: 1 }]);
    expect(blocks[3]?.notes?.[0]?.text).toBe('Tip');
    expect(blocks[3]?.localeFilter).toEqual({ locales: ['de', 'fr'], type: 'exclude' });
    expect(blocks[1]?.localeFilter).toBeUndefined();
  });

  it.each([
    ['<its:translateRule selector="//h:p[count(h:b)=1]" translate="no"/>', 2],
    ['<its:translateRule selector="//h:p[@id=$name]" translate="no"/>', 2],
    ['<its:translateRule selector="/descendant::h:p[2]" translate="no"/>', 2],
    ['<its:idValueRule selector="//h:p" idValue="generate-id()"/>', 2],
    ['\n<its:translateRule selector="h:p" translate="no"/>', 3],
    ['<its:translateRule selector="//h:p[" translate="no"/>', 2],
    ['<its:translateRule selector="//h:p" translate="no">', 2],
  ])('are refused with their place where they can’t be read: %s', (rules, line) => {
    expect(() => read(ruled(rules, body))).toThrow(
      expect.objectContaining({ code: 'its-rules', file: 'release.html', line }),
    );
  });
});
