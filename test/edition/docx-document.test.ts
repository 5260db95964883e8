import { describe, expect, it } from 'vitest';
import type { EditionContext } from '../../src/edition/composed/define-edition.ts';
import { renderDocument } from '../../src/edition/docx/document.ts';
import { styles } from '../../src/edition/docx/parts.ts';
import { layOut } from '../../src/edition/composed/layout.ts';
import type { Edition, EditionCode, EditionInline } from '../../src/model/edition.ts';
import { block, contextOf, editionOf } from './sample.ts';

const bare: Edition = { ...editionOf([]), blocks: [block('headline', 'A clinic')] };

function rendered(edition: Edition, more: Partial<EditionContext> = {}): { document: string; links: string } {
  const context = { ...contextOf(['ar', 'zh-Hans', 'ms'].includes(edition.locale) ? edition.locale : 'en'), ...more };
  return renderDocument(edition, layOut(edition, context), context);
}

/** A run as its text, with its formatting and its language before it where they are not those of plain English. */
function runsIn(xml: string): string {
  return [...xml.matchAll(/<w:hyperlink r:id="(\w+)">|<\/w:hyperlink>|<w:r>(.*?)<\/w:r>/gsu)]
    .map(([whole, link, run = '']) => {
      if (link !== undefined) return `(${link} `;
      if (whole === '</w:hyperlink>') return ')';
      const text = /<w:t [^>]*>(.*)<\/w:t>/su.exec(run)?.[1] ?? (run.includes('<w:tab/>') ? '\t' : '\n');
      const signs = [...run.matchAll(/<w:(?!t\b|rPr|tab|br)([^>]*)\/>/gu)].map(([, sign = '']) => sign);
      const said = signs.filter(
        (sign) => sign !== 'lang w:val="en-US"' && sign !== 'lang w:val="en-GB"' && sign !== 'lang w:val="en"',
      );
      return said.length === 0 ? text : `[${said.join(' ')}|${text}]`;
    })
    .join('');
}

/** The paragraphs of a document: their styles and their runs. */
function paragraphs(edition: Edition, more: Partial<EditionContext> = {}): readonly string[] {
  return [...rendered(edition, more).document.matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, xml = '']) => {
    const style = /<w:pStyle w:val="(\w+)"/u.exec(xml)?.[1] ?? '';
    return `${style}: ${runsIn(xml)}`;
  });
}

const lineOf = (...content: readonly (string | EditionInline)[]): string => {
  const inlines = content.map((inline) =>
    typeof inline === 'string' ? ({ kind: 'text', text: inline } as const) : inline,
  );
  return paragraphs(editionOf(inlines))[2] ?? '';
};
const code = (element: string, place: EditionCode['place'], href?: string): EditionInline =>
  ({ kind: 'code', text: '', code: 0, place, element, ...(href !== undefined && { href }) }) as EditionInline;
const around = (element: string, text: string): readonly (string | EditionInline)[] => [
  code(element, 'start'),
  text,
  code(element, 'end'),
];

describe('the head of a document', () => {
  it.each<[string, Partial<Edition>, string]>([
    ['the kind alone', {}, 'News release'],
    ['another kind', { kind: 'advisory' }, 'Media advisory'],
    ['the date', { date: '2010-11-06' }, 'News release · 2010-11-06'],
    [
      'the line of the text in place of a date',
      { date: '2010-11-06', blocks: [...bare.blocks, block('dateline', 'Beijing, today')] },
      'News release · Beijing, today',
    ],
    ['the number', { reference: 'IP/10/7' }, 'News release · IP/10/7'],
    [
      'the place that the metadata say, in its own language',
      { date: '2010-11-06', stated: { place: { text: 'Pékin', locale: 'fr' }, replacesDateline: true } },
      'News release · [lang w:val="fr-FR"|Pékin] · 2010-11-06',
    ],
  ])('has %s', (_what, more, line) => {
    expect(paragraphs({ ...bare, ...more })).toEqual([`Kicker: ${line}`, 'Heading1: A clinic']);
  });

  it('marks words of another language', () => {
    expect(paragraphs(bare, { languageOf: () => 'en' })[0]).toBe('Kicker: News release');
    expect(paragraphs(bare, { languageOf: () => 'fr' })[0]).toBe('Kicker: [lang w:val="fr-FR"|News release]');
  });

  it('says who made the text, below its decks', () => {
    const edition: Edition = {
      ...bare,
      credit: { kind: 'translated', by: [{ kind: 'person', name: 'Siti' }] },
      blocks: [...bare.blocks, block('deck', 'Open all day'), block('paragraph', 'Text.')],
    };
    expect(paragraphs(edition).slice(1)).toEqual([
      'Heading1: A clinic',
      'Subtitle: Open all day',
      'Note: Translated by Siti',
      'Normal: Text.',
    ]);
  });
});

describe('the body of a document', () => {
  it('has each part in its style and order, and the cells of a row between tabs', () => {
    const edition: Edition = {
      ...bare,
      blocks: [
        ...bare.blocks,
        block('dateline', 'Bern –', { runIn: true }),
        block('paragraph', 'Text.'),
        block('subhead', 'More'),
        block('list-item', 'Item'),
        block('quote', 'Said.'),
        block('table-cell', 'a', { runIn: true }),
        block('table-cell', 'b'),
        block('contact', 'Whom to ask', { field: 'heading', group: 0 }),
        block('contact', 'Ana', { field: 'name', group: 1 }),
        block('boilerplate', 'About.'),
        block('link', 'https://a.example/'),
      ],
    };
    expect(paragraphs(edition).slice(2)).toEqual([
      'Normal: Bern – Text.',
      'Heading2: More',
      'ListParagraph: Item',
      'Quote: Said.',
      'Normal: a\tb',
      'Heading2: Whom to ask',
      'Contact: Ana',
      'Contact: ',
      'Normal: About.',
      'Normal: https://a.example/',
    ]);
    const joined = { ...edition, locale: 'zh-Hans', blocks: edition.blocks.slice(1, 3) };
    expect(paragraphs(joined)[2]?.match(/\|[^\]]*\]/gu)).toEqual(['|Bern –]', '|Text.]']);
  });

  it('has a heading of its own over contacts that have none', () => {
    const edition: Edition = {
      ...bare,
      blocks: [...bare.blocks, block('contact', 'Ana', { field: 'name', group: 1 })],
    };
    expect(paragraphs(edition, { languageOf: () => 'fr' })[2]).toMatch(/^Heading2: \[lang w:val="fr-FR"\|.+\]$/u);
  });

  it('says on a translation alone that the source prevails', () => {
    const settings = { prevailingNote: 'The source prevails.' };
    expect(paragraphs({ ...bare, settings })).toHaveLength(2);
    expect(paragraphs({ ...bare, sourceLocale: 'fr' })).toHaveLength(2);
    expect(paragraphs({ ...bare, settings, sourceLocale: 'fr' }).slice(2)).toEqual(['Note: The source prevails.']);
  });
});

describe('the formatting of a document', () => {
  it.each([
    ['strong', 'b bCs'],
    ['em', 'i iCs'],
    ['cite', 'i iCs'],
    ['del', 'strike'],
    ['u', 'u w:val="single"'],
    ['sub', 'vertAlign w:val="subscript"'],
    ['sup', 'vertAlign w:val="superscript"'],
  ])('is that of the source: %s', (element, format) => {
    expect(lineOf('a ', ...around(element, 'b'), ' c')).toBe(`Normal: a [${format}|b] c`);
  });

  it('ends where the source ends it, and is said once', () => {
    const nested = [code('strong', 'start'), 'a', ...around('em', 'b'), 'c', code('strong', 'end'), 'd'];
    expect(lineOf(...nested)).toBe('Normal: [b bCs|a][b bCs i iCs|b][b bCs|c]d');
    expect(lineOf(code('em', 'start'), ...around('cite', 'b'), code('em', 'end'))).toBe('Normal: [i iCs|b]');
    expect(lineOf(code('em', 'start'), ...around('strong', 'b'), code('em', 'end'))).toBe('Normal: [b bCs i iCs|b]');
    expect(lineOf('a', code('br', 'alone'), 'b')).toBe('Normal: a\nb');
    expect(lineOf('a', code('code', 'alone'), 'b', ...around('kbd', 'c'))).toBe('Normal: abc');
  });

  it('is bold where a script is not slanted', () => {
    for (const locale of ['zh-Hans', 'ar', 'th']) {
      const edition = editionOf([code('em', 'start'), { kind: 'text', text: 'x' }, code('em', 'end')], locale);
      expect(paragraphs(edition)[2]).toContain('b bCs');
      expect(paragraphs(edition)[2]).not.toContain('i iCs');
    }
  });

  it('links to addresses outside the document alone, each named once', () => {
    const link = (href: string, text: string): readonly (string | EditionInline)[] => [
      code('a', 'start', href),
      text,
      code('a', 'end'),
    ];
    expect(lineOf(...link('https://a.example/', 'a'), ' and ', ...link('mailto:b@b.example', 'b'))).toBe(
      'Normal: (rId10 a) and (rId11 b)',
    );
    expect(lineOf(...link('https://a.example/', 'a'), ...link('https://a.example/', 'b'))).toBe(
      'Normal: (rId10 a)(rId10 b)',
    );
    expect(lineOf(...link('#top', 'a'), ...link('javascript:x', 'b'), code('a', 'start'), 'c', code('a', 'end'))).toBe(
      'Normal: abc',
    );
    const inlines = [code('a', 'start', 'https://a.example/'), { kind: 'text', text: 'a' } as const, code('a', 'end')];
    const { links } = rendered(editionOf(inlines));
    expect(links.match(/<Relationship [^>]*>/gu)).toHaveLength(4);
    expect(links.match(/TargetMode="External"/gu)).toHaveLength(1);
    expect(links).toMatch(/Id="rId10" [^>]*Target="https:\/\/a\.example\/" TargetMode="External"/u);
  });
});

describe('the direction of a document', () => {
  const right = (text: string): string => paragraphs({ ...editionOf([{ kind: 'text', text }], 'ar') })[2] ?? '';

  it('is that of its language, on every paragraph and on the page', () => {
    const signs = (locale: string): number =>
      rendered(editionOf([{ kind: 'text', text: 'x' }], locale)).document.split('<w:bidi/>').length - 1;
    expect([signs('ar'), signs('en'), signs('th')]).toEqual([4, 0, 0]);
  });

  it('is left to right in an address within a text of the other direction, which goes on behind it', () => {
    const parts = right('اكتب a@b.example الان').match(/\[[^\]]*\]/gu) ?? [];
    expect(parts.map((part) => [part.includes('rtl'), part.split('|')[1]])).toEqual([
      [true, 'اكتب ]'],
      [false, '\u200ea@b.example\u200e]'],
      [true, ' الان]'],
    ]);
    expect(paragraphs(editionOf([{ kind: 'text', text: 'Write to a@b.example now' }]))[2]).toBe(
      'Normal: Write to a@b.example now',
    );
  });

  it('is marked in a word of another language', () => {
    const stated = { place: { text: 'Bern', locale: 'de' }, replacesDateline: true };
    expect(paragraphs({ ...bare, locale: 'ar', stated })[0]).toContain('[lang w:val="de-DE"|\u200eBern\u200e]');
    expect(paragraphs({ ...bare, stated })[0]).toContain('[lang w:val="de-DE"|Bern]');
  });
});

describe('the styles of a document', () => {
  const styleOf = (id: string): string =>
    new RegExp(`<w:style [^>]*w:styleId="${id}">(.*?)</w:style>`, 'su').exec(styles('en'))?.[1] ?? '';
  const number = (id: string, sign: string, value = 'val'): number | undefined => {
    const [, found] = new RegExp(`<w:${sign} [^>]*w:${value}="(\\d+)"`, 'u').exec(styleOf(id)) ?? [];
    return found === undefined ? undefined : Number(found);
  };

  it.each<[string, readonly (number | undefined)[], readonly (number | undefined)[]]>([
    ['Heading1', [20, 6, 6], [0, undefined]],
    ['Heading2', [14, 14, 4], [1, undefined]],
    ['Subtitle', [14, 0, 8], [undefined, undefined]],
    ['Kicker', [10, 0, 4], [undefined, undefined]],
    ['Quote', [undefined, 6, 8], [undefined, 10]],
    ['ListParagraph', [undefined, 0, 4], [undefined, undefined]],
    ['Contact', [undefined, 0, 0], [undefined, undefined]],
    ['Note', [10, 12, 8], [undefined, undefined]],
  ])(
    'have %s in points: its size and the space around it %j; its level in the outline, and its margin in mm %j',
    (id, points, [level, margin]) => {
      const twips = (value: number | undefined): number | undefined => (value === undefined ? undefined : value / 20);
      const half = number(id, 'sz');
      expect([
        half === undefined ? undefined : half / 2,
        twips(number(id, 'spacing', 'before')),
        twips(number(id, 'spacing', 'after')),
      ]).toEqual(points);
      expect(number(id, 'outlineLvl')).toBe(level);
      const [left, right] = [number(id, 'ind', 'left'), number(id, 'ind', 'right')];
      expect(
        [left, right].map((each) => (each === undefined ? undefined : Math.round((each / 1440) * 254) / 10)),
      ).toEqual([margin, margin]);
      expect(styleOf(id).includes('<w:keepNext/>')).toBe(level !== undefined);
      expect(styleOf(id).includes('<w:b/><w:bCs/>')).toBe(level !== undefined);
    },
  );

  it.each([
    ['en', 'w:cs="Arial"', 'sz w:val="22"', 'w:val="en'],
    ['ar', 'w:cs="Arial"', 'sz w:val="22"', 'w:bidi="ar-EG"'],
    ['th', 'w:cs="Cordia New"', 'sz w:val="28"', 'w:bidi="th-TH"'],
    ['zh-Hans', 'w:eastAsia="SimSun" w:cs="Arial"', 'sz w:val="22"', 'w:eastAsia="zh-CN"'],
  ])('set text in the font and the size of its script: %s', (locale, ...signs) => {
    for (const sign of signs) expect(styles(locale)).toContain(sign);
    expect(styles(locale).includes('<w:bidi/>')).toBe(locale === 'ar');
    expect(styles(locale).includes('w:eastAsia="SimSun"')).toBe(locale === 'zh-Hans');
  });
});
