import { lexicon } from '../../facts/words/lexicon.ts';
import { memoize } from '../../model/memoize.ts';
import { areSpelledAlike, coarseSkeleton, distance, nameWords } from '../names/name-forms.ts';
import type { NameWord } from '../names/name-forms.ts';
import { beginsSentence } from './compared-names.ts';
import type { ComparedNames, SourceWord } from './compared-names.ts';
import { joinsAnything } from './coordinated-names.ts';
import type { SourceName, Texts } from './listed-names.ts';
import type { SwappedName } from './swapped-names.ts';

/** Fewer sounds are those of many words. */
const leastSounds = 2;
/** Two names sound this much unlike. */
const leastUnlike = 0.6;

/** Most sounds are others: not the same in another order, as slips of a finger are. */
function areUnlike(a: string, b: string): boolean {
  const left = [...b];
  const shared = [...a].filter((sound) => {
    const at = left.indexOf(sound);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  const most = Math.max(a.length, b.length);
  return distance(a, b) >= leastUnlike && 1 - shared.length / most >= leastUnlike;
}

const isLatin = (word: NameWord): boolean => /^\p{sc=Latin}/u.test(word.folded);

const soundsOf = ({ folded }: NameWord): number => coarseSkeleton(folded).length;

/**
 * Finds the name beside a part of the same person’s name that sounds otherwise in another script: Ingrid Solheim, Ингрид
 * Солберг.
 */
export function swappedBySound(names: ComparedNames, { text }: Texts): readonly SwappedName[] {
  if (!names.hasCapitals) return [];
  const { target, runs } = names;
  const named = runs.flat();
  const isAlike = (a: NameWord, b: NameWord): boolean =>
    isLatin(a) !== isLatin(b) && areSpelledAlike(a.folded, b.folded);
  const isNowhere = (word: SourceWord): boolean =>
    !word.mayTranslate && soundsOf(word) >= leastSounds && !target.some((each) => isAlike(word, each));
  const isOther = (word: SourceWord, found: NameWord): boolean =>
    found.isName &&
    soundsOf(found) >= leastSounds &&
    Math.max(soundsOf(word), soundsOf(found)) > leastSounds &&
    areUnlike(coarseSkeleton(word.folded), coarseSkeleton(found.folded)) &&
    !named.some((each) => isAlike(each, found));
  for (const run of runs)
    for (const [at, word] of run.entries()) {
      const first = run[at - 1];
      // A surname stands behind the name that is kept: what is before it may be a title.
      if (!first || first.mayTranslate || run.length - at > 1 || !isNowhere(word)) continue;
      const kept = target.findIndex((each) => each.isName && isAlike(first, each));
      const found = kept < 0 ? undefined : target[kept + 1];
      const other = target[kept];
      if (found && other && text.slice(other.end, found.start) === ' ' && isOther(word, found))
        return [{ source: word, target: found }];
    }
  return [];
}

/** What joins a second name in a text without capitals: its word, or a letter before the next. */
const joint = memoize(
  (locale: string): RegExp | undefined => {
    const { and, proclitics } = lexicon(locale);
    const words = and.filter((word) => /^\p{L}+$/u.test(word));
    if (words.length === 0) return undefined;
    const forms = words.map((word) => (proclitics.includes(word) ? ` ${word} ?` : ` ${word} `));
    return new RegExp(String.raw`^(?:${forms.join('|')})([\p{L}\p{M}'’-]{2,30}(?: [\p{L}\p{M}'’-]{2,30})?)`, 'u');
  },
  { most: 100 },
);

/**
 * Finds the second of two names of a text without capitals that is left out: the first is in the translation word by word,
 * and it joins nothing any more.
 */
export function lostWithoutCapitals(texts: Texts): readonly SourceName[] {
  const { source, text, sourceLocale } = texts;
  if (/\p{Lu}/u.test(source) || !/\p{Lu}/u.test(text) || source.length > longest) return [];
  const pattern = joint(sourceLocale);
  if (pattern === undefined || joinsAnything(texts)) return [];
  const words = nameWords(source);
  const target = nameWords(text);
  for (const [at, second] of words.entries()) {
    const first = words[at - 1];
    const found = pattern.exec(source.slice(second.end));
    if (!first || !found?.[1] || !isOneInTarget(first, second, { target, text })) continue;
    const start = second.end + found[0].length - found[1].length;
    return [{ text: found[1], start }];
  }
  return [];
}

/** In longer texts, what is joined may be another sentence. */
const longest = 90;

/** Tells whether two words that follow one another are one name of the target. */
function isOneInTarget(
  first: NameWord,
  second: NameWord,
  { target, text }: { readonly target: readonly NameWord[]; readonly text: string },
): boolean {
  return target.some((word, at) => {
    const next = target[at + 1];
    return (
      next !== undefined &&
      word.isName &&
      next.isName &&
      (!beginsSentence(text, word.start) || at === 0) &&
      areSpelledAlike(first.folded, word.folded) &&
      areSpelledAlike(second.folded, next.folded)
    );
  });
}
