import { isBordered, isLetter } from '../../locale/characters.ts';
import { beginningsOf } from './beginnings.ts';

/** What a phrase says of a text: that it is under embargo, until when, or that it is not. */
export type PhraseKind = 'embargoed' | 'notBefore' | 'releaseAt' | 'lifted' | 'embargo';

/** A folded phrase of a language, by its subtag; `…` stands for up to forty characters. */
export interface Phrase {
  readonly phrase: string;
  readonly kind: PhraseKind;
  readonly language: string;
}

/** A phrase found in a folded line. */
export interface FoundPhrase {
  readonly kind: PhraseKind;
  /** The language whose phrase it is, as a subtag; helps to read the date beside it. */
  readonly language: string;
  /** UTF-16 offsets into the folded line. */
  readonly start: number;
  readonly end: number;
}

const longestEnding = 5;
/** The most that the `…` of a phrase stands for, in UTF-16 code units. */
const longestGap = 40;

/** Makes a finder of phrases in folded lines: from left to right, the longest at each place. */
export function phraseFinder(phrases: readonly Phrase[]): (line: string) => readonly FoundPhrase[] {
  const ordered = phrases.toSorted((a, b) => b.phrase.length - a.phrase.length);
  const whole = byBeginning(ordered.filter(({ phrase }) => !phrase.includes('…')));
  const gapped = byFirstPart(ordered.filter(({ phrase }) => phrase.includes('…')));
  const mayBegin = beginningsOf(ordered.map(({ phrase }) => phrase.split('…')[0]?.trim() ?? ''));
  const mayBeGapped = beginningsOf([...gapped.keys()]);
  return (line) => {
    const found: FoundPhrase[] = [];
    let asksGapped = false;
    for (let next = nextBeginning(line, 0, mayBegin); next < line.length;) {
      const following = whole.get(line.charCodeAt(next));
      const here = following && longestAt(line, next, following.get(line.charCodeAt(next + 1)) ?? none);
      if (here !== undefined) found.push(here);
      asksGapped ||= here !== undefined || mayBeGapped(line, next);
      next = nextBeginning(line, here?.end ?? next + 1, mayBegin);
    }
    if (!asksGapped) return found;
    for (const [first, entries] of gapped) {
      if (line.includes(first)) for (const entry of entries) found.push(...gappedIn(line, first, entry));
    }
    return found.length > 1 ? found.toSorted((a, b) => a.start - b.start) : found;
  };
}

const none: readonly never[] = [];

/** The next place where a phrase may begin, or the end of the line. */
function nextBeginning(line: string, from: number, mayBegin: (line: string, at: number) => boolean): number {
  let isInWord = from > 0 && isLetter(line.charCodeAt(from - 1));
  for (let at = from; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (!(isInWord && isBordered(code)) && mayBegin(line, at)) return at;
    isInWord = isLetter(code);
  }
  return line.length;
}

/** Whether a letter stands before the one at a place, which is of a script that writes borders between words. */
function isWithinWord(line: string, at: number): boolean {
  return at > 0 && isBordered(line.charCodeAt(at)) && isLetter(line.charCodeAt(at - 1));
}

/** Phrases by their first code unit, then by their second. */
function byBeginning(phrases: readonly Phrase[]): ReadonlyMap<number, ReadonlyMap<number, readonly Phrase[]>> {
  const index = new Map<number, Map<number, Phrase[]>>();
  for (const each of phrases) {
    const [first, second] = [each.phrase.charCodeAt(0), each.phrase.charCodeAt(1)];
    let following = index.get(first);
    if (following === undefined) index.set(first, (following = new Map<number, Phrase[]>()));
    const known = following.get(second);
    if (known === undefined) following.set(second, [each]);
    else known.push(each);
  }
  return index;
}

interface Gapped extends Phrase {
  readonly second: string;
}

/** Phrases with a gap, by what stands before it. */
function byFirstPart(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Gapped[]> {
  const index = new Map<string, Gapped[]>();
  for (const each of phrases) {
    const [first = '', second = ''] = each.phrase.split('…').map((part) => part.trim());
    index.set(first, [...(index.get(first) ?? []), { ...each, second }]);
  }
  return index;
}

function longestAt(line: string, start: number, phrases: readonly Phrase[]): FoundPhrase | undefined {
  for (const each of phrases) {
    const end = endOf(line, start, each);
    if (end !== undefined) return { kind: each.kind, language: each.language, start, end };
  }
  return undefined;
}

/** The end of a phrase that begins at a place as whole words; a noun may be inflected: ambargosu, embargot. */
function endOf(line: string, at: number, { phrase, kind }: Phrase): number | undefined {
  if (!line.startsWith(phrase, at)) return undefined;
  const end = at + phrase.length;
  if (!isBordered(line.charCodeAt(end - 1))) return end;
  const rest = /^\p{L}*/u.exec(line.slice(end, end + 8))?.[0].length ?? 0;
  if (kind === 'embargo') return rest <= longestEnding ? end + rest : undefined;
  return rest === 0 ? end : undefined;
}

/** Where both parts of a phrase first follow one another. */
function gappedIn(line: string, first: string, { kind, language, second }: Gapped): readonly FoundPhrase[] {
  for (let start = line.indexOf(first); start !== -1; start = line.indexOf(first, start + 1)) {
    if (isWithinWord(line, start)) continue;
    const from = start + first.length;
    const then = line.slice(from, from + longestGap + second.length).indexOf(second);
    if (then !== -1) return [{ kind, language, start, end: from + then + second.length }];
  }
  return [];
}
