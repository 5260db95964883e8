import { describe, expect, it } from 'vitest';
import { termExtractor, type FoundTerm } from '../../src/memory/extraction/extract-terms.ts';

/** Terms that are planted in sentences, with their translations. */
const planted: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'zh-Hans': [
    ['Lindholm Harbour Board', '林德霍姆港务局'],
    ['seed bank', '种子库'],
    ['Marsh Treaty', '沼泽条约'],
    ['tidal barrier', '挡潮闸'],
    ['Osvald Brenn', '奥斯瓦尔德·布伦'],
    ['reindeer herders', '驯鹿牧民'],
  ],
  ms: [
    ['Lindholm Harbour Board', 'Lembaga Pelabuhan Lindholm'],
    ['seed bank', 'bank benih'],
    ['Marsh Treaty', 'Perjanjian Paya'],
    ['tidal barrier', 'tembok pasang surut'],
    ['Osvald Brenn', 'Osvald Brenn'],
    ['reindeer herders', 'penggembala rusa kutub'],
  ],
  ar: [
    ['Lindholm Harbour Board', 'هيئة ميناء ليندهولم'],
    ['seed bank', 'بنك البذور'],
    ['Marsh Treaty', 'معاهدة الأهوار'],
    ['tidal barrier', 'حاجز المد'],
    ['Osvald Brenn', 'أوسفالد برين'],
    ['reindeer herders', 'رعاة الرنة'],
  ],
};

/** Words around them, which are no terms, and what their translations are made of. */
const around = (
  'water house green small people paper light winter summer table river street garden window bread stone morning ' +
  'evening music letter horse white black round open early later large quiet strong simple happy clean cheap fresh'
).split(' ');
const syllables: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': [...'的水屋绿小人纸光冬夏桌河街园窗面石早晚乐信马白黑圆开先后大静强简喜净便鲜'],
  ms: ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu'],
  ar: ['با', 'تي', 'جو', 'را', 'سي', 'شو', 'فا', 'قي', 'كو', 'نا'],
};

function translated(locale: string, word: string): string {
  const parts = syllables[locale]!;
  const at = around.indexOf(word);
  return locale === 'zh-Hans' ? parts[at]! : parts[at % 10]! + parts[(at * 3 + 1) % 10]! + parts[Math.floor(at / 10)]!;
}

function extract(locale: string, options: { known?: readonly string[]; most?: number } = {}): readonly FoundTerm[] {
  const extractor = termExtractor({ source: 'en', target: locale, fewest: 3, most: 100, known: [], ...options });
  let seed = 7;
  const drawn = (most: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const space = locale === 'zh-Hans' ? '' : ' ';
  const add = (term?: readonly [string, string]): void => {
    const pairs = Array.from({ length: 7 }, () => around[drawn(around.length)]!).map((word) => [
      word,
      translated(locale, word),
    ]);
    if (term !== undefined) pairs.splice(1 + drawn(6), 0, [...term]);
    const [source, target] = [pairs.map(([word]) => word).join(' '), pairs.map(([, word]) => word).join(space)];
    // The same pair again says nothing new.
    for (let copy = 0; copy < 2; copy++) extractor.add(`${source}.`, `${target}.`);
  };
  for (let time = 0; time < 300; time++) add(time % 10 < 2 ? planted[locale]![Math.floor(time / 10) % 6] : undefined);
  return extractor.terms();
}

describe('the terms of a memory', () => {
  // The dictionary of ICU parts a Chinese name otherwise from sentence to sentence.
  it.each([
    ['zh-Hans', 4],
    ['ms', 6],
    ['ar', 6],
  ])('are found with their translations in %s, and nothing else', (locale, right) => {
    const found = extract(locale).map(({ source, target }) => `${source} → ${target}`);
    const wanted = planted[locale]!.map((pair) => pair.join(' → '));
    expect(found.length).toBeLessThanOrEqual(wanted.length);
    expect(found.filter((pair) => wanted.includes(pair)).length).toBeGreaterThanOrEqual(right);
  });

  it('count each pair of sentences once, and come with one of them', () => {
    const [first] = extract('ms').filter(({ source }) => source === 'seed bank');
    expect(first).toMatchObject({ sentences: 10, together: 10 });
    expect(first?.example).toEqual([expect.stringContaining('seed bank'), expect.stringContaining('bank benih')]);
  });

  it('leave out what is known', () => {
    const found = extract('ms', { known: ['Seed Bank', 'Marsh Treaty'] }).map(({ source }) => source);
    expect(found).not.toContain('seed bank');
    expect(found).not.toContain('Marsh Treaty');
    expect(found).toContain('tidal barrier');
  });

  it('are no more than were asked for', () => {
    expect(extract('ar', { most: 2 })).toHaveLength(2);
  });

  it('are none in a memory without sentences', () => {
    expect(termExtractor({ source: 'en', target: 'ms', fewest: 3, most: 9, known: [] }).terms()).toEqual([]);
  });
});
