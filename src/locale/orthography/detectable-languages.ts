import { lazyLibrary } from '../../model/package-data.ts';
import { functionWords } from './function-words.ts';
import { tableRows } from './tables.ts';
import { likelyTag } from '../tags/tags.ts';

/** One row by language; a language with a row can be recognised by its function words. */
interface Row {
  /** The detector's code. */
  readonly detector?: string;
  /** Languages of one group are too close to be told apart for certain. */
  readonly group?: string;
  /** Words that many other languages have taken over. */
  readonly loans?: readonly string[];
  /** Letters that tell its words: *sh*, *ness. */
  readonly marks?: readonly string[];
  /** Those of other languages' marks that its own words have too; unset where that is not known. */
  readonly shares?: readonly string[];
  /** Its texts are full of words of English. */
  readonly mixes?: true;
}

const table = (): Readonly<Record<string, Row>> => tableRows<Row>('detectable-languages');

/** The group of a locale's language, or the language itself where it stands alone; undefined where nothing is known of it. */
export function languageGroup(locale: string): string | undefined {
  const language = likelyTag(locale)?.language ?? '';
  const row = Object.hasOwn(table(), language) ? table()[language] : undefined;
  return row === undefined ? undefined : (row.group ?? language);
}

let groupsByWord: ReadonlyMap<string, readonly string[]> | undefined;

/** The groups in whose languages a word, in lower case, is a function word. */
export function groupsOfWord(word: string): readonly string[] {
  groupsByWord ??= readGroups();
  return groupsByWord.get(word) ?? none;
}

const none: readonly string[] = [];

function readGroups(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [language, { group = language }] of Object.entries(table())) {
    for (const word of functionWords(language)) {
      const found = groups.get(word);
      if (found === undefined) groups.set(word, [group]);
      else if (!found.includes(group)) found.push(group);
    }
  }
  return groups;
}

const detector = lazyLibrary('eld/extrasmall', () => import('eld/extrasmall'));

/**
 * The group of the language that a text is in, where eld, an n-gram detector, is sure of it. Reading eld's tables takes a
 * tenth of a second: ask only with a reason.
 */
export function detectedGroup(text: string): string | undefined {
  const found = detector().eld.detect(text);
  if (!found.isReliable()) return undefined;
  const [language, row] = Object.entries(table()).find(([, { detector: code }]) => code === found.language) ?? [];
  return row?.group ?? language;
}

/** What a detector must say for a word to be of one language and of no other. */
const own = { least: 0.55, ahead: 0.3, near: 0.15, others: 1 };

/** Few words of a text are looked at; the same come again. */
const known = new Map<string, boolean>();
const mostKnown = 5000;

/**
 * Tells whether a word, in lower case, is of the source's language by its letters, and hardly of the target's or of others:
 * `drought`, but not `hotel`. Reading eld's tables takes a tenth of a second: ask only with a reason.
 */
export function isForeignWord(word: string, sourceLocale: string, targetLocale: string): boolean {
  const [source, target] = [rowOf(sourceLocale), rowOf(targetLocale)];
  if (source?.detector === undefined || target?.mixes || source.loans?.includes(word)) return false;
  const key = `${word} ${source.detector} ${languageGroup(targetLocale) ?? ''}`;
  let answer = known.get(key);
  if (answer === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, (answer = isOwnWord(word, source.detector, targetLocale)));
  }
  return answer;
}

function isOwnWord(word: string, source: string, targetLocale: string): boolean {
  const scores = detector().eld.detect(word).getScores();
  const score = scores[source] ?? 0;
  const codes = detectorsOf(languageGroup(targetLocale));
  if (score < own.least || codes.some((code) => (scores[code] ?? 0) > score - own.ahead)) return false;
  const others = Object.keys(scores).filter((code) => !mixing.has(code) && (scores[code] ?? 0) >= score - own.near);
  // What is known of no detector must be no word of any other language.
  return others.length - 1 <= (codes.length === 0 ? 0 : own.others);
}

/**
 * Tells whether a word, in lower case, has letters that tell words of the source's language and are in none of the target's:
 * mushrooms, where the target is Polish. Only of languages of which both are known.
 */
export function isMarkedWord(word: string, sourceLocale: string, targetLocale: string): boolean {
  const [source, target] = [rowOf(sourceLocale), rowOf(targetLocale)];
  const { marks = [], loans = [] } = source ?? {};
  const shares = target?.shares;
  if (shares === undefined || loans.includes(word)) return false;
  return marks.some((mark) => !shares.includes(mark) && hasMark(word, mark));
}

function hasMark(word: string, mark: string): boolean {
  const letters = mark.replaceAll('*', '');
  return mark.endsWith('*') ? word.includes(letters) : word.endsWith(letters);
}

/** Codes of languages that mix in words of others, as the detector calls them. */
const mixing: ReadonlySet<string> = new Set(['tl']);

const detectorsOf = (group: string | undefined): readonly string[] =>
  Object.entries(table()).flatMap(([language, row]) =>
    row.detector !== undefined && (row.group ?? language) === group ? row.detector : [],
  );

function rowOf(locale: string): Row | undefined {
  const language = likelyTag(locale)?.language ?? '';
  return Object.hasOwn(table(), language) ? table()[language] : undefined;
}
