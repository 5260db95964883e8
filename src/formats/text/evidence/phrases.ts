import type { PressKey, PressConventions } from '../../../locale/press/press-conventions.ts';

/** A phrase found in a folded line: what kinds it is of, and where it stands, in UTF-16 code units. */
export interface Hit {
  readonly kind: PressKey;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly text: string;
  readonly kind: PressKey;
  /** It counts only at the end of a line. */
  readonly atEnd: boolean;
}

const spacedLetter = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Deva}\p{sc=Hebr}\p{sc=Hang}]/u;
const wordCharacter = /[\p{L}\p{M}]/u;

type Index = ReadonlyMap<string, readonly Phrase[]>;

/** Makes a finder of the phrases of some conventions in folded lines: one pass over a line finds all. */
export function phraseFinder(
  conventions: readonly PressConventions[],
  foldPhrase: (text: string) => string,
): (line: string) => readonly Hit[] {
  const index = indexOf(conventions, foldPhrase);
  const firsts = new Set(Array.from(index.keys(), (beginning) => beginning.charCodeAt(0)));
  return (line) => {
    const hits: Hit[] = [];
    for (let at = 0; at < line.length; at += 1) {
      if (firsts.has(line.charCodeAt(at))) hits.push(...findAt(index, line, at));
    }
    return hits;
  };
}

/** The longest phrase of each kind at a place; those of scripts with spaces begin and end where words do. */
function findAt(index: Index, line: string, at: number): readonly Hit[] {
  const hits: Hit[] = [];
  for (const beginning of [line.slice(at, at + 2), line.charAt(at)]) {
    for (const phrase of index.get(beginning) ?? []) {
      if (hits.some(({ kind }) => kind === phrase.kind) || !fits(line, at, phrase)) continue;
      hits.push({ kind: phrase.kind, start: at, end: at + phrase.text.length });
    }
  }
  return hits;
}

/** The phrases by their first two characters, longest first. */
function indexOf(conventions: readonly PressConventions[], foldPhrase: (text: string) => string): Index {
  const index = new Map<string, Phrase[]>();
  const seen = new Set<string>();
  for (const each of conventions) {
    for (const [kind, forms] of Object.entries(each) as [PressKey, readonly string[]][]) {
      for (const form of forms.map(foldPhrase)) {
        const atEnd = form.startsWith('*');
        const text = atEnd ? form.slice(1) : form;
        if (text === '' || seen.has(`${kind} ${form}`)) continue;
        seen.add(`${kind} ${form}`);
        const known = index.get(text.slice(0, 2));
        if (known === undefined) index.set(text.slice(0, 2), [{ text, kind, atEnd }]);
        else known.push({ text, kind, atEnd });
      }
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.text.length - a.text.length);
  return index;
}

function fits(line: string, at: number, { text, atEnd }: Phrase): boolean {
  if (!line.startsWith(text, at)) return false;
  const end = at + text.length;
  if (atEnd && end < line.length) return false;
  if (spacedLetter.test(text.charAt(0)) && wordCharacter.test(line.charAt(at - 1))) return false;
  return !spacedLetter.test(text.slice(-1)) || !wordCharacter.test(line.charAt(end));
}

/** The share of a line's letters that phrases of some kinds cover, from 0 to 1. */
export function coverage(line: string, hits: readonly Hit[], kinds: ReadonlySet<PressKey>): number {
  let letters = 0;
  let covered = 0;
  let next = 0;
  let until = 0;
  const ours = hits.filter(({ kind }) => kinds.has(kind));
  for (let at = 0; at < line.length; at += 1) {
    while (next < ours.length && (ours[next]?.start ?? 0) <= at) until = Math.max(until, ours[next++]?.end ?? 0);
    if (!wordCharacter.test(line.charAt(at))) continue;
    letters += 1;
    if (at < until) covered += 1;
  }
  return letters === 0 ? 0 : covered / letters;
}
