import { lexicon } from '../../facts/words/lexicon.ts';
import { memoize } from '../../model/memoize.ts';
import type { ComparedNames, SourceWord } from './compared-names.ts';
import { beginsSentence } from './compared-names.ts';
import type { Texts } from './listed-names.ts';
import { distance, nameWords, skeleton } from '../names/name-forms.ts';
import type { NameWord } from '../names/name-forms.ts';

/** A name of the source, and the one that the target has in its place. */
export interface SwappedName {
  readonly source: Pick<NameWord, 'text' | 'start' | 'end'>;
  readonly target: Pick<NameWord, 'text' | 'start' | 'end'>;
}

/** Finds names that became others: beside a part of the same name (Amina Diallo, Amira Diallo) or in the same pair. */
export function swappedNames(names: ComparedNames, texts: Texts): readonly SwappedName[] {
  if (!names.hasCapitals) return [];
  const found: SwappedName[] = [];
  for (const run of names.runs)
    for (const [at, word] of run.entries()) {
      if (!isOpen(word) && !isRarer(word, names, texts)) continue;
      const target = besidePart(word, [run[at - 1], run[at + 1]], { names, text: texts.text });
      if (target) found.push({ source: word, target });
    }
  return found.length > 0 ? found : swappedOfPair(names, texts);
}

const isOpen = ({ where, mayTranslate, folded }: SourceWord): boolean =>
  where === 'other' && !mayTranslate && folded.length > 2;

/** A name that comes again may be another there: SkyDeck Pro and SkyDeck Basic, PontCiel Pro et SkyDeck Basic. */
const isRarer = ({ where, mayTranslate, folded }: SourceWord, { target }: ComparedNames, { source }: Texts): boolean =>
  where === 'copied' &&
  !mayTranslate &&
  folded.length > 3 &&
  countOf(folded, nameWords(source)) > countOf(folded, target);

const countOf = (folded: string, words: readonly NameWord[]): number =>
  words.filter((word) => word.folded === folded).length;

/** A slip keeps this much of a name. */
const mostOfSlip = 0.6;
/** Any word may be the first of a sentence, and be like its translation. */
const mostOfFirst = 0.4;

interface Place {
  readonly names: ComparedNames;
  readonly text: string;
}

/** The name in the target beside the same neighbour. */
function besidePart(
  word: SourceWord,
  [before, after]: readonly (SourceWord | undefined)[],
  { names, text }: Place,
): NameWord | undefined {
  const { target, isSame } = names;
  for (const [neighbour, side] of [
    [before, 1],
    [after, -1],
  ] as const) {
    if (neighbour === undefined || neighbour.folded.length < 3) continue;
    for (const [at, other] of target.entries()) {
      if (!other.isName || !isSame(neighbour, other)) continue;
      // A kind of place or body may stand on either side: Tolbert Institute, Instituto Tolbert.
      for (const step of neighbour.mayTranslate ? [side, -side] : [side]) {
        const found = target[at + step];
        if (
          found &&
          areJoint(text, other, found) &&
          !(neighbour.mayTranslate && isDerived(word, found)) &&
          isOther(word, found, names) &&
          mayBeName(word, found, { text, names }, neighbour)
        )
          return found;
      }
    }
  }
  return undefined;
}

function areJoint(text: string, a: NameWord, b: NameWord): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /^[ \u00a0・·-]$/.test(text.slice(first.end, second.start));
}

/** A name that is none of the source’s. */
const isOther = (word: SourceWord, found: NameWord, { isSame, isKnown, runs }: ComparedNames): boolean =>
  found.isName &&
  found.folded.length > 2 &&
  !isSame(word, found) &&
  !runs.some((run) => run.some((each) => each !== word && isSame(each, found))) &&
  (!isKnown(found, word) || isSlip(word, found));

/** What a body is of may be an adjective: Warsaw University, Uniwersytetu Warszawskiego. */
const isDerived = ({ folded: name }: NameWord, { folded: other }: NameWord): boolean => {
  const [sounds, others] = [skeleton(name), skeleton(other)];
  return sounds.length >= leastOfStem && others.startsWith(sounds.slice(0, Math.max(leastOfStem, sounds.length - 1)));
};

/** So many consonants tell a name from another. */
const leastOfStem = 3;

const isSlip = (word: NameWord, found: NameWord): boolean =>
  /^\p{sc=Latin}/u.test(found.folded) && distance(word.folded, found.folded) <= mostOfSlip;

/**
 * What is hardly like the name is one only within the sentences of both, and beside what nobody translates; not in a language
 * of which it is not known what is translated in names: Danau Limboto, Lake Limboto.
 */
function mayBeName(word: SourceWord, found: NameWord, { text, names }: Place, neighbour: SourceWord): boolean {
  const isFirst = word.isFirst && beginsSentence(text, found.start);
  // The first word of three may be what somebody is: Arkkitehti Alvar Aalto, Arkitekten Alvar Aalto.
  if (isFirst && names.runs.some((run) => run[0] === word && run.length > 2)) return false;
  if (isSlip(word, found)) return !isFirst || distance(word.folded, found.folded) <= mostOfFirst;
  return names.knowsTitles && !word.isFirst && !neighbour.mayTranslate && !beginsSentence(text, found.start);
}

const capital = String.raw`\p{Lu}[\p{Ll}\p{M}][\p{L}\p{M}'’]*`;

const pairPattern = memoize(
  (locale: string): RegExp | undefined => {
    const words = lexicon(locale).and.filter((word) => /^\p{L}+$/u.test(word));
    if (words.length === 0) return undefined;
    return new RegExp(`(?<!\\p{L})(${capital}) (?:${words.join('|')}) (${capital})(?!\\p{L}| \\p{Lu})`, 'gu');
  },
  { most: 100 },
);

/** Of a pair of names one is the same and one is not: Oslo and Kiel, Oslo et Caen. */
function swappedOfPair({ runs, target, isSame, isKnown }: ComparedNames, texts: Texts): readonly SwappedName[] {
  const [there, here] = [pairPattern(texts.sourceLocale), pairPattern(texts.targetLocale)];
  if (there === undefined || here === undefined) return [];
  const singles = runs.flatMap((run) => (run.length === 1 ? run : []));
  if (singles.length < 2 || !singles.some(isOpen)) return [];
  const found: SwappedName[] = [];
  for (const [s, other] of pairsIn(texts.source, there, singles))
    for (const [t, next] of pairsIn(texts.text, here, target))
      for (const [kept, lost, same, swapped] of [
        [s, other, t, next],
        [other, s, next, t],
      ] as const)
        if (
          isSame(kept, same) &&
          isOpen(lost) &&
          !isSame(lost, swapped) &&
          !isKnown(swapped, lost) &&
          !areExonyms(lost, swapped)
        )
          found.push({ source: lost, target: swapped });
  return found;
}

function pairsIn<Word extends NameWord>(
  text: string,
  pattern: RegExp,
  words: readonly Word[],
): (readonly [Word, Word])[] {
  const found: (readonly [Word, Word])[] = [];
  for (const { 0: whole, 1: first = '', 2: second = '', index } of text.matchAll(pattern)) {
    const a = words.find(({ start, text: word }) => start === index && word === first);
    const b = words.find(({ end, text: word }) => end === index + whole.length && word === second);
    if (a && b) found.push([a, b]);
  }
  return found;
}

/** Cities have names of their own in other languages, which begin and sound alike: Cologne, Köln. */
function areExonyms(a: NameWord, b: NameWord): boolean {
  const [x, y] = [skeleton(a.folded), skeleton(b.folded)];
  return Math.max(x.length, y.length) > 2 && distance(x, y) * Math.max(x.length, y.length) <= 1;
}
