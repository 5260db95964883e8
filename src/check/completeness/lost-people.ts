import { isCommonWord } from '../../locale/orthography/common-words.ts';
import { isExonym } from '../../locale/orthography/name-words.ts';
import { scriptOf } from '../contract/scripts.ts';
import { coarseSkeleton } from '../names/name-forms.ts';
import { hyphenated, properOf } from './absent-names.ts';
import type { ComparedNames, SourceWord } from './compared-names.ts';
import type { SourceName, Texts } from './listed-names.ts';

/** In another script, fewer sounds than these may be missed in a name that is there. */
const leastSounds = 5;

/** Longer texts are of several sentences, in which a name comes again as a pronoun. */
const longest = 300;

/**
 * Finds names of several words, none of which is a word of the language or translated, of which nothing is in the target
 * while another name is kept: a minister and “her Estonian counterpart Taavi Aas”. Nobody says these in other words.
 */
export function lostPeople(names: ComparedNames, texts: Texts): readonly SourceName[] {
  const { source, sourceLocale, targetLocale } = texts;
  const isCommon = isCommonWord(sourceLocale);
  // Burmese parts no words, and writes foreign sounds in too many ways.
  if (isCommon === undefined || source.length > longest || scriptOf(targetLocale) === 'Mymr') return [];
  const isElsewhere = isExonym(sourceLocale);
  const isLatin = scriptOf(targetLocale) === 'Latn';
  const runs = hyphenated(names.runs, source);
  const lost = runs
    .map((run) => properOf(run, isCommon))
    .filter(
      (run) =>
        run.length > 1 &&
        run.every(({ folded }) => !isElsewhere(folded)) &&
        (isLatin || soundsOf(run) >= leastSounds) &&
        names.areAbsent(run),
    );
  const kept = runs.filter((run) => run.some(isThere)).length;
  if (kept === 0 || lost.length > kept) return [];
  return lost.map((run) => {
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    return { text: source.slice(start, end), start };
  });
}

const isThere = ({ where, mayTranslate }: SourceWord): boolean =>
  where === 'copied' || (where === 'spelled' && !mayTranslate);

const soundsOf = (run: readonly SourceWord[]): number =>
  run.reduce((sum, { folded }) => sum + coarseSkeleton(folded).length, 0);
