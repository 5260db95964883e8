import { isUninflectedLetter } from '../../../locale/characters.ts';
import {
  pressConventions,
  type ContactLabel,
  type PressConventions,
  type PressKey,
} from '../../../locale/press/press-conventions.ts';
import { beginningsOf } from '../../embargo/beginnings.ts';
import { phraseFinder, type Hit } from './phrases.ts';

/** The conventions of a source's language, ready to be looked up. Every text given to it is folded. */
export interface Lexicon {
  readonly locale: string;
  /** The phrases in a line, from left to right. */
  find(line: string): readonly Hit[];
  /** The words in a line that stand beside dates and places; small ones, of which every sentence is full. */
  findBesideDates(line: string): readonly Hit[];
  /** What only notices of web pages and e-mails say, and labels of credits: all that is asked of the whole of a paragraph. */
  findInParagraph(text: string): readonly Hit[];
  /** Whether a line is one of the phrases of a kind. */
  is(kind: PressKey, line: string): boolean;
  /** The label at the start of a contact's line, and where what it announces begins. */
  labelOf(line: string): { readonly label: ContactLabel; readonly end: number } | undefined;
  /** Finds a verb of attribution; not global. */
  readonly attribution: RegExp;
}

const cache = new Map<string, Lexicon>();

/** Folds what the same line may differ in: case, apostrophes and white space; offsets stay as they are but for rare letters. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!/[’ʼ\u200b]|[^\S ]/.test(lower)) return lower.trim();
  return lower
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u200b]/g, ' ')
    .trim();
}

export function lexiconFor(locale: string): Lexicon {
  const known = cache.get(locale);
  if (known !== undefined) return known;
  const made = makeLexicon(locale, pressConventions(locale));
  cache.set(locale, made);
  return made;
}

function makeLexicon(locale: string, conventions: readonly PressConventions[]): Lexicon {
  const all = (key: PressKey): string[] => conventions.flatMap((each) => each[key] ?? []).map(fold);
  const sets = new Map<PressKey, { readonly phrases: ReadonlySet<string>; readonly longest: number }>();
  const others = conventions
    .flatMap((each) => Object.keys(each) as PressKey[])
    .filter((key) => !besideDates.includes(key));
  return {
    locale,
    find: phraseFinder(onlyOf(conventions, others), fold),
    findBesideDates: phraseFinder(onlyOf(conventions, besideDates), fold),
    findInParagraph: phraseFinder(onlyOf(conventions, ofParagraphs), fold),
    is(kind, line) {
      let set = sets.get(kind);
      if (set === undefined) sets.set(kind, (set = withLongest(all(kind))));
      return line.length <= set.longest && set.phrases.has(line);
    },
    labelOf: labelFinder(all),
    attribution: new RegExp(wholeWords(all('attributions')), 'iu'),
  };
}

/** Kinds of phrases that are asked for only where a date is. */
const besideDates: readonly PressKey[] = ['dateWords', 'clockWords', 'placeLabels', 'inflectedPlaceLabels', 'agencies'];

const ofParagraphs: readonly PressKey[] = ['pageNotices', 'readerNotices', 'creditLabels'];

function onlyOf(conventions: readonly PressConventions[], kinds: readonly PressKey[]): PressConventions[] {
  return conventions.map((each) =>
    Object.fromEntries(kinds.flatMap((kind) => (each[kind] ? [[kind, each[kind]]] : []))),
  );
}

/** Some phrases, and how long they are at most. */
function withLongest(phrases: readonly string[]): { readonly phrases: ReadonlySet<string>; readonly longest: number } {
  return { phrases: new Set(phrases), longest: phrases.reduce((most, { length }) => Math.max(most, length), 0) };
}

/** A number or an address may follow its label without a colon, other things may not: `Contact Jane` is no label and a name. */
const afterLabel: Partial<Record<ContactLabel, string>> = {
  telephone: '(?:\\s?\\.?[:：፦៖՝)]\\s*|\\s?\\.?\\s*(?=[+(\\p{Nd}]))',
  email: '(?:\\s?[:：፦៖՝]\\s*|\\s+(?=[^\\s@:：]+@))',
};

const labelNames: readonly ContactLabel[] = ['telephone', 'email', 'address', 'name', 'title', 'organisation', 'web'];

function labelFinder(all: (key: PressKey) => readonly string[]): Lexicon['labelOf'] {
  const patterns = labelNames.map((label) => {
    const after = afterLabel[label] ?? '\\s?[:：፦៖՝]\\s*';
    return {
      label,
      pattern: new RegExp(`^[([]?${anyOf(all(`${label}Labels`))}(?:\\s?(?:no|#|\\d)\\.?)?${after}`, 'u'),
    };
  });
  const words = labelNames.flatMap((label) => all(`${label}Labels`));
  const mayBegin = beginningsOf(words);
  return (line) => {
    // Most lines have no label at all.
    if (!mayBegin(line, '(['.includes(line.charAt(0)) ? 1 : 0) && !mayBegin(line, 0)) return undefined;
    if (!/[:：፦៖՝.)+(@\p{Nd}]/u.test(line.slice(0, 60))) return undefined;
    for (const { label, pattern } of patterns) {
      const end = pattern.exec(line)?.[0].length;
      if (end !== undefined) return { label, end };
    }
    return undefined;
  };
}

/** The alternatives, longest first; a word of a script with spaces must end where a word does. */
function anyOf(words: readonly string[]): string {
  const ordered = [...new Set(words)].toSorted((a, b) => b.length - a.length);
  if (ordered.length === 0) return '(?!)';
  const spaced = ordered.filter((word) => isUninflectedLetter(word.charCodeAt(word.length - 1))).map(escapePattern);
  const others = ordered.filter((word) => !isUninflectedLetter(word.charCodeAt(word.length - 1))).map(escapePattern);
  // One look-ahead for all: compiling one for each word takes a tenth of a second.
  return `(?:${[...(spaced.length > 0 ? [`(?:${spaced.join('|')})(?![\\p{L}\\p{M}])`] : []), ...others].join('|')})`;
}

/** The same, where a word of a script with spaces must also start where a word does. */
function wholeWords(words: readonly string[]): string {
  const spaced = words.filter((word) => isUninflectedLetter(word.charCodeAt(0)));
  const others = words.filter((word) => !isUninflectedLetter(word.charCodeAt(0)));
  return `(?:(?<![\\p{L}\\p{M}])${anyOf(spaced)}|${anyOf(others)})`;
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
