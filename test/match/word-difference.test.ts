import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { wordDifference } from '../../src/match/word-difference.ts';

/** A difference as `same[-removed-]{+added+}`. */
const marked = (before: string, now: string): string =>
  wordDifference(before, now)
    .pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('the difference of two wordings', () => {
  it.each([
    ['One two three four.', 'One six three four.', 'One [-two-]{+six+} three four.'],
    ['One two three four.', 'One six seven four.', 'One [-two three-]{+six seven+} four.'],
    ['a b c', 'x y z', '[-a b c-]{+x y z+}'],
    ['a b', 'x b y', '[-a-]{+x+} b{+ y+}'],
    ['a b c d', 'a x d', 'a [-b c -]{+x +}d'],
    ['One two', 'One six ', 'One [-two-]{+six +}'],
    ['keep old one', 'keep ', 'keep [-old one-]'],
    ['keep ', 'keep the new', 'keep {+the new+}'],
    ['old day', 'new day', '[-old-]{+new+} day'],
    ['the old name', 'the new name too', 'the [-old-]{+new+} name{+ too+}'],
    ['one  two', 'one two', 'one[-  -]{+ +}two'],
    ['he said.', 'he said!', 'he said[-.-]{+!+}'],
    ['1.2 million', '1.3 million', '[-1.2-]{+1.3+} million'],
    ['don’t go', 'don’t stay', 'don’t [-go-]{+stay+}'],
    ['约12亿人', '约13亿人', '约[-12-]{+13+}亿人'],
    ['ไป มา', 'ไป นา', 'ไป [-ม-]{+น+}า'],
    ['हम गए', 'हम आए', 'हम [-गए-]{+आए+}'],
    ['1,200 tonnes', '1,300 tonnes', '[-1,200-]{+1,300+} tonnes'],
    ['18 270 couples', '18 370 couples', '[-18 270-]{+18 370+} couples'],
    ['18\u202f270 couples', '18\u202f370 couples', '[-18\u202f270-]{+18\u202f370+} couples'],
    ['CHF 1’200.50', 'CHF 1’300.50', 'CHF [-1’200.50-]{+1’300.50+}'],
    ['bis 12.11.2026, 10:30', 'bis 13.11.2026, 10:45', 'bis [-12.11.2026-]{+13.11.2026+}, [-10:30-]{+10:45+}'],
    ['pada 1/9/2026', 'pada 2/9/2026', 'pada [-1/9/2026-]{+2/9/2026+}'],
    ['um 4,2 % mehr', 'um 5,2 % mehr', 'um [-4,2 %-]{+5,2 %+} mehr'],
    ['by 4.2% to', 'by 4.2 to', 'by [-4.2%-]{+4.2+} to'],
    ['كلفت ١٬٢٠٠ دينار', 'كلفت ١٬٣٠٠ دينار', 'كلفت [-١٬٢٠٠-]{+١٬٣٠٠+} دينار'],
    ['٪12', '٪13', '٪[-12-]{+13+}'],
    ['costs US$1,200.', 'costs US$1,300.', 'costs [-US$1,200-]{+US$1,300+}.'],
    ['1.200 € gespart', '1.200 $ gespart', '[-1.200 €-]{+1.200 $+} gespart'],
    ['₹1,20,000', '₹1,30,000', '[-₹1,20,000-]{+₹1,30,000+}'],
    ['fell to −3 °C', 'fell to 3 °C', 'fell to [-−3-]{+3+} °C'],
    ['约1,200人', '约1,300人', '约[-1,200-]{+1,300+}人'],
    ['1,200億円', '1,300億円', '[-1,200-]{+1,300+}億円'],
    ['In 2010 500 came', 'In 2011 500 came', 'In [-2010-]{+2011+} 500 came'],
    ['the 3rd A320', 'the 4th A321', 'the [-3rd A320-]{+4th A321+}'],
    ['COVID-19 in 5-6 weeks', 'COVID-20 in 5-7 weeks', '[-COVID-19-]{+COVID-20+} in [-5-6-]{+5-7+} weeks'],
    ['new', 'new', 'new'],
    ['', '', ''],
  ])('is read word by word, a replaced stretch as one: %s → %s', (before, now, expected) => {
    expect(marked(before, now)).toBe(expected);
  });

  const texts = fc
    .array(fc.constantFrom('port', 'ferry', 'tide', ' ', '  ', '. ', ', ', '12', '1.5', '渡', '轮', '’'), {
      maxLength: 14,
    })
    .map((words) => words.join(''));

  it('joins to both texts, says each place once and removes before it adds', () => {
    fc.assert(
      fc.property(texts, texts, (before, now) => {
        const { pieces, likeness } = wordDifference(before, now);
        const joined = (without: string) =>
          pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
        expect([joined('added'), joined('removed')]).toEqual([before, now]);
        for (const [at, { kind, text }] of pieces.entries()) {
          expect(text).not.toBe('');
          expect(pieces[at + 1]?.kind).not.toBe(kind);
          if (kind === 'added') expect(pieces[at + 1]?.kind).not.toBe('removed');
        }
        expect(likeness === 100).toBe(before === now);
      }),
    );
  });

  it.each([
    ['One two three', 'One two four', 66],
    ['a b c d e f g', 'a b c d e f h', 85],
    ['One.', '', 0],
    ['', 'One.', 0],
    ['...', '!!!', 0],
    ['约12亿人', '约13亿人', 75],
    ['a, b', 'a b', 99],
    ['a b', 'b a', 50],
  ])('is rounded down, without marks and spaces: %s → %s is %i', (before, now, likeness) => {
    expect(wordDifference(before, now).likeness).toBe(likeness);
  });

  it.each([
    ['a space with nothing in place of the word before it', 'one two', ' three', ['-one', ' ', '-two', '+three']],
    ['a space at the end', 'one ', 'two ', ['-one', '+two', ' ']],
    ['the space between two words that were replaced', 'one two', 'three four', ['-one two', '+three four']],
    ['a word between two that were replaced', 'one and two', 'six and ten', ['-one', '+six', ' and ', '-two', '+ten']],
    ['a space before a word that went', 'go on', 'go ', ['go ', '-on']],
  ])('tells apart or together: %s', (_what, before, now, expected) => {
    const signs = { same: '', removed: '-', added: '+' };
    expect(wordDifference(before, now).pieces.map(({ kind, text }) => signs[kind] + text)).toEqual(expected);
  });

  it('compares as wholes only texts of more than 4000 words and spaces', () => {
    const of = (words: number): string => Array.from({ length: words }, (_, at) => `w${at}`).join(' ');
    // A thousand words are 1999 tokens, with the spaces between them.
    expect(wordDifference(of(1000), `${of(1000)} .`).likeness).toBe(99);
    const [before, now] = [`${of(1000)} `, `${of(1000)} .`];
    expect(wordDifference(before, now)).toEqual({
      pieces: [
        { kind: 'removed', text: before },
        { kind: 'added', text: now },
      ],
      likeness: 0,
    });
  });
});
