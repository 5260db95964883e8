import type { RequestPart } from '../../locale/embargo/request-words.ts';
import { foldEmbargoLine } from './embargo-phrases.ts';
import { requestLexicon, type RequestPatterns } from './request-lexicon.ts';

/** A date and a time of day, as far as a text states them. */
interface Moment {
  readonly date: boolean;
  readonly time: boolean;
}

export interface RequestContext {
  /** Whether the text is running text, where a sentence may tell of others. */
  readonly running: boolean;
  /** What a text states of a moment, read with a language too. */
  moment(text: string, language: string): Moment;
  /** Whether folded text speaks of itself: this press release. */
  mentionsItself(text: string): boolean;
}

/** A line, and as folded. */
export interface Line {
  readonly text: string;
  readonly folded: string;
}

/** A folded sentence with what the rules ask of it. */
interface Sentence extends RequestContext {
  /** Folded, with a space before and behind. */
  readonly folded: string;
  readonly text: string;
  readonly language: string;
  readonly patterns: RequestPatterns;
}

/** Longer sentences tell of something else. */
const longestSentence = 360;

/**
 * The language of a sentence that asks newsrooms to hold the text back until a time, in any words and order: a verb of
 * publishing with a negation and `before`, or with `only after`, in a request or said of the text itself. Undefined
 * where there is none, as where somebody else’s publication is told of. `likely` are languages, as subtags.
 */
export function requestLanguage(
  { text, folded }: Line,
  likely: readonly string[],
  context: RequestContext,
): string | undefined {
  const lexicon = requestLexicon();
  const languages = lexicon.languagesOf(folded, likely, context.running);
  if (languages.length === 0) return undefined;
  const sentences = text.split(sentenceEnd).flatMap((each) => {
    if (each.length > longestSentence) return [];
    const line = ` ${foldEmbargoLine(each)} `;
    return [{ text: each, folded: line, patternsOf: lexicon.patternsIn(line) }];
  });
  return languages.find((language) =>
    sentences.some(({ patternsOf, ...each }) => {
      const patterns = patternsOf(language);
      if (patterns === undefined) return false;
      const sentence = { ...context, ...each, language, patterns };
      return isRequest(sentence) || isNote(sentence);
    }),
  );
}

/** The end of a sentence; a point behind a figure or a single letter is one of a date, an hour or an abbreviation. */
const sentenceEnd = /(?<=[^\p{Nd}.]\p{L}{2}[.!?…]["”»’)]?)\s+(?=[^\p{Ll}\p{Nd}\s])|(?<=[。！？؟।۔])\s*/u;

function isRequest(sentence: Sentence): boolean {
  const forbids = sentence.patterns.before.test(sentence.folded) && forbidsIt(sentence);
  if (!forbids && !allowsLater(sentence)) return false;
  const said = sayingOf(sentence);
  if (said === undefined || isQuoted(sentence)) return false;
  const { asks, ofItself, publishes } = said;
  if (asks && (ofItself || publishes)) return (forbids && isShort(sentence)) || hasMoment(sentence);
  if (ofItself) return forbids || sentence.patterns.only.test(sentence.folded) || hasMoment(sentence);
  return publishes && isToldWhen(sentence, forbids, said);
}

/** What running text tells of others has a day and an hour often; what it tells its readers not to do, hardly ever. */
function isToldWhen(sentence: Sentence, forbids: boolean, { toReaders }: Saying): boolean {
  return hasMoment(sentence, sentence.running && !(forbids && toReaders));
}

interface Saying {
  /** Somebody is asked. */
  readonly asks: boolean;
  /** It is said of the text itself. */
  readonly ofItself: boolean;
  /** Readers are told what they may do. */
  readonly toReaders: boolean;
  /** The verb means making public, and not only using or passing on. */
  readonly publishes: boolean;
}

/** What a sentence says of publishing; undefined where it says nothing of it, or nobody is asked or told. */
function sayingOf(sentence: Sentence): Saying | undefined {
  const { patterns, folded } = sentence;
  const asks = patterns.ask.test(folded);
  if (!asks && !patterns.must.test(folded)) return undefined;
  const ofItself = isOfItself(sentence);
  const toReaders = patterns.you.test(folded);
  if (!asks && !ofItself && !toReaders && !opens(sentence)) return undefined;
  const cites = patterns.cite.test(folded);
  const publishes = patterns.publish.test(folded) || cites;
  return publishes || cites || patterns.spread.test(folded) ? { asks, ofItself, publishes, toReaders } : undefined;
}

/** A note of more characters is a sentence. */
const longestNote = 140;

/**
 * Whether a line outside running text is a note that asks nobody: “for publication only from …”, “may be used from …”,
 * or a label and a moment, “publication permitted: …”.
 */
function isNote(sentence: Sentence): boolean {
  const { text, running } = sentence;
  if (running || text.length > longestNote || isQuoted(sentence)) return false;
  return isFragment(sentence) || isPermitted(sentence);
}

/** A note that begins with what may be done, or with how, or that says of the text itself what may not be. */
function isFragment(sentence: Sentence): boolean {
  const forbids = sentence.patterns.before.test(sentence.folded) && forbidsIt(sentence);
  if (!forbids && !allowsFrom(sentence)) return false;
  if (isOfItself(sentence) && hasMoment(sentence, !forbids)) return true;
  if (!makesPublic(sentence)) return isUsable(sentence);
  if (opens(sentence)) return hasMoment(sentence, !isSaid(sentence, forbids));
  return hasMoment(sentence, true) && ((forbids && closes(sentence)) || isUsable(sentence));
}

/** Whether something may be done from a time on. */
function allowsFrom({ patterns: { after, only, may }, folded }: Sentence): boolean {
  return after.test(folded) && (only.test(folded) || may.test(folded));
}

/** `The report will not be published before May`: a day alone is what a headline says of others, too. */
function isSaid(sentence: Sentence, forbids: boolean): boolean {
  const { only, must } = sentence.patterns;
  return only.test(sentence.folded) || (forbids && (must.test(sentence.folded) || opens(sentence, 2)));
}

/** `May be used from …`: a line that begins so and says the day and the hour. */
function isUsable(sentence: Sentence): boolean {
  const { spread, only, must } = sentence.patterns;
  const bare = sentence.folded.replace(label, ' ');
  const starts = [spread, only, must].some((pattern) => (pattern.exec(bare)?.index ?? 2) < 2);
  return starts && spread.test(bare) && hasMoment(sentence, true);
}

/** Whether a verb is of what newsrooms do: to publish, or to quote. */
const makesPublic = ({ patterns: { publish, cite }, folded }: Sentence): boolean =>
  publish.test(folded) || cite.test(folded);

const isOfItself = (sentence: Sentence): boolean =>
  sentence.patterns.self.test(sentence.folded) || sentence.mentionsItself(sentence.folded);

/** Whether a sentence ends with what must not be done, as where verbs come last. */
function closes({ folded, patterns }: Sentence): boolean {
  const tail = folded.slice(-ending);
  return (patterns.publish.test(tail) || patterns.cite.test(tail)) && patterns.not.test(tail);
}

/** So much stands at most from the verb to the end of a sentence in which it comes last. */
const ending = 34;

/** What a mail or a table calls a line: a word or two and a colon, also where a subject is passed on. */
const label = /^(?: [\p{L}]+){1,2} ?: (?:[\p{L}]{2,3} ?: )*/u;

/** A label that has a verb of publishing and a permission, and a day or an hour behind it. */
function isPermitted(sentence: Sentence): boolean {
  const { patterns, text } = sentence;
  const [head = '', ...rest] = text.split(/[:：]\s*|\t| {2,}/u);
  const named = ` ${foldEmbargoLine(head)} `;
  if (!patterns.publish.test(named) || !patterns.may.test(named)) return false;
  return hasMoment({ ...sentence, text: rest.join(' ') });
}

/** A request of so many characters needs no date to be known for one. */
const shortRequest = 170;

const isShort = ({ text }: Sentence): boolean => text.length <= shortRequest;

/** Whether the verb is negated. */
function forbidsIt(sentence: Sentence): boolean {
  return hasBesideVerb(sentence, ['not']);
}

/** Whether something may be done after a time: only then, or then already. */
function allowsLater(sentence: Sentence): boolean {
  const { folded, patterns } = sentence;
  return patterns.after.test(folded) && (patterns.only.test(folded) || hasBesideVerb(sentence, ['may', 'ask']));
}

/** Whether words of some parts stand in one clause with the verb, where commas without a space behind, as Chinese has them, part the clauses. */
function hasBesideVerb({ folded, patterns }: Sentence, parts: readonly RequestPart[]): boolean {
  return folded.split(/[,;](?![\s\p{N}])/u).some((clause) => {
    // The fewer words first: those of verbs are many.
    if (!parts.some((part) => patterns[part].test(clause))) return false;
    return [patterns.publish, patterns.cite, patterns.spread].some((verb) => verb.test(clause));
  });
}

/** So much may stand before the first word of a request that names neither a writer nor the text. */
const opening = 16;

/** Whether a sentence begins with what is to be published or must not be: nobody is told of before. */
function opens({ folded, patterns }: Sentence, within: number = opening): boolean {
  return [patterns.publish, patterns.cite, patterns.not, patterns.only, patterns.must].some((pattern) => {
    return (pattern.exec(folded)?.index ?? within) < within;
  });
}

function hasMoment({ text, language, moment }: Sentence, both = false): boolean {
  const { date, time } = moment(text, language);
  return both ? date && time : date || time;
}

/** Whether the verb stands within quotation marks: somebody said it. */
function isQuoted({ folded, patterns }: Sentence): boolean {
  const at = (patterns.publish.exec(folded) ?? patterns.spread.exec(folded))?.index ?? 0;
  return (folded.slice(0, at).match(/["“”„«»「」『』]/gu)?.length ?? 0) % 2 === 1;
}
