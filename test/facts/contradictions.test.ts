import { describe, expect, it } from 'vitest';
import { alignUnit } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

/** What contradicts, of a source and a target in other words than figures. */
function told(from: string, to: string, source: string, target: string): readonly string[] {
  const texts = { source, target };
  const segment = { source: recognize(source, from), target: recognize(target, to), texts };
  return alignUnit([segment], { source: from, target: to })
    .disagreements.filter(({ certainty }) => certainty >= 0.5)
    .map((each) => [each.reason, [each.source?.text, each.target?.text].join('→')].join(' '));
}

type Case = readonly [from: string, to: string, source: string, target: string, ...told: string[]];

const kinds: Readonly<Record<string, readonly Case[]>> = {
  'weeks and the days that one word says of them': [
    ['en', 'he', 'It took six weeks.', 'זה לקח שבועיים.', 'changed six→שבועיים'],
    ['he', 'en', 'זה לקח שבועיים.', 'It took six weeks.', 'changed שבועיים→six'],
    ['en', 'he', 'It took two weeks.', 'זה לקח שבועיים.'],
    ['en', 'he', 'It took three weeks.', 'זה לקח יומיים.'],
    ['en', 'he', 'It took six months.', 'זה לקח שבועיים.'],
  ],
  'spans of one unit, and of one count': [
    ['en', 'de', 'Half an hour passed.', 'Anderthalb Stunden vergingen.', 'changed Half an hour→Anderthalb Stunden'],
    ['en', 'de', 'Half an hour passed.', 'Eine Stunde verging.', 'changed Half an hour→Eine'],
    ['en', 'de', 'A girl of three years sang.', 'Ein Mädchen von drei Monaten sang.', 'unit three→drei'],
    ['en', 'de', 'An hour passed.', 'Eine halbe Stunde verging.'],
  ],
  'points and per cent, in words': [
    ['en', 'ro', 'The index fell by nine percentage points.', 'Indicele a scăzut cu nouă la sută.', 'points nine→nouă'],
    ['en', 'ro', 'The index fell by nine per cent.', 'Indicele a scăzut cu nouă la sută.'],
  ],
  'magnitudes of one order, one of which may stand for many': [
    ['en', 'ar', 'Two million people left.', 'غادر مليون شخص.', 'changed Two million→مليون'],
    ['en', 'ar', 'Two million people left.', 'غادر مليونا شخص.'],
    ['en', 'ar', 'Half a million people left.', 'غادر مليون ونصف شخص.', 'changed Half a million→مليون ونصف'],
    ['en', 'ms', 'Half a million people left.', 'Sejuta orang pergi.', 'changed Half a million→Sejuta'],
  ],
  'the same count of another thousand, but for one in another unit': [
    ['en', 'ru', 'Five thousand people left.', 'Ушли пять миллионов человек.', 'changed Five thousand→пять миллионов'],
    ['en', 'ru', 'It makes 5,000 terajoules.', 'Она даёт пять миллионов гигаджоулей.'],
    [
      'en',
      'fr',
      'It makes 5,000 terajoules.',
      'Elle produit cinq millions de térajoules.',
      'changed 5,000→cinq millions',
    ],
    ['en', 'pl', 'It holds 5,000 megalitres.', 'Mieści pięć milionów metrów sześciennych.'],
    ['en', 'es', 'It emits 3,000 kilotonnes.', 'Emite 3 millones de toneladas.'],
  ],
  'half of something and another share': [
    ['en', 'fr', 'Half of the teachers left.', 'Un tiers des enseignants partit.', 'changed Half→Un tiers'],
    ['en', 'fr', 'Half of the teachers left.', 'La moitié des enseignants partit.'],
  ],
  'a share and the rank of another one': [
    ['en', 'he', 'A quarter of the teachers left.', 'חמישית מהמורים עזבו.', 'changed A quarter→חמישית'],
    ['en', 'he', 'A third of the teachers left.', 'חמישית מהמורים עזבו.', 'changed A third→חמישית'],
    ['en', 'he', 'A fifth of the teachers left.', 'חמישית מהמורים עזבו.'],
    ['en', 'de', 'A quarter of the teachers left.', 'Der elfte Lehrer ging.'],
    ['en', 'de', 'A quarter of the teachers left.', 'Der 5. Lehrer ging.', 'added →5'],
    ['en', 'de', 'A quarter of the teachers left.', 'Der zweite Lehrer ging.'],
  ],
  'decades of people': [
    ['en', 'es', 'Women in their forties came.', 'Vinieron mujeres de treinta y tantos.', 'changed forties→treinta'],
    ['en', 'es', 'Women in their forties came.', 'Vinieron mujeres de cuarenta y tantos.'],
    ['en', 'de', 'Women in their forties came.', 'Es kamen fünfunddreißig Frauen.'],
    ['en', 'de', 'Women in their forties came.', 'Es kamen 30 Frauen.', 'added →30'],
  ],
  'what counts by the dozen': [
    ['en', 'de', 'A dozen houses burned.', 'Zwanzig Häuser brannten.', 'changed A dozen→Zwanzig'],
    ['en', 'de', 'A dozen houses burned.', 'Neunzehn Häuser brannten.'],
    ['en', 'de', 'A dozen houses burned.', 'Zwei Dutzend Häuser brannten.', 'changed A dozen→Zwei Dutzend'],
    ['en', 'de', 'Half a dozen houses burned.', 'Zwölf Häuser brannten.', 'changed Half a dozen→Zwölf'],
    ['en', 'de', 'Half a dozen houses burned.', 'Neun Häuser brannten.'],
    ['en', 'de', 'Several dozen houses burned.', 'Zwanzig Häuser brannten.'],
  ],
  'ranks of which one may be another word': [
    ['en', 'pl', 'The third man left.', 'Drugi mężczyzna odszedł.', 'changed third→Drugi'],
    ['en', 'pl', 'The first man left.', 'Drugi mężczyzna odszedł.'],
    ['en', 'de', 'World War II ended.', 'Der Erste Weltkrieg endete.', 'changed II→Erste'],
    ['en', 'de', 'World War II ended.', 'Der Zweite Weltkrieg endete.'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_kind, cases) => {
  it.each(cases)('%s>%s: %s | %s', (from, to, source, target, ...expected) => {
    expect(told(from, to, source, target)).toEqual(expected);
  });
});
