import { punctuationOf } from '../../locale/orthography/punctuation.ts';
import type { MarkKind, Punctuation } from '../../locale/orthography/punctuation.ts';
import { pressConventions } from '../../locale/press/press-conventions.ts';
import type { TextSpan } from '../../model/finding.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { lettersOf, scriptOf } from '../contract/scripts.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { certaintyOfForm } from './habit.ts';
import { tailOf } from './tail.ts';
import type { Tail } from './tail.ts';

interface EndFault extends Evidence {
  readonly problem: 'lost' | 'changed' | 'added' | 'form';
  readonly expected: string;
  readonly found: string;
}

/**
 * A sentence ends as its source does: with a stop, a question mark, an exclamation mark, a colon or an ellipsis, in the
 * form that the locale writes. A heading takes none. Quotations end in too many ways to be sure of.
 */
export const endPunctuation: Check<'unit'> = defineCheck({
  id: 'end-punctuation',
  type: 'typographical',
  scope: 'unit',
  severity: 'warning',
  find: findEnds,
  describe: ({ problem, expected, found }) => ({ key: problem, values: { expected, found } }),
  examples: [
    right('zh-Hans', 'The clinic opens today.', '诊所今天开业。'),
    right('hi', 'The clinic opens today.', 'क्लिनिक आज खुल रहा है।'),
    right('ar', 'Who may come?', 'من يمكنه الحضور؟'),
    right('th', 'Who may come?', 'ใครมาได้บ้าง'),
    right('ja', 'Who may come?', '誰が来られますか。'),
    right('el', 'Who may come?', 'Ποιος μπορεί να έρθει;'),
    right('hy', 'Who may come?', 'Ո՞վ կարող է գալ։'),
    right('ms', 'He said: “Come.”', 'Dia berkata: “Datanglah”.'),
    right('ru', 'Clinics open', 'Клиники открыты'),
    right('ja', 'Read more…', '続きを読む・・・'),
    right('fr', 'It has moved to the U.S.', 'Il est aux États-Unis.'),
    wrong('zh-Hans', 'The clinic opens today.', '诊所今天开业.', 'warning'),
    wrong('ms', 'The clinic opens today.', 'Klinik itu dibuka hari ini', 'warning'),
    wrong('ar', 'Who may come?', 'من يمكنه الحضور?', 'warning'),
    wrong('ja', 'Who may come?', '誰が来られますか', 'warning'),
    wrong('ru', 'They came from:', 'Они приехали из', 'warning'),
    wrong('fr', 'Who may come?', 'Qui peut venir.', 'warning'),
    wrong('hi', 'The clinic opens today.', 'क्लिनिक आज खुल रहा है.', 'info'),
    wrong('hi', 'It opens. All may come. It is free.', 'यह खुल रहा है। सब आ सकते हैं। सब है। प्रवेश मुफ़्त है.', 'warning'),
    wrong('th', 'The clinic opens today.', 'คลินิกเปิดวันนี้.', 'info'),
    wrong('ms', 'Clinics open', 'Klinik dibuka.', 'info'),
  ],
});

/** A segment's two ends, and the locale that the target's is judged by. */
interface Ends {
  readonly source: string;
  readonly target: string;
  readonly from: Tail;
  readonly to: Tail;
  readonly there: Punctuation;
  readonly here: Punctuation;
  readonly subject: UnitSubject;
}

function* findEnds(subject: UnitSubject): Generator<EndFault> {
  const there = punctuationOf(subject.sourceLocale);
  const here = punctuationOf(subject.targetLocale);
  for (const [index, pair] of subject.pairs.entries()) {
    const { segment, sourceProse: source, targetProse: target } = pair;
    if (!isVisible(target) || !isVisible(source)) continue;
    const from = tailOf(pair, 'source', there);
    const to = tailOf(pair, 'target', here);
    if (to.start === 0 || from.start === 0) continue;
    const isLast = index === subject.pairs.length - 1;
    const found = faultOf({ source, target, from, to, there, here, subject }, isLast);
    if (found === undefined) continue;
    yield { ...found, segment: segment.id, ...(from.mark === '' ? {} : { source: markSpan(source, from) }) };
  }
}

const markSpan = (text: string, { at }: Tail): TextSpan => spanOf(text, at, at + 1);

type Found = Pick<EndFault, 'certainty' | 'problem' | 'expected' | 'found' | 'target' | 'fix'>;

function faultOf(ends: Ends, isLast: boolean): Found | undefined {
  const { source, target, from, to, subject } = ends;
  const kind = mainKind(from);
  const certainty = kind === undefined ? addedTo(to) : difference(kind, ends);
  if (certainty === undefined) return wrongForm(ends);
  if (kind === undefined) {
    return { certainty, problem: 'added', expected: '', found: to.mark, target: markSpan(target, to) };
  }
  if (kind === 'stop' && (endsInAbbreviation(source, from, subject.sourceLocale) || endsWithinBracket(ends)))
    return undefined;
  // The next segment may go on with the sentence: the translator made one of two.
  return otherEnd(kind, ends, isLast || to.kinds.size === 0 ? certainty : 'possible');
}

/** The strongest of what the marks at the end say. */
function mainKind({ kinds }: Tail): MarkKind | undefined {
  for (const kind of ['question', 'exclamation', 'ellipsis', 'stop', 'colon', 'semicolon', 'comma'] as const) {
    if (kinds.has(kind)) return kind;
  }
  return undefined;
}

function addedTo(to: Tail): Certainty | undefined {
  return to.kinds.size === 0 || to.kinds.has('ellipsis') ? undefined : 'possible';
}

/** How sure it is that the target ends otherwise than it should; undefined where it ends well. */
function difference(kind: MarkKind, { source, target, from, to, there, here }: Ends): Certainty | undefined {
  for (const each of from.kinds) if (to.kinds.has(each)) return undefined;
  if (kind === 'comma' || kind === 'semicolon') return 'doubtful';
  if (isShownOtherwise(kind, to, here, target)) return undefined;
  const unsure = from.quoted || to.quoted;
  if (to.kinds.size === 0) return here.stopBySpace || unsure ? 'possible' : 'likely';
  const asks = there.forms.question.some((mark) => source.includes(mark));
  return !unsure && isOtherSentence(kind, to, asks) ? 'likely' : 'possible';
}

/** A sentence that is cut short, or a question in place of a statement or the other way round. */
function isOtherSentence(kind: MarkKind, { kinds }: Tail, asks: boolean): boolean {
  if (kind === 'question') return kinds.has('stop');
  return kind === 'stop' && (kinds.has('comma') || kinds.has('semicolon') || (kinds.has('question') && !asks));
}

/** The language shows it by words, by a mark within the sentence, or by a space. */
function isShownOtherwise(kind: MarkKind, to: Tail, here: Punctuation, target: string): boolean {
  const endsSentence = to.kinds.has('stop') || (here.stopBySpace && to.kinds.size === 0);
  if (kind === 'stop') return here.stopBySpace && to.kinds.size === 0;
  if (kind === 'question') {
    if (here.questionInside !== '' && target.includes(here.questionInside)) return true;
    return here.questionByWords && endsSentence;
  }
  if (kind === 'exclamation') {
    if (here.exclamationInside !== '' && target.includes(here.exclamationInside)) return true;
    return here.exclamationByWords && endsSentence;
  }
  return kind === 'colon' && here.colonFree && endsSentence;
}

function otherEnd(kind: MarkKind, { target, to, here }: Ends, certainty: Certainty): Found {
  const expected = here.forms[kind][0] ?? '';
  if (to.kinds.size > 0) {
    return { certainty, problem: 'changed', expected, found: to.mark, target: markSpan(target, to) };
  }
  const isCertain = certainty === 'likely' && kind === 'stop' && to.start === to.end;
  const fix = isCertain ? { fix: expected } : {};
  return { certainty, problem: 'lost', expected, found: '', target: spanOf(target, to.end, to.end), ...fix };
}

/** The last mark is one that the locale writes otherwise, or, where a space ends a sentence, not at all. */
function wrongForm({ target, to, here, subject }: Ends): Found | undefined {
  const { release, targetLocale } = subject;
  const kind = here.kinds.get(to.mark)?.[0];
  if (kind === undefined || kind === 'ellipsis' || to.kinds.has('ellipsis')) return undefined;
  if (here.forms[kind].includes(to.mark) || to.kinds.size > 1) return undefined;
  if (!hasLetters(target, targetLocale)) return undefined;
  const expected = here.forms[kind][0] ?? '';
  const isNeedless = expected === '' && here.tolerated.includes(to.mark);
  if (isNeedless && !endsInOwnLetter(target, to, targetLocale)) return undefined;
  const certainty = isNeedless ? 'doubtful' : certaintyOfForm(to.mark, kind, here, release);
  const problem = expected === '' ? 'added' : 'form';
  return { certainty, problem, expected, found: to.mark, target: markSpan(target, to), fix: expected };
}

/** The text has letters of the locale's own script: punctuation in a foreign text is the foreign one's. */
function hasLetters(text: string, locale: string): boolean {
  const own = lettersOf(scriptOf(locale));
  for (const word of text.slice(0, 400).match(/\p{L}+/gu) ?? []) if (own.test(word)) return true;
  return false;
}

/** Abbreviations keep their stop in any language. */
function endsInOwnLetter(text: string, to: Tail, locale: string): boolean {
  const word = /\p{L}[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, to.start - 40), to.start))?.[0] ?? '';
  return word.length > 3 && lettersOf(scriptOf(locale)).test(word);
}

/** The source's stop may be an abbreviation's: “the U.S.” */
function endsInAbbreviation(source: string, { start }: Tail, locale: string): boolean {
  const word = /[\p{L}\p{M}.]+$/u.exec(source.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  if (word.includes('.') || /^\p{Lu}$/u.test(word)) return true;
  return pressConventions(locale).some(({ abbreviations = [] }) => abbreviations.includes(word.toLowerCase()));
}

/** The stop before a bracket that closes within a sentence is an abbreviation's: “the state (new, done, etc.)”. */
function endsWithinBracket({ source, from, there }: Ends): boolean {
  const closing = /\p{Pe}/u.exec(source.slice(from.at, from.end));
  if (closing === null) return false;
  let depth = 0;
  for (let at = from.at + closing.index; at >= Math.max(0, from.at - longestBracket); at--) {
    const char = source.charAt(at);
    if (/\p{Pe}/u.test(char)) depth++;
    else if (/\p{Ps}/u.test(char)) depth--;
    if (depth === 0) return !isSentenceEnd(source.slice(0, at).trimEnd(), there);
  }
  return false;
}

/** Longer bracketed texts are not looked through. */
const longestBracket = 400;

/** Says whether a sentence may begin after a text: there is none, or it ends in a mark that ends sentences. */
function isSentenceEnd(text: string, { kinds }: Punctuation): boolean {
  const last = kinds.get(text.replace(/[\p{Pf}\p{Pe}"'”’»]+$/u, '').at(-1) ?? '') ?? [];
  return text === '' || last.some((kind) => kind !== 'comma' && kind !== 'semicolon' && kind !== 'colon');
}
