import { describe, expect, it } from 'vitest';
import { marksOf, webLink, wordMarksOf } from '../../src/edition/markup/marks.ts';
import type { EditionInline } from '../../src/model/edition.ts';

const text = (said: string): EditionInline => ({ kind: 'text', text: said });
const value = (said: string, datetime?: string): EditionInline => ({
  ...{ kind: 'value', text: said },
  ...(datetime !== undefined && { datetime }),
});

/** The marks of a text as `kind text → where to`. */
function marked(content: readonly EditionInline[], locale = 'en'): readonly string[] {
  const all = content.map((inline) => inline.text).join('');
  return marksOf(content, locale).map((mark) => {
    const to = mark.kind === 'date' ? mark.datetime : mark.kind === 'address' ? mark.href : undefined;
    return `${mark.kind} ${all.slice(mark.start, mark.end)}${to === undefined ? '' : ` → ${to}`}`;
  });
}

describe('what a page marks in a text', () => {
  it.each<[string, readonly EditionInline[], readonly string[]]>([
    ['a date', [text('On 6 November 2010 it rained.')], ['date 6 November 2010 → 2010-11-06']],
    ['no day without its year', [text('On 6 November it rained.')], []],
    ['no month', [text('In November 2010 it rained.')], []],
    ['no date of two readings', [text('On 04/05/2010 it rained.')], []],
    ['a number to dial', [text('Call +60 3 5550 1234.')], ['address +60 3 5550 1234 → tel:+60355501234']],
    ['an address to write to', [text('Ask a.b@example.org.')], ['address a.b@example.org → mailto:a.b@example.org']],
    [
      'an address to visit',
      [text('See www.example.org/a.')],
      ['address www.example.org/a → https://www.example.org/a'],
    ],
    ['a name on a network, without a link', [text('Follow @press2010 now.')], ['address @press2010']],
    ['a value that is a date', [text('On '), value('May 4', '2031-05-04')], ['date May 4 → 2031-05-04']],
    ['no value that is none', [text('Some '), value('6 November 2010')], []],
    [
      'what stands before and behind a value',
      [text('Ask a@example.org by '), value('May 4', '2031-05-04'), text(' or b@example.org.')],
      [
        'address a@example.org → mailto:a@example.org',
        'date May 4 → 2031-05-04',
        'address b@example.org → mailto:b@example.org',
      ],
    ],
    ['nothing that a value is a part of', [text('On 6 '), value('November'), text(' 2010.')], []],
    ['words of the other direction', [text('The name שלום עולם is here.')], ['turned שלום עולם']],
  ])('is %s', (_what, content, expected) => {
    expect(marked(content)).toEqual(expected);
  });

  it('is in Hebrew what is in Latin letters, with the figures in it, and no figure alone', () => {
    expect(marked([text('החברה Open Sky 2 כאן')], 'he')).toEqual(['turned Open Sky 2']);
    expect(marked([text('בשנת 2010 כאן')], 'he')).toEqual([]);
    expect(wordMarksOf('החברה A & B כאן', 'he').map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['turned', 6, 11],
    ]);
  });
});

describe('an address on the web', () => {
  it.each([
    ['example.org', 'https://example.org/'],
    ['http://example.org/a', 'http://example.org/a'],
    ['ftp://example.org/a', undefined],
    ['javascript://example.org/%0aalert(1)', undefined],
    ['https://', undefined],
  ])('of %s is %s', (address, expected) => {
    expect(webLink(address)).toBe(expected);
  });
});
