import { isLetter } from '../../locale/characters.ts';
import { pressConventions } from '../../locale/press/press-conventions.ts';
import { memoize } from '../../model/memoize.ts';
import { statesMoment } from './embargo-moment.ts';
import { embargoLexicon, foldEmbargoLine, type EmbargoLexicon } from './embargo-phrases.ts';
import { endsInBefore, restrictsPlacesOnly } from './legend.ts';
import type { FoundPhrase } from './phrase-finder.ts';
import { requestLanguage, type RequestContext } from './request.ts';

/** A folded line with what the rules ask of it. */
interface Notice {
  readonly line: string;
  readonly lexicon: EmbargoLexicon;
  readonly locale: string;
  readonly phrases: readonly FoundPhrase[];
  /** What the line states of a date and a time of day, read with the language of a phrase too. */
  moment(language: string): { readonly date: boolean; readonly time: boolean };
  /** Whether another line of the text tells of an embargo on goods. */
  isAmongGoods(): boolean;
}

/** Longer sentences are notices only by what they begin with. */
const longestSentence = 320;
const longestOpening = 200;
/** A line of so few words that says `under embargo` says it of the text below. */
const fewWords = 4;

/**
 * The language of the phrase that makes a line a notice of embargo, as a subtag; undefined where it is none.
 * `running`: the line is running text, where only what a text says of itself counts.
 */
export function noticeLanguage(
  { text, running }: { readonly text: string; readonly running: boolean },
  locale: string,
  isAmongGoods: () => boolean,
): string | undefined {
  const lexicon = embargoLexicon();
  const read = running && text.length > longestSentence ? text.slice(0, longestOpening) : text;
  const folded = foldEmbargoLine(read);
  const line = isLetter(folded.charCodeAt(0)) ? folded : folded.replace(/^[^\p{L}\p{N}]+/u, '');
  const phrases = lexicon.phrasesIn(line);
  const moment = memoize((language: string) => statesMoment(text, [...new Set([locale, language, 'en'])]));
  const notice: Notice = { line, lexicon, locale, phrases, moment, isAmongGoods };
  const phrase = phrases.find((each) => (running ? isOwnNotice(notice, each) : isNotice(notice, each)));
  if (phrase !== undefined) return phrase.language;
  const whole = { text, folded: read === text ? folded : foldEmbargoLine(text) };
  return requestLanguage(whole, [locale.split('-', 1)[0] ?? '', 'en'], contextOf(notice, running));
}

function contextOf({ lexicon, locale }: Notice, running: boolean): RequestContext {
  return {
    running,
    moment: (text, language) => statesMoment(text, [...new Set([locale, language])]),
    mentionsItself: lexicon.mentionsItself,
  };
}

/** Whether a phrase makes a notice of a line outside running text. */
function isNotice(notice: Notice, phrase: FoundPhrase): boolean {
  switch (phrase.kind) {
    case 'embargoed':
      return !isLifted(notice, phrase) && !isOfGoods(notice, phrase) && saysItIsEmbargoed(notice, phrase);
    case 'notBefore':
      return !holdsNothing(notice, phrase) && forbidsBefore(notice, phrase);
    case 'releaseAt':
      return isAtStart(notice, phrase) && hasMoment(notice, phrase);
    case 'embargo':
      return !notice.phrases.some(({ kind }) => kind === 'lifted') && isNewsEmbargo(notice, phrase);
    case 'lifted':
      return false;
  }
}

/** Whether what a phrase forbids is something else than this text, or forbidden at no time. */
function holdsNothing(notice: Notice, phrase: FoundPhrase): boolean {
  if (isLifted(notice, phrase) || isNoteToEditors(notice, phrase)) return true;
  return isOfNumber(notice, phrase) || isLegend(notice, phrase);
}

/** Whether a phrase forbids by its place, by a time that is stated, or of this text. */
function forbidsBefore(notice: Notice, phrase: FoundPhrase): boolean {
  return startsClause(notice, phrase) || hasMoment(notice, phrase) || isOwn(notice) || closesWait(notice, phrase);
}

/** Whether a phrase makes a notice of a sentence: it begins with the phrase, or speaks of this text. */
function isOwnNotice(notice: Notice, phrase: FoundPhrase): boolean {
  if (phrase.kind !== 'embargoed' && phrase.kind !== 'notBefore') return false;
  if (isLifted(notice, phrase) || isOfGoods(notice, phrase) || isLegend(notice, phrase)) return false;
  return isAtStart(notice, phrase) || isOwn(notice) || isRequest(notice, phrase);
}

/** Longer sentences tell of something else. */
const longestRequest = 160;

/** `Kindly do not use before 15:00, Monday 10 November`: a sentence that forbids and says the day and the hour. */
function isRequest({ line, moment }: Notice, { kind, language }: FoundPhrase): boolean {
  if (kind !== 'notBefore' || line.length > longestRequest) return false;
  const { date, time } = moment(language);
  return date && time;
}

/** `会议结束前不得发布`: the line ends in what must not be done, and until what stands right before, as where verbs come last. */
function closesWait({ line }: Notice, { start, end, language }: FoundPhrase): boolean {
  if (start === 0 || /[\p{L}\p{N}]/u.test(line.slice(end))) return false;
  return endsInBefore(line.slice(0, start), language);
}

/** What stock exchanges have above a text, of places alone. */
function isLegend(notice: Notice, phrase: FoundPhrase): boolean {
  return phrase.kind === 'notBefore' && !hasMoment(notice, phrase) && restrictsPlacesOnly(notice.line, phrase);
}

/** `Note to editors, not for publication`: what is not for publication is the note, at no time. */
function isNoteToEditors(notice: Notice, phrase: FoundPhrase): boolean {
  const headings = pressConventions(notice.locale).flatMap(({ notesHeadings = [] }) => notesHeadings);
  return headings.some((heading) => notice.line.startsWith(heading)) && !hasMoment(notice, phrase);
}

/** `Tel. 01632 960 822 (not for publication)`: what is in brackets behind a number or an address is said of that. */
function isOfNumber({ line, moment }: Notice, { start, end, language }: FoundPhrase): boolean {
  if (!/[(（[]\s*$/u.test(line.slice(0, start)) || !/^\s*[)）\]]/u.test(line.slice(end))) return false;
  return /@|\p{Nd}[\p{Nd}\s()+/-]{5,}\p{Nd}/u.test(line.slice(0, start)) && !moment(language).time;
}

const isOwn = ({ lexicon, line }: Notice): boolean => lexicon.mentionsItself(line);

function hasMoment({ moment }: Notice, { language }: FoundPhrase): boolean {
  const { date, time } = moment(language);
  return date || time;
}

/** `Release time: at once`: a phrase that says that there is no embargo, and no date or time that says otherwise. */
function isLifted(notice: Notice, phrase: FoundPhrase): boolean {
  return notice.phrases.some(({ kind }) => kind === 'lifted') && !hasMoment(notice, phrase);
}

/** Embargoed oil, goods under embargo by a state: what is held back is no news. A date or time beside it tells otherwise. */
function isOfGoods(notice: Notice, phrase: FoundPhrase): boolean {
  const [previous, next] = wordsAround(notice.line, phrase);
  if (notice.lexicon.about.has(previous)) return true;
  return notice.lexicon.aboutAfter.has(next) && !hasMoment(notice, phrase);
}

/** Words that only newsrooms use say it anywhere; `under embargo` may be said of a country in the middle of a headline. */
function saysItIsEmbargoed(notice: Notice, phrase: FoundPhrase): boolean {
  const { line, lexicon } = notice;
  if (!lexicon.hasNoun(line.slice(phrase.start, phrase.end)) || startsClause(notice, phrase)) return true;
  if (line.split(/\s+/u).length <= fewWords || isOwn(notice)) return true;
  const [previous, next] = wordsAround(line, phrase);
  if (lexicon.press.has(previous) || notice.moment(phrase.language).time) return true;
  return (lexicon.until.has(next) || hasMoment(notice, phrase)) && !notice.isAmongGoods();
}

/** A text in which an embargo on arms, goods or a country is told of. */
export function tellsOfGoods(text: string): boolean {
  const lexicon = embargoLexicon();
  const line = foldEmbargoLine(text);
  if (!lexicon.hasNoun(line)) return false;
  return lexicon.phrasesIn(line).some((phrase) => {
    const [previous, next] = wordsAround(line, phrase);
    const isNoun = lexicon.hasNoun(line.slice(phrase.start, phrase.end));
    return isNoun && (lexicon.about.has(previous) || lexicon.aboutAfter.has(next));
  });
}

/** The words that touch a phrase with nothing but white space between; '' where there is none. */
function wordsAround(line: string, { start, end }: FoundPhrase): readonly [string, string] {
  const previous = /[\p{L}\p{M}.'-]+$/u.exec(line.slice(0, start).trimEnd())?.[0] ?? '';
  const next = /^[\p{L}\p{M}.'-]+/u.exec(line.slice(end).trimStart())?.[0] ?? '';
  return [previous, next];
}

/** Nothing but a label (`Subject:`) and words such as `strictly` stand before the phrase. */
function isAtStart({ line, lexicon }: Notice, { start }: FoundPhrase): boolean {
  const before = line.slice(0, start).replace(/^(?:[\p{L} ]{1,24}[:：]\s*)+/u, '');
  return before.split(/[^\p{L}\p{M}]+/u).every((word) => word === '' || lexicon.press.has(word));
}

/** The phrase begins the line or follows a dash, colon, bracket or bar; what follows a quotation mark is a title. */
function startsClause(notice: Notice, phrase: FoundPhrase): boolean {
  const before = notice.line.slice(0, phrase.start).trimEnd();
  return isAtStart(notice, phrase) || /[^\p{L}\p{M}\p{N}\s'’"“”„«»「」『』]$/u.test(before);
}

/** Whether the noun means an embargo on news: by its place in the line, the words beside it and a time that is stated. */
function isNewsEmbargo(notice: Notice, noun: FoundPhrase): boolean {
  const { line, lexicon, moment } = notice;
  const after = line.slice(noun.end).trimStart();
  const [previous, next] = wordsAround(line, noun);
  const first = isAtStart(notice, noun) && !/["“”„«»「」『』]$/u.test(line.slice(0, noun.start));
  if (lexicon.about.has(previous)) return false;
  if (lexicon.aboutAfter.has(next)) return first && moment(noun.language).time;
  const closed = after === '' || /^[^\p{L}]/u.test(after);
  if (first) return closed || lexicon.until.has(next) || hasMoment(notice, noun);
  if (startsClause(notice, noun)) return closed || lexicon.until.has(next);
  return lexicon.until.has(next) && moment(noun.language).time;
}
