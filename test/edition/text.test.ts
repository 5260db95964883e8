import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { textEdition } from '../../src/edition/text.ts';
import type { Edition, EditionInline } from '../../src/model/edition.ts';
import { block, contextOf, editionOf, sampleEdition, sampleLocales } from './sample.ts';

function textOf(edition: Edition): string {
  return textEdition.renderRelease(edition, contextOf(edition.locale))[0]?.text ?? '';
}

describe('a release as plain text', () => {
  it('has a line a paragraph and an empty line between them, in the order of the page', () => {
    const edition: Edition = {
      ...editionOf([]),
      blocks: [
        block('navigation', 'Media centre'),
        block('headline', 'Headline'),
        block('deck', 'Deck'),
        block('dateline', 'BEIJING –', { runIn: true }),
        block('paragraph', 'First paragraph.  '),
        block('list-item', 'one'),
        block('list-item', 'two'),
        block('contact', 'Media contacts', { field: 'heading', group: 0 }),
        block('contact', 'Liu Li', { field: 'name', group: 1 }),
        block('contact', 'Tel: +86-10-85312612', { field: 'telephone', group: 1 }),
        block('contact', 'Press Desk', { field: 'name', group: 2 }),
        block('subhead', 'About us'),
        block('boilerplate', 'We write.'),
        block('link', 'Web: www.newsroom.example'),
        block('link', 'Wechat: newsroom'),
      ],
    };
    expect(textOf(edition)).toBe(
      [
        'Headline\n\nDeck\n\nBEIJING – First paragraph.\n\n- one\n- two\n\n',
        'Media contacts\n\nLiu Li\nTel: +86-10-85312612\n\nPress Desk\n\n',
        'About us\n\nWe write.\n\nWeb: www.newsroom.example\nWechat: newsroom\n',
      ].join(''),
    );
  });

  it('has every headline and every date, the first ones above the text', () => {
    const edition: Edition = {
      ...editionOf([]),
      blocks: [
        block('dateline', '6 November 2010'),
        block('headline', 'Headline'),
        block('deck', 'Deck'),
        block('headline', 'Second headline'),
        block('dateline', 'Updated 7 November 2010'),
        block('paragraph', 'Text.'),
        block('dateline', 'Beijing'),
      ],
    };
    expect(textOf(edition)).toBe(
      'Headline\n\nSecond headline\n\nDeck\n\n6 November 2010\n\nUpdated 7 November 2010\n\nText.\n\nBeijing\n',
    );
  });

  it('begins with the place and the date that only the metadata know', () => {
    const told = (stated: Partial<NonNullable<Edition['stated']>>, date?: string): string =>
      textOf({
        ...editionOf([{ kind: 'text', text: 'Text.' }]),
        ...(date !== undefined && { date }),
        stated: { replacesDateline: false, ...stated },
      });
    const place = { text: 'Beijing', locale: 'en' };
    expect(told({ place, date: '2010-11-06' }, '2010-11-06')).toBe('Headline\n\nBeijing · 2010-11-06\n\nText.\n');
    expect(told({ place })).toBe('Headline\n\nBeijing\n\nText.\n');
    expect(told({ date: '2010-11-06' }, '2010-11-06')).toBe('Headline\n\n2010-11-06\n\nText.\n');
    expect(told({}, '2010-11-06')).toBe('Headline\n\nText.\n');
  });

  it('ends with the notes, each behind the mark that leads to it', () => {
    const mark: EditionInline = { kind: 'code', text: '', code: 0, place: 'alone', note: { mark: '1', number: 0 } };
    const edition: Edition = {
      ...editionOf([]),
      blocks: [
        block('headline', 'Headline'),
        { ...block('paragraph', 'Text'), content: [{ kind: 'text', text: 'Text' }, mark] },
        block('paragraph', 'By our own count.', { note: { mark: '1', number: 0, isFirst: true } }),
      ],
    };
    expect(textOf(edition)).toMatch(/\n\n\[1\] By our own count\.\n$/);
  });

  it('puts nothing between a Chinese dateline and its paragraph', () => {
    expect(textOf(sampleEdition('zh-Hans'))).toContain('2010年11月6日——来自亚洲');
  });

  it('ends a translation with the note that the source prevails', () => {
    expect(textOf(sampleEdition('ms'))).toMatch(/\n\nMengenai UNICEF\.\n$/);
    expect(textOf(sampleEdition('en'))).toMatch(/unicefchina\n$/);
  });

  it('isolates telephone numbers where text runs from right to left, and only there', () => {
    expect(textOf(sampleEdition('ar'))).toContain('هاتف: \u2066+86 139 1097 3801\u2069');
    expect(textOf(sampleEdition('ms'))).not.toContain('\u2066');
    const dated = editionOf([{ kind: 'text', text: 'يوم 9 نوفمبر 2010، هاتف: +86 139 1097 3801' }], 'ar');
    expect(textOf(dated)).toContain('يوم 9 نوفمبر 2010، هاتف: \u2066+86 139 1097 3801\u2069');
  });

  it('never breaks a block, and leaves no space at the end of a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...sampleLocales), (value, locale) => {
        fc.pre(value.trim() !== '');
        const text = textOf(editionOf([{ kind: 'text', text: value }], locale));
        expect(text.split('\n').length).toBeLessThanOrEqual(4);
        expect(text).not.toMatch(/[^\S\n]\n/);
        expect(text).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 300 },
    );
  });
});
