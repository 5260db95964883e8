import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/workflow/checking/check-document.ts';

const pair = '<trans-unit id="1"><source>It opens on 4 May.</source><target>Öffnet am 5. Mai.</target></trans-unit>';
const in12 = (language: string, units = pair, before = ''): string =>
  `${before}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en"${language} datatype="plaintext"><body>${units}</body></file></xliff>`;
const check = (text: string): ReturnType<typeof checkDocument> => checkDocument(Buffer.from(text));
const found = (text: string): readonly string[] =>
  check(text).findings.map(({ check: id, severity }) => `${severity} ${id}`);

describe('the language of a file', () => {
  it.each([
    ['de_DE', 'de-DE'],
    ['de_AT', 'de-AT'],
    ['de_DE.UTF-8', 'de-DE'],
    ['de_Latn_DE', 'de-Latn-DE'],
    ['de_DE@latin', 'de-Latn-DE'],
  ])('%s is read as %s, with a warning, and targets are compared in it', (tag, locale) => {
    const text = in12(` target-language="${tag}"`);
    expect(check(text).targetLocale).toBe(locale);
    expect(found(text)).toEqual(['warning xliff-language-tag-12', 'error dates']);
  });

  it.each(['zh_CN', 'pt_BR', 'sr_Latn_RS', 'en_GB'])('%s names a language in 2.0 too', (tag) => {
    const text = `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="${tag}" trgLang="${tag}"><file id="f"><unit id="u"><segment><source>a</source></segment></unit></file></xliff>`;
    expect(check(text).targetLocale).toBe(tag.replaceAll('_', '-'));
    expect(found(text)).toContain('error xliff-invalid-value');
  });

  it('is that of the targets where the file states none', () => {
    const text = in12('', pair.replace('<target', '<target xml:lang="de"'));
    expect(check(text).targetLocale).toBe('de');
    expect(found(text)).toEqual(['warning xliff-target-language-12', 'error dates']);
  });

  it('is that of another file where neither states one', () => {
    const text = in12(' target-language="de"').replace(
      '</xliff>',
      `<file original="b" source-language="en" datatype="plaintext"><body>${pair}</body></file></xliff>`,
    );
    expect(found(text)).toEqual(['warning xliff-target-language-12', 'error dates', 'error dates']);
  });

  it('is asked for where nothing states it, and what all languages write alike is compared', () => {
    const text = in12('', pair.replace('4 May', '2024-05-04').replace('5. Mai', '2024-05-05'));
    expect(found(text)).toEqual(['warning xliff-target-language-12', 'error dates']);
  });

  it('is not asked for where nothing is translated', () => {
    expect(found(in12('', '<trans-unit id="1"><source>It opens.</source></trans-unit>'))).toEqual([]);
  });

  it('may not be contradicted', () => {
    const text = in12(' target-language="de"', pair.replace('<target', '<target xml:lang="fr"'));
    expect(found(text)).toEqual(['warning xliff-language-contradicted-12', 'error dates']);
  });
});

describe('what no tool has to read', () => {
  it.each([
    [
      'a public document type',
      '<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://www.example.org/xliff.dtd">\n',
    ],
    ['one of the system', '<!DOCTYPE xliff SYSTEM "xliff.dtd">'],
    ['a bare one', '<?xml version="1.0"?>\n<!DOCTYPE xliff>\n'],
  ])('is read: %s', (_name, before) => {
    const text = in12(' target-language="de"', pair, before);
    expect(found(text)).toEqual(['warning xliff-doctype', 'error dates']);
    const { line, column } = check(text).findings[1]!;
    expect(text.split('\n')[line - 1]!.slice(column - 1)).toMatch(/^<target>/);
  });

  it('is read: a schema location whose prefix is not declared', () => {
    const text = in12(' target-language="de"').replace('<xliff', '<xliff xsi:schemaLocation="a b"');
    expect(found(text)).toEqual(['warning xliff-undeclared-prefix', 'error dates']);
  });
});
