import { describe, expect, it } from 'vitest';
import { foldEmbargoLine, foldPhrases } from '../../src/formats/embargo/embargo-phrases.ts';
import { embargoWords } from '../../src/locale/embargo/embargo-words.ts';
import { requestWords } from '../../src/locale/embargo/request-words.ts';

const oneByOne = (phrase: string): string => phrase.split('…').map(foldEmbargoLine).join('…');

describe('phrases that are folded all at once', () => {
  it.each(Object.entries(embargoWords()))('are as lines are folded: embargoes, %s', (_, words) => {
    for (const phrases of Object.values(words)) expect(foldPhrases(phrases)).toEqual(phrases.map(oneByOne));
  });

  it.each(Object.entries(requestWords()))('are as lines are folded: requests, %s', (_, words) => {
    for (const part of Object.values(words)) {
      const phrases = part.split('|').filter((word) => word !== '');
      expect(foldPhrases(phrases)).toEqual(phrases.map(oneByOne));
    }
  });

  it('keep their gaps and lose their dress', () => {
    expect(foldPhrases(['Não … ANTES', 'Ｅｍｂａｒｇｏ', 'E M B A R G O', 'l’embargo'])).toEqual([
      'não…antes',
      'embargo',
      'embargo',
      "l'embargo",
    ]);
    expect(foldPhrases([])).toEqual([]);
  });
});
