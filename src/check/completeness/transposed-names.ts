import { nameWords, type NameWord } from '../names/name-forms.ts';
import type { Texts } from './listed-names.ts';
import type { SwappedName } from './swapped-names.ts';

/** Two letters that change places make another word of a shorter one. */
const fewestLetters = 5;

/** Languages end words alike and not the same: Theatre, Theater. */
const ending = 2;

/** Finds names of which two neighbouring letters changed places: `Maalysia` for `Malaysia`, `lOsen` for `Olsen`. */
export function transposedNames({ source, text }: Texts): readonly SwappedName[] {
  const [own, there] = [nameWords(source), nameWords(text)];
  const [known, found] = [own, there].map((words) => new Set(words.map(({ folded }) => folded)));
  const names = own.filter(({ folded, isName }) => isName && folded.length >= fewestLetters && !found?.has(folded));
  return names.flatMap((name) => {
    const target = there.find((word) => !known?.has(word.folded) && isTransposed(name, word));
    return target === undefined ? [] : [{ source: name, target }];
  });
}

function isTransposed({ folded: name }: NameWord, { folded: other }: NameWord): boolean {
  if (name.length !== other.length) return false;
  const at = [...name].findIndex((letter, index) => letter !== other[index]);
  if (at < 0 || at >= name.length - ending || name[at] === name[at + 1]) return false;
  return other === name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2);
}
