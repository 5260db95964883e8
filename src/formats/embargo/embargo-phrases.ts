import { characterTest } from '../../locale/characters.ts';
import { embargoWords, type EmbargoWords } from '../../locale/embargo/embargo-words.ts';
import { phraseFinder, type FoundPhrase, type Phrase, type PhraseKind } from './phrase-finder.ts';

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
  /** A line without what names where securities may not be offered, `into the United States`; undefined where nothing does. */
  withoutMarkets(line: string): string | undefined;
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
  if (!isPlain(text)) return foldForms(text);
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

function foldForms(text: string): string {
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

/** Letters set apart are so many at least. */
const fewestApart = 6;
const space = 32;

/** Whether folding a text lowers its letters and straightens its apostrophes and does no more: no letters set apart, and nothing that has another form. */
function isPlain(text: string): boolean {
  let before = space;
  let apart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === space ? before === space : hasOtherForm(code)) return false;
    // A run of letters with a space between each.
    if (code !== space) apart = before === space ? apart + 1 : 0;
    if (apart >= fewestApart) return false;
    before = code;
  }
  return before !== space;
}

/** Characters that folding changes otherwise than to lower case or a straight apostrophe, or that join with what stands before them. */
const hasOtherForm = characterTest(
  (character) =>
    character !== '’' &&
    (/[\p{M}\p{Cs}\u1160-\u11ff]/u.test(character) || foldForms(character) !== character.toLowerCase()),
);

const listed = '|';
/** Folding would make three full stops of the `…` of a phrase. */
const gap = '\u0001';

/** Folds phrases as lines are folded, all at once: one by one takes ten times as long. The parts of each are folded as lines. */
export function foldPhrases(phrases: readonly string[]): readonly string[] {
  if (phrases.length === 0) return phrases;
  const folded = foldForms(phrases.join(listed).replaceAll('…', gap)).split(listed);
  return folded.map((phrase) =>
    phrase
      .split(gap)
      .map((part) => part.trim())
      .join('…'),
  );
}

function compile(table: Readonly<Record<string, EmbargoWords>>): EmbargoLexicon {
  const rows = Object.entries(table);
  const entries: readonly Phrase[] = rows.flatMap(([language, words]) =>
    kinds.flatMap((kind) => foldPhrases(words[kind] ?? []).map((phrase) => ({ phrase, kind, language }))),
  );
  // The first kind and language of a phrase that several have.
  const phrases = [...new Map(entries.toReversed().map((entry) => [entry.phrase, entry])).values()];
  const ofAll = (key: keyof EmbargoWords): readonly string[] =>
    foldPhrases(rows.flatMap(([, words]) => words[key] ?? []));
  const stems = ofAll('embargo').map((noun) => noun.slice(0, 6));
  const self = ofAll('self');
  const markets = ofAll('markets').toSorted((a, b) => b.length - a.length);
  return {
    phrasesIn: phraseFinder(phrases),
    about: new Set(ofAll('about')),
    aboutAfter: new Set(ofAll('aboutAfter')),
    press: new Set(ofAll('press')),
    until: new Set(ofAll('until')),
    hasNoun: (phrase) => stems.some((stem) => phrase.includes(stem)),
    mentionsItself: (line) => self.some((words) => line.includes(words)),
    withoutMarkets(line) {
      const rest = markets.reduce((text, words) => text.replaceAll(words, ' '), line);
      return rest === line ? undefined : rest;
    },
  };
}
