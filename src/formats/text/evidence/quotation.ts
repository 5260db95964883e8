import { functionWords } from '../../../locale/orthography/function-words.ts';
import { fold, type Lexicon } from './lexicon.ts';
import { fullyNamed, namedBehindVerb, namedStrictly, nounIn, personNamed } from './named-clause.ts';
import { fewestWords, speechIn, withDoubleMarks, type Quoted } from './quoted-parts.ts';

export interface Quotation {
  readonly confidence: number;
  readonly why: 'quote-attributed' | 'quote-introduced' | 'quote-unattributed';
  /** Who is quoted, in the source's words; absent where the text only says `she`. */
  readonly speaker?: string;
  /** The speaker is one that an earlier quotation names. */
  readonly sameSpeaker?: boolean;
}

/** How far around a quotation its speaker is looked for. */
const reach = 200;
/** A paragraph that is a quotation for the most part. */
export function quotationIn(written: string, lexicon: Lexicon): Quotation | undefined {
  const text = withDoubleMarks(written);
  const { quoted, length } = speechIn(text);
  const [first] = quoted;
  if (first === undefined) return undefined;
  const share = length / text.length;
  const startsQuoted = first.start === 0;
  if (share < (startsQuoted ? 0.3 : 0.4)) return undefined;
  const found = attributionBehind(text, quoted, lexicon);
  if (typeof found === 'object') return { confidence: startsQuoted ? 0.95 : 0.7, why: 'quote-attributed', ...found };
  const lead = text.slice(Math.max(0, first.start - reach), first.start);
  const named = attributionBefore(lead, lexicon) ?? (found === 'nobody' ? namedBefore(lead, lexicon) : undefined);
  if (named !== undefined) return { confidence: 0.8, why: 'quote-introduced', ...named };
  return startsQuoted && (share >= 0.6 || isSpoken(text, first, lexicon))
    ? namedLoosely(text, { first, next: quoted[1]?.start ?? Infinity, hasVerb: found === 'nobody' }, lexicon)
    : ledIn(text, { first, share, lead }, lexicon);
}

/** A quotation of which no list has the verb, or whose verb has no name beside it. */
function namedLoosely(
  text: string,
  { first, next, hasVerb }: { readonly first: Quoted; readonly next: number; readonly hasVerb: boolean },
  lexicon: Lexicon,
): Quotation {
  const behind = text.slice(first.end, Math.min(first.end + reach, next));
  const speaker =
    nameBehind(behind, lexicon) ??
    (hasVerb ? nounBehind(behind, lexicon) : undefined) ??
    bracketedBehind(behind) ??
    dashQuotation(text.slice(first.start + 1, first.end), lexicon)?.speaker;
  return { confidence: 0.6, why: 'quote-unattributed', ...(speaker === undefined ? {} : { speaker }) };
}

/** Whether somebody is named behind the mark that ends a quotation with as many words as sentences have, and nothing more is said. */
function isSpoken(text: string, { end }: Quoted, lexicon: Lexicon): boolean {
  const clause = text.slice(end);
  if (clause.length > reach || text.slice(0, end).split(/\s+/u).length < fewestWords) return false;
  const opened = clause.replace(opensClause, '');
  return (
    (/^\s?[,，،–—-]/u.test(clause) || endsInComma(text, end)) &&
    nameBehind(clause, lexicon) !== undefined &&
    !/\p{Lu}\p{Ll}{3}/u.test(opened.slice(upToSentenceEnd(opened, lexicon).length))
  );
}

/** `“… paměť,” vzpomíná Klára`: the comma stands inside the marks. */
function endsInComma(text: string, end: number): boolean {
  return /^[,!?…]["“”»«]\s\p{Ll}$/u.test(text.slice(end - 2, end + 2));
}

/** `「…」（町長・大野健）`: who speaks, in brackets right behind what is quoted, and nothing more. */
function bracketedBehind(behind: string): string | undefined {
  return /^\s?[（(]([^（）()\p{Nd}]{3,60})[)）][.。]?\s*$/u.exec(behind)?.[1];
}

/** A quotation that only a comma or colon behind a name leads to. */
function ledIn(
  text: string,
  { first, share, lead }: { readonly first: Quoted; readonly share: number; readonly lead: string },
  lexicon: Lexicon,
): Quotation | undefined {
  const isTopic = endsInTopic(lead, lexicon);
  if (share < fewestLed || (!isTopic && !/[,，:：]\s*$/u.test(lead))) return undefined;
  const isSure = isTopic || share >= fewestLoose;
  if (!isSure && (!isShortEnd(text.slice(first.end)) || personNamed(lead) === undefined)) return undefined;
  if (!isSentence(text.slice(first.start + 1, first.end))) return undefined;
  const leading = namedBefore(lead, lexicon);
  if (leading === undefined) return undefined;
  const quotation: Quotation = { confidence: 0.6, why: 'quote-introduced', ...leading };
  const { speaker, ...others } = quotation;
  if (speaker === undefined || speaker.split(/\s+/u).length <= mostLeading) return quotation;
  // `Mr Bone dismissed suggestions that opinion had changed: ‘…’`: a whole sentence leads to what is quoted.
  const named = personNamed(speaker);
  return named === undefined ? others : { ...others, speaker: named };
}

/** A name, and what its bearer is, have no more words than these. */
const mostLeading = 8;

/** So much of a paragraph is quoted at least, and so much where neither a particle nor both names say who speaks. */
const fewestLed = 0.4;
const fewestLoose = 0.5;

/** Nothing but a verb stands behind a quotation: `ifadelerini kullandı.` */
function isShortEnd(behind: string): boolean {
  return /^(?:\s?\p{Ll}+){0,3}[.!?]?\s*$/u.test(behind);
}

/** `선장 박하늘은 “`, `岸本理事長は「`: a sentence says whom it is about, and then what is quoted. */
function endsInTopic(lead: string, lexicon: Lexicon): boolean {
  const bare = lead.replace(/[\s、,，]+$/u, '');
  return bare.length > 3 && lexicon.is('topicMarkers', bare.slice(-1));
}

/** Whether what is quoted is no title: it has as many words as sentences have. */
function isSentence(quoted: string): boolean {
  return quoted.split(/\s+/u).length >= fewestSpoken || /(?:\p{Lo}[、，]?){12}/u.test(quoted);
}

const fewestSpoken = 6;

/** `, sanoo tutkija Aila Salo.`: who is named behind a verb that no list has. */
function nameBehind(window: string, lexicon: Lexicon): string | undefined {
  return namedBehindVerb(clauseOf(window, lexicon).replace(/[\s,，،:：–—-]+$/u, ''));
}

/** `, ütles laureaat.`: who speaks by what he is. */
function nounBehind(window: string, lexicon: Lexicon): string | undefined {
  const clause = clauseOf(window, lexicon);
  const verb = lexicon.attribution.exec(clause);
  return verb?.index === 0 ? nounIn(clause.slice(verb[0].length), lexicon) : undefined;
}

/** What stands behind a quotation, up to the end of the sentence. */
function clauseOf(window: string, lexicon: Lexicon): string {
  return upToSentenceEnd(window.replace(opensClause, ''), lexicon).trim();
}

/** The signs between a quotation and who said it. */
const opensClause = /^[\s,，،、–—-]+/u;

/** So many characters a line has that begins with a dash and is speech. */
const shortestSpeech = 30;

/** What stands between what is said behind a dash and who says it: `—No —dijo Ana Ruiz.`, `– Ja, säger Ada Roe.` */
const dashedSigns = /\s(?:-\s|[–—]\s?)(?=\p{L})|(?<=[,!?….])[–—]\s?(?=\p{L})|[,!?…]\s(?=\p{Ll})/gu;

/** `– We are glad, says Ada Roe. – It took long.`: the words of who is named, behind a dash in place of a mark. */
export function dashQuotation(text: string, lexicon: Lexicon): Quotation | undefined {
  if (text.length < shortestSpeech) return undefined;
  for (const { index, 0: sign } of text.slice(0, 600).matchAll(dashedSigns)) {
    const found = attributionAfter(text.slice(index + sign.length, index + reach), lexicon);
    const verb = lexicon.attribution.exec(text.slice(index + sign.length, index + sign.length + 30));
    if (typeof found === 'object' && verb !== null && verb.index < 3)
      return { confidence: 0.85, why: 'quote-attributed', ...found };
  }
  return dashedByName(text, lexicon);
}

/** `— Книга легче якоря, — улыбается директор Анна Ветрова.`: who is named between or behind dashes, by whatever verb. */
function dashedByName(text: string, lexicon: Lexicon): Quotation | undefined {
  if (!/^\p{Lu}/u.test(text)) return undefined;
  for (const { index, 0: sign } of text.slice(0, 600).matchAll(dashedSigns)) {
    if (text.slice(0, index).split(/\s+/u).length < fewestWords) continue;
    const clause = clauseOf(text.slice(index + sign.length, index + reach), lexicon);
    const speaker = /[-–—]/u.test(sign) ? namedStrictly(clause, lexicon) : fullyNamed(clause, lexicon);
    if (speaker !== undefined) return { confidence: 0.7, why: 'quote-attributed', speaker };
  }
  return undefined;
}

/** Who is named behind one of the parts in quotation marks, or before the first where a pronoun stands behind. */
function attributionBehind(text: string, quoted: readonly Quoted[], lexicon: Lexicon): Speaker | 'nobody' | undefined {
  let isVerbLast = false;
  for (const [at, part] of quoted.entries()) {
    const after = text.slice(part.end, Math.min(part.end + reach, quoted[at + 1]?.start ?? Infinity));
    const found = attributionAfter(after, lexicon);
    if (found === 'nobody') isVerbLast = true;
    else if (found?.speaker === undefined && found !== undefined)
      return subjectOf(text.slice(0, quoted[0]?.start ?? 0), lexicon) ?? found;
    else if (found !== undefined) return found;
  }
  return isVerbLast ? 'nobody' : undefined;
}

/** Whether a line that ends in a colon leads to a quotation on the next. */
export function leadsToSpeech(text: string, next: string | undefined): boolean {
  return /[:：፦៖՝]$/u.test(text.slice(-2).trimEnd()) && next !== undefined && /^["“„«»「『‘]/u.test(next);
}

/** Who is to speak: `Jane Roe, director, said:` */
export function speakerBefore(text: string, lexicon: Lexicon): string | undefined {
  const found = attributionBefore(text.slice(-reach), lexicon);
  if (found?.speaker !== undefined || found?.sameSpeaker === true) return found.speaker;
  return undefined;
}

type Speaker = Pick<Quotation, 'speaker' | 'sameSpeaker'>;

/** `said X, Y.` and `X said.` after a quotation; `nobody` where there is a verb alone, as where verbs come last. */
function attributionAfter(window: string, lexicon: Lexicon): Speaker | 'nobody' | undefined {
  const clause = upToSentenceEnd(window.replace(/^[\s,，،、–—-]+/u, ''), lexicon);
  const verb = lexicon.attribution.exec(clause);
  if (verb === null || verb.index > 120) return undefined;
  const before = clause.slice(0, verb.index).trim();
  if (before !== '') return speakerOf(before, lexicon) ?? (before.length < 3 ? 'nobody' : undefined);
  const after = clause.slice(verb.index + verb[0].length);
  // `と話しています`, `고 말했다`: what follows the verb without a space is its ending.
  const isEnding = /^[\p{sc=Hira}\p{sc=Hang}]/u.test(after);
  return (isEnding ? undefined : speakerOf(after, lexicon)) ?? 'nobody';
}

/** `Voss was gracious in defeat. “…” she said.`: the name that the paragraph begins with. */
function subjectOf(lead: string, lexicon: Lexicon): Speaker | undefined {
  const name = /^(?:\p{Lu}[\p{L}\p{M}'’.-]+\s){1,4}(?=\p{Ll})/u.exec(lead)?.[0].trim();
  if (name === undefined || functionWords(lexicon.locale).has(fold(name.split(' ')[0] ?? ''))) return undefined;
  return { speaker: name };
}

/** `Belediye Başkanı X, “…” dedi.`, `館長のXは「…」と話しています`: who speaks where the verb comes last. */
function namedBefore(lead: string, lexicon: Lexicon): Speaker | undefined {
  return speakerOf(lastSentence(lead), lexicon);
}

/** `X said: “` and, where the verb comes first, `said X: “` before a quotation. */
function attributionBefore(window: string, lexicon: Lexicon): Speaker | undefined {
  const sentence = lastSentence(window);
  const verb = lexicon.attribution.exec(sentence);
  if (verb === null) return undefined;
  const before = sentence.slice(0, verb.index).trim();
  const after = sentence.slice(verb.index + verb[0].length);
  // `Hierzu erklärt Ministerin Albers:`: one word at the start of the sentence is no name where names follow.
  const isLead = !/\s/u.test(before) && /\p{Lu}\p{Ll}+\s+\p{Lu}/u.test(after);
  return before !== '' && !isLead ? speakerOf(before, lexicon) : speakerOf(after, lexicon);
}

function speakerOf(written: string, lexicon: Lexicon): Speaker | undefined {
  const bare = written.replace(/^[\s,，،:：、]+/u, '').replace(/[\s,，،:：、.。–—-]+$/u, '');
  const speaker = withoutTopicMarker(bare, lexicon);
  if (speaker.length < 2 || speaker.length > 140) return undefined;
  const firstWord = fold(speaker).split(/[\s,]/u)[0] ?? '';
  // `bà` is `she` alone, and `Mrs` before a name.
  const isAddress =
    /^\p{Ll}\S*\s+\p{Lu}/u.test(speaker) || (/\s\p{Lu}/u.test(speaker) && lexicon.is('honorifics', firstWord));
  if ((lexicon.is('pronouns', firstWord) && !isAddress) || lexicon.is('pronouns', speaker))
    return { sameSpeaker: true };
  // `What they said today, “…”`: a clause about somebody known.
  const words = speaker.split(/\s+/u);
  if (words.length === 2 && !isAddress && lexicon.is('pronouns', fold(words[1] ?? ''))) return { sameSpeaker: true };
  // Georgian has capitals, and writes no names with them.
  return /[\p{Lu}\p{Lt}\p{Lo}\p{sc=Geor}]/u.test(speaker) ? { speaker } : undefined;
}

/** `真壁しずくは`, `하윤슬 원장은`: the particle that says whom a sentence is about is no part of the name. */
function withoutTopicMarker(speaker: string, lexicon: Lexicon): string {
  const end = speaker.slice(-1);
  return lexicon.is('topicMarkers', end) && speaker.length > 3 ? speaker.slice(0, -1) : speaker;
}

function upToSentenceEnd(text: string, lexicon: Lexicon): string {
  for (const match of text.matchAll(/[.;!?](?=\s|$)|[。；！？۔]|\s[–—-]\s/gu)) {
    const word = /[\p{L}\p{M}.]*$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? '';
    if (match[0] !== '.' || !isAbbreviated(word, lexicon)) return text.slice(0, match.index);
  }
  return text;
}

/** Initials, abbreviations and what stands before names, `डॉ.`, `Engr.`, end no sentence. */
function isAbbreviated(word: string, lexicon: Lexicon): boolean {
  const folded = word.toLowerCase();
  return /^\p{Lu}$/u.test(word) || lexicon.is('abbreviations', folded) || lexicon.is('honorifics', folded);
}

function lastSentence(text: string): string {
  const starts = [...text.matchAll(/[.!?]\s+(?=\p{Lu})|[。！？]/gu)];
  const last = starts.at(-1);
  return (last === undefined ? text : text.slice(last.index + last[0].length)).trim();
}
