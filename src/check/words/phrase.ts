import { fromZawgyi, isZawgyi } from '../../facts/tokens/zawgyi.ts';
import { isWholeIfLatin, solidText } from '../../memory/solid-text.ts';
import type { SolidText } from '../../memory/solid-text.ts';
import { wordsIn } from '../../memory/word-forms.ts';
import type { TextWord, WordForms } from '../../memory/word-forms.ts';

/** A term, ready to be looked for in a text. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly TextWord[];
  /** The words that a text must have; small ones between them may differ: de la, of the. */
  readonly required: readonly TextWord[];
  /** The words written as one, where there are several. */
  readonly joined?: string;
  /** Without white space, in lower case. */
  readonly solid: string;
}

/** A place in a text, in UTF-16 code units. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Letter for letter but for case, not another form of it. */
  readonly exact: boolean;
}

/** A text, ready to be searched. */
export interface Searched extends SolidText {
  readonly text: string;
  readonly words: readonly TextWord[];
}

/** Words of no more letters are small ones beside longer ones. */
const longestSmall = 3;

export function phraseOf(text: string, forms: WordForms): Phrase {
  const words = wordsIn(text, forms);
  const long = words.filter(({ folded }) => folded.length > longestSmall);
  const joined = words.length > 1 ? { joined: words.map(({ folded }) => folded).join('') } : {};
  return { text, words, required: long.length > 0 ? long : words, ...joined, solid: solidText(text).solid };
}

export function searchedText(text: string, forms: WordForms): Searched {
  const { substring, zawgyi } = forms.inflection;
  if (substring !== true) return { text, words: wordsIn(text, forms), solid: '', starts: [], ends: [] };
  if (zawgyi !== true || !isZawgyi(text)) return { text, words: [], ...solidText(text) };
  const converted = fromZawgyi(text);
  const { solid, starts, ends } = solidText(converted.text);
  return {
    text,
    words: [],
    solid,
    starts: starts.map((start) => converted.starts[start]!),
    ends: ends.map((end) => converted.ends[end - 1]!),
  };
}

/** Every place of a phrase in a text; `loosely`, with other words between its own. */
export function* findPhrase(phrase: Phrase, searched: Searched, forms: WordForms, loosely: boolean): Generator<Found> {
  if (forms.inflection.substring === true) yield* inSolid(phrase, searched);
  else yield* inWords(phrase, searched.words, forms, loosely);
}

function* inSolid({ solid: wanted }: Phrase, searched: Searched): Generator<Found> {
  if (wanted === '') return;
  const { solid, starts, ends } = searched;
  for (let at = solid.indexOf(wanted); at >= 0; at = solid.indexOf(wanted, at + wanted.length)) {
    if (!isWholeIfLatin(searched, at, wanted.length)) continue;
    yield { start: starts[at]!, end: ends[at + wanted.length - 1]!, exact: true };
  }
}

function* inWords(phrase: Phrase, text: readonly TextWord[], forms: WordForms, loosely: boolean): Generator<Found> {
  const { words, joined } = phrase;
  const wanted = loosely ? phrase.required : words;
  if (wanted.length === 0) return;
  for (let index = 0; index < text.length; index++) {
    const { folded: word, start } = text[index]!;
    const isJoined = joined !== undefined && forms.isForm(word, joined);
    const last = isJoined ? index : lastOf(wanted, { text, start: index, gap: loosely ? widestGap : 0 }, forms);
    if (last === undefined) continue;
    const length = last - index + 1;
    const exact = length === words.length && words.every(({ folded }, place) => text[index + place]?.folded === folded);
    yield { start, end: text[last]!.end, exact };
    index = last;
  }
}

/** More words than may stand between two of a term. */
const widestGap = 2;

/** Where the last of the wanted words is, if the first is at `start`. */
function lastOf(
  wanted: readonly TextWord[],
  { text, start, gap }: { readonly text: readonly TextWord[]; readonly start: number; readonly gap: number },
  forms: WordForms,
): number | undefined {
  let next = start;
  let limit = start + 1;
  for (const { folded } of wanted) {
    while (next < limit && !forms.isForm(text[next]!.folded, folded)) next++;
    if (next >= limit) return undefined;
    next++;
    limit = Math.min(text.length, next + gap + 1);
  }
  return next - 1;
}

/** Every place where a text has a phrase as it is, as a word of its own or with endings after it. */
export function* findKept({ text: wanted }: Phrase, text: string, { inflection }: WordForms): Generator<Found> {
  if (wanted === '') return;
  const mostAfter = inflection.invariant === true ? 0 : Math.max(inflection.append ?? 0, 1);
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length)) {
    const end = start + wanted.length;
    if (isLatinLetter(wanted.charAt(0)) && isLatinLetter(text.charAt(start - 1))) continue;
    const tail = /^\p{sc=Latn}*/u.exec(text.slice(end, end + mostAfter + 1))?.[0] ?? '';
    if (isLatinLetter(wanted.at(-1) ?? '') && tail.length > mostAfter) continue;
    yield { start, end, exact: true };
  }
}

function isLatinLetter(character: string): boolean {
  return /^\p{sc=Latn}$/u.test(character);
}
