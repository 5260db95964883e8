import { quotationStyleOf } from '../../locale/orthography/quotation-styles.ts';
import type { QuotationStyle } from '../../locale/orthography/quotation-styles.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { hasInches, quotationsIn } from './quotations.ts';
import type { Quotation } from './quotations.ts';

interface StyleFault extends Evidence {
  readonly problem: 'ascii' | 'foreign';
  readonly expected: string;
  readonly found: string;
}

/**
 * Quotations in the marks of the locale, as CLDR and its style guides have them. Professionals type ASCII marks in every
 * language, so it only tells, unless the newsroom makes it a warning.
 */
export const quotationStyle: Check<'unit'> = defineCheck({
  id: 'quotation-style',
  type: 'locale-violation',
  scope: 'unit',
  severity: 'info',
  find: findStyles,
  describe: ({ problem, expected, found }) => ({ key: problem, values: { expected, found } }),
  examples: [
    right('zh-Hans', 'He said, "Come."', '他说：“来吧。”'),
    right('zh-Hant', 'He said, "Come."', '他說：「來吧。」'),
    right('ar', 'He said, "Come."', 'قال: «تعال.»'),
    right('de', 'He said, "Come."', 'Er sagte: „Komm.“'),
    right('de', 'He said, "Come."', 'Er sagte: »Komm.«'),
    right('ru', 'He said, "Come."', 'Он сказал: «Приходи».'),
    right('ms', 'He said, "Come."', 'Dia berkata, “Datanglah.”'),
    wrong('zh-Hans', 'He said, "Come."', '他说："来吧。"', 'info'),
    wrong('ja', 'He said, "Come."', '彼は«来て»と言った。', 'info'),
    wrong('ar', 'He said, "Come."', 'قال: "تعال."', 'info'),
    wrong('de', 'He said, "Come."', 'Er sagte: “Komm.”', 'info'),
    wrong('ru', 'He said, "Come."', 'Он сказал: “Приходи”.', 'info'),
    wrong('fr', 'He said, "Come."', 'Il a dit : "Venez."', 'info'),
  ],
});

/** Quotations in one segment, beyond which another says nothing new. */
const most = 10;

function* findStyles(subject: UnitSubject): Generator<StyleFault> {
  for (const { segment, target, targetProse } of subject.pairs) {
    if (target === undefined || !anyMark.test(targetProse)) continue;
    const style = quotationStyleOf(subject.targetLocale);
    const { pairs } = quotationsIn(targetProse);
    if (hasInches(targetProse) && pairs.some(({ open }) => open.char === '"')) continue;
    let count = 0;
    for (const pair of pairs) {
      const found = pair.open.char + pair.close.char;
      if (style.pairs.has(found)) continue;
      yield { ...faultOf(pair, pairs, target, style), found, segment: segment.id, certainty: 'certain' };
      if (++count === most) break;
    }
  }
}

const anyMark = /["“”„‟«»＂「」『』〝〞〟]/;

function faultOf(
  pair: Quotation,
  pairs: readonly Quotation[],
  text: string,
  { usual, space }: QuotationStyle,
): Pick<StyleFault, 'problem' | 'expected' | 'target' | 'fix'> {
  const { open, close } = pair;
  const problem = open.char === '"' && close.char === '"' ? 'ascii' : 'foreign';
  const target = spanOf(text, open.index, close.index + 1);
  // Marks within marks take another pair, and which one is the editor's to say.
  const isAlone = pairs.every(
    (other) => other === pair || other.close.index < open.index || other.open.index > close.index,
  );
  const inner = text.slice(open.index + 1, close.index).trim();
  const fix = `${usual.slice(0, 1)}${space}${inner}${space}${usual.slice(1)}`;
  return { problem, expected: usual, target, ...(isAlone && problem === 'ascii' ? { fix } : {}) };
}
