import { assert, constantFrom, property, string } from '../laws.ts';
import { createIntl } from '@formatjs/intl';
import { describe, expect, it } from 'vitest';
import { keyOfPath } from '../../src/formats/catalogue/contract/catalogue-kind.ts';
import { contentOfText, textOfContent } from '../../src/formats/catalogue/contract/text-codes.ts';
import { messageText, pluralText } from '../../src/formats/catalogue/icu/leaf-syntax.ts';
import { kindOf } from '../../src/formats/catalogue/kinds.ts';
import { shownText } from '../../src/model/content.ts';

const icu = kindOf('a.json', '{}', 'icu');

const messages = (message: string, locale: string): ReturnType<ReturnType<typeof icu.read>> =>
  icu.read(JSON.stringify({ m: message }))(locale, undefined);

const texts = (message: string, locale: string): readonly string[] =>
  messages(message, locale).map((each) => `${icu.nameOf(each)}: ${each.text}`);

/** The message of a locale in which each branch says what `say` makes of it. */
function translated(message: string, locale: string, say: (text: string) => string = (text) => text): string {
  const source = JSON.stringify({ m: message });
  const all = icu.read(source)(locale, undefined);
  const entries = all.map(({ path, text }) => ({ path, text: say(text) }));
  return (JSON.parse(icu.edit({ own: undefined, source, locale, entries, messages: all })) as { m: string }).m;
}

const intl = createIntl({ locale: 'en', messages: {}, onError: () => {} });

/** What FormatJS makes of a message. */
function shown(message: string, values: Parameters<typeof intl.formatMessage>[1], ignoreTag = false): string {
  return String(intl.formatMessage({ id: 'm', defaultMessage: message }, values, { ignoreTag }));
}

describe('messages of ICU', () => {
  it('are whole texts, in the forms of the target language', () => {
    const message = 'You have {n, plural, =0 {no releases} one {# release} other {# releases}} in {folder}.';
    expect(texts(message, 'ms')).toEqual([
      'm (n: =0): You have no releases in {folder}.',
      'm (n: other): You have # releases in {folder}.',
    ]);
    expect(texts(message, 'pl')).toEqual([
      'm (n: =0): You have no releases in {folder}.',
      'm (n: one): You have # release in {folder}.',
      'm (n: few): You have # releases in {folder}.',
      'm (n: many): You have # releases in {folder}.',
      'm (n: other): You have # releases in {folder}.',
    ]);
  });

  it('keep the words of a select, and the numbers of plurals within it', () => {
    const message =
      '{g, select, female {She sent {n, plural, one {a file} other {# files}}} other {They sent {n, plural, one {a file} other {# files}}}}';
    expect(texts(message, 'zh-Hans')).toEqual([
      'm (g: female, n: other): She sent # files',
      'm (g: other, n: other): They sent # files',
    ]);
    expect(translated(message, 'zh-Hans')).toBe(
      '{g, select, female {{n, plural, other {She sent # files}}} other {{n, plural, other {They sent # files}}}}',
    );
  });

  it('say each number by its name where it would be another one’s', () => {
    const message = '{a, plural, one {# page} other {# pages}} of {b, plural, one {# book} other {# books}} (#1)';
    expect(texts(message, 'ms')).toEqual(["m (a: other, b: other): {a, number} pages of # books ('#'1)"]);
  });

  it.each([
    'You have {n, plural, =0 {no releases} one {# release} other {# releases}} in {folder}.',
    "It''s {n, plural, one {'#'# '{'x'}' isn't it} other {# o'clock}} for {g, select, m {him} other {them}}",
    '{n, plural, offset:1 =0 {Nobody} =1 {{name}} one {{name} and # other} other {{name} and # others}}',
    '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {n, number, ::compact-short}',
    '<b>{n, plural, one {<i>#</i> file} other {# files}}</b> {d, date, ::yMMMd}',
    '{a, plural, one {# page} other {# pages}} of {b, plural, one {# book} other {# books}}',
    "{g, select, female {l''{name}} other {l''{name} '{'}}",
  ])('mean the same when they are written: %s', (message) => {
    const written = translated(message, 'en');
    for (const n of [0, 1, 2, 3, 11, 21, 1234]) {
      for (const g of ['m', 'female', 'x']) {
        const values = { n, a: n, b: n + 1, g, name: 'Ann', folder: 'out', d: new Date(0), b2: '', i: '' };
        const tags = { ...values, i: (parts: unknown) => `i${String(parts)}` };
        const bold = message.includes('<b>') ? { ...tags, b: (parts: unknown) => `b${String(parts)}` } : tags;
        expect(shown(written, bold)).toBe(shown(message, bold));
      }
    }
    expect(translated(written, 'en')).toBe(written);
  });

  it('show codes as they are, and text without its quotations', () => {
    const [one] = messages("It''s {name}’s '{'file'}' <b>{d, date, short}</b>", 'ms');
    const content = contentOfText(one!);
    expect(shownText(content)).toBe("It's {name}’s {file} <b>{d, date, short}</b>");
    expect(content.flatMap((inline) => (inline.kind === 'ph' ? [inline.disp] : []))).toEqual([
      '{name}',
      '<b>',
      '{d, date, short}',
      '</b>',
    ]);
  });

  it('are the same text after they were content, whatever it says', () => {
    const text = string({ unit: constantFrom("'", '{', '}', '#', '<', '>', 'b', ' ', 'é', '新') });
    assert(
      property(text, constantFrom(messageText, pluralText), (plain, syntax) => {
        const written = syntax.write(plain);
        expect([...syntax.tokens(written)]).toEqual(plain === '' ? [] : [{ kind: 'text', text: plain }]);
        const inBranch = `{n, plural, other {${pluralText.write(plain)}}}`;
        expect(shown(inBranch, { n: 1 }, true)).toBe(plain);
        const message = { text: written, syntax };
        expect(textOfContent(contentOfText(message), message)).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a": "x {n, plural, one {x}}"}', 1, 'missing-other-clause'],
    ['{\n "a": "\\u00e9 {name"}', 2, 'expect-argument-closing-brace'],
  ])('are refused with their place where they are none: %s', (json, line, reason) => {
    expect(() => icu.read(json)).toThrow(
      expect.objectContaining({ code: 'catalogue-message', line, values: { syntax: 'icu', reason } }),
    );
  });

  it('are refused where choices make more texts than a person writes', () => {
    const choice = (name: string): string => `{${name}, select, a {1} b {2} c {3} d {4} e {5} f {6} g {7} other {8}}`;
    expect(() => messages(`${choice('x')}${choice('y')}${choice('z')}`, 'ms')).toThrow(/./);
  });
});

describe('a catalogue of ICU messages', () => {
  const source = `{
  "files": {
    "defaultMessage": "{n, plural, one {# file} other {# files}}",
    "description": "In the list of downloads"
  },
  "ok": { "defaultMessage": "OK" }
}
`;

  it('has the notes of FormatJS beside its messages', () => {
    const [one] = icu.read(source)('ms', undefined);
    expect(one).toMatchObject({ text: '# files', notes: ['In the list of downloads'] });
    expect(kindOf('a.json', source, undefined).id).toBe('icu');
  });

  it('is told from MessageFormat 2 where a branch begins as its markup does', () => {
    const kind = (message: string): string => kindOf('a.json', JSON.stringify({ m: message }), undefined).id;
    expect(kind('The {n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} visitor')).toBe('icu');
    expect(kind('{n,plural,one{#er jour}other{#e jour}}')).toBe('icu');
    expect(kind('Read {#b}this{/b}.')).toBe('mf2');
    expect(kind('Hello {$name}')).toBe('mf2');
  });

  it('has a message when all its forms are there, and every other byte stays', () => {
    const own =
      '{"files":  {"defaultMessage": "{n, plural, one {# plik} other {# pliku}}"}, "ok": {"defaultMessage": "OK"} }';
    const all = icu.read(source)('pl', own);
    const before = icu.ownTexts(own, 'pl').texts;
    const [one, few, many] = all;
    expect([one, few].map((each) => before.get(keyOfPath(each!.path)))).toEqual(['# plik', undefined]);
    const isThere = (path: readonly string[]): boolean => before.has(keyOfPath(path)) || path === few!.path;
    expect(icu.writable!(all, isThere)(few!.path)).toBe(false);
    const entries = [
      { path: few!.path, text: '# pliki' },
      { path: many!.path, text: '# plików' },
    ];
    expect(icu.edit({ own, source, locale: 'pl', entries, messages: all })).toBe(
      own.replace(/"\{n.*?\}\}"/, '"{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}"'),
    );
  });

  it.each([
    ['{"a": "{n, plural, one {x} other {y}}"}', 'icu'],
    ['{"a": "{{n}} of {n, plural, one {x} other {y}}"}', 'i18next'],
    ['{"a": "Hello {name}"}', 'i18next'],
    ['{"a": ".input {$n :number} .match $n one {{x}} * {{y}}"}', 'mf2'],
    ['{"a": "Hello {$name}"}', 'mf2'],
    ['{"a": "Press {#b}OK{/b}"}', 'mf2'],
  ])('is known by its messages: %s', (json, id) => {
    expect(kindOf('a.json', json, undefined).id).toBe(id);
  });
});
