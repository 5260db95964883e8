import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { hasInches, hasLooseSingle, hasSingleQuotation, quotationMarksIn, quotationsIn } from './quotations.ts';
import type { Mark } from './quotations.ts';

interface QuotationFault extends Evidence {
  readonly problem: 'unpaired' | 'number';
  readonly mark: string;
  readonly expected: number;
  readonly found: number;
}

/**
 * Quotation marks come in pairs, of whatever kind, unless the source’s do not: a quotation that goes on in the next
 * paragraph is opened again there. Fewer or more quotations than in the source are told of.
 */
export const quotationMarks: Check<'unit'> = defineCheck({
  id: 'quotation-marks',
  type: 'typographical',
  scope: 'unit',
  severity: 'warning',
  find: findUnpaired,
  describe: ({ problem, mark, expected, found }) => ({ key: problem, values: { mark, expected, found } }),
  examples: [
    right('zh-Hans', 'He said, “Come.”', '他说：“来吧。”'),
    right('zh-Hant', 'He said, “Come.”', '他說：「來吧。」'),
    right('ar', 'He said, “Come.”', 'قال: "تعال."'),
    right('de', 'He said, “Come.”', 'Er sagte: „Komm.“'),
    right('ru', 'The film “War and Peace”', 'Фильм «Война и мир»'),
    right('ms', 'A 14" screen', 'Skrin 14"'),
    right('he', 'The US', 'ארה"ב'),
    wrong('zh-Hans', 'He said, “Come.”', '他说：“来吧。', 'warning'),
    wrong('zh-Hant', 'He said, “Come.”', '他說：來吧。」', 'warning'),
    wrong('ar', 'He said, “Come.”', 'قال: "تعال.', 'warning'),
    wrong('de', 'He said, “Come.”', 'Er sagte: „Komm.', 'warning'),
    wrong('ru', 'The film “War and Peace”', 'Фильм «Война и мир', 'warning'),
    wrong('ms', 'The film “War and Peace”', 'Filem War and Peace', 'info'),
  ],
});

function* findUnpaired(subject: UnitSubject): Generator<QuotationFault> {
  for (const { segment, sourceProse: source, targetProse: target } of subject.pairs) {
    if (!isVisible(target)) continue;
    const here = quotationMarksIn(target);
    const there = quotationMarksIn(source);
    if (here.length === 0 && there.length === 0) continue;
    const base = { segment: segment.id, expected: Math.floor(there.length / 2), found: Math.floor(here.length / 2) };
    const loose = isUnpaired(here) ? looseOf(target, here) : undefined;
    if (isUnpaired(there)) continue;
    if (loose === undefined) {
      const isOtherNumber = base.expected !== base.found && ![source, target].some(hasSingleQuotation);
      if (isOtherNumber) yield { ...base, problem: 'number', mark: '', certainty: 'doubtful' };
      continue;
    }
    if (hasLooseSingle(source) || isPairedAcross(subject)) continue;
    const certainty: Certainty = hasInches(target) || hasInches(source) ? 'possible' : 'likely';
    const span = spanOf(target, loose.index, loose.index + 1);
    yield { ...base, problem: 'unpaired', mark: loose.char, certainty, target: span };
  }
}

/** What one segment opens, another of the unit closes. */
function isPairedAcross({ pairs }: UnitSubject): boolean {
  return pairs.length > 1 && !isUnpaired(pairs.flatMap(({ targetProse }) => quotationMarksIn(targetProse)));
}

/** Corner brackets have sides; of the others, whose sides differ from language to language, there must be two and two. */
function isUnpaired(marks: readonly Mark[]): boolean {
  const count = { '「': 0, '『': 0, other: 0 };
  for (const { char } of marks) {
    if (char === '「') count['「']++;
    else if (char === '」') count['「']--;
    else if (char === '『') count['『']++;
    else if (char === '』') count['『']--;
    else count.other++;
  }
  return count['「'] !== 0 || count['『'] !== 0 || count.other % 2 !== 0;
}

function looseOf(text: string, marks: readonly Mark[]): Mark | undefined {
  return quotationsIn(text).loose[0] ?? marks.at(-1);
}
