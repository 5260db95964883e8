import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/checks.ts';
import { chooseUi, translator, uiLocales } from '../../src/report/messages.ts';

const interfaces = ['en', 'ms', 'zh-Hans'];

describe('messages', () => {
  it('are there in three languages', () => {
    expect(uiLocales()).toEqual(interfaces);
  });

  it.each(interfaces.filter((ui) => ui !== 'en'))('say in %s all that English says, with the same values', (ui) => {
    expect(Object.fromEntries(placeholders(ui))).toEqual(Object.fromEntries(placeholders('en')));
  });

  it.each(interfaces)('have the plural forms of %s', (ui) => {
    const forms = new Intl.PluralRules(ui).resolvedOptions().pluralCategories.toSorted();
    const plurals = grouped(
      [...texts(ui).keys()].filter((key) => plural.test(key)),
      (key) => key.replace(plural, ''),
    );
    for (const [key, forKey] of plurals) {
      expect([key, forKey.map((each) => plural.exec(each)?.[1]).toSorted()]).toEqual([key, forms]);
    }
  });

  it.each(checks.map(({ id }) => id))('name and explain the check %s', (id) => {
    for (const ui of interfaces) {
      const t = translator(ui);
      expect(t(`check.${id}.title`)).not.toContain('check.');
      expect(t(`check.${id}.rationale`)).not.toContain('check.');
    }
  });
});

describe('translator', () => {
  it('speaks the language nearest to the one asked for, else English', () => {
    expect(translator('zh-CN')('report.source')).toBe('原文');
    expect(translator('ms-MY')('report.source')).toBe('sumber');
    expect(translator('fr')('report.source')).toBe('source');
    expect(translator('not a tag')('report.source')).toBe('source');
  });

  it('counts as the language does', () => {
    expect(translator('en')('report.errors', { count: 1 })).toBe('1 error');
    expect(translator('en')('report.errors', { count: 2 })).toBe('2 errors');
    expect(translator('ms')('report.errors', { count: 1 })).toBe('1 ralat');
  });

  it('takes values as they are, whatever they look like', () => {
    for (const by of ['$t(report.source)', '{{why}}', '<b>&amp;</b>', '$1']) {
      expect(translator('en')('report.waived', { by, why: 'x' })).toBe(`Waived by ${by}: x`);
    }
  });
});

describe('chooseUi', () => {
  it.each([
    ['zh-CN', {}, 'zh-Hans'],
    ['fr', { LANG: 'ms_MY.UTF-8' }, 'en'],
    [undefined, { LANG: 'ms_MY.UTF-8' }, 'ms'],
    [undefined, { LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN' }, 'zh-Hans'],
    [undefined, { LANG: 'zh_TW.UTF-8' }, 'en'],
    [undefined, { LANGUAGE: 'fr:zh_CN:en', LANG: 'fr_FR.UTF-8' }, 'zh-Hans'],
    [undefined, { LANG: 'ar_EG.UTF-8' }, 'en'],
    [undefined, { LC_ALL: '', LANG: 'C' }, 'en'],
    [undefined, { LANG: '../../etc' }, 'en'],
    [undefined, {}, 'en'],
  ])('asked for %s in %o: %s', (requested, env, expected) => {
    expect(chooseUi(requested, env)).toBe(expected);
  });
});

const plural = /_(zero|one|two|few|many|other)$/;

function texts(ui: string): Map<string, string> {
  const file = new URL(`../../locales/${ui}/messages.json`, import.meta.url);
  return new Map(flatten(JSON.parse(readFileSync(file, 'utf8')), ''));
}

function* flatten(node: object, path: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') yield [path + key, value];
    else yield* flatten(value, `${path}${key}.`);
  }
}

/** Per key, plural forms together: the names of the values in its text. A form may leave out the count, as “one” does. */
function placeholders(ui: string): Map<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  for (const [key, text] of texts(ui)) {
    const whole = key.replace(plural, '');
    const found = names.get(whole) ?? new Set();
    for (const [, name = ''] of text.matchAll(/\{\{\s*([^},\s]+)/g)) found.add(name);
    names.set(whole, found);
  }
  return new Map([...names].map(([key, found]) => [key, [...found].toSorted()]));
}

function grouped(keys: readonly string[], by: (key: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) groups.set(by(key), [...(groups.get(by(key)) ?? []), key]);
  return groups;
}
