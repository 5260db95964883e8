import { denialWords } from '../../locale/orthography/denials.ts';
import type { Restated } from '../../locale/orthography/denials.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';
import { memoize } from '../../model/memoize.ts';

/** What one side says with a no, and the other without: not changed, kept. */
const pairs: readonly (readonly [negated: Restated, plain: Restated])[] = [
  ['change', 'keep'],
  ['end', 'goOn'],
  ['until', 'first'],
  ['noLonger', 'cease'],
];

type Says = (what: Restated, text: string) => boolean;

const gap = ' … ';

const saysIn = memoize(
  (locale: string): Says => {
    const words = denialWords(locale);
    const { proclitics } = lexicon(locale);
    const finders = new Map<Restated, (text: string) => boolean>(
      pairs.flat().map((what) => {
        const listed = words[what] ?? [];
        const whole = new Phrases(
          listed.filter((word) => !word.includes(gap)).map((word) => [word, true] as const),
          proclitics,
        );
        const parted = listed.filter((word) => word.includes(gap)).map(partedPattern);
        return [what, (text) => whole.find(text).length > 0 || parted.some((pattern) => pattern.test(text))];
      }),
    );
    return (what, text) => finders.get(what)?.(text) === true;
  },
  { most: 100 },
);

/** Finds a word of two parts with others between them: schließt … aus, ne … plus. */
export function partedPattern(word: string): RegExp {
  const parts = word.split(gap).map((part) => String.raw`(?<!\p{L})${part.replace('*', String.raw`\p{L}*`)}(?!\p{L})`);
  return new RegExp(parts.join('[^.,;:!?]{0,80}'), 'iu');
}

/** The text of a side, and its language. */
export interface Said {
  readonly text: string;
  readonly locale: string;
}

/** Tells whether what one side says with a no may be what the other says without one. */
export function isRestated(negated: Said, plain: Said): boolean {
  const [saysNo, says] = [saysIn(negated.locale), saysIn(plain.locale)];
  return pairs.some(
    ([no, other]) => saysNo(no, negated.text) && says(other, plain.text) && (no === 'until' || !says(no, plain.text)),
  );
}

const exceptionsIn = memoize(
  (locale: string): Phrases<true> =>
    new Phrases(
      (denialWords(locale).except ?? []).map((word) => [word, true]),
      lexicon(locale).proclitics,
    ),
  { most: 100 },
);

/** Finds what takes something out of what a text says of all: except Beirut; behind a mark, it may be only but. */
export const exceptionIn = ({ text, locale }: Said): Found<unknown> | undefined =>
  exceptionsIn(locale)
    .find(text)
    .find(({ start }) => !/[,;،，、]\s*$/u.test(text.slice(Math.max(0, start - 3), start)));

/** Tells whether a text may take something out of all. */
export const maySayExcept = ({ text, locale }: Said): boolean => exceptionsIn(locale).find(text).length > 0;
