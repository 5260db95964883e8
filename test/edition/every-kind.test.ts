import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/edition/composed/define-edition.ts';
import type { EditionContext, EditionKind } from '../../src/edition/composed/define-edition.ts';
import { editionKinds } from '../../src/edition/kinds.ts';
import { paperOf } from '../../src/edition/pdf/paper.ts';
import { editionKindIds } from '../../src/model/edition-kinds.ts';
import type { Credit, Edition } from '../../src/model/edition.ts';
import { block, contextOf, editionOf, sampleEdition, sampleLocales } from './sample.ts';

/** What readers of any kind of edition are owed: a new kind is held to it as soon as it is listed. */

const address = 'https://newsroom.example/';

function render(kind: EditionKind, edition: Edition, more: Partial<EditionContext> = {}) {
  const context = { ...contextOf(edition.locale, sampleLocales, address), ...more };
  // What Typst sets needs Typst; its own test has it.
  if (kind.id === 'pdf') return [JSON.stringify(paperOf(edition, context))];
  return kind.renderRelease(edition, context).map(contentOf);
}

/** What a page tells search engines, which no browser runs: nothing in it can end the element. */
const ownData = /<script type="application\/ld\+json">[^<]*<\/script>/g;

/** All that a file says, whatever is zipped into what, without its tags. */
function saidIn(content: string | Uint8Array): string {
  if (typeof content === 'string') return content.replaceAll(/<[^>]*>/g, '');
  if (content[0] !== 0x50 || content[1] !== 0x4b) return saidIn(strFromU8(content));
  return Object.values(unzipSync(content)).map(saidIn).join('\n');
}

const said = (kind: EditionKind, edition: Edition, more?: Partial<EditionContext>): string =>
  render(kind, edition, more).map(saidIn).join('\n');

const malay: Edition = { ...editionOf([{ kind: 'text', text: 'Teks.' }]), locale: 'ms' };

const credits: readonly (readonly [string, Credit])[] = [
  ['Terjemahan mesin, belum disemak', { kind: 'machine', by: [] }],
  ['Terjemahan mesin, telah disemak oleh manusia', { kind: 'machine-reviewed', by: [] }],
  ['Diterjemahkan oleh', { kind: 'translated', by: [{ kind: 'person', name: 'Siti' }] }],
];

const roles: Edition = {
  ...editionOf([]),
  blocks: [
    block('headline', 'Alpha opens'),
    block('deck', 'Bravo follows'),
    block('dateline', 'CHARLIE –', { runIn: true }),
    block('paragraph', 'Delta is open.'),
    block('paragraph', 'Echo is open too.'),
    block('quote', 'Foxtrot was glad.'),
    block('list-item', 'golf'),
    block('table-cell', 'hotel', { group: 1 }),
    block('subhead', 'India on top'),
    block('paragraph', 'Juliett is below.'),
    block('contact', 'Kilo desk', { field: 'heading', group: 0 }),
    block('contact', 'Lima Mike', { field: 'name', group: 1 }),
    block('contact', '+60 3 5550 0100', { field: 'telephone', group: 1 }),
    block('subhead', 'About November'),
    block('boilerplate', 'Oscar writes.'),
    block('link', 'papa.example'),
  ],
};

describe.each(editionKinds.map((kind) => [kind.id, kind] as const))('an edition as %s', (_id, kind) => {
  it('has every text of its release', () => {
    const all = said(kind, roles);
    const texts = roles.blocks.flatMap(({ content }) => content.map((inline) => inline.text));
    expect(texts.filter((text) => !all.includes(text))).toEqual([]);
  });

  it('leaves out what belonged to the page of its source', () => {
    const edition = { ...roles, blocks: [block('navigation', 'Quebec menu'), ...roles.blocks] };
    expect(said(kind, edition)).not.toContain('Quebec menu');
  });

  it('has the number of each item of a numbered list', () => {
    const listed = (...values: readonly number[]): string => {
      const items = ['romeo', 'sierra'].map((text, at) => ({
        ...block('list-item', text),
        ...(values[at] !== undefined && { ordinal: { value: values[at], style: '1' as const } }),
      }));
      const files = render(kind, { ...roles, blocks: [...roles.blocks.slice(0, 5), ...items] });
      return JSON.stringify(files);
    };
    const isTold = {
      'that it has numbers': listed(3, 4) !== listed(),
      'where it starts': listed(3, 4) !== listed(1, 2),
      'which it leaves out': listed(3, 5) !== listed(3, 4),
    };
    expect(isTold).toEqual({ 'that it has numbers': true, 'where it starts': true, 'which it leaves out': true });
  });

  it.each(credits)('tells who made the text: %s', (words, credit) => {
    expect(said(kind, { ...malay, credit })).toContain(words);
  });

  it('tells the place and the date that only the metadata know', () => {
    const place = { text: 'Tangoville', locale: 'en' };
    const stated = { replacesDateline: false, place, date: '2031-06-11' };
    const all = said(kind, { ...editionOf([{ kind: 'text', text: 'Text.' }]), date: stated.date, stated });
    expect(['Tangoville', '2031-06-11'].filter((text) => !all.includes(text))).toEqual([]);
  });

  it('tells of a translation that the source prevails', () => {
    const settings = { prevailingNote: 'Teks Inggeris diguna pakai.' };
    expect(said(kind, { ...malay, settings })).toContain(settings.prevailingNote);
    expect(said(kind, { ...malay, locale: 'en', settings })).not.toContain(settings.prevailingNote);
  });

  it('tells of a translation since when its source has corrections that it does not have', () => {
    const told = said(kind, malay, { behind: { since: '2031-06-11', blocks: ['u1'], added: 1 } });
    expect(told).toContain('2031-06-11');
    expect(said(kind, malay)).not.toContain('2031-06-11');
  });

  it.each([
    ['one word of 1 MB', 'a'.repeat(1_000_000)],
    ['script', '</script><script>alert(1)</script>'.repeat(3000)],
    ['character references', '&lt;&#60;<![CDATA['.repeat(3000)],
  ])('is harmless whatever a translation has: %s', (_name, text) => {
    const content = [{ kind: 'text', text }] as const;
    const blocks = [block('headline', 'Tajuk'), { id: 'u1', role: 'paragraph', content }] as const;
    const files = render(kind, { ...malay, blocks });
    const pages = kind.id === 'html' ? files.map((file) => String(file).replaceAll(ownData, '')) : [];
    expect(pages.filter((page) => page.includes('<script'))).toEqual([]);
  });

  it.each(sampleLocales)('has the same bytes each time: %s', (locale) => {
    expect(render(kind, sampleEdition(locale))).toEqual(render(kind, sampleEdition(locale)));
  });
});

describe('the kinds of edition', () => {
  it('have the ids under which they are listed, and endings of their own', () => {
    expect(editionKinds.map(({ id }) => id)).toEqual(editionKindIds);
    expect(new Set(editionKinds.map(({ extension }) => extension)).size).toBe(editionKinds.length);
  });
});
