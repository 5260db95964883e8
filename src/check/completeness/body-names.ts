import { isCommonWord } from '../../locale/orthography/common-words.ts';
import { functionWords } from '../../locale/orthography/function-words.ts';
import { isNameWord } from '../../locale/orthography/name-words.ts';
import type { ComparedNames, SourceWord } from './compared-names.ts';
import type { SourceName, Texts } from './listed-names.ts';
import type { NameWord } from '../names/name-forms.ts';

/**
 * Tells whether a name goes on what a body is called, and the target calls one by as many words: Banco Interamericano de
 * Desarrollo, Inter-American Development Bank. What such bodies are for are words that no list has all of; of a language
 * whose words are listed it is known whether one is.
 */
export function isOfBody(name: SourceName, { runs, target }: ComparedNames, texts: Texts): boolean {
  if (isCommonWord(texts.sourceLocale) !== undefined) return false;
  const chain = chainTo(name, runs, texts);
  if (!chain.some(({ mayTranslate, isOfCountryOnly }) => mayTranslate && !isOfCountryOnly)) return false;
  return longestBody(target, texts) >= chain.length;
}

/** The words of a name and those before it that it goes on: with small words between them. */
function chainTo(
  name: SourceName,
  runs: ComparedNames['runs'],
  { source, sourceLocale }: Texts,
): readonly SourceWord[] {
  const end = name.start + name.text.length;
  const words = runs.flat().filter((word) => word.end <= end);
  const small = functionWords(sourceLocale);
  const from = words.findLastIndex(
    (word, at) => at === 0 || !areJoined(source.slice(words[at - 1]?.end, word.start), small),
  );
  return words.slice(Math.max(0, from));
}

/** Names hold few small words side by side: de los, per la. */
const joining = /^ (?:(\p{Ll}{1,4}) )?(?:(\p{Ll}{1,4})[ '’])?$/u;

function areJoined(between: string, small: ReadonlySet<string>): boolean {
  const found = joining.exec(between);
  return found !== null && [found[1], found[2]].every((word) => word === undefined || small.has(word));
}

/** How many words with a capital follow one another at most in a name that has one for a kind of body, small ones between them. */
function longestBody(target: readonly NameWord[], { text, targetLocale }: Texts): number {
  const [isTitle, small] = [isNameWord(targetLocale), functionWords(targetLocale)];
  let [longest, length, hasTitle] = [0, 0, false];
  let last: NameWord | undefined;
  for (const word of target.filter(({ isName }) => isName)) {
    const isNext = last !== undefined && areLinked(text.slice(last.end, word.start), small);
    length = isNext ? length + 1 : 1;
    hasTitle = (isNext && hasTitle) || isTitle(word.folded);
    if (hasTitle) longest = Math.max(longest, length);
    last = word;
  }
  return longest;
}

const areLinked = (between: string, small: ReadonlySet<string>): boolean =>
  between === '-' || areJoined(between, small);
