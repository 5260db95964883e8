import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { readReleaseMeta, writeOutline } from '../../src/workspace/release-meta.ts';

const read = (text: string): ReturnType<typeof readReleaseMeta> => readReleaseMeta(text, 'a.meta.yaml');

describe('named values', () => {
  it('knows what a value is by its form', () => {
    const { values } = read(
      'values: {a: 1200000000, b: 53%, c: 53.5 %, d: 2010-11-08, e: "2010-11-09T10:30+08:00", f: +86 10, g: 0%, h: 007, i: 2010-02-30}',
    ).meta;
    expect(values).toEqual({
      a: { kind: 'number', number: '1200000000' },
      b: { kind: 'percentage', number: '0.53' },
      c: { kind: 'percentage', number: '0.535' },
      d: { kind: 'date', iso: '2010-11-08' },
      e: { kind: 'date', iso: '2010-11-09T10:30+08:00' },
      f: { kind: 'text', text: '+86 10' },
      g: { kind: 'percentage', number: '0' },
      h: { kind: 'number', number: '007' },
      i: { kind: 'text', text: '2010-02-30' },
    });
  });

  it('lets a person say the kind', () => {
    expect(
      read('values: {year: {kind: text, text: 2010}, share: {kind: percentage, number: 0.5}}').meta.values,
    ).toEqual({
      year: { kind: 'text', text: '2010' },
      share: { kind: 'percentage', number: '0.5' },
    });
  });

  it('takes a text in the form of each locale, the first where there is no other', () => {
    expect(read('values: {cost: {pt: 420 milhões, ru: 420 млн, zh-Hant: 四億}}').meta.values).toEqual({
      cost: { kind: 'text', text: '420 milhões', forms: { pt: '420 milhões', ru: '420 млн', 'zh-Hant': '四億' } },
    });
    expect(() => read('values: {cost: {pt: 420 milhões, text: a}}')).toThrow('Unknown key “pt”');
  });

  it('writes a percentage exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), (hundredths) => {
        const value = read(`values: {a: ${(hundredths / 100).toFixed(2)}%}`).meta.values['a'];
        expect(value?.kind === 'percentage' ? Math.round(Number(value.number) * 10000) : undefined).toBe(hundredths);
      }),
    );
  });
});

describe('the rest of the metadata', () => {
  it('reads an empty file', () => {
    for (const text of ['', '\n', '# only a comment\n'])
      expect(read(text)).toEqual({ meta: { values: {} }, outline: {} });
  });

  it('reads a role of a contact as the outline shows it, with its field', () => {
    const { outline } = read('outline:\n  u1: {role: contact/heading}\n  u2: {role: contact/name, field: title}\n');
    expect(outline).toEqual({ u1: { role: 'contact', field: 'heading' }, u2: { role: 'contact', field: 'title' } });
  });

  it('reads the outline', () => {
    const text =
      'outline:\n  u1: {role: deck, translate: no, locales: [ms, id], lines: separate, join: [u2], speaker: A}\n  u3: {not-locales: ms}\n';
    expect(read(text).outline).toEqual({
      u1: {
        role: 'deck',
        translate: false,
        localeFilter: { locales: ['ms', 'id'], type: 'include' },
        lines: 'separate',
        joinWith: ['u2'],
        speaker: 'A',
      },
      u3: { localeFilter: { locales: ['ms'], type: 'exclude' } },
    });
  });

  it.each([
    ['2027-01-05', '2027-01-05T10:00:00+08:00'],
    ['2027-01-05 18:30', '2027-01-05T18:30:00+08:00'],
    ['2027-01-05T07:05', '2027-01-05T07:05:00+08:00'],
    ['2027-02-30 07:05', '2010-11-06T07:05:00+08:00'],
    ['5 January 2027', '2010-11-06T10:00:00+08:00'],
    ['1 كانون الثاني', '2010-11-06T10:00:00+08:00'],
    ['no', '2010-11-06T10:00:00+08:00'],
  ])('shows how an embargo is written, with what is said of it: %s', (value, example) => {
    const readIt = () => read(`date: 2027-01-01\nembargo: ${value}`);
    expect(readIt).toThrow(
      expect.objectContaining({
        code: 'meta-embargo',
        line: 2,
        values: { value, example: `embargo: ${example}`, none: 'embargo: none' },
      }),
    );
  });

  it.each([
    ['valus: {}', 'meta-misspelt-key', 1, 1],
    ['date: 2010-11-06\nfoobarbaz: 1', 'meta-unknown-key', 2, 1],
    ['date: 2010-02-30', 'meta-wrong-value', 1, 7],
    ['embargo: 2010-11-06T10:00', 'meta-embargo', 1, 10],
    ['values: [a]', 'meta-wrong-type', 1, 9],
    ['outline:\n  u1: {role: title}', 'meta-wrong-value', 2, 14],
    ['outline:\n  u1: {role: contact/headline}', 'meta-wrong-value', 2, 14],
    ['outline: {u1: {locales: ms, not-locales: ar}}', 'meta-two-filters', 1, 42],
    ['a: b: c', 'meta-not-yaml', 1, 4],
    ['values:\n  a: 1\n  a: 2', 'meta-duplicate-key', 3, 3],
    ['values: {a: {kind: number, number: many}}', 'meta-wrong-value', 1, 36],
    ['- a', 'meta-wrong-type', 1, 1],
    ['['.repeat(100_000), 'meta-too-deep', 1, 1],
    [`a: 1\n${'- '.repeat(50_000)}`, 'meta-too-deep', 2, 1],
  ])('says what is wrong in %j and where', (text, code, line, column) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code, line, column, file: 'a.meta.yaml' }));
  });

  it('takes an instant with an offset for the embargo', () => {
    expect(read('embargo: 2010-11-06T10:00:00+08:00').meta.embargo).toBe('2010-11-06T10:00:00+08:00');
    expect(read('embargo: 2010-11-06T02:00:00Z').meta.embargo).toBe('2010-11-06T02:00:00Z');
  });
});

describe('writing the outline', () => {
  const found = [
    { id: 'u1', role: 'headline', text: 'A "head": with # marks' },
    { id: 'u2', role: 'contact', text: `Tel: ${'+86 '.repeat(40)}` },
  ] as const;

  it('makes a file that reads back', () => {
    const written = writeOutline(undefined, found);
    expect(written).toMatch(/^# /);
    expect(read(written).outline).toMatchObject({
      u1: { role: 'headline', text: found[0].text },
      u2: { role: 'contact' },
    });
    expect(read(written).outline['u2']?.text).toHaveLength(60);
  });

  it('leaves every character of what a person wrote', () => {
    const mine =
      '# mine\ntargetLocales: [zh-Hans,   ms] # both\nvalues:\n    tel: +86   # keep\noutline:\n    u1:\n        role: deck   # not a headline\n';
    const after = '\n# the end\nplace: Beijing\n';
    const written = writeOutline(mine + after, found);
    expect(written.startsWith(mine)).toBe(true);
    expect(written.endsWith(after)).toBe(true);
    expect(read(written).outline).toMatchObject({ u1: { role: 'deck' }, u2: { role: 'contact' } });
    expect(read(written).meta.place).toBe('Beijing');
  });

  it('adds nothing twice', () => {
    const once = writeOutline('date: 2010-11-06', found);
    expect(writeOutline(once, found)).toBe(once);
    expect(read(once).meta.date).toBe('2010-11-06');
  });

  it.each(['{date: 2010-11-06}', 'outline: {u1: {role: deck}}', 'outline: {}', 'date: 2010-11-06\r\n'])(
    'adds to %j',
    (text) => {
      expect(Object.keys(read(writeOutline(text, found)).outline)).toEqual(['u1', 'u2']);
    },
  );
});
