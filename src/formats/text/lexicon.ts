import { pressConventions, type ContactLabel, type PressConventions } from '../../locale/press/press-conventions.ts';

/** The conventions of a source's language, ready to be looked up. Every text given to it is folded. */
export interface Lexicon {
  readonly locale: string;
  isReleaseMark(line: string): boolean;
  isEndWord(line: string): boolean;
  isNavigation(line: string): boolean;
  startsContactHeading(line: string): boolean;
  isAboutHeading(line: string): boolean;
  isNotesHeading(line: string): boolean;
  hasJobWord(line: string): boolean;
  /** The label at the start of a contact's line, and where what it announces begins. */
  labelOf(line: string): { readonly label: ContactLabel; readonly end: number } | undefined;
  /** Finds a verb of attribution; not global. */
  readonly attribution: RegExp;
  isPronoun(text: string): boolean;
  isAbbreviation(text: string): boolean;
}

const cache = new Map<string, Lexicon>();

/** Folds what the same line may differ in: case, apostrophes and white space. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!/[’ʼ\u200b]|[^\S ]/.test(lower)) return lower.trim();
  return lower
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u200b]/g, ' ')
    .trim();
}

export function lexiconFor(locale: string): Lexicon {
  const conventions = pressConventions(locale);
  const known = cache.get(locale);
  if (known !== undefined) return known;
  const made = makeLexicon(locale, conventions);
  cache.set(locale, made);
  return made;
}

function makeLexicon(locale: string, conventions: readonly PressConventions[]): Lexicon {
  const all = (of: (each: PressConventions) => readonly string[]): string[] => conventions.flatMap(of).map(fold);
  const lines = (of: (each: PressConventions) => readonly string[]): ((line: string) => boolean) => {
    const set = new Set(all(of));
    return (line) => set.has(line);
  };
  const starts = (of: (each: PressConventions) => readonly string[]): ((line: string) => boolean) => {
    const pattern = new RegExp(`^${anyOf(all(of))}`, 'u');
    return (line) => pattern.test(line);
  };
  const about = all((each) => each.aboutHeadings);
  const aboutEnds = about.filter((each) => each.startsWith('*')).map((each) => each.slice(1));
  const aboutStarts = starts((each) => each.aboutHeadings.filter((heading) => !heading.startsWith('*')));
  const jobWords = new RegExp(wordsOf(all((each) => each.jobWords)), 'u');
  return {
    locale,
    isReleaseMark: lines((each) => each.releaseMarks),
    isEndWord: lines((each) => each.endMarks),
    isNavigation: lines((each) => each.navigation),
    startsContactHeading: starts((each) => each.contactHeadings),
    isAboutHeading: (line) => aboutStarts(line) || aboutEnds.some((end) => line.endsWith(end)),
    isNotesHeading: starts((each) => each.notesHeadings),
    hasJobWord: (line) => jobWords.test(line),
    labelOf: labelFinder(conventions),
    attribution: new RegExp(wordsOf(all((each) => each.attributions)), 'iu'),
    isPronoun: lines((each) => each.pronouns),
    isAbbreviation: lines((each) => each.abbreviations),
  };
}

const labelNames: readonly ContactLabel[] = ['telephone', 'email', 'address', 'name', 'title', 'organisation', 'web'];

function labelFinder(conventions: readonly PressConventions[]): Lexicon['labelOf'] {
  const patterns = labelNames.map((label) => {
    const words = conventions.flatMap((each) => each[`${label}Labels`]).map(fold);
    // A number may follow its label without a colon, other things may not: "Contact Jane" is no label and a name.
    const after = label === 'telephone' ? '(?:\\s?[.:：)]\\s*|\\s+(?=[+(\\d\\s]))' : '\\s?[:：]\\s*';
    return { label, pattern: new RegExp(`^[([]?${anyOf(words)}(?:\\s?(?:no|#|\\d)\\.?)?${after}`, 'u') };
  });
  return (line) => {
    for (const { label, pattern } of patterns) {
      const end = pattern.exec(line)?.[0].length;
      if (end !== undefined) return { label, end };
    }
    return undefined;
  };
}

const spacedLetter = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}]/u;

/** The alternatives, longest first; a word of a script with spaces must end where a word does. */
function anyOf(words: readonly string[]): string {
  const ordered = [...new Set(words)].toSorted((a, b) => b.length - a.length);
  if (ordered.length === 0) return '(?!)';
  const spaced = ordered.filter((word) => spacedLetter.test(word.slice(-1))).map(escapePattern);
  const others = ordered.filter((word) => !spacedLetter.test(word.slice(-1))).map(escapePattern);
  // One look-ahead for all: compiling one for each word takes a tenth of a second.
  return `(?:${[...(spaced.length > 0 ? [`(?:${spaced.join('|')})(?!\\p{L})`] : []), ...others].join('|')})`;
}

/** The same, where a word of a script with spaces must also start where a word does. */
function wordsOf(words: readonly string[]): string {
  const spaced = words.filter((word) => spacedLetter.test(word.slice(0, 1)));
  const others = words.filter((word) => !spacedLetter.test(word.slice(0, 1)));
  return `(?:(?<!\\p{L})${anyOf(spaced)}|${anyOf(others)})`;
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
