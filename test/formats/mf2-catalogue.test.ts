import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, constantFrom, property, string } from '../laws.ts';
import { MessageFormat } from 'messageformat';
import { describe, expect, it } from 'vitest';
import { contentOfText, textOfContent } from '../../src/formats/catalogue/contract/text-codes.ts';
import { patternText } from '../../src/formats/catalogue/mf2/pattern-syntax.ts';
import { kindOf } from '../../src/formats/catalogue/kinds.ts';
import { root } from '../docs/markdown.ts';

const mf2 = kindOf('a.json', '{}', 'mf2');

const texts = (message: string, locale: string): readonly string[] =>
  mf2
    .read(JSON.stringify({ m: message }))(locale, undefined)
    .map((each) => `${mf2.nameOf(each)}: ${each.text}`);

/** The message of a locale in which each branch says what it says in the source. */
function copied(message: string, locale: string): string {
  const source = JSON.stringify({ m: message });
  const messages = mf2.read(source)(locale, undefined);
  const edit = { own: undefined, source, locale, entries: messages, messages };
  return (JSON.parse(mf2.edit(edit)) as { m: string }).m;
}

const shown = (message: string, values: Record<string, unknown>): string =>
  new MessageFormat('en', message, { bidiIsolation: 'none' }).format(values, () => {});

describe('messages of MessageFormat 2', () => {
  const files = '.input {$n :number}\n.match $n\n0 {{No files}}\none {{{$n} file}}\n* {{{$n} files}}';

  it('have the variants of the target language', () => {
    expect(texts(files, 'ms')).toEqual(['m (n: 0): No files', 'm (n: *): {$n} files']);
    expect(texts(files, 'ar')).toHaveLength(7);
    expect(copied(files, 'pl')).toBe(
      '.input {$n :number}\n.match $n\n0 {{No files}}\none {{{$n} file}}\nfew {{{$n} files}}\nmany {{{$n} files}}\n* {{{$n} files}}',
    );
  });

  it('keep words that choose, and count within each of them', () => {
    const message =
      '.input {$n :integer} .input {$who :string} .match $who $n ann one {{A}} ann * {{B}} * one {{C}} * * {{D}}';
    expect(texts(message, 'zh')).toEqual(['m (who: ann, n: *): B', 'm (who: *, n: *): D']);
    expect(texts(message, 'sl')).toHaveLength(8);
  });

  it.each([
    ['ordinal', '.input {$n :number select=ordinal} .match $n one {{{$n}st}} * {{{$n}th}}', 'en', 4],
    ['exact', '.input {$n :number select=exact} .match $n 1 {{one}} * {{more}}', 'ar', 2],
    ['through another name', '.input {$n :number} .local $m = {$n} .match $m one {{one}} * {{more}}', 'ar', 6],
    ['a string', '.input {$n :string} .match $n one {{one}} * {{more}}', 'ar', 2],
  ])('choose by %s', (_, message, locale, count) => {
    expect(texts(message, locale)).toHaveLength(count);
  });

  it.each([
    'Hello {$name}!',
    String.raw`A \{brace\} and a \\ and {|quoted } brace| @note}`,
    '{{  .input is no keyword here }}',
    '{#link to=|/a|}Read {$what :string}{/link} {#br/}',
    '.local $x = {|a b| :string} {{It is {$x}.}}',
    '.input {$n :number} .match $n |0| {{none}} one {{a}} * {{{$n}}}',
  ])('mean the same when they are written: %s', (message) => {
    for (const n of [0, 1, 2, 21]) {
      const values = { n, name: 'Ann', what: 'on' };
      expect(shown(copied(message, 'en'), values)).toBe(shown(message, values));
    }
    expect(copied(copied(message, 'en'), 'en')).toBe(copied(message, 'en'));
  });

  it('are the same text after they were content, whatever it says', () => {
    assert(
      property(string({ unit: constantFrom('\\', '{', '}', '.', '|', '$', ' ', 'é', '新') }), (plain) => {
        const message = { text: patternText.write(plain), syntax: patternText };
        expect(textOfContent(contentOfText(message), message)).toBe(message.text);
        expect(shown(`{{${message.text}}}`, {})).toBe(plain);
      }),
      { numRuns: 1000 },
    );
  });

  it('that begin as a complex message would are put in braces', () => {
    const source = JSON.stringify({ m: 'net' });
    const messages = mf2.read(source)('ms', undefined);
    const entries = [{ path: messages[0]!.path, text: '.net' }];
    expect(mf2.edit({ own: undefined, source, locale: 'ms', entries, messages })).toBe('{"m":"{{.net}}"}');
  });

  it('are refused with their place where they are none', () => {
    expect(() => mf2.read('{\n  "a": ".input {$n :number} .match $n one {{x}}"\n}')).toThrow(
      expect.objectContaining({
        code: 'catalogue-message',
        line: 2,
        values: { syntax: 'mf2', reason: 'missing-fallback' },
      }),
    );
  });
});

const judges = process.env['DRAGOMAN_JUDGES'] ?? join(root, '../shared/judges');

interface Suite {
  readonly defaultTestProperties?: { readonly expErrors?: unknown };
  readonly tests: readonly Test[];
}

interface Test {
  readonly src: string | readonly string[];
  readonly expErrors?: unknown;
}

/** The messages of a suite: those that no reader may take, and the others. */
function suite(name: string): { readonly faulty: readonly Test[]; readonly sound: readonly Test[] } {
  const { tests, defaultTestProperties = {} } = JSON.parse(
    readFileSync(join(judges, 'mf2', `${name}.json`), 'utf8'),
  ) as Suite;
  const isFaulty = ({ expErrors = defaultTestProperties.expErrors }: Test): boolean =>
    expErrors === true || /syntax-error|duplicate|mismatch|missing/.test(JSON.stringify(expErrors ?? ''));
  return { faulty: tests.filter(isFaulty), sound: tests.filter((test) => !isFaulty(test)) };
}

const sourceOf = ({ src }: Test): string => (typeof src === 'string' ? src : src.join(''));

describe.skipIf(!existsSync(join(judges, 'mf2')))('the tests of the working group', () => {
  it.each(['syntax-errors', 'data-model-errors'])('%s: none of them is taken', (name) => {
    const taken = suite(name).faulty.filter((test) => {
      try {
        mf2.read(JSON.stringify({ m: sourceOf(test) }));
        return true;
      } catch {
        return false;
      }
    });
    expect(taken.map(sourceOf)).toEqual([]);
  });

  it.each([
    'syntax',
    'pattern-selection',
    'fallback',
    'bidi',
    'u-options',
    'functions/number',
    'functions/integer',
    'functions/string',
    'functions/currency',
  ])('%s: each message is read, and means the same when it is written', (name) => {
    const wrong: string[] = [];
    for (const test of suite(name).sound) {
      const message = sourceOf(test);
      const written = copied(message, 'en');
      for (const n of [1, 2, 'a']) {
        const values = { n, x: n, foo: n, count: n, name: n };
        if (shown(written, values) !== shown(message, values)) wrong.push(`${message} → ${written}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
