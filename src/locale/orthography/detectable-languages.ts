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
  /** Its letters beyond a to z, or beyond those that all languages in Cyrillic have. */
  readonly letters?: string;
  /** Letters that tell its words from those of the other languages of its group. */
  readonly own?: readonly string[];
  /** Those of the others’ `own` that its words have too. */
  readonly ownShared?: readonly string[];
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
/** Of a language of which others take over few words, it is enough that the target’s has it not. */
const ownOfFew = { least: 0.6, ahead: 0.2 };
/** Languages of one group share many words. */
const ownInGroup = { least: 0.75, ahead: 0.2 };

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
  const key = `${word} ${source.detector} ${likelyTag(targetLocale)?.language ?? ''}`;
  let answer = known.get(key);
  if (answer === undefined) {
    if (known.size >= mostKnown) known.clear();
    const isNear = languageGroup(sourceLocale) === languageGroup(targetLocale);
    answer = isNear
      ? isOwnInGroup(word, source.detector, target?.detector)
      : isOwnWord(word, source, languageGroup(targetLocale));
    known.set(key, answer);
  }
  return answer;
}

const scoresOf = (word: string): Readonly<Record<string, number>> => detector().eld.detect(word).getScores();

function isOwnInGroup(word: string, source: string, target: string | undefined): boolean {
  if (target === undefined || target === source) return false;
  const scores = scoresOf(word);
  const score = scores[source] ?? 0;
  return score >= ownInGroup.least && (scores[target] ?? 0) <= score - ownInGroup.ahead;
}

function isOwnWord(word: string, { detector: source = '', loans }: Row, group: string | undefined): boolean {
  const scores = scoresOf(word);
  const score = scores[source] ?? 0;
  const codes = detectorsOf(group);
  const isOfFew = loans === undefined && codes.length > 0;
  const { least, ahead } = isOfFew ? ownOfFew : own;
  if (score < least || codes.some((code) => (scores[code] ?? 0) > score - ahead)) return false;
  if (isOfFew) return true;
  const others = Object.keys(scores).filter((code) => !mixing.has(code) && (scores[code] ?? 0) >= score - own.near);
  // What is known of no detector must be no word of any other language.
  return others.length - 1 <= (codes.length === 0 ? 0 : own.others);
}

/** What a detector says of a word of the source’s language that the target’s has not, and of one that it hardly knows. */
const ownOfListed = { least: 0.5, most: 0.1, unknown: 0.6 };

/**
 * Tells whether a word, in lower case, that is listed in the source’s language is none of the target’s: bakery. Says nothing
 * where the target’s is unknown to the detector, or is full of words of English.
 */
export function isOfNoOther(word: string, sourceLocale: string, targetLocale: string): boolean {
  const [source, target] = [rowOf(sourceLocale), rowOf(targetLocale)];
  if (source?.detector === undefined || target?.detector === undefined || target.mixes || source.loans?.includes(word))
    return false;
  const scores = scoresOf(word);
  if (detectorsOf(languageGroup(targetLocale)).some((code) => (scores[code] ?? 0) >= ownOfListed.most)) return false;
  const isUnknown = Object.entries(scores).every(([code, score]) => mixing.has(code) || score < ownOfListed.unknown);
  return isUnknown || (scores[source.detector] ?? 0) >= ownOfListed.least;
}

/**
 * Tells whether a word, in lower case, has a letter that the source’s language has and the target’s has not, or letters that
 * tell its words within a group of languages: playa, where the target is Portuguese. Only of languages of which both are known.
 */
export function hasForeignLetter(word: string, sourceLocale: string, targetLocale: string): boolean {
  const [source, target] = [rowOf(sourceLocale), rowOf(targetLocale)];
  const { letters = '' } = source ?? {};
  const others = target?.letters;
  if (others !== undefined && Array.from(word).some((letter) => letters.includes(letter) && !others.includes(letter)))
    return true;
  const isNear = languageGroup(sourceLocale) === languageGroup(targetLocale);
  const shared = isNear ? target?.ownShared : undefined;
  return shared !== undefined && (source?.own ?? []).some((mark) => !shared.includes(mark) && hasMark(word, mark));
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
