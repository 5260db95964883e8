import { array, assert, constantFrom, property, record, string, option } from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { keyOfPath, type CatalogueMessage } from '../../src/formats/catalogue/contract/catalogue-kind.ts';
import { contentOfText, textOfContent } from '../../src/formats/catalogue/contract/text-codes.ts';
import { pluralFormsIn, pluralFormsOf } from '../../src/formats/catalogue/po/plural-forms.ts';
import { gettextLocale } from '../../src/formats/catalogue/po/header.ts';
import { poKind } from '../../src/formats/catalogue/po/po-kind.ts';
import { shownText } from '../../src/model/content.ts';

/** Puts translations, by the text shown of the source, into a file. */
function set(own: string | undefined, source: string, locale: string, by: Readonly<Record<string, string>>): string {
  const messages = poKind.read(source)(locale, own);
  const entries = messages.flatMap(({ path, text }) => {
    const translated = by[path.length > 2 ? `${text} [${path[2]}]` : text];
    return translated === undefined ? [] : [{ path, text: translated }];
  });
  return poKind.edit({ own, source, locale, entries, messages });
}

const SOURCE = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#. Seen by everybody.
#: a.c:1 a.c:9
msgid "Home"
msgstr ""

#, c-format
msgid "%d file"
msgid_plural "%d files"
msgstr[0] ""
msgstr[1] ""

msgctxt "verb"
msgid "Home"
msgstr ""
`;

const OWN = `# Terjemahan oleh Siti.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

# Keep this short.
#, fuzzy, c-format
#| msgid "%d document"
#| msgid_plural "%d documents"
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d документ"
msgstr[1] "%d документа"
msgstr[2] "%d документов"

msgid   "Home"
msgstr   "Дом"   

#~ msgid "Gone"
#~ msgstr "Ушло"
`;

describe('messages of gettext', () => {
  it('are its texts by context, with the forms that the locale’s own file counts', () => {
    const paths = poKind
      .read(SOURCE)('ru', OWN)
      .map(({ path, text }) => [...path, text]);
    expect(paths).toEqual([
      ['', 'Home', 'Home'],
      ['', '%d file', '0', '%d files'],
      ['', '%d file', '1', '%d files'],
      ['', '%d file', '2', '%d files'],
      ['verb', 'Home', 'Home'],
    ]);
    expect(poKind.read(SOURCE)('ms', undefined)).toHaveLength(3);
    expect(poKind.read(SOURCE)('ar', undefined)).toHaveLength(8);
  });

  it('have what their author says, and what their translators have not confirmed, beside them', () => {
    const [home] = poKind.read(SOURCE)('ru', OWN);
    expect(home!.notes).toEqual(['Seen by everybody.', 'a.c:1 a.c:9']);
    const verb = poKind.read(SOURCE)('ru', OWN).at(-1);
    expect([verb!.path[0], verb!.notes?.[0]]).toEqual(['verb', 'msgctxt: verb']);
    const { texts, drafts } = poKind.ownTexts(OWN, 'ru');
    expect([...texts.values()]).toEqual(['Дом']);
    expect(drafts.get(keyOfPath(['', '%d file', '1']))).toEqual({ text: '%d документа', source: '%d document' });
  });

  it('are those of the source language’s own file where ids are names', () => {
    const source = 'msgid "nav.home"\nmsgstr "Home"\n\nmsgid "nav.all"\nmsgstr ""\n';
    expect(
      poKind
        .read(source)('ms', undefined)
        .map(({ text }) => text),
    ).toEqual(['Home', 'nav.all']);
  });

  it.each([
    ['c-format', '%d of %1$s, %-5.2f%%, %%d, %<PRIu64>', ['%d', '%1$s', '%-5.2f', '%<PRIu64>']],
    ['python-format', '%(name)s has %(count)03d, 100%%', ['%(name)s', '%(count)03d']],
    ['python-brace-format', '{name} {0!r:>10} {{literal}}', ['{name}', '{0!r:>10}']],
    ['java-format', '{0} and {1,number}', ['{0}', '{1,number}']],
    ['php-format', "%1$s %'010d", ['%1$s', "%'010d"]],
    ['qt-format', '%1 of %L2, %n', ['%1', '%L2', '%n']],
    ['ruby-format', '%<count>d %{name}', ['%<count>d', '%{name}']],
    ['javascript-format', '%s and %d', ['%s', '%d']],
    ['sh-format', '$HOME and ${USER}', ['$HOME', '${USER}']],
    ['perl-brace-format', '{file} of {0}', ['{file}', '{0}']],
    ['no-c-format', '100%d <b>all</b>', ['<b>', '</b>']],
    ['kde-format', '%1 files', ['%1']],
  ])('have codes for what %s reads: %s', (flag, text, codes) => {
    const [message] = poKind.read(`#, ${flag}\nmsgid "${text}"\nmsgstr ""\n`)('ms', undefined);
    const content = contentOfText(message!);
    expect(content.flatMap((inline) => (inline.kind === 'ph' ? [inline.disp] : []))).toEqual(codes);
    expect(textOfContent(content, message!)).toBe(text);
  });

  it.each([
    ['%d of 100% done', ['%d']],
    ['%s has %2$d files, 50%discount', ['%s', '%2$d']],
    ['%(count)d files of %(name)s at 5% off', ['%(count)d', '%(name)s']],
    ['Save 20% on all files', []],
  ])('have the number of a plural as a code where no flag says what is read: %s', (many, codes) => {
    const messages = poKind.read(`msgid "One"\nmsgid_plural "${many}"\nmsgstr[0] ""\n`)('ms', undefined);
    const [content] = messages.map(contentOfText);
    expect(content?.flatMap((inline) => (inline.kind === 'ph' ? [inline.disp] : []))).toEqual(codes);
  });

  it('has no code in a text without a plural and without a flag', () => {
    const [message] = poKind.read('msgid "100%d of it"\nmsgstr ""\n')('ms', undefined);
    expect(contentOfText(message!)).toEqual([{ kind: 'text', text: '100%d of it' }]);
  });

  it.each([
    ['a line that is neither', 'msgid "a"\nmsgstr "b"\nhello\n', 'po-syntax', 3, 1],
    ['an open string', 'msgid "a\nmsgstr "b"\n', 'po-syntax', 1, 7],
    ['something behind a string', 'msgid "a" b\nmsgstr "b"\n', 'po-syntax', 1, 11],
    ['no translation', 'msgid "a"\n\nmsgid "b"\nmsgstr ""\n', 'po-incomplete', 1, 1],
    ['a message twice', 'msgid "a"\nmsgstr ""\n\nmsgid "a"\nmsgstr ""\n', 'po-twice', 4, 1],
    ['one translation twice', 'msgid "a"\nmsgstr ""\nmsgstr ""\n', 'po-syntax', 3, 1],
    ['another encoding', 'msgid ""\nmsgstr "Content-Type: text/plain; charset=EUC-JP\\n"\n', 'po-charset', 2, 43],
  ])('are refused with their place where there is %s', (_, po, code, line, column) => {
    expect(() => poKind.read(po)).toThrow(expect.objectContaining({ code, line, column }));
  });
});

describe('translations put into a PO file', () => {
  it('stand where they belong, and all else keeps its bytes', () => {
    const translated = set(OWN, SOURCE, 'ru', { Home: 'Главная' });
    expect(translated).toBe(
      OWN.replace('msgstr   "Дом"   ', 'msgstr "Главная"').replace(
        '\n#~ msgid "Gone"',
        '\nmsgctxt "verb"\nmsgid "Home"\nmsgstr "Главная"\n\n#~ msgid "Gone"',
      ),
    );
  });

  it('confirm a draft once every form is there', () => {
    const two = set(OWN, SOURCE, 'ru', { '%d files [0]': '%d файл', '%d files [1]': '%d файла' });
    expect(two).not.toContain('fuzzy');
    expect(two).not.toContain('#|');
    expect(two).toContain('# Keep this short.\n#, c-format\nmsgid "%d file"');
    const partial = set(undefined, SOURCE, 'ru', { '%d files [0]': '%d файл' });
    expect(partial).toContain('#, fuzzy, c-format\nmsgid "%d file"');
    const whole = set(partial, SOURCE, 'ru', { '%d files [1]': '%d файла', '%d files [2]': '%d файлов' });
    expect(whole).toContain('#, c-format\nmsgid "%d file"');
  });

  it('are wrapped as gettext wraps, and not in a file that does not', () => {
    const long = 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.';
    const wrapped = set(SOURCE, SOURCE, 'ms', { Home: `${long}\n${'世界新闻'.repeat(12)}。` });
    expect(wrapped).toContain(
      'msgstr ""\n"One two three four five six seven eight nine ten eleven twelve thirteen "\n"fourteen fifteen.\\n"\n',
    );
    expect(Math.max(...wrapped.split('\n').map((line) => line.length))).toBeLessThanOrEqual(79);
    const unwrapped = `${SOURCE}\nmsgid "${long} ${long}"\nmsgstr ""\n`;
    expect(set(unwrapped, SOURCE, 'ms', { Home: `${long} ${long}` })).toContain(`msgstr "${long} ${long}"`);
  });

  it('keep the line breaks around the text that they translate, and CRLF', () => {
    const source = 'msgid "\\nRead on.\\n"\r\nmsgstr ""\r\n';
    const translated = set(source, source, 'ms', { 'Read on.': 'Baca lagi.\nTerus.' });
    expect(translated).toBe('msgid "\\nRead on.\\n"\r\nmsgstr ""\r\n"\\n"\r\n"Baca lagi.\\n"\r\n"Terus.\\n"\r\n');
  });

  it('are there afterwards, whatever they say and wherever they stand', () => {
    const text = string({
      unit: constantFrom('a', '"', '\\', '\n', '\t', ' ', 'é', '新', '\u0001', '😀', '%'),
      minLength: 1,
    });
    const entry = record({
      context: option(text),
      id: text,
      plural: option(text),
      comment: string({ unit: 'grapheme' }),
    });
    const line = (keyword: string, value: string): string =>
      `${keyword} ${JSON.stringify(value).replaceAll('\\u0001', '\\001')}\n`;
    assert(
      property(array(entry), array(text), constantFrom('ms', 'ar', 'pl'), (list, targets, locale) => {
        const seen = new Set<string>();
        const source = list
          .filter(({ context, id }) => !seen.has(`${context} ${id}`) && seen.add(`${context} ${id}`))
          .map(
            ({ context, id, plural, comment }) =>
              `# ${comment.replaceAll(/\s/g, '')}\n${context === null ? '' : line('msgctxt', context)}${line('msgid', id)}` +
              (plural === null ? line('msgstr', '') : line('msgid_plural', plural) + line('msgstr[0]', '')),
          )
          .join('\n');
        const messages = poKind.read(source)(locale, undefined);
        expect(poKind.edit({ own: source, source, locale, entries: [], messages })).toBe(source);
        const entries = messages.map(({ path }: CatalogueMessage, at) => ({
          path,
          text: (targets[at] ?? 'x').replaceAll(/^\n+|\n+$/g, '') || 'y',
        }));
        for (const own of [undefined, source]) {
          const { texts } = poKind.ownTexts(poKind.edit({ own, source, locale, entries, messages }), locale);
          for (const { path, text: expected } of entries) expect(texts.get(keyOfPath(path))).toBe(expected);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('plural forms of gettext', () => {
  it.each('ar br cs cy da de en fil fr ga he hi is ja lt lv mk ms pl pt ro ru sl ta uk zh'.split(' '))(
    'of %s group whole numbers as the language does',
    (locale) => {
      const { formOf, count, header } = pluralFormsOf(locale);
      const rules = new Intl.PluralRules(locale);
      const forms = new Map<string, number>();
      for (const n of [...Array.from({ length: 1200 }, (_, each) => each), 10_000, 100_001]) {
        const category = rules.select(n);
        if (!forms.has(category)) forms.set(category, formOf(n));
        expect([n, formOf(n)]).toEqual([n, forms.get(category)]);
      }
      expect(new Set(forms.values()).size).toBe(count);
      expect(pluralFormsIn(`Plural-Forms: ${header}\n`)?.formOf(1234)).toBe(formOf(1234));
    },
  );

  it.each(['nplurals=2; plural=n+;', 'nplurals=INTEGER; plural=EXPRESSION;', 'nplurals=2; plural=system(1);', ''])(
    'are not read where a header has none: %s',
    (header) => {
      expect(pluralFormsIn(`Plural-Forms: ${header}`)).toBeUndefined();
    },
  );
});

it.each([
  ['ms', 'ms'],
  ['pt-BR', 'pt_BR'],
  ['zh-Hans', 'zh_CN'],
  ['zh-Hant', 'zh_TW'],
  ['zh-Hant-HK', 'zh_HK'],
  ['sr-Latn', 'sr@latin'],
  ['uz-Cyrl', 'uz@cyrillic'],
  ['sr-Cyrl-ME', 'sr_ME@cyrillic'],
])('gettext names the locale %s %s', (locale, name) => {
  expect(gettextLocale(locale)).toBe(name);
});

it('shows a translator the text without its escapes', () => {
  const [message] = poKind.read('msgid "Say \\"yes\\"\\tnow\\303\\251"\nmsgstr ""\n')('ms', undefined);
  expect(shownText(contentOfText(message!))).toBe('Say "yes"\tnowé');
});
