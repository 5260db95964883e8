import type { EmbargoLine } from '../../model/release.ts';
import { embargoLexicon, foldEmbargoLine, type EmbargoLexicon, type FoundPhrase } from './embargo-phrases.ts';
import { embargoMoment, statesMoment } from './embargo-moment.ts';

/** A line of a source, as far as embargoes are concerned. */
export interface SourceLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Running text: a sentence, or too many words for a heading. */
  readonly running: boolean;
}

/** Longer lines are no notices. */
const longestNotice = 600;
/** Longer sentences are none by what they say, only by what they begin with. */
const longestSentence = 320;

/**
 * Finds the lines that put a release under embargo, in any language that the product has words for. Outside running text
 * every line counts that says embargo, or not for release, publication, broadcast or use before a time; within it only
 * what the text says of itself. An embargo on arms or trade, and one that is said not to exist, do not count.
 */
export function readEmbargo(lines: readonly SourceLine[], locale: string): readonly EmbargoLine[] {
  const lexicon = embargoLexicon();
  return lines.flatMap(({ text, line, running }, at) => {
    const language = text.length > longestNotice ? undefined : noticeIn(text, running, locale, lexicon);
    if (language === undefined) return [];
    const locales = [...new Set([locale, language, 'en'])];
    const own = embargoMoment(text, locales);
    const next = lines[at + 1];
    const moment =
      own.latest === undefined && next !== undefined && !next.running && next.text.length < 80
        ? embargoMoment(`${text} ${next.text}`, locales)
        : own;
    return [{ line, text, ...moment }];
  });
}

/** The language of the phrase that makes a line a notice of embargo; undefined where it is none. */
function noticeIn(text: string, running: boolean, locale: string, lexicon: EmbargoLexicon): string | undefined {
  // A long sentence is a notice only by what it begins with.
  const line = foldEmbargoLine(running && text.length > longestSentence ? text.slice(0, 200) : text).replace(
    /^[^\p{L}\p{N}]+/u,
    '',
  );
  const phrases = lexicon.phrasesIn(line);
  if (phrases.length === 0) return undefined;
  const locales = (language: string): readonly string[] => [...new Set([locale, language, 'en'])];
  const strong = phrases.find(
    (phrase) => phrase.kind === 'notBefore' || (phrase.kind === 'embargoed' && !isOfGoods(line, phrase, lexicon, text)),
  );
  if (strong !== undefined)
    return !running || isOwnNotice(line, strong, lexicon, locales(strong.language)) ? strong.language : undefined;
  const dated = phrases.find(({ kind }) => kind === 'releaseAt');
  if (dated !== undefined && isAtStart(line, dated, lexicon)) {
    const { date, time } = statesMoment(text, locales(dated.language));
    if (date || time) return dated.language;
  }
  const noun = running || phrases.some(({ kind }) => kind === 'lifted') ? undefined : phrases.find(isNoun);
  return noun !== undefined && isNewsEmbargo(line, noun, lexicon, () => statesMoment(text, locales(noun.language)))
    ? noun.language
    : undefined;
}

/** Embargoed oil, goods under embargo by a state: what is held back is no news. A date or time beside it tells otherwise. */
function isOfGoods(
  line: string,
  { start, end, language }: FoundPhrase,
  lexicon: EmbargoLexicon,
  text: string,
): boolean {
  const [previous, next] = wordsAround(line, start, end);
  if (lexicon.about.has(previous)) return true;
  return lexicon.aboutAfter.has(next) && !momentIn(statesMoment(text, [language, 'en']));
}

/** The words that touch a span with nothing but white space between; '' where there is none. */
function wordsAround(line: string, start: number, end: number): readonly [string, string] {
  const previous = /[\p{L}\p{M}.'-]+$/u.exec(line.slice(0, start).trimEnd())?.[0] ?? '';
  const next = /^[\p{L}\p{M}.'-]+/u.exec(line.slice(end).trimStart())?.[0] ?? '';
  return [previous, next];
}

const isNoun = ({ kind }: FoundPhrase): boolean => kind === 'embargo';

/** A sentence that is a notice: it begins with the phrase, speaks of this text, or forbids with a date and is short. */
function isOwnNotice(line: string, phrase: FoundPhrase, lexicon: EmbargoLexicon, locales: readonly string[]): boolean {
  if (isAtStart(line, phrase, lexicon)) return true;
  if (lexicon.mentionsItself(line)) return true;
  if (phrase.kind !== 'notBefore' || line.length > 160) return false;
  const { date, time } = statesMoment(line, locales);
  return date || time;
}

/** Nothing but a label (`Subject:`) and words such as `strictly` stand before the phrase. */
function isAtStart(line: string, { start }: FoundPhrase, lexicon: EmbargoLexicon): boolean {
  const before = line.slice(0, start).replace(/^(?:[\p{L} ]{1,24}[:：]\s*)+/u, '');
  return before.split(/[^\p{L}\p{M}]+/u).every((word) => word === '' || lexicon.press.has(word));
}

/** Whether the noun means an embargo on news: by its place in the line, the words beside it and a time that is stated. */
function isNewsEmbargo(
  line: string,
  noun: FoundPhrase,
  lexicon: EmbargoLexicon,
  moment: () => { readonly date: boolean; readonly time: boolean },
): boolean {
  const before = line.slice(0, noun.start).trimEnd();
  const after = line.slice(noun.end).trimStart();
  const [previous, next] = wordsAround(line, noun.start, noun.end);
  const elsewhere = lexicon.about.has(previous) || lexicon.aboutAfter.has(next);
  const first = isAtStart(line, noun, lexicon);
  if (elsewhere) return first && moment().time && !lexicon.about.has(previous);
  const closed = after === '' || /^[^\p{L}]/u.test(after);
  if (first) return closed || lexicon.until.has(next) || momentIn(moment());
  if (/[^\p{L}\p{N}\s'’]$/u.test(before)) return closed || lexicon.until.has(next);
  return lexicon.until.has(next) && moment().time;
}

const momentIn = ({ date, time }: { readonly date: boolean; readonly time: boolean }): boolean => date || time;
