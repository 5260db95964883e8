import { assert, constantFrom, oneof, option, property, string } from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/checks.ts';
import { defineCheck } from '../../src/check/contract/define-check.ts';
import type { Evidence } from '../../src/check/contract/define-check.ts';
import { digestAt } from '../../src/check/running/digest.ts';
import { runChecks, runNewsroomChecks } from '../../src/check/run-checks.ts';
import type { TextSpan, Waiver } from '../../src/model/finding.ts';
import type { Policy } from '../../src/model/policy.ts';
import { unit, translation, segment } from './make.ts';

const untranslated = translation('zh-Hans', [
  unit('u1', [segment('s1', 'The clinic opens today.', '诊所今天开业。'), segment('s2', 'Entry is free.')], {
    line: 3,
  }),
  unit('u2', [segment('s1', 'Media contacts', 'Media contacts')], { line: 9 }),
]);

describe('runChecks', () => {
  it('gives findings in the order of the file, with place, severity and file', () => {
    const found = runChecks(untranslated, { file: 'f1' });
    expect(
      found.map(({ file, unit: id, segment: s, check, severity, line }) => [file, id, s, check, severity, line]),
    ).toEqual([
      ['f1', 'u1', 's2', 'missing', 'error', 4],
      ['f1', 'u2', 's1', 'same-as-source', 'warning', 9],
    ]);
  });

  it('gives findings of one line from its start, whatever the order of the units is', () => {
    const at = (id: string, column: number) => ({
      ...unit(id, [{ ...segment('s1', `Entry ${id} is free.`), at: { line: 3, column } }]),
      at: { line: 3, column },
    });
    const found = runChecks(translation('ms', [at('u1', 70), at('u2', 5), at('u3', 40)]));
    expect(found.map(({ unit: id, column }) => [id, column])).toEqual([
      ['u2', 5],
      ['u3', 40],
      ['u1', 70],
    ]);
  });

  it('gives ids that can be typed and do not depend on what stands elsewhere', () => {
    const [first] = runChecks(untranslated);
    expect(first?.id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
    const moved = { ...untranslated, units: untranslated.units.toReversed() };
    expect(
      runChecks(moved)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(
      runChecks(untranslated)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('numbers findings that are alike', () => {
    const path = 'u1.seats';
    const code = { kind: 'ph' as const, id: '1', dataRef: 'd1', subFlows: [`${path}.other`] };
    const target = [code, { ...code, id: '2', copyOf: '1' }];
    const trunk = {
      ...unit('u1', [{ ...segment('s1'), source: [code], target }]),
      originalData: { d1: '{seats, plural}' },
    };
    const ids = runChecks(translation('ms', [trunk])).map(({ id }) => id);
    expect(ids).toEqual([ids[0], `${ids[0]}-2`]);
  });

  it('follows the policy, a locale’s own before the general one', () => {
    expect(severities({ checks: { missing: 'off' } })).toEqual(['same-as-source warning']);
    expect(severities({ checks: { missing: 'off' }, localeChecks: { 'zh-CN': { missing: 'info' } } })).toEqual([
      'missing info',
      'same-as-source warning',
    ]);
  });

  it('lays settings over each other: all, locale, release, role', () => {
    const all: Policy = { checks: { missing: 'info' } };
    const locale: Policy = { ...all, localeChecks: { 'zh-Hans': { missing: 'warning' } } };
    const release: Policy = { ...locale, releaseChecks: { release: { missing: 'off' }, other: { missing: 'info' } } };
    const role: Policy = { ...release, roleChecks: { headline: { missing: 'error' }, deck: { missing: 'info' } } };
    const headline = { ...untranslated.units[0]!, role: 'headline' as const };
    const pair = { ...untranslated, units: [headline, unit('u3', [segment('s1', 'Entry is free.')])] };
    const found = (policy: Policy): readonly string[] =>
      runChecks(pair, { policy, checks: checks.filter(({ id }) => id === 'missing') }).map(
        (finding) => `${finding.unit} ${finding.severity}`,
      );
    expect(found({})).toEqual(['u3 error', 'u1 error']);
    expect(found(all)).toEqual(['u3 info', 'u1 info']);
    expect(found(locale)).toEqual(['u3 warning', 'u1 warning']);
    expect(found(release)).toEqual([]);
    expect(found(role)).toEqual(['u1 error']);
  });

  it('lets doubt lower a severity, less so when strict', () => {
    const pair = translation('ms', [unit('u1', [segment('s1', 'video', 'video')])]);
    expect(runChecks(pair).map(({ severity }) => severity)).toEqual(['info']);
    expect(runChecks(pair, { strict: true }).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('reports untouched segments only when asked, and as warnings', () => {
    const fresh = translation('th', [
      unit('u1', [segment('s1', 'Hello.', undefined, 'initial'), segment('s2', 'Bye.', '', 'initial')]),
    ]);
    expect(runChecks(fresh)).toEqual([]);
    expect(runChecks(fresh, { untranslated: true }).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  it('takes a blank for a fault in a file whose tool leaves all states at initial', () => {
    const returned = translation('th', [
      unit('u1', [segment('s1', 'Hello.', 'สวัสดี', 'initial'), segment('s2', 'Bye.', '', 'initial')]),
    ]);
    expect(runChecks(returned).map(({ check, severity }) => `${check} ${severity}`)).toEqual(['empty error']);
  });

  it('only warns of an empty target whose neighbour is long enough for both sentences', () => {
    const words = ['The clinic in the old town opens today.', 'Everybody may come in at no cost at all.'];
    const plain = [1, 2, 3, 4, 5].map((n) =>
      unit(`p${n}`, [segment('s1', 'A sentence of the usual length.', 'Satu ayat biasa panjangnya ini.')]),
    );
    const merged = unit('u1', [
      segment('s1', words[0], 'Klinik di kota lama dibuka hari ini dan semua orang boleh masuk secara percuma.'),
      segment('s2', words[1], ''),
    ]);
    expect(runChecks(translation('ms', [...plain, merged])).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('lets stand what the term base says stays as it is', () => {
    const same = translation('zh-Hans', [unit('u1', [segment('s1', 'Sample Newsroom', 'Sample Newsroom')])]);
    const term = { source: 'Sample Newsroom', locale: 'zh-CN', target: '', status: 'do-not-translate' as const };
    expect(runChecks(same, { terms: [term] })).toEqual([]);
    expect(runChecks(same, { terms: [{ ...term, locale: 'ms' }] }).length).toBe(1);
  });

  it('leaves out what is not to be translated or not for this locale', () => {
    const skipped = translation('ms', [
      { ...unit('u1', [segment('s1', 'Hello.')]), translate: false },
      { ...unit('u2', [segment('s1', 'Hello.')]), localeFilter: { locales: ['zh-Hans'], type: 'include' as const } },
    ]);
    expect(runChecks(skipped)).toEqual([]);
  });

  it('finds nothing in a ledger', () => {
    const { targetLocale: _targetLocale, ...ledger } = untranslated;
    expect(runChecks(ledger)).toEqual([]);
  });

  it('wants one branch of a plural for each category of the target language', () => {
    const path = 'u1.seats';
    const code = { kind: 'ph' as const, id: '1', dataRef: 'd1', subFlows: [`${path}.one`, `${path}.other`] };
    const trunk = {
      ...unit('u1', [{ ...segment('s1', ''), source: [code], target: [code] }]),
      originalData: { d1: '{seats, plural}' },
    };
    const branches = ['one', 'other'].map((key) => unit(`${path}.${key}`, [segment('s1', 'Seats', 'Места')]));
    const only = { checks: checks.filter(({ id }) => id === 'placeholders') };
    const lacking = runChecks(translation('ru', [trunk, ...branches]), only).map(({ evidence }) => evidence['other']);
    expect(lacking).toEqual(['few', 'many']);
    expect(runChecks(translation('de', [trunk, ...branches]), only)).toEqual([]);
  });
});

describe('waivers', () => {
  const [finding] = runChecks(untranslated);
  const digest = digestAt({ unit: untranslated.units[0]!.id }, untranslated);
  const waiver: Waiver = {
    finding: finding!.id,
    file: finding!.file,
    unit: 'u1',
    check: 'missing',
    sourceDigest: digest.source,
    targetDigest: digest.target,
    by: 'Siti',
    why: 'said in the caption',
    when: '2026-11-21T08:00:00Z',
  };

  it('mark the one finding they name', () => {
    const found = runChecks(untranslated, { waivers: [waiver] });
    expect(found.map(({ waived }) => waived?.by)).toEqual(['Siti', undefined]);
  });

  it('lapse when the source or the target changes', () => {
    for (const changed of [
      segment('s1', 'The clinic opens now.', '诊所今天开业。'),
      segment('s1', 'The clinic opens today.', '诊所开业。'),
    ]) {
      const units = [unit('u1', [changed, segment('s2', 'Entry is free.')], { line: 3 })];
      const found = runChecks({ ...untranslated, units }, { waivers: [waiver] });
      expect(found.map(({ id, waived }) => [id === finding!.id, waived])).toEqual([[true, undefined]]);
    }
  });
});

describe('scopes wider than a unit', () => {
  const everywhere = defineCheck({
    id: 'everywhere',
    type: 'other',
    scope: 'newsroom',
    severity: 'warning',
    *find({ releases }): Generator<Evidence> {
      for (const { file, units } of releases) yield { certainty: 'certain', file, unit: units[0]!.unit.id };
    },
    describe: () => ({ key: 'found', values: {} }),
    examples: [],
  });
  const once0 = {
    id: 'once',
    type: 'other' as const,
    scope: 'release' as const,
    severity: 'info' as const,
    describe: () => ({ key: 'found', values: {} }),
    examples: [],
  };
  const once = defineCheck({
    ...once0,
    find: ({ units }): Evidence[] => [{ certainty: 'certain', unit: units[1]!.unit.id }],
  });

  it('are run: a release', () => {
    const found = runChecks(untranslated, { checks: [once, everywhere] });
    expect(found.map(({ check, unit: id, line }) => [check, id, line])).toEqual([['once', 'u2', 9]]);
  });

  it('follow the policy of the unit that is found', () => {
    const of = (role: 'quote' | 'deck') =>
      runChecks(
        { ...untranslated, units: untranslated.units.map((each) => ({ ...each, role })) },
        { checks: [once], policy: { checks: { once: 'off' }, roleChecks: { quote: { once: 'warning' } } } },
      ).map(({ severity }) => severity);
    expect([of('quote'), of('deck')]).toEqual([['warning'], []]);
  });

  it('lapse too where they are about no one unit, when any text changes', () => {
    const whole = defineCheck({ ...once0, find: (): Evidence[] => [{ certainty: 'certain' }] });
    const [finding] = runChecks(untranslated, { checks: [whole] });
    const { source, target } = digestAt(finding!, untranslated);
    const waived: Waiver = {
      finding: finding!.id,
      file: finding!.file,
      check: 'once',
      sourceDigest: source,
      targetDigest: target,
      by: 'Siti',
      why: 'x',
      when: '2026-11-21T08:00:00Z',
    };
    const standing = (translated: typeof untranslated): readonly boolean[] =>
      runChecks(translated, { checks: [whole], waivers: [waived] }).map((each) => each.waived === undefined);
    expect(standing(untranslated)).toEqual([false]);
    expect(standing({ ...untranslated, units: untranslated.units.slice(1) })).toEqual([true]);
  });

  it('are run: a newsroom', () => {
    const other = { ...untranslated, release: 'other' };
    const found = runNewsroomChecks(
      [
        [untranslated, {}],
        [other, {}],
      ],
      [once, everywhere],
    );
    expect(found.map(({ check, file, unit: id }) => [check, file, id])).toEqual([
      ['everywhere', 'release', 'u1'],
      ['everywhere', 'other', 'u1'],
    ]);
  });
});

describe('hostile text', () => {
  const locales = ['zh-Hans', 'ms', 'ar', 'th', 'x-none', 'en'];
  const strange = oneof(
    string({ unit: 'binary', maxLength: 60 }),
    string({
      unit: constantFrom('\ud800', '\udc00', '{', '}', '#', ' ', '\u00a0', '1', '.', ',', 'a', '٣', '亿', '\t'),
      maxLength: 60,
    }),
  );

  it('throws no check, whatever the text', () => {
    assert(
      property(strange, option(strange, { nil: undefined }), constantFrom(...locales), (source, target, locale) => {
        const pair = translation(locale, [unit('u1', [segment('s1', source, target)])]);
        const found = runChecks(pair, { untranslated: true });
        expect(runChecks(pair, { untranslated: true })).toEqual(found);
        expect(found.map((finding) => textAt(source, finding.source))).toEqual(found.map((f) => f.source?.text));
        expect(found.map((finding) => textAt(target, finding.target))).toEqual(found.map((f) => f.target?.text));
      }),
    );
  });

  it.each([
    ['brackets', '(['],
    ['braces', '{'],
    ['closed braces', '{a}'],
    ['spaces', ' '],
    ['no-break spaces', 'a\u00a0b\u00a0'],
    ['letters', 'a'],
    ['words', 'Ab c.d-e@f/'],
    ['digits', '1'],
    ['figures', '1.2, '],
    ['lone surrogates', '\ud800'],
    ['Han numerals', '万亿'],
  ])('gets through much of %s', { timeout: 60_000 }, (_name, piece) => {
    const texts = (length: number): string => piece.repeat(length / piece.length);
    for (const [source, target] of [
      ['Hello', texts(200_000)],
      [texts(50_000), texts(50_000)],
      [texts(50_000), 'Hello'],
    ] as const) {
      const pair = translation('zh-Hans', [unit('u1', [segment('s1', source, target)])]);
      expect(() => runChecks(pair)).not.toThrow();
    }
  });

  it('takes a data reference for what it is, whatever its name', () => {
    const code = { kind: 'ph' as const, id: '1', dataRef: 'constructor' };
    const pair = translation('ms', [unit('u1', [{ ...segment('s1'), source: [code], target: [code] }])]);
    expect(runChecks(pair)).toEqual([]);
  });

  it('gets through a unit of many segments and codes', () => {
    const codes = Array.from({ length: 200_000 }, (_, n) => ({ kind: 'ec' as const, startRef: `${n}` }));
    const segments = Array.from({ length: 20_000 }, (_, n) => segment(`s${n}`, 'Hello.', n % 2 ? '' : undefined));
    const crowd = translation('ar', [
      unit('u1', segments),
      unit('u2', [{ ...segment('s1', 'Hi', 'Hai'), target: codes }]),
    ]);
    expect(runChecks(crowd).length).toBe(220_000);
  });
});

it('checks have ids of their own', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

function severities(policy: Policy): readonly string[] {
  return runChecks(untranslated, { policy }).map(({ check, severity }) => `${check} ${severity}`);
}

function textAt(text: string | undefined, span: TextSpan | undefined): string | undefined {
  return span === undefined ? undefined : text?.slice(span.start, span.end);
}
