import type { ComparedNames, SourceWord } from './compared-names.ts';
import { beginsSentence } from './compared-names.ts';
import { isExonym } from '../../locale/orthography/name-words.ts';
import type { SourceName, Texts } from './listed-names.ts';

/** So many other names in the target show that this translator keeps names. */
const leastOthers = 2;

/**
 * Finds the names of which nothing is in the target, while others are: a person’s or a body’s of several words, or one
 * within the sentence. Not where the target has a name that is like no word of the source: it may be a translated one.
 */
export function lostNames(
  { runs, target, areGone, isKnown, hasCapitals, hasNouns }: ComparedNames,
  { text, sourceLocale }: Pick<Texts, 'text' | 'sourceLocale'>,
): readonly SourceName[] {
  const others = runs.filter((run) => run.some(isThere)).length;
  if (others < leastOthers) return [];
  const least = hasNouns ? 2 : 1;
  const isElsewhere = isExonym(sourceLocale);
  const lost = runs
    .map(properOf)
    .filter(
      (run) =>
        run.length >= least &&
        areGone(run) &&
        !isPossessive(run) &&
        run.some(isLong) &&
        !run.some(({ folded }) => isElsewhere(folded)),
    );
  if (lost.length === 0 || lost.length >= others) return [];
  if (hasCapitals && target.some((word) => word.isName && !beginsSentence(text, word.start) && !isKnown(word)))
    return [];
  return lost.map((run) => ({ text: run.map(({ text: word }) => word).join(' '), start: run[0]?.start ?? 0 }));
}

const isThere = ({ where, mayTranslate }: SourceWord): boolean =>
  where === 'copied' || (where === 'spelled' && !mayTranslate);

/** Whose it is, good translators say with a pronoun: Trump’s first of five rallies. */
const isPossessive = (run: readonly SourceWord[]): boolean => run.length === 1 && /['’]s$/u.test(run[0]?.text ?? '');

const isLong = ({ folded }: SourceWord): boolean => folded.length > 3;

/** The words of a name that nobody translates; of one word only within a sentence. */
function properOf(run: readonly SourceWord[]): readonly SourceWord[] {
  const [first, ...rest] = run;
  const words = first?.isFirst === true && (first.mayTranslate || rest.length === 0) ? rest : run;
  return words.some(({ mayTranslate }) => mayTranslate) ? [] : words;
}
