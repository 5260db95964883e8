import { alignUnit } from '../facts/align.ts';
import type { Disagreement, FactPair } from '../facts/alignment.ts';
import { recognize } from '../facts/recognize.ts';
import type { Fact, FactKind } from '../model/fact.ts';
import { defineCheck } from './define-check.ts';
import type { Certainty, Check, Evidence } from './define-check.ts';
import { right, wrong } from './example.ts';
import { isVisible } from './subject.ts';
import type { UnitSubject } from './subject.ts';

interface NumberFault extends Evidence {
  readonly problem: Disagreement['reason'];
  readonly kind: FactKind;
  /** As a person reads it: `1200000000`, `2010-11-06`. */
  readonly expected?: string;
  readonly found?: string;
  /** The words that state the value, in the source and in the target. */
  readonly expectedText?: string;
  readonly foundText?: string;
  /** The segment of the source, where the target's is another. */
  readonly sourceSegment?: string;
}

/**
 * Figures, percentages, amounts, dates, times and telephone numbers are compared by value, in any digits and spelling:
 * 1.2 billion is 12亿, 4 November is ٤ نوفمبر. Segment by segment first, then across the unit, since translators merge
 * and split sentences. A value that changed is an error; one written in words weighs less.
 */
export const numbers: Check<'unit'> = defineCheck({
  id: 'numbers',
  type: 'numbers',
  scope: 'unit',
  severity: 'error',
  find: findNumberFaults,
  describe: ({ problem, expectedText, foundText, expected, found }) => ({
    key: problem,
    values: { expected: expectedText ?? expected ?? '', found: foundText ?? found ?? '' },
  }),
  examples: [
    right('zh-Hans', 'nearly 1.2 billion children', '近12亿儿童'),
    right('ms', '1.2 billion children', '1.2 bilion kanak-kanak'),
    right('ar', 'on 6 November 2010', 'في ٦ نوفمبر ٢٠١٠'),
    right('th', 'in 2010', 'ในปี พ.ศ. 2553'),
    right('ru', '53 % of children', '53\u00a0% детей'),
    right('hi', '1,200,000 people', '12 लाख लोग'),
    right('de', '1,234.5 tonnes', '1.234,5 Tonnen'),
    wrong('zh-Hans', 'nearly 1.2 billion children', '近120亿儿童', 'error'),
    wrong('ms', '28 countries', '82 negara', 'error'),
    wrong('ar', 'on 6 November 2010', 'في ٨ نوفمبر ٢٠١٠', 'error'),
    wrong('th', 'from 190 countries', 'จาก 19 ประเทศ', 'error'),
    wrong('ru', '53 % of children', '35\u00a0% детей', 'error'),
    wrong('hi', '1,200 people', '12,000 लोग', 'error'),
    wrong('de', 'The fund has 28 members.', 'Der Fonds hat Mitglieder.', 'warning'),
  ],
});

function* findNumberFaults(subject: UnitSubject): Generator<NumberFault> {
  const locales = { source: subject.sourceLocale, target: subject.targetLocale };
  const finished = subject.pairs.map(({ target }) => isVisible(target));
  if (!finished.includes(true)) return;
  const facts = subject.pairs.map(({ source, target }): FactPair => ({
    source: recognize(source, locales.source),
    target: target === undefined ? [] : recognize(target, locales.target),
  }));
  if (facts.every(({ source, target }) => source.length === 0 && target.length === 0)) return;
  const { disagreements } = alignUnit(facts, locales);
  for (const disagreement of onePerFact(disagreements)) {
    const { reason, sourceSegment } = disagreement;
    // What is absent together with its whole sentence is another check's concern.
    if (reason === 'missing' && sourceSegment !== undefined && finished[sourceSegment] === false) continue;
    yield faultOf(disagreement, subject);
  }
}

/** A date is compared by its parts; whatever of it went wrong, it is one fault. */
function onePerFact(disagreements: readonly Disagreement[]): readonly Disagreement[] {
  const kept = new Map<Fact | undefined, Disagreement>();
  for (const disagreement of disagreements) {
    const fact = disagreement.source ?? disagreement.target;
    const other = kept.get(fact);
    if (other === undefined || other.certainty < disagreement.certainty) kept.set(fact, disagreement);
  }
  return [...kept.values()];
}

function faultOf(disagreement: Disagreement, { pairs }: UnitSubject): NumberFault {
  const { reason, source, target, sourceSegment, targetSegment, expected, found, certainty, fix } = disagreement;
  const idOf = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : pairs[index]?.segment.id;
  const segment = idOf(targetSegment) ?? idOf(sourceSegment);
  const isElsewhere = targetSegment !== undefined && sourceSegment !== undefined && sourceSegment !== targetSegment;
  const elsewhere = isElsewhere ? idOf(sourceSegment) : undefined;
  return {
    problem: reason,
    kind: (source ?? target)?.kind ?? 'cardinal',
    certainty: levelOf(certainty),
    ...(segment === undefined ? {} : { segment }),
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    ...(source === undefined ? {} : { expectedText: source.text }),
    ...(target === undefined ? {} : { foundText: target.text }),
    ...(source === undefined || isElsewhere ? {} : { source: spanOfFact(source) }),
    ...(elsewhere === undefined ? {} : { sourceSegment: elsewhere }),
    ...(target === undefined ? {} : { target: spanOfFact(target) }),
    ...(fix === undefined ? {} : { fix }),
  };
}

function spanOfFact({ text, start, end }: Fact): { text: string; start: number; end: number } {
  return { text, start, end };
}

/** The measures are those of `Disagreement.certainty`. */
function levelOf(certainty: number): Certainty {
  if (certainty >= 0.8) return 'certain';
  if (certainty >= 0.5) return 'likely';
  return certainty >= 0.25 ? 'possible' : 'doubtful';
}
