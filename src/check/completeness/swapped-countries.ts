import { isUnspaced } from '../../locale/scripts.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import { memoize } from '../../model/memoize.ts';
import { plainLetters } from './country-names.ts';
import type { Texts } from './listed-names.ts';
import { nameWords } from './name-forms.ts';
import type { SwappedName } from './swapped-names.ts';

/**
 * Finds the one country of the source that the target has not, and the one of the target that the source has not: Uruguay
 * for Paraguay. Of names in one word only: others are said in many ways.
 */
export function swappedCountries(texts: Texts): readonly SwappedName[] {
  const names = namesOfBoth(texts);
  const missing: SwappedName['source'][] = [];
  const added: SwappedName['target'][] = [];
  for (const [there, here] of names) {
    const [source, target] = [wordOf(texts.source, there), wordOf(texts.text, here)];
    if (source && !isHinted(texts.text, here)) missing.push(source);
    if (target && !isHinted(texts.source, there)) added.push(target);
  }
  const [source, target] = [missing[0], added[0]];
  return missing.length === 1 && added.length === 1 && source && target ? [{ source, target }] : [];
}

type Names = readonly (readonly [there: string, here: string])[];

/** The names of countries in both languages. */
const namesOfBoth = memoize(
  ({ sourceLocale, targetLocale }: Pick<Texts, 'sourceLocale' | 'targetLocale'>): Names => {
    const here = vocabulary(targetLocale).data.names ?? {};
    return Object.entries(vocabulary(sourceLocale).data.names ?? {})
      .filter(([code]) => /^[A-Z]{2}$/.test(code))
      .map(([code, name]) => [name, here[code] ?? ''] as const)
      .filter((pair) => pair.every((name) => /^[\p{L}\p{M}]{2,}$/u.test(name)));
  },
  { most: 100, keyOf: ({ sourceLocale, targetLocale }) => `${sourceLocale} ${targetLocale}` },
);

const isLong = (name: string): boolean =>
  isUnspaced(name.codePointAt(0) ?? 0) || name.length > (/^\p{sc=Hangul}/u.test(name) ? 2 : 4);

/** The word of a text that names a country: with the case’s ending, and with a capital where the name has one. */
function wordOf(text: string, name: string): SwappedName['source'] | undefined {
  if (!isLong(name)) return undefined;
  if (isUnspaced(name.codePointAt(0) ?? 0)) {
    const start = text.indexOf(name);
    const end = start + name.length;
    return start < 0 ? undefined : { text: name, folded: name, start, end, isName: true };
  }
  const stem = name.length > 6 ? name.slice(0, -1) : name;
  const at = text.indexOf(stem);
  const word = at < 0 ? undefined : nameWords(text).find(({ start, end }) => start <= at && at < end);
  if (!word || at - word.start > (/^[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(name) ? 2 : 0)) return undefined;
  return word.end - at - name.length <= 3 ? word : undefined;
}

/** The text says something that begins like the name: its adjective, or the people of the country. */
function isHinted(text: string, name: string): boolean {
  const start = plainLetters(name).slice(0, isUnspaced(name.codePointAt(0) ?? 0) ? 1 : 3);
  return plainLetters(text).includes(start);
}
