import { exclusiveTo } from '../../locale/orthography/han-variants.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { scriptOf } from '../contract/scripts.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';

interface VariantFault extends Evidence {
  readonly problem: 'simplified' | 'traditional';
  readonly characters: string;
}

/**
 * Simplified characters in traditional Chinese and traditional ones in simplified. Only characters that the other form
 * does not have at all count: 后, 台, 里 and 着 are at home in both.
 */
export const hanVariant: Check<'unit'> = defineCheck({
  id: 'han-variant',
  type: 'locale-violation',
  scope: 'unit',
  severity: 'error',
  find: findVariants,
  describe: ({ problem, characters }) => ({ key: problem, values: { characters } }),
  examples: [
    right('zh-Hans', 'The clinic opens today.', '诊所今天开业。'),
    right('zh-Hant', 'The clinic opens today.', '診所今天開業。'),
    right('zh-Hant', 'the empress of Taiwan', '台灣的皇后'),
    right('zh-Hant-HK', 'He said taxes', '他説着稅務'),
    right('zh-Hans', 'the Qianlong Emperor', '乾隆皇帝的著作'),
    right('ja', 'Country and school', '国と学校'),
    right('ko', 'Country (國)', '나라(國)'),
    right('ms', 'Country', 'Negara'),
    right('ru', 'Country', 'Страна'),
    wrong('zh-Hans', 'The clinic opens today.', '診所今天開業。', 'error'),
    wrong('zh-Hant', 'The clinic opens today.', '诊所今天开业。', 'error'),
    wrong('zh-Hans', 'The clinic opens today.', '诊所今天開业。', 'warning'),
    wrong('zh-Hant', 'The clinic opens today.', '診所今天开業。', 'warning'),
    wrong('zh-TW', 'the rate of development', '发展速度', 'warning'),
    wrong('zh-CN', 'the rate of development', '發展速度與時間', 'error'),
  ],
});

/** Distinct characters shown. */
const shown = 10;

function* findVariants(subject: UnitSubject): Generator<VariantFault> {
  const script = scriptOf(subject.targetLocale);
  if (script !== 'Hans' && script !== 'Hant') return;
  const counterpartOf = exclusiveTo(script === 'Hans' ? 'Hant' : 'Hans');
  const problem = script === 'Hans' ? 'traditional' : 'simplified';
  for (const { segment, target } of subject.pairs) {
    if (target === undefined) continue;
    const characters = new Set<string>();
    let start = -1;
    let end = 0;
    let index = 0;
    for (const char of target) {
      if (char > '\u2e7f' && counterpartOf(char) !== undefined) {
        if (start < 0) start = index;
        end = index + char.length;
        characters.add(char);
      }
      index += char.length;
    }
    if (start < 0) continue;
    const span = spanOf(target, start, end);
    // One traditional character stands for several of the simplified: only the way to simplified is certain.
    const fix = script === 'Hans' ? { fix: [...span.text].map((char) => counterpartOf(char) ?? char).join('') } : {};
    const certainty = characters.size > 1 ? 'certain' : 'likely';
    const few = [...characters].slice(0, shown).join('');
    yield { problem, certainty, characters: few, segment: segment.id, target: span, ...fix };
  }
}
