import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import type { Finding } from '../../src/model/finding.ts';
import { contradictionsOf, correctionsOf } from '../../src/workflow/publishing/contradictions.ts';
import type { JournalEvent } from '../../src/workspace/journal.ts';

function edition(
  locale: string,
  texts: Readonly<Record<string, string>>,
  sources?: Edition['sources'],
  sourceLocale = 'en',
): Edition {
  const blocks = Object.entries(texts).map(([id, text]) => ({
    ...{ id, role: 'paragraph' as const },
    content: [{ kind: 'text' as const, text }],
  }));
  return { release: 'news', locale, sourceLocale, blocks, settings: {}, ...(sources && { sources }) };
}

describe('a page that is out', () => {
  const source = (text: string): Edition => edition('en', { u1: text });
  const ms = (text: string): Edition => edition('ms', { u1: text }, { u1: 'It has 14 beds.' });
  const stands = ms('Ada 14 katil.');

  const wontOpen = (text: string): Edition => edition('ms', { u1: 'Ia tidak dibuka.' }, { u1: text });

  it.each<[string, Edition, Edition, Edition | undefined, readonly string[]]>([
    ['what it was made from', stands, source('It has 14 beds.'), stands, []],
    ['a source that changed', stands, source('It has 15 beds.'), stands, ['source 14>15']],
    ['a source that is worded anew', stands, source('There are 14 beds.'), stands, []],
    ['a translation that changed', stands, source('It has 14 beds.'), ms('Ada 15 katil.'), ['translation 14>15']],
    ['both, the source first', stands, source('It has 15 beds.'), ms('Ada 16 katil.'), ['source 14>15']],
    ['a translation that can’t be composed', stands, source('It has 14 beds.'), undefined, []],
    [
      'a source whose paragraph was split and changed',
      edition('ms', { u1: 'Ada 14 katil. Ada 3 doktor.' }, { u1: 'It has 14 beds. It has 3 doctors.' }),
      edition('en', { u1: 'It has 14 beds.', u2: 'It has 4 doctors.' }),
      undefined,
      ['source 3>4'],
    ],
    [
      'a source whose paragraph was split',
      edition('ms', { u1: 'Ada 14 katil. Ada 3 doktor.' }, { u1: 'It has 14 beds. It has 3 doctors.' }),
      edition('en', { u1: 'It has 14 beds.', u2: 'It has 3 doctors.' }),
      undefined,
      [],
    ],
    ['a source that denies now', stands, source('It does not have 14 beds.'), stands, ['source >not']],
    [
      'a source with one sentence more, which denies',
      stands,
      source('It has 14 beds. It does not have a doctor.'),
      stands,
      [],
    ],
    ['a source that denies in full', wontOpen('It won’t open.'), source('It will not open.'), undefined, []],
    ['a source that denies in other words', wontOpen('It did not open.'), source('It never opened.'), undefined, []],
    [
      'a translation that denies no longer',
      ms('Klinik tidak dibuka.'),
      source('It has 14 beds.'),
      ms('Klinik dibuka.'),
      ['translation tidak>'],
    ],
    [
      'a Turkish source whose verb denies now',
      edition('ms', { u1: 'Klinik dibuka.' }, { u1: 'Klinik geliyor.' }, 'tr'),
      edition('tr', { u1: 'Klinik gelmiyor.' }),
      undefined,
      ['source >gelmiyor'],
    ],
    ['a block that is gone', stands, edition('en', { u2: 'It has 15 beds.' }), stands, []],
    ['its own text', source('It has 14 beds.'), source('It has 15 beds.'), source('It has 15 beds.'), ['source 14>15']],
  ])('is compared with %s', (_what, standing, now, today, expected) => {
    const found = contradictionsOf({ standing, source: now, today });
    expect(
      found.map((each) => `${each.with} ${each.values.map((value) => `${value.before}>${value.now}`).join()}`),
    ).toEqual(expected);
  });
});

describe('a correction in one translation alone', () => {
  const out = (locale: string, when: string, more: object = {}): JournalEvent => ({
    event: 'published',
    when,
    release: 'news',
    locale,
    digest: 'd',
    ...more,
  });
  const finding = (more: object = {}): Finding =>
    ({
      ...{ id: 'numbers-1', check: 'numbers', type: 'numbers', severity: 'error', file: 'news' },
      ...{ line: 1, column: 1, evidence: {}, message: { key: 'k', values: {} } },
      source: { text: '14', start: 0, end: 2 },
      target: { text: '15', start: 0, end: 2 },
      waived: { when: '2031-05-06' },
      ...more,
    }) as unknown as Finding;
  const both = [out('en', '2031-05-04'), out('ms', '2031-05-05')];

  it.each<[string, object, readonly JournalEvent[], boolean]>([
    ['that somebody let stand when both were out', {}, both, true],
    ['of a name', { type: 'inconsistent-entities' }, both, true],
    ['of the wording', { type: 'style' }, both, false],
    ['that nobody let stand', { waived: undefined }, both, false],
    ['that was let stand before the source was out', { waived: { when: '2031-05-03' } }, both, false],
    ['that was let stand before the translation was out', { waived: { when: '2031-05-05' } }, both, false],
    ['where the source is not out', {}, [out('ms', '2031-05-05')], false],
    ['where the translation is not out', {}, [out('en', '2031-05-04')], false],
    ['where another release is out', {}, both.map((event) => ({ ...event, release: 'other' })), false],
    ['where it was only sent', {}, both.map((event) => ({ ...event, event: 'exported' }) as JournalEvent), false],
    ['without the value of the source', { source: undefined }, both, false],
    ['without a value of its own', { target: undefined }, both, false],
  ])('is one %s: %s', (_what, more, events, isOne) => {
    const found = correctionsOf(edition('ms', {}), [finding(more)], { events });
    const values = [{ before: '14', now: '15' }];
    expect(found).toEqual(isOne ? [{ release: 'news', locale: 'ms', with: 'sisters', values }] : []);
  });
});
