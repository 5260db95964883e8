import { describe, expect, it } from 'vitest';
import { layOut, textOfInlines } from '../../src/edition/composed/layout.ts';
import { textEdition } from '../../src/edition/text.ts';
import { htmlEdition, summarize } from '../../src/edition/html/html.ts';
import type { Edition, EditionBlock } from '../../src/model/edition.ts';
import { block, contextOf, editionOf, pageContextOf } from './sample.ts';

const of = (blocks: readonly EditionBlock[], more: Partial<Edition> = {}): Edition => ({
  ...editionOf([]),
  ...more,
  blocks,
});
const text = ({ content }: Pick<EditionBlock, 'content'>): string => textOfInlines(content);

/** The parts of a layout, as their kinds and the texts of their runs. */
function laidOut(...blocks: readonly EditionBlock[]) {
  const layout = layOut(of(blocks), { t: (key) => key });
  const parts = (all: typeof layout.body): readonly string[] =>
    all.map(({ kind, runs }) => `${kind}: ${runs.map(text).join('+')}`);
  return {
    headline: textOfInlines(layout.headline),
    decks: layout.decks.map(text),
    dateline: layout.dateline && text(layout.dateline),
    body: parts(layout.body),
    boilerplate: parts(layout.boilerplate),
    links: layout.links.map(text),
    contacts: layout.contacts.map(({ heading, contacts }) => [
      textOfInlines(heading),
      ...contacts.map((lines) => lines.map(text).join('+')),
    ]),
  };
}

describe('the layout of an edition', () => {
  it('has a picture’s caption with the picture, and a caption without one as a text like others', () => {
    const picture = block('string', 'A boat', { picture: { says: 'alternative', address: 'https://a.example/a.jpg' } });
    const caption = block('paragraph', 'A boat at sea.', { picture: { says: 'caption' } });
    expect(laidOut(block('paragraph', 'One.'), picture, caption, block('paragraph', 'Two.')).body).toEqual([
      'paragraph: One.',
      'picture: A boat at sea.',
      'paragraph: Two.',
    ]);
    expect(laidOut(block('paragraph', 'One.'), caption).body.join()).not.toContain('picture');
    const stored = block('string', 'A boat', { picture: { says: 'alternative', address: 'boat.jpg' } });
    expect(laidOut(stored, caption).body.join()).not.toContain('picture');
  });

  it('has one headline; further ones are decks, and the release’s name stands for none', () => {
    expect(laidOut(block('headline', 'One'), block('deck', 'Deck'), block('headline', 'Two'))).toMatchObject({
      headline: 'One',
      decks: ['Two', 'Deck'],
    });
    expect(laidOut(block('headline', ' ')).headline).toBe('sample');
  });

  it('has a dateline of its own above the text only, else in it', () => {
    expect(laidOut(block('dateline', 'Port, 9 March'), block('paragraph', 'Text.'))).toMatchObject({
      dateline: 'Port, 9 March',
      body: ['paragraph: Text.'],
    });
    const late = laidOut(block('paragraph', 'Text.'), block('dateline', 'Port, 9 March'));
    expect([late.dateline, late.body]).toEqual([undefined, ['paragraph: Text.', 'paragraph: Port, 9 March']]);
    const two = laidOut(block('dateline', 'One'), block('dateline', 'Two'));
    expect([two.dateline, two.body]).toEqual(['One', ['paragraph: Two']]);
    const open = laidOut(block('dateline', 'Port –', { runIn: true }), block('quote', '“Text.”'));
    expect([open.dateline, open.body]).toEqual([undefined, ['quote: Port –+“Text.”']]);
    expect(laidOut(block('dateline', 'Port –', { runIn: true }), block('subhead', 'Why')).body).toEqual([
      'paragraph: Port –',
      'subhead: Why',
    ]);
  });

  it('puts a subhead over what follows it, be that contacts, boilerplate or text', () => {
    expect(laidOut(block('subhead', 'Ask'), block('contact', 'Asha'), block('paragraph', 'Text.'))).toMatchObject({
      body: ['paragraph: Text.'],
      contacts: [['Ask', 'Asha']],
    });
    expect(
      laidOut(block('subhead', 'About'), block('boilerplate', 'We.'), block('boilerplate', 'They.')),
    ).toMatchObject({
      body: [],
      boilerplate: ['subhead: About', 'paragraph: We.', 'paragraph: They.'],
    });
    expect(laidOut(block('boilerplate', 'About', { field: 'heading' })).boilerplate).toEqual(['subhead: About']);
    expect(laidOut(block('subhead', 'See'), block('link', 'un.org'))).toMatchObject({
      body: ['subhead: See'],
      links: ['un.org'],
    });
    expect(laidOut(block('subhead', 'One'), block('subhead', 'Two')).body).toEqual(['subhead: One', 'subhead: Two']);
  });

  it('parts contacts by their groups, and sections by their headings', () => {
    const line = (said: string, more: Partial<EditionBlock>): EditionBlock => block('contact', said, more);
    expect(
      laidOut(
        line('Asha', { group: 1 }),
        line('+1', { group: 1 }),
        line('Bo', { group: 2 }),
        line('In Port', { field: 'heading', group: 3 }),
        line('Cy', { group: 3 }),
        line('Elsewhere', { field: 'heading', group: 4 }),
      ).contacts,
    ).toEqual([
      ['edition.contacts', 'Asha++1', 'Bo'],
      ['In Port', 'Cy'],
    ]);
    const headed = laidOut(block('subhead', 'Why'), line('In Port', { field: 'heading' }), line('Cy', {}));
    expect([headed.body, headed.contacts]).toEqual([['subhead: Why'], [['In Port', 'Cy']]]);
  });

  it('adds the newsroom’s own contacts, with what is known of each', () => {
    const settings = {
      contacts: [{ name: 'Asha', email: 'a@un.example' }, { telephone: '+1' }],
    } as Edition['settings'];
    const { contacts } = layOut(of([], { settings }), {
      t: (key, values) => `${key} ${Object.values(values ?? {}).join('')}`.trim(),
    });
    expect(contacts.map((section) => section.contacts.map((lines) => lines.map(text)))).toEqual([
      [['Asha', 'edition.email a@un.example'], ['edition.telephone +1']],
    ]);
  });

  it('has no word of another language beside a telephone number or an address', () => {
    const settings = { contacts: [{ name: 'Asha', telephone: '+1', email: 'a@un.example' }] } as Edition['settings'];
    const words = { t: (key: string, values = {}) => [key, ...Object.values(values)].join(' ') };
    const linesWith = (languageOf?: (key: string) => string): unknown => {
      const { contacts } = layOut(of([], { settings }), { ...words, ...(languageOf && { languageOf }) });
      return contacts.flatMap((section) => section.contacts.map((lines) => lines.map(text)));
    };
    expect(linesWith(() => 'fr')).toEqual([['Asha', '+1', 'a@un.example']]);
    expect(linesWith((key) => (key === 'edition.email' ? 'en' : 'fr'))).toEqual([
      ['Asha', '+1', 'edition.email a@un.example'],
    ]);
    expect(linesWith(() => 'en')).toEqual(linesWith());
  });
});

describe('the text of an edition', () => {
  const written = (blocks: readonly EditionBlock[], more: Partial<Edition> = {}): string =>
    textEdition.renderRelease(of(blocks, more), contextOf('en'))[0]?.text ?? '';

  it('sets the items of one list right below each other', () => {
    const item = (said: string): EditionBlock => block('list-item', said);
    expect(
      written([
        block('headline', 'H'),
        item('a'),
        item('b'),
        block('paragraph', 'p'),
        item('c'),
        block('link', 'l'),
        block('link', 'm'),
      ]),
    ).toBe('H\n\n- a\n- b\n\np\n\n- c\n\nl\nm\n');
  });

  it('says the date and the place of the metadata where the text does not', () => {
    const blocks = [block('headline', 'H')];
    const place = { text: 'Port', locale: 'en' };
    const replacesDateline = false;
    expect(written(blocks, { date: '2015-03-09', stated: { date: '2015-03-09', place, replacesDateline } })).toBe(
      'H\n\nPort · 2015-03-09\n',
    );
    expect(written(blocks, { stated: { place, replacesDateline } })).toBe('H\n\nPort\n');
    expect(written(blocks, { date: '2015-03-09', stated: { replacesDateline } })).toBe('H\n');
    expect(written([...blocks, block('dateline', 'Sund')], { stated: { place, replacesDateline } })).toBe(
      'H\n\nSund\n',
    );
  });
});

describe('the page of an edition', () => {
  const page = (blocks: readonly EditionBlock[], more: Partial<Edition> = {}, baseUrl?: string): string =>
    htmlEdition.renderRelease(of(blocks, more), contextOf('en', ['en'], baseUrl))[0]?.text ?? '';
  const description = (...blocks: readonly EditionBlock[]): string | undefined =>
    /<meta name="description" content="([^"]*)">/.exec(page(blocks))?.[1];

  it('is described by its deck, else by the text that a dateline opens, else not at all', () => {
    expect(description(block('deck', 'Deck'), block('paragraph', 'Text.'))).toBe('Deck');
    expect(
      description(block('subhead', 'Why'), block('dateline', 'Port –', { runIn: true }), block('paragraph', 'Text.')),
    ).toBe('Text.');
    expect(description(block('headline', 'H'))).toBeUndefined();
    expect(description(block('deck', 'a'.repeat(300)))).toBe('a'.repeat(300));
    expect(description(block('deck', `${'ab '.repeat(99)}cde fgh`))).toBe(`${'ab '.repeat(98)}ab…`);
  });

  it('says the name of the newsroom once', () => {
    const settings = { masthead: 'Port' };
    expect(page([block('headline', 'Port')], { settings })).toContain('<title>Port</title>');
    expect(page([block('headline', 'H')], { settings })).toContain('<title>H | Port</title>');
  });

  it('has an address only where that is known, and links to follow only where there are some', () => {
    expect(page([block('headline', 'H')])).not.toMatch(/og:url|class="follow"/);
    expect(page([block('headline', 'H')], {}, 'https://un.example')).toContain(
      'property="og:url" content="https://un.example/en/sample.html"',
    );
    const socialLinks = [{ name: 'Weibo', url: 'https://weibo.example' }];
    expect(page([block('headline', 'H')], { settings: { socialLinks } })).toContain('class="follow"');
  });

  it('is summed up by its headline and what else is known', () => {
    const context = pageContextOf('en');
    expect(summarize(of([block('headline', 'H')]), context)).toEqual({
      release: 'sample',
      locale: 'en',
      headline: 'H',
    });
    const stated = {
      place: { text: 'Port', locale: 'en' },
      subjects: [{ text: 'Sea', locale: 'en' }],
      replacesDateline: false,
    };
    expect(summarize(of([block('deck', 'D')], { date: '2015-03-09', stated }), context)).toEqual({
      release: 'sample',
      locale: 'en',
      headline: 'sample',
      deck: 'D',
      date: '2015-03-09',
      place: stated.place,
      subjects: stated.subjects,
    });
  });
});
