import { assert, constantFrom, array, property, string } from '../../laws.ts';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/check/run-checks.ts';
import { terms as check } from '../../../src/check/words/terms.ts';
import { wordForms } from '../../../src/memory/word-forms.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Term, TermStatus } from '../../../src/model/term.ts';
import { segment, translation, unit } from '../make.ts';

type Entry = readonly [source: string, target: string, status: TermStatus];

function found(locale: string, source: string, target: string, entries: readonly Entry[]): Finding[] {
  const terms: Term[] = entries.map(([term, text, status]) => ({ source: term, locale, target: text, status }));
  return runChecks(translation(locale, [unit('u1', [segment('s1', source, target)])]), { checks: [check], terms });
}

const problems = (findings: readonly Finding[]): string[] =>
  findings.map(({ evidence }) => String(evidence['problem']));

describe('forms of a word', () => {
  it.each([
    ['ru', 'организацией', 'организация'],
    ['ru', 'детей', 'дети'],
    ['pl', 'zdrowia', 'zdrowie'],
    ['fi', 'lapsille', 'lapsi'],
    ['hu', 'gyermekeknek', 'gyermek'],
    ['tr', 'kitabından', 'kitap'],
    ['de', 'kinderschutzbericht', 'kinderschutz'],
    ['de', 'häuser', 'haus'],
    ['ar', 'والأطفال', 'طفل'],
    ['ar', 'بالكتب', 'كتاب'],
    ['ar', 'للصحة', 'الصحة'],
    ['he', 'בישראל', 'ישראל'],
    ['ms', 'kesihatannya', 'kesihatan'],
    ['ms', 'berkerajaan', 'kerajaan'],
    ['sw', 'watoto', 'mtoto'],
    ['hi', 'बच्चों', 'बच्चा'],
    ['ta', 'குழந்தைகளுக்கு', 'குழந்தை'],
    ['en', 'countries', 'country'],
  ])('%s: %s is one of %s', (locale, text, base) => {
    const forms = wordForms(locale);
    expect(forms.isForm(forms.fold(text), forms.fold(base))).toBe(true);
  });

  it.each([
    ['ru', 'международный', 'народ'],
    ['en', 'carpet', 'car'],
    ['en', 'whose', 'who'],
    ['vi', 'trẻem', 'trẻ'],
    ['ar', 'مدرسة', 'طفل'],
    ['fi', 'koira', 'kissa'],
    ['ms', 'sekolah', 'hospital'],
    ['tr', 'ülke', 'okul'],
  ])('%s: %s is none of %s', (locale, text, base) => {
    const forms = wordForms(locale);
    expect(forms.isForm(forms.fold(text), forms.fold(base))).toBe(false);
  });
});

describe('terms', () => {
  it.each([
    ['a name', 'Jordan', 'They came to Jordan today.', 'warning'],
    ['a name within a longer one', 'Jordan', 'They came to Jordan Lake today.', 'info'],
    ['a name behind another', 'Jordan', 'They saw Michael Jordan today.', 'info'],
    ['an acronym beside a title', 'WHO', 'They saw WHO Director Asha.', 'warning'],
    ['a common word beside a name', 'clinic', 'They saw clinic Nuvis today.', 'warning'],
    ['two letters', 'UN', 'They saw the UN today.', 'info'],
  ])('that are missing are surer or less sure: %s', (_what, term, source, severity) => {
    const findings = found('ms', source, 'Mereka datang.', [[term, 'istilah', 'preferred']]);
    expect(findings.map((finding) => finding.severity)).toEqual([severity]);
  });

  it('finds terms of the source in the plural and the possessive, acronyms only in capitals', () => {
    const entries: Entry[] = [
      ['country', 'negara', 'preferred'],
      ['WHO', 'PKS', 'preferred'],
    ];
    expect(problems(found('ms', 'Many countries’ clinics', 'Klinik', entries))).toEqual(['missing']);
    expect(problems(found('ms', 'those who came', 'mereka yang datang', entries))).toEqual([]);
    expect(problems(found('ms', 'the WHO’s clinics', 'klinik', entries))).toEqual(['missing']);
  });

  it('finds none in addresses and typed placeholders', () => {
    const entries: Entry[] = [['clinic', 'klinik', 'preferred']];
    expect(
      found('ms', 'See https://example.org/clinic or {clinic}.', 'Lihat https://example.org/clinic.', entries),
    ).toEqual([]);
  });

  it('takes entries that differ in case for one term', () => {
    const entries: Entry[] = [
      ['Clinic', 'klinik', 'preferred'],
      ['clinic', 'pusat kesihatan', 'admitted'],
    ];
    expect(found('ms', 'The clinic', 'Pusat kesihatan itu', entries)).toEqual([]);
  });

  it('lets the longest of several terms count', () => {
    const entries: Entry[] = [
      ['fund', 'dana', 'preferred'],
      ['Sample Fund', 'Tabung Contoh', 'preferred'],
    ];
    expect(found('ms', 'The Sample Fund came.', 'Tabung Contoh datang.', entries)).toEqual([]);
    expect(problems(found('ms', 'The Sample Fund is a fund.', 'Tabung Contoh ialah satu tabung.', entries))).toEqual([
      'missing',
    ]);
  });

  it('finds a forbidden term that stands beside the right one, not inside it', () => {
    const entries: Entry[] = [
      ['UNICEF', '联合国儿童基金会', 'preferred'],
      ['UNICEF', '儿童基金会', 'forbidden'],
    ];
    expect(found('zh-Hans', 'UNICEF', '联合国儿童基金会', entries)).toEqual([]);
    const [finding] = found('zh-Hans', 'UNICEF', '联合国儿童基金会，即儿童基金会', entries);
    expect(finding?.target).toEqual({ text: '儿童基金会', start: 10, end: 15 });
    expect([finding?.severity, finding?.fix]).toEqual(['error', '联合国儿童基金会']);
  });

  it('does not ask for what is admitted only', () => {
    expect(found('ms', 'The clinic', 'Pusat itu', [['clinic', 'klinik', 'admitted']])).toEqual([]);
    const both: Entry[] = [
      ['clinic', 'klinik', 'preferred'],
      ['clinic', 'pusat kesihatan', 'admitted'],
    ];
    expect(found('ms', 'The clinic', 'Pusat kesihatan itu', both)).toEqual([]);
  });

  it('lets what is not to be translated take endings, and nothing else', () => {
    const entries: Entry[] = [['UNICEF', '', 'do-not-translate']];
    expect(found('fi', 'UNICEF came.', 'UNICEFin väki tuli.', entries)).toEqual([]);
    expect(found('zh-Hans', 'UNICEF came.', '来自UNICEF的人', entries)).toEqual([]);
    expect(problems(found('fi', 'UNICEF came.', 'Unicef tuli.', entries))).toEqual(['changed']);
  });

  it('looks into the sentence before and after', () => {
    const terms: Term[] = [{ source: 'clinic', locale: 'ms', target: 'klinik', status: 'preferred' }];
    const segments = [segment('s1', 'The clinic opens.', 'Dibuka.'), segment('s2', 'Come!', 'Datang ke klinik!')];
    expect(runChecks(translation('ms', [unit('u1', segments)]), { checks: [check], terms })).toEqual([]);
  });

  it('takes the terms of the nearest locale', () => {
    const terms: Term[] = [{ source: 'clinic', locale: 'zh-CN', target: '诊所', status: 'preferred' }];
    const run = (locale: string): number =>
      runChecks(translation(locale, [unit('u1', [segment('s1', 'clinic', '医院')])]), { checks: [check], terms })
        .length;
    expect([run('zh-Hans'), run('zh-SG'), run('zh-Hant')]).toEqual([1, 1, 0]);
  });

  it('finds Burmese terms in a text in Zawgyi', () => {
    const entries: Entry[] = [['school', 'ကျောင်း', 'preferred']];
    expect(found('my', 'school', 'ေက်ာင္းသို႔', entries)).toEqual([]);
  });

  it('finds terms in a source that does not part its words', () => {
    const terms: Term[] = [{ source: '诊所', locale: 'en', target: 'clinic', status: 'preferred' }];
    const pair = {
      ...translation('en', [unit('u1', [segment('s1', '这家诊所开门。', 'It opens.')])]),
      sourceLocale: 'zh',
    };
    expect(runChecks(pair, { checks: [check], terms }).map(({ source }) => source)).toEqual([
      { text: '诊所', start: 2, end: 4 },
    ]);
  });

  it('never throws, whatever the terms', () => {
    const text = string({
      unit: constantFrom('a', 'B', ' ', '诊', '所', 'ا', '\ud800', '.', 'İ', '\u0301'),
      maxLength: 8,
    });
    const locales = constantFrom('ar', 'zh-Hans', 'tr', 'de', 'my', 'sw', 'x-none');
    assert(
      property(text, text, array(text, { maxLength: 3 }), locales, (source, target, phrases, locale) => {
        const entries = phrases.flatMap((phrase): Entry[] => [
          [phrase, target.slice(0, 3), 'forbidden'],
          [phrase, phrase, 'preferred'],
          [target.slice(1, 3), phrase, 'do-not-translate'],
        ]);
        for (const { target: at } of found(locale, source, target, entries)) {
          if (at !== undefined) expect(target.slice(at.start, at.end)).toBe(at.text);
        }
      }),
    );
  });
});
