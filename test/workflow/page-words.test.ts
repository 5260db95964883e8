import { describe, expect, it } from 'vitest';
import { htmlEdition } from '../../src/edition/html/html.ts';
import { tableRows } from '../../src/locale/orthography/tables.ts';
import { pageWordKeys } from '../../src/model/page-words.ts';
import { pageWordsOf } from '../../src/workflow/publishing/page-words.ts';
import { contextOf, editionOf } from '../edition/sample.ts';

const rows = tableRows<Readonly<Record<string, string>>>('page-words');
const valuesOf = (word: string): readonly string[] =>
  [...word.matchAll(/\{\{(\w+)\}\}/g)].map(([whole]) => whole).toSorted();

describe('the words of a page', () => {
  it('are there in at least sixty languages', () => {
    expect(Object.keys(rows).length + 5).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.keys(rows))('are complete, of one language, and take the same values: %s', (locale) => {
    const { t, languageOf } = pageWordsOf(locale, {});
    const english = pageWordsOf('en', {}).t;
    for (const key of pageWordKeys) {
      expect([key, languageOf?.(`edition.${key}`)]).toEqual([key, locale]);
      expect([key, valuesOf(rows[locale]?.[key] ?? '')]).toEqual([key, valuesOf(english(`edition.${key}`, keep))]);
    }
    expect(t('edition.telephone', { telephone: '+1 2' })).toContain('+1 2');
  });

  const keep = Object.fromEntries(['telephone', 'email', 'date', 'count', 'time'].map((name) => [name, `{{${name}}}`]));

  it('are the newsroom’s own where it says some', () => {
    const { t, languageOf } = pageWordsOf('wo', { words: { 'press-release': 'Xibaar', updated: '{{date}} la' } });
    expect([t('edition.press-release'), languageOf?.('edition.press-release')]).toEqual(['Xibaar', 'wo']);
    expect(t('edition.updated', { date: '<b>' })).toBe('<b> la');
    expect([t('edition.contacts'), languageOf?.('edition.contacts')]).toEqual(['Media contacts', 'en']);
    expect(pageWordsOf('ms', { words: { follow: 'Sertai kami' } }).t('edition.follow')).toBe('Sertai kami');
  });

  it('never stand in another language’s page without saying so', () => {
    const edition = {
      ...editionOf([{ kind: 'text', text: 'Dañu ko ubbi.' }], 'wo'),
      settings: { contacts: [{ name: 'Biro', telephone: '+221 33 000 00 00' }] },
    };
    const context = { ...contextOf('en'), ...pageWordsOf('wo', {}) };
    const page = htmlEdition.renderRelease(edition, context)[0]?.text ?? '';
    const unmarked = page.replace(/<head>.*<\/head>/s, '').replace(/<bdi lang="en"[^>]*>[^<]*<\/bdi>/g, '');
    expect(unmarked.replace(/<[^>]*>/g, ' ')).not.toMatch(/News|Media|Press|Tel|Skip|Newsroom|Plain|releases/);
  });
});
