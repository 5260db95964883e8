import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';
import { relationWords } from '../../locale/orthography/relations.ts';
import { memoize } from '../../model/memoize.ts';
import { plainActsIn } from './acts.ts';
import { openAndClose, poleWordsIn, riseAndFall } from './count-poles.ts';

/** Two texts and their languages. */
interface Sides {
  readonly source: string;
  readonly target: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/**
 * Tells whether the target says without a no the very thing that the source says no to: was not opened, a été ouvert. It may
 * say it by the opposite, resta chiuso, and has that word then.
 */
export function isAffirmed({ source, target, sourceLocale, targetLocale }: Sides, no: Found<unknown>): boolean {
  const denied = sensesIn(source, sourceLocale).filter((word) => isOfClause(source, word, no));
  if (isLimited(source, sourceLocale)) return false;
  const [only, ...others] = new Set(denied.map(({ sense }) => sense));
  if (only === undefined || others.length > 0) return false;
  return sensesIn(target, targetLocale).some(({ sense }) => sense === only);
}

/** It did not open until May: no is said to what was before. */
const isLimited = (text: string, locale: string): boolean => (limitsOf(locale)?.find(text).length ?? 0) > 0;

const limitsOf = memoize(
  (locale: string): Phrases<true> | undefined => {
    const { until = [], before = [] } = relationWords(locale);
    const words = [...until, ...before].map((spelling) => spelling.replace('…', '').trim()).filter(Boolean);
    return words.length === 0 ? undefined : new Phrases(words.map((word) => [word, true] as const));
  },
  { most: 100 },
);

/** What opens, rises, is adopted or won: of each pair of opposites, none where a text says both. */
function sensesIn(text: string, locale: string): readonly Found<string>[] {
  const poles = [openAndClose, riseAndFall].flatMap((each) => {
    const words = poleWordsIn(text, locale, each);
    return new Set(words.map(({ sense }) => sense)).size > 1 ? [] : words;
  });
  return [...plainActsIn(text, locale), ...poles];
}

const isOfClause = (text: string, a: Found<unknown>, b: Found<unknown>): boolean => {
  const between = a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
  return between.length <= 60 && !/[,.;:!?،؛。、，；：—–]/u.test(between);
};
