import { describe, expect, it } from 'vitest';
import { alignUnit } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

/** Tells whether the votes of one side are likely to have become those of the other. */
function swapped([from, source]: readonly [string, string], [to, target]: readonly [string, string]): boolean {
  const pair = { source: recognize(source, from), target: recognize(target, to), texts: { source, target } };
  const { disagreements } = alignUnit([pair], { source: from, target: to });
  return disagreements.some(({ reason, certainty }) => reason === 'swapped' && certainty >= 0.5);
}

const passed = ['en', 'The house adopted the treaty by 140 votes to 92.'] as const;
const counted = ['en', 'The treaty had 140 in favour, 92 against and 7 abstentions.'] as const;
const rejected = ['en', 'The house rejected the treaty by 140 votes to 92.'] as const;

describe('votes for and against', () => {
  it.each([
    [
      passed,
      'de',
      'Das Haus nahm den Vertrag mit 140 zu 92 Stimmen an.',
      'Das Haus nahm den Vertrag mit 92 zu 140 Stimmen an.',
    ],
    [passed, 'tr', "Meclis anlaşmayı 92'ye karşı 140 oyla onayladı.", "Meclis anlaşmayı 140'a karşı 92 oyla onayladı."],
    [passed, 'hu', 'A ház 140 szavazattal 92 ellenében elfogadta.', 'A ház 92 szavazattal 140 ellenében elfogadta.'],
    [
      passed,
      'ko',
      '하원은 조약을 찬성 140표, 반대 92표로 채택했다.',
      '하원은 조약을 찬성 92표, 반대 140표로 채택했다.',
    ],
    [counted, 'zh-Hans', '条约获140票赞成、92票反对、7票弃权。', '条约获92票赞成、140票反对、7票弃权。'],
    [
      counted,
      'ru',
      'За договор было 140, против 92, воздержались 7.',
      'За договор было 92, против 140, воздержались 7.',
    ],
    [counted, 'th', 'เห็นด้วย 140 เสียง ไม่เห็นด้วย 92 เสียง', 'เห็นด้วย 92 เสียง ไม่เห็นด้วย 140 เสียง'],
  ] as const)('tells of “%s” in %s with the votes the other way round', (source, to, right, wrong) => {
    expect(swapped(source, [to, right])).toBe(false);
    expect(swapped(source, [to, wrong])).toBe(true);
  });

  it('leaves it to the translator to name the smaller side of what was rejected first', () => {
    expect(swapped(rejected, ['fr', 'Le traité a été rejeté par 92 voix contre 140.'])).toBe(false);
    expect(swapped(rejected, ['it', 'Il trattato ha avuto 92 voti a favore e 140 contrari.'])).toBe(false);
  });

  it('compares the sides of what was rejected where both texts name them', () => {
    const source = ['en', 'The treaty failed with 92 votes for and 140 against.'] as const;
    expect(swapped(source, ['es', 'El tratado obtuvo 140 votos a favor y 92 en contra.'])).toBe(true);
  });
});
