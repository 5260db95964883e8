import { describe, expect, it } from 'vitest';
import { translationOf } from '../../../src/check/contract/example.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import type { Content } from '../../../src/model/content.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { codeChecks, segment, translation, unit } from '../make.ts';

type Pair = readonly [source: string, target: string];

function found(locale: string, ...pairs: readonly Pair[]): readonly Finding[] {
  const segments = pairs.map(([source, target], index) => segment(`s${index + 1}`, source, target));
  return runChecks(translation(locale, [unit('u1', segments)]), { checks: codeChecks });
}

/** The target with the fixes of its findings put in, last first. */
function fixed(locale: string, [source, target]: Pair): string {
  let text = target;
  for (const { target: span, fix } of found(locale, [source, target]).toReversed()) {
    if (span !== undefined && fix !== undefined) text = text.slice(0, span.start) + fix + text.slice(span.end);
  }
  return text;
}

const said = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ severity, check, evidence }) => [severity, check, evidence['problem']].join(' ').trim());

describe('one fault is one check’s', () => {
  it.each(
    codeChecks.flatMap(({ id, examples }) =>
      examples.map((example, index) => [id, `${example.locale} ${index + 1}`, example] as const),
    ),
  )('%s: %s', (id, _target, example) => {
    const findings = runChecks(translationOf(example), { checks: codeChecks });
    expect(findings.map(({ check }) => check)).toEqual(example.finds.map(() => id));
  });

  it.each<[string, Pair, string]>([
    ['a variable in another syntax', ['Hello {{name}}', 'Helo {name}'], 'error i18next changed'],
    ['a placeholder that became a directive', ['Hello {name}', 'Helo %s'], 'error placeholders changed'],
    ['a variable in the markup around it', ['<b>{name}</b>', '<b>{nama}</b>'], 'error placeholders changed'],
    [
      'an attribute that is a variable',
      ['<a href="{url}">x</a>', '<a href="{alamat}">x</a>'],
      'error placeholders changed',
    ],
    ['a pair of tags', ['<b>Read</b> this', 'Baca ini'], 'error html-tags missing'],
    [
      'a placeholder inside a message',
      ['{n, plural, other {{name}}}', '{n, plural, other {{nama}}}'],
      'error icu-syntax changed',
    ],
    ['an entity inside a tag', ['<a href="?a&amp;b">x</a> y', '<a href="?a&amp;b">x</a>'], ''],
  ])('%s', (_title, pair, expected) => {
    expect(said(found('ms', pair)).join()).toBe(expected);
  });
});

describe('prose is no code', () => {
  it.each<[string, Pair]>([
    ['fr', ['For 100% of them, 50% sure', 'Pour 100 % d’entre eux, sûrs à 50 %']],
    ['es', ['50% of it and 20% less', '50% de ello y un 20 % de menos']],
    ['fr', ['100% of it', '100 %d’eux, 100%des cas']],
    ['tr', ['20% of it', '%20si, %50sinde ve %30’u']],
    ['eu', ['20% of it', '%20a']],
    ['tr', ['5% and 10% of it', 'Bunun %5i ve %10u']],
    ['sv', ['The percentage, 5% discount', '%age, 5% s']],
    ['ms', ['R&D at AT&T; Q&A', 'R&D di AT&T; S&J']],
    ['ms', ['A < B, 3<5 and x<y>z', 'A < B, 3<5 dan x<y>z']],
    ['ms', ['I <3 this', 'Saya <3 ini']],
    ['th', ['Open C:\\new\\text.txt', 'เปิด C:\\ใหม่\\ข้อความ.txt']],
    ['ja', ['Open \\\\server\\new', '\\\\サーバー\\新しい を開く']],
    ['ru', ['It costs $t or $5', 'Стоит $т или 5 $']],
    ['de', ['The set {1, 2} and {x | x > 0}', 'Die Menge {1; 2} und {y | y > 0}']],
    ['zh-Hans', ['{an old draft} here', '这里有{草稿}']],
    ['hi', ['Fill in {name, role, place}', '{नाम, भूमिका, स्थान} भरें']],
    ['de', ['{dis}associate it', '{ent}koppeln']],
    ['ko', ['git show <object>', 'git show <개체>']],
    ['ar', ['https://example.org/%D8%A7%20b', 'https://example.org/%D8%A8%D8%B3%20d']],
    ['ru', ['On %B %d, %Y', '%d %B %Y г.']],
    ['ja', ['%m/%d/%y', '%Y年%m月%d日']],
    ['fr', ['Fish &amp; chips', 'Du poisson et des frites']],
    ['he', ['<b>Say &quot;yes&quot;</b>', '<b>אמרו &rdquo;כן&rdquo;</b>']],
    ['pt', ['© 2010', '© 2010']],
    ['zh-Hant', ['%s of %s', '%2$s 的 %1$s']],
    ['ja', ['%1$s: could not open: %m', '%1$s を開けません: %m']],
    ['uk', ['%d%% of %pB', '%d%% з %pB']],
  ])('%s: %j', (locale, pair) => {
    expect(said(found(locale, pair))).toEqual([]);
  });
});

describe('a certain correction', () => {
  it.each<[string, Pair, string]>([
    ['ms', ['Hello {name}', 'Helo {nama}'], 'Helo {name}'],
    ['zh-Hans', ['Hello {name}', '你好，｛name｝'], '你好，{name}'],
    ['zh-Hant', ['Hello {{name}}', '你好，【name】'], '你好，{{name}}'],
    ['ru', ['Hello {name}', 'Привет, {name'], 'Привет, {name}'],
    ['ja', ['Hello %s', '％sさん'], '%sさん'],
    ['de', ['Dear ${name}', 'Guten Tag, $ {name}'], 'Guten Tag, ${name}'],
    ['ms', ['Hello {name}', 'Helo {{name}}'], 'Helo {name}'],
    ['ms', ['Hello {{name}}', 'Helo { name }'], 'Helo {{name}}'],
    ['ar', ['%1$s of %2$s', '%١$s من %2$s'], '%1$s من %2$s'],
    ['hr', ['Open ‘%s’', 'Otvori ‘% s’'], 'Otvori ‘%s’'],
    ['ru', ['Open %s', 'Открыть %ы и %ѕ'], 'Открыть %ы и %s'],
    ['ko', ['See $t(help.page)', '$t （help.page） 참조'], '$t(help.page) 참조'],
    ['hi', ['%d%% of it', 'इसका %d%'], 'इसका %d%%'],
    ['zh-Hans', ['Read <b>this</b>', '读＜b＞这个＜/b＞'], '读<b>这个</b>'],
    ['fr', ['Read <i>this</i>', 'Lisez < i >ceci< / i >'], 'Lisez <i>ceci</i>'],
    [
      'ms',
      ['<a class="x" href="#top">Up</a>', '<a class="y" href="#top">Atas</a>'],
      '<a class="x" href="#top">Atas</a>',
    ],
    ['ja', ['Q &amp; A', 'Q &amp;amp; A'], 'Q &amp; A'],
    ['zh-Hans', ['Q &amp; A', 'Q &amp； A'], 'Q &amp; A'],
    ['fr', ['The café', 'Le caf&eacute;'], 'Le café'],
    ['th', ['2 &lt; 3', '2 < 3'], '2 &lt; 3'],
    [
      'fr',
      ['{n, plural, one {#} other {#}} of {name}', "{n, plural, one {#} other {#}} d'{name}"],
      "{n, plural, one {#} other {#}} d''{name}",
    ],
    [
      'ms',
      ['{g, select, male {He} other {They}}', '{g, select, lelaki {Dia} other {Mereka}}'],
      '{g, select, male {Dia} other {Mereka}}',
    ],
  ])('%s: %j', (locale, pair, expected) => {
    expect(fixed(locale, pair)).toBe(expected);
    const rest = found(locale, [pair[0], expected]).filter(({ severity }) => severity !== 'info');
    expect(said(rest)).toEqual([]);
  });

  it('is not offered where more than one thing could be meant', () => {
    const findings = found('ms', ['{first} and {second}', '{satu} dan {dua}']);
    expect(findings.map(({ fix }) => fix)).toEqual(findings.map(() => undefined));
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe('codes over segments', () => {
  it('may move into another sentence', () => {
    expect(said(found('ms', ['See {name}. ', 'Lihat. '], ['It is <b>here</b>.', '{name} <b>di sini</b>.']))).toEqual(
      [],
    );
  });

  it('say nothing of a segment that nobody has worked on', () => {
    expect(said(found('ms', ['See {name} at %s. ', ''], ['It is here.', 'Di sini.']))).toEqual([]);
  });

  it('may come from a sentence whose target stands elsewhere', () => {
    expect(said(found('ms', ['See %(name)s.', ''], ['It is here.', '%(name)s di sini.']))).toEqual([]);
  });

  it('are found typed out in the place of a code', () => {
    const code: Content = [{ kind: 'ph', id: '1', dataRef: 'd1' }];
    const start: Content = [
      { kind: 'sc', id: '2', dataRef: 'd2' },
      { kind: 'text', text: 'Read' },
      { kind: 'ec', startRef: '2', dataRef: 'd3' },
    ];
    const made = unit('u1', [segment('s1', '', '%s'), segment('s2', '', '<b>Baca</b>')]);
    const [first, second] = made.parts;
    const parts = [
      { ...first!, source: code },
      { ...second!, source: start },
    ];
    const typed = { ...made, parts, originalData: { d1: '%s', d2: '<b>', d3: '</b>' } };
    const findings = runChecks(translation('ms', [typed]), { checks: codeChecks });
    expect(said(findings)).toEqual(['error placeholders typed', 'error html-tags typed', 'error html-tags typed']);
  });
});

describe('plural keys of a catalogue', () => {
  const catalogue = (locale: string, keys: Readonly<Record<string, Pair>>): readonly string[] => {
    const units = Object.entries(keys).map(([name, [source, target]]) => ({
      ...unit(name, [segment('s1', source, target)]),
      name,
    }));
    const findings = runChecks(translation(locale, units), { checks: codeChecks });
    return findings.map(
      ({ check, unit: at, message }) => `${check} ${at}: ${String(message.values['key'] ?? message.key)}`,
    );
  };

  it('may say the count in words where there is only one', () => {
    expect(catalogue('ms', { f_other: ['{{count}} files', '{{count}} fail'] })).toEqual([]);
    expect(
      catalogue('he', {
        f_one: ['{{count}} file', 'קובץ'],
        f_two: ['{{count}} files', 'שני קבצים'],
        f_other: ['{{count}} files', '{{count}} קבצים'],
      }),
    ).toEqual([]);
  });

  it('may be any name where there is one alone that counts nothing', () => {
    expect(catalogue('ru', { part_other: ['The other part', 'Другая часть'] })).toEqual([]);
    expect(catalogue('ru', { part_other: ['{{count}} parts', '{{count}} части'] })).toEqual([
      'i18next-plurals part_other: part_one',
      'i18next-plurals part_other: part_few',
      'i18next-plurals part_other: part_many',
    ]);
  });

  it('name each that is lacking', () => {
    const keys = {
      f_one: ['{{count}} file', '{{count}} plik'],
      f_other: ['{{count}} files', '{{count}} pliku'],
    } as const;
    expect(catalogue('pl', keys)).toEqual(['i18next-plurals f_other: f_few', 'i18next-plurals f_other: f_many']);
  });

  it('want the count where the form stands for many numbers', () => {
    const keys = {
      f_one: ['a file', 'файл'],
      f_few: ['{{count}} files', 'файла'],
      f_many: ['{{count}} files', '{{count}} файлов'],
      f_other: ['{{count}} files', '{{count}} файла'],
    } as const;
    expect(catalogue('ru', keys)).toEqual(['i18next f_few: check.i18next.missing']);
  });
});
