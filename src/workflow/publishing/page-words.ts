import type { PageContext } from '../../edition/composed/define-edition.ts';
import { pageWords } from '../../locale/orthography/page-words.ts';
import type { LocaleSettings } from '../../model/edition.ts';
import { memoize } from '../../model/memoize.ts';
import type { PageWords } from '../../model/page-words.ts';
import { fallbackFor, translator } from '../../report/messages.ts';

const prefix = 'edition.';

/**
 * Gives the words of a locale's pages, and the language of each: the newsroom's own, else those of the messages, else of
 * the table of languages that these do not have, else English ones.
 */
export function pageWordsOf(locale: string, settings: LocaleSettings): Pick<PageContext, 't' | 'languageOf'> {
  const translate = translator(locale);
  const fallback = fallbackFor(locale);
  const listed = fallback === undefined ? {} : pageWords(locale);
  const own = (key: string): string | undefined => {
    const name = key.slice(prefix.length);
    return wordIn(settings.words ?? {}, name) ?? wordIn(listed, name);
  };
  const wordOf = (key: string, values: Readonly<Record<string, string | number>>): string => {
    const word = own(key);
    return word === undefined ? translate(key, values) : filled(word, values);
  };
  // Each page of a locale says most of them.
  const plain = memoize((key: string) => wordOf(key, {}));
  return {
    t: (key, values = {}) => (Object.keys(values).length === 0 ? plain(key) : wordOf(key, values)),
    languageOf: (key) => (own(key) === undefined ? (fallback ?? locale) : locale),
  };
}

function wordIn(words: PageWords, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name as keyof PageWords] : undefined;
}

function filled(word: string, values: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => {
    return Object.hasOwn(values, name) ? String(values[name]) : whole;
  });
}
