import { endsAsForm, endsAsPeople, isCommonWord } from '../../locale/orthography/common-words.ts';
import { isExonym, isNameWord } from '../../locale/orthography/name-words.ts';
import { beginsSentence } from './compared-names.ts';
import type { ComparedNames, SourceWord } from './compared-names.ts';
import { isOfCountry } from './country-names.ts';
import type { Texts } from './listed-names.ts';
import { mayBeInHan } from '../names/name-forms.ts';
import type { NameWord } from '../names/name-forms.ts';
import { scriptOf } from '../contract/scripts.ts';

/** A name of which nothing is in the target, and the one in its place where it can be told. */
export interface AbsentName {
  readonly source: Pick<NameWord, 'text' | 'start' | 'end'>;
  readonly target: NameWord | undefined;
}

/** In a longer sentence a name may come again as a pronoun, or as what it is the name of. */
const longest = 56;
/** A text without its stop is a label, where any word may have a capital: Sample Newsroom. */
const isSentence = (text: string): boolean => /[.!?…]["'“”’)\]]*\s*$/u.test(text);
/** Fewer letters are like those of any word. */
const shortest = 4;

/**
 * Finds the only name of a short sentence of which nothing is in the target: Merkel, where it says Macron. Only of languages
 * whose words are listed, as no other tells a name from a word with a capital.
 */
export function absentName(names: ComparedNames, texts: Texts): AbsentName | undefined {
  const { source, text, sourceLocale } = texts;
  const isCommon = isCommonWord(sourceLocale);
  if (isCommon === undefined || source.length > longest || !isSentence(source)) return undefined;
  const isElsewhere = isExonym(sourceLocale);
  const gone = hyphenated(names.runs, source)
    .map((run) => properOf(run, isCommon))
    .filter((run) => run.some(({ folded }) => folded.length >= shortest) && names.areAbsent(run))
    .filter((run) => !mayBeForm(run, names, texts) && !mayBeInCharacters(run, texts));
  const [run, more] = gone;
  const [first] = run ?? [];
  if (!run || !first || more || run.some(({ folded }) => isElsewhere(folded))) return undefined;
  const target = names.hasCapitals ? onlyUnknown(names, text, texts.targetLocale) : undefined;
  if (!target && !names.spellsNames) return undefined;
  const [start, end] = [first.start, run.at(-1)?.end ?? first.end];
  return { source: { text: source.slice(start, end), start, end }, target };
}

/**
 * Tells whether the first word of a sentence may be a form of any word, as no list has all: Beekeepers met. Beside other
 * names only one for people may be, as surnames end like others: Davis met Chirac. A name elsewhere in the text is a name.
 */
export function mayBeForm(
  [first, second]: readonly SourceWord[],
  { runs }: ComparedNames,
  { sourceLocale }: Pick<Texts, 'sourceLocale'>,
): boolean {
  if (first?.isFirst !== true || second !== undefined) return false;
  const ends = runs.length > 1 ? endsAsPeople : endsAsForm;
  if (!ends(first.folded, sourceLocale)) return false;
  return !runs.flat().some(({ isFirst, folded }) => !isFirst && folded === first.folded);
}

/** Japanese has the characters of a name of its neighbours, and katakana for much that is no name: 森保監督 for Moriyasu. */
const mayBeInCharacters = (run: readonly SourceWord[], { targetLocale }: Texts): boolean =>
  scriptOf(targetLocale) === 'Jpan' && run.some(({ folded }) => mayBeInHan(folded));

/** Names of two parts are one: Okonjo-Iweala. */
export function hyphenated(runs: ComparedNames['runs'], source: string): ComparedNames['runs'] {
  const joined: SourceWord[][] = [];
  for (const run of runs) {
    const [last, first] = [joined.at(-1)?.at(-1), run[0]];
    if (last && first && source.slice(last.end, first.start) === '-') joined.at(-1)?.push(...run);
    else joined.push([...run]);
  }
  return joined;
}

/** The words of a name; none where one of them is no name, as what they are of is translated. */
export function properOf(run: readonly SourceWord[], isCommon: (word: string) => boolean): readonly SourceWord[] {
  const isOfName = ({ folded, mayTranslate }: SourceWord): boolean => !mayTranslate && !isCommon(folded);
  const titled = run.findIndex(isOfName);
  const rest = titled < 0 ? [] : run.slice(titled);
  const isWhole = rest.every(
    (word) => isOfName(word) && /^\p{Lu}[\p{Ll}\p{M}'’]+(?:\p{Lu}[\p{Ll}\p{M}]+)?$/u.test(word.text),
  );
  return isWhole ? rest : [];
}

/** The only name within the sentences of the target that may come from no word of the source. */
function onlyUnknown({ target, isKnown }: ComparedNames, text: string, locale: string): NameWord | undefined {
  const [isTitle, isCountry] = [isNameWord(locale), isOfCountry(locale)];
  const unknown = target.filter(
    (word) =>
      word.isName &&
      !beginsSentence(text, word.start) &&
      !isKnown(word) &&
      !isTitle(word.folded) &&
      !isCountry(word.folded),
  );
  return unknown.length === 1 ? unknown[0] : undefined;
}
