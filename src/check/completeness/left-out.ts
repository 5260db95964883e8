import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { spanOf, wholeOf } from '../contract/span.ts';
import { leftOutParts } from './left-out-parts.ts';

interface LeftOut extends Evidence {
  readonly problem: 'item' | 'clause';
  /** What the source lists; empty of a clause. */
  readonly list: string;
  readonly sourceLetters: number;
  readonly targetLetters: number;
}

/**
 * A member of a list or a clause that is not in the translation. It is known by two things at once: fewer marks and words
 * join there, and the text is shorter than its source lets expect. Quiet where `sentence-count` says it of a sentence, or
 * `length-ratio` of most of the text.
 */
export const leftOut: Check<'unit'> = defineCheck({
  id: 'left-out',
  type: 'omission',
  scope: 'unit',
  severity: 'warning',
  find: (subject): readonly LeftOut[] =>
    leftOutParts(subject).map(({ problem, pair, lengths, list }): LeftOut => {
      const source = list ? spanOf(pair.source, list.start, list.end) : wholeOf(pair.source);
      return {
        problem,
        list: list ? source.text : '',
        sourceLetters: lengths.source,
        targetLetters: lengths.target,
        certainty: 'likely',
        segment: pair.segment.id,
        source,
        target: wholeOf(pair.target ?? ''),
      };
    }),
  describe: ({ problem, list, sourceLetters, targetLetters }) => ({
    key: problem,
    values: { list, source: sourceLetters, target: targetLetters },
  }),
  examples: [
    right('de', 'The kits hold rope, soap and candles.', 'Die Pakete enthalten Seile, Seife und Kerzen.'),
    right('fr', 'In the north, roads and bridges were closed.', 'Au nord, routes et ponts ont été fermés.'),
    right('zh-Hans', 'The kits hold rope, soap and candles.', '包裹里有绳子、肥皂和蜡烛。'),
    right('ar', 'The kits hold rope, soap and candles.', 'تحتوي الطرود على حبال وصابون وشموع.'),
    right('ms', 'The kits hold rope, soap and candles.', 'Bungkusan itu mengandungi tali, sabun dan lilin.'),
    right('ko', 'The kits hold rope, soap and candles.', '꾸러미에는 밧줄, 비누, 양초가 들어 있다.'),
    right('hi', 'The kits hold rope, soap and candles.', 'पैकेट में रस्सी, साबुन और मोमबत्तियाँ हैं।'),
    right('ru', 'The pilot thanked the crew and left.', 'Пилот поблагодарил экипаж и ушёл.'),
    wrong('de', 'The kits hold rope, soap and candles.', 'Die Pakete enthalten Seile und Kerzen.', 'warning'),
    wrong('zh-Hans', 'The kits hold rope, soap and candles.', '包裹里有绳子和蜡烛。', 'warning'),
    wrong('ar', 'The kits hold rope, soap and candles.', 'تحتوي الطرود على حبال وشموع.', 'warning'),
    {
      ...wrong('fr', 'Compraron pan, leche, queso y miel.', 'Ils ont acheté du pain, du lait et du miel.', 'warning'),
      sourceLocale: 'es',
    },
    {
      ...wrong('en', '包裹里有大米、豆子、食用油和肥皂。', 'The package has rice, beans and soap.', 'warning'),
      sourceLocale: 'zh-Hans',
    },
    {
      ...right(
        'en',
        'Secondo il rapporto, mancano acqua, cibo e medicine.',
        'The report says water, food and medicine are lacking.',
      ),
      sourceLocale: 'it',
    },
    wrong('hi', 'The kits hold rope, soap and candles.', 'पैकेट में रस्सी और मोमबत्तियाँ हैं।', 'warning'),
    wrong(
      'es',
      'The pilot thanked the crew and promised to repay the whole cost of the flight.',
      'El piloto dio las gracias a la tripulación.',
      'warning',
    ),
    wrong('ru', 'The bridge, which the army built, will be torn down soon.', 'Мост скоро снесут.', 'warning'),
  ],
});
