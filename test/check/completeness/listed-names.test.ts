import { expect, it } from 'vitest';
import { faultOfList } from '../../../src/check/completeness/compared-lists.ts';

/** The name of a list that is another, and what stands in its place. */
function told(from: string, to: string, source: string, text: string): string | undefined {
  const found = faultOfList({ source, text, sourceLocale: from, targetLocale: to });
  return found && [found.source.text, found.target?.text ?? 'nothing'].join(' → ');
}

it.each<[string, string, string, string, string | undefined]>([
  ['zh-Hans', 'zh-Hant', '北京、上海、广州和深圳', '北京、上海、北京和深圳', '广州 → 北京'],
  ['zh-Hans', 'zh-Hant', '北京、上海、广州和深圳', '北京、上海、廣州和深圳', undefined],
  ['zh-Hans', 'zh-Hant', '北京、上海、北京和深圳', '北京、上海、北京和深圳', undefined],
  ['zh-Hans', 'zh-Hant', '北京、上海、广州和深圳', '北京、北京和深圳', undefined],
])(
  'a name of a list in Han characters is told where it stands twice: %s>%s %s | %s',
  (from, to, source, text, expected) => {
    expect(told(from, to, source, text)).toBe(expected);
  },
);

it.each<[string, string, string, string, string | undefined]>([
  ['en', 'ms', 'Aliyu, Bornemann and Castellano', 'Aliyu, Bornemann dan Castellano', undefined],
  ['en', 'ms', 'Aliyu, Bornemann and Castellano', 'Aliyu dan Castellano', 'Bornemann → nothing'],
  ['en', 'ms', 'Aliyu, Bornemann and Castellano', 'Aliyu, Aliyu dan Castellano', 'Bornemann → Aliyu'],
  ['en', 'ms', 'Aliyu, Bornemann and Castellano', 'Aliyu, Dobroslav dan Castellano', 'Bornemann → Dobroslav'],
  ['en', 'ms', 'Aliyu, Bornemann and Castellano', 'Bornemann, Castellano dan Aliyu', undefined],
  ['en', 'ms', 'Aliyu and Bornemann', 'Aliyu dan Dobroslav', undefined],
  ['en', 'ms', 'Aliyu, Bornemann and Castellano', 'Dobroslav, Ezekwesili dan Castellano', undefined],
])('a name of a list is told where it is another or left out: %s>%s %s | %s', (from, to, source, text, expected) => {
  expect(told(from, to, source, text)).toBe(expected);
});
