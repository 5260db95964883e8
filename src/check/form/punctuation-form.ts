import { defined } from '../../model/defined.ts';
import { anyMark, punctuationOf } from '../../locale/orthography/punctuation.ts';
import type { MarkKind, Punctuation } from '../../locale/orthography/punctuation.ts';
import type { TextSpan } from '../../model/finding.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { ph, text as words } from '../contract/example-codes.ts';
import { lettersOf, scriptOf } from '../contract/scripts.ts';
import { isVisible } from '../contract/subject.ts';
import type { ReleaseSubject, UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { certaintyOfForm } from './habit.ts';
import { tailOf } from './tail.ts';
import { contentCodesAt } from '../syntax/content-codes.ts';
import { tokenAround } from '../syntax/token.ts';

type Problem =
  | 'form'
  | 'doubled'
  | 'space-before'
  | 'space-after'
  | 'space-missing'
  | 'space-breaks'
  | 'space-within'
  | 'not-opened';

interface FormFault extends Evidence {
  readonly problem: Problem;
  readonly expected: string;
  readonly found: string;
}

/**
 * Marks inside the text in the form that the locale writes, with the spaces that belong to them: full-width between
 * ideographs, Arabic comma and question mark, a no-break space before French double marks, ¿ and ¡ before a Spanish
 * question and exclamation, none twice. Marks in numbers, addresses and foreign words are theirs.
 */
export const punctuationForm: Check<'unit'> = defineCheck({
  id: 'punctuation-form',
  type: 'typographical',
  scope: 'unit',
  severity: 'warning',
  find: findForms,
  describe: ({ problem, expected, found }) => ({ key: problem, values: { expected, found } }),
  examples: [
    right('zh-Hans', 'Doctors, nurses and others.', '医生、护士等，都来了。'),
    right('zh-Hans', 'At 10:30, 1,200 people.', '10:30，共1,200人。'),
    right('ar', 'Doctors, nurses and others.', 'أطباء، وممرضات، وغيرهم.'),
    right('fr', 'Note: it opens!', 'Note\u00a0: elle ouvre\u202f!'),
    right('es', 'Where? Here!', '¿Dónde? ¡Aquí!'),
    right('ru', 'See http://www.example.org/?a=b, please.', 'См. http://www.example.org/?a=b, пожалуйста.'),
    right('hi', 'Dr. Rao came. He spoke.', 'डॉ. राव आए। उन्होंने भाषण दिया।'),
    right('ms', 'Wait … what?', 'Tunggu ... apa?'),
    right('cs', 'The score was 6-0.', 'Skóre bylo 6 : 0.'),
    wrong('zh-Hans', 'Doctors, nurses and others.', '医生,护士等都来了。', 'warning'),
    wrong('ja', 'Today, it opens.', '今日,開業します。', 'warning'),
    wrong('ar', 'Doctors, nurses and others.', 'أطباء, وممرضات وغيرهم.', 'info'),
    wrong('ar', 'Doctors, nurses and others.', 'أطباء، ومسعفون، وصيادلة، وممرضات, وغيرهم.', 'warning'),
    wrong('ms', 'Doctors, nurses and others.', 'Doktor， jururawat dan lain-lain.', 'warning'),
    wrong('ru', 'Doctors, nurses and others.', 'Врачи , медсёстры и другие.', 'warning'),
    wrong('hi', 'Doctors, nurses and others.', 'डॉक्टर,, नर्स और अन्य।', 'warning'),
    wrong('ko', 'Doctors, nurses and others.', '의사,간호사 등.', 'warning'),
    wrong('fr', 'Note: it opens!', 'Note : elle ouvre.', 'info'),
    wrong('es', 'Where? Here.', 'Dónde? Aquí.', 'warning'),
    right('de', [words('It is '), ph('1'), words(', they say.')], [words('Es ist '), ph('1'), words(', sagen sie.')]),
  ],
});

const anyMarks = new RegExp(anyMark, 'gu');
/** Faults in one segment, beyond which another says nothing new. */
const most = 10;

function* findForms(subject: UnitSubject): Generator<FormFault> {
  const here = punctuationOf(subject.targetLocale);
  const own = lettersOf(scriptOf(subject.targetLocale));
  for (const pair of subject.pairs) {
    const { segment, sourceProse: source, targetProse: target } = pair;
    if (!isVisible(target)) continue;
    const codes = contentCodesAt(pair.targetContent ?? []);
    const { at: last, mark } = tailOf(pair, 'target', here);
    let count = 0;
    for (const match of target.matchAll(anyMarks)) {
      const at: Place = {
        text: target,
        source,
        index: match.index,
        mark: match[0],
        here,
        own,
        release: subject.release,
      };
      const isLast = mark !== '' && match.index === last;
      const found = faultAt(at, isLast);
      if (found === undefined || partsByCode(found, codes)) continue;
      const { problem, start, end, expected, certainty, fix } = found;
      const span = spanOf(target, start, end);
      yield defined({ problem, certainty, expected, found: match[0], segment: segment.id, target: span, fix });
      if (++count === most) break;
    }
    yield* notOpened(segment.id, target, here);
    for (const fault of aroundQuotations(segment.id, target, here)) {
      if (!partsByCode({ problem: fault.problem, ...fault.target }, codes)) yield fault;
    }
  }
}

/** A code stands in the span, or where a space is told of beside it: what the code stands for is the mark's neighbour. */
function partsByCode(
  { problem, start, end }: Pick<Found, 'problem' | 'start' | 'end'>,
  codes: ReadonlySet<number>,
): boolean {
  const reach = problem.startsWith('space-') ? 1 : 0;
  return [...codes].some((code) => code > start - reach && code < end + reach);
}

interface Place {
  readonly text: string;
  readonly source: string;
  readonly index: number;
  readonly mark: string;
  readonly here: Punctuation;
  /** Matches what is written in the locale's script. */
  readonly own: RegExp;
  readonly release: ReleaseSubject;
}

interface Found {
  readonly problem: Problem;
  readonly certainty: Certainty;
  readonly start: number;
  readonly end: number;
  readonly expected: string;
  readonly fix?: string;
}

function faultAt(place: Place, isLast: boolean): Found | undefined {
  const { text, index, mark, here } = place;
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  if (isInToken(mark, before, after) || isOfScore(place)) return undefined;
  return (
    doubled(place, before, after) ??
    (isLast ? undefined : wrongForm(place, before, after)) ??
    (here.spaceBefore.includes(mark) ? noBreakSpace(place, before, after) : spaceBefore(place, before, after)) ??
    spaceAfter(place, before, after)
  );
}

const alphanumeric = /[\dA-Za-z]/;
const inToken = /[\dA-Za-z/=&#%_~-]/;

/** In a number, a time, an address, a name such as `Yahoo!Mail`: ASCII on both sides, and no comma between words. */
function isInToken(mark: string, before: string, after: string): boolean {
  if (mark > '\u007f' || !alphanumeric.test(before + after)) return false;
  if (/\d/.test(before) && /\d/.test(after)) return true;
  return mark !== ',' && mark !== ';' && inToken.test(before || ' ') && inToken.test(after || ' ');
}

/** A score or a ratio may be written with spaces: 6 : 0. */
const isOfScore = ({ text, index, mark }: Place): boolean =>
  mark === ':' &&
  /\p{Nd}[ \u00a0\u2009\u202f]$/u.test(text.slice(0, index).slice(-2)) &&
  /^[ \u00a0\u2009\u202f]\p{Nd}/u.test(text.slice(index + 1, index + 3));

/** Two marks that never follow each other: `,,`, `。。` (but `。。。` is an ellipsis), `..`, `，。`, `。，`. */
const doubledMarks = [/^([,，、،፣၊;；؛፤।۔։።])\1/, /^。。(?!。)/, /^\.\.(?!\.)/, /^[,，、،;；؛][.。।۔]/, /^。[，、.]/];

function doubled({ text, source, index, mark }: Place, before: string, after: string): Found | undefined {
  const here = text.slice(index, index + 3);
  if (before === mark || here.charAt(2) === '.' || !doubledMarks.some((marks) => marks.test(here))) return undefined;
  const isAbbreviation = here.startsWith('..') && /\.\p{L}{1,3}$/u.test(text.slice(Math.max(0, index - 5), index));
  if (isAbbreviation || source.includes(mark + after)) return undefined;
  const expected = /[.。।۔]/.test(after) ? after : mark;
  return { problem: 'doubled', certainty: 'likely', start: index, end: index + 2, expected, fix: expected };
}

/** A mark that the locale writes otherwise. */
function wrongForm(place: Place, before: string, after: string): Found | undefined {
  const { index, mark, here, release } = place;
  const kind: MarkKind | undefined = here.kinds.get(mark)?.[0];
  if (kind === undefined || kind === 'ellipsis' || here.forms[kind].includes(mark)) return undefined;
  if (isOtherThanMark(place, before, after) || !followsOwnLetter(place, before)) return undefined;
  const expected = here.forms[kind][0] ?? '';
  const certainty = certaintyOfForm(mark, kind, here, release);
  // A full-width mark holds its own space.
  const end = here.fullWidth && after === ' ' ? index + 2 : index + 1;
  return { problem: 'form', certainty, start: index, end, expected, fix: expected };
}

/** A full stop that may be an ellipsis or a point, a middle dot, a mark inside a token. */
function isOtherThanMark({ mark, here }: Place, before: string, after: string): boolean {
  if (mark === '.' && (!here.fullWidth || after === '.' || before === '.')) return true;
  return mark === '・' || (mark < '\u0080' && alphanumeric.test(after) && mark !== ':');
}

/** After a Latin name an ASCII mark may be the name's; a mark of a third script is nobody's. */
function followsOwnLetter({ text, index, mark, own }: Place, before: string): boolean {
  const letter = /[\p{Pe}\p{Pf}\p{Pi}"'\p{Cf}]/u.test(before) ? text.charAt(index - 2) : before;
  const isOwn = /[\p{L}\p{M}]/u.test(letter) && own.test(letter);
  return mark < '\u0080' ? isOwn && letter >= '\u0080' : isOwn || /\p{Script=Latin}/u.test(letter);
}

const space = /[ \u00a0\u2009\u202f]/;

function spaceBefore({ text, source, index, mark, here }: Place, before: string, after: string): Found | undefined {
  if (here.looseSpaces || !space.test(before) || !/[,.;:!?،؛؟፣፤，。；：！？、]/.test(mark)) return undefined;
  if (mark < '\u3000' && !/^[\s\p{Pe}\p{Pf}"”]?$/u.test(after)) return undefined;
  const start =
    index - (/[ \u00a0\u2009\u202f]{1,3}$/.exec(text.slice(Math.max(0, index - 3), index))?.[0].length ?? 0);
  if (!/[\p{L}\p{M}\p{Nd}%\p{Pe}\p{Pf}"]/u.test(text.charAt(start - 1))) return undefined;
  if (source.includes(` ${mark}`)) return undefined;
  return { problem: 'space-before', certainty: 'likely', start, end: index, expected: '', fix: '' };
}

/** French double marks. */
function noBreakSpace({ text, source, index, mark }: Place, before: string, after: string): Found | undefined {
  if (before === ' ') {
    return {
      problem: 'space-breaks',
      certainty: 'possible',
      start: index - 1,
      end: index,
      expected: '',
      fix: '\u00a0',
    };
  }
  if (!/[\p{L}\p{M}\p{Nd}%)\]»”"]/u.test(before) || !/^[\s»”")]?$/u.test(after)) return undefined;
  const word = /\S{1,20}$/.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
  if (mark !== '?' && source.includes(word + mark)) return undefined;
  const fix = mark === ':' ? '\u00a0' : '\u202f';
  return { problem: 'space-missing', certainty: 'possible', start: index, end: index, expected: '', fix };
}

function spaceAfter({ text, source, index, mark, here, own }: Place, before: string, after: string): Found | undefined {
  if (here.fullWidth || here.runsOn || !/[,;،؛।۔?!؟]/.test(mark)) return undefined;
  if (!/[\p{L}\p{M}]/u.test(before) || !/\p{L}/u.test(after) || !own.test(before + after)) return undefined;
  if (source.includes(text.slice(Math.max(0, index - 3), index + 4)) || isAddress(text, index)) return undefined;
  if (here.words.some((word) => text.startsWith(word, index - word.indexOf(mark)))) return undefined;
  return { problem: 'space-after', certainty: 'likely', start: index + 1, end: index + 1, expected: '', fix: ' ' };
}

/** There is what only addresses, paths and code have. */
function isAddress(text: string, index: number): boolean {
  return /[/@=\\_<>{}]|www\./.test(tokenAround(text, index).join(''));
}

const guillemetSpace = /(?<=«)(?: |(?=[\p{L}\p{N}]))|(?<=[\p{L}\p{N}.,!?…])(?: (?=»)|(?=»))/gu;

/** Where a no-break space stands before double marks, it stands within guillemets too. */
function* aroundQuotations(
  segment: string,
  target: string,
  { spaceBefore: marks }: Punctuation,
): Generator<FormFault & { readonly target: TextSpan }> {
  if (marks.length === 0 || !/[«»]/.test(target)) return;
  let count = 0;
  for (const { 0: found, index } of target.matchAll(guillemetSpace)) {
    const isMissing = found === '';
    const span = spanOf(target, index, index + found.length);
    const mark = target.charAt(index - 1) === '«' ? '«' : '»';
    const problem = mark === '«' ? 'space-within' : isMissing ? 'space-missing' : 'space-breaks';
    yield { problem, certainty: 'possible', expected: '', found: mark, segment, target: span, fix: '\u00a0' };
    if (++count === most) break;
  }
}

/** Closing marks without the opening ones that their language puts before. */
function* notOpened(segment: string, target: string, { opening }: Punctuation): Generator<FormFault> {
  for (const [mark, open] of opening) {
    if (!target.includes(mark)) continue;
    const ends = [...target.matchAll(mark === '?' ? /\?+(?=[\s"'»”’),.:;!]|$)/g : /!+(?=[\s"'»”’),.:;?]|$)/g)];
    const opened = target.split(open).length - 1;
    const bare = ends.find(({ index }, at) => !target.slice(ends[at - 1]?.index ?? 0, index).includes(open)) ?? ends[0];
    if (bare === undefined || opened >= ends.length || target.includes(open === '¿' ? '¡' : '¿')) continue;
    const span = spanOf(target, bare.index, bare.index + 1);
    yield { problem: 'not-opened', certainty: 'likely', expected: open, found: mark, segment, target: span };
  }
}
