import { functionWords } from '../../locale/orthography/function-words.ts';
import { languageOf, partsWords, scriptOf, writtenWith } from '../contract/scripts.ts';
import { leftWords } from './left-words.ts';
import { besideOwnForm } from './own-forms.ts';
import { leftOut, wordsOnly } from '../syntax/words-only.ts';

/** Words that stand in the target one after the other as they stand in the source. */
export interface SourceRun {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** Words in lower case, or of a script without case, that carry meaning. */
  readonly plain: number;
  /** Small words of the source language that the target language does not have. */
  readonly small: number;
  /** A single word that is of the source’s language by its letters. */
  readonly foreign?: true;
  /** It stands beside a word with a capital, as a name does beside its own form: Noto 能登. */
  readonly besideName?: true;
}

/** What a pair of languages needs for finding words of the one in the other. */
export interface WordFinder {
  readonly locales: { readonly source: string; readonly target: string };
  /** Source and target are written with the same letters. */
  readonly sameScript: boolean;
  /** The source parts its words by spaces; else a run is counted in letters. */
  readonly spaced: boolean;
  /** The two languages share many small words: others that they share are in no list. */
  readonly close: boolean;
  /** The source's script has capitals. */
  readonly cased: boolean;
  /** Words of the source's script. */
  readonly word: RegExp;
  /** In lower case. */
  readonly small: ReadonlySet<string>;
}

/** Scripts that have capitals. */
const bicameral = new Set(['Latn', 'Cyrl', 'Grek', 'Armn', 'Adlm', 'Cher', 'Dsrt', 'Osge']);

/** Unrelated languages have fewer small words that are spelled alike. */
const closeShare = 0.2;

const finders = new Map<string, WordFinder | undefined>();

/** Undefined where source and target cannot be told apart: one language, or one script without lists of small words. */
export function wordFinder(sourceLocale: string, targetLocale: string): WordFinder | undefined {
  const key = `${sourceLocale} ${targetLocale}`;
  if (!finders.has(key)) finders.set(key, makeFinder(sourceLocale, targetLocale));
  return finders.get(key);
}

function makeFinder(sourceLocale: string, targetLocale: string): WordFinder | undefined {
  if (languageOf(sourceLocale) === languageOf(targetLocale)) return undefined;
  const locales = { source: sourceLocale, target: targetLocale };
  const scripts = { source: scriptOf(sourceLocale), target: scriptOf(targetLocale) };
  const inTarget = new Set(writtenWith(scripts.target));
  const own = writtenWith(scripts.source).filter((script) => !inTarget.has(script));
  const spaced = partsWords(scripts.source);
  const cased = bicameral.has(scripts.source);
  const targetWords = functionWords(targetLocale);
  const sourceWords = functionWords(sourceLocale);
  const small = new Set([...sourceWords].filter((word) => !targetWords.has(word)));
  const close = sourceWords.size - small.size > sourceWords.size * closeShare;
  const sameScript = own.length === 0;
  if (sameScript && (!spaced || small.size === 0 || targetWords.size === 0)) return undefined;
  const word = wordPattern(sameScript ? writtenWith(scripts.source) : own);
  return word === undefined ? undefined : { locales, sameScript, close, spaced, cased, word, small };
}

function wordPattern(scripts: readonly string[]): RegExp | undefined {
  const letters = scripts.map((script) => `\\p{sc=${script}}`).join('');
  try {
    return new RegExp(`(?:[\\p{L}&&[${letters}]]\\p{M}*)+`, 'gv');
  } catch {
    return undefined; // a script that this engine's Unicode does not know
  }
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function tokensOf(text: string, word: RegExp): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.matchAll(word)) {
    tokens.push({ text: found, start: index, end: index + found.length });
  }
  return tokens;
}

/** Longer runs of letters are not compared. */
const longestWord = 60;

/** The runs of at least two words, or letters, in the order of the target; of one too where a lone one is asked for. What
 * joins its words as a program’s names do is none. */
export function sourceRuns(
  source: string,
  target: string,
  finder: WordFinder,
  shortest: 1 | 2 = 2,
): readonly SourceRun[] {
  const text = wordsOnly(target);
  const alone = finder.sameScript && shortest === 1 ? leftWords(wordsOnly(source), text, finder.locales) : [];
  if (!mayHold(text, finder)) return alone;
  const tokens = tokensOf(text, finder.word);
  if (tokens.length === 0) return [];
  if (!finder.spaced) return stretches(source, text, tokens, finder.locales.target);
  const followers = followersIn(wordsOnly(source), finder.word);
  const runs: SourceRun[] = [];
  let lone = 0;
  const isLone = (word: Token): boolean =>
    shortest === 1 &&
    lone < mostLone &&
    (lone++, finder.cased ? isLoneWord(word, source, finder) : isLeftStretch(word, source, text));
  let first = 0;
  for (let index = 1; index <= tokens.length; index++) {
    const before = tokens[index - 1]!;
    const here = tokens[index];
    if (here !== undefined && follows(before, here, { text, followers, finder })) continue;
    const run = tokens.slice(first, index);
    const found = describe(run, text, finder);
    if (run.length > 1 ? found.words > 1 : isLone(before))
      // With the capital of a sentence it is as plain as it is within.
      runs.push({
        ...(run.length > 1 || found.small > 0 ? found : { ...found, plain: 1 }),
        ...besideOwnForm(text, found, finder.locales.target),
      });
    first = index;
  }
  return withAlone(runs, alone);
}

/** Adds the words that stand alone, but for those of a longer run. */
const withAlone = (runs: readonly SourceRun[], alone: readonly SourceRun[]): readonly SourceRun[] =>
  alone.length === 0
    ? runs
    : [
        ...runs.filter(({ words, start, end }) => words > longestSlip || !overlaps(alone, start, end)),
        ...alone.filter(({ start, end }) => !overlaps(runs, start, end, longestSlip)),
      ];

/** Shorter runs say nothing in one script; one word of them may. */
const longestSlip = 3;

const overlaps = (runs: readonly SourceRun[], start: number, end: number, above = 0): boolean =>
  runs.some((run) => run.words > above && run.start < end && start < run.end);

/** Shorter words are also of units, of codes and of names, and small ones are words of the target too. */
const shortestLone = { otherScript: 4, sameScript: 5 };

/** Each is looked for in all of the source: of more than one sentence has, the rest is not looked at. */
const mostLone = 1000;

/**
 * One word of the source alone: in the letters of another script than the target’s, or a small word that the target has
 * not; neither a name nor part of an address.
 */
function isLoneWord(word: Token, source: string, finder: WordFinder): boolean {
  const { sameScript, cased, small } = finder;
  if (!isPlain(word.text, cased)) {
    const plain = withoutCapital(word, source);
    return !sameScript && isPlain(plain, cased) && isLoneWord({ ...word, text: plain, start: 1 }, source, finder);
  }
  if (word.text.length < shortestLone[sameScript ? 'sameScript' : 'otherScript']) return false;
  if (sameScript && !small.has(word.text)) return false;
  const at = source.indexOf(word.text);
  // A word before a brace is a keyword of a message: other {files}.
  const after = source.slice(at + word.text.length).trimStart();
  if (after.startsWith('{') || (sameScript && after.startsWith(leftOut))) return false;
  const around = source.charAt(at - 1) + source.charAt(at + word.text.length).replace('.', '');
  return at >= 0 && !/[\p{L}\p{N}_@./-]/u.test(around);
}

/** The capital of a sentence: Shelter полон. Word, of a Word document, keeps its own. */
function withoutCapital({ text, start }: Token, source: string): string {
  return start === 0 && !source.includes(text) ? text.charAt(0).toLowerCase() + text.slice(1) : '';
}

/** Of one script only a text with small words of the source, which hardly ever touch a mark, is worth a closer look. */
function mayHold(text: string, { sameScript, small }: WordFinder): boolean {
  return !sameScript || text.split(' ').some((word) => small.has(word));
}

/** The words of the source, each with the one that follows it. */
function followersIn(source: string, word: RegExp): ReadonlySet<string> {
  const followers = new Set<string>();
  let before = '';
  for (const token of tokensOf(source, word)) {
    const here = foldedWord(token);
    followers.add(`${before} ${here}`);
    before = here;
  }
  return followers;
}

/** Whether two words of the target follow each other in the source too. */
function follows(
  before: Token,
  here: Token,
  {
    text,
    followers,
    finder,
  }: { readonly text: string; readonly followers: ReadonlySet<string>; readonly finder: WordFinder },
): boolean {
  if (!followers.has(`${foldedWord(before)} ${foldedWord(here)}`)) return false;
  const between = text.slice(before.end, Math.min(here.start, before.end + longestWord));
  // Words of the target's own script end a run too.
  return !between.includes(leftOut) && (finder.sameScript || !/\p{L}/u.test(between));
}

function foldedWord({ text }: Token): string {
  return text.length > longestWord ? '' : text.toLowerCase();
}

function describe(run: readonly Token[], text: string, { small, cased }: WordFinder): SourceRun {
  let plain = 0;
  let smallWords = 0;
  const words = joinNames(run, text);
  for (const word of words) {
    if (small.has(word)) smallWords++;
    else if (isPlain(word, cased)) plain++;
  }
  return { start: run[0]!.start, end: run.at(-1)!.end, words: words.length, plain, small: smallWords };
}

/** What joins the words of a program's names. */
const joint = /^[-_]$/;

/** Takes three words and more that hyphens or underscores join, such as `the-merge-tool-kit`, as one: a name. */
function joinNames(run: readonly Token[], text: string): readonly string[] {
  const words: string[] = [];
  let first = 0;
  for (let index = 1; index <= run.length; index++) {
    const [before, here] = [run[index - 1]!, run[index]];
    if (here !== undefined && joint.test(text.slice(before.end, here.start))) continue;
    const joined = run.slice(first, index);
    words.push(...(joined.length > 2 ? [text.slice(joined[0]!.start, before.end)] : joined.map((each) => each.text)));
    first = index;
  }
  return words;
}

/** Shorter words in lower case may be parts of a name: de, van, bin. */
const longestParticle = 3;

/** A word that begins neither as a name nor as an acronym does. */
function isPlain(word: string, cased: boolean): boolean {
  return word.length > (cased ? longestParticle : 1) && word.length <= longestWord && word === word.toLowerCase();
}

/** More stretches of another script than a translation has. */
const mostStretches = 40;

/** Han, kana and Hangul say a word in two letters, and other scripts hardly in fewer than four, signs for vowels included. */
const shortestStretch = { syllables: 2, letters: 4 };

const ofSyllables = /^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]+$/u;

const leastOf = (text: string): number => shortestStretch[ofSyllables.test(text) ? 'syllables' : 'letters'];

/** A stretch of the source, endings apart, and no hashtag. */
const isLeftStretch = ({ text, start }: Token, source: string, target: string): boolean =>
  text.length >= leastOf(text) &&
  text.length <= longestWord &&
  source.includes(text) &&
  !/[#@_]/.test(target.charAt(start - 1));

/** Without spaces between words: stretches of letters that stand in the source. */
function stretches(source: string, target: string, tokens: readonly Token[], locale: string): readonly SourceRun[] {
  // A sign alone is passed over before they are counted: a table may have many.
  return tokens
    .filter(({ text }) => text.length >= leastOf(text))
    .slice(0, mostLone)
    .filter((token) => isLeftStretch(token, source, target))
    .slice(0, mostStretches)
    .map(({ text, start, end }) => ({
      start,
      end,
      words: text.length,
      plain: text.length,
      small: 0,
      ...besideOwnForm(target, { start, end }, locale),
    }));
}
