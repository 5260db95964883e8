import { embargoWords, type EmbargoWords } from '../../locale/embargo/embargo-words.ts';

/** What a phrase says of a text: that it is under embargo, until when, or that it is not. */
export type PhraseKind = 'embargoed' | 'notBefore' | 'releaseAt' | 'lifted' | 'embargo';

/** A phrase found in a folded line. */
export interface FoundPhrase {
  readonly kind: PhraseKind;
  /** The language whose phrase it is, as a subtag; helps to read the date beside it. */
  readonly language: string;
  /** UTF-16 offsets into the folded line. */
  readonly start: number;
  readonly end: number;
}

/** The phrases and words of all languages, compiled once. */
export interface EmbargoLexicon {
  /** The phrases of a folded line, from left to right; the longest at each place. */
  phrasesIn(line: string): readonly FoundPhrase[];
  readonly about: ReadonlySet<string>;
  readonly aboutAfter: ReadonlySet<string>;
  readonly press: ReadonlySet<string>;
  readonly until: ReadonlySet<string>;
  /** Whether a phrase is made with the noun that may also mean an embargo on arms and trade. */
  hasNoun(phrase: string): boolean;
  /** Whether the text speaks of itself: this press release. */
  mentionsItself(line: string): boolean;
}

const kinds: readonly PhraseKind[] = ['embargoed', 'notBefore', 'releaseAt', 'lifted', 'embargo'];

let compiled: EmbargoLexicon | undefined;

export function embargoLexicon(): EmbargoLexicon {
  return (compiled ??= compile(embargoWords()));
}

/**
 * Folds what does not change the sense of an embargo line: case, compatibility forms (full-width letters), Arabic vowel
 * signs, apostrophes, white space, and letters set apart (`E M B A R G O`).
 */
export function foldEmbargoLine(text: string): string {
  // Most lines need no more, and the rest takes long.
  if (/^[!-~]{2,}(?: [!-~]{2,})*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u0307/gu, '')
    .replace(/[\u064b-\u0652\u0640\u200b-\u200f\u2066-\u2069\ufeff]/gu, '')
    .replace(/[’ʼ‘`´]/gu, "'")
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/(?<!\p{L})\p{L}(?: \p{L}){5,}(?!\p{L})/gu, (letters) => letters.replaceAll(' ', ''))
    .trim();
}

interface Phrase {
  readonly phrase: string;
  readonly kind: PhraseKind;
  readonly language: string;
}

/** The parts of a phrase are folded one by one: folding would make three full stops of its `…`. */
function foldPhrase(phrase: string): string {
  return phrase.split('…').map(foldEmbargoLine).join('…');
}

function compile(table: Readonly<Record<string, EmbargoWords>>): EmbargoLexicon {
  const rows = Object.entries(table);
  const entries: readonly Phrase[] = rows.flatMap(([language, words]) =>
    kinds.flatMap((kind) => (words[kind] ?? []).map((phrase) => ({ phrase: foldPhrase(phrase), kind, language }))),
  );
  // The first kind and language of a phrase that several have.
  const ordered = [...new Map(entries.toReversed().map((entry) => [entry.phrase, entry])).values()].toSorted(
    (a, b) => b.phrase.length - a.phrase.length,
  );
  const byBeginning = new Map<number, Phrase[]>();
  for (const entry of ordered) {
    if (entry.phrase.includes('…')) continue;
    const beginning = beginningAt(entry.phrase, 0);
    const known = byBeginning.get(beginning);
    if (known === undefined) byBeginning.set(beginning, [entry]);
    else known.push(entry);
  }
  const firsts = new Set(ordered.map(({ phrase }) => phrase.charCodeAt(0)));
  const gapped = ordered
    .filter(({ phrase }) => phrase.includes('…'))
    .map((entry) => ({ ...entry, parts: entry.phrase.split('…').map((part) => part.trim()) }));
  const stems = rows.flatMap(([, words]) => words.embargo ?? []).map((noun) => foldEmbargoLine(noun).slice(0, 6));
  const self = rows.flatMap(([, words]) => words.self ?? []).map(foldEmbargoLine);
  const union = (key: 'about' | 'aboutAfter' | 'press' | 'until'): ReadonlySet<string> =>
    new Set(rows.flatMap(([, words]) => words[key] ?? []).map(foldEmbargoLine));
  return {
    phrasesIn(line) {
      const found: FoundPhrase[] = [];
      for (let at = 0; at < line.length; at += 1) {
        if (!firsts.has(line.charCodeAt(at))) continue;
        const here = byBeginning.get(beginningAt(line, at))?.find((entry) => endOf(line, at, entry) !== undefined);
        if (here === undefined) continue;
        const end = endOf(line, at, here) ?? at + 1;
        found.push({ kind: here.kind, language: here.language, start: at, end });
        at = end - 1;
      }
      for (const { kind, language, parts } of gapped) {
        const span = gappedSpan(line, parts);
        if (span !== undefined) found.push({ kind, language, ...span });
      }
      return found.toSorted((a, b) => a.start - b.start);
    },
    about: union('about'),
    aboutAfter: union('aboutAfter'),
    press: union('press'),
    until: union('until'),
    hasNoun: (phrase) => stems.some((stem) => phrase.includes(stem)),
    mentionsItself: (line) => self.some((words) => line.includes(words)),
  };
}

/** The first two UTF-16 code units at a place as one number. */
function beginningAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_0000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}

/** The end of a phrase that begins at a place as whole words; a noun may be inflected: ambargosu, embargot. */
function endOf(line: string, at: number, { phrase, kind }: Phrase): number | undefined {
  if (!line.startsWith(phrase, at)) return undefined;
  if (spaced.test(phrase.slice(0, 1)) && letterBefore.test(line.slice(Math.max(0, at - 2), at))) return undefined;
  const end = at + phrase.length;
  if (!spaced.test(phrase.slice(-1))) return end;
  const rest = /^\p{L}*/u.exec(line.slice(end, end + 8))?.[0].length ?? 0;
  if (kind === 'embargo') return rest <= longestEnding ? end + rest : undefined;
  return rest === 0 ? end : undefined;
}

const longestEnding = 5;
/** The most that the `…` of a phrase stands for, in UTF-16 code units. */
const longestGap = 40;

/** Where both parts of a phrase follow one another. */
function gappedSpan(
  line: string,
  [first = '', second = '']: readonly string[],
): { readonly start: number; readonly end: number } | undefined {
  for (let start = line.indexOf(first); start !== -1; start = line.indexOf(first, start + 1)) {
    const from = start + first.length;
    if (spaced.test(first.slice(0, 1)) && letterBefore.test(line.slice(Math.max(0, start - 2), start))) continue;
    const then = line.slice(from, from + longestGap + second.length).indexOf(second);
    if (then !== -1) return { start, end: from + then + second.length };
  }
  return undefined;
}

const letterBefore = /\p{L}$/u;

/** Scripts that write a border between words, where a phrase must begin and end at one. */
const spaced = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Geor}]/u;
