import { array, assert, constantFrom, oneof, property, string } from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { characterChecks } from '../../src/check/characters/character-checks.ts';
import { translationOf } from '../../src/check/contract/example.ts';
import { formChecks } from '../../src/check/form/form-checks.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import { segment, translation, unit } from './make.ts';

/** The families that look at how the text is set and what characters it is made of. */
const checks = [...formChecks, ...characterChecks];
const locales = [
  'en',
  'fr',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'ar',
  'ru',
  'hi',
  'my',
  'th',
  'he',
  'es',
  'hy',
  'el',
  'x-odd',
  'qaa',
];

function findings(locale: string, source: string, target: string): ReturnType<typeof runChecks> {
  return runChecks(translation(locale, [unit('u1', [segment('s1', source, target)])]), { checks });
}

const odd = constantFrom(
  ...'()[]（】「」『“”„«»"\'’.。,，،!?؟:：;·…¿¡ \u00a0\u202f\u200b\u200c\u200d\u00ad\ufeff\u0301\u202e\u2066\u2069\u202c',
  ...[
    '\ud800',
    '\udc00',
    '\u0000',
    '\ufffd',
    'Ã©',
    'Рђ',
    '锟斤拷',
    '縺薙',
    'ေက',
    'က်',
    '診',
    '诊',
    'аa',
    'ό,τι',
    'C++',
    '-5',
  ],
  ...[
    'the the ',
    'l?o',
    'http://a.b/?c=1',
    ':)',
    'a) ',
    'کا ',
    'ע"ע',
    'iPhone',
    '\u{e0041}',
    '👩\u200d👧',
    '\u1112\u1161\u11ab',
  ],
);
const text = oneof(
  array(oneof(odd, string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 }).map((parts) => parts.join('')),
  string({ unit: 'binary' }),
);

describe('laws', () => {
  it('no text makes a check throw, and every span is of the target', () => {
    assert(
      property(constantFrom(...locales), text, text, (locale, source, target) => {
        for (const { target: span } of findings(locale, source, target)) {
          expect(span === undefined || target.slice(span.start, span.end) === span.text).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the same pair has the same findings', () => {
    assert(
      property(constantFrom(...locales), text, text, (locale, source, target) => {
        expect(findings(locale, source, target)).toEqual(findings(locale, source, target));
      }),
      { numRuns: 50 },
    );
  });

  it('what a check puts in place is right by the same check', () => {
    for (const check of checks) {
      for (const example of check.examples) {
        const found = runChecks(translationOf(example), { checks: [check] });
        const [first, ...more] = example.segments;
        const [{ target, fix } = {}] = found.filter((finding) => finding.fix !== undefined);
        if (typeof first?.target !== 'string' || target === undefined || fix === undefined || more.length > 0) continue;
        const fixed = first.target.slice(0, target.start) + fix + first.target.slice(target.end);
        const after = runChecks(translationOf({ ...example, segments: [{ ...first, target: fixed }] }), {
          checks: [check],
        });
        expect([check.id, fixed, after.length]).toEqual([check.id, fixed, found.length - 1]);
      }
    }
  });
});

describe('a line without end', () => {
  const long = 60_000;
  it.each(
    [
      '(',
      '](',
      '"',
      '“«„',
      '「',
      'a\u0301',
      '\u0301',
      '\u202e',
      '\u2066',
      '\u2069\u202c',
      '\ud800',
      ' ',
      '.',
      '،',
      '?',
      'the the ',
      'a',
    ]
      .concat([
        'аa',
        '诊',
        'Ã©',
        'Рђ',
        '縺薙',
        'ع C++ ',
        'ع "1 ',
        'ေ က',
        '\u{e0041}',
        'l?o',
        "'a' ",
        '« a : ',
        ':( ',
        'a) ',
        '1',
        'la casa ',
      ])
      .map((part) => [part]),
  )('of %j', (part) => {
    const line = part.repeat(long / part.length);
    for (const locale of ['fr', 'zh-Hans', 'ar', 'my', 'ru']) {
      expect(findings(locale, 'Hello.', line).length).toBeLessThan(200);
    }
  });
});
