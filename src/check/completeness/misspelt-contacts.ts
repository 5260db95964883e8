import { commonStart } from '../../locale/characters.ts';
import { inflectionOf } from '../../locale/orthography/inflection.ts';
import { respellsNames } from '../../locale/orthography/latin-sounds.ts';
import { scriptOf } from '../contract/scripts.ts';
import { distance } from '../names/name-forms.ts';
import type { NameWord } from '../names/name-forms.ts';
import type { ComparedNames, SourceWord } from './compared-names.ts';
import type { Texts } from './listed-names.ts';
import type { SwappedName } from './swapped-names.ts';

/** A slip of the hand changes so many letters. */
const mostOfSlip = 2;

/** Cases change so many letters at the end. */
const longestEnding = 2;

/**
 * Finds the names of contacts that are written otherwise beside a part of them that is copied: Juana Jaafar, Joana Jaafar.
 * Whoever is to be asked keeps the name as it is written, where the target has its letters and does not write names by
 * their sounds.
 */
export function misspeltContacts(
  { runs, target }: ComparedNames,
  { sourceLocale, targetLocale }: Texts,
): readonly SwappedName[] {
  if (respellsNames(targetLocale)) return [];
  // A language of another script has no endings for what is copied, from which those of the source’s language are taken.
  const isCopied = scriptOf(targetLocale) !== 'Latn';
  const taken = inflectionOf(sourceLocale).names ?? 0;
  return runs.flatMap((run) =>
    run.flatMap((word, at) => {
      if (word.where === 'copied' || word.mayTranslate) return [];
      const found = besideCopy(target, run[at - 1], 1) ?? besideCopy(target, run[at + 1], -1);
      return found && isSlip(word, found, isCopied ? 0 : longestEnding) && !isWithoutCase(word, found, taken)
        ? [{ source: word, target: found }]
        : [];
    }),
  );
}

/** The word of the target beside the copy of a neighbour. */
function besideCopy(target: readonly NameWord[], part: SourceWord | undefined, step: 1 | -1): NameWord | undefined {
  if (part?.where !== 'copied' || part.mayTranslate) return undefined;
  const at = target.findIndex(({ text, isName }) => isName && text === part.text);
  return at < 0 ? undefined : target[at + step];
}

function isSlip({ folded: name }: SourceWord, { folded: other, isName }: NameWord, ending: number): boolean {
  const longest = Math.max(name.length, other.length);
  if (!isName || name === other || Math.round(distance(name, other) * longest) > mostOfSlip) return false;
  // A particle of the language may be written to the name: Johnsonမှ.
  if (other.startsWith(name) && !/\p{sc=Latin}/u.test(other.slice(name.length))) return false;
  return longest - commonStart(name, other) > ending;
}

/** Anna Lindbergs rapport: the name by itself is Lindberg. */
const isWithoutCase = ({ folded: name }: SourceWord, { folded: other }: NameWord, taken: number): boolean =>
  name.startsWith(other) && name.length - other.length <= taken;
