import { isBordered } from '../../locale/characters.ts';
import { requestWords, type RequestPart, type RequestWords } from '../../locale/embargo/request-words.ts';
import { memoize } from '../../model/memoize.ts';
import { foldEmbargoLine, foldPhrases } from './embargo-phrases.ts';
import { wordTree, type TreeWord } from './word-tree.ts';

/** The words of a language, each part as a pattern that finds any of them in folded text. */
export type RequestPatterns = Readonly<Record<RequestPart, RegExp>>;

export interface RequestLexicon {
  /**
   * The languages of which a folded text has the words of a request to hold something back: a verb of publishing, or,
   * in a language that is likely there, one of passing on, with all else that such a request needs. `running`: in running
   * text, where notes do not count.
   */
  languagesOf(text: string, likely: readonly string[], running: boolean): readonly string[];
  /** The patterns of a language, as far as a folded text may have words of them: others would take long to fail. */
  patternsFor(text: string, language: string): RequestPatterns;
  /** The same of a sentence; undefined where its words hold nothing back, as those of most do. */
  patternsIn(text: string): (language: string) => RequestPatterns | undefined;
}

const parts: readonly RequestPart[] = [
  'publish',
  'spread',
  'cite',
  'not',
  'before',
  'only',
  'may',
  'must',
  'after',
  'ask',
  'self',
  'you',
];

let compiled: RequestLexicon | undefined;

/** Returns the words of all languages; those of a language are compiled when first asked for. */
export function requestLexicon(): RequestLexicon {
  return (compiled ??= compile(requestWords()));
}

/** Languages of which the words are listed under another code. */
const aliases: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', tl: 'fil', sh: 'sr', iw: 'he', in: 'id' };

/** What a word says, as bits, and in which language, by number. */
interface Meaning {
  readonly language: number;
  readonly bits: number;
}

const bitOf = Object.fromEntries(parts.map((part, at) => [part, 1 << at])) as Readonly<Record<RequestPart, number>>;

function compile(table: Readonly<Record<string, RequestWords>>): RequestLexicon {
  const languages = Object.keys(table);
  const words = languages.flatMap((name, language) => treeWords(table[name] ?? {}, language));
  const ofVerbs = wordTree(
    words.filter(({ meaning }) => (meaning.bits & (bitOf.publish | bitOf.spread | bitOf.cite)) !== 0),
  );
  // Most releases name no verb of publishing at all.
  let everyWord: typeof ofVerbs | undefined;
  const ofAll: typeof ofVerbs = (text, visit) => (everyWord ??= wordTree(words))(text, visit);
  // Endings are not in the tree: their languages may always have them.
  const endings = languages.map((name) => endingsOf(table[name] ?? {}));
  const patternsOf = memoize((name: string) => {
    const all = allPatternsOf(table[name] ?? {});
    return memoize((found: number) => patternsAmong(all, found));
  });
  const wordsOf = (text: string): readonly number[] => {
    const found = endings.slice();
    ofAll(text, ({ language, bits }) => {
      found[language]! |= bits;
      return false;
    });
    return found;
  };
  return {
    languagesOf: (text, likely, running) => {
      const home = new Set(likely.map((name) => languages.indexOf(aliases[name] ?? name)));
      let isVerb = false;
      ofVerbs(text, ({ language, bits }) => {
        isVerb = (bits & bitOf.publish) !== 0 || home.has(language);
        return isVerb;
      });
      if (!isVerb) return none;
      const found = wordsOf(text);
      return languages.filter((_, at) => isRequest(found[at]!, home.has(at), running));
    },
    patternsFor: (text, name) => patternsOf(name)(wordsOf(text)[languages.indexOf(name)] ?? 0),
    patternsIn(text) {
      const found = wordsOf(text);
      return (name) => {
        const bits = found[languages.indexOf(name)] ?? 0;
        return mayHold(bits) ? patternsOf(name)(bits) : undefined;
      };
    },
  };
}

const none: readonly string[] = [];

function treeWords(words: RequestWords, language: number): TreeWord<Meaning>[] {
  return parts.flatMap((part) =>
    foldPhrases(listOf(words[part])).flatMap((written) => {
      const word = written.replaceAll('*', '').trim();
      if (written.startsWith('*') || word === '') return [];
      return [{ word, goesOn: written.endsWith('*'), meaning: { language, bits: bitOf[part] } }];
    }),
  );
}

/** The parts of which a language has endings of words. */
function endingsOf(words: RequestWords): number {
  const found = parts.filter((part) => listOf(words[part]).some((word) => word.startsWith('*')));
  return found.reduce((bits, part) => bits | bitOf[part], 0);
}

function listOf(words = ''): readonly string[] {
  return words.split('|').filter((word) => word !== '');
}

/** Whether the parts that were found may make a request, or in a likely language a note. */
function isRequest(found: number, isLikely: boolean, running: boolean): boolean {
  const has = (part: RequestPart): boolean => (found & bitOf[part]) !== 0;
  if (!has('publish') && !(isLikely && hasAny(found, ['spread', 'cite']))) return false;
  // A label, such as “publication permitted”, says no more than that.
  if (!running && isLikely && has('may')) return true;
  return mayAsk(found, isLikely, running) && holdsBack(found);
}

/** Whether words of a sentence may hold something back, or permit it: what is done, and not before or only after. */
function mayHold(found: number): boolean {
  if (!hasAny(found, ['publish', 'spread', 'cite'])) return false;
  return holdsBack(found) || hasAny(found, ['may']);
}

function holdsBack(found: number): boolean {
  const has = (part: RequestPart): boolean => (found & bitOf[part]) !== 0;
  return (has('not') && has('before')) || (has('after') && hasAny(found, ['only', 'may', 'ask']));
}

/** Whether somebody may be asked or told: in a language that is not likely there, of the text itself. */
function mayAsk(found: number, isLikely: boolean, running: boolean): boolean {
  if (isLikely) return !running || hasAny(found, ['ask', 'must']);
  return hasAny(found, ['ask']) || ((found & bitOf.must) !== 0 && (found & bitOf.self) !== 0);
}

function hasAny(found: number, some: readonly RequestPart[]): boolean {
  return some.some((part) => (found & bitOf[part]) !== 0);
}

function allPatternsOf(words: RequestWords): RequestPatterns {
  const entries = parts.map((part) => [part, patternOf(words[part] ?? '')] as const);
  return Object.fromEntries(entries) as Record<RequestPart, RegExp>;
}

function patternsAmong(all: RequestPatterns, found: number): RequestPatterns {
  const entries = parts.map((part) => [part, (found & bitOf[part]) === 0 ? nothing : all[part]] as const);
  return Object.fromEntries(entries) as Record<RequestPart, RegExp>;
}

const nothing = /(?!)/u;

/** A pattern of some words, none of which matches where there are none. */
function patternOf(words: string): RegExp {
  const all = listOf(words);
  if (all.length === 0) return nothing;
  // One border for all words in a row that have the same: compiling one for each takes long.
  const runs: { readonly before: string; readonly after: string; readonly literals: string[] }[] = [];
  for (const { before, literal, after } of all.map(sourceOf)) {
    const last = runs.at(-1);
    if (last?.before === before && last.after === after) last.literals.push(literal);
    else runs.push({ before, after, literals: [literal] });
  }
  const sources = runs.map(({ before, after, literals }) => `${before}(?:${literals.join('|')})${after}`);
  return new RegExp(sources.join('|'), 'u');
}

/** A word as a pattern, with the borders that it needs. */
function sourceOf(word: string): { readonly before: string; readonly literal: string; readonly after: string } {
  const bare = foldWord(word.replace(/^\*|\*$/gu, ''));
  const literal = bare.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
  if (!isBordered(bare.trim().charCodeAt(0))) return { before: '', literal, after: '' };
  const before = word.startsWith('*') ? String.raw`(?<=[\p{L}\p{N}-])` : String.raw`(?<!\p{L})`;
  const after = word.endsWith('*') || !isBordered(bare.charCodeAt(bare.length - 1)) ? '' : String.raw`(?!\p{L})`;
  return { before, literal, after };
}

/** Folds a word as a line is folded; a space at its border is one of the text. */
function foldWord(word: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/u.exec(word) ?? [];
  return `${before}${foldEmbargoLine(inner)}${after}`;
}
