import { pluralIntegers } from '../../locale/orthography/plural-integers.ts';
import type { Certainty } from '../contract/define-check.ts';
import { lastMade } from '../contract/last-made.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { bounded } from '../syntax/bounded.ts';
import { looseForm } from '../syntax/loose-form.ts';
import { argumentFaults, formatOf, isArgument, numberedAlike } from './printf-arguments.ts';
import type { Directive } from '../syntax/read-percent.ts';
import { pluralKeyOf } from './plural-key.ts';
import { isIcu, matchBy, textPairOf, typedLabels } from '../syntax/text-pairs.ts';
import type { PlacedText } from '../syntax/text-pairs.ts';
import type { VariableFault } from './variable-fault.ts';
import type { TextCode } from '../syntax/text-code.ts';
import { isDateFormat, textCodesOf } from '../syntax/text-codes.ts';

/** The checks that compare variables in text. What is lost in one syntax and found in another is one fault. */
export type VariableFamily = 'placeholders' | 'i18next' | 'printf';

type Placed = PlacedText<Directive>;
type Faults = Readonly<Record<VariableFamily, readonly VariableFault[]>>;

const none: Faults = { placeholders: [], i18next: [], printf: [] };
const families = ['placeholders', 'i18next', 'printf'] as const;

const allFaults = lastMade(compared);

/** What is wrong with the variables in a unit's texts, as far as it concerns one check. */
export function variableFaults(subject: UnitSubject, family: VariableFamily): readonly VariableFault[] {
  return allFaults(subject)[family];
}

/** Text codes are many in hostile text; so many lost ones are looked for in other forms. */
const mostLookedFor = 20;

function compared(subject: UnitSubject): Faults {
  const found = textPairOf(subject, [...families, 'icu-syntax']);
  if (found.source.length === 0 && found.target.length === 0) return none;
  const typed = typedLabels(subject);
  const isDate = subject.pairs.some(({ source }) => isDateFormat(source));
  const icu = new Set(subject.pairs.filter((pair) => isIcu(pair, typed)).map(({ segment }) => segment.id));
  const isOurs = ({ code, segment }: PlacedText): boolean =>
    !icu.has(segment) && !isLiteral(code) && !(isDate && isDateField(code));
  const source = found.source.filter(isOurs) as readonly Placed[];
  const hasColons = source.some(isColonName);
  // In French a colon that lost the space after it is one: exemple :tarif.
  const target = found.target.filter((placed) => isOurs(placed) && (hasColons || !isColonName(placed))) as Placed[];
  const faults: Record<VariableFamily, VariableFault[]> = { placeholders: [], i18next: [], printf: [] };
  const say = (family: VariableFamily, fault: VariableFault): void => void faults[family].push(fault);
  for (const placed of target) {
    if (typed.has(placed.code.text))
      say('placeholders', faultAt(placed, 'target', { problem: 'typed', certainty: 'certain' }));
  }
  const free = target.filter(({ code }) => !typed.has(code.text));
  const { faults: ofArguments, except } = argumentFaults(source, free, found);
  for (const fault of ofArguments) say('printf', fault);
  const ready = { source: source.filter((placed) => !except.has(placed)), target: free.filter((p) => !except.has(p)) };
  const sides = numberedAlike(ready.source, ready.target);
  const spare = found.spare as readonly Placed[];
  for (const [family, fault] of bounded(unlike(sides.source, sides.target, spare, subject))) say(family, fault);
  return faults;
}

const isColonName = ({ code }: PlacedText): boolean => code.key.startsWith(':');

/** `%d` among the fields of a date is the day; in the source it is weak already. */
function isDateField({ key, weak }: TextCode): boolean {
  return weak !== true && /^%[a-zA-Z]$/.test(key);
}

/** `%%` is a percent sign. */
function isLiteral({ key }: TextCode): boolean {
  return key === '%%';
}

type Said = readonly [VariableFamily, VariableFault];

/** What no variable check compares was left out before. */
function familyOf({ code }: Placed): VariableFamily {
  return families.find((family) => family === code.family) ?? 'placeholders';
}

function* unlike(
  source: readonly Placed[],
  target: readonly Placed[],
  spare: readonly Placed[],
  subject: UnitSubject,
): Generator<Said> {
  const same = matchBy(source, target, ({ key, text }) => `${key} ${text}`);
  const alike = matchBy(same.source, same.target, ({ key }) => key);
  for (const pair of alike.pairs) yield* formatChanged(pair);
  const moved = matchBy(spare, alike.target, ({ key }) => key);
  const held = [...same.pairs, ...alike.pairs, ...moved.pairs].map(([, placed]) => placed);
  const loose = looselyFound(alike.source, moved.target, held, subject);
  yield* loose.said;
  const renamed = matchBy(loose.source, loose.target, ({ name }) => name?.normalize('NFKC').toLowerCase());
  for (const pair of renamed.pairs) yield changed(...pair);
  const lost = renamed.source.filter((placed) => isStrong(placed) && !isOwnCount(placed, subject));
  const free = renamed.target.filter((placed) => isStrong(placed) && !isOwnCount(placed, subject));
  const extra = unexpected(free, subject, source, renamed.source.filter((placed) => !isStrong(placed)).length);
  const [onlyLost, onlyExtra] = [lost[0], extra[0]];
  if (onlyLost && onlyExtra && lost.length === 1 && extra.length === 1) {
    yield changed(onlyLost, onlyExtra);
    return;
  }
  const inSource = new Set(source.map(({ code }) => code.key));
  const inTarget = new Set(target.map(({ code }) => code.key));
  yield* eachOnce(lost, (placed) => {
    const isRepeated = inTarget.has(placed.code.key);
    return faultAt(placed, 'source', {
      problem: isRepeated ? 'fewer' : 'missing',
      certainty: countCertainty(placed, isRepeated),
    });
  });
  yield* eachOnce(extra, (placed) => {
    const isRepeated = inSource.has(placed.code.key);
    return faultAt(placed, 'target', {
      problem: isRepeated ? 'more' : 'added',
      certainty: isRepeated ? countCertainty(placed, true) : 'certain',
    });
  });
}

function isStrong({ code }: Placed): boolean {
  return code.weak !== true;
}

/** The count of a plural form that stands for one number alone may be said in words: `file_one` is "a file". */
function isOwnCount({ code }: Placed, { unit, targetLocale }: UnitSubject): boolean {
  if (code.family !== 'i18next' || code.name !== 'count') return false;
  const key = pluralKeyOf(unit);
  if (key === undefined) return false;
  return key.category === 'zero' || pluralIntegers(targetLocale, key.category)?.length === 1;
}

function* eachOnce(placed: readonly Placed[], faultOf: (one: Placed) => VariableFault): Generator<Said> {
  const seen = new Set<string>();
  for (const one of placed) {
    if (seen.has(one.code.key)) continue;
    seen.add(one.code.key);
    yield [familyOf(one), faultOf(one)];
  }
}

/** Braces around a word may be prose; and a name may be said once where the source says it twice. */
function countCertainty({ code }: Placed, isRepeated: boolean): Certainty {
  if (code.family === 'placeholders' || code.text === '{}') return 'likely';
  return isRepeated && code.name !== undefined ? 'likely' : 'certain';
}

/** The same variable, written otherwise: spaces inside braces, or another precision. */
function* formatChanged([from, to]: readonly [Placed, Placed]): Generator<Said> {
  if (to.code.weak === true || from.code.family === 'i18next') return;
  if (!isArgument(from.code)) yield changed(from, to);
  else if (formatOf(from.code) !== formatOf(to.code)) {
    yield ['printf', faultAt(to, 'target', { problem: 'changed', certainty: 'likely', expected: from.code.text })];
  }
}

function changed(from: Placed, to: Placed): Said {
  // `{Laughter}` in a transcript and `{FILE}` in a manual are translated, braces and all.
  const isProse = from.code.family === 'placeholders' && /^\{(?:\p{Lu}\p{Ll}|[\p{Lu}-]+\})/u.test(from.code.text);
  const fault = faultAt(to, 'target', {
    problem: 'changed',
    certainty: isProse ? 'likely' : 'certain',
    expected: from.code.text,
  });
  return [familyOf(from), isProse ? fault : { ...fault, fix: from.code.text }];
}

interface LooselyFound {
  readonly said: readonly Said[];
  readonly source: readonly Placed[];
  readonly target: readonly Placed[];
}

interface Place {
  readonly segment: string;
  readonly start: number;
  readonly end: number;
}

/** What is lost as code may still stand there in a form that no program reads. */
function looselyFound(
  source: readonly Placed[],
  target: readonly Placed[],
  held: readonly Placed[],
  { pairs }: UnitSubject,
): LooselyFound {
  const said: Said[] = [];
  const left: Placed[] = [];
  const found: Place[] = [];
  const targets = new Map(pairs.map((pair) => [pair.segment.id, pair.target]));
  const wanted = new Set(source.filter(isStrong).slice(0, mostLookedFor));
  const heldPlaces = wanted.size === 0 ? [] : held.map(({ segment, code }) => ({ ...code, segment }));
  for (const placed of source) {
    const { code, segment } = placed;
    const text = targets.get(segment) ?? '';
    const isFree = ({ start, end }: Omit<Place, 'segment'>): boolean =>
      !overlaps(heldPlaces, { segment, start, end }) && !overlaps(found, { segment, start, end });
    const span = wanted.has(placed) ? looseForm(code, text, isFree) : undefined;
    if (span === undefined) {
      left.push(placed);
      continue;
    }
    found.push({ segment, start: span.start, end: span.end });
    const fault = { problem: 'changed', variable: span.text, expected: code.text, certainty: 'certain' } as const;
    said.push([familyOf(placed), { ...fault, segment, target: span, fix: code.text }]);
  }
  const rest = target.filter(({ code, segment }) => !overlaps(found, { ...code, segment }));
  return { said, source: left, target: rest };
}

function overlaps(places: readonly Place[], { segment, start, end }: Place): boolean {
  return places.some((other) => other.segment === segment && other.start < end && start < other.end);
}

/** Braces in prose, as in `{draft copy}`, may be translated into what looks like a placeholder. */
function unexpected(
  target: readonly Placed[],
  { pairs }: UnitSubject,
  source: readonly Placed[],
  weak: number,
): readonly Placed[] {
  if (!target.some(({ code }) => code.family === 'placeholders')) return target;
  let braces = weak;
  for (const pair of pairs) {
    braces += pair.source.split('{').length - 1;
    for (const { text } of textCodesOf(pair.source)) braces -= text.split('{').length - 1;
  }
  const names = new Set(source.map(({ code }) => code.name));
  return target.filter(({ code }) => code.family !== 'placeholders' || names.has(code.name) || braces-- <= 0);
}

function faultAt(
  { code, segment, text }: PlacedText,
  side: 'source' | 'target',
  fault: Pick<VariableFault, 'problem' | 'certainty' | 'expected'>,
): VariableFault {
  return { ...fault, variable: code.text, segment, [side]: spanOf(text, code.start, code.end) };
}
