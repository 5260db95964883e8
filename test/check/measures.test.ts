import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/checks.ts';
import { deviationOf } from '../../src/check/completeness/lengths.ts';
import { countLetters } from '../../src/check/completeness/letters.ts';
import { countSentences } from '../../src/check/completeness/count-sentences.ts';
import { sourceRuns, wordFinder } from '../../src/check/completeness/source-runs.ts';
import { runChecks, type CheckOptions } from '../../src/check/run-checks.ts';
import { shortDigest } from '../../src/check/running/digest.ts';
import { idInAnyLocale } from '../../src/check/running/finding-id.ts';
import { locator } from '../../src/check/running/locate.ts';
import { subjectOf } from '../../src/check/running/subject-of.ts';
import { lowered, severityIn } from '../../src/check/running/severity.ts';
import { contentCodesAt } from '../../src/check/syntax/content-codes.ts';
import { letterSum, lettersOf, likeness, wordCount } from '../../src/check/words/same-text.ts';
import { sentenceTerminators } from '../../src/locale/orthography/sentence-terminators.ts';
import type { Content } from '../../src/model/content.ts';
import type { Match, Segment, SizeRestriction, State, Unit } from '../../src/model/unit.ts';
import { segment, translation, unit } from './make.ts';

describe('letters', () => {
  it.each([
    ['Satu dua', 'Latn', 7, 0],
    ['诊所 WHO', 'Hans', 2, 3],
    ['诊所（WHO）今天', 'Hans', 4, 0],
    ['诊所 UN (WHO) 今天', 'Hans', 4, 2],
    ['诊所 WHO) 今天', 'Hans', 4, 3],
    ['𠮷𠮷', 'Hans', 2, 0],
    ['हिन्दी', 'Deva', 6, 0],
    ['1, 2!', 'Latn', 0, 0],
    ['кот cat', 'Cyrl', 3, 3],
  ])('of %s in %s are %i of its own and %i of others', (text, script, own, other) => {
    expect(countLetters(text, script)).toEqual({ own, other });
    expect(countLetters(text, script)).toEqual({ own, other });
  });
});

describe('a length', () => {
  it('is compared letter by letter, down to the last one', () => {
    const logOf = (target: string): number => {
      const release = subjectOf(translation('ms', [unit('u1', [segment('s1', 'The doors open', target)])]), {
        file: 'f',
      })!;
      return deviationOf(release.units[0]!.pairs, release)!.log;
    };
    expect(logOf('ab') - logOf('a')).toBeCloseTo(Math.log(2));
    expect(logOf('abcd') - logOf('ab')).toBeCloseTo(Math.log(2));
    expect(logOf('12')).toBe(logOf('a'));
  });
});

describe('sentences', () => {
  const count = (text: string, locale = 'en'): readonly number[] => {
    const { least, most } = countSentences(text, sentenceTerminators(locale)!);
    return [least, most];
  };

  it.each([
    ['One day.', 1, 1],
    ['The door opened. It closed.', 2, 2],
    ['The door opened. it closed.', 1, 2],
    ['Go to the U.S. Agency now.', 1, 2],
    ['Ask Dr. Smith about it.', 1, 2],
    ['He read “The door.” Then he left.', 2, 2],
    ['He asked “Why?” and left.', 1, 2],
    ['It costs 3.50 or 4.20 now.', 1, 1],
    ['See un.org for more.', 1, 1],
    ['The door opened! (It closed.)', 2, 2],
    ['Really?! Yes.', 1, 2],
    ['The door opened; it closed.', 1, 2],
    ['The door opened. 12 came.', 1, 2],
    ['The door opened. …', 1, 1],
  ])('%s: %i to %i', (text, least, most) => expect(count(text)).toEqual([least, most]));

  it('need no space where the script has none', () => {
    expect(count('门开了。门关了。', 'zh-Hans')).toEqual([2, 2]);
    expect(count('他说：“门开了。”她走了。', 'zh-Hans')[0]).toBe(1);
  });

  it('are told as lost only with the length', () => {
    const source =
      'The clinic in the old town opens its doors today. Everybody who lives nearby may see a doctor there free of charge.';
    const lost = (target: string): readonly string[] =>
      runChecks(translation('ms', [unit('u1', [segment('s1', source, target)])]), {
        checks: checks.filter(({ id }) => id === 'sentence-count'),
      }).map(({ severity, evidence }) => `${evidence['problem'] as string} ${severity}`);
    expect(lost('Klinik di bandar lama dibuka hari ini.')).toEqual(['lost warning']);
    expect(
      lost(
        'Klinik di bandar lama itu dibuka hari ini dan semua penduduk di kawasan itu boleh berjumpa doktor secara percuma.',
      ),
    ).toEqual([]);
    expect(lost('')).toEqual([]);
  });
});

describe('words', () => {
  it('are counted as the script parts them', () => {
    expect([
      wordCount('the old town, 12', 'en'),
      wordCount('老城诊所', 'zh-Hans'),
      wordCount('老城诊所今', 'zh-Hans'),
    ]).toEqual([3, 2, 3]);
  });

  it('have the same letters whatever their case, marks and figures', () => {
    expect(lettersOf('The {n} Doors, 12!')).toBe('thendoors');
    expect(letterSum('The Doors, 12!')).toBe(letterSum('the doors'));
    expect(letterSum('the doors')).not.toBe(letterSum('the doosr'));
    expect(letterSum('12!')).toBe(0);
  });

  it('are alike by the rows of letters that they share', () => {
    expect(likeness('The door opens', 'the door opens!')).toBe(1);
    expect(likeness('The door', 'Ein Haus')).toBe(0);
    expect(likeness('abcde', 'abcdf')).toBe(0.5);
    expect(likeness('ab', 'ab')).toBe(1);
  });
});

describe('words of the source in the target', () => {
  const runs = (source: string, target: string, locale: string, from = 'en') =>
    sourceRuns(source, target, wordFinder(from, locale)!).map(({ start, words, plain, small }) => [
      start,
      words,
      plain,
      small,
    ]);

  it('are runs in the order of the source', () => {
    const source = 'The clinic opens today, and everybody may see a doctor.';
    expect(runs(source, '诊所 and everybody may see 今天', 'zh-Hans')).toEqual([[3, 4, 1, 2]]);
    expect(runs(source, '诊所 and everybody 今天 may see', 'zh-Hans')).toEqual([
      [3, 2, 1, 1],
      [20, 2, 0, 1],
    ]);
    expect(runs(source, '诊所 see everybody and 今天', 'zh-Hans')).toEqual([]);
    expect(runs(source, '诊所 The Clinic', 'zh-Hans')).toEqual([[3, 2, 0, 0]]);
    expect(runs(source, '诊所', 'zh-Hans')).toEqual([]);
  });

  it('are stretches of letters where the source does not part words', () => {
    expect(runs('诊所今天开门，附近的居民', 'Open 附近的居民.', 'en', 'zh-Hans')).toEqual([[5, 5, 5, 0]]);
    expect(runs('诊所今天开门', 'Open 诊.', 'en', 'zh-Hans')).toEqual([]);
    expect(runs('诊所今天开门', 'Open 诊所.', 'en', 'zh-Hans')).toEqual([[5, 2, 2, 0]]);
    expect(runs('诊所今天开门', 'Open 诊所今天.', 'en', 'zh-Hans')).toEqual([[5, 4, 4, 0]]);
  });

  it('can’t be told within one language', () => {
    expect([wordFinder('en', 'en-GB'), wordFinder('zh-Hans', 'ja')]).toEqual([undefined, undefined]);
  });
});

function only(
  id: string,
  locale: string,
  units: readonly Unit[],
  options: CheckOptions = {},
): readonly (readonly unknown[])[] {
  const found = runChecks(translation(locale, units), {
    ...options,
    checks: checks.filter((check) => check.id === id),
  });
  return found.map(({ severity, evidence }) => [evidence['problem'], severity]);
}

describe('a match that was left as it came', () => {
  const told = (matches: readonly Match[], state: State = 'translated', target = 'Klinik dibuka hari ini.') =>
    only('unedited-match', 'ms', [
      unit('u1', [{ ...segment('s1', 'The clinic opens today.', target, state), matches }]),
    ]);
  const match = (more: Partial<Match> = {}): Match => ({
    origin: 'memory',
    similarity: 80,
    target: 'Klinik  dibuka hari ini.',
    ...more,
  });

  it('counts for what it was worth', () => {
    expect(told([match()])).toEqual([['fuzzy', 'warning']]);
    expect(told([match()], 'reviewed')).toEqual([['fuzzy', 'info']]);
    expect(told([match({ source: 'The clinic opens, today' })])).toEqual([['fuzzy', 'info']]);
    expect(told([match({ similarity: 100 })])).toEqual([]);
    expect(told([match({ similarity: 99.9 })])).toEqual([['fuzzy', 'warning']]);
    expect(told([match({ origin: 'machine' })])).toEqual([['machine', 'info']]);
  });

  it('is the best of those that the target is', () => {
    expect(told([match(), match({ similarity: 100 })])).toEqual([]);
    expect(told([match({ target: 'Lain.' })])).toEqual([]);
    const { similarity: _, target: __, ...unrated } = match();
    expect(told([unrated])).toEqual([['fuzzy-unrated', 'info']]);
    expect(told([unrated, match({ target: 'Lain.' })])).toEqual([]);
    expect(told([{ ...unrated, target: 'Klinik dibuka hari ini.', source: 'The clinic opens today.' }])).toEqual([]);
    expect(
      told([
        { origin: 'machine', target: 'Klinik dibuka hari ini.' },
        { ...unrated, target: 'Klinik dibuka hari ini.' },
      ]),
    ).toEqual([['fuzzy-unrated', 'info']]);
  });
});

describe('a limit of length', () => {
  const told = (target: string, size: SizeRestriction, ...more: readonly Segment[]) =>
    runChecks(translation('zh-Hans', [{ ...unit('u1', [segment('s1', 'x', target), ...more]), size }]), {
      checks: checks.filter(({ id }) => id === 'length-limit'),
    }).map(({ evidence, target: span }) => [evidence['problem'], evidence['size'], span?.start]);

  it('is kept to the last character, counted as the file asks', () => {
    expect(told('aé诊𠮷', { maximum: 4, unit: 'codepoints' })).toEqual([]);
    expect(told('aé诊𠮷', { maximum: 3, unit: 'codepoints' })).toEqual([['long', 4, 3]]);
    expect(told('aé诊𠮷', { maximum: 5, unit: 'utf-16' })).toEqual([]);
    expect(told('aé诊𠮷', { maximum: 4, unit: 'utf-16' })).toEqual([['long', 5, 3]]);
    expect(told('aé诊𠮷', { maximum: 10, unit: 'utf-8' })).toEqual([]);
    expect(told('aé诊𠮷', { maximum: 5, unit: 'utf-8' })).toEqual([['long', 10, 2]]);
    expect(told('\u007f\u0080\u07ff\u0800\uffff', { maximum: 11, unit: 'utf-8' })).toEqual([]);
    expect(told('\u007f\u0080\u07ff\u0800\uffff', { maximum: 10, unit: 'utf-8' })).toEqual([['long', 11, 4]]);
  });

  it('has a least length too, for what is translated', () => {
    expect(told('ab', { minimum: 2, maximum: 9, unit: 'codepoints' })).toEqual([]);
    expect(told('ab', { minimum: 3, maximum: 9, unit: 'codepoints' })).toEqual([['short', 2, undefined]]);
    expect(told(' ', { minimum: 3, maximum: 9, unit: 'codepoints' })).toEqual([]);
  });

  it('is of the unit, which is pointed to as a whole where it has several segments', () => {
    expect(told('ab', { maximum: 3, unit: 'codepoints' }, segment('s2', 'y', 'cd'))).toEqual([['long', 4, undefined]]);
  });
});

describe('a target that is its source', () => {
  const told = (locale: string, text: string, target = text, role?: Unit['role']) =>
    only('same-as-source', locale, [{ ...unit('u1', [segment('s1', text, target)]), ...(role && { role }) }]).map(
      ([, severity]) => severity,
    );

  it('is a name of up to four words, or words that were not translated', () => {
    expect(told('fr', 'Sample Newsroom of Lindholm')).toEqual([]);
    expect(told('fr', 'Northern Harbour Relief Agency')).toEqual([]);
    expect(told('fr', 'Northern Harbour Relief Agency Trust')).toEqual(['warning']);
    expect(told('fr', 'opens')).toEqual(['info']);
    expect(told('fr', 'opens today')).toEqual(['warning']);
    expect(told('fr', 'opens today', 'Opens, today!!!!!!')).toEqual([]);
    expect(told('fr', 'opens today', 'opens, today!')).toEqual(['warning']);
  });

  it('in another script is none but for symbols and who is to be written to', () => {
    expect(told('zh-Hans', 'Astrid Holm')).toEqual(['warning']);
    expect(told('zh-Hans', 'Astrid Holm', 'Astrid Holm', 'contact')).toEqual(['info']);
    expect(told('zh-Hans', 'Tel: +46 8 555 0123')).toEqual([]);
    expect(told('zh-Hans', 'room 12')).toEqual(['warning']);
  });
});

describe('a code between two characters', () => {
  const text = (value: string) => ({ kind: 'text' as const, text: value });
  const at = (...content: Content): readonly number[] => [...contentCodesAt(content)];

  it('stands for something where it is alone, half or empty', () => {
    expect(at(text('ab'), { kind: 'ph', id: '1' }, text('c'))).toEqual([2]);
    const [start, end] = [
      { kind: 'sc' as const, id: '1' },
      { kind: 'ec' as const, startRef: '1' },
    ];
    expect(at(text('a'), start, text('b'), end)).toEqual([]);
    expect(at(text('a'), start, end, text('b'))).toEqual([1]);
    expect([at(text('a'), start, text('b')), at(text('a'), end)]).toEqual([[1], [1]]);
    expect(at(start, text('a'), end, text('b'), end)).toEqual([2]);
  });
});

describe('what a finding is known by', () => {
  it('has the lengths that waivers on disk have', () => {
    const [found] = runChecks(translation('ms', [unit('u1', [segment('s1', 'One.')])]));
    expect(found?.id).toHaveLength(8);
    expect(idInAnyLocale(found!)).toHaveLength(8);
    expect(idInAnyLocale(found!)).not.toBe(found?.id);
    expect(idInAnyLocale({ ...found!, id: `${found!.id}-2` })).toBe(`${idInAnyLocale(found!)}-2`);
    expect(shortDigest('a', 16)).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
  });

  it('is the same for `ms` and `ms-MY`, and for evidence in any order', () => {
    const id = (locale: string): unknown =>
      runChecks(translation(locale, [unit('u1', [segment('s1', 'One.')])]))[0]?.id;
    expect(id('ms-MY')).toBe(id('ms'));
    expect(id('id')).not.toBe(id('ms'));
    const [found] = runChecks(translation('ms', [unit('u1', [segment('s1', 'One.')])]));
    const turned = Object.fromEntries(Object.entries(found!.evidence).toReversed());
    expect(idInAnyLocale({ ...found!, evidence: { certainty: 'certain', ...turned } })).toBe(idInAnyLocale(found!));
  });
});

describe('a severity', () => {
  it('is lowered by doubt, never raised', () => {
    const certainties = ['certain', 'likely', 'possible', 'doubtful'] as const;
    expect(certainties.map((certainty) => lowered('error', certainty, false))).toEqual([
      'error',
      'warning',
      'info',
      'info',
    ]);
    expect(certainties.map((certainty) => lowered('error', certainty, true))).toEqual([
      'error',
      'warning',
      'warning',
      'info',
    ]);
    expect(certainties.map((certainty) => lowered('info', certainty, true))).toEqual(['info', 'info', 'info', 'info']);
    expect(lowered('warning', 'certain', false)).toBe('warning');
  });

  it('of a locale is that of its own tag before one that means the same', () => {
    const [check] = checks;
    const place = { locale: 'zh-Hans', release: 'r' };
    const of = (localeChecks: object) =>
      severityIn(place, check!, { localeChecks: localeChecks as never, checks: { [check!.id]: 'off' } });
    expect(of({ 'zh-CN': { [check!.id]: 'info' }, 'zh-Hans': { [check!.id]: 'warning' } })).toBe('warning');
    expect(of({ 'zh-CN': { [check!.id]: 'info' } })).toBe('info');
    expect(of({ fr: { [check!.id]: 'info' } })).toBe('off');
  });
});

describe('the place of a finding', () => {
  it('is the nearest that is known', () => {
    const locate = locator();
    const top = { line: 1, column: 1 };
    const placed = unit('u1', [segment('s1'), segment('s2')], { line: 7 });
    const withTarget = {
      ...placed,
      parts: placed.parts.map((part, at) => (at === 1 ? { ...part, targetAt: { line: 20, column: 3 } } : part)),
    };
    expect(locate(withTarget, 's1')).toEqual({ line: 7, column: 5 });
    expect(locate(withTarget, 's2')).toEqual({ line: 20, column: 3 });
    expect(locate(withTarget, 's9')).toEqual({ line: 7, column: 1 });
    const { at: _, ...noPlace } = placed;
    expect(locate(noPlace, undefined)).toEqual({ line: 7, column: 5 });
    expect([locate(unit('u2', []), undefined), locate(undefined, 's1')]).toEqual([top, top]);
  });
});
