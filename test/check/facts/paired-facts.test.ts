import { describe, expect, it } from 'vitest';
import { pairedFacts, type PairedFact } from '../../../src/check/facts/paired-facts.ts';
import { subjectOf } from '../../../src/check/running/subject-of.ts';
import { segment, translation, unit } from '../make.ts';

type Pair = readonly [source: string, target?: string];

/** What a unit of some sentences states: the words of the source, those of the target, and how they are paired. */
function paired(locale: string, ...pairs: readonly Pair[]): readonly string[] {
  const segments = pairs.map(([source, target], at) => segment(`s${at + 1}`, source, target));
  const release = subjectOf(translation(locale, [unit('u1', segments)]), { file: 'release' });
  return pairedFacts(release!.units[0]!).map((fact) => shown(fact, pairs));
}

function shown({ source, target, how, fault }: PairedFact, pairs: readonly Pair[]): string {
  const there = source === undefined ? '–' : pairs[source.segment]![0].slice(source.start, source.end);
  const here = target.map(({ segment: at, start, end }) => pairs[at]![1]!.slice(start, end)).join(' + ');
  return `${there} | ${here} | ${how}${fault === undefined ? '' : ` ${fault.check} ${fault.fault.problem}`}`;
}

describe('values of a source and what a translation has for them', () => {
  it.each<[string, string, readonly Pair[], readonly string[]]>([
    [
      'the same',
      'ms',
      [['In 2010, 53 children came.', 'Pada 2010, 53 kanak-kanak datang.']],
      ['2010 | 2010 | same', '53 | 53 | same'],
    ],
    [
      'the same in other words',
      'de',
      [['On 6 November 2010', 'Am 6. November 2010']],
      ['6 November 2010 | 6. November 2010 | same'],
    ],
    ['in another unit', 'fr', [['It is 10 miles long.', 'Il fait 16 km.']], ['10 | 16 | converted']],
    ['another', 'ms', [['53 children came.', '35 kanak-kanak datang.']], ['53 | 35 | otherwise numbers changed']],
    ['none', 'ms', [['53 children came.', 'Kanak-kanak datang.']], ['53 |  | otherwise numbers missing']],
    ['one more', 'ms', [['Children came.', '53 kanak-kanak datang.']], ['– | 53 | otherwise numbers added']],
    [
      'the same and one more',
      'ms',
      [['12 came.', '12 daripada 53 datang.']],
      ['12 | 12 | same', '– | 53 | otherwise numbers added'],
    ],
    [
      'in another sentence',
      'ms',
      [
        ['53 came.', 'Datang.'],
        ['All left.', 'Semua 53 pergi.'],
      ],
      ['53 | 53 | same'],
    ],
    ['not yet translated', 'ms', [['53 came.'], ['12 left.', '12 pergi.']], ['53 |  | untranslated', '12 | 12 | same']],
    ['nothing translated', 'ms', [['53 came in 2010.']], ['53 |  | untranslated', '2010 |  | untranslated']],
    ['words that are no evidence', 'ms', [['One of them came first.', 'Ada yang datang.']], []],
    [
      'a range, by its whole',
      'ms',
      [['From 10 to 12 came.', '10 hingga 12 datang.']],
      ['10 to 12 | 10 hingga 12 | same'],
    ],
    ['nothing', 'ms', [['Children came.', 'Kanak-kanak datang.']], []],
  ])('%s', (_what, locale, pairs, expected) => {
    expect(paired(locale, ...pairs)).toEqual(expected);
  });

  it('says where a value stands that changed its place with another', () => {
    expect(paired('ms', ['5 boys and 12 girls', '12 lelaki dan 5 perempuan'])[0]).toBe(
      '5 | 12 | otherwise numbers swapped',
    );
  });
});
